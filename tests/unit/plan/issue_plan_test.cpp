// The flatplan: what stands where, and what is missing, over issues that were really composed.
#include "plan/issue_plan.h"

#include "layout/compose.h"
#include "model/content_mark.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

ComposedIssue composed(const Edition& edition)
{
    static const auto faces = FaceSet::load();
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok());
    ComposeCache cache;
    return *compose(edition, *design, **faces, {}, nullptr, cache, {});
}

std::vector<Placement> placementsOf(const Edition& edition)
{
    std::vector<Placement> out;
    for (const auto& article : edition.articles) {
        Placement placement;
        placement.id.value = 100 + article->article.id.value;
        placement.article = article->article.id;
        placement.column = article->column;
        out.push_back(placement);
    }
    return out;
}

/// The edition with its n-th article changed.
template <typename Change>
void changeArticle(Edition& edition, std::size_t index, const Change& change)
{
    EditionArticle copy = *edition.articles[index];
    change(copy);
    edition.articles[index] = std::make_shared<const EditionArticle>(std::move(copy));
}

bool has(const PlannedArticle& article, PlanGap::Kind kind)
{
    return std::ranges::find(article.gaps, kind, &PlanGap::kind) != article.gaps.end();
}

IssuePlan planOf(const Edition& edition) { return planIssue(edition, composed(edition), placementsOf(edition)); }

Edition plain() { return madeUpEdition(QStringLiteral("quarterly"), 6, 8, 300); }

} // namespace

TEST(IssuePlan, NamesTheArticlesOfEachPageAndWhereTheyBegin)
{
    const Edition edition = plain();
    const ComposedIssue issue = composed(edition);
    const IssuePlan plan = planIssue(edition, issue, placementsOf(edition));
    ASSERT_EQ(plan.pages.size(), issue.pages.size());
    ASSERT_EQ(plan.articles.size(), edition.articles.size());
    for (std::size_t i = 0; i < plan.articles.size(); ++i) {
        const PlannedArticle& article = plan.articles[i];
        EXPECT_EQ(article.firstPage, issue.articleStarts[i].page);
        EXPECT_GE(article.lastPage, article.firstPage);
        EXPECT_EQ(article.placement.value, 100 + edition.articles[i]->article.id.value);
        for (int page = article.firstPage; page <= article.lastPage; ++page) {
            const PlannedPage& planned = plan.pages[static_cast<std::size_t>(page)];
            EXPECT_NE(std::ranges::find(planned.articles, static_cast<int>(i)), planned.articles.end());
            EXPECT_NE(std::ranges::find(planned.columns, article.column), planned.columns.end());
        }
        const PlannedPage& first = plan.pages[static_cast<std::size_t>(article.firstPage)];
        EXPECT_NE(std::ranges::find(first.starts, static_cast<int>(i)), first.starts.end());
    }
    EXPECT_TRUE(plan.pages.front().articles.empty()) << "the cover";
    EXPECT_TRUE(plan.pages[1].articles.empty()) << "titles in the contents are no articles";
}

TEST(IssuePlan, AnArticleOfASubColumnHasTheColourOfItsColumn)
{
    const Edition edition = plain();
    const IssuePlan plan = planOf(edition);
    for (std::size_t i = 0; i < plan.articles.size(); ++i) {
        const int top = plan.articles[i].column;
        ASSERT_GE(top, 0);
        const EditionColumn& column = edition.columns[static_cast<std::size_t>(top)];
        bool below = column.column.id == edition.articles[i]->column;
        for (const EditionColumn& sub : column.columns)
            below = below || sub.column.id == edition.articles[i]->column;
        EXPECT_TRUE(below);
    }
}

TEST(IssuePlan, AChineseIssueMissesNoEnglishAndABilingualOneSaysWhatIsMissing)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 2, 60);
    for (std::size_t i = 0; i < 3; ++i)
        changeArticle(edition, i, [&](EditionArticle& article) {
            article.article.title.en = i > 0 ? QStringLiteral("A title") : QString();
            for (Block& block : article.article.blocks)
                block.en = i > 1 ? Text(QStringLiteral("Some English.")) : Text();
        });
    for (const PlannedArticle& article : planOf(edition).articles)
        EXPECT_TRUE(article.gaps.empty());
    edition.issue.languages = LanguageMode::ZhThenEn;
    const IssuePlan plan = planOf(edition);
    EXPECT_TRUE(has(plan.articles[0], PlanGap::Kind::NoEnglish));
    ASSERT_TRUE(has(plan.articles[1], PlanGap::Kind::EnglishIncomplete));
    EXPECT_EQ(plan.articles[1].gaps.front().count, static_cast<int>(edition.articles[1]->article.blocks.size()));
    EXPECT_TRUE(plan.articles[2].gaps.empty());
    changeArticle(edition, 0, [](EditionArticle& article) { article.setting.languages = LanguageMode::Zh; });
    EXPECT_TRUE(planOf(edition).articles[0].gaps.empty()) << "this article alone is printed in Chinese";
}

TEST(IssuePlan, ProofsAreAskedForFromTheFirstProofOn)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 2, 2, 60);
    const ComposedIssue issue = composed(edition);
    std::vector<Placement> placements = placementsOf(edition);
    placements[0].proofs = 1;
    placements[0].proofMark = contentMark(edition.articles[0]->article);
    const auto gapsAt = [&](IssueState state, std::size_t article) {
        edition.issue.state = state;
        return planIssue(edition, issue, placements).articles[article].gaps;
    };
    for (const IssueState calm : {IssueState::Gathering, IssueState::Layout, IssueState::Released})
        EXPECT_TRUE(gapsAt(calm, 1).empty()) << qPrintable(issueStateName(calm));
    EXPECT_TRUE(gapsAt(IssueState::FirstProof, 0).empty());
    EXPECT_EQ(gapsAt(IssueState::FirstProof, 1), (std::vector<PlanGap>{{PlanGap::Kind::NotProofread, 1}}));
    EXPECT_EQ(gapsAt(IssueState::SecondProof, 0), (std::vector<PlanGap>{{PlanGap::Kind::NotProofread, 2}}));
    placements[0].proofMark = QStringLiteral("another text");
    EXPECT_EQ(gapsAt(IssueState::FirstProof, 0), (std::vector<PlanGap>{{PlanGap::Kind::ChangedSinceProof, 0}}));
}

TEST(IssuePlan, AtReviewWhatIsNotFinalIsNamed)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 2, 2, 60);
    changeArticle(edition, 0, [](EditionArticle& article) { article.article.state = ArticleState::Final; });
    changeArticle(edition, 1, [](EditionArticle& article) { article.article.state = ArticleState::Edited; });
    const auto notFinal = [&](std::size_t article) {
        return has(planOf(edition).articles[article], PlanGap::Kind::NotFinal);
    };
    EXPECT_FALSE(notFinal(1));
    edition.issue.state = IssueState::Review;
    EXPECT_FALSE(notFinal(0));
    EXPECT_TRUE(notFinal(1));
}

TEST(IssuePlan, APictureIsMissingOnlyWhereThereIsAPlaceForOne)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 2, 2, 60);
    EXPECT_EQ(planOf(edition).articles[0].pictures, 0);
    EXPECT_TRUE(planOf(edition).articles[0].gaps.empty());
    changeArticle(edition, 0, [](EditionArticle& article) {
        Block block;
        block.kind = BlockKind::Picture;
        block.payload.insert(QStringLiteral("missing"), true);
        article.article.append(block);
    });
    const PlannedArticle article = planOf(edition).articles[0];
    EXPECT_EQ(article.gaps, (std::vector<PlanGap>{{PlanGap::Kind::PictureToFillIn, 1}}));
    EXPECT_EQ(article.pictures, 0);
}

TEST(IssuePlan, CountsPagesAgainstThePlan)
{
    PageCount count;
    count.pages = 38;
    EXPECT_EQ(count.difference(), 0) << "none is planned";
    EXPECT_FALSE(count.isRight());
    count.target = 40;
    EXPECT_EQ(count.difference(), -2);
    EXPECT_FALSE(count.fillsSheets());
    count.pages = 40;
    EXPECT_TRUE(count.isRight());
    Edition edition = plain();
    edition.issue.targetPages = 12;
    const ComposedIssue issue = composed(edition);
    const PageCount real = planIssue(edition, issue, {}).count;
    EXPECT_EQ(real.pages, static_cast<int>(issue.pages.size()));
    EXPECT_EQ(real.target, 12);
}

TEST(IssuePlan, PlacementsThatAreNewerThanThePagesDoNoHarm)
{
    const Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 2, 60);
    std::vector<Placement> placements = placementsOf(edition);
    placements.erase(placements.begin());
    Placement stranger;
    stranger.id.value = 999;
    stranger.article.value = 999;
    placements.push_back(stranger);
    const IssuePlan plan = planIssue(edition, composed(edition), placements);
    EXPECT_FALSE(plan.articles[0].placement.valid());
    EXPECT_TRUE(plan.articles[1].placement.valid());
}

TEST(IssuePlan, KnowsWhichFinishedPageIsWhich)
{
    using Place = FinishedPage::Place;
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 4, 4, 200);
    edition.pictures[PictureId{9}] = {PictureId{9}, {}, QStringLiteral("application/pdf"), QStringLiteral("a.pdf"),
                                      595,          842};
    const auto id = [&](std::size_t at) { return edition.articles[at]->article.id; };
    edition.issue.finishedPages = {
        {Place::BeforeArticle, {}, 1, id(2)},           {Place::Back, PictureId{9}, 1, {}},
        {Place::BeforeArticle, PictureId{9}, 2, id(0)}, {Place::BeforeText, {}, 1, {}},
        {Place::BeforeArticle, {}, 1, ArticleId{4711}}, {Place::BeforeArticle, PictureId{9}, 3, id(2)}};
    const ComposedIssue issue = composed(edition);
    const IssuePlan plan = planIssue(edition, issue, placementsOf(edition));
    std::vector<int> order;
    for (std::size_t i = 0; i < plan.pages.size(); ++i) {
        const int finished = plan.pages[i].finished;
        if (finished < 0)
            continue;
        order.push_back(finished);
        const FinishedPage& page = edition.issue.finishedPages[static_cast<std::size_t>(finished)];
        ASSERT_EQ(issue.pages[i].pictures.size(), page.picture.valid() ? 1U : 0U);
        if (page.picture.valid()) {
            EXPECT_EQ(issue.pages[i].pictures[0].page, page.page);
        }
    }
    EXPECT_EQ(order, (std::vector<int>{3, 2, 0, 5, 4, 1}));
    EXPECT_EQ(plan.count.blank, 0) << "inserted ones fill nothing up";
}
