// Peak memory of a large export: a made-up issue of 300 pages with 120 pictures of 12 million pixels.
//   banxin-export-memory [press|tagged|screen|as-they-are] [--pages N] [--pictures N]
// It takes a minute or two, so no test runs it.

#include "support/made_up_issue.h"

#include "layout/compose.h"
#include "layout/compose_cache.h"
#include "output/output_condition.h"
#include "pdf/pdf_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <sys/resource.h>

#include <cmath>
#include <cstdio>

using namespace banxin;

namespace {

/// Highest resident size of this process so far, in MiB.
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// A landscape of soft shades with some grain, 4000 × 3000.
QImage madeUpPhotograph(bool grey)
{
    QImage image(4000, 3000, grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    std::uint32_t grain = 1;
    const int channels = grey ? 1 : 3;
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            grain = grain * 1664525U + 1013904223U;
            const double wave = std::sin(x / 300.0) * std::cos(y / 200.0) * 80;
            for (int c = 0; c < channels; ++c)
                line[x * channels + c] =
                    static_cast<uchar>(128 + wave * (c + 1) / 3 + static_cast<int>(grain >> 28));
        }
    }
    return image;
}

/// The kinds of pictures, each in a file.
QStringList storePictures(const QString& folder)
{
    QStringList files;
    const auto store = [&](const QImage& image, const char* format, const char* name) {
        files.push_back(folder + QLatin1Char('/') + QLatin1String(name));
        return image.save(files.back(), format, 90);
    };
    if (!store(madeUpPhotograph(false), "jpg", "colour.jpg") || !store(madeUpPhotograph(true), "jpg", "grey.jpg")
        || !store(madeUpPhotograph(false), "png", "colour.png"))
        return {};
    return files;
}

Result<ComposedIssue> composedPages(const FaceSet& faces, int pages)
{
    // About 1,080 characters a page, 12 paragraphs of 150 characters an article.
    const Edition edition = madeUpEdition(QStringLiteral("quarterly"), std::max(1, pages * 6 / 10), 12, 150);
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    if (!design)
        return design.error();
    ComposeCache cache;
    return compose(edition, *design, faces, {}, nullptr, cache, {});
}

PdfOptions optionsFor(const QString& mode)
{
    PdfOptions options;
    options.condition = coatedCondition();
    options.pictures.downsampleAbove = 450;
    options.pictures.downsampleTo = 300;
    options.pictures.colour = mode == QLatin1String("press") ? PictureRules::Colour::ToCondition
        : mode == QLatin1String("tagged")                    ? PictureRules::Colour::Tagged
        : mode == QLatin1String("screen")                    ? PictureRules::Colour::ToScreen
                                                             : PictureRules::Colour::AsTheyAre;
    return options;
}

int measure(const QString& mode, int pages, int pictures)
{
    const QTemporaryDir folder;
    const QStringList files = storePictures(folder.path());
    const auto faces = FaceSet::load();
    if (files.isEmpty() || !faces)
        return 1;
    const long made = peakMemory();
    Result<ComposedIssue> issue = composedPages(**faces, pages);
    if (!issue || issue->pages.empty())
        return 1;
    for (int i = 0; i < pictures; ++i) {
        ComposedPage& page = issue->pages[static_cast<std::size_t>(i) % issue->pages.size()];
        const Rect frame{Length::mm(-3), Length::mm(60), Length::mm(216), Length::mm(162)}; // about 470 ppi
        page.pictures.push_back({PictureId{i + 1}, frame, frame, {}});
    }
    const long composed = peakMemory();
    const PictureSource source = [&](PictureId id) -> Result<QByteArray> {
        // Of ten: seven photographs, two grey ones, a drawing.
        const qsizetype tenth = id.value % 10;
        QFile file(files[tenth < 7 ? 0 : tenth < 9 ? 1 : 2]);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::FileUnreadable, file.fileName(), file.errorString()};
        return file.readAll();
    };
    QTemporaryFile out;
    if (!out.open())
        return 1;
    QElapsedTimer timer;
    timer.start();
    const Status written = writePdf(*issue, **faces, source, optionsFor(mode), {}, {}, out);
    if (!written) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(written.error().subject), qPrintable(written.error().detail));
        return 1;
    }
    std::printf("%s: %zu pages, %d pictures of 12 MP, PDF of %lld MiB in %.0f s\n"
                "peak memory: %ld MiB (pictures made: %ld, pages composed: %ld)\n",
                qPrintable(mode), issue->pages.size(), pictures, static_cast<long long>(out.size() >> 20),
                static_cast<double>(timer.elapsed()) / 1000, peakMemory(), made, composed);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QString mode = QStringLiteral("press");
    int pages = 300, pictures = 120;
    const QStringList words = QCoreApplication::arguments();
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--pages") && i + 1 < words.size())
            pages = words[++i].toInt();
        else if (words[i] == QLatin1String("--pictures") && i + 1 < words.size())
            pictures = words[++i].toInt();
        else
            mode = words[i];
    }
    return measure(mode, pages, pictures);
}
