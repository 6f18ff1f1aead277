#include "layout/newspaper_page.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace banxin;

namespace {

/// An article of so many lines of text with a head that is higher the wider it is.
NewspaperArticle article(int lines, int columns)
{
    NewspaperArticle out;
    for (int i = 1; i <= columns; ++i)
        out.depths.push_back(2 + i + (lines + i - 1) / i);
    return out;
}

void expectSound(const NewspaperPlan& plan, const std::vector<NewspaperArticle>& articles,
                 const NewspaperSpace& space)
{
    std::set<std::pair<int, int>> taken;
    ASSERT_EQ(plan.frames.size(), static_cast<std::size_t>(plan.placed));
    EXPECT_LE(plan.used, space.lines);
    int top = 0;
    for (int i = 0; i < plan.placed; ++i) {
        const auto frame = std::ranges::find(plan.frames, i, &NewspaperFrame::article);
        ASSERT_NE(frame, plan.frames.end()) << "an article is missing";
        EXPECT_EQ(frame->need,
                  articles[static_cast<std::size_t>(i)].depths[static_cast<std::size_t>(frame->columns - 1)]);
        EXPECT_GE(frame->lines, frame->need) << "overset";
        EXPECT_LE(frame->top + frame->lines, space.lines);
        EXPECT_LE(frame->column + frame->columns, space.columns);
        // Lines left over are spread, so that tops may pass each other by a few.
        EXPECT_GE(frame->top + 6, top) << "out of order";
        top = std::max(top, frame->top);
        for (int column = frame->column; column < frame->column + frame->columns; ++column)
            for (int line = frame->top; line < frame->top + frame->lines; ++line)
                EXPECT_TRUE(taken.emplace(column, line).second) << "overlap";
    }
}

} // namespace

TEST(NewspaperPage, FillsThePageInOrder)
{
    const NewspaperSpace space{5, 60, 1, 13};
    const std::vector<NewspaperArticle> articles{article(110, 5), article(60, 5), article(45, 5), article(25, 5)};
    const NewspaperPlan plan = planNewspaperPage(articles, space);
    EXPECT_EQ(plan.placed, 4);
    expectSound(plan, articles, space);
    EXPECT_GE(plan.used, 52);
    // Something stands side by side.
    EXPECT_LT(plan.frames.front().columns, 5);
}

TEST(NewspaperPage, WhatDoesNotFitIsLeftForTheNextPage)
{
    const NewspaperSpace space{5, 60, 1, 13};
    const std::vector<NewspaperArticle> articles{article(200, 5), article(180, 5), article(45, 5)};
    const NewspaperPlan plan = planNewspaperPage(articles, space);
    EXPECT_EQ(plan.placed, 1);
    EXPECT_EQ(planNewspaperPage({article(400, 5)}, space).placed, 0);
    EXPECT_EQ(planNewspaperPage({}, space).placed, 0);
}

TEST(NewspaperPage, AnyPlanIsSound)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const NewspaperSpace space{4 + static_cast<int>(seed % 3), 50 + static_cast<int>(random() % 50), 2, 12};
        std::vector<NewspaperArticle> articles;
        for (unsigned i = 0; i < 1 + seed % 7; ++i)
            articles.push_back(article(10 + static_cast<int>(random() % 120), space.columns));
        expectSound(planNewspaperPage(articles, space), articles, space);
    }
}
