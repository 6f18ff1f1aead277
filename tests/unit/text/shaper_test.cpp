#include "text/shaper.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

const FaceSet& faces()
{
    static const auto set = FaceSet::load();
    EXPECT_TRUE(set.ok()) << (set.ok() ? "" : qPrintable(set.error().detail));
    return **set;
}

std::vector<ShapedGlyph> shape(std::u32string_view text, bool chinese = true, bool half = false,
                               FaceRole role = FaceRole::Song)
{
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = text;
    request.size = Length::pt(1000);
    request.chinese = chinese;
    request.halfWidth = half;
    request.role = role;
    std::vector<ShapedGlyph> out;
    shaper.shape(request, out);
    return out;
}

Length advance(const std::vector<ShapedGlyph>& glyphs)
{
    Length sum;
    for (const ShapedGlyph& glyph : glyphs)
        sum += glyph.advance;
    return sum;
}

} // namespace

TEST(Faces, EveryRoleHasAChineseAndALatinFace)
{
    for (const FaceRole role : {FaceRole::Song, FaceRole::SongBold, FaceRole::Hei, FaceRole::HeiBold,
                                FaceRole::Kai, FaceRole::FangSong}) {
        EXPECT_GE(faces().chinese(role), 0);
        EXPECT_GE(faces().latin(role), 0);
        EXPECT_NE(faces().latin(role), faces().latin(role, true));
    }
}

TEST(Faces, SimplifiedChineseIsChosenFromTheCollection)
{
    // Face 0 of the .ttc is Japanese.
    const Face& song = faces().face(faces().chinese(FaceRole::Song));
    EXPECT_EQ(song.family, QStringLiteral("Noto Serif CJK SC"));
    EXPECT_GT(song.indexInFile, 0);
    EXPECT_TRUE(song.cff);
    EXPECT_TRUE(song.cidKeyed);
}

TEST(Faces, LatinIsNameKeyedAndKaiIsTrueType)
{
    const Face& latin = faces().face(faces().latin(FaceRole::Song));
    EXPECT_TRUE(latin.cff);
    EXPECT_FALSE(latin.cidKeyed);
    EXPECT_FALSE(faces().face(faces().chinese(FaceRole::Kai)).cff);
}

TEST(Faces, FangSongServedByKaiIsNoticed)
{
    ASSERT_FALSE(faces().notices().empty());
    EXPECT_EQ(faces().notices().front().rule, QStringLiteral("face.substitute"));
}

TEST(Shaper, DashPairIsTwoEmInOnePiece)
{
    // D-01: one glyph of 2 em with language zh-Hans.
    const auto glyphs = shape(U"——");
    EXPECT_EQ(glyphs.size(), 1u);
    EXPECT_EQ(advance(glyphs), Length::pt(2000));
}

TEST(Shaper, MarksTakeHalfAnEmWithHalt)
{
    // §0.3 fact 1: OP advance ½, moved left by ½; CL ½ in place.
    const auto opening = shape(U"（", true, true);
    ASSERT_EQ(opening.size(), 1u);
    EXPECT_EQ(opening[0].advance, Length::pt(500));
    EXPECT_EQ(opening[0].xOffset, Length::pt(-500));
    const auto comma = shape(U"，", true, true);
    EXPECT_EQ(comma[0].advance, Length::pt(500));
    EXPECT_EQ(comma[0].xOffset, Length());
}

TEST(Shaper, ClustersAreCodePoints)
{
    const auto glyphs = shape(U"𠮷国");
    ASSERT_EQ(glyphs.size(), 2u);
    EXPECT_EQ(glyphs[1].cluster, 1);
}

TEST(Shaper, FallsBackAndReportsIt)
{
    // The Latin face has no Han: another one gives the glyph, and says so.
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = U"A国";
    request.size = Length::pt(10);
    request.chinese = false;
    std::vector<ShapedGlyph> out;
    shaper.shape(request, out);
    ASSERT_EQ(out.size(), 2u);
    EXPECT_NE(out[0].face, out[1].face);
    EXPECT_EQ(shaper.takeFallbacks(), std::vector<char32_t>{U'国'});
    EXPECT_TRUE(shaper.takeMissing().empty());
}

TEST(Shaper, WhatNoFaceHasIsReported)
{
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = U"国\U0001F600";
    request.size = Length::pt(10);
    std::vector<ShapedGlyph> out;
    shaper.shape(request, out);
    const auto missing = shaper.takeMissing();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].character, U'\U0001F600');
    EXPECT_EQ(missing[0].at, 1);
    EXPECT_EQ(out.size(), 1u);
}

namespace {

std::vector<std::uint32_t> glyphsOf(std::u32string_view text, SmallCaps smallCaps, Figures figures,
                                    FaceRole role = FaceRole::Song)
{
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = text;
    request.size = Length::pt(1000);
    request.chinese = false;
    request.role = role;
    request.smallCaps = smallCaps;
    request.figures = figures;
    std::vector<ShapedGlyph> shaped;
    shaper.shape(request, shaped);
    EXPECT_TRUE(shaper.takeWithoutSmallCaps().empty());
    std::vector<std::uint32_t> out;
    for (const ShapedGlyph& glyph : shaped)
        out.push_back(glyph.glyph);
    return out;
}

Length latinAdvance(std::u32string_view text, Figures figures, FaceRole role)
{
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = text;
    request.size = Length::pt(1000);
    request.chinese = false;
    request.role = role;
    request.figures = figures;
    std::vector<ShapedGlyph> out;
    shaper.shape(request, out);
    return advance(out);
}

} // namespace

TEST(LatinFeatures, LigaturesAndKerningAreOn)
{
    const auto office = shape(U"office", false);
    EXPECT_LT(office.size(), 6u) << "ffi is one glyph";
    EXPECT_LT(advance(shape(U"AV", false)), advance(shape(U"A", false)) + advance(shape(U"V", false)));
}

TEST(LatinFeatures, SmallCapitalsAreDrawnNotFaked)
{
    for (const FaceRole role : {FaceRole::Song, FaceRole::SongBold, FaceRole::Hei, FaceRole::HeiBold}) {
        const auto plain = glyphsOf(U"aB", SmallCaps::None, Figures::AsDrawn, role);
        const auto small = glyphsOf(U"aB", SmallCaps::SmallLetters, Figures::AsDrawn, role);
        const auto all = glyphsOf(U"aB", SmallCaps::AllLetters, Figures::AsDrawn, role);
        EXPECT_NE(small[0], plain[0]);
        EXPECT_EQ(small[1], plain[1]) << "a capital stays one";
        EXPECT_EQ(all[0], small[0]);
        EXPECT_NE(all[1], plain[1]);
    }
}

TEST(LatinFeatures, AFaceWithoutSmallCapitalsSaysSo)
{
    const HarfBuzzShaper shaper(faces());
    ShapeRequest request;
    request.text = U"ai";
    request.size = Length::pt(10);
    request.chinese = true; // the Latin letters of the Chinese face
    request.smallCaps = SmallCaps::SmallLetters;
    std::vector<ShapedGlyph> out;
    shaper.shape(request, out);
    EXPECT_EQ(out.size(), 2u) << "printed all the same";
    EXPECT_EQ(shaper.takeWithoutSmallCaps().size(), 2u);
    EXPECT_TRUE(shaper.takeWithoutSmallCaps().empty());
}

TEST(LatinFeatures, FiguresAreProportionalInTextAndOfOneWidthInTables)
{
    // S-06
    for (const FaceRole role : {FaceRole::Song, FaceRole::Hei}) {
        const Length one = latinAdvance(U"1", Figures::Tabular, role);
        for (const char32_t digit : std::u32string_view(U"02345678"))
            EXPECT_EQ(latinAdvance(std::u32string_view(&digit, 1), Figures::Tabular, role), one);
        EXPECT_LT(latinAdvance(U"1", Figures::Proportional, role), one);
    }
}
