// Finished and blank pages before an article: where they stand, and what that does to numbers.
#include "layout/compose.h"
#include "support/made_up_issue.h"

#include <QRegularExpression>

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

Edition edition(const char* publication = "quarterly")
{
    Edition out = madeUpEdition(QString::fromLatin1(publication), 4, 6, 200);
    out.pictures[PictureId{9}] = {PictureId{9}, {}, QStringLiteral("application/pdf"), QStringLiteral("广告.pdf"),
                                  595,          842};
    return out;
}

void insertBefore(Edition& edition, std::size_t article, PictureId picture = {})
{
    edition.issue.finishedPages.push_back(
        {FinishedPage::Place::BeforeArticle, picture, 1, edition.articles[article]->article.id});
}

/// The pages on which nothing of ours stands, in their order; the designs here add none of their own.
std::vector<int> insertedPages(const ComposedIssue& issue)
{
    std::vector<int> out;
    for (std::size_t i = 0; i < issue.pages.size(); ++i)
        if (issue.pages[i].runs.empty() && issue.pages[i].rects.empty())
            out.push_back(static_cast<int>(i));
    return out;
}

/// The n-th of them; -1: there are fewer.
int pageOf(const ComposedIssue& issue, std::size_t n)
{
    const std::vector<int> pages = insertedPages(issue);
    return n < pages.size() ? pages[n] : -1;
}

/// Properties that hold wherever a page was inserted.
void expectSound(const ComposedIssue& issue)
{
    EXPECT_TRUE(std::ranges::none_of(issue.pages, [](const ComposedPage& page) { return page.label.isEmpty(); }));
    for (std::size_t i = 1; i < issue.pages.size(); ++i)
        EXPECT_EQ(issue.pages[i].label.toInt(), issue.pages[i - 1].label.toInt() + 1);
    for (const ContentsEntry& entry : issue.contents) {
        if (entry.number.isEmpty())
            continue;
        QString digits = entry.number;
        digits.remove(QRegularExpression(QStringLiteral("\\D")));
        EXPECT_EQ(digits, issue.pages[static_cast<std::size_t>(entry.target.page)].label);
    }
    for (const PageAnchor& start : issue.articleStarts) {
        ASSERT_GE(start.page, 0);
        EXPECT_FALSE(issue.pages[static_cast<std::size_t>(start.page)].runs.empty()) << "on a finished page";
    }
    for (const int page : insertedPages(issue)) {
        EXPECT_TRUE(issue.pages[static_cast<std::size_t>(page)].lines.empty());
        EXPECT_FALSE(issue.pages[static_cast<std::size_t>(page)].folioPrinted);
    }
}

} // namespace

TEST(InsertedPages, ABlankOneStandsBeforeItsArticleAndMovesTheNumbers)
{
    for (const char* publication : {"quarterly", "bulletin", "newspaper"})
        for (std::size_t at = 0; at < 4; ++at) {
            SCOPED_TRACE(publication + std::to_string(at));
            Edition edition = ::edition(publication);
            insertBefore(edition, at);
            const ComposedIssue issue = composed(edition);
            expectSound(issue);
            const int inserted = pageOf(issue, 0);
            ASSERT_GE(inserted, 0);
            const auto start = [&](std::size_t article) { return issue.articleStarts[article].page; };
            EXPECT_GT(start(at), inserted);
            if (at > 0) {
                EXPECT_LT(start(at - 1), inserted);
            }
            EXPECT_TRUE(issue.pages[static_cast<std::size_t>(inserted)].pictures.empty());
            EXPECT_EQ(issue.pages[static_cast<std::size_t>(inserted)].role, PageRole::Blank);
            EXPECT_TRUE(std::ranges::none_of(issue.diagnostics, [](const Diagnostic& found) {
                return found.rule == QLatin1String("pages.finished-missing");
            })) << "blank on purpose";
        }
}

TEST(InsertedPages, SeveralKeepTheirOrderAndTakeOnePageEach)
{
    Edition edition = ::edition();
    insertBefore(edition, 2, PictureId{9});
    insertBefore(edition, 1);
    insertBefore(edition, 2);
    const ComposedIssue issue = composed(edition);
    expectSound(issue);
    ASSERT_EQ(insertedPages(issue).size(), 3U);
    EXPECT_EQ(issue.articleStarts[1].page, pageOf(issue, 0) + 1) << "the article begins on the next page";
    EXPECT_EQ(pageOf(issue, 2), pageOf(issue, 1) + 1);
    EXPECT_EQ(issue.articleStarts[2].page, pageOf(issue, 2) + 1);
    const ComposedPage& pictured = issue.pages[static_cast<std::size_t>(pageOf(issue, 1))];
    ASSERT_EQ(pictured.pictures.size(), 1U);
    EXPECT_EQ(pictured.pictures[0].picture, PictureId{9});
    EXPECT_EQ(pictured.role, PageRole::Body);
}

TEST(InsertedPages, OneWhoseArticleIsNotPrintedStandsAfterTheText)
{
    for (const char* publication : {"quarterly", "bulletin", "newspaper"}) {
        Edition edition = ::edition(publication);
        edition.issue.finishedPages.push_back({FinishedPage::Place::BeforeArticle, {}, 1, ArticleId{4711}});
        edition.issue.finishedPages.push_back({FinishedPage::Place::BeforeArticle, PictureId{9}, 1, {}});
        const ComposedIssue issue = composed(edition);
        expectSound(issue);
        const int inserted = pageOf(issue, 0);
        ASSERT_GE(inserted, 0);
        EXPECT_EQ(pageOf(issue, 1), inserted + 1);
        for (const PageAnchor& start : issue.articleStarts)
            EXPECT_LT(start.page, inserted);
        for (std::size_t i = static_cast<std::size_t>(inserted); i < issue.pages.size(); ++i)
            for (const ComposedLine& line : issue.pages[i].lines)
                EXPECT_LT(line.source.article, 0) << "text after it";
    }
}

TEST(InsertedPages, TheLanguagesOfFacingPagesStillFaceEachOther)
{
    for (std::size_t at = 0; at < 4; ++at) {
        Edition edition = ::edition();
        edition.issue.languages = LanguageMode::Facing;
        for (auto& article : edition.articles) {
            EditionArticle copy = *article;
            copy.article.title.en = QStringLiteral("A title in English");
            for (Block& block : copy.article.blocks)
                block.en = Text(QStringLiteral("A paragraph in English that says the same."));
            article = std::make_shared<const EditionArticle>(std::move(copy));
        }
        insertBefore(edition, at);
        const ComposedIssue issue = composed(edition);
        expectSound(issue);
        EXPECT_GT(issue.articleStarts[at].page, pageOf(issue, 0));
        for (const PageAnchor& start : issue.articleStarts)
            EXPECT_EQ(issue.pages[static_cast<std::size_t>(start.page)].label.toInt() % 2, 0)
                << "the Chinese begins on the left";
    }
}

TEST(InsertedPages, ABlankPageBeforeTheTextIsNotMissing)
{
    Edition edition = ::edition();
    edition.issue.finishedPages.push_back({FinishedPage::Place::BeforeText, {}, 1, {}});
    const ComposedIssue issue = composed(edition);
    expectSound(issue);
    EXPECT_EQ(issue.pages[static_cast<std::size_t>(pageOf(issue, 0))].role, PageRole::Blank);
    EXPECT_TRUE(std::ranges::none_of(issue.diagnostics, [](const Diagnostic& found) {
        return found.rule == QLatin1String("pages.finished-missing");
    }));
}

TEST(InsertedPages, ThePlanOfTheIssueGoesBeforeThatOfItsDesign)
{
    Edition edition = ::edition();
    const int pages = static_cast<int>(composed(edition).pages.size());
    const auto report = [&](int target) {
        edition.issue.targetPages = target;
        const ComposedIssue issue = composed(edition);
        const auto at = std::ranges::find(issue.copyfit, CopyfitReport::Scope::Issue, &CopyfitReport::scope);
        return at == issue.copyfit.end() ? 0 : at->pages;
    };
    EXPECT_EQ(report(pages + 2), -2);
    EXPECT_EQ(report(pages - 1), 1);
}
