// Down-sampling (CI-06), the screen, and what is not held in memory.

#include "issue_builder.h"
#include "picture_samples.h"

#include <QColor>
#include <QColorSpace>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

using Colour = PictureRules::Colour;

/// One page with a picture two inches wide and one and a half high.
ComposedIssue onePicture()
{
    ComposedIssue issue = blankIssue(1);
    const Rect frame{Length::mm(20), Length::mm(20), Length::pt(144), Length::pt(108)};
    issue.pages[0].pictures.push_back({PictureId{1}, frame, frame, {}});
    return issue;
}

PictureSource only(const QByteArray& bytes)
{
    return [bytes](PictureId) { return Result<QByteArray>(bytes); };
}

PdfOptions rules(Colour colour)
{
    PdfOptions options;
    options.condition = coated();
    options.pictures.colour = colour;
    options.pictures.downsampleAbove = 450;
    options.pictures.downsampleTo = 300;
    return options;
}

/// Columns of pdfimages -list for the only picture: type, width, height, color, comp, bpc, enc.
QStringList listed(const QByteArray& pdf)
{
    const PdfFile file(pdf);
    const QByteArray list =
        file.tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("FILE")});
    file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    return QString::fromLatin1(list.split('\n').value(2)).simplified().split(QLatin1Char(' ')).mid(2, 7);
}

QByteArray photograph(int width, int height)
{
    JpegSample sample;
    sample.width = width;
    sample.height = height;
    return jpegOf(sample, [&](int x, int y) {
        return Pixel{static_cast<std::uint8_t>(x * 255 / width), static_cast<std::uint8_t>(y * 255 / height), 60};
    });
}

TEST(PictureSize, MoreThanPrintShowsIsMadeSmaller)
{
    const auto size = [](int width, int height, Colour colour) {
        const QStringList columns = listed(written(onePicture(), only(photograph(width, height)), rules(colour)));
        return columns.mid(1, 2).join(QLatin1Char('x')).toStdString();
    };
    for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition, Colour::Tagged, Colour::ToScreen}) {
        EXPECT_EQ(size(1200, 900, colour), "600x450"); // 600 ppi
        EXPECT_EQ(size(900, 675, colour), "900x675");  // 450 ppi
        EXPECT_EQ(size(300, 225, colour), "300x225");
    }
}

TEST(PictureSize, TheLargestPlaceDecides)
{
    ComposedIssue issue = onePicture();
    issue.pages.push_back(issue.pages[0]);
    issue.pages[1].pictures[0].image.width = issue.pages[1].pictures[0].frame.width = Length::pt(216);
    issue.pages[1].pictures[0].image.height = issue.pages[1].pictures[0].frame.height = Length::pt(162);
    const QStringList columns = listed(written(issue, only(photograph(1600, 1200)), rules(Colour::ToCondition)));
    EXPECT_EQ(columns.value(1), QLatin1String("900"));
}

TEST(PictureSize, PhotographsAreJpegAndDrawingsWithoutLoss)
{
    const QByteArray photo = written(onePicture(), only(photograph(300, 225)), rules(Colour::ToCondition));
    EXPECT_EQ(listed(photo).join(QLatin1Char(' ')).toStdString(), "image 300 225 cmyk 4 8 jpeg");
    QImage drawing(60, 45, QImage::Format_RGB32);
    drawing.fill(QColor(0, 120, 220));
    const QByteArray lossless = written(onePicture(), only(encodedAs(drawing, "png")), rules(Colour::ToCondition));
    EXPECT_EQ(listed(lossless).join(QLatin1Char(' ')).toStdString(), "image 60 45 cmyk 4 8 image");
    for (const char* renderer : {"tiff32nc"}) {
        const PdfFile file(lossless);
        file.tool(QStringLiteral("gs"),
                  {QStringLiteral("-q"), QStringLiteral("-r25.4"), QStringLiteral("-o"),
                   QStringLiteral("FILE.tif"), QStringLiteral("-sDEVICE=") + QLatin1String(renderer),
                   QStringLiteral("FILE")});
        QFile rendered(file.path() + QStringLiteral(".tif"));
        ASSERT_TRUE(rendered.open(QIODevice::ReadOnly));
        const QByteArray tiff = rendered.readAll();
        // Ghostscript writes the strips plain: the inks stand in it as they are in the file.
        const std::array<int, 4> inks = inksOf(0, 120, 220);
        bool found = false;
        for (qsizetype at = 0; at + 4 <= tiff.size() && !found; ++at) {
            found = true;
            for (qsizetype c = 0; c < 4; ++c)
                found = found
                    && std::abs(static_cast<std::uint8_t>(tiff[at + c]) - inks[static_cast<std::size_t>(c)]) <= 4;
        }
        EXPECT_TRUE(found);
    }
}

TEST(PictureSize, ForTheScreenAllIsSrgb)
{
    const auto shown = [](const QByteArray& bytes) {
        const PdfFile file(bytes);
        file.tool(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-png"),
                   QStringLiteral("-singlefile"), QStringLiteral("FILE"), QStringLiteral("FILE")});
        return QImage(file.path() + QStringLiteral(".png")).pixelColor(40, 35);
    };
    // A plain JPEG goes in as it is.
    const QByteArray plain = photograph(300, 225);
    const QByteArray asItWas = written(onePicture(), only(plain), rules(Colour::ToScreen));
    EXPECT_TRUE(asItWas.contains(plain));
    EXPECT_EQ(listed(asItWas).mid(3).join(QLatin1Char(' ')).toStdString(), "icc 3 8 jpeg");
    // So does one whose profile says sRGB in other bytes.
    JpegSample camera;
    camera.profile = otherSrgbProfile();
    const QByteArray said = jpegOf(camera, [](int x, int) {
        return Pixel{100, 180, static_cast<std::uint8_t>(x)};
    });
    EXPECT_TRUE(written(onePicture(), only(said), rules(Colour::ToScreen)).contains(said));
    // Cyan ink is a blue of the screen.
    JpegSample cmyk;
    cmyk.channels = 4;
    cmyk.adobeInverted = true;
    const QByteArray cyan = written(onePicture(),
                                    only(jpegOf(cmyk,
                                                [](int, int) {
                                                    return Pixel{255, 0, 0, 0};
                                                })),
                                    rules(Colour::ToScreen));
    EXPECT_EQ(listed(cyan).mid(3).join(QLatin1Char(' ')).toStdString(), "icc 3 8 jpeg");
    const QColor colour = shown(cyan);
    EXPECT_LT(colour.red(), 30);
    EXPECT_NEAR(colour.green(), 158, 12); // 0 158 224: the usual number of it on coated paper
    EXPECT_NEAR(colour.blue(), 224, 12);
    // A wide profile is brought to sRGB.
    JpegSample wide;
    wide.profile = wideRgbProfile();
    const QColor seen = shown(written(onePicture(),
                                      only(jpegOf(wide,
                                                  [](int, int) {
                                                      return Pixel{100, 180, 100};
                                                  })),
                                      rules(Colour::ToScreen)));
    QColor expected(100, 180, 100);
    QImage reference(1, 1, QImage::Format_RGB32);
    reference.setPixelColor(0, 0, expected);
    reference.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    reference.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    expected = reference.pixelColor(0, 0);
    EXPECT_NEAR(seen.red(), expected.red(), 6);
    EXPECT_NEAR(seen.green(), expected.green(), 6);
    EXPECT_NEAR(seen.blue(), expected.blue(), 6);
    EXPECT_LT(expected.red(), 70) << "the example can fail";
}

TEST(PictureSize, CmykForTheScreenNeedsAProfile)
{
    PdfOptions options = rules(Colour::ToScreen);
    options.condition = {};
    JpegSample cmyk;
    cmyk.channels = 4;
    const QByteArray jpeg = jpegOf(cmyk, [](int, int) { return Pixel{255, 0, 0, 0}; });
    const auto refused = writePdf(onePicture(), installedFaces(), only(jpeg), options, {}, {});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Error::Code::PictureUnreadable);
    EXPECT_TRUE(refused.error().detail.contains(QLatin1String("profile")));
    EXPECT_TRUE(writePdf(onePicture(), installedFaces(), only(photograph(30, 20)), options, {}, {}).ok());
}

TEST(PictureSize, ADocumentWithManyPagesIsFetchedOnce)
{
    const QByteArray pages = written(blankIssue(5));
    ComposedIssue issue = blankIssue(5);
    for (int i = 0; i < 5; ++i) {
        const Rect frame{{}, {}, Length::mm(210), Length::mm(297)};
        issue.pages[static_cast<std::size_t>(i)].pictures.push_back({PictureId{1}, frame, frame, {}, i + 1});
    }
    int asked = 0;
    const QByteArray bytes = written(issue, [&](PictureId) {
        ++asked;
        return Result<QByteArray>(pages);
    });
    EXPECT_EQ(asked, 1);
    EXPECT_FALSE(bytes.isEmpty());
}

} // namespace
} // namespace banxin::test
