#pragma once

// A .docx as Word or WPS would have made it, from the XML of its parts.

#include "docx/zip_archive.h"
#include "import/read_manuscript.h"

#include <gtest/gtest.h>

namespace word_file {

inline const QByteArray spaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

struct WordFile {
    QByteArray body;
    QByteArray styles;    ///< inside w:styles
    QByteArray numbering; ///< inside w:numbering
    QByteArray footnotes; ///< inside w:footnotes
    QByteArray comments;  ///< inside w:comments
    QByteArray relations; ///< more of word/document.xml
    std::vector<banxin::docx::ZipMember> more;

    QByteArray bytes() const
    {
        std::vector<banxin::docx::ZipMember> members;
        QByteArray rels;
        int count = 0;
        const auto part = [&](const char* type, const char* root, const QByteArray& inside) {
            if (inside.isEmpty())
                return;
            const QByteArray name = QByteArray(type) + ".xml";
            members.emplace_back(QLatin1String("word/") + QString::fromLatin1(name),
                                 "<w:" + QByteArray(root) + spaces + ">" + inside + "</w:" + root + ">");
            rels += "<Relationship Id=\"part" + QByteArray::number(++count) + "\" Type=\"http://x/" + type
                + "\" Target=\"" + name + "\"/>";
        };
        part("styles", "styles", styles);
        part("numbering", "numbering", numbering);
        part("footnotes", "footnotes", footnotes);
        part("comments", "comments", comments);
        members.emplace_back(QStringLiteral("word/document.xml"),
                             "<w:document" + spaces + "><w:body>" + body + "</w:body></w:document>");
        members.emplace_back(QStringLiteral("word/_rels/document.xml.rels"),
                             "<Relationships>" + rels + relations + "</Relationships>");
        members.insert(members.end(), more.begin(), more.end());
        return *banxin::docx::writeZip(members);
    }

    banxin::Manuscript read() const
    {
        const auto out = banxin::readDocx(bytes(), QStringLiteral("稿.docx"));
        EXPECT_TRUE(out.ok()) << (out ? "" : qPrintable(out.error().detail));
        return out ? *out : banxin::Manuscript();
    }
};

inline QByteArray r(const QByteArray& text, const QByteArray& properties = {})
{
    return "<w:r>" + (properties.isEmpty() ? QByteArray() : "<w:rPr>" + properties + "</w:rPr>")
        + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
inline QByteArray p(const QByteArray& inside, const QByteArray& properties = {})
{
    return "<w:p>" + (properties.isEmpty() ? QByteArray() : "<w:pPr>" + properties + "</w:pPr>") + inside
        + "</w:p>";
}
/// A paragraph of words in a style.
inline QByteArray styled(const QByteArray& style, const QByteArray& text)
{
    return p(r(text), "<w:pStyle w:val=\"" + style + "\"/>");
}
inline QByteArray paragraphStyle(const QByteArray& id, const QByteArray& name, const QByteArray& more = {})
{
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
        + "</w:style>";
}
inline QByteArray drawing(const QByteArray& relation, const QByteArray& kind = "inline")
{
    return "<w:r><w:drawing><wp:" + kind + "><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\""
        + relation + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:" + kind
        + "></w:drawing></w:r>";
}
inline QByteArray relation(const QByteArray& id, const QByteArray& target, const QByteArray& type = "image",
                           bool external = false)
{
    return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target + "\""
        + (external ? " TargetMode=\"External\"" : "") + "/>";
}

inline const char* roleName(banxin::ManuscriptRole role)
{
    static const char* const names[] = {"-",      "body", "title", "kicker", "sub", "head", "by",   "source",
                                        "column", "item", "quote", "pull",   "cap", "pic",  "table"};
    return names[static_cast<int>(role)];
}

/// "title:甲|head2:乙|-:丙": roles and words of the lines that are not blank.
inline QString outline(const banxin::Manuscript& manuscript)
{
    QStringList out;
    for (const banxin::ManuscriptLine& line : manuscript.lines) {
        if (line.text.isEmpty() && line.picture < 0 && line.payload.isEmpty())
            continue;
        const QString level = line.level > 0 ? QString::number(line.level) : QString();
        out << QLatin1String(roleName(line.role)) + level + QLatin1Char(':')
                + (line.picture >= 0 ? QString::number(line.picture) : line.text.string);
    }
    return out.join(QLatin1Char('|'));
}

inline QString rules(const banxin::Manuscript& manuscript)
{
    QStringList out;
    for (const banxin::Diagnostic& warning : manuscript.warnings)
        out << warning.rule;
    return out.join(QLatin1Char(' '));
}

/// "strong 0-2=|note 3-4=1".
inline QString marks(const banxin::Text& text)
{
    QStringList out;
    for (const banxin::Mark& mark : text.marks)
        out << QStringLiteral("%1 %2-%3=%4")
                   .arg(banxin::markKindName(mark.kind))
                   .arg(mark.from)
                   .arg(mark.to)
                   .arg(mark.value);
    return out.join(QLatin1Char('|'));
}

} // namespace word_file
