#include "edit/article_difference.h"

#include "../catalogue/fixture.h"

#include "model/passage_comment.h"

#include <random>
#include <set>

namespace banxin::test {
namespace {

using Kind = BlockDifference::Kind;

Article made(const std::vector<const char*>& paragraphs)
{
    Article out;
    out.title.zh = s("题");
    for (const char* text : paragraphs) {
        Block block;
        block.zh = Text(s(text));
        out.append(block);
    }
    return out;
}

/// "=1 ~2 -3 +4 <5 >5": kinds with the number of the block.
QString shown(const Article& before, const Article& after)
{
    QStringList out;
    for (const BlockDifference& one : compareArticles(before, after).blocks) {
        const Block& block = one.before >= 0 ? before.blocks[static_cast<std::size_t>(one.before)]
                                             : after.blocks[static_cast<std::size_t>(one.after)];
        out << QString(QLatin1Char("=~-+<>"[static_cast<int>(one.kind)])) + QString::number(block.id.value);
    }
    return out.join(QLatin1Char(' '));
}

QStringList texts(const Article& article)
{
    QStringList out;
    for (const Block& block : article.blocks)
        out << block.zh.string;
    return out;
}

std::vector<bool> all(const ArticleDifference& difference, bool taken)
{
    return std::vector<bool>(static_cast<std::size_t>(difference.decisions), taken);
}

TEST(WordDifference, TakesWordsOfLatinScriptWhole)
{
    const auto shown = [](const char* before, const char* after) {
        const TextDifference words = wordDifferenceOf(s(before), s(after));
        QStringList out;
        for (std::size_t i = 0; i < words.before.size(); ++i)
            out << sliceOf(Text(s(before)), words.before[i].from, words.before[i].to).string + s("→")
                    + sliceOf(Text(s(after)), words.after[i].from, words.after[i].to).string;
        return out.join(s("；"));
    };
    EXPECT_EQ(shown("the port opened", "the ports opened"), s("port→ports"));
    EXPECT_EQ(shown("港口昨天开放", "港口今天开放"), s("昨→今"));
    EXPECT_EQ(shown("共 128 家企业", "共 129 家企业"), s("128→129"));
    EXPECT_EQ(shown("don't go", "do go"), s("don't→do"));
    EXPECT_EQ(shown("甲𠀀乙", "甲𠀁乙"), s("𠀀→𠀁"));
    EXPECT_EQ(shown("一样", "一样"), QString());
}

TEST(ArticleDifference, NamesWhatBecameOfEachParagraph)
{
    const Article before =
        made({"第一段说的是港口。", "第二段说的是铁路。", "第三段说的是公路。", "第四段说的是航空。"});
    Article after = before;
    EXPECT_EQ(shown(before, after), s("=1 =2 =3 =4"));
    EXPECT_TRUE(compareArticles(before, after).isEmpty());
    after.blocks[1].zh.string = s("第二段说的是高速铁路。");
    after.blocks.erase(after.blocks.begin() + 2);
    EXPECT_EQ(shown(before, after), s("=1 ~2 -3 =4"));
    Block added;
    added.zh = Text(s("新写的一段。"));
    after.append(added);
    EXPECT_EQ(shown(before, after), s("=1 ~2 -3 =4 +5"));
    Article moved = before;
    std::rotate(moved.blocks.begin(), moved.blocks.begin() + 3, moved.blocks.end());
    EXPECT_EQ(shown(before, moved), s(">4 =1 =2 =3 <4"));
    EXPECT_EQ(compareArticles(before, moved).decisions, 1) << "leaving there and coming here is one thing";
}

TEST(ArticleDifference, PairsByWhatIsSaidWhereNumbersAreLost)
{
    const Article before = made({"第一段说的是港口。", "第二段说的是铁路。"});
    Article after = made({"第二段说的是高速铁路。", "第一段说的是港口。"});
    after.blocks[0].id = BlockId{8};
    after.blocks[1].id = BlockId{9};
    EXPECT_EQ(shown(before, after), s("<1 ~2 >1"));
}

TEST(ArticleDifference, APartedParagraphIsOneDecision)
{
    const Article before = made({"港口昨天开放了。铁路明年通车。", "末段。"});
    Article after = before;
    after.blocks[0].zh.string = s("港口昨天开放了。");
    Block second;
    second.zh = Text(s("铁路明年通车。"));
    second.id = BlockId{7};
    after.blocks.insert(after.blocks.begin() + 1, second);
    const ArticleDifference parted = compareArticles(before, after);
    EXPECT_EQ(parted.decisions, 1);
    EXPECT_EQ(texts(withDecisions(before, after, parted, {false})), texts(before)) << "nothing doubled";
    EXPECT_EQ(compareArticles(after, before).decisions, 1) << "nor lost when they are joined";
}

TEST(ArticleDifference, EachPlaceOfAParagraphIsTakenByItself)
{
    Article before = made({"港口昨天开放了第二航站楼，来的人很多很多。"});
    before.blocks[0].zh.marks = {{0, 2, MarkKind::Strong, {}, {}}};
    Article after = before;
    after.blocks[0].zh.string = s("港口今天开放了第三航站楼，来的人很多很多。");
    const ArticleDifference difference = compareArticles(before, after);
    ASSERT_EQ(difference.decisions, 2);
    const Article mixed = withDecisions(before, after, difference, {false, true});
    EXPECT_EQ(mixed.blocks[0].zh.string, s("港口昨天开放了第三航站楼，来的人很多很多。"));
    EXPECT_EQ(mixed.blocks[0].zh.marks, before.blocks[0].zh.marks);
}

TEST(ArticleDifference, FieldsMarksAndPayloadAreDecisions)
{
    Article before = made({"港口昨天开放了。"});
    Article after = before;
    after.title.en = s("Port");
    after.byline.zh = s("王芳");
    after.bylinePlace = BylinePlace::AtEnd;
    after.blocks[0].zh.marks = {{0, 2, MarkKind::Strong, {}, {}}};
    after.blocks[0].kind = BlockKind::Quote;
    const ArticleDifference difference = compareArticles(before, after);
    EXPECT_EQ(difference.fields.size(), 2u);
    EXPECT_EQ(difference.decisions, 5);
    EXPECT_TRUE(sameContent(withDecisions(before, after, difference, all(difference, true)), after));
    EXPECT_TRUE(sameContent(withDecisions(before, after, difference, all(difference, false)), before));
}

TEST(ArticleDifference, CommentsAreNoDifferenceAndAreKept)
{
    Article before = made({"港口昨天开放了。"});
    Article after = before;
    after.blocks[0].zh.marks = {{2, 4, MarkKind::Comment, s("c1"), {}}};
    setComment(after.blocks[0], {s("c1"), s("李"), {}, s("哪天？"), false});
    EXPECT_TRUE(compareArticles(before, after).isEmpty());
    after.blocks[0].zh.string = s("港口今天开放了。");
    const ArticleDifference difference = compareArticles(before, after);
    const Article left = withDecisions(before, after, difference, all(difference, false));
    EXPECT_EQ(left.blocks[0].zh.string, before.blocks[0].zh.string);
    ASSERT_EQ(commentsOf(left.blocks[0]).size(), 1u);
    ASSERT_EQ(left.blocks[0].zh.marks.size(), 1u);
}

/// Articles that were changed at random: all decisions make the new one, none leave the old one, and any choice
/// loses no block that was neither removed nor moved.
TEST(ArticleDifference, AllDecisionsGiveTheNewAndNoneTheOld)
{
    std::mt19937 random(7);
    const auto number = [&random](std::size_t below) { return random() % std::max<std::size_t>(below, 1); };
    const auto words = [&](int longest) {
        QString out;
        for (std::size_t n = number(static_cast<std::size_t>(longest)) + 1; n > 0; --n)
            out += number(9) == 0 ? s(" word") : QString(QChar(0x4e00 + static_cast<int>(number(40))));
        return out;
    };
    for (int round = 0; round < 400; ++round) {
        Article before = made({});
        for (std::size_t n = number(7); n > 0; --n) {
            Block block;
            block.zh = Text(words(30));
            if (number(2) == 0)
                block.en = Text(words(20));
            if (number(3) == 0)
                block.zh.marks = {{0, 1, MarkKind::Strong, {}, {}}};
            before.append(block);
        }
        Article after = before;
        for (std::size_t n = number(6); n > 0; --n) {
            const std::size_t at = number(after.blocks.size());
            switch (after.blocks.empty() ? 0 : number(7)) {
            case 0: {
                Block block;
                block.zh = Text(words(20));
                block.id = BlockId{after.nextBlock++};
                after.blocks.insert(after.blocks.begin() + static_cast<std::ptrdiff_t>(at), block);
                break;
            }
            case 1: after.blocks.erase(after.blocks.begin() + static_cast<std::ptrdiff_t>(at)); break;
            case 2: std::swap(after.blocks[at], after.blocks[number(after.blocks.size())]); break;
            case 3: after.blocks[at].zh.string.insert(static_cast<qsizetype>(number(3)), words(5)); break;
            case 4: after.blocks[at].en.string += words(9); break;
            case 5: after.blocks[at].kind = BlockKind::Quote; break;
            default: after.title.zh += words(3);
            }
        }
        for (Article* article : {&before, &after}) // what went beyond the text by a change
            for (Block& block : article->blocks)
                std::erase_if(block.zh.marks,
                              [&](const Mark& mark) { return mark.to > codePointCount(block.zh.string); });
        const ArticleDifference difference = compareArticles(before, after);
        ASSERT_TRUE(sameContent(withDecisions(before, after, difference, all(difference, true)), after)) << round;
        const Article none = withDecisions(before, after, difference, all(difference, false));
        ASSERT_EQ(texts(none), texts(before)) << round;
        std::vector<bool> some = all(difference, false);
        for (std::size_t i = 0; i < some.size(); ++i)
            some[i] = number(2) == 0;
        const Article mixed = withDecisions(before, after, difference, some);
        std::set<std::int64_t> ids;
        for (const Block& block : mixed.blocks)
            ASSERT_TRUE(ids.insert(block.id.value).second) << "a number is used once";
    }
}

} // namespace
} // namespace banxin::test
