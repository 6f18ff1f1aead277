#pragma once

#include <QMarginsF>
#include <QPageLayout>
#include <QRectF>
#include <QSizeF>

class QPrinter;

namespace banxin {

/// How pages come onto the sheets of an office printer.
struct PrintSettings {
    enum class Size {
        FitPaper, ///< as large as the printer reaches
        Actual    ///< one to one; what is larger than the sheet is cut off
    };
    Size size = Size::FitPaper;
    bool cropMarks = false; ///< at actual size, where the sheet has room for them

    /// The answers of the last time.
    static PrintSettings remembered();
    void remember() const;
};

/// Where a page's trim stands on its sheet: points from the corner of the paper.
struct SheetPlace {
    QPageLayout::Orientation orientation = QPageLayout::Portrait; ///< the page's own
    QSizeF sheet;                                                 ///< paper as it is turned
    QRectF trim;
    double scale = 1;
    bool cut = false;       ///< something of the page does not come onto the sheet
    bool cropMarks = false; ///< asked for, and there is room
};

/// `paper` in any orientation; `unprintable`: what the printer leaves white at the sheet's edges.
SheetPlace placeOnSheet(const QSizeF& page, const QSizeF& paper, const QMarginsF& unprintable,
                        const PrintSettings& settings);

/// The pages that the dialog asked for, from 0, each once and rising; `current`: the page on the screen.
std::vector<int> pagesToPrint(const QPrinter& printer, int count, int current);

} // namespace banxin
