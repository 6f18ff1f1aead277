#include "pdf/glyph_usage.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

QStringList texts(const QString& text, std::initializer_list<int> clusters)
{
    GlyphRun run;
    run.text = text;
    for (const int cluster : clusters)
        run.glyphs.push_back({1, {}, {}, {}, cluster});
    std::vector<QStringView> views;
    clusterTexts(run, views);
    QStringList out;
    for (const QStringView view : views)
        out << view.toString();
    return out;
}

TEST(ClusterTexts, OneGlyphForEachCharacter)
{
    EXPECT_EQ(texts(QStringLiteral("版心"), {0, 1}), QStringList({QStringLiteral("版"), QStringLiteral("心")}));
}

TEST(ClusterTexts, ALigatureCarriesAllItsCharacters)
{
    EXPECT_EQ(texts(QStringLiteral("ofis"), {0, 1, 3}),
              QStringList({QStringLiteral("o"), QStringLiteral("fi"), QStringLiteral("s")}));
}

TEST(ClusterTexts, SeveralGlyphsOfOneCharacter)
{
    EXPECT_EQ(texts(QStringLiteral("ab"), {0, 0, 1}), QStringList({QStringLiteral("a"), {}, QStringLiteral("b")}));
    EXPECT_EQ(texts(QStringLiteral("𠮷"), {0, 0}), QStringList({QStringLiteral("𠮷"), {}}));
}

TEST(ClusterTexts, AsManyGlyphsAsCharactersGetOneEach)
{
    EXPECT_EQ(texts(QStringLiteral("e\u0301𠮷"), {0, 0, 0}),
              QStringList({QStringLiteral("e"), QStringLiteral("\u0301"), QStringLiteral("𠮷")}));
}

TEST(ClusterTexts, NothingIsLostOrReadBeyondTheEnd)
{
    EXPECT_EQ(texts(QStringLiteral("xab"), {1, 2}), QStringList({QStringLiteral("xa"), QStringLiteral("b")}));
    EXPECT_EQ(texts(QStringLiteral("a"), {0, 7}), QStringList({QStringLiteral("a"), {}}));
    EXPECT_EQ(texts({}, {0}), QStringList({QString()}));
    EXPECT_EQ(texts(QStringLiteral("ab"), {1, 0}), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

} // namespace
} // namespace banxin
