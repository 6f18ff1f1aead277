#include "pdf/picture/area_scaler.h"

#include <gtest/gtest.h>

#include <numeric>

namespace banxin {
namespace {

using Samples = std::vector<std::uint8_t>;

Samples scaled(int width, int height, int toWidth, int toHeight, int channels, bool alpha, const Samples& from)
{
    Samples out;
    const auto row = static_cast<std::size_t>(toWidth * channels);
    AreaScaler scaler(width, height, toWidth, toHeight, channels, alpha,
                      [&](const std::uint8_t* samples) { out.insert(out.end(), samples, samples + row); });
    for (int y = 0; y < height; ++y)
        scaler.addRow(from.data() + static_cast<std::size_t>(y * width * channels));
    return out;
}

TEST(AreaScaler, HalvesByTheMeanOfFour)
{
    EXPECT_EQ(scaled(4, 2, 2, 1, 1, false, {0, 100, 10, 20, 200, 100, 30, 40}), (Samples{100, 25}));
}

TEST(AreaScaler, WeighsPartsOfPixels)
{
    // Three become two: each new pixel is one and a half old ones.
    EXPECT_EQ(scaled(3, 1, 2, 1, 1, false, {90, 180, 30}), (Samples{120, 80}));
    EXPECT_EQ(scaled(1, 3, 1, 2, 1, false, {90, 180, 30}), (Samples{120, 80}));
}

TEST(AreaScaler, ColourOfWhatIsInvisibleDoesNotCount)
{
    EXPECT_EQ(scaled(2, 1, 1, 1, 4, true, {200, 10, 0, 255, 0, 255, 255, 0}), (Samples{200, 10, 0, 128}));
    EXPECT_EQ(scaled(2, 1, 1, 1, 2, true, {77, 0, 99, 0}), (Samples{0, 0}));
}

TEST(AreaScaler, KeepsTheMeanAndEveryRow)
{
    const int width = 101, height = 67;
    Samples from(static_cast<std::size_t>(width * height));
    for (std::size_t i = 0; i < from.size(); ++i)
        from[i] = static_cast<std::uint8_t>(i * 7919 % 251);
    const double mean = std::accumulate(from.begin(), from.end(), 0.0) / static_cast<double>(from.size());
    for (const auto& [w, h] :
         {std::pair(100, 66), std::pair(34, 23), std::pair(7, 60), std::pair(1, 1), std::pair(101, 67)}) {
        const Samples out = scaled(width, height, w, h, 1, false, from);
        ASSERT_EQ(out.size(), static_cast<std::size_t>(w * h));
        EXPECT_NEAR(std::accumulate(out.begin(), out.end(), 0.0) / static_cast<double>(out.size()), mean, 0.5)
            << w;
    }
    EXPECT_EQ(scaled(width, height, width, height, 1, false, from), from);
}

TEST(AreaScaler, HoldsTheWidestPicture)
{
    const int width = 60000;
    EXPECT_EQ(scaled(width, 2, 1, 1, 2, true, Samples(static_cast<std::size_t>(width) * 4, 255)),
              (Samples{255, 255}));
}

} // namespace
} // namespace banxin
