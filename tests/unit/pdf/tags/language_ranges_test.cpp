#include "pdf/tags/language_ranges.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QStringList ranges(const Text& text, Language language)
{
    QStringList out;
    for (const LanguageRange& range : languageRanges(text, language)) {
        const qsizetype from = utf16Offset(text.string, range.from);
        out << QString::fromStdString(range.language) + QLatin1Char(':')
                + text.string.mid(from, utf16Offset(text.string, range.to) - from);
    }
    return out;
}

QStringList zh(const char* text) { return ranges(Text(QString::fromUtf8(text)), Language::Zh); }
QStringList en(const char* text) { return ranges(Text(QString::fromUtf8(text)), Language::En); }

} // namespace

TEST(LanguageRanges, WordsOfLatinLettersInChineseAreEnglish)
{
    EXPECT_EQ(zh("灯塔 Light & Tower 的账本"), QStringList{QStringLiteral("en:Light & Tower")});
    EXPECT_EQ(zh("《PDF》和《Word 2019》"), (QStringList{QStringLiteral("en:PDF"), QStringLiteral("en:Word")}));
    EXPECT_EQ(zh("café 与茶"), QStringList{QStringLiteral("en:café")});
}

TEST(LanguageRanges, SymbolsAndFiguresAreOfTheText)
{
    EXPECT_TRUE(zh("A 股涨 3.5%，x 轴").isEmpty());
    EXPECT_TRUE(zh("2026-03-31").isEmpty());
}

TEST(LanguageRanges, HanInEnglishIsChinese)
{
    EXPECT_EQ(en("The tower (灯塔) stands"), QStringList{QStringLiteral("zh-CN:灯塔")});
    EXPECT_TRUE(en("Plain words.").isEmpty());
}

TEST(LanguageRanges, AMarkSaysItBest)
{
    const Text text(QStringLiteral("灯塔 phare light"), {{3, 8, MarkKind::Lang, QStringLiteral("fr"), {}}});
    EXPECT_EQ(ranges(text, Language::Zh), (QStringList{QStringLiteral("fr:phare"), QStringLiteral("en:light")}));
}
