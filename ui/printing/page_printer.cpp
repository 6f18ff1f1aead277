#include "ui/printing/page_printer.h"

#include "ui/common/screen_picture.h"

#include "catalogue/catalogue.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <deque>

namespace banxin {

namespace {

/// Finer than this no office printer shows a photograph.
constexpr int mostPicturePpi = 300;

struct LoadedPicture {
    PictureId id;
    int page;
    int width;
    QImage image;
};

/// The pages in the order and number in which the printer gets them.
std::vector<int> inOrder(const QPrinter& printer, std::vector<int> pages)
{
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(pages.begin(), pages.end());
    const int copies = printer.supportsMultipleCopies() ? 1 : std::max(1, printer.copyCount());
    std::vector<int> out;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            out.insert(out.end(), pages.begin(), pages.end());
    } else {
        for (const int page : pages)
            out.insert(out.end(), static_cast<std::size_t>(copies), page);
    }
    return out;
}

} // namespace

PreviewPictures cataloguePictures(const QString& path, int deviceResolution)
{
    static const SystemClock clock;
    std::shared_ptr<const Catalogue> catalogue;
    if (auto opened = Catalogue::open(path, Catalogue::Access::ReadOnly, clock))
        catalogue = std::move(*opened);
    auto kept = std::make_shared<std::deque<LoadedPicture>>();
    return [catalogue, kept, deviceResolution](PictureId id, int page, int width) -> QImage {
        constexpr std::size_t most = 6; // of a page, about; photographs are large
        const int wanted = deviceResolution > mostPicturePpi ? width * mostPicturePpi / deviceResolution + 1
                                                             : width;
        for (const LoadedPicture& picture : *kept)
            if (picture.id == id && picture.page == page && picture.width == wanted)
                return picture.image;
        if (!catalogue)
            return {};
        const auto bytes = catalogue->pictureBytes(id);
        if (!bytes)
            return {};
        kept->push_back({id, page, wanted, screenPicture(*bytes, wanted, page)});
        if (kept->size() > most)
            kept->pop_front();
        return kept->back().image;
    };
}

PagePrinter::PagePrinter(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures,
                         PagePainter::Medium medium)
    : m_preview(preview),
      m_painter(std::move(preview), std::move(pictures), medium)
{}

SheetPlace PagePrinter::place(int index, const QSizeF& paper, const QMarginsF& unprintable,
                              const PrintSettings& settings) const
{
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(index)];
    return placeOnSheet(QSizeF(page.width.toPt(), page.height.toPt()), paper, unprintable, settings);
}

void PagePrinter::paint(QPainter& painter, int index, const SheetPlace& place, double scale)
{
    const QRectF trim(place.trim.topLeft() * scale, place.trim.size() * scale);
    m_painter.paint(painter, index, trim.topLeft(), place.scale * scale, trim);
    if (place.cropMarks)
        paintCropMarks(painter, trim, scale);
}

void PagePrinter::paintCropMarks(QPainter& painter, const QRectF& trim, double scale) const
{
    const double away = 3 * 72 / 25.4 * scale;
    const double length = 5 * 72 / 25.4 * scale;
    painter.setPen(QPen(Qt::black, 0.25 * scale));
    for (const double x : {trim.left(), trim.right()}) {
        painter.drawLine(QLineF(x, trim.top() - away, x, trim.top() - away - length));
        painter.drawLine(QLineF(x, trim.bottom() + away, x, trim.bottom() + away + length));
    }
    for (const double y : {trim.top(), trim.bottom()}) {
        painter.drawLine(QLineF(trim.left() - away, y, trim.left() - away - length, y));
        painter.drawLine(QLineF(trim.right() + away, y, trim.right() + away + length, y));
    }
}

Status PagePrinter::print(QPrinter& printer, const std::vector<int>& pages, const PrintSettings& settings,
                          const std::function<bool(int, int)>& go)
{
    const QString target = printer.outputFileName().isEmpty() ? printer.printerName() : printer.outputFileName();
    const auto failed = [&] { return Error{Error::Code::FileUnwritable, target, {}}; };
    printer.setFullPage(true);
    const QSizeF paper = printer.pageLayout().pageSize().sizePoints();
    QPageLayout layout = printer.pageLayout();
    layout.setUnits(QPageLayout::Point);
    const QMarginsF unprintable = layout.minimumMargins();
    const std::vector<int> sheets = inOrder(printer, pages);
    if (sheets.empty())
        return Done{};
    printer.setPageOrientation(place(sheets.front(), paper, unprintable, settings).orientation);
    QPainter painter;
    if (!painter.begin(&printer))
        return failed();
    const double scale = printer.resolution() / 72.0;
    const int total = static_cast<int>(sheets.size());
    for (int done = 0; done < total; ++done) {
        const int page = sheets[static_cast<std::size_t>(done)];
        const SheetPlace at = place(page, paper, unprintable, settings);
        if (done > 0) {
            printer.setPageOrientation(at.orientation);
            if (!printer.newPage())
                return failed();
        }
        paint(painter, page, at, scale);
        if (go && !go(done + 1, total)) {
            printer.abort();
            return Error{Error::Code::Cancelled, target, {}};
        }
    }
    return painter.end() ? Status(Done{}) : Status(failed());
}

} // namespace banxin
