#include "spelling/spell_checker.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QStringList wordsOf(const QString& text)
{
    QStringList out;
    for (const TextRange& range : latinWords(text))
        out << text.mid(range.from, range.to - range.from);
    return out;
}

QStringList wrong(const SpellChecker& checker, const QString& text)
{
    QStringList out;
    for (const TextRange& range : checker.wrongWords(text))
        out << text.mid(range.from, range.to - range.from);
    return out;
}

} // namespace

TEST(LatinWords, AreFoundBetweenChineseAndMarks)
{
    EXPECT_EQ(wordsOf(QStringLiteral("协会的members’ meeting，isn’t it?")),
              (QStringList{QStringLiteral("members"), QStringLiteral("meeting"), QStringLiteral("isn’t"),
                           QStringLiteral("it")}));
}

TEST(LatinWords, LeaveOutWhatNoSpellerCanJudge)
{
    EXPECT_EQ(wordsOf(QStringLiteral("DDTA 5G 3D-print COVID19 iPhone a b info@dalian.example "
                                     "https://dalian.example/news www.dalian.example file_name x")),
              (QStringList{QStringLiteral("print")}));
}

TEST(LatinWords, RangesLieInTheText)
{
    const QString text = QStringLiteral("é cafés 3 naïve—plan’ 'quoted' 结尾end");
    for (const TextRange& range : latinWords(text)) {
        EXPECT_LT(range.from, range.to);
        EXPECT_GE(range.from, 0);
        EXPECT_LE(range.to, text.size());
    }
    EXPECT_TRUE(wordsOf(text).contains(QStringLiteral("cafés")));
    EXPECT_TRUE(wordsOf(text).contains(QStringLiteral("end")));
}

TEST(SpellChecker, TellsRightFromWrong)
{
    const auto checker = SpellChecker::open(QStringLiteral("en-GB"));
    ASSERT_TRUE(checker.ok());
    EXPECT_EQ(
        wrong(**checker, QStringLiteral("The associaton organised a meeting; the member's vote isn’t over.")),
        (QStringList{QStringLiteral("associaton")}));
    EXPECT_TRUE((*checker)->suggestions(QStringLiteral("associaton")).contains(QStringLiteral("association")));
}

TEST(SpellChecker, BritishAndAmericanDiffer)
{
    const auto british = SpellChecker::open(QStringLiteral("en-GB"));
    const auto american = SpellChecker::open(QStringLiteral("en-US"));
    ASSERT_TRUE(british.ok() && american.ok());
    EXPECT_TRUE((*british)->isCorrect(QStringLiteral("colour")));
    EXPECT_FALSE((*american)->isCorrect(QStringLiteral("colour")));
}

TEST(SpellChecker, NamesThatAreKnownAreRight)
{
    const auto checker = SpellChecker::open(QStringLiteral("en-GB"));
    ASSERT_TRUE(checker.ok());
    EXPECT_FALSE((*checker)->isCorrect(QStringLiteral("Lvshunkou")));
    (*checker)->setKnownWords({QStringLiteral("Lvshunkou")});
    EXPECT_TRUE((*checker)->isCorrect(QStringLiteral("Lvshunkou")));
    EXPECT_TRUE((*checker)->isCorrect(QStringLiteral("Lvshunkou’s")));
}

TEST(SpellChecker, AMissingDictionarySaysWhich)
{
    const auto checker = SpellChecker::open(QStringLiteral("xx-XX"));
    ASSERT_FALSE(checker.ok());
    EXPECT_EQ(checker.error().code, Error::Code::FileUnreadable);
    EXPECT_TRUE(checker.error().subject.contains(QLatin1String("xx_XX")));
}
