#include "edit/text_difference.h"

#include "../catalogue/fixture.h"

#include <random>

namespace banxin::test {
namespace {

QString points(const QString& text, TextRange range)
{
    const QList<uint> all = text.toUcs4();
    QString out;
    for (int i = range.from; i < range.to; ++i)
        out += QString::fromUcs4(reinterpret_cast<const char32_t*>(&all[i]), 1);
    return out;
}

/// "[旧→新]": the difference as it would be shown.
QString shown(const char* before, const char* after)
{
    const TextDifference difference = differenceOf(s(before), s(after));
    EXPECT_EQ(difference.before.size(), difference.after.size());
    QStringList out;
    for (std::size_t i = 0; i < difference.before.size(); ++i)
        out << s("[") + points(s(before), difference.before[i]) + s("→") + points(s(after), difference.after[i])
                + s("]");
    return out.join(QString());
}

TEST(TextDifference, NamesWhatChanged)
{
    EXPECT_EQ(shown("", ""), QString());
    EXPECT_EQ(shown("港口开放", "港口开放"), QString());
    EXPECT_EQ(shown("", "新"), s("[→新]"));
    EXPECT_EQ(shown("旧", ""), s("[旧→]"));
    EXPECT_EQ(shown("港口昨天开放了", "港口今天开放了"), s("[昨→今]"));
    EXPECT_EQ(shown("港口昨天开放了第二航站楼", "港口开放了第三航站楼。"), s("[昨天→][二→三][→。]"));
    EXPECT_EQ(shown("甲𠀀乙", "甲𠀁乙"), s("[𠀀→𠀁]")) << "code points, not halves";
    EXPECT_EQ(shown("二〇二五年底", "二〇二六年初"), s("[五年底→六年初]")) << "one character between is no island";
}

TEST(TextDifference, IsAlwaysRightAndNeverLong)
{
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        const auto text = [&random](int longest) {
            QString out;
            for (int n = static_cast<int>(random() % static_cast<unsigned>(longest)); n > 0; --n)
                out += QChar(0x4e00 + static_cast<int>(random() % 4));
            return out;
        };
        const QString before = text(60);
        const QString after = text(60);
        const TextDifference difference = differenceOf(before, after);
        ASSERT_EQ(difference.before.size(), difference.after.size());
        // What is outside the ranges is the same in both, piece by piece.
        int x = 0;
        int y = 0;
        for (std::size_t i = 0; i <= difference.before.size(); ++i) {
            const bool end = i == difference.before.size();
            const TextRange old = end ? TextRange{int(before.size()), int(before.size())} : difference.before[i];
            const TextRange young = end ? TextRange{int(after.size()), int(after.size())} : difference.after[i];
            ASSERT_LE(x, old.from);
            ASSERT_LE(y, young.from);
            ASSERT_EQ(before.mid(x, old.from - x), after.mid(y, young.from - y)) << "round " << round;
            if (!end) {
                ASSERT_TRUE(old.from < old.to || young.from < young.to);
            }
            x = old.to;
            y = young.to;
        }
    }
}

TEST(TextDifference, VeryDifferentTextsEndSoon)
{
    const QString before = s("头") + QString(30000, QChar(0x4e00)) + s("尾");
    const QString after = s("头") + QString(30000, QChar(0x4e01)) + s("尾");
    const TextDifference difference = differenceOf(before, after);
    ASSERT_EQ(difference.before.size(), 1U);
    EXPECT_EQ(difference.before[0], (TextRange{1, 30001}));
    EXPECT_EQ(difference.after[0], (TextRange{1, 30001}));
}

QString story(const Article& before, const Article& after)
{
    QString out;
    for (const ParagraphDifference& one : differenceOf(before, after, Language::Zh)) {
        out += one.before < 0 ? s("_") : QString::number(one.before);
        out += QLatin1Char("=~-+"[static_cast<int>(one.kind)]);
        out += one.after < 0 ? s("_") : QString::number(one.after);
        out += u' ';
    }
    return out.trimmed();
}

TEST(TextDifference, ParagraphsStayChangeComeAndGo)
{
    const char* const one = "老码头的灯塔今年重新刷了白漆。";
    const char* const two = "守灯塔的人在岛上住了三十年，每天记下潮水的高低。";
    const char* const twoChanged = "守灯塔的老人在岛上住了四十年，每天记下潮水的高低。";
    const char* const three = "今年夏天，第一批学生登岛参观。";
    const char* const other = "县里同时公布了航班的新时刻表。";
    EXPECT_EQ(story(article("题", {one, two, three}), article("别的题", {one, two, three})), s("0=0 1=1 2=2"));
    EXPECT_EQ(story(article("题", {one, two, three}), article("题", {one, twoChanged, three})), s("0=0 1~1 2=2"));
    EXPECT_EQ(story(article("题", {one, two, three}), article("题", {one, three})), s("0=0 1-_ 2=1"));
    EXPECT_EQ(story(article("题", {one, three}), article("题", {one, other, three})), s("0=0 _+1 1=2"));
    EXPECT_EQ(story(article("题", {one, two}), article("题", {other, twoChanged})), s("0-_ _+0 1~1"));
    EXPECT_EQ(story(Article{}, article("题", {one})), s("_+0"));
    EXPECT_EQ(story(Article{}, Article{}), QString());
}

TEST(TextDifference, EveryParagraphIsNamedOnce)
{
    std::mt19937 random(23);
    const QStringList pool{s("甲甲甲甲乙乙"), s("甲甲甲乙乙乙"), s("丙丙丙丁丁丁"),
                           s("戊己庚辛壬癸"), s("戊己庚辛壬子"), s("丑")};
    for (int round = 0; round < 300; ++round) {
        const auto made = [&] {
            Article out;
            for (auto n = random() % 9; n > 0; --n) {
                Block block;
                block.zh = Text(pool.at(static_cast<qsizetype>(random() % 6)));
                out.append(block);
            }
            return out;
        };
        const Article before = made();
        const Article after = made();
        int nextBefore = 0;
        int nextAfter = 0;
        for (const ParagraphDifference& one : differenceOf(before, after, Language::Zh)) {
            if (one.before >= 0) {
                ASSERT_EQ(one.before, nextBefore++);
            }
            if (one.after >= 0) {
                ASSERT_EQ(one.after, nextAfter++);
            }
            using Kind = ParagraphDifference::Kind;
            ASSERT_EQ(one.before < 0, one.kind == Kind::New);
            ASSERT_EQ(one.after < 0, one.kind == Kind::Missing);
            if (one.kind == Kind::Same || one.kind == Kind::Changed) {
                ASSERT_EQ(before.blocks[static_cast<std::size_t>(one.before)].zh
                              == after.blocks[static_cast<std::size_t>(one.after)].zh,
                          one.kind == Kind::Same);
            }
        }
        ASSERT_EQ(nextBefore, static_cast<int>(before.blocks.size()));
        ASSERT_EQ(nextAfter, static_cast<int>(after.blocks.size()));
    }
}

} // namespace
} // namespace banxin::test
