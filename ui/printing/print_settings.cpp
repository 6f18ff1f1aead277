#include "ui/printing/print_settings.h"

#include <QPrinter>
#include <QSettings>

#include <algorithm>

namespace banxin {

namespace {

constexpr double pointsPerMm = 72 / 25.4;
constexpr double roomForMarks = 5 * pointsPerMm; ///< 3 mm away from the trim, 2 mm long at least

} // namespace

PrintSettings PrintSettings::remembered()
{
    const QSettings settings;
    PrintSettings out;
    if (settings.value(QStringLiteral("print/size")) == QLatin1String("actual"))
        out.size = Size::Actual;
    out.cropMarks = settings.value(QStringLiteral("print/cropMarks"), false).toBool();
    return out;
}

void PrintSettings::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("print/size"),
                      size == Size::Actual ? QStringLiteral("actual") : QStringLiteral("fit"));
    settings.setValue(QStringLiteral("print/cropMarks"), cropMarks);
}

SheetPlace placeOnSheet(const QSizeF& page, const QSizeF& paper, const QMarginsF& unprintable,
                        const PrintSettings& settings)
{
    SheetPlace out;
    const bool landscape = page.width() > page.height();
    out.orientation = landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
    out.sheet = landscape == (paper.width() > paper.height()) ? paper : paper.transposed();
    // Which edge is which depends on how the printer turns the sheet: the widest margin holds for all.
    const double edge =
        std::max({unprintable.left(), unprintable.top(), unprintable.right(), unprintable.bottom()});
    const QSizeF room = out.sheet - QSizeF(2 * edge, 2 * edge);
    if (settings.size == PrintSettings::Size::FitPaper)
        out.scale = std::min(room.width() / page.width(), room.height() / page.height());
    const QSizeF size = page * out.scale;
    out.trim =
        QRectF(QPointF((out.sheet.width() - size.width()) / 2, (out.sheet.height() - size.height()) / 2), size);
    constexpr double hair = 0.5; // points: 210 mm is 595.28, and printers know 595
    out.cut = size.width() > out.sheet.width() + hair || size.height() > out.sheet.height() + hair;
    out.cropMarks = settings.cropMarks && settings.size == PrintSettings::Size::Actual
        && out.trim.left() - edge >= roomForMarks && out.trim.top() - edge >= roomForMarks;
    return out;
}

std::vector<int> pagesToPrint(const QPrinter& printer, int count, int current)
{
    std::vector<int> out;
    const QPageRanges ranges = printer.pageRanges();
    for (int page = 0; page < count; ++page) {
        bool wanted = true;
        if (printer.printRange() == QPrinter::CurrentPage)
            wanted = page == current;
        else if (printer.printRange() == QPrinter::PageRange && !ranges.isEmpty())
            wanted = ranges.contains(page + 1);
        else if (printer.printRange() == QPrinter::PageRange)
            wanted = page + 1 >= printer.fromPage() && (printer.toPage() == 0 || page + 1 <= printer.toPage());
        if (wanted)
            out.push_back(page);
    }
    return out;
}

} // namespace banxin
