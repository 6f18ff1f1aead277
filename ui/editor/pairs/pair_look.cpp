#include "ui/editor/pairs/pair_look.h"

#include "ui/common/theme.h"
#include "ui/editor/paragraph_look.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace banxin {

namespace {

QString statusSign(SideStatus status)
{
    switch (status) {
    case SideStatus::Missing: return QCoreApplication::translate("PairGutter", "–", "sign of a missing side: 缺");
    case SideStatus::Draft: return QCoreApplication::translate("PairGutter", "D", "sign of a draft: 稿");
    case SideStatus::Checked: break;
    }
    return QCoreApplication::translate("PairGutter", "✓", "sign of a checked side: 核");
}

} // namespace

void setPairLook(QTextBlockFormat& format, BlockKind kind)
{
    setBlockLook(format, kind);
    format.setTextIndent(0);
    format.setLeftMargin(std::min<qreal>(format.leftMargin(), textPixels * 1.25));
    format.setRightMargin(std::min<qreal>(format.rightMargin(), textPixels * 0.5));
}

QColor currentPairColour()
{
    QColor colour = accentColour();
    colour.setAlphaF(darkPalette() ? 0.16F : 0.06F);
    return colour;
}

QColor pairLineColour()
{
    QColor colour = secondaryTextColour();
    colour.setAlphaF(0.25F);
    return colour;
}

RowSpan rowSpan(const QTextDocument& document, int row)
{
    const QAbstractTextDocumentLayout* layout = document.documentLayout();
    const QTextBlock paragraph = document.findBlockByNumber(row);
    const QRectF box = layout->blockBoundingRect(paragraph);
    const QTextBlock next = paragraph.next();
    const qreal end = next.isValid() ? layout->blockBoundingRect(next).top()
                                     : box.bottom() + paragraph.blockFormat().bottomMargin();
    return {box.top() - pairGap / 2, end - pairGap / 2};
}

int rowAt(const QTextDocument& document, qreal y)
{
    int first = 0;
    int last = document.blockCount() - 1;
    while (first < last) { // rows follow each other downwards
        const int middle = (first + last) / 2;
        if (rowSpan(document, middle).bottom < y)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

void paintRows(QPainter& painter, const QTextDocument& document, int currentRow, const QRect& area, qreal shift)
{
    for (int row = rowAt(document, area.top() - shift); row < document.blockCount(); ++row) {
        const RowSpan span = rowSpan(document, row);
        if (span.top + shift > area.bottom())
            break;
        const QRectF band(area.left(), span.top + shift, area.width(), span.bottom - span.top);
        if (row == currentRow)
            painter.fillRect(band, currentPairColour());
        if (row + 1 < document.blockCount())
            painter.fillRect(QRectF(band.left(), std::round(band.bottom()), band.width(), 1), pairLineColour());
    }
}

void paintStatus(QPainter& painter, const QRectF& box, SideStatus status)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font;
    font.setFamilies(heiFamilies());
    font.setPixelSize(12);
    painter.setFont(font);
    QColor ink = secondaryTextColour();
    if (status == SideStatus::Missing)
        ink = errorTextColour();
    else if (status == SideStatus::Checked)
        ink = accentColour();
    QColor fill = ink;
    fill.setAlphaF(status == SideStatus::Draft ? 0.0F : 0.12F);
    QColor edge = ink;
    edge.setAlphaF(0.6F);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, 1, status == SideStatus::Missing ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, statusSign(status));
    painter.restore();
}

QString statusText(SideStatus status)
{
    switch (status) {
    case SideStatus::Missing: return QCoreApplication::translate("PairGutter", "Missing: nothing is written yet");
    case SideStatus::Draft:
        return QCoreApplication::translate("PairGutter", "Draft: not compared with the other side yet");
    case SideStatus::Checked: break;
    }
    return QCoreApplication::translate("PairGutter", "Checked: read against the other side");
}

} // namespace banxin
