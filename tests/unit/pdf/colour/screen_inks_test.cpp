#include "pdf/colour/screen_inks.h"

#include "pdf/colour/icc_profile.h"

#include <QFile>

#include <gtest/gtest.h>

namespace banxin {
namespace {

OutputCondition coated()
{
    QFile file(QStringLiteral(BANXIN_SOURCE_DIR "/resources/icc/FOGRA39L_coated.icc"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return {QStringLiteral("FOGRA39"), {}, {}, file.readAll()};
}

Paint ink(int c, int m, int y, int k) { return {QStringLiteral("x"), c, m, y, k}; }

TEST(ScreenInks, BlackIsBlackPaperIsWhiteAndTintsOfBlackAreGrey)
{
    const Result<ScreenInks> inks =
        ScreenInks::of(coated(), {ink(0, 0, 0, 1000), ink(0, 0, 0, 0), ink(0, 0, 0, 600), ink(0, 0, 0, 100)});
    ASSERT_TRUE(inks.ok());
    const auto& colours = inks->colours();
    ASSERT_EQ(colours.size(), 4U);
    EXPECT_EQ(colours[0], (ScreenColour{0, 0, 0}));
    EXPECT_EQ(colours[1], (ScreenColour{1000, 1000, 1000}));
    EXPECT_EQ(colours[2].r, colours[2].g);
    EXPECT_EQ(colours[2].r, colours[2].b);
    EXPECT_NEAR(colours[2].r, 520, 40) << "60 % of black prints as dark as half of the screen's grey";
    EXPECT_GT(colours[3].r, 850);
    EXPECT_LT(colours[3].r, 1000);
}

TEST(ScreenInks, InksLookAsTheyPrint)
{
    const Result<ScreenInks> inks = ScreenInks::of(
        coated(), {ink(1000, 0, 0, 0), ink(0, 1000, 0, 0), ink(0, 0, 1000, 0), ink(0, 900, 805, 25)});
    ASSERT_TRUE(inks.ok());
    const auto& c = inks->colours();
    // The usual numbers of these inks on coated paper: 0 159 227, 230 0 126, 255 237 0.
    EXPECT_LT(c[0].r, 120);
    EXPECT_NEAR(c[0].g, 620, 50);
    EXPECT_NEAR(c[0].b, 890, 50);
    EXPECT_NEAR(c[1].r, 900, 50);
    EXPECT_LT(c[1].g, 120);
    EXPECT_NEAR(c[2].g, 930, 50);
    EXPECT_LT(c[2].b, 150);
    EXPECT_GT(c[3].r, 800);
    EXPECT_LT(c[3].b, 300);
}

TEST(ScreenInks, AProfileThatIsNoPressIsRefused)
{
    for (const QByteArray& profile : {QByteArray(), QByteArray("x"), srgbProfile()}) {
        const Result<ScreenInks> inks = ScreenInks::of({QStringLiteral("press"), {}, {}, profile}, {});
        ASSERT_FALSE(inks.ok());
        EXPECT_EQ(inks.error().code, Error::Code::BadFormat);
        EXPECT_EQ(inks.error().subject, QLatin1String("press"));
    }
}

TEST(IccProfile, TheSmallSrgbIsAlwaysTheSame)
{
    const QByteArray bytes = srgbProfile();
    EXPECT_EQ(bytes, srgbProfile());
    EXPECT_GT(bytes.size(), 300);
    EXPECT_LT(bytes.size(), 1000);
    EXPECT_EQ(bytes.mid(24, 12), QByteArray::fromHex("07e80001000100000000 0000")) << "no clock";
    const LcmsContext context;
    EXPECT_TRUE(IccProfile(context, bytes).describes(PictureSpace::Rgb));
    EXPECT_FALSE(IccProfile(context, bytes).describes(PictureSpace::Cmyk));
    EXPECT_FALSE(IccProfile(context, bytes).isPress());
    EXPECT_TRUE(IccProfile(context, coated().profile).isPress());
}

} // namespace
} // namespace banxin
