#include "pdf/picture/picture_size.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

PictureFacts facts(int width, int height)
{
    PictureFacts out;
    out.width = width;
    out.height = height;
    return out;
}

PictureRules rules(int above, int to)
{
    PictureRules out;
    out.downsampleAbove = above;
    out.downsampleTo = to;
    return out;
}

const PlacedSize inch{Length::pt(72), Length::pt(72)};

TEST(WrittenSize, StaysUpToTheLimit)
{
    EXPECT_EQ(writtenSize(facts(450, 450), inch, rules(450, 300)), (PixelSize{450, 450}));
    EXPECT_EQ(writtenSize(facts(451, 451), inch, rules(450, 300)), (PixelSize{300, 300}));
    EXPECT_EQ(writtenSize(facts(9000, 9000), inch, rules(0, 300)), (PixelSize{9000, 9000}));
    EXPECT_EQ(writtenSize(facts(9000, 9000), inch, rules(450, 0)), (PixelSize{9000, 9000}));
    EXPECT_EQ(writtenSize(facts(9000, 9000), {}, rules(450, 300)), (PixelSize{9000, 9000}));
}

TEST(WrittenSize, KeepsWhatTheLargestPlaceNeeds)
{
    // One inch wide, two high: the height has 500 an inch, the width 1000.
    const PlacedSize tall{Length::pt(72), Length::pt(144)};
    EXPECT_EQ(writtenSize(facts(1000, 1000), tall, rules(450, 300)), (PixelSize{600, 600}));
    EXPECT_EQ(writtenSize(facts(1000, 800), tall, rules(450, 300)), (PixelSize{1000, 800})) << "400 in height";
    ComposedIssue issue;
    issue.pages.resize(2);
    issue.pages[0].pictures.push_back({PictureId{1}, {}, {{}, {}, Length::pt(10), Length::pt(99)}, {}});
    issue.pages[1].pictures.push_back({PictureId{1}, {}, {{}, {}, Length::pt(20), Length::pt(50)}, {}});
    issue.pages[1].pictures.push_back({PictureId{1}, {}, {{}, {}, Length::pt(30), Length::pt(30)}, {}, 2});
    const auto sizes = placedSizes(issue);
    EXPECT_EQ(sizes.size(), 2U);
    EXPECT_EQ(sizes.at({PictureId{1}, 1}).width, Length::pt(20));
    EXPECT_EQ(sizes.at({PictureId{1}, 1}).height, Length::pt(99));
}

TEST(WrittenSize, ATurnedPictureIsMeasuredAsItLies)
{
    PictureFacts turned = facts(2000, 1000); // is seen 1000 wide, 2000 high
    turned.orientation = 6;
    const PlacedSize tall{Length::pt(72), Length::pt(144)};
    EXPECT_EQ(writtenSize(turned, tall, rules(450, 300)), (PixelSize{600, 300}));
}

TEST(WrittenSize, LineArtStaysAndDrawingsKeepMore)
{
    PictureFacts line = facts(2400, 2400);
    line.bilevel = true;
    EXPECT_EQ(writtenSize(line, inch, rules(450, 300)), (PixelSize{2400, 2400})) << "CI-07";
    PictureFacts drawing = facts(450, 450);
    drawing.palette = true;
    EXPECT_EQ(writtenSize(drawing, inch, rules(450, 300)), (PixelSize{450, 450}));
    drawing.width = drawing.height = 1000;
    EXPECT_EQ(writtenSize(drawing, inch, rules(450, 300)), (PixelSize{450, 450}));
}

TEST(WrittenSize, NothingBecomesNothing)
{
    EXPECT_EQ(writtenSize(facts(60000, 1), {Length::pt(7), Length::raw(1)}, rules(450, 300)).height, 1);
}

} // namespace
} // namespace banxin
