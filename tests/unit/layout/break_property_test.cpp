// Properties that hold for any text (rule book §16): no forbidden starts and ends, justified
// lines exactly as wide as the measure, typed spaces without influence, nothing lost.

#include "random_text.h"
#include "setting.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

bool isHardCloser(CharClass c)
{
    return c == CharClass::Closing || c == CharClass::Comma || c == CharClass::Stop || c == CharClass::MiddleDot
        || c == CharClass::FullConnector;
}

} // namespace

TEST(BreakProperties, HoldForRandomText)
{
    std::mt19937 random(20260101);
    for (int round = 0; round < 400; ++round) {
        const std::u32string text = randomText(random, 20 + static_cast<int>(random() % 120));
        const Length width = Length::pt(9000 + static_cast<int>(random() % 30) * 1000);
        SettingRules rules;
        rules.softFloors = round % 2 == 0;
        const ShapedParagraph p = stubParagraph(text, rules, ParagraphLanguage::Chinese, width);
        const auto lines = breakGreedy(p, width, rules, round % 3 == 0 ? stubEm * 2 : Length());
        int at = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const BrokenLine& line = lines[i];
            ASSERT_EQ(line.from, at) << "a cluster is lost or repeated";
            ASSERT_GT(line.to, line.from);
            at = line.to;
            const bool last = line.to == static_cast<int>(p.clusters.size());
            Length sum;
            for (int k = line.from; k < line.to; ++k)
                sum += p.clusters[static_cast<std::size_t>(k)].body;
            for (const Length gap : line.gaps)
                sum += gap;
            EXPECT_EQ(sum, line.width) << "J-09: the widths add up exactly";
            if (line.justified && line.natural > line.target) {
                EXPECT_LE(line.width, line.target) << QString::fromStdU32String(text).toStdString();
            }
            // A line is cut at an illegal place only where a single unbreakable run fills it.
            bool hasLegal = false;
            for (int k = line.from + 1; k < line.to; ++k)
                hasLegal = hasLegal || p.gaps[static_cast<std::size_t>(k - 1)].breakable;
            if (!last && hasLegal) {
                EXPECT_FALSE(isHardCloser(p.clusters[static_cast<std::size_t>(line.to)].first))
                    << lineText(p, line).toStdString();
                EXPECT_NE(p.clusters[static_cast<std::size_t>(line.to - 1)].last, CharClass::Opening)
                    << lineText(p, line).toStdString();
            }
        }
        EXPECT_EQ(at, static_cast<int>(p.clusters.size()));
    }
}

TEST(BreakProperties, ATypedSpaceBetweenHanAndLatinChangesNothing)
{
    //
    const std::u32string without = U"我国AI眼镜产业在2026年快速发展，出货量达到300万副以上的水平";
    const std::u32string with = U"我国 AI 眼镜产业在 2026 年快速发展，出货量达到 300 万副以上的水平";
    for (int em = 8; em < 30; ++em) {
        QStringList a = linesOf(without, stubEm * em);
        QStringList b = linesOf(with, stubEm * em);
        for (QString& line : b)
            line.remove(QLatin1Char(' '));
        EXPECT_EQ(a, b) << em;
    }
}

TEST(BreakProperties, EveryCharacterButWhiteSpaceIsInACluster)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const std::u32string text = randomText(random, 60);
        const ShapedParagraph p = stubParagraph(text);
        std::u32string got;
        for (const Cluster& cluster : p.clusters)
            got += text.substr(static_cast<std::size_t>(cluster.from),
                               static_cast<std::size_t>(cluster.to - cluster.from));
        std::u32string want = text;
        std::erase(want, U' ');
        std::erase(got, U' ');
        EXPECT_EQ(got, want);
    }
}

TEST(BreakProperties, ALongAddressIsCutAtItsMarks)
{
    const std::u32string text = U"详见https://www.example.org/archive/2026/quarterly/number-two/index.html网页";
    const Length width = stubEm * 12;
    const ShapedParagraph p = stubParagraph(text, {}, ParagraphLanguage::Chinese, width);
    for (const BrokenLine& line : breakGreedy(p, width))
        EXPECT_LE(line.natural, width) << lineText(p, line).toStdString();
}
