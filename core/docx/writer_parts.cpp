#include "docx/writer_parts.h"

#include "docx/writer.h"

#include <QXmlStreamWriter>

#include <functional>

namespace banxin::docx::parts {

namespace {

const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray xml(const std::function<void(QXmlStreamWriter&)>& fill)
{
    QByteArray out;
    QXmlStreamWriter writer(&out);
    writer.writeStartDocument(QStringLiteral("1.0"), true);
    fill(writer);
    writer.writeEndDocument();
    return out;
}

QString officeType(const char* name)
{
    return QLatin1String(relationNamespace) + QLatin1Char('/') + QLatin1String(name);
}

void relation(QXmlStreamWriter& out, const QString& id, const QString& type, const QString& target,
              bool external = false)
{
    out.writeEmptyElement(QStringLiteral("Relationship"));
    out.writeAttribute(QStringLiteral("Id"), id);
    out.writeAttribute(QStringLiteral("Type"), type);
    out.writeAttribute(QStringLiteral("Target"), target);
    if (external)
        out.writeAttribute(QStringLiteral("TargetMode"), QStringLiteral("External"));
}

void beginRelations(QXmlStreamWriter& out)
{
    out.writeStartElement(QStringLiteral("Relationships"));
    out.writeDefaultNamespace(QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships"));
}

QByteArray paragraph(const char* id, const char* name, const QByteArray& spacing, const QByteArray& runs)
{
    return QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + id + "\"><w:name w:val=\"" + name
        + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + spacing + "</w:pPr><w:rPr>" + runs
        + "</w:rPr></w:style>\n";
}

QByteArray character(const char* id, const char* name, const QByteArray& runs)
{
    return QByteArray("<w:style w:type=\"character\" w:styleId=\"") + id + "\"><w:name w:val=\"" + name
        + "\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>" + runs + "</w:rPr></w:style>\n";
}

/// The size in half points.
QByteArray sized(const char* halfPoints)
{
    return QByteArray("<w:sz w:val=\"") + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
}

/// What an article is made of; the names are those that Chinese correctors read in their list of styles.
QByteArray articleStyles(const QByteArray& heavy)
{
    const QByteArray kai = "<w:rFonts w:eastAsia=\"楷体\"/>";
    const QByteArray lines = "w:line=\"360\" w:lineRule=\"auto\"/>";
    const QByteArray indented = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/>";
    const auto between = [](const char* before, const char* after) {
        return QByteArray("<w:spacing w:before=\"") + before + "\" w:after=\"" + after + "\"/>";
    };
    return paragraph(style::articleTitle, "heading 1",
                     "<w:keepNext/>" + between("360", "120") + "<w:outlineLvl w:val=\"0\"/>",
                     heavy + "<w:b/><w:bCs/>" + sized("36"))
        + paragraph(style::subhead, "heading 2",
                    "<w:keepNext/>" + between("240", "120") + "<w:outlineLvl w:val=\"1\"/>",
                    heavy + "<w:b/><w:bCs/>" + sized("24"))
        + paragraph(style::column, "栏目", between("480", "120"),
                    heavy + "<w:color w:val=\"595959\"/>" + sized("24"))
        + paragraph(style::kicker, "引题", "<w:keepNext/>" + between("360", "0"), kai + sized("26"))
        + paragraph(style::subtitle, "Subtitle", between("0", "120"), kai + sized("26"))
        + paragraph(style::byline, "署名", between("0", "120"), kai)
        + paragraph(style::source, "文章来源", between("60", "120") + "<w:jc w:val=\"right\"/>", kai)
        + paragraph(style::text, "正文段落", "<w:spacing w:after=\"0\" " + lines + indented, {})
        + paragraph(style::englishText, "English Text", "<w:spacing w:after=\"120\" " + lines, {})
        + paragraph(style::listItem, "列表", "<w:spacing " + lines + "<w:ind w:left=\"420\"/>", {})
        + paragraph(style::nameList, "名单", "<w:spacing " + lines + "<w:ind w:left=\"420\"/>", {})
        + paragraph(style::quote, "引文", "<w:spacing " + lines + "<w:ind w:left=\"420\" w:right=\"420\"/>", kai)
        + paragraph(style::pullQuote, "摘引", between("120", "120") + "<w:ind w:left=\"840\" w:right=\"840\"/>",
                    kai + sized("26"))
        + paragraph(style::caption, "图说", between("40", "160") + "<w:jc w:val=\"center\"/>", kai + sized("18"))
        + paragraph(style::picture, "图片", "<w:keepNext/>" + between("160", "0") + "<w:jc w:val=\"center\"/>", {})
        + paragraph(style::editorNote, "编者按", "<w:spacing " + lines + indented, kai)
        + paragraph(style::teaser, "导读", "<w:spacing " + lines + indented, kai)
        + paragraph(style::noteText, "footnote text", {}, sized("18"))
        + character(style::noteNumber, "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
}

} // namespace

QString clean(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE)
            out += c;
    return out;
}

QString linkRelation(int link) { return QStringLiteral("rLink%1").arg(link + 1); }
QString pictureRelation(int picture) { return QStringLiteral("rPicture%1").arg(picture + 1); }

QByteArray contentTypes(const Extent& extent)
{
    return xml([&extent](QXmlStreamWriter& out) {
        out.writeStartElement(QStringLiteral("Types"));
        out.writeDefaultNamespace(QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types"));
        const auto whole = [&out](const char* element, const char* key, const char* value, const QString& type) {
            out.writeEmptyElement(QLatin1String(element));
            out.writeAttribute(QLatin1String(key), QLatin1String(value));
            out.writeAttribute(QStringLiteral("ContentType"), type);
        };
        const auto kind = [&whole](const char* element, const char* key, const char* value, const char* type) {
            whole(element, key, value, QLatin1String("application/") + QLatin1String(type));
        };
        kind("Default", "Extension", "rels", "vnd.openxmlformats-package.relationships+xml");
        kind("Default", "Extension", "xml", "xml");
        if (!extent.pictures.isEmpty()) {
            whole("Default", "Extension", "png", QStringLiteral("image/png"));
            whole("Default", "Extension", "jpeg", QStringLiteral("image/jpeg"));
        }
        for (const auto& [part, wanted] :
             {std::pair("footnotes", extent.notes), std::pair("comments", extent.comments)})
            if (wanted)
                kind("Override", "PartName", qPrintable(QStringLiteral("/word/%1.xml").arg(QLatin1String(part))),
                     qPrintable(QStringLiteral("vnd.openxmlformats-officedocument.wordprocessingml.%1+xml")
                                    .arg(QLatin1String(part))));
        for (const auto& [part, type] : {std::pair("document", "document.main"), std::pair("styles", "styles"),
                                         std::pair("settings", "settings"), std::pair("fontTable", "fontTable")})
            kind("Override", "PartName", qPrintable(QStringLiteral("/word/%1.xml").arg(QLatin1String(part))),
                 qPrintable(QStringLiteral("vnd.openxmlformats-officedocument.wordprocessingml.%1+xml")
                                .arg(QLatin1String(type))));
        kind("Override", "PartName", "/docProps/core.xml", "vnd.openxmlformats-package.core-properties+xml");
        kind("Override", "PartName", "/docProps/app.xml",
             "vnd.openxmlformats-officedocument.extended-properties+xml");
        kind("Override", "PartName", "/docProps/custom.xml",
             "vnd.openxmlformats-officedocument.custom-properties+xml");
        out.writeEndElement();
    });
}

QByteArray packageRelations()
{
    return xml([](QXmlStreamWriter& out) {
        beginRelations(out);
        relation(out, QStringLiteral("rId1"), officeType("officeDocument"), QStringLiteral("word/document.xml"));
        relation(out, QStringLiteral("rId2"),
                 QStringLiteral(
                     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
                 QStringLiteral("docProps/core.xml"));
        relation(out, QStringLiteral("rId3"), officeType("extended-properties"),
                 QStringLiteral("docProps/app.xml"));
        relation(out, QStringLiteral("rId4"), officeType("custom-properties"),
                 QStringLiteral("docProps/custom.xml"));
        out.writeEndElement();
    });
}

QByteArray documentRelations(const Extent& extent)
{
    return xml([&extent](QXmlStreamWriter& out) {
        beginRelations(out);
        relation(out, QStringLiteral("rId1"), officeType("styles"), QStringLiteral("styles.xml"));
        relation(out, QStringLiteral("rId2"), officeType("settings"), QStringLiteral("settings.xml"));
        relation(out, QStringLiteral("rId3"), officeType("fontTable"), QStringLiteral("fontTable.xml"));
        for (int i = 0; i < extent.links.size(); ++i)
            relation(out, linkRelation(i), officeType("hyperlink"), clean(extent.links.at(i)), true);
        for (int i = 0; i < extent.pictures.size(); ++i) // as seen from word/
            relation(out, pictureRelation(i), officeType("image"),
                     extent.pictures.at(i).section(QLatin1Char('/'), 1));
        if (extent.notes)
            relation(out, QStringLiteral("rId4"), officeType("footnotes"), QStringLiteral("footnotes.xml"));
        if (extent.comments)
            relation(out, QStringLiteral("rId5"), officeType("comments"), QStringLiteral("comments.xml"));
        out.writeEndElement();
    });
}

QByteArray styles(const Extent& extent)
{
    const QByteArray fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
                             "w:cs=\"Times New Roman\" w:eastAsia=\"\xE5\xAE\x8B\xE4\xBD\x93\"/>";
    const QByteArray heavy = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" "
                             "w:eastAsia=\"\xE9\xBB\x91\xE4\xBD\x93\"/>";
    return declaration + "<w:styles xmlns:w=\"" + wordNamespace + "\"><w:docDefaults><w:rPrDefault><w:rPr>" + fonts
        + "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" "
          "w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n"
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
          "<w:qFormat/></w:style>\n"
          "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
          "<w:name w:val=\"Default Paragraph Font\"/><w:semiHidden/></w:style>\n"
          "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
          "<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
          "<w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/>"
          "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/>"
          "</w:tblCellMar></w:tblPr></w:style>\n"
        + paragraph(style::title, "Title", "<w:spacing w:after=\"120\"/>",
                    heavy + "<w:b/><w:bCs/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>")
        + paragraph(style::note, "Banxin Note", "<w:spacing w:after=\"80\" w:line=\"280\" w:lineRule=\"auto\"/>",
                    "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
        + paragraph(style::head, "Banxin Head", "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/>",
                    heavy + "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
        + paragraph(style::number, "Banxin Number", "<w:spacing w:before=\"30\"/>",
                    heavy + "<w:color w:val=\"7F7F7F\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>")
        + paragraph(style::cell, "Banxin Cell", "<w:spacing w:line=\"300\" w:lineRule=\"auto\"/>", {})
        + character(style::hyperlink, "Hyperlink", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>")
        + character(style::kai, "Banxin Kai", "<w:rFonts w:eastAsia=\"\xE6\xA5\xB7\xE4\xBD\x93\"/>")
        + character(style::anchor, "Banxin Anchor", "<w:b/><w:color w:val=\"C00000\"/>")
        + (extent.forCorrections ? articleStyles(heavy) : QByteArray()) + "</w:styles>\n";
}

QByteArray settings(const Extent& extent)
{
    return declaration + "<w:settings xmlns:w=\"" + wordNamespace + "\"><w:zoom w:percent=\"100\"/>"
        + (extent.forCorrections ? "<w:trackRevisions/>" : "")
        + "<w:defaultTabStop w:val=\"420\"/>"
          "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + (extent.notes ? "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>" : "")
        + "<w:compat>"
          "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
          "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:settings>\n";
}

QByteArray fontTable()
{
    const auto font = [](const char* name, const char* charset, const char* family) {
        return QByteArray("<w:font w:name=\"") + name + "\"><w:charset w:val=\"" + charset
            + "\"/><w:family w:val=\"" + family + "\"/><w:pitch w:val=\"variable\"/></w:font>";
    };
    return declaration + "<w:fonts xmlns:w=\"" + wordNamespace + "\">" + font("Times New Roman", "00", "roman")
        + font("Arial", "00", "swiss") + font("\xE5\xAE\x8B\xE4\xBD\x93", "86", "auto")
        + font("\xE9\xBB\x91\xE4\xBD\x93", "86", "modern") + font("\xE6\xA5\xB7\xE4\xBD\x93", "86", "modern")
        + "</w:fonts>\n";
}

QByteArray coreProperties(const QString& title)
{
    return xml([&title](QXmlStreamWriter& out) {
        const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
        const QString core =
            QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        out.writeNamespace(core, QStringLiteral("cp"));
        out.writeNamespace(dc, QStringLiteral("dc"));
        out.writeStartElement(core, QStringLiteral("coreProperties"));
        out.writeTextElement(dc, QStringLiteral("title"), clean(title));
        out.writeEndElement();
    });
}

QByteArray appProperties()
{
    return declaration
        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
          "<Application>Banxin</Application></Properties>\n";
}

QByteArray customProperties(const QMap<QString, QString>& properties)
{
    return xml([&properties](QXmlStreamWriter& out) {
        const QString types =
            QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        out.writeStartElement(QStringLiteral("Properties"));
        out.writeDefaultNamespace(
            QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"));
        out.writeNamespace(types, QStringLiteral("vt"));
        int id = 2; // 0 and 1 are reserved
        for (auto at = properties.begin(); at != properties.end(); ++at) {
            out.writeStartElement(QStringLiteral("property"));
            out.writeAttribute(QStringLiteral("fmtid"), QStringLiteral("{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"));
            out.writeAttribute(QStringLiteral("pid"), QString::number(id++));
            out.writeAttribute(QStringLiteral("name"), clean(at.key()));
            out.writeTextElement(types, QStringLiteral("lpwstr"), clean(at.value()));
            out.writeEndElement();
        }
        out.writeEndElement();
    });
}

} // namespace banxin::docx::parts
