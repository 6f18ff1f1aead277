#include "layout/compose.h"
#include "layout/copyfit.h"

#include "made_up_flow.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

PageDesign bulletin()
{
    return *parsePageDesign(madeUpEdition(QStringLiteral("bulletin"), 1, 1, 40).issue.pageDesign);
}

struct Filled {
    PageDesign design = bulletin();
    std::vector<FlowSection> sections;
    std::vector<FilledPage> pages;
    FlowPlaces places;
    std::map<int, PlannedJump> jumps;

    Filled(std::vector<FlowBlock> blocks, int target) : targetPages(target)
    {
        FlowSection section;
        section.measure = pageFrame(design, 1).measure();
        section.blocks = std::move(blocks);
        int block = 0;
        for (FlowBlock& part : section.blocks) {
            part.base.part = SourceRange::Part::Block;
            part.base.article = 0;
            part.base.block = BlockId{++block};
            for (PlacedPicture& picture : part.pictures)
                picture.source = part.base;
        }
        section.blocks.front().articleStart = 0;
        sections.push_back(std::move(section));
        PageFiller filler(design, 1, 0);
        pages = filler.fill(sections, nullptr);
        places = filler.places();
    }

    std::vector<CopyfitReport> reports() const
    {
        return copyfitReports({design, sections, pages, places, jumps, 0, 0, targetPages, softSetter()});
    }

    int targetPages;
};

} // namespace

TEST(Copyfit, SaysByHowManyLinesAnIssueIsTooLong)
{
    const int room = pageFrame(bulletin(), 1).lines;
    FlowBlock picture = boxOf(12);
    picture.pictures.resize(1);
    const Filled filled({picture, softParagraph(room - 12), softParagraph(4), paragraphOf(2)}, 1);
    ASSERT_EQ(filled.pages.size(), 2u);
    const std::vector<CopyfitReport> reports = filled.reports();
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].scope, CopyfitReport::Scope::Issue);
    EXPECT_EQ(reports[0].pages, 1);
    EXPECT_EQ(reports[0].lines, 6);
    EXPECT_EQ(reports[0].characters, 6 * 36); // 36 characters a line
    ASSERT_EQ(reports[0].shorter.size(), 2u);
    EXPECT_EQ(reports[0].shorter[0].number, 2);
    EXPECT_EQ(reports[0].shorter[1].number, 3);
    EXPECT_TRUE(reports[0].longer.empty());
    EXPECT_EQ(reports[0].picture, Length::pt(22) * 6);
}

TEST(Copyfit, SaysHowManyLinesAreFree)
{
    const int room = pageFrame(bulletin(), 1).lines;
    const Filled filled({softParagraph(room), softParagraph(10)}, 2);
    const std::vector<CopyfitReport> reports = filled.reports();
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].pages, 0);
    EXPECT_EQ(reports[0].lines, 10 - room);
    EXPECT_TRUE(reports[0].shorter.empty());
    EXPECT_EQ(reports[0].longer.size(), 2u);
    EXPECT_EQ(reports[0].picture, Length());
}

TEST(Copyfit, NothingToSayWithoutATarget) { EXPECT_TRUE(Filled({softParagraph(10)}, 0).reports().empty()); }

TEST(Copyfit, ABoxHigherThanThePageIsOverset)
{
    const int room = pageFrame(bulletin(), 1).lines;
    const Filled filled({boxOf(room + 3)}, 0);
    const std::vector<CopyfitReport> reports = filled.reports();
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].scope, CopyfitReport::Scope::Page);
    EXPECT_EQ(reports[0].lines, 3);
}
