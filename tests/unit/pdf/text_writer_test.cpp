#include "pdf/text_writer.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

const Paint black;
const Length ten = Length::pt(10);

/// A run of `codes` placed at the given x, in points.
GlyphRun runAt(std::initializer_list<int> places, Length size = ten)
{
    GlyphRun run;
    run.size = size;
    for (const int x : places)
        run.glyphs.push_back({1, Length::pt(x), {}, {}, 0});
    return run;
}

const CodedFace oneEm{{{0x0041, 0, 1'000'000}, {0x0042, 1, 500'000}}, {}, {}, {}, 1000};

std::string write(std::initializer_list<std::pair<GlyphRun, Point>> runs, int use = 0)
{
    std::string out;
    InkState ink;
    TextWriter text(out, ink);
    const std::vector<int> uses(16, use);
    for (const auto& [run, at] : runs)
        text.addRun(run, at, black, oneEm, std::span(uses).first(run.glyphs.size()));
    text.finish();
    return out;
}

TEST(TextWriter, ASolidRunNeedsNoAdjustments)
{
    EXPECT_EQ(write({{runAt({0, 10, 20}), {Length::pt(72), Length::pt(700)}}}),
              "0 0 0 1 k\nBT\n1 0 0 1 72 700 Tm\n/F1 10 Tf\n[<004100410041>]TJ\nET\n");
}

TEST(TextWriter, GapsBecomeThousandthsOfAnEm)
{
    EXPECT_EQ(write({{runAt({0, 12, 21}), {}}}),
              "0 0 0 1 k\nBT\n1 0 0 1 0 0 Tm\n/F1 10 Tf\n[<0041>-200<0041>100<0041>]TJ\nET\n");
}

TEST(TextWriter, RunsOfALineGoOnInOneArray)
{
    EXPECT_EQ(write({{runAt({0, 10}), {}}, {runAt({0}), {Length::pt(21), {}}}}),
              "0 0 0 1 k\nBT\n1 0 0 1 0 0 Tm\n/F1 10 Tf\n[<00410041>-100<0041>]TJ\nET\n");
}

TEST(TextWriter, AnotherBaselineIsAnotherTextObject)
{
    const std::string out = write({{runAt({0}), {}}, {runAt({0}), {Length(), Length::pt(20)}}});
    EXPECT_EQ(out,
              "0 0 0 1 k\nBT\n1 0 0 1 0 0 Tm\n/F1 10 Tf\n[<0041>]TJ\nET\n"
              "BT\n1 0 0 1 0 20 Tm\n[<0041>]TJ\nET\n");
}

TEST(TextWriter, AnotherSizeBeginsAnewOnTheLine)
{
    EXPECT_EQ(write({{runAt({0}), {}}, {runAt({0}, Length::pt(7)), {ten, {}}}}),
              "0 0 0 1 k\nBT\n1 0 0 1 0 0 Tm\n/F1 10 Tf\n[<0041>]TJ\n1 0 0 1 10 0 Tm\n/F1 7 Tf\n[<0041>]TJ\nET\n");
}

TEST(TextWriter, ErrorsDoNotAddUp)
{
    // 1/3 pt more at each glyph cannot be told exactly; the sum of what is told must follow.
    GlyphRun run;
    run.size = ten;
    for (int i = 0; i < 200; ++i)
        run.glyphs.push_back({1, Length::ptFraction(31 * i, 3), {}, {}, 0});
    std::string out;
    InkState ink;
    TextWriter text(out, ink);
    const std::vector<int> uses(200, 0);
    text.addRun(run, {}, black, oneEm, uses);
    text.finish();
    double pen = 0; // what a reader does
    std::size_t glyph = 0;
    for (std::size_t at = out.find('[') + 1; out[at] != ']';) {
        if (out[at] == '<') {
            EXPECT_NEAR(pen, run.glyphs[glyph].x.toPt(), 0.0006) << glyph; // 0.00006 em
            pen += 10;
            ++glyph;
            at = out.find('>', at) + 1;
        } else {
            std::size_t used = 0;
            pen -= std::stod(out.substr(at, 12), &used) / 1000 * 10;
            at += used;
        }
    }
    EXPECT_EQ(glyph, 200U);
}

TEST(TextWriter, RaisedGlyphs)
{
    GlyphRun run = runAt({0, 10, 20});
    run.glyphs[1].y = Length::pt(3);
    EXPECT_EQ(write({{run, {}}}),
              "0 0 0 1 k\nBT\n1 0 0 1 0 0 Tm\n/F1 10 Tf\n[<0041>]TJ\n3 Ts\n[<0041>]TJ\n0 Ts\n[<0041>]TJ\nET\n");
}

TEST(TextWriter, ColoursAreSetWhenTheyChange)
{
    const InkUse text{InkUse::Kind::Text, ten};
    std::string out;
    InkState ink;
    ink.set(out, black, text);
    ink.set(out, black, text);
    Paint red;
    red.m = 900;
    red.y = 805;
    red.k = 25;
    ink.set(out, red, text);
    EXPECT_EQ(out, "0 0 0 1 k\n0 0.9 0.805 0.025 k\n");
}

} // namespace
} // namespace banxin
