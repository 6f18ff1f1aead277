#include "pdf/cff_charset.h"
#include "pdf/font_metrics.h"
#include "pdf/font_subset.h"
#include "pdf/glyph_outline.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <set>

namespace banxin {
namespace {

const FaceSet& faces()
{
    static const std::shared_ptr<const FaceSet> set = *FaceSet::load();
    return *set;
}

std::vector<std::uint32_t> glyphsOf(const Face& face, const QString& text)
{
    std::set<std::uint32_t> glyphs;
    for (const uint c : text.toUcs4()) {
        hb_codepoint_t glyph = 0;
        EXPECT_TRUE(hb_font_get_nominal_glyph(face.hbFont.get(), c, &glyph));
        glyphs.insert(glyph);
    }
    return {glyphs.begin(), glyphs.end()};
}

TEST(FontSubset, CidKeyedCffKeepsTheIdsOfTheFace)
{
    const Face& face = faces().face(faces().chinese(FaceRole::Song));
    ASSERT_TRUE(face.cff && face.cidKeyed);
    const auto glyphs = glyphsOf(face, QStringLiteral("版心一人口"));
    const Result<FontSubset> subset = subsetFace(face, glyphs);
    ASSERT_TRUE(subset.ok());
    EXPECT_EQ(std::vector<std::uint32_t>(subset->codes.begin(), subset->codes.end()), glyphs);
    const auto charset = readCffCharset(subset->program);
    ASSERT_TRUE(charset.has_value());
    EXPECT_TRUE(charset->cidKeyed);
    EXPECT_EQ(charset->ids.size(), glyphs.size() + 1); // and .notdef
    EXPECT_LT(subset->program.size(), 20000U);
    EXPECT_EQ(subset->tag.size(), 6U);
}

TEST(FontSubset, NameKeyedCffIsNumberedAnew)
{
    const Face& face = faces().face(faces().latin(FaceRole::Song));
    ASSERT_TRUE(face.cff && !face.cidKeyed);
    const Result<FontSubset> subset = subsetFace(face, glyphsOf(face, QStringLiteral("Az09")));
    ASSERT_TRUE(subset.ok());
    EXPECT_EQ(std::set<std::uint16_t>(subset->codes.begin(), subset->codes.end()),
              (std::set<std::uint16_t>{1, 2, 3, 4}));
    EXPECT_FALSE(readCffCharset(subset->program)->cidKeyed);
}

TEST(FontSubset, TrueTypeHasOnlyTheTablesOfAPdf)
{
    const Face& face = faces().face(faces().chinese(FaceRole::Kai));
    ASSERT_FALSE(face.cff);
    const Result<FontSubset> subset = subsetFace(face, glyphsOf(face, QStringLiteral("楷体")));
    ASSERT_TRUE(subset.ok());
    hb_blob_t* blob = hb_blob_create(subset->program.data(), static_cast<unsigned>(subset->program.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* cut = hb_face_create(blob, 0);
    hb_tag_t tags[32];
    unsigned count = 32;
    hb_face_get_table_tags(cut, 0, &count, tags);
    std::set<std::string> names;
    for (unsigned i = 0; i < count; ++i) {
        char name[5] = {};
        hb_tag_to_string(tags[i], name);
        names.insert(name);
    }
    EXPECT_EQ(names, (std::set<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}));
    hb_face_destroy(cut);
    hb_blob_destroy(blob);
}

TEST(FontSubset, RightsAreRespected)
{
    Face face = faces().face(faces().latin(FaceRole::Song));
    const auto glyphs = glyphsOf(face, QStringLiteral("a"));
    for (const int allowed : {0x0000, 0x0004, 0x0008, 0x0006}) {
        face.fsType = allowed;
        EXPECT_TRUE(subsetFace(face, glyphs).ok()) << allowed;
    }
    for (const int forbidden : {0x0002, 0x0102, 0x0200, 0x0100}) {
        face.fsType = forbidden;
        const Result<FontSubset> subset = subsetFace(face, glyphs);
        ASSERT_FALSE(subset.ok()) << forbidden;
        EXPECT_EQ(subset.error().code, Error::Code::EmbeddingForbidden);
        EXPECT_TRUE(subset.error().detail.contains(QStringLiteral("not allowed")));
        EXPECT_EQ(subset.error().subject, QStringLiteral("TeX Gyre Termes Regular"));
    }
}

TEST(CffCharset, DamagedBytesAreRefused)
{
    const Face& face = faces().face(faces().chinese(FaceRole::Song));
    const std::string whole = subsetFace(face, glyphsOf(face, QStringLiteral("版心")))->program;
    EXPECT_FALSE(readCffCharset({}).has_value());
    EXPECT_FALSE(readCffCharset("OTTO").has_value());
    for (std::size_t length = 0; length < std::min<std::size_t>(whole.size(), 200); ++length)
        readCffCharset(std::string_view(whole).substr(0, length)); // nothing is read beyond the end
    std::string broken = whole;
    for (std::size_t i = 0; i < std::min<std::size_t>(whole.size(), 200); ++i) {
        broken[i] = static_cast<char>(broken[i] ^ 0xFF);
        readCffCharset(broken);
        broken[i] = whole[i];
    }
}

TEST(FontMetrics, ComeFromTheTables)
{
    const FontMetrics song = readFontMetrics(faces().face(faces().chinese(FaceRole::Song)));
    EXPECT_EQ(song.postScriptName, "NotoSerifCJKsc-Regular");
    EXPECT_EQ(song.ascent, 880);
    EXPECT_EQ(song.descent, -120);
    EXPECT_EQ(song.italicAngle, 0);
    EXPECT_EQ(song.flags & 4, 4);
    const FontMetrics bold = readFontMetrics(faces().face(faces().chinese(FaceRole::SongBold)));
    EXPECT_GT(bold.stemV, song.stemV);
    const FontMetrics italic = readFontMetrics(faces().face(faces().latin(FaceRole::Song, true)));
    EXPECT_LT(italic.italicAngle, -10);
    EXPECT_EQ(italic.flags & 64, 64);
}

TEST(FontMetrics, AdvancesInMillionthsOfAnEm)
{
    const Face& face = faces().face(faces().chinese(FaceRole::Song));
    EXPECT_EQ(glyphAdvance(face, glyphsOf(face, QStringLiteral("版"))[0]), 1'000'000);
}

TEST(GlyphOutline, IsAPathOfTheGlyph)
{
    for (const FaceIndex index : {faces().chinese(FaceRole::Kai), faces().latin(FaceRole::Song)}) {
        const Face& face = faces().face(index);
        const std::string path = glyphOutline(face, glyphsOf(face, QStringLiteral("o"))[0]);
        EXPECT_NE(path.find(" m "), std::string::npos);
        EXPECT_NE(path.find(" c "), std::string::npos);
        EXPECT_TRUE(path.ends_with("h "));
        EXPECT_TRUE(glyphOutline(face, glyphsOf(face, QStringLiteral(" "))[0]).empty());
    }
}

} // namespace
} // namespace banxin
