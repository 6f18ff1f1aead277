#include "ui/insert/crop_frame.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

TEST(CropFrame, NeverLeavesThePictureAndKeepsItsProportions)
{
    std::mt19937 random(11);
    const auto any = [&](double from, double to) { return std::uniform_real_distribution<>(from, to)(random); };
    for (int round = 0; round < 400; ++round) {
        CropFrame frame(QSizeF(any(100, 4000), any(100, 4000)));
        const double ratios[] = {0, 1.5, 1, 16.0 / 9, 0.75};
        frame.setRatio(ratios[random() % 5]);
        for (int step = 0; step < 40; ++step) {
            const int sides[] = {CropFrame::Left,
                                 CropFrame::Right,
                                 CropFrame::Top,
                                 CropFrame::Bottom,
                                 CropFrame::Left | CropFrame::Top,
                                 CropFrame::Right | CropFrame::Bottom,
                                 CropFrame::Left | CropFrame::Bottom,
                                 CropFrame::Right | CropFrame::Top,
                                 CropFrame::All};
            frame.drag(sides[random() % 9], {any(-900, 900), any(-900, 900)});
            const QRectF rect = frame.rect();
            ASSERT_GE(rect.left(), -0.001);
            ASSERT_GE(rect.top(), -0.001);
            ASSERT_LE(rect.right(), frame.picture().width() + 0.001);
            ASSERT_LE(rect.bottom(), frame.picture().height() + 0.001);
            ASSERT_GT(rect.width(), 0);
            ASSERT_GT(rect.height(), 0);
            if (frame.ratio() > 0)
                ASSERT_NEAR(rect.width() / rect.height(), frame.ratio(), frame.ratio() * 0.001);
        }
    }
}

TEST(CropFrame, TheEdgeAcrossStays)
{
    CropFrame frame(QSizeF(1000, 800));
    frame.drag(CropFrame::Left, {250, 0});
    EXPECT_EQ(frame.rect(), QRectF(250, 0, 750, 800));
    frame.setRatio(1);
    const QRectF before = frame.rect();
    frame.drag(CropFrame::Right | CropFrame::Bottom, {-150, -150});
    EXPECT_EQ(frame.rect().topLeft(), before.topLeft());
    frame.drag(CropFrame::All, {-5000, 5000});
    EXPECT_DOUBLE_EQ(frame.rect().left(), 0);
    EXPECT_DOUBLE_EQ(frame.rect().bottom(), 800);
}
