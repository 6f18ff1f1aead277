// Files made to do harm are refused with words, in time and in little memory.

#include "word_file.h"

#include <ctime>
#include <random>

#include <sys/resource.h>

using namespace banxin;
using namespace word_file;

namespace {

/// Kilobytes that the process has ever held.
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// The words with which a file is refused; empty: it was read. No file may take longer than 5 s or 512 MB.
QString refusal(const QByteArray& bytes)
{
    const std::clock_t start = std::clock(); // of this process: other tests run at the same time
    const auto out = readDocx(bytes, QStringLiteral("x.docx"));
    EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5.0);
    EXPECT_LT(peakMemory(), 900 * 1024) << "the test's own archive counts too";
    if (out)
        return {};
    EXPECT_EQ(out.error().code, Error::Code::BadFormat);
    EXPECT_FALSE(out.error().detail.isEmpty());
    return out.error().detail;
}

QByteArray repeated(const QByteArray& piece, int times)
{
    QByteArray out;
    out.reserve(piece.size() * times);
    for (int i = 0; i < times; ++i)
        out += piece;
    return out;
}

QString refusalOf(const QByteArray& body)
{
    WordFile file;
    file.body = body;
    return refusal(file.bytes());
}

} // namespace

TEST(HostileDocx, DeepNestingIsRefused)
{
    constexpr int deep = 100'000;
    EXPECT_TRUE(refusalOf(repeated("<w:tbl><w:tr><w:tc>", deep)).contains(QStringLiteral("nested")));
    EXPECT_TRUE(refusalOf(repeated("<w:sdt><w:sdtContent>", deep)).contains(QStringLiteral("nested")));
    EXPECT_TRUE(refusalOf("<w:p>" + repeated("<w:ins>", deep)).contains(QStringLiteral("nested")));
    EXPECT_TRUE(refusalOf("<w:p><m:oMath>" + repeated("<m:f><m:num>", deep)).contains(QStringLiteral("nested")));
    EXPECT_TRUE(refusalOf("<w:p><w:r><w:pict>" + repeated("<v:group>", deep)).contains(QStringLiteral("nested")));
    EXPECT_TRUE(refusalOf("<w:p><w:r>" + repeated("<mc:AlternateContent><mc:Choice>", deep))
                    .contains(QStringLiteral("nested")));
    EXPECT_FALSE(refusalOf(repeated("<w:unknown>", deep)).isEmpty()) << "what is skipped is not closed";
    EXPECT_EQ(refusalOf(p(r("a")) + repeated("<w:unknown>", 20'000) + repeated("</w:unknown>", 20'000)),
              QString());
}

TEST(HostileDocx, EntitiesAreRefused)
{
    QByteArray xml = "<!DOCTYPE d [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'm'; ++c)
        xml += "<!ENTITY " + QByteArray(1, c) + " \""
            + repeated("&" + QByteArray(1, static_cast<char>(c - 1)) + ";", 10) + "\">";
    xml += "]><w:document" + spaces + "><w:body>" + p(r("&l;")) + "</w:body></w:document>";
    EXPECT_TRUE(refusal(*docx::writeZip({{QStringLiteral("word/document.xml"), xml}}))
                    .contains(QStringLiteral("document type")));
    WordFile file;
    file.body = p(r("a"));
    file.more = {{QStringLiteral("docProps/core.xml"), xml}, {QStringLiteral("_rels/.rels"), xml}};
    refusal(file.bytes()); // read or refused, in time
}

TEST(HostileDocx, ManyPartsAreRefused)
{
    EXPECT_TRUE(refusalOf(repeated("<w:p/>", 5'000'000)).contains(QStringLiteral("more than")));
    EXPECT_TRUE(
        refusalOf("<w:p>"
                  + repeated("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>", 500'000)
                  + "</w:p>")
            .contains(QStringLiteral("more than")));
    EXPECT_TRUE(refusalOf("<w:tbl><w:tr>" + repeated("<w:tc/>", 1'000'000) + "</w:tr></w:tbl>")
                    .contains(QStringLiteral("more than")));
    EXPECT_TRUE(
        refusalOf("<w:tbl>" + repeated("<w:tr/>", 1'000'000) + "</w:tbl>").contains(QStringLiteral("more than")));
    EXPECT_TRUE(
        refusalOf("<w:p><w:r>" + repeated("<w:fldChar w:fldCharType=\"begin\"/>", 100'000) + "</w:r></w:p>")
            .contains(QStringLiteral("fields")));
    QByteArray attributes;
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    EXPECT_TRUE(refusalOf("<w:p" + attributes + "/>").contains(QStringLiteral("attributes")));
}

TEST(HostileDocx, MoreTextThanAnOfficeWritesIsRefused)
{
    EXPECT_TRUE(refusalOf("<w:p><w:r><w:t>" + repeated("a", 2'100'000) + "</w:t></w:r></w:p>")
                    .contains(QStringLiteral("characters")));
    EXPECT_TRUE(refusalOf("<w:p/>").contains(QStringLiteral("no text")));
}

TEST(HostileDocx, WhatMayBeIsReadInTime)
{
    // Just below the limits: one paragraph of many runs, many fields, many comments, a large table.
    EXPECT_EQ(refusalOf("<w:p>"
                        + repeated("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>", 150'000)
                        + "</w:p>"),
              QString());
    EXPECT_EQ(refusalOf("<w:tbl>" + repeated("<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>", 60'000)
                        + "</w:tbl>"),
              QString());
    EXPECT_EQ(refusalOf("<w:tbl>"
                        + repeated("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>", 60'000)
                        + "</w:tbl><w:p><w:r><w:t>a</w:t></w:r></w:p>"),
              QString());
    EXPECT_EQ(refusalOf("<w:p>" + repeated("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", 100'000)
                        + "<w:r><w:t>a</w:t></w:r></w:p>"),
              QString());
    WordFile file;
    for (int i = 0; i < 50'000; ++i) {
        file.comments += "<w:comment w:id=\"" + QByteArray::number(i) + "\">" + p(r("c")) + "</w:comment>";
        file.body += p("<w:commentRangeStart w:id=\"" + QByteArray::number(i) + "\"/>" + r("t"));
    }
    EXPECT_EQ(refusal(file.bytes()), QString());
}

TEST(HostileDocx, BombsAndForeignArchivesAreRefused)
{
    WordFile file;
    file.body = p(r(QByteArray(60 << 20, 'a')));
    EXPECT_FALSE(refusal(file.bytes()).isEmpty());
    EXPECT_FALSE(refusal(*docx::writeZip({{QStringLiteral("../x"), "x"}})).isEmpty());
    EXPECT_FALSE(refusal(*docx::writeZip({{QStringLiteral("content.xml"), "<office/>"}})).isEmpty());
    EXPECT_FALSE(refusal(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(4096, '\0')).isEmpty());
    EXPECT_FALSE(refusal("PK\x03\x04 cut off").isEmpty());
    EXPECT_FALSE(refusal({}).isEmpty());
}

TEST(HostileDocx, StylesAndListsInACircleEnd)
{
    WordFile file;
    file.styles = paragraphStyle("a", "A", "<w:basedOn w:val=\"b\"/>")
        + paragraphStyle("b", "B", "<w:basedOn w:val=\"a\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style>";
    file.numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"99\"><w:lvlText w:val=\"%1%9\"/></w:lvl>"
        "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>";
    file.body = styled("a", "甲") + p(r("乙"), "<w:numPr><w:ilvl w:val=\"-7\"/><w:numId w:val=\"1\"/></w:numPr>");
    EXPECT_EQ(refusal(file.bytes()), QString());
}

TEST(HostileDocx, DamagedPartsNeverCrash)
{
    // Bytes and elements changed at random, always the same way: read or refused, never a fault.
    WordFile whole;
    whole.styles = paragraphStyle("t", "Title") + paragraphStyle("h", "heading 1", "<w:basedOn w:val=\"t\"/>");
    whole.numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                      "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
                      "<w:abstractNumId w:val=\"0\"/></w:num>";
    whole.footnotes = "<w:footnote w:id=\"2\">" + p(r("注")) + "</w:footnote>";
    whole.comments = "<w:comment w:id=\"4\">" + p(r("批")) + "</w:comment>";
    whole.relations = relation("i1", "media/a.png");
    whole.more = {{QStringLiteral("word/media/a.png"), "\x89PNG"}};
    whole.body = styled("t", "题目") + p(r("一"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        + p("<w:commentRangeStart w:id=\"4\"/>" + r("甲", "<w:b/><w:sz w:val=\"30\"/>")
            + "<w:commentRangeEnd w:id=\"4\"/>"
            + "<w:r><w:footnoteReference w:id=\"2\"/><w:br/><w:br w:type=\"page\"/></w:r>" + drawing("i1"))
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p(r("a")) + "</w:tc><w:tc>"
        + p(r("b")) + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p({})
        + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/>"
          "</w:tcPr>"
        + p(r("c")) + "</w:tc></w:tr></w:tbl>"
        + p("<w:r><w:pict><v:shape><w:txbxContent>" + p(r("框")) + "</w:txbxContent></v:shape></w:pict></w:r>")
        + p("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>X</w:instrText><w:fldChar "
            "w:fldCharType=\"end\"/></w:r>"
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>");
    std::mt19937 random(20260228); // NOLINT: the same numbers each time
    QByteArray WordFile::*const parts[] = {&WordFile::body,    &WordFile::body,      &WordFile::body,
                                           &WordFile::styles,  &WordFile::numbering, &WordFile::footnotes,
                                           &WordFile::comments};
    const QList<QByteArray> pieces{"w:val=\"-1\"", "<w:p>", "</w:p>", "<w:tc>", "</w:tc>",
                                   "4294967295",   "",      "<w:r>",  "\"",     "&#0;"};
    for (int round = 0; round < 200; ++round) {
        WordFile file = whole;
        for (unsigned i = 0; i <= random() % 3; ++i) {
            QByteArray& part = file.*parts[random() % std::size(parts)];
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(part.size()));
            const auto length = static_cast<qsizetype>(random() % 24);
            if (random() % 2 == 0) {
                part.replace(at, length, pieces.at(static_cast<qsizetype>(random() % 10)));
            } else { // an element taken from elsewhere
                const auto from = static_cast<qsizetype>(random() % static_cast<unsigned>(whole.body.size()));
                part.insert(at, whole.body.mid(from, length * 4));
            }
            if (part.isEmpty())
                part = " ";
        }
        const auto read = readDocx(file.bytes(), QStringLiteral("x.docx"));
        if (!read)
            continue;
        int number = 0;
        for (const ManuscriptLine& line : read->lines) {
            EXPECT_GT(line.number, number);
            number = line.number;
            EXPECT_LT(line.picture, static_cast<int>(read->pictures.size()));
            for (const Mark& mark : line.text.marks) {
                EXPECT_LT(mark.from, mark.to);
                EXPECT_LE(mark.to, codePointCount(line.text.string));
            }
        }
        issueTextOf(*read);
    }
}
