// Where things stand on the page: glyphs, rules, pictures' frames, boxes; and in which ink.

#include "issue_builder.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <vector>

namespace banxin::test {
namespace {

FaceIndex song() { return installedFaces().chinese(FaceRole::Song); }
FaceIndex kai() { return installedFaces().chinese(FaceRole::Kai); }
FaceIndex latin() { return installedFaces().latin(FaceRole::Song); }

struct SeenChar {
    double x = 0, y = 0;
    QString text;
};

/// Every glyph with the place of its origin, as MuPDF reads it.
std::vector<SeenChar> seenChars(const PdfFile& file)
{
    file.tool(QStringLiteral("mutool"),
              {QStringLiteral("convert"), QStringLiteral("-F"), QStringLiteral("stext"), QStringLiteral("-O"),
               QStringLiteral("preserve-spans,preserve-ligatures,preserve-whitespace,inhibit-spaces"),
               QStringLiteral("-o"), QStringLiteral("FILE.xml"), QStringLiteral("FILE")});
    QFile written(file.path() + QStringLiteral(".xml"));
    EXPECT_TRUE(written.open(QIODevice::ReadOnly));
    const QString xml = QString::fromUtf8(written.readAll());
    static const QRegularExpression form(
        QStringLiteral("<char [^>]*?x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]* c=\"([^\"]*)\""));
    std::vector<SeenChar> chars;
    for (auto found = form.globalMatch(xml); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        chars.push_back({match.captured(1).toDouble(), match.captured(2).toDouble(), match.captured(3)});
    }
    return chars;
}

/// Every glyph of the issue's first page stands within `tolerance` pt of where it was put.
void expectPlaces(const ComposedIssue& issue, double tolerance)
{
    const std::vector<SeenChar> chars = seenChars(PdfFile(written(issue)));
    const ComposedPage& page = issue.pages[0];
    std::size_t at = 0;
    for (const GlyphRun& run : page.runs) {
        for (const PlacedGlyph& glyph : run.glyphs) {
            ASSERT_LT(at, chars.size());
            EXPECT_NEAR(chars[at].x, (page.bleed + run.origin.x + glyph.x).toPt(), tolerance) << at;
            EXPECT_NEAR(chars[at].y, (page.bleed + run.origin.y - glyph.y).toPt(), tolerance) << at;
            ++at;
        }
    }
    EXPECT_EQ(at, chars.size());
}

/// Pulls the glyphs of a run apart, each gap by one unit more than the last, as justification does.
void justify(GlyphRun& run, Length gap)
{
    Length shift;
    for (PlacedGlyph& glyph : run.glyphs) {
        glyph.x += shift;
        shift += gap;
        gap += Length::raw(7);
    }
    run.width += shift;
}

TEST(PdfPlace, GlyphsStandWhereTheyWereComposed)
{
    ComposedIssue issue = blankIssue(1, Length::mm(3));
    // A line with a space in it is split by MuPDF's whitespace rules, so the text has none.
    const QString long_ = QStringLiteral("中华人民共和国外经贸企业协会季度刊物版心测试一二三四五六七八九十");
    Length y = Length::pt(80);
    for (const Length size :
         {Length::ptFraction(105, 10), Length::pt(12), Length::ptFraction(923, 100), Length::pt(16)}) {
        for (const FaceIndex face : {song(), kai()}) {
            GlyphRun run = shapedRun(installedFaces(), face, size, {Length::ptFraction(7237, 100), y}, long_);
            justify(run, Length::raw(4321));
            issue.pages[0].runs.push_back(run);
            y += Length::pt(30);
        }
        GlyphRun run = shapedRun(installedFaces(), latin(), size, {Length::ptFraction(7237, 100), y},
                                 QStringLiteral("Internationalization,andTAVAWAkerning"));
        justify(run, Length::raw(-321));
        issue.pages[0].runs.push_back(run);
        y += Length::pt(30);
    }
    expectPlaces(issue, 0.01);
}

TEST(PdfPlace, RaisedGlyphsAndMixedSizesOnOneBaseline)
{
    ComposedIssue issue = blankIssue(1);
    GlyphRun run = shapedRun(installedFaces(), song(), Length::pt(12), {Length::pt(72), Length::pt(100)},
                             QStringLiteral("上下标记"));
    run.glyphs[1].y = Length::pt(4);
    run.glyphs[2].y = Length::pt(-2);
    GlyphRun small = shapedRun(installedFaces(), latin(), Length::pt(7), {run.origin.x + run.width, run.origin.y},
                               QStringLiteral("note"));
    GlyphRun far = shapedRun(installedFaces(), latin(), Length::pt(7), {Length::pt(400), run.origin.y},
                             QStringLiteral("far"));
    issue.pages[0].runs = {run, small, far};
    expectPlaces(issue, 0.01);
}

TEST(PdfPlace, OneTextObjectForALine)
{
    ComposedIssue issue = blankIssue(1);
    Length x = Length::pt(72);
    for (const QString& text : {QStringLiteral("出口"), QStringLiteral("增长")}) {
        issue.pages[0].runs.push_back(
            shapedRun(installedFaces(), song(), Length::pt(12), {x, Length::pt(100)}, text));
        x += Length::pt(24) + Length::ptFraction(3, 2);
    }
    const PdfFile file(written(issue));
    const QByteArray content =
        file.tool(QStringLiteral("mutool"),
                  {QStringLiteral("show"), QStringLiteral("FILE"), QStringLiteral("pages/1/Contents")});
    EXPECT_EQ(content.count("BT"), 1) << content.toStdString();
    EXPECT_EQ(content.count("TJ"), 1) << content.toStdString();
    EXPECT_TRUE(content.contains("0 0 0 1 k")) << content.toStdString();
    EXPECT_TRUE(content.contains("> -125 <") || content.contains(">-125<")) << content.toStdString();
}

TEST(PdfPlace, BlackTextIsOneInk)
{
    ComposedIssue issue = blankIssue(2);
    issue.pages[0].runs.push_back(shapedRun(installedFaces(), song(), Length::pt(12),
                                            {Length::pt(72), Length::pt(72)}, QStringLiteral("一版黑字")));
    issue.pages[1].rects.push_back({{Length::mm(20), Length::mm(20), Length::mm(50), Length::mm(10)}, 1});
    const QByteArrayList inks = PdfFile(written(issue))
                                    .tool(QStringLiteral("gs"),
                                          {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                           QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")})
                                    .trimmed()
                                    .split('\n');
    ASSERT_EQ(inks.size(), 2);
    EXPECT_TRUE(inks[0].trimmed().startsWith("0.00000  0.00000  0.00000  0.0")) << inks[0].toStdString();
    const QByteArrayList tint = inks[1].simplified().split(' ');
    EXPECT_EQ(tint[0].toDouble(), 0.0);
    EXPECT_NEAR(tint[1].toDouble(), 500.0 / (210 * 297), 1e-3); // the area covered
}

TEST(PdfPlace, BoxesOfPagesWithBleed)
{
    ComposedIssue issue = blankIssue(2, Length::mm(3));
    issue.pages[1].bleed = {};
    const QString boxes =
        QString::fromUtf8(PdfFile(written(issue))
                              .tool(QStringLiteral("pdfinfo"),
                                    {QStringLiteral("-box"), QStringLiteral("-f"), QStringLiteral("1"),
                                     QStringLiteral("-l"), QStringLiteral("2"), QStringLiteral("FILE")}));
    const auto box = [&](int page, const char* name) {
        const QRegularExpression form(QStringLiteral("Page +%1 %2: +(.*)").arg(page).arg(QLatin1String(name)));
        return form.match(boxes).captured(1).simplified().toStdString();
    };
    EXPECT_EQ(box(1, "MediaBox"), "0.00 0.00 612.28 858.90");
    EXPECT_EQ(box(1, "BleedBox"), "0.00 0.00 612.28 858.90");
    EXPECT_EQ(box(1, "TrimBox"), "8.50 8.50 603.78 850.39");
    EXPECT_EQ(box(2, "MediaBox"), "0.00 0.00 595.28 841.89");
    EXPECT_EQ(box(2, "TrimBox"), "0.00 0.00 595.28 841.89");
}

} // namespace
} // namespace banxin::test
