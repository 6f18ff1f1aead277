// Total ink of pictures as the file stores them: JPEG with and without Adobe's inversion, packed twice,
// indexed, large.
#include "good_pdf.h"

#include <cstdio> // before jpeglib.h, which needs FILE
#include <gtest/gtest.h>
#include <jpeglib.h>

#include <cstdlib>

namespace banxin::test {
namespace {

/// A CMYK JPEG of one value; `ycck`: as Photoshop stores it.
std::string cmykJpeg(int side, unsigned char value, bool ycck)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr error{};
    info.err = jpeg_std_error(&error);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = info.image_height = static_cast<JDIMENSION>(side);
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_colorspace(&info, ycck ? JCS_YCCK : JCS_CMYK);
    jpeg_start_compress(&info, TRUE);
    std::string row(static_cast<std::size_t>(side) * 4, static_cast<char>(value));
    auto* line = reinterpret_cast<JSAMPROW>(row.data());
    while (info.next_scanline < info.image_height)
        jpeg_write_scanlines(&info, &line, 1);
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string out(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    return out;
}

PreflightReport withJpeg(unsigned char value, bool ycck, bool inverted, const char* filter = "/DCTDecode",
                         int side = 300)
{
    GoodPdf file;
    file.setPicture(side, side, "/DeviceCMYK", "");
    file.picture.replaceStreamData(cmykJpeg(side, value, ycck), QPDFObjectHandle::parse(filter),
                                   QPDFObjectHandle::newNull());
    if (inverted)
        file.picture.getDict().replaceKey("/Decode", QPDFObjectHandle::parse("[1 0 1 0 1 0 1 0]"));
    return checked(file.bytes());
}

TEST(PictureInk, JpegWithAdobesInversion)
{
    for (const bool ycck : {false, true}) {
        // 16 of 255 stored inverted is 94 % of each ink.
        EXPECT_TRUE(findingOf(withJpeg(16, ycck, true), "CI-01").detail.startsWith(QStringLiteral("375 %")))
            << ycck;
        EXPECT_EQ(listed(withJpeg(16, ycck, false)), "") << ycck;
        EXPECT_EQ(listed(withJpeg(240, ycck, true)), "") << ycck;
        EXPECT_TRUE(rulesOf(withJpeg(240, ycck, false)).count("CI-01")) << ycck;
    }
}

TEST(PictureInk, LargeJpegIsReadSmallerAndGivesTheSame)
{
    const PreflightReport report = withJpeg(16, false, true, "/DCTDecode", 1300);
    EXPECT_TRUE(findingOf(report, "CI-01").detail.startsWith(QStringLiteral("375 %"))) << listed(report);
}

TEST(PictureInk, JpegThatWasPackedOnceMore)
{
    GoodPdf file;
    const std::string jpeg = cmykJpeg(300, 240, false);
    std::string hex;
    for (const char c : jpeg) {
        char two[3];
        std::snprintf(two, sizeof two, "%02x", static_cast<unsigned char>(c));
        hex += two;
    }
    file.setPicture(300, 300, "/DeviceCMYK", "");
    file.picture.replaceStreamData(hex + ">", QPDFObjectHandle::parse("[/ASCIIHexDecode /DCTDecode]"),
                                   QPDFObjectHandle::newNull());
    const PreflightReport report = checked(file.bytes());
    EXPECT_TRUE(findingOf(report, "CI-01").detail.startsWith(QStringLiteral("376 %"))) << listed(report);
}

TEST(PictureInk, IndexedColours)
{
    GoodPdf file;
    file.setPicture(300, 300, "[/Indexed /DeviceCMYK 1 <00000000ffffffff>]", std::string(300 * 300, '\x01'));
    EXPECT_TRUE(findingOf(checked(file.bytes()), "CI-01").detail.startsWith(QStringLiteral("400 %")));
    file.setPicture(300, 300, "[/Indexed /DeviceCMYK 1 <00000000ffffffff>]", std::string(300 * 300, '\x00'));
    EXPECT_EQ(listed(checked(file.bytes())), "");
}

TEST(PictureInk, FinePixelsAreSampledToTheLastRow)
{
    // 1300 ppi, an odd number of pixels, 400 % in the lower right corner alone.
    constexpr int side = 1301;
    std::string pixels(static_cast<std::size_t>(side) * side * 4, '\x30');
    for (int y = side - 150; y < side; ++y)
        pixels.replace((static_cast<std::size_t>(y) * side + side - 150) * 4, 150 * 4, 150 * 4, '\xff');
    GoodPdf file;
    file.setPicture(side, side, "/DeviceCMYK", pixels);
    EXPECT_TRUE(findingOf(checked(file.bytes()), "CI-01").detail.startsWith(QStringLiteral("400 %")));
}

TEST(PictureInk, PixelsCanBeLeftOut)
{
    GoodPdf file;
    file.setPicture(300, 300, "/DeviceCMYK", std::string(300 * 300 * 4, '\xff'));
    PreflightOptions options;
    options.pixels = false;
    EXPECT_EQ(listed(checked(file.bytes(), options)), "");
}

TEST(Type3, GlyphsAreContentToo)
{
    GoodPdf file;
    QPDFObjectHandle glyph = file.stream("500 0 d0 1 0 0 rg 0 0 500 500 re f");
    QPDFObjectHandle font = QPDFObjectHandle::parse(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97/LastChar 97"
        "/Widths[500]/Encoding<</Differences[97/a]>>/CharProcs<<>>/Resources<<>>>>");
    font.getKey("/CharProcs").replaceKey("/a", glyph);
    file.resources.getKey("/Font").replaceKey("/F3", file.pdf.makeIndirectObject(font));
    file.content += "q /GS1 gs 0 0 0 1 k BT /F3 20 Tf 100 400 Td (a) Tj ET Q\n";
    const PreflightFinding finding = findingOf(checked(file.bytes()), "X-10");
    EXPECT_TRUE(finding.object.contains(QStringLiteral("font"))) << qPrintable(finding.object);
}

} // namespace
} // namespace banxin::test
