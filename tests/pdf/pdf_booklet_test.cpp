// Booklets through the eyes of other programs: order, halves, clipping at the fold, creep, marks.

#include "issue_builder.h"

#include "pdf/imposition/booklet.h"

#include <QBuffer>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

constexpr double mm = 72 / 25.4;

/// Pages that say their number, 30 mm from the left edge.
ComposedIssue numbered(int pages, Length width = Length::mm(210), Length height = Length::mm(297))
{
    ComposedIssue issue = blankIssue(pages, Length::mm(3));
    for (int i = 0; i < pages; ++i) {
        ComposedPage& page = issue.pages[static_cast<std::size_t>(i)];
        page.width = width;
        page.height = height;
        page.runs.push_back(shapedRun(installedFaces(), installedFaces().latin(FaceRole::Song), Length::pt(20),
                                      {Length::mm(30), Length::mm(60)}, QStringLiteral("p%1").arg(i + 1)));
    }
    return issue;
}

struct Booklet {
    Imposed report;
    QByteArray bytes;
};

Booklet imposed(const QByteArray& pdf, const BookletSettings& settings)
{
    const PdfFile file(pdf);
    Booklet out;
    QBuffer buffer(&out.bytes);
    buffer.open(QIODevice::WriteOnly);
    const Result<Imposed> done = imposeBooklet(file.path(), settings, installedFaces(), buffer);
    EXPECT_TRUE(done.ok()) << (done ? "" : qPrintable(done.error().subject + done.error().detail));
    if (done)
        out.report = *done;
    return out;
}

/// "8|1 2|7 …" from the text on the halves of each page.
QString order(const PdfFile& file, int sides, int widthPt, int heightPt)
{
    QStringList out;
    for (int side = 1; side <= sides; ++side) {
        QStringList halves;
        for (const int x : {0, widthPt / 2}) {
            const QString text = QString::fromUtf8(file.tool(
                QStringLiteral("pdftotext"),
                {QStringLiteral("-f"), QString::number(side), QStringLiteral("-l"), QString::number(side),
                 QStringLiteral("-x"), QString::number(x), QStringLiteral("-y"), QStringLiteral("0"),
                 QStringLiteral("-W"), QString::number(widthPt / 2), QStringLiteral("-H"),
                 QString::number(heightPt), QStringLiteral("FILE"), QStringLiteral("-")}));
            halves << (text.trimmed().isEmpty() ? QStringLiteral("-") : text.trimmed().mid(1));
        }
        out << halves.join(QLatin1Char('|'));
    }
    return out.join(QLatin1Char(' '));
}

TEST(PdfBooklet, OrderAndBlanksAsTheNormHasThem)
{
    const std::pair<int, const char*> cases[] = {
        {1, "-|1 -|-"}, {5, "5|1 2|- -|3 4|-"}, {7, "7|1 2|- 6|3 4|5"}, {8, "8|1 2|7 6|3 4|5"}};
    for (const auto& [pages, wanted] : cases) {
        const Booklet booklet = imposed(written(numbered(pages)), {});
        const PdfFile file(booklet.bytes);
        EXPECT_EQ(order(file, booklet.report.sheets * 2, 1190, 842), QString::fromLatin1(wanted));
        EXPECT_EQ(booklet.report.blanks, (4 - pages % 4) % 4);
        EXPECT_TRUE(file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
                        .contains("No syntax or stream encoding errors found"));
        EXPECT_EQ(booklet.bytes, imposed(written(numbered(pages)), {}).bytes);
    }
}

double xOf(const PdfFile& file, int side, const QString& word)
{
    const QString boxes = QString::fromUtf8(
        file.tool(QStringLiteral("pdftotext"),
                  {QStringLiteral("-bbox"), QStringLiteral("-f"), QString::number(side), QStringLiteral("-l"),
                   QString::number(side), QStringLiteral("FILE"), QStringLiteral("-")}));
    const QRegularExpressionMatch match =
        QRegularExpression(QStringLiteral("xMin=\"([\\d.]+)\"[^>]*>%1<").arg(word)).match(boxes);
    EXPECT_TRUE(match.hasMatch()) << boxes.toStdString();
    return match.captured(1).toDouble();
}

TEST(PdfBooklet, FortyEightPagesCreepTowardTheSpine)
{
    const QByteArray pdf = written(numbered(48));
    BookletSettings flat;
    flat.paperMicrons = 0;
    BookletSettings paper;
    paper.creepPercent = 130;
    const Booklet straight = imposed(pdf, flat);
    const Booklet crept = imposed(pdf, paper);
    EXPECT_EQ(crept.report.sheets, 12);
    EXPECT_NEAR(crept.report.largestCreep.toMm(), 1.43, 1e-3);
    const PdfFile a(straight.bytes), b(crept.bytes);
    // The innermost side is 24|25: left pages move right, right pages left.
    const auto moved = [&](int side, const char* word) {
        return (xOf(b, side, QString::fromLatin1(word)) - xOf(a, side, QString::fromLatin1(word))) / mm;
    };
    EXPECT_NEAR(moved(24, "p24"), 1.43, 0.01);
    EXPECT_NEAR(moved(24, "p25"), -1.43, 0.01);
    EXPECT_NEAR(moved(1, "p1"), 0, 0.001);
    EXPECT_NEAR(moved(3, "p3"), -0.13, 0.01);
}

TEST(PdfBooklet, NothingBleedsOverTheFold)
{
    ComposedIssue issue = numbered(4);
    // Page 1, on the right of the first side, is tinted over its whole bleed.
    issue.pages[0].rects.push_back({{-Length::mm(3), -Length::mm(3), Length::mm(216), Length::mm(303)}, 1});
    BookletSettings settings;
    settings.sheet = BookletSettings::Sheet::FullSize;
    const PdfFile file(imposed(written(issue), settings).bytes);
    file.tool(QStringLiteral("pdftoppm"),
              {QStringLiteral("-r"), QStringLiteral("127"), QStringLiteral("-f"), QStringLiteral("1"),
               QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("-singlefile"), QStringLiteral("FILE"),
               QStringLiteral("FILE")});
    QFile raster(file.path() + QStringLiteral(".ppm"));
    ASSERT_TRUE(raster.open(QIODevice::ReadOnly));
    raster.readLine();
    const QList<QByteArray> size = raster.readLine().trimmed().split(' ');
    raster.readLine();
    const int width = size[0].toInt();
    const int height = size[1].toInt();
    const QByteArray pixels = raster.readAll();
    const auto isRed = [&](double xMm) { // 127 dpi: 5 pixels a millimetre
        const auto at = (qsizetype{height} / 2 * width + static_cast<qsizetype>(xMm * 5)) * 3;
        return static_cast<unsigned char>(pixels[at + 1]) < 128;
    };
    const double fold = 13 + 210;
    EXPECT_FALSE(isRed(fold - 0.5));
    EXPECT_TRUE(isRed(fold + 0.5));
    EXPECT_TRUE(isRed(fold + 210 + 2.5)); // the bleed outside is there
    EXPECT_FALSE(isRed(fold + 210 + 3.5));
}

TEST(PdfBooklet, ShortEdgeBoxesAndMarks)
{
    BookletSettings settings;
    settings.sheet = BookletSettings::Sheet::FullSize;
    const Booklet booklet = imposed(written(numbered(4)), settings);
    EXPECT_TRUE(booklet.report.marked);
    ParsedPdf pdf(booklet.bytes);
    QPDFObjectHandle wishes = pdf->getRoot().getKey("/ViewerPreferences");
    EXPECT_EQ(wishes.getKey("/Duplex").getName(), "/DuplexFlipShortEdge"); // IMP-03
    EXPECT_EQ(wishes.getKey("/PrintScaling").getName(), "/None");
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    const QPDFObjectHandle::Rectangle trim = page.getKey("/TrimBox").getArrayAsRectangle();
    EXPECT_NEAR((trim.urx - trim.llx) / mm, 420, 0.01); // IMP-02
    EXPECT_NEAR(trim.llx / mm, 13, 0.01);
    EXPECT_TRUE(page.getKey("/Resources").getKey("/ColorSpace").hasKey("/All")); // IMP-04
    EXPECT_EQ(pdf->getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "试刊 2026年第1期");
    const QByteArray inks = PdfFile(booklet.bytes)
                                .tool(QStringLiteral("gs"),
                                      {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                       QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    for (int plate = 0; plate < 4; ++plate)
        EXPECT_GT(inks.simplified().split(' ').value(plate).toDouble(), 0) << inks.constData();
    // No room on A3 for A4 pages: they fill it.
    EXPECT_FALSE(imposed(written(numbered(4)), {}).report.marked);
}

TEST(PdfBooklet, FontsAreSharedAndLinksGone)
{
    const Booklet booklet = imposed(written(numbered(8)), {});
    const QByteArrayList fonts =
        PdfFile(booklet.bytes).tool(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).trimmed().split('\n');
    EXPECT_EQ(fonts.size(), 3);
    ParsedPdf pdf(booklet.bytes);
    for (QPDFObjectHandle page : pdf->getAllPages())
        EXPECT_FALSE(page.hasKey("/Annots"));
    EXPECT_FALSE(pdf->getRoot().hasKey("/StructTreeRoot"));
}

TEST(PdfBooklet, PagesOfTwoSizesAreRefusedByName)
{
    ComposedIssue issue = numbered(6);
    issue.pages[4].width = Length::mm(185);
    const PdfFile file(written(issue));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<Imposed> done = imposeBooklet(file.path(), {}, installedFaces(), buffer);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, Error::Code::BadFormat);
    EXPECT_TRUE(done.error().subject.contains(QStringLiteral("page 5"))) << done.error().subject.toStdString();
    EXPECT_TRUE(done.error().detail.contains(QStringLiteral("185.0 × 297.0 mm")))
        << done.error().detail.toStdString();
    EXPECT_EQ(buffer.size(), 0);
}

TEST(PdfBooklet, PagesThatAnotherProgramTurnedStandUpright)
{
    // Landscape pages with /Rotate 90 and no boxes but the MediaBox, as scanners write them.
    QPDF pdf;
    pdf.emptyPDF();
    for (int i = 0; i < 4; ++i) {
        QPDFObjectHandle page = QPDFObjectHandle::parse(
            "<< /Type /Page /MediaBox [0 0 841.89 595.276] /Rotate 90 /Resources << >> >>");
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "0 0 0 1 k 0 0 100 50 re f\n"));
        pdf.addPage(pdf.makeIndirectObject(page), false);
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    const Booklet booklet = imposed(
        QByteArray(reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())),
        {});
    EXPECT_NEAR(booklet.report.scale, 1, 1e-4);
    const PdfFile file(booklet.bytes);
    // The black box, at the left of the foot before, stands at the top left now: 50 wide and 100 high.
    const QByteArray said =
        file.tool(QStringLiteral("gs"),
                  {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("-dLastPage=1"),
                   QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    EXPECT_NEAR(said.simplified().split(' ').value(3).toDouble(), 2 * 5000 / (1190.55 * 841.89), 5e-4)
        << said.constData();
}

TEST(PdfBooklet, ImpossibleBoxesOfADamagedFileAreRefusedByName)
{
    for (const char* box : {"[0 0 0 0]", "[0 0 1000000000000 1000000000000]", "[5 5]", "/A4"}) {
        QPDF pdf;
        pdf.emptyPDF();
        QPDFObjectHandle page =
            QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>");
        page.replaceKey("/TrimBox", QPDFObjectHandle::parse(box));
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "q Q"));
        pdf.addPage(pdf.makeIndirectObject(page), false);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        const PdfFile file(QByteArray(reinterpret_cast<const char*>(bytes->getBuffer()),
                                      static_cast<qsizetype>(bytes->getSize())));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<Imposed> done = imposeBooklet(file.path(), {}, installedFaces(), buffer);
        ASSERT_FALSE(done.ok()) << box;
        EXPECT_EQ(done.error().code, Error::Code::BadFormat) << box;
        EXPECT_TRUE(done.error().subject.contains(QStringLiteral("page 1"))) << box;
    }
}

TEST(PdfBooklet, ItCanBeStopped)
{
    const PdfFile file(written(numbered(8)));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::stop_source stop;
    stop.request_stop();
    const Result<Imposed> done = imposeBooklet(file.path(), {}, installedFaces(), buffer, stop.get_token());
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, Error::Code::Cancelled);
    EXPECT_EQ(buffer.size(), 0);
}

TEST(PdfBooklet, WhatIsNoPdfAndImpossibleSettingsAreRefused)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const PdfFile broken("%PDF-1.6 and nothing else");
    const auto code = [&](const QString& path, const BookletSettings& settings) {
        const Result<Imposed> done = imposeBooklet(path, settings, installedFaces(), buffer);
        return done ? Error::Code::Cancelled : done.error().code;
    };
    EXPECT_EQ(code(broken.path(), {}), Error::Code::BadFormat);
    EXPECT_EQ(code(QStringLiteral("no-such-file.pdf"), {}), Error::Code::FileUnreadable);
    const PdfFile good(written(numbered(4)));
    BookletSettings settings;
    settings.paperMicrons = -1;
    EXPECT_EQ(code(good.path(), settings), Error::Code::BadArgument);
    settings.paperMicrons = 100;
    settings.creepPercent = 1000;
    EXPECT_EQ(code(good.path(), settings), Error::Code::BadArgument);
}

} // namespace
} // namespace banxin::test
