// Text comes back out of the file exactly as it went in, in Poppler, MuPDF, PDFium and Ghostscript.

#include "issue_builder.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <algorithm>

namespace banxin::test {
namespace {

constexpr Length size = Length::pt(12);

FaceIndex song() { return installedFaces().chinese(FaceRole::Song); }
FaceIndex kai() { return installedFaces().chinese(FaceRole::Kai); }
FaceIndex latin() { return installedFaces().latin(FaceRole::Song); }

/// Adds `text` as the next line of page `page`.
void addLine(ComposedIssue& issue, FaceIndex face, const QString& text, int page = 0)
{
    ComposedPage& to = issue.pages[static_cast<std::size_t>(page)];
    const auto line = static_cast<std::int64_t>(to.runs.size());
    to.runs.push_back(shapedRun(installedFaces(), face, size, {Length::pt(72), Length::pt(72 + 20 * line)}, text));
}

/// All readers give back the lines as they are, white space at the ends aside. Ghostscript 10.0 reads
/// no character beyond the basic plane; it is not asked where there is one.
void expectLines(const ComposedIssue& issue, const QStringList& lines)
{
    const PdfFile file(written(issue));
    QStringList texts = {file.popplerText(), file.mupdfText(), file.pdfiumText()};
    const QString wanted = lines.join(QLatin1Char('|'));
    if (std::none_of(wanted.begin(), wanted.end(), [](QChar c) { return c.isSurrogate(); }))
        texts << file.ghostscriptText();
    for (const QString& text : texts) {
        QStringList found;
        for (const QString& line : text.split(QLatin1Char('\n')))
            if (!line.trimmed().isEmpty())
                found << line.trimmed();
        EXPECT_EQ(found.join(QLatin1Char('|')).toStdString(), wanted.toStdString());
    }
}

void expectLines(FaceIndex face, const QStringList& lines)
{
    ComposedIssue issue = blankIssue(1);
    for (const QString& line : lines)
        addLine(issue, face, line);
    expectLines(issue, lines);
}

TEST(PdfText, KangxiProneCharactersStayThemselves)
{
    const QStringList lines = {QStringLiteral("一人口日月子大小力又山川工己"),
                               QStringLiteral("见长门青韦页风飞食马骨鬼"),
                               QStringLiteral("户虎角贝车民麦黄齐齿龙龟卜")};
    expectLines(song(), lines);
    expectLines(kai(), lines);
}

TEST(PdfText, OneGlyphOfTwoCharactersGivesBackBoth)
{
    // 一 and ⼀ share a glyph in Noto Serif CJK, so do … and ⋯.
    expectLines(song(), {QStringLiteral("第一与⼀同形…而不同码⋯又一次⼀")});
}

TEST(PdfText, DashPairIsTwoCharactersOfOneGlyph)
{
    const QString text = QStringLiteral("出海——机遇与挑战");
    const GlyphRun run = shapedRun(installedFaces(), song(), size, {}, text);
    ASSERT_EQ(run.glyphs.size() + 1, static_cast<std::size_t>(text.size())) << "the face has a two-em dash";
    expectLines(song(), {text, QStringLiteral("一个—字")});
}

TEST(PdfText, LatinLigatureAndPunctuation)
{
    const QString text = QStringLiteral("The office of “first” affairs · file flow");
    const GlyphRun run = shapedRun(installedFaces(), latin(), size, {}, text);
    ASSERT_LT(run.glyphs.size(), static_cast<std::size_t>(text.size())) << "the face has ligatures";
    expectLines(latin(), {text, QStringLiteral("office affairs, a waffle, the fjord")});
    expectLines(song(), {QStringLiteral("“引号”·间隔、（一）《书名》")});
}

TEST(PdfText, SupplementaryPlaneCharacter) { expectLines(song(), {QStringLiteral("𠮷野家")}); }

TEST(PdfText, SpacesComeOutAsU0020)
{
    ComposedIssue issue = blankIssue(1);
    addLine(issue, latin(), QStringLiteral("no break\u00A0here"));
    const PdfFile file(written(issue));
    EXPECT_EQ(file.popplerText().trimmed().toStdString(), "no break here");
    EXPECT_EQ(file.mupdfText().trimmed().toStdString(), "no break here");
}

/// "abc" of which a and b are set by two glyphs each, the second (x) standing over the first
/// as a mark would.
GlyphRun twoGlyphClusters()
{
    GlyphRun run =
        shapedRun(installedFaces(), latin(), size, {Length::pt(72), Length::pt(72)}, QStringLiteral("axbxc"));
    run.text = QStringLiteral("abc");
    const int clusters[] = {0, 0, 1, 1, 2};
    Length pen;
    for (std::size_t i = 0; i < 5; ++i) {
        run.glyphs[i].cluster = clusters[i];
        run.glyphs[i].x = i % 2 == 0 ? pen : run.glyphs[i - 1].x;
        if (i % 2 == 0)
            pen += run.glyphs[i].advance;
    }
    return run;
}

TEST(PdfText, FurtherGlyphsOfAClusterAreSilent)
{
    ComposedIssue issue = blankIssue(1);
    issue.pages[0].runs.push_back(twoGlyphClusters());
    addLine(issue, latin(), QStringLiteral("x marks")); // silent above, x speaks here
    expectLines(issue, {QStringLiteral("abc"), QStringLiteral("x marks")});
}

TEST(PdfText, FurtherGlyphsOfAClusterAreSeen)
{
    ComposedIssue with = blankIssue(1), without = blankIssue(1);
    with.pages[0].runs.push_back(twoGlyphClusters());
    without.pages[0].runs.push_back(twoGlyphClusters());
    auto& glyphs = without.pages[0].runs[0].glyphs;
    glyphs.erase(glyphs.begin() + 3);
    glyphs.erase(glyphs.begin() + 1);
    const QStringList ink = {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                             QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")};
    const auto black = [&](const ComposedIssue& issue) {
        return PdfFile(written(issue)).tool(QStringLiteral("gs"), ink).simplified().split(' ').value(3).toDouble();
    };
    EXPECT_GT(black(with), black(without) * 1.3);
}

TEST(PdfText, FacesMixOnOneLineInReadingOrder)
{
    ComposedIssue issue = blankIssue(1);
    Length x = Length::pt(72);
    for (const auto& [face, text] :
         {std::pair(song(), QStringLiteral("出口")), std::pair(latin(), QStringLiteral("12.5%")),
          std::pair(kai(), QStringLiteral("楷体")), std::pair(song(), QStringLiteral("增长"))}) {
        issue.pages[0].runs.push_back(shapedRun(installedFaces(), face, size, {x, Length::pt(100)}, text));
        x += issue.pages[0].runs.back().width;
    }
    expectLines(issue, {QStringLiteral("出口12.5%楷体增长")});
}

TEST(PdfText, NotdefIsNeverWritten)
{
    ComposedIssue issue = blankIssue(2);
    addLine(issue, latin(), QStringLiteral("a国"), 1);
    const Result<QByteArray> bytes = writePdf(issue, installedFaces(), {}, {}, {}, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::GlyphMissing);
    EXPECT_EQ(bytes.error().subject.toStdString(), "国 U+56FD");
    EXPECT_EQ(bytes.error().detail.toStdString(), "page 2");
}

} // namespace
} // namespace banxin::test
