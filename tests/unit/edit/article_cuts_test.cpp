// Two cuts of one article beside each other, and what is taken from one into the other.
#include "../catalogue/fixture.h"

#include "edit/article_cuts.h"
#include "edit/edit_session.h"

#include <random>

using namespace banxin;
using namespace banxin::test;

namespace {

Article numbered(std::initializer_list<const char*> paragraphs)
{
    Article out = article("标题", paragraphs);
    out.id = ArticleId{1};
    return out;
}

QStringList texts(const Article& article)
{
    QStringList out;
    for (const Block& block : article.blocks)
        out << block.zh.string;
    return out;
}

class ArticleCutsTest : public CatalogueTest {};

} // namespace

TEST(ArticleCuts, ThePlacesThatDifferAreCounted)
{
    const Article here = numbered({"第一段", "第二段", "第三段", "第四段"});
    Article there = here;
    there.title.zh = s("另一个标题");
    there.blocks[1].zh = Text(s("第二段改过"));
    there.blocks.erase(there.blocks.begin() + 2);
    const std::vector<CutRow> rows = compareCuts(here, there);
    EXPECT_EQ(differingPlaces(rows), 3);
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0].field, CutField::Title);
    EXPECT_EQ(rows[1].kind, CutRow::Kind::Same);
    EXPECT_EQ(rows[2].kind, CutRow::Kind::Changed);
    EXPECT_EQ(rows[3].kind, CutRow::Kind::OnlyHere);
    EXPECT_EQ(rows[4].kind, CutRow::Kind::Same);
}

TEST(ArticleCuts, WhatWasCheckedIsNoDifference)
{
    const Article here = numbered({"第一段"});
    Article there = here;
    there.blocks[0].payload.insert(s("checked"), QJsonArray{s("zh")});
    EXPECT_EQ(differingPlaces(compareCuts(here, there)), 0);
}

TEST(ArticleCuts, AParagraphThatWasMovedIsTakenOverOnce)
{
    const Article here = numbered({"甲甲", "乙乙", "丙丙"});
    Article there = here;
    std::swap(there.blocks[0], there.blocks[2]);
    Article mine = here;
    for (int step = 0; step < 6; ++step) {
        const auto rows = compareCuts(mine, there);
        const auto row = std::ranges::find_if(rows, &CutRow::differs);
        if (row == rows.end())
            break;
        mine = takeOver(mine, there, *row);
    }
    EXPECT_EQ(texts(mine), texts(there));
}

TEST(ArticleCuts, AnotherTextWithTheSameNumberIsNotLost)
{
    // Both cuts got a new paragraph and gave it the same number.
    Article here = numbered({"甲甲", "乙乙"});
    Article there = here;
    Block mine;
    mine.id = BlockId{3};
    mine.zh = Text(s("这边新写的"));
    Block other = mine;
    other.zh = Text(s("那边新写的"));
    here.blocks.insert(here.blocks.begin(), mine);
    there.blocks.push_back(other);
    Article now = here;
    for (const CutRow& row : compareCuts(here, there))
        if (row.kind == CutRow::Kind::OnlyThere)
            now = takeOver(now, there, row);
    EXPECT_TRUE(texts(now).contains(s("这边新写的"))) << qPrintable(texts(now).join(u'/'));
    EXPECT_TRUE(texts(now).contains(s("那边新写的")));
}

TEST(ArticleCuts, TakingOverEveryPlaceMakesTheCutsPrintTheSame)
{
    std::mt19937 random(7);
    const auto upTo = [&random](std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    };
    for (int round = 0; round < 300; ++round) {
        Article base = numbered({"一", "二二", "三三三", "四四四四", "五五五五五", "六六"});
        Article cuts[2] = {base, base};
        for (Article& cut : cuts) {
            for (int edit = 0; edit < 4; ++edit) {
                const std::size_t at = cut.blocks.empty() ? 0 : upTo(cut.blocks.size() - 1);
                const auto place = cut.blocks.begin() + static_cast<std::ptrdiff_t>(at);
                Block block;
                block.id = BlockId{cut.nextBlock};
                block.zh = Text(s("新写的") + QString::number(upTo(99)));
                switch (upTo(3)) {
                case 0:
                    if (!cut.blocks.empty())
                        cut.blocks.erase(place);
                    break;
                case 1:
                    cut.blocks.insert(place, block);
                    ++cut.nextBlock;
                    break;
                case 2:
                    if (!cut.blocks.empty())
                        place->zh = Text(place->zh.string + s("改"));
                    break;
                default: cut.source.zh = s("来源") + QString::number(upTo(2));
                }
            }
        }
        Article mine = cuts[0];
        for (int step = 0; step < 40; ++step) {
            const auto rows = compareCuts(mine, cuts[1]);
            const auto row = std::ranges::find_if(rows, &CutRow::differs);
            if (row == rows.end())
                break;
            mine = takeOver(mine, cuts[1], *row);
        }
        EXPECT_EQ(texts(mine), texts(cuts[1])) << "round " << round;
        EXPECT_EQ(mine.source, cuts[1].source);
    }
}

TEST_F(ArticleCutsTest, EachIssueKeepsItsOwnCut)
{
    auto catalogue = open();
    const Issue bulletin = addIssue(*catalogue, 5, "bulletin");
    const Issue quarterly = addIssue(*catalogue, 2);
    const EditorialColumn left = addColumn(*catalogue, bulletin, "行业资讯");
    const EditorialColumn right = addColumn(*catalogue, quarterly, "行业资讯");
    Article text = addArticle(*catalogue, "稿件", {"第一段", "第二段"});
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(PlaceArticle{left.id, text.id}).ok());
    ASSERT_TRUE(session.apply(PlaceArticle{right.id, text.id}).ok());
    EXPECT_TRUE(take(otherCuts(*catalogue, text, bulletin.row)).empty());

    text.blocks.pop_back();
    const Article shorter = take(catalogue->setArticle(text, bulletin.row));
    EXPECT_NE(shorter.revision, text.revision); // the quarterly still prints the old one
    const std::vector<OtherCut> others = take(otherCuts(*catalogue, shorter, bulletin.row));
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others[0].printing.issue.id(), quarterly.id());
    EXPECT_EQ(others[0].places, 1);

    // The older cut is written in its own issue, though it is not the newest revision.
    Article long_ = take(catalogue->articleRevision(others[0].printing.revision));
    long_.blocks[1].zh = Text(s("第二段改过"));
    const auto stored = catalogue->setArticle(long_, quarterly.row);
    ASSERT_TRUE(stored.ok()) << qPrintable(outcome(stored));
    EXPECT_EQ(texts(take(catalogue->article(text.id))).size(), 1); // the newest is still the bulletin's
    EXPECT_EQ(take(catalogue->placements(bulletin.row)).front().revision, shorter.revision);
    EXPECT_EQ(take(catalogue->placements(quarterly.row)).front().revision, stored->revision);

    // One click takes all of it over, and undo gives each its own again.
    const Placement here = take(catalogue->placements(bulletin.row)).front();
    ASSERT_TRUE(session.apply(SetPlacementRevision{here.id, stored->revision}).ok());
    EXPECT_EQ(take(catalogue->placements(bulletin.row)).front().revision, stored->revision);
    ASSERT_TRUE(session.undo(EditScope::issue(bulletin.row)).ok());
    EXPECT_EQ(take(catalogue->placements(bulletin.row)).front().revision, shorter.revision);
}

TEST_F(ArticleCutsTest, WhatIsPlacedIsNotHeldAnyMore)
{
    auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const EditorialColumn column = addColumn(*catalogue, issue, "栏目");
    const Article held = addArticle(*catalogue, "缓用的", {"正文"});
    const Article placed = addArticle(*catalogue, "在刊的", {"正文"});
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(SetStanding{{held.id, Shelf::Held, s("等图片"), {s("原标题"), {}, {}, {}}}}).ok());
    ASSERT_TRUE(session.apply(PlaceArticle{column.id, held.id}).ok());
    EXPECT_EQ(take(catalogue->standing(held.id)).shelf, Shelf::None);
    EXPECT_EQ(take(catalogue->standing(held.id)).origin.title, s("原标题"));
    // One step takes back both: it waits again, with its reason.
    ASSERT_TRUE(session.undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(take(catalogue->standing(held.id)).shelf, Shelf::Held);
    EXPECT_EQ(take(catalogue->standing(held.id)).reason, s("等图片"));
    EXPECT_TRUE(take(catalogue->placements(issue.row)).empty());

    const auto place = session.apply(PlaceArticle{column.id, placed.id});
    ASSERT_TRUE(place.ok());
    ASSERT_TRUE(session.apply(SwapArticle{place->placement.id, held.id}).ok());
    EXPECT_EQ(take(catalogue->placements(issue.row)).front().article, held.id);
    EXPECT_EQ(take(catalogue->standing(held.id)).shelf, Shelf::None);
    ASSERT_TRUE(session.undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(take(catalogue->placements(issue.row)).front().article, placed.id);
    EXPECT_EQ(take(catalogue->standing(held.id)).shelf, Shelf::Held);
}
