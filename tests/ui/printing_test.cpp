// Paper: the pages of the preview, where they stand on the sheet, and how many come out.

#include "window_fixture.h"

#include "ui/common/pdf_raster.h"
#include "ui/printing/page_printer.h"
#include "ui/printing/print_options.h"
#include "ui/printing/print_preview_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMenuBar>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QRadioButton>
#include <QRegularExpression>

#include <cmath>

using namespace banxin;

namespace {

constexpr QSizeF a4(595, 842), a3(842, 1191);
constexpr double mm = 72 / 25.4;

PrintSettings actual(bool marks = false) { return {PrintSettings::Size::Actual, marks}; }

class PrintingTest : public WindowFixture {
protected:
    std::shared_ptr<const ComposedPreview> composed()
    {
        openWindow();
        EXPECT_TRUE(waitComposed());
        return window->preview().view().sharedPreview();
    }

    /// Prints into a file as the dialog's “print to file” does.
    QString print(const std::shared_ptr<const ComposedPreview>& preview, const PrintSettings& settings,
                  const std::function<void(QPrinter&)>& ask = {}, QPageSize::PageSizeId paper = QPageSize::A4)
    {
        const QString file = folder.filePath(QStringLiteral("paper.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageSize(QPageSize(paper));
        printer.setResolution(600);
        if (ask)
            ask(printer);
        PagePrinter pages(preview, cataloguePictures(path, 600));
        const auto count = static_cast<int>(preview->issue->pages.size());
        const Status done = pages.print(printer, pagesToPrint(printer, count, 0), settings, {});
        EXPECT_TRUE(done.ok());
        return file;
    }

    static QString tool(const QString& name, const QStringList& arguments)
    {
        QProcess process;
        process.start(name, arguments);
        EXPECT_TRUE(process.waitForFinished(30000)) << name.toStdString();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    static int pageCount(const QString& file)
    {
        const auto match =
            QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(tool(QStringLiteral("pdfinfo"), {file}));
        return match.captured(1).toInt();
    }
};

/// How much two pictures differ, 0 … 1, seen from far enough that the edges of strokes do not count.
double difference(const QImage& a, const QImage& b)
{
    const QSize size(a.width() / 4, a.height() / 4);
    const QImage left =
        a.convertToFormat(QImage::Format_Grayscale8).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage right =
        b.convertToFormat(QImage::Format_Grayscale8).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            sum += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y)));
    return sum / 255 / (double(size.width()) * size.height());
}

/// How much of a picture is ink, 0 … 1.
double ink(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    return sum / 255 / (double(image.width()) * image.height());
}

} // namespace

TEST(SheetPlace, ActualSizeStandsInTheMiddle)
{
    const SheetPlace at = placeOnSheet({210 * mm, 285 * mm}, a3, {}, actual(true));
    EXPECT_EQ(at.scale, 1);
    EXPECT_NEAR(at.trim.center().x(), a3.width() / 2, 0.01);
    EXPECT_NEAR(at.trim.center().y(), a3.height() / 2, 0.01);
    EXPECT_TRUE(at.cropMarks);
    EXPECT_FALSE(at.cut);
    EXPECT_FALSE(placeOnSheet({210 * mm, 297 * mm}, a4, {}, actual(true)).cropMarks) << "no room";
    EXPECT_FALSE(placeOnSheet({210 * mm, 297 * mm}, a4, {}, actual()).cut) << "A4 on A4";
    EXPECT_TRUE(placeOnSheet({297 * mm, 420 * mm}, a4, {}, actual()).cut);
}

TEST(SheetPlace, FittingKeepsWithinWhatThePrinterReaches)
{
    const QMarginsF edge(12, 12, 12, 12);
    const SheetPlace at = placeOnSheet({210 * mm, 297 * mm}, a4, edge, {});
    EXPECT_LT(at.scale, 1);
    EXPECT_TRUE(QRectF(QPointF(), at.sheet).marginsRemoved(edge).adjusted(-.01, -.01, .01, .01).contains(at.trim));
    EXPECT_NEAR(at.trim.width() / at.trim.height(), 210.0 / 297, 1e-6) << "not stretched";
    EXPECT_GT(placeOnSheet({148 * mm, 210 * mm}, a4, edge, {}).scale, 1) << "as large as it can be";
}

TEST(SheetPlace, WidePagesTurnTheSheet)
{
    const SheetPlace wide = placeOnSheet({420 * mm, 297 * mm}, a4, {}, {});
    EXPECT_EQ(wide.orientation, QPageLayout::Landscape);
    EXPECT_EQ(wide.sheet, a4.transposed());
    EXPECT_EQ(placeOnSheet({210 * mm, 297 * mm}, a4.transposed(), {}, {}).orientation, QPageLayout::Portrait);
}

TEST(PagesToPrint, RangesAndTheCurrentPage)
{
    QPrinter printer;
    EXPECT_EQ(pagesToPrint(printer, 3, 1), (std::vector<int>{0, 1, 2}));
    printer.setPrintRange(QPrinter::CurrentPage);
    EXPECT_EQ(pagesToPrint(printer, 3, 1), (std::vector<int>{1}));
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 9);
    EXPECT_EQ(pagesToPrint(printer, 4, 0), (std::vector<int>{1, 2, 3}));
    printer.setPageRanges(QPageRanges::fromString(QStringLiteral("1,4-5")));
    EXPECT_EQ(pagesToPrint(printer, 8, 0), (std::vector<int>{0, 3, 4}));
}

TEST_F(PrintingTest, ThePaperShowsWhatThePreviewShows)
{
    const auto preview = composed();
    const QString file = print(preview, actual());
    EXPECT_EQ(pageCount(file), static_cast<int>(preview->issue->pages.size()));
    EXPECT_TRUE(tool(QStringLiteral("pdfinfo"), {file}).contains(QStringLiteral("A4")));
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    const QImage paper = pdfRaster(pdf.readAll(), 1, 1190);
    ASSERT_FALSE(paper.isNull());

    const auto shown = [&](double offset) {
        QImage out(paper.size(), QImage::Format_RGB32);
        out.fill(Qt::white);
        QPainter on(&out);
        PagePainter painter(preview, cataloguePictures(path, 0));
        painter.paint(on, 0, QPointF(offset, offset), paper.width() / 595.0, QRectF(out.rect()));
        return out;
    };
    const QImage screen = shown(0);
    EXPECT_GT(ink(paper), 0.002) << "something is printed";
    EXPECT_NEAR(ink(paper), ink(screen), ink(screen) * 0.15);
    EXPECT_LT(difference(paper, screen), ink(screen) / 3);
    EXPECT_GT(difference(paper, shown(6)), ink(screen) / 3) << "3 pt beside its place would be seen";
    RecordProperty("difference", std::to_string(difference(paper, screen) / ink(screen)));
    // Glyphs, not pixels.
    EXPECT_FALSE(
        tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file}).contains(QStringLiteral("image ")))
        << "text must not become a picture";
}

TEST_F(PrintingTest, CopiesRangesAndOrder)
{
    const auto preview = composed();
    const int pages = static_cast<int>(preview->issue->pages.size());
    EXPECT_EQ(pageCount(print(preview, {}, [](QPrinter& printer) { printer.setCopyCount(3); })), 3 * pages);
    EXPECT_EQ(pageCount(print(preview, {},
                              [](QPrinter& printer) {
                                  printer.setPrintRange(QPrinter::PageRange);
                                  printer.setPageRanges(QPageRanges::fromString(QStringLiteral("1")));
                              })),
              1);
}

TEST_F(PrintingTest, CropMarksStandOnLargerPaper)
{
    const auto preview = composed();
    const auto marks = [&](const PrintSettings& settings) {
        QFile pdf(print(preview, settings, {}, QPageSize::A3));
        EXPECT_TRUE(pdf.open(QIODevice::ReadOnly));
        const QImage sheet = pdfRaster(pdf.readAll(), 1, 1684); // 2 pixels a point
        const double left = (842 - 595.28) / 2 * 2;
        return ink(sheet.copy(int(left) - 2, 0, 5, int((1191 - 841.89) / 2 * 2)));
    };
    EXPECT_EQ(marks(actual()), 0);
    EXPECT_GT(marks(actual(true)), 0.001);
}

TEST_F(PrintingTest, CancellingStopsBetweenPages)
{
    const auto preview = composed();
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("x.pdf")));
    PagePrinter pages(preview, cataloguePictures(path, 600));
    const Status done = pages.print(printer, {0, 0, 0}, {}, [](int sheets, int) { return sheets < 2; });
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, Error::Code::Cancelled);
}

TEST_F(PrintingTest, ThePreviewSaysWhatIsCutOff)
{
    const auto preview = composed();
    PrintPreviewDialog dialog(preview, cataloguePictures(path, 0), 0);
    dialog.show();
    auto* paper = dialog.findChild<QComboBox*>(QStringLiteral("printPaper"));
    paper->setCurrentIndex(paper->findData(static_cast<int>(QPageSize::A5)));
    dialog.findChild<QRadioButton*>(QStringLiteral("printActual"))->click();
    EXPECT_TRUE(dialog.findChild<SheetView*>()->place().cut);
    dialog.findChild<QRadioButton*>(QStringLiteral("printFit"))->click();
    EXPECT_FALSE(dialog.findChild<SheetView*>()->place().cut);
    dialog.accept();
    EXPECT_EQ(PrintSettings::remembered().size, PrintSettings::Size::FitPaper);
}

TEST_F(PrintingTest, TheMenuAsksThePrinterAndKnowsTheSizes)
{
    composed();
    QAction* print = nullptr;
    for (QAction* action : window->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence(QKeySequence::Print))
            print = action;
    ASSERT_NE(print, nullptr);
    EXPECT_TRUE(print->isEnabled());
    bool seen = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        look.stop();
        seen = dialog->findChild<PrintOptions*>() != nullptr;
        EXPECT_EQ(dialog->maxPage(), window->preview().view().pageCount());
        dialog->reject();
    });
    look.start(30);
    print->trigger();
    EXPECT_TRUE(seen);
    window->closeCatalogue();
    EXPECT_FALSE(print->isEnabled());
}

TEST_F(PrintingTest, ALargerIssuePrintsItsPicturesAndEmbedsItsFaces)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    window = std::make_unique<MainWindow>();
    window->show();
    path = folder.filePath(QStringLiteral("云屿.banxin"));
    QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
    window->openSample(path);
    ASSERT_TRUE(opened.wait(60000));
    ASSERT_TRUE(waitComposed());
    const auto preview = window->preview().view().sharedPreview();
    const QString file = print(preview, actual());
    EXPECT_EQ(pageCount(file), static_cast<int>(preview->issue->pages.size()));
    EXPECT_TRUE(
        tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file}).contains(QStringLiteral("image ")));
    const QStringList fonts =
        tool(QStringLiteral("pdffonts"), {file}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    EXPECT_FALSE(fonts.isEmpty());
    for (const QString& font : fonts)
        EXPECT_TRUE(font.contains(QStringLiteral(" yes "))) << font.toStdString();
    EXPECT_LT(QFileInfo(file).size(), 40 * 1000 * 1000) << "a spool file that an office printer takes";
    QDir().mkpath(QStringLiteral(BANXIN_BINARY_DIR "/screenshots"));
    QFile::remove(QStringLiteral(BANXIN_BINARY_DIR "/screenshots/printed.pdf"));
    QFile::copy(file, QStringLiteral(BANXIN_BINARY_DIR "/screenshots/printed.pdf"));
}
