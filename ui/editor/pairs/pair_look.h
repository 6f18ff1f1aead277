#pragma once

#include "model/side_status.h"

#include <QColor>
#include <QTextBlockFormat>

class QPainter;
class QRect;
class QRectF;
class QTextDocument;

namespace banxin {

/// White between two rows, in pixels; the line between them stands in its middle.
constexpr qreal pairGap = 14;
/// How wide the strip with the status of a side is.
constexpr int pairGutterWidth = 30;
/// White around the text of a side.
constexpr int pairMargin = 10;
/// How wide pictures are shown beside each other.
constexpr int pairPictureWidth = 168;

/// Indents of a paragraph style where two texts stand in narrow columns: the lines between the rows
/// part paragraphs, so the first line has no indent. The margin below is the business of alignRows().
void setPairLook(QTextBlockFormat& format, BlockKind kind);

/// The row of the cursor, and the line between two rows.
QColor currentPairColour();
QColor pairLineColour();

/// Where a row begins and ends in the document: from the line above it to the line below.
struct RowSpan {
    qreal top = 0;
    qreal bottom = 0;
};
RowSpan rowSpan(const QTextDocument& document, int row);
/// The first row of which something is seen at or below `y` of the document.
int rowAt(const QTextDocument& document, qreal y);
/// Paints what is behind the text: the tint of the cursor's row, and the lines. `shift` is where the document's
/// top stands in the widget.
void paintRows(QPainter& painter, const QTextDocument& document, int currentRow, const QRect& area, qreal shift);

/// 缺 稿 核, as a sign in a box.
void paintStatus(QPainter& painter, const QRectF& box, SideStatus status);
/// “Nothing is written yet”, “written, not compared”, “read against the other side”.
QString statusText(SideStatus status);

} // namespace banxin
