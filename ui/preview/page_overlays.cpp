#include "ui/preview/page_overlays.h"

#include "layout/page_frame.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace banxin {

namespace {

// On white paper in a light and in a dark theme alike.
const QColor gridColour(0x2a, 0x9d, 0xb8, 90);
const QColor boxColour(0xb0, 0x3a, 0xa0, 130);
const QColor pictureColour(0x3a, 0x70, 0xc8, 170);
const QColor trimColour(0xd0, 0x30, 0x30);
const QColor cursorColour(0x1f, 0x8a, 0x9c);

PageFrame frameOf(const ComposedPreview& preview, int page)
{
    return pageFrame(*preview.design, preview.design->furniture.firstFolio + page);
}

void paintGrid(QPainter& painter, const PageOnScreen& page, const PageDesign& design, const PageFrame& frame)
{
    painter.setPen(QPen(gridColour, 0));
    for (int line = 0; line < frame.lines; ++line) {
        const Length y = frame.top + design.body.size.scaled(88, 100) + design.body.pitch * line;
        const QRectF at = page.rect({frame.left, y, frame.width, {}});
        painter.drawLine(at.topLeft(), at.topRight());
    }
}

void paintBoxes(QPainter& painter, const PageOnScreen& page, const ComposedPage& composed,
                const PageDesign& design, const PageFrame& frame)
{
    painter.setBrush(Qt::NoBrush);
    if (composed.role == PageRole::Body) {
        painter.setPen(QPen(boxColour, 0));
        const Length height = design.body.pitch * (frame.lines - 1) + design.body.size;
        painter.drawRect(page.rect({frame.left, frame.top, frame.width, height}));
        for (int column = 1; column < frame.columns; ++column) {
            const Length x = frame.left + (frame.columnWidth + frame.columnGap) * column;
            painter.drawRect(page.rect({x - frame.columnGap, frame.top, frame.columnGap, height}));
        }
    }
    painter.setPen(QPen(pictureColour, 0, Qt::DashLine));
    for (const PlacedPicture& picture : composed.pictures)
        painter.drawRect(page.rect(picture.frame));
}

} // namespace

void paintOverlays(QPainter& painter, const PageOnScreen& page, const ComposedPreview& preview,
                   const PageOverlays& overlays)
{
    if (!preview.design)
        return;
    const ComposedPage& composed = preview.issue->pages[static_cast<std::size_t>(page.page)];
    const PageFrame frame = frameOf(preview, page.page);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (overlays.grid && composed.role == PageRole::Body)
        paintGrid(painter, page, *preview.design, frame);
    if (overlays.boxes)
        paintBoxes(painter, page, composed, *preview.design, frame);
    if (overlays.bleed) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(trimColour, 0));
        painter.drawRect(page.rect({{}, {}, composed.width, composed.height}));
    }
    painter.restore();
}

QRectF markRect(const PageMark& mark, const PageOnScreen& page, const ComposedPreview& preview)
{
    const ComposedPage& composed = preview.issue->pages[static_cast<std::size_t>(mark.page)];
    const Length width = Length::pt(4);
    const Length air = Length::pt(4);
    if (mark.line < 0) // the page as a whole: in its upper corner
        return page.rect({air, air, width * 2, width * 2});
    const ComposedLine& line = composed.lines[static_cast<std::size_t>(mark.line)];
    // Outside the type area: left of the first text column, right of the others.
    const bool right = line.textColumn > 0;
    const Length x = right ? line.box.right() + air : line.box.x - air - width;
    return page.rect({x, line.box.y, width, line.box.height});
}

void paintMark(QPainter& painter, const PageMark& mark, const QRectF& rect)
{
    QColor colour(0xe0, 0x9a, 0x10);
    if (mark.kind == PageMark::Kind::Overset)
        colour = QColor(0xd0, 0x30, 0x30);
    else if (mark.kind == PageMark::Kind::Finding)
        colour = QColor(0x3a, 0x70, 0xc8);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double round = std::min(rect.width(), rect.height()) / 2;
    painter.drawRoundedRect(rect, round, round);
    painter.restore();
}

void paintCursorLines(QPainter& painter, const PageOnScreen& page, const ComposedPreview& preview,
                      const CursorLines& lines)
{
    const std::vector<ComposedLine>& composed = preview.issue->pages[static_cast<std::size_t>(page.page)].lines;
    for (std::size_t i = 0; i < lines.paragraph.size(); ++i) {
        const CursorLines::Line& at = lines.paragraph[i];
        if (at.page != page.page || at.line < 0 || at.line >= static_cast<int>(composed.size()))
            continue;
        const bool current = static_cast<int>(i) == lines.current;
        QColor colour = cursorColour;
        colour.setAlpha(current ? 52 : 20);
        const double air = 2 * page.scale;
        painter.fillRect(page.rect(composed[static_cast<std::size_t>(at.line)].box).adjusted(-air, -air, air, air),
                         colour);
    }
}

} // namespace banxin
