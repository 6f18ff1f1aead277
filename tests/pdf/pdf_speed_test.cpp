// How long an issue of 40 pages takes, stage by stage. The limit is a guard against something
// going wrong by an order of magnitude, not the aim (100 ms in a release build).

#include "issue_builder.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

namespace banxin::test {
namespace {

constexpr int pageCount = 40;
constexpr int linesOfPage = 45;
constexpr int charactersOfLine = 42;

/// A text with about 2,500 different characters, common ones more often, as prose has them.
QString proseLine(std::uint32_t& state)
{
    QString line;
    for (int i = 0; i < charactersOfLine; ++i) {
        state = state * 1664525U + 1013904223U;
        const double even = (state >> 8) / 16777216.0;
        line += QChar(static_cast<char16_t>(0x4E00 + 8 * static_cast<int>(2600 * even * even * even)));
    }
    line[20] = QChar(0xFF0C);
    return line;
}

ComposedIssue longIssue(bool manyFaces)
{
    const FaceSet& faces = installedFaces();
    ComposedIssue issue = blankIssue(pageCount);
    std::uint32_t state = 7;
    for (ComposedPage& page : issue.pages) {
        for (int line = 0; line < linesOfPage; ++line) {
            const Point at{Length::pt(60), Length::pt(60 + 16 * line)};
            FaceRole role = FaceRole::Song;
            if (manyFaces && line == 0)
                role = FaceRole::HeiBold;
            if (manyFaces && line == 10)
                role = FaceRole::Kai;
            GlyphRun run =
                shapedRun(faces, faces.chinese(role), Length::ptFraction(105, 10), at, proseLine(state));
            for (std::size_t i = 21; i < run.glyphs.size(); ++i) // a justified gap after the comma
                run.glyphs[i].x += Length::raw(1000 * (line + 1));
            page.runs.push_back(run);
            if (manyFaces)
                page.runs.push_back(shapedRun(faces, faces.latin(FaceRole::Song), Length::ptFraction(105, 10),
                                              {Length::pt(520), at.y}, QStringLiteral("export 12.5%")));
        }
    }
    return issue;
}

void measure(const char* name, bool manyFaces)
{
    const ComposedIssue issue = longIssue(manyFaces);
    std::vector<double> best(5, 1e9);
    QByteArray bytes;
    int faces = 0;
    for (int round = 0; round < 5; ++round) {
        std::vector<double> at;
        QElapsedTimer timer;
        timer.start();
        Result<QByteArray> result =
            writePdf(issue, installedFaces(), {}, {},
                     [&](int, int) { at.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6); }, {});
        const double all = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        ASSERT_TRUE(result.ok());
        bytes = *result;
        faces = static_cast<int>(at.size()) - 2 - pageCount;
        const double stages[] = {at[0], at[static_cast<std::size_t>(faces)] - at[0],
                                 at[at.size() - 2] - at[static_cast<std::size_t>(faces)],
                                 at.back() - at[at.size() - 2], all};
        for (std::size_t i = 0; i < 5; ++i)
            best[i] = std::min(best[i], stages[i]);
    }
    std::printf(
        "%s: glyphs in use %.1f ms, %d fonts %.1f ms, %d pages %.1f ms, file %.1f ms, all %.1f ms; %lld bytes\n",
        name, best[0], faces, best[1], pageCount, best[2], best[3], best[4], static_cast<long long>(bytes.size()));
    EXPECT_LT(best[4], 2000);
}

TEST(PdfSpeed, FortyPagesInOneFace) { measure("one face", false); }

TEST(PdfSpeed, FortyPagesInFourFaces) { measure("four faces", true); }

} // namespace
} // namespace banxin::test
