#include "pdf/colour/colour_converter.h"

#include <QFile>

#include <gtest/gtest.h>
#include <lcms2.h>

namespace banxin {
namespace {

QByteArray press()
{
    QFile file(QStringLiteral(BANXIN_SOURCE_DIR "/resources/icc/FOGRA39L_coated.icc"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::unique_ptr<ColourConverter> opened(const QString& name, const QByteArray& profile)
{
    Result<std::unique_ptr<ColourConverter>> out = ColourConverter::open({name, {}, {}, profile});
    EXPECT_TRUE(out.ok());
    return std::move(out.value());
}

QByteArray saved(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

QByteArray gammaProfile(double gamma)
{
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}}; // sRGB's
    cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
    cmsToneCurve* curves[] = {curve, curve, curve};
    QByteArray out = saved(cmsCreateRGBProfile(&white, &primaries, curves));
    cmsFreeToneCurve(curve);
    return out;
}

TEST(ColourConverter, KnowsSrgbByWhatItDoes)
{
    const auto converter = opened(QStringLiteral("FOGRA39"), press());
    EXPECT_TRUE(converter->isScreen(srgbProfile()));
    cmsHPROFILE older = cmsCreate_sRGBProfile();
    cmsSetProfileVersion(older, 2.1);
    EXPECT_TRUE(converter->isScreen(saved(older)));
    EXPECT_FALSE(converter->isScreen(gammaProfile(1.8)));
    EXPECT_FALSE(converter->isScreen("rubbish"));
}

TEST(ColourConverter, KnowsWhatWasSeparatedForTheCondition)
{
    const QByteArray profile = press();
    const auto same = opened(QStringLiteral("X"), profile);
    QByteArray otherDay = profile;
    otherDay[24] = 1;
    EXPECT_TRUE(same->isCondition(otherDay));
    EXPECT_FALSE(same->isCondition(srgbProfile()));
    QByteArray changed = profile;
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    EXPECT_FALSE(same->isCondition(changed));
    EXPECT_TRUE(opened(QStringLiteral("FOGRA39"), profile)->isCondition(changed)) << "it names the condition";
}

TEST(ColourConverter, SaysWhyAProfileIsOfNoUse)
{
    const auto converter = opened(QStringLiteral("FOGRA39"), press());
    EXPECT_TRUE(converter->profileFault(srgbProfile(), PictureSpace::Rgb).isEmpty());
    EXPECT_TRUE(converter->profileFault(press(), PictureSpace::Cmyk).isEmpty());
    EXPECT_FALSE(converter->profileFault(press(), PictureSpace::Rgb).isEmpty());
    EXPECT_FALSE(converter->profileFault({}, PictureSpace::Rgb).isEmpty());
    EXPECT_FALSE(
        converter->profileFault(saved(cmsCreateInkLimitingDeviceLink(cmsSigCmykData, 300)), PictureSpace::Cmyk)
            .isEmpty());
    const QByteArray whole = srgbProfile();
    for (qsizetype length = 0; length < whole.size(); length += 50)
        EXPECT_FALSE(converter->profileFault(whole.left(length), PictureSpace::Rgb).isEmpty()) << length;
}

TEST(ColourConverter, BlackInkGoesFromAllToNone)
{
    const auto converter = opened(QStringLiteral("FOGRA39"), press());
    for (const QByteArray& profile : {QByteArray(), gammaProfile(1.8), gammaProfile(2.6)}) {
        const GreyCurve curve = converter->toBlackInk(PictureSpace::Rgb, profile);
        EXPECT_EQ(curve[0], 0);
        EXPECT_EQ(curve[255], 255);
        EXPECT_TRUE(std::ranges::is_sorted(curve));
    }
    EXPECT_GT(converter->toBlackInk(PictureSpace::Rgb, gammaProfile(1.8))[128],
              converter->toBlackInk(PictureSpace::Rgb, gammaProfile(2.6))[128]);
}

TEST(ColourConverter, WithoutAConditionNothingIsPressed)
{
    const auto converter = opened({}, {});
    EXPECT_FALSE(converter->hasCondition());
    EXPECT_EQ(converter->toCondition(PictureSpace::Rgb, {}), nullptr);
    EXPECT_EQ(converter->toScreen(PictureSpace::Cmyk, {}), nullptr);
    EXPECT_NE(converter->toScreen(PictureSpace::Cmyk, press()), nullptr);
    EXPECT_NE(converter->toScreen(PictureSpace::Rgb, srgbProfile()), nullptr);
}

TEST(ColourConverter, ManyProfilesAreNotKept)
{
    const auto converter = opened(QStringLiteral("FOGRA39"), press());
    for (int i = 0; i < 30; ++i) {
        const PixelTransform* transform = converter->toScreen(PictureSpace::Rgb, gammaProfile(1.0 + i / 10.0));
        ASSERT_TRUE(transform);
        const std::array<std::uint8_t, 3> white{255, 255, 255};
        std::array<std::uint8_t, 3> seen{};
        transform->apply(white.data(), seen.data(), 1);
        EXPECT_EQ(seen, white) << i;
    }
}

} // namespace
} // namespace banxin
