// What is written comes back, and what other programs write is understood.

#include "docx/reader.h"
#include "docx/writer.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::docx;

namespace {

const QByteArray bodyHead =
    "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
    "2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>";

/// A document as another program would have made it, from the XML of its body.
Result<Document> readBody(const QByteArray& body, const std::vector<ZipMember>& more = {})
{
    std::vector<ZipMember> members{
        {QStringLiteral("word/document.xml"), bodyHead + body + "</w:body></w:document>"}};
    members.insert(members.end(), more.begin(), more.end());
    return read(*writeZip(members), QStringLiteral("f.docx"));
}

Document body(const QByteArray& xml, const std::vector<ZipMember>& more = {})
{
    auto out = readBody(xml, more);
    EXPECT_TRUE(out.ok()) << (out ? "" : qPrintable(out.error().detail));
    return out ? *out : Document();
}

QString textOf(const QByteArray& xml)
{
    Cell all;
    all.blocks = body(xml).body;
    QStringList lines;
    for (const Paragraph* paragraph : all.paragraphs())
        lines << paragraph->text();
    return lines.join(QLatin1Char('|'));
}

QString rules(const Document& document)
{
    QStringList out;
    for (const Diagnostic& finding : document.findings)
        out << finding.rule;
    return out.join(QLatin1Char(' '));
}

QByteArray p(const QByteArray& inside) { return "<w:p>" + inside + "</w:p>"; }
QByteArray r(const QByteArray& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }

} // namespace

TEST(Docx, WhatIsWrittenComesBack)
{
    Document document;
    document.title = QStringLiteral("题 & <目>");
    document.properties = {{QStringLiteral("BanxinArticle"), QStringLiteral("12")}};
    Paragraph first;
    first.style = QLatin1String(style::cell);
    first.tags << QStringLiteral("banxin:1:a");
    first.bookmarks << QStringLiteral("bx_1");
    RunFormat bold;
    bold.bold = true;
    RunFormat link;
    link.link = QStringLiteral("https://example.org/?a=1&b=2");
    RunFormat much;
    much.italic = much.smallCaps = much.superscript = much.emphasisDot = true;
    first.runs = {{QStringLiteral(" a\nb\t "), {}},
                  {QStringLiteral("粗"), bold},
                  {QStringLiteral("网"), link},
                  {QStringLiteral("x²𠀀"), much}};
    Block table;
    table.kind = Block::Kind::Table;
    table.grid = {1000, 2000};
    table.rows.resize(1);
    table.rows[0].header = true;
    table.rows[0].cells.resize(2);
    table.rows[0].cells[1].blocks = {Block::of(first)};
    document.body = {Block::of(first), table};
    const auto bytes = write(document);
    ASSERT_TRUE(bytes.ok());
    EXPECT_EQ(*bytes, *write(document));
    const auto back = read(*bytes, QStringLiteral("f"));
    ASSERT_TRUE(back.ok()) << qPrintable(back.error().detail);
    ASSERT_GE(back->body.size(), 2U);
    EXPECT_EQ(back->body[0].paragraph.runs, first.runs);
    EXPECT_EQ(back->body[0].paragraph.tags, first.tags);
    EXPECT_EQ(back->body[0].paragraph.bookmarks, first.bookmarks);
    ASSERT_EQ(back->body[1].rows.size(), 1U);
    EXPECT_TRUE(back->body[1].rows[0].header);
    EXPECT_EQ(back->body[1].rows[0].cells[1].paragraphs().front()->runs, first.runs);
    EXPECT_EQ(back->properties, document.properties);
    EXPECT_TRUE(back->findings.empty());
}

TEST(Docx, EveryPartIsWellFormedAndNamed)
{
    Document document;
    document.body = {Block::of(Paragraph())};
    const auto bytes = write(document);
    auto zip = ZipReader::open(*bytes, QStringLiteral("f"));
    ASSERT_TRUE(zip.ok());
    EXPECT_EQ(zip->names().first(), QStringLiteral("[Content_Types].xml"));
    const QByteArray types = *zip->read(QStringLiteral("[Content_Types].xml"));
    for (const QString& name : zip->names()) {
        const auto part = zip->read(name);
        QXmlStreamReader xml(*part);
        while (!xml.atEnd())
            xml.readNext();
        EXPECT_FALSE(xml.hasError()) << qPrintable(name + xml.errorString());
        const bool needsType = name.endsWith(QStringLiteral(".xml")) && !name.startsWith(QLatin1Char('['));
        EXPECT_TRUE(!needsType || types.contains("/" + name.toUtf8())) << "no content type: " << qPrintable(name);
    }
}

TEST(Docx, ControlCharactersDoNotBreakTheFile)
{
    Document document;
    Paragraph paragraph;
    paragraph.runs = {{QStringLiteral("a") + QChar(0x0B) + QChar(0x1F) + QChar(0xFFFE) + QStringLiteral("b"), {}}};
    document.title = paragraph.runs[0].text;
    document.body = {Block::of(paragraph)};
    const auto back = read(*write(document), QStringLiteral("f"));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->body[0].paragraph.text(), QStringLiteral("ab"));
}

TEST(Docx, TrackedChangesAreAccepted)
{
    const Document document = body(p(r("keep ") + "<w:ins w:id=\"1\" w:author=\"A\">" + r("new ")
                                     + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del>"
                                     + r("end") + "<w:moveFrom w:id=\"3\">" + r("moved")
                                     + "</w:moveFrom><w:moveTo w:id=\"4\">" + r(" here") + "</w:moveTo>"));
    EXPECT_EQ(document.body[0].paragraph.text(), QStringLiteral("keep new end here"));
    EXPECT_TRUE(rules(document).contains(QStringLiteral("docx.insertions docx.deletions docx.moves")));
    EXPECT_EQ(
        textOf(p("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + r("one ")) + p(r("two")) + p(r("three"))),
        QStringLiteral("one two|three"))
        << "a deleted paragraph mark joins two paragraphs";
    EXPECT_EQ(textOf("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p(r("gone"))
                     + "</w:tc></w:tr><w:tr><w:tc>" + p(r("stays")) + "</w:tc></w:tr></w:tbl>"),
              QStringLiteral("stays"));
}

TEST(Docx, FieldsGiveTheirResult)
{
    const QByteArray begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const QByteArray separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const QByteArray end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const QByteArray instruction = "<w:r><w:instrText> HYPERLINK \"https://example.org/x\" </w:instrText></w:r>";
    const Document document = body(p(r("a") + begin + instruction + separate + r("b") + end + r("c")));
    ASSERT_EQ(document.body[0].paragraph.runs.size(), 3U);
    EXPECT_EQ(document.body[0].paragraph.runs[1].format.link, QStringLiteral("https://example.org/x"));
    EXPECT_EQ(document.body[0].paragraph.text(), QStringLiteral("abc"));
    EXPECT_EQ(textOf(p("<w:fldSimple w:instr=\"PAGE\">" + r("7") + "</w:fldSimple>")), QStringLiteral("7"));
    EXPECT_EQ(textOf(p(begin + "<w:r><w:instrText>IF</w:instrText></w:r>" + begin
                       + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + separate + r("9") + end + separate
                       + r("shown") + end)),
              QStringLiteral("shown"))
        << "a field inside the instruction of another is no text";
}

TEST(Docx, AFieldWithoutAnEndSwallowsNothing)
{
    const QByteArray begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const QByteArray end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const QByteArray page = begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>";
    const auto cell = [](const QByteArray& inside) { return "<w:tc>" + inside + "</w:tc>"; };
    const QByteArray table = "<w:tbl><w:tr>" + cell(p(r("a") + page + r("b")) + p(r("c"))) + cell(p(r("d")))
        + "</w:tr></w:tbl>" + p(r("e") + page + r("f")) + p(r("g") + page + r("9") + end + r("h"));
    EXPECT_EQ(textOf(table), QStringLiteral("ab|c|d|ef|gh"));
    EXPECT_EQ(rules(body(table)), QStringLiteral("docx.field"));
    EXPECT_EQ(body(table).findings[0].subject, QStringLiteral("2"));
    EXPECT_EQ(body(p(r("e") + page + r("f"))).body[0].paragraph.runs.size(), 1U);
    // What a field of the text holds open does not reach into a box, nor a box's into the text.
    const Document box = body(p(r("a") + "<w:r><w:pict><w:txbxContent>" + p(page + r("boxed"))
                                + "</w:txbxContent></w:pict></w:r>" + r("b")));
    EXPECT_EQ(box.textBoxes.at(0).text(), QStringLiteral("boxed"));
    EXPECT_EQ(box.body[0].paragraph.text(), QStringLiteral("ab"));
}

TEST(Docx, CommentsWithoutARangeAndPartsOfOtherFormats)
{
    const Document document = body(
        p(r("a") + "<w:r><w:commentReference w:id=\"4\"/></w:r>") + p("<w:commentRangeStart w:id=\"5\"/>" + r("b"))
        + p("<w:r><w:commentReference w:id=\"5\"/></w:r>") + "<w:altChunk r:id=\"rId7\"/>");
    EXPECT_EQ(document.body[0].paragraph.commentIds, QStringList(QStringLiteral("4")));
    EXPECT_EQ(document.body[1].paragraph.commentIds, QStringList(QStringLiteral("5")));
    EXPECT_TRUE(document.body[2].paragraph.commentIds.isEmpty());
    EXPECT_EQ(rules(document), QStringLiteral("docx.alt-chunk"));
}

TEST(Docx, ControlsAndVariantsOfPrograms)
{
    EXPECT_EQ(textOf("<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" + p(r("in"))
                     + "</w:sdtContent></w:sdt>"),
              QStringLiteral("in"));
    const Document document =
        body("<w:tbl><w:sdt><w:sdtPr><w:tag w:val=\"row\"/></w:sdtPr><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
             "<w:tc>"
             + p(r("x")) + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>");
    ASSERT_EQ(document.body[0].rows.size(), 1U);
    EXPECT_EQ(document.body[0].rows[0].cells[0].paragraphs().front()->tags, QStringList(QStringLiteral("row")));
    EXPECT_EQ(textOf(p("<w:smartTag>" + r("place") + "</w:smartTag><w:r><w:noBreakHyphen/><w:br/><w:tab/></w:r>")),
              QStringLiteral("place\u2011\n\t"));
    EXPECT_EQ(textOf(p("<mc:AlternateContent><mc:Choice Requires=\"x\">" + r("once") + "</mc:Choice><mc:Fallback>"
                       + r("once") + "</mc:Fallback></mc:AlternateContent>")),
              QStringLiteral("once"));
    EXPECT_EQ(textOf(p("<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>")), QStringLiteral("E=mc"));
    EXPECT_EQ(textOf(p("<w:r><w:ruby><w:rt>" + r("pin") + "</w:rt><w:rubyBase>" + r("拼")
                       + "</w:rubyBase></w:ruby></w:r>")),
              QStringLiteral("拼"));
    const Document box = body(p(r("a") + "<w:r><w:pict><v:x xmlns:v=\"v\"><w:txbxContent>" + p(r("boxed"))
                                + "</w:txbxContent></v:x></w:pict></w:r>"));
    ASSERT_EQ(box.textBoxes.size(), 1U);
    EXPECT_EQ(box.textBoxes[0].text(), QStringLiteral("boxed"));
    EXPECT_EQ(box.body[0].paragraph.text(), QStringLiteral("a"));
    // Strict documents have other namespaces.
    QByteArray strict = bodyHead + p(r("s")) + "</w:body></w:document>";
    strict.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                   "http://purl.oclc.org/ooxml/wordprocessingml/main");
    EXPECT_TRUE(read(*writeZip({{QStringLiteral("word/document.xml"), strict}}), QStringLiteral("f")).ok());
}

TEST(Docx, CommentsStylesAndNotes)
{
    const QByteArray rels =
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/comments\" Target=\"comments.xml\"/>"
        "<Relationship Id=\"r2\" Type=\"http://x/styles\" Target=\"/word/styles.xml\"/>"
        "<Relationship Id=\"r3\" Type=\"http://x/footnotes\" Target=\"footnotes.xml\"/></Relationships>";
    const QByteArray ns = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const Document document = body(
        p("<w:commentRangeStart w:id=\"4\"/><w:r><w:rPr><w:rStyle w:val=\"S\"/></w:rPr><w:t>strong</w:t></w:r>")
            + p("<w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + r("head")),
        {{QStringLiteral("word/_rels/document.xml.rels"), rels},
         {QStringLiteral("word/comments.xml"),
          "<w:comments" + ns + "><w:comment w:id=\"4\" w:author=\"译者\">" + p(r("why?"))
              + "</w:comment></w:comments>"},
         {QStringLiteral("word/footnotes.xml"),
          "<w:footnotes" + ns + "><w:footnote w:type=\"separator\" w:id=\"0\">" + p({})
              + "</w:footnote><w:footnote w:id=\"2\">" + p(r("a note")) + "</w:footnote></w:footnotes>"},
         {QStringLiteral("word/styles.xml"),
          "<w:styles" + ns
              + "><w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:b/></w:rPr></w:style>"
                "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl "
                "w:val=\"1\"/>"
                "</w:pPr></w:style></w:styles>"}});
    EXPECT_TRUE(document.body[0].paragraph.runs[0].format.bold);
    EXPECT_EQ(document.body[0].paragraph.commentIds, QStringList(QStringLiteral("4")));
    EXPECT_EQ(document.body[1].paragraph.outlineLevel, 2);
    ASSERT_EQ(document.comments.size(), 1U);
    EXPECT_EQ(document.comments[0].author, QStringLiteral("译者"));
    EXPECT_EQ(document.comments[0].text, QStringLiteral("why?"));
    ASSERT_EQ(document.notes.size(), 1U);
    EXPECT_EQ(document.notes[0].text(), QStringLiteral("a note"));
}

TEST(Docx, BadFilesAreToldAndNeverCrash)
{
    EXPECT_FALSE(read(*writeZip({{QStringLiteral("x.txt"), "x"}}), QStringLiteral("f")).ok());
    EXPECT_FALSE(readBody("<w:p><w:r></w:p>").ok());
    EXPECT_FALSE(
        read(*writeZip(
                 {{QStringLiteral("word/document.xml"),
                   "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"wordprocessingml\"><w:body><w:p/>"
                   "</w:body></w:document>"}}),
             QStringLiteral("f"))
            .ok());
    QByteArray deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<w:tbl><w:tr><w:tc>";
    const auto nested = readBody(deep);
    ASSERT_FALSE(nested.ok());
    EXPECT_TRUE(nested.error().detail.contains(QStringLiteral("nested"))) << qPrintable(nested.error().detail);
}
