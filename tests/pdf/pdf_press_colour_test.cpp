// Pictures brought to the output condition: what stands in the file against lcms2, and what Poppler,
// MuPDF and Ghostscript make of it.

#include "issue_builder.h"
#include "picture_samples.h"

#include <QBuffer>
#include <QColor>
#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

using Colour = PictureRules::Colour;

/// One page with a picture of 40 × 30 mm at 20, 20 mm.
ComposedIssue onePicture()
{
    ComposedIssue issue = blankIssue(1);
    const Rect frame{Length::mm(20), Length::mm(20), Length::mm(40), Length::mm(30)};
    issue.pages[0].pictures.push_back({PictureId{1}, frame, frame, {}});
    return issue;
}

PictureSource only(const QByteArray& bytes)
{
    return [bytes](PictureId) { return Result<QByteArray>(bytes); };
}

PdfOptions press(Colour colour = Colour::ToCondition)
{
    PdfOptions options;
    options.condition = coated();
    options.pictures.colour = colour;
    return options;
}

QByteArray pressed(const QByteArray& picture, const PdfOptions& options = press())
{
    return written(onePicture(), only(picture), options);
}

QPDFObjectHandle imageIn(ParsedPdf& pdf)
{
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    QPDFObjectHandle object = page.getKey("/Resources").getKey("/XObject").getKey("/P1");
    if (object.getDict().getKey("/Subtype").getName() == "/Form")
        return object.getDict().getKey("/Resources").getKey("/XObject").getKey("/Im");
    return object;
}

std::string spaceOf(QPDFObjectHandle image)
{
    QPDFObjectHandle space = image.getDict().getKey("/ColorSpace");
    return space.isName() ? space.getName() : space.getArrayItem(0).getName();
}

/// The samples of the picture as QPDF and its JPEG library decode them, /Decode applied.
std::vector<int> samplesOf(const QByteArray& bytes)
{
    ParsedPdf pdf(bytes);
    QPDFObjectHandle image = imageIn(pdf);
    const auto data = image.getStreamData(qpdf_dl_all);
    const bool inverted = image.getDict().hasKey("/Decode");
    std::vector<int> out;
    for (std::size_t i = 0; i < data->getSize(); ++i)
        out.push_back(inverted ? 255 - data->getBuffer()[i] : data->getBuffer()[i]);
    return out;
}

QImage plainPng(int r, int g, int b)
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(qRgb(r, g, b));
    return image;
}

/// All of RGB in steps of 17, in a row of colours.
QImage colourCube()
{
    QImage image(16 * 16, 16, QImage::Format_RGB32);
    for (int r = 0; r < 16; ++r)
        for (int g = 0; g < 16; ++g)
            for (int b = 0; b < 16; ++b)
                image.setPixel(r * 16 + g, b, qRgb(r * 17, g * 17, b * 17));
    return image;
}

/// The colour that Poppler shows in the middle of the picture.
QColor shown(const QByteArray& bytes)
{
    const PdfFile file(bytes);
    file.tool(QStringLiteral("pdftoppm"),
              {QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
               QStringLiteral("FILE"), QStringLiteral("FILE")});
    return QImage(file.path() + QStringLiteral(".png")).pixelColor(40, 35);
}

bool near(const QColor& a, const QColor& b, int tolerance)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance;
}

TEST(PressColour, RgbBecomesTheInksThatLcmsGives)
{
    const QImage cube = colourCube();
    const QByteArray bytes = pressed(encodedAs(cube, "png"));
    ParsedPdf pdf(bytes);
    EXPECT_EQ(spaceOf(imageIn(pdf)), "/DeviceCMYK");
    const std::vector<int> samples = samplesOf(bytes);
    ASSERT_EQ(samples.size(), 256U * 16 * 4);
    int worst = 0, mostInk = 0;
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 256; ++x) {
            const QColor colour = cube.pixelColor(x, y);
            const std::array<int, 4> expected = x % 37 == 0 ? inksOf(colour.red(), colour.green(), colour.blue())
                                                            : std::array<int, 4>{-1, 0, 0, 0};
            int total = 0;
            for (std::size_t c = 0; c < 4; ++c) {
                const int ink = samples[static_cast<std::size_t>(y * 256 + x) * 4 + c];
                total += ink;
                if (expected[0] >= 0 && expected[0] + expected[1] + expected[2] + expected[3] <= 765)
                    worst = std::max(worst, std::abs(ink - expected[c]));
            }
            mostInk = std::max(mostInk, total);
        }
    }
    EXPECT_LE(worst, 4) << "of 255; between the points of lcms2's table";
    EXPECT_LE(mostInk, 765) << "CI-01: FOGRA39L says 300 % and gives 317 for black";
    EXPECT_GE(mostInk * 100.0 / 255, 250) << "black is deep: black-point compensation";
}

TEST(PressColour, WhiteIsPaper)
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixel(0, 0, qRgb(255, 0, 0)); // or it would be one ink
    const std::vector<int> samples = samplesOf(pressed(encodedAs(image, "png")));
    for (std::size_t i = 4; i < samples.size(); ++i)
        ASSERT_EQ(samples[i], 0) << i;
}

TEST(PressColour, AProfileInThePictureCounts)
{
    const auto orange = [](int, int) { return Pixel{200, 120, 40}; };
    JpegSample sample;
    sample.quality = 100;
    sample.profile = wideRgbProfile();
    const std::vector<int> samples = samplesOf(pressed(jpegOf(sample, orange)));
    const std::array<int, 4> wide = inksOf(200, 120, 40, sample.profile), plain = inksOf(200, 120, 40);
    int difference = 0;
    for (std::size_t c = 0; c < 4; ++c) {
        EXPECT_NEAR(samples[c], wide[c], 6) << c;
        difference += std::abs(wide[c] - plain[c]);
    }
    EXPECT_GT(difference, 30) << "the example can fail";

    QImage png = plainPng(200, 120, 40);
    png.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const std::vector<int> ofPng = samplesOf(pressed(encodedAs(png, "png")));
    for (std::size_t c = 0; c < 4; ++c)
        EXPECT_NEAR(ofPng[c], wide[c], 6) << "iCCP " << c;

    TiffSample tiff;
    tiff.channels = 3;
    tiff.profile = sample.profile;
    const std::vector<int> ofTiff = samplesOf(pressed(tiffOf(tiff, orange)));
    for (std::size_t c = 0; c < 4; ++c)
        EXPECT_NEAR(ofTiff[c], wide[c], 6) << "TIFF " << c;
}

TEST(PressColour, AProfileThatDoesNotFitIsIgnoredAndTold)
{
    const QByteArray press39 = coated().profile;
    for (const QByteArray& profile : {QByteArray("this is no profile at all, only bytes"), labProfile(), press39,
                                      wideRgbProfile().left(300)}) {
        JpegSample sample;
        sample.quality = 100;
        sample.profile = profile;
        const QByteArray jpeg = jpegOf(sample, [](int, int) { return Pixel{200, 120, 40}; });
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        Diagnostics found;
        ASSERT_TRUE(writePdf(onePicture(), installedFaces(), only(jpeg), press(), {}, {}, out, &found).ok());
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].rule, QLatin1String("picture.profile-ignored"));
        EXPECT_EQ(found[0].subject, QLatin1String("1"));
        out.close();
        const std::vector<int> samples = samplesOf(bytes);
        const std::array<int, 4> plain = inksOf(200, 120, 40);
        for (std::size_t c = 0; c < 4; ++c)
            EXPECT_NEAR(samples[c], plain[c], 6) << c;
    }
}

TEST(PressColour, AWrongOutputProfileIsAnError)
{
    for (const QByteArray& profile : {QByteArray(), QByteArray("nothing"), wideRgbProfile(), labProfile()}) {
        PdfOptions options = press();
        options.condition.profile = profile;
        const Result<QByteArray> bytes =
            writePdf(onePicture(), installedFaces(), only(encodedAs(plainPng(1, 2, 3), "png")), options, {}, {});
        ASSERT_FALSE(bytes.ok());
        EXPECT_EQ(bytes.error().code, Error::Code::BadFormat);
        EXPECT_EQ(bytes.error().subject, QLatin1String("FOGRA39"));
        EXPECT_TRUE(bytes.error().detail.contains(QLatin1String("X-07")));
    }
}

TEST(PressColour, GreyIsBlackInkAloneWhateverItIsStoredAs)
{
    QImage ramp(256, 4, QImage::Format_RGB32);
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 256; ++x)
            ramp.setPixel(x, y, qRgb(x, x, x));
    const std::vector<int> samples = samplesOf(pressed(encodedAs(ramp, "png")));
    ASSERT_EQ(samples.size(), 256U * 4);
    EXPECT_EQ(samples[0], 0) << "all of the ink";
    EXPECT_EQ(samples[255], 255) << "paper";
    for (std::size_t x = 1; x < 256; ++x)
        EXPECT_GE(samples[x], samples[x - 1]) << x;
    // The ink on the paper has the luminance of the grey, both from their darkest to their white.
    for (const int grey : {20, 64, 128, 200, 240})
        EXPECT_NEAR(luminanceOfBlack(255 - samples[static_cast<std::size_t>(grey)]), luminanceOfGrey(grey), 0.012)
            << grey;
    EXPECT_EQ(samplesOf(pressed(encodedAs(ramp.convertToFormat(QImage::Format_Grayscale8), "png"))), samples);

    for (const QByteArray& picture : {encodedAs(ramp, "png"), encodedAs(ramp, "jpg"),
                                      encodedAs(ramp.convertToFormat(QImage::Format_Grayscale8), "jpg")}) {
        const PdfFile file(pressed(picture));
        const QByteArray ink = file.tool(QStringLiteral("gs"),
                                         {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                          QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
        const QList<QByteArray> plates = ink.simplified().split(' ');
        EXPECT_EQ(plates.value(0).toDouble() + plates.value(1).toDouble() + plates.value(2).toDouble(), 0)
            << ink.toStdString();
        EXPECT_GT(plates.value(3).toDouble(), 0.005);
    }
}

TEST(PressColour, AGreyProfileChangesTheCurve)
{
    JpegSample sample;
    sample.channels = 1;
    sample.quality = 100;
    const auto grey = [](int, int) { return Pixel{128}; };
    const int plain = samplesOf(pressed(jpegOf(sample, grey)))[0];
    sample.profile = greyProfile(); // linear: 128 is half the light
    EXPECT_GT(samplesOf(pressed(jpegOf(sample, grey)))[0], plain + 30);
}

TEST(PressColour, CmykOfPhotoshopIsNotInverted)
{
    // Much cyan, some magenta: blue.
    const Pixel blue{230, 120, 10, 5};
    const auto pixel = [&](int, int) { return blue; };
    for (const bool adobe : {false, true}) {
        for (const bool ycck : {false, true}) {
            if (ycck && !adobe)
                continue; // nobody would know it as YCCK without Adobe's marker, whose pixels are inverted
            JpegSample sample;
            sample.channels = 4;
            sample.quality = 100;
            sample.adobeInverted = adobe;
            sample.ycck = ycck;
            const QByteArray jpeg = jpegOf(sample, pixel);
            const QByteArray bytes = pressed(jpeg);
            EXPECT_TRUE(bytes.contains(jpeg)) << "passed through";
            const QColor seen = shown(bytes);
            EXPECT_LT(seen.red(), 90) << adobe << ycck;
            EXPECT_GT(seen.blue(), 120) << adobe << ycck;
            // Made smaller it is decoded and encoded anew.
            PdfOptions smaller = press();
            smaller.pictures.downsampleAbove = 30;
            smaller.pictures.downsampleTo = 20;
            const QByteArray again = pressed(jpeg, smaller);
            EXPECT_FALSE(again.contains(jpeg));
            EXPECT_TRUE(near(shown(again), seen, 4)) << adobe << ycck;
            const std::vector<int> samples = samplesOf(again);
            for (std::size_t c = 0; c < 4; ++c)
                EXPECT_NEAR(samples[c], blue[c], 3) << adobe << ycck << c;
            const PdfFile file(again);
            // Every reader takes the inks as they are; their ideas of the screen differ.
            for (const QStringList& reader :
                 {QStringList{QStringLiteral("mutool"), QStringLiteral("draw"), QStringLiteral("-q"),
                              QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-o"),
                              QStringLiteral("FILE.png"), QStringLiteral("FILE")},
                  QStringList{QStringLiteral("gs"), QStringLiteral("-q"), QStringLiteral("-r25.4"),
                              QStringLiteral("-sDEVICE=png16m"), QStringLiteral("-o"), QStringLiteral("FILE.png"),
                              QStringLiteral("FILE")}}) {
                file.tool(reader.first(), reader.mid(1));
                const QColor there = QImage(file.path() + QStringLiteral(".png")).pixelColor(40, 35);
                EXPECT_TRUE(near(there, seen, 60))
                    << reader.first().toStdString() << ' ' << there.name().toStdString();
            }
            EXPECT_TRUE(file.tool(QStringLiteral("mutool"), {QStringLiteral("info"), QStringLiteral("FILE")})
                            .contains("CMYK"));
        }
    }
}

TEST(PressColour, CmykOfAnotherProfileIsConverted)
{
    JpegSample sample;
    sample.channels = 4;
    sample.quality = 100;
    sample.adobeInverted = true;
    const auto pixel = [](int, int) { return Pixel{200, 60, 20, 0}; };
    // The same profile, though another day stands in its head.
    sample.profile = coated().profile;
    sample.profile[25] = 1;
    EXPECT_TRUE(pressed(jpegOf(sample, pixel)).contains(jpegOf(sample, pixel)));
    // Here it is told to be of another condition, and so is the name.
    PdfOptions other = press();
    other.condition.identifier = QStringLiteral("JC200103");
    other.condition.profile[other.condition.profile.size() - 1] =
        static_cast<char>(other.condition.profile.back() ^ 1);
    const QByteArray bytes = pressed(jpegOf(sample, pixel), other);
    EXPECT_FALSE(bytes.contains(jpegOf(sample, pixel)));
    const std::vector<int> samples = samplesOf(bytes);
    EXPECT_NEAR(samples[0], 200, 12) << "nearly the same inks, by way of Lab";
    // Black alone stays black alone.
    const std::vector<int> black = samplesOf(pressed(jpegOf(sample,
                                                            [](int, int) {
                                                                return Pixel{0, 0, 0, 255};
                                                            }),
                                                     other));
    EXPECT_LE(black[0] + black[1] + black[2], 3);
    EXPECT_GE(black[3], 250);
}

TEST(PressColour, CmykTiffKeepsItsInks)
{
    const auto pixel = [](int x, int) { return Pixel{static_cast<std::uint8_t>(x * 4), 60, 20, 99}; };
    for (const int bits : {8, 16}) {
        TiffSample sample;
        sample.bits = bits;
        const QByteArray bytes = pressed(tiffOf(sample, pixel));
        const std::vector<int> samples = samplesOf(bytes);
        ASSERT_EQ(samples.size(), 64U * 48 * 4) << bits;
        for (std::size_t x = 0; x < 64; ++x) {
            EXPECT_EQ(samples[x * 4], static_cast<int>(x) * 4);
            EXPECT_EQ(samples[x * 4 + 3], 99);
        }
        const PdfFile file(bytes);
        const QByteArray list =
            file.tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("FILE")});
        EXPECT_TRUE(list.contains("cmyk    4   8")) << list.toStdString();
    }
}

TEST(PressColour, LineArtStaysOneBit)
{
    const auto stripes = [](int x, int) { return Pixel{static_cast<std::uint8_t>(x % 2 == 0 ? 0 : 255)}; };
    TiffSample sample;
    sample.channels = 1;
    sample.bits = 1;
    sample.width = 61; // not whole bytes
    QImage png(61, 48, QImage::Format_RGB32);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 61; ++x)
            png.setPixel(x, y, x % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    for (const QByteArray& picture :
         {tiffOf(sample, stripes), encodedAs(png.convertToFormat(QImage::Format_Mono), "png")}) {
        const QByteArray bytes = pressed(picture);
        ParsedPdf pdf(bytes);
        EXPECT_EQ(imageIn(pdf).getDict().getKey("/BitsPerComponent").getIntValue(), 1);
        EXPECT_EQ(spaceOf(imageIn(pdf)), "/DeviceGray");
        const std::vector<int> samples = samplesOf(bytes);
        ASSERT_EQ(samples.size(), 8U * 48);
        EXPECT_EQ(samples[0], 0x55);
    }
}

TEST(PressColour, TaggedKeepsRgbAndItsJpeg)
{
    JpegSample sample;
    const auto orange = [](int x, int) { return Pixel{200, 120, static_cast<std::uint8_t>(x)}; };
    const QByteArray plain = jpegOf(sample, orange);
    sample.profile = wideRgbProfile();
    const QByteArray wide = jpegOf(sample, orange);
    for (const QByteArray& jpeg : {plain, wide}) {
        const QByteArray bytes = pressed(jpeg, press(Colour::Tagged));
        EXPECT_TRUE(bytes.contains(jpeg));
        ParsedPdf pdf(bytes);
        QPDFObjectHandle space = imageIn(pdf).getDict().getKey("/ColorSpace");
        ASSERT_TRUE(space.isArray());
        const auto profile = space.getArrayItem(1).getStreamData();
        const QByteArray icc(reinterpret_cast<const char*>(profile->getBuffer()),
                             static_cast<qsizetype>(profile->getSize()));
        if (jpeg == wide)
            EXPECT_EQ(icc, sample.profile);
        else
            EXPECT_LT(icc.size(), 1000) << "a small sRGB";
        const PdfFile file(bytes);
        EXPECT_TRUE(file.tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("FILE")})
                        .contains("icc     3   8  jpeg"));
        file.tool(QStringLiteral("pdfimages"),
                  {QStringLiteral("-j"), QStringLiteral("FILE"), QStringLiteral("FILE")});
        QFile taken(file.path() + QStringLiteral("-000.jpg"));
        ASSERT_TRUE(taken.open(QIODevice::ReadOnly));
        EXPECT_EQ(taken.readAll(), jpeg);
        file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    }
    PdfOptions x1a = press(Colour::Tagged);
    x1a.standard = PdfStandard::X1a;
    const auto refused = writePdf(onePicture(), installedFaces(), only(plain), x1a, {}, {});
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().detail.contains(QLatin1String("X-1")));
}

TEST(PressColour, TransparencyIsASoftMaskOrPaper)
{
    QImage image(8, 6, QImage::Format_ARGB32);
    image.fill(qRgba(255, 0, 0, 0)); // red, but not to be seen
    for (int y = 0; y < 6; ++y)
        image.setPixel(0, y, qRgba(0, 0, 255, 255));
    const QByteArray png = encodedAs(image, "png");
    const QByteArray kept = pressed(png);
    ParsedPdf pdf(kept);
    ASSERT_TRUE(imageIn(pdf).getDict().getKey("/SMask").isStream());
    EXPECT_TRUE(near(shown(kept), Qt::white, 0));

    PdfOptions x1a = press();
    x1a.standard = PdfStandard::X1a;
    const QByteArray flat = pressed(png, x1a);
    ParsedPdf flatPdf(flat);
    EXPECT_FALSE(imageIn(flatPdf).getDict().hasKey("/SMask"));
    const std::vector<int> samples = samplesOf(flat);
    EXPECT_EQ(samples[4] + samples[5] + samples[6] + samples[7], 0) << "paper";
    EXPECT_GT(samples[0] + samples[1], 300) << "blue";
}

TEST(PressColour, APhotographIsStillTurnedAsItsCameraSays)
{
    TiffSample tiff;
    tiff.channels = 3;
    tiff.orientation = 6; // its right side is to be up… the stored left edge is the top
    const QByteArray picture = tiffOf(tiff, [](int x, int) {
        return x < 16 ? Pixel{255, 0, 0} : Pixel{0, 0, 255};
    });
    const PdfFile file(pressed(picture));
    file.tool(QStringLiteral("pdftoppm"),
              {QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
               QStringLiteral("FILE"), QStringLiteral("FILE")});
    const QImage page(file.path() + QStringLiteral(".png"));
    EXPECT_GT(page.pixelColor(25, 23).red(), page.pixelColor(25, 23).blue()) << "red above";
    EXPECT_GT(page.pixelColor(55, 23).red(), page.pixelColor(55, 23).blue());
    EXPECT_LT(page.pixelColor(25, 46).red(), page.pixelColor(25, 46).blue()) << "blue below";
}

TEST(PressColour, TheSameBytesTwice)
{
    for (const Colour colour : {Colour::ToCondition, Colour::Tagged, Colour::ToScreen}) {
        const QByteArray png = encodedAs(colourCube(), "png"), jpeg = encodedAs(colourCube(), "jpg");
        EXPECT_EQ(pressed(png, press(colour)), pressed(png, press(colour)));
        EXPECT_EQ(pressed(jpeg, press(colour)), pressed(jpeg, press(colour)));
    }
}

} // namespace
} // namespace banxin::test
