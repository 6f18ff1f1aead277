#include "pdf/picture/cropped_reader.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

/// Each sample is its place: row * 100 + column, in two channels of opacity-free grey and alpha.
class Counting final : public PictureReader {
public:
    Counting(int width, int height)
    {
        m_facts.width = width;
        m_facts.height = height;
        m_facts.space = PictureSpace::Grey;
        m_facts.alpha = true;
    }
    void readRow(std::uint8_t* row) override
    {
        for (int x = 0; x < m_facts.width; ++x) {
            *row++ = static_cast<std::uint8_t>(x);
            *row++ = static_cast<std::uint8_t>(m_next);
        }
        ++m_next;
    }

private:
    int m_next = 0;
};

TEST(CroppedReader, GivesThePartAlone)
{
    const PixelPart part{3, 2, 8, 6};
    CroppedReader reader(std::make_unique<Counting>(12, 9), part);
    ASSERT_EQ(reader.facts().width, 5);
    ASSERT_EQ(reader.facts().height, 4);
    std::vector<std::uint8_t> row(10);
    for (int y = 0; y < 4; ++y) {
        reader.readRow(row.data());
        for (std::size_t x = 0; x < 5; ++x) {
            EXPECT_EQ(row[x * 2], x + 3);
            EXPECT_EQ(row[x * 2 + 1], y + 2);
        }
    }
}

TEST(ShownPixels, AreWholePixelsOutwards)
{
    PlacedSize size{Length::pt(100), Length::pt(100), 100'500, 0, 600'500, 500'000};
    EXPECT_EQ(shownPixels(size, 100, 80), (PixelPart{10, 0, 61, 40}));
    EXPECT_EQ(shownPixels({}, 100, 80), (PixelPart{0, 0, 100, 80}));
    size = {{}, {}, 10'000, 10'000, 990'000, 990'000};
    EXPECT_EQ(shownPixels(size, 100, 80), (PixelPart{0, 0, 100, 80})) << "next to nothing is hidden";
}

TEST(StoredPixels, AreThoseThatAreSeenHoweverThePictureIsTurned)
{
    // A stored picture of 4 x 3; `seen` says where a stored pixel is looked at, as EXIF (tag 274) defines it.
    constexpr int width = 4;
    constexpr int height = 3;
    const auto seen = [](int orientation, int x, int y) -> std::pair<int, int> {
        switch (orientation) {
        case 2: return {width - 1 - x, y};
        case 3: return {width - 1 - x, height - 1 - y};
        case 4: return {x, height - 1 - y};
        case 5: return {y, x};
        case 6: return {height - 1 - y, x};
        case 7: return {height - 1 - y, width - 1 - x};
        case 8: return {y, width - 1 - x};
        default: return {x, y};
        }
    };
    const PixelPart upright{1, 0, 3, 2};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const PixelPart stored = storedPixels(upright, orientation, width, height);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const auto [sx, sy] = seen(orientation, x, y);
                const bool inside = sx >= upright.left && sx < upright.right && sy >= upright.top
                    && sy < upright.bottom;
                const bool read = x >= stored.left && x < stored.right && y >= stored.top && y < stored.bottom;
                EXPECT_EQ(inside, read) << orientation << ": " << x << ", " << y;
            }
    }
}

} // namespace
} // namespace banxin
