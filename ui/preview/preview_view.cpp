#include "ui/preview/preview_view.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

constexpr int deskMargin = 20;
constexpr int pageGap = 20;
constexpr double minimumZoom = 0.5;
constexpr double maximumZoom = 4;

QSizeF pageSize(const ComposedPage& page) { return {page.width.toPt(), page.height.toPt()}; }

} // namespace

PreviewView::PreviewView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("previewPages"));
    setAccessibleName(tr("Preview of the pages"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(48);
}

void PreviewView::setPreview(std::shared_ptr<const ComposedPreview> preview)
{
    // The fonts that were found serve as long as the faces are the same.
    std::shared_ptr<GlyphPainter> glyphs;
    if (m_preview && preview && m_painter && m_preview->faces == preview->faces)
        glyphs = m_painter->sharedGlyphs();
    m_preview = std::move(preview);
    m_painter.reset();
    m_marks.clear();
    m_cursorLines = {};
    if (m_preview) {
        m_painter = std::make_unique<PagePainter>(
            m_preview, [this](PictureId id, int page, int width) { return picture(id, page, width); },
            PagePainter::Medium::Screen, std::move(glyphs));
        m_painter->setBleedShown(m_overlays.bleed);
        m_marks = pageMarks(*m_preview);
        if (m_cursorPlace)
            m_cursorLines = linesOf(*m_cursorPlace, *m_preview);
    }
    arrange();
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
    Q_EMIT pagesChanged();
}

void PreviewView::setOverlays(const PageOverlays& overlays)
{
    if (overlays == m_overlays)
        return;
    m_overlays = overlays;
    if (m_painter)
        m_painter->setBleedShown(overlays.bleed);
    arrangeKeepingPlace();
}

void PreviewView::setCursorPlace(const std::optional<CursorPlace>& place)
{
    if (place == m_cursorPlace)
        return;
    m_cursorPlace = place;
    m_cursorLines = place && m_preview ? linesOf(*place, *m_preview) : CursorLines();
    viewport()->update();
}

QRect PreviewView::lineOnScreen(int page, int line) const
{
    const ComposedPage& composed = m_preview->issue->pages[static_cast<std::size_t>(page)];
    return onScreen(m_places[static_cast<std::size_t>(page)])
        .rect(composed.lines[static_cast<std::size_t>(line)].box)
        .toAlignedRect();
}

void PreviewView::showCursorLine()
{
    if (!m_preview || m_cursorLines.current < 0)
        return;
    const CursorLines::Line at = m_cursorLines.paragraph[static_cast<std::size_t>(m_cursorLines.current)];
    const QRect line = lineOnScreen(at.page, at.line);
    const QRect seen = viewport()->rect().adjusted(0, 8, 0, -8);
    if (line.top() >= seen.top() && line.bottom() <= seen.bottom())
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + line.center().y() - viewport()->height() / 2);
    if (line.left() < 0 || line.left() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + line.left() - deskMargin);
}

PageOnScreen PreviewView::onScreen(const Place& place) const
{
    return {place.page, place.rect.topLeft() - scrollOffset(), pixelsPerPoint()};
}

/// Bleeds of two pages do not meet.
double PreviewView::gapBetweenPages() const
{
    double bleed = 0;
    if (m_overlays.bleed && m_preview)
        for (const ComposedPage& page : m_preview->issue->pages)
            bleed = std::max(bleed, page.bleed.toPt());
    return std::max<double>(pageGap, bleed * 2 * pixelsPerPoint() + 12);
}

void PreviewView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void PreviewView::setFit(Fit fit)
{
    m_fit = fit;
    arrangeKeepingPlace();
}

void PreviewView::setZoom(double zoom)
{
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, minimumZoom, maximumZoom);
    arrangeKeepingPlace();
}

void PreviewView::setFacing(bool facing)
{
    m_facing = facing;
    const int page = currentPage();
    arrange();
    if (page >= 0)
        showAnchor({page, {}});
}

int PreviewView::pageCount() const { return m_preview ? static_cast<int>(m_preview->issue->pages.size()) : 0; }

double PreviewView::pixelsPerPoint() const { return m_zoom * logicalDpiY() / 72.0; }

QPointF PreviewView::scrollOffset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

double PreviewView::fittingZoom() const
{
    const QSizeF page = pageSize(m_preview->issue->pages.front());
    const double columns = m_facing ? 2 : 1;
    const double unit = logicalDpiY() / 72.0;
    // The scroll bar is always counted, so that the zoom does not swing when it appears.
    const double width = size().width() - verticalScrollBar()->sizeHint().width() - 2 * deskMargin;
    const double height = viewport()->height() - 2 * deskMargin;
    double zoom = width / (columns * page.width() * unit);
    if (m_fit == Fit::Page)
        zoom = std::min(zoom, height / (page.height() * unit));
    return std::clamp(zoom, 0.1, maximumZoom);
}

/// Places the pages on the desk. Facing pages: page 1 alone on the right, then pairs.
void PreviewView::arrange()
{
    if (m_arranging)
        return;
    m_arranging = true;
    m_places.clear();
    QSizeF desk;
    if (pageCount() > 0) {
        if (m_fit != Fit::None)
            m_zoom = fittingZoom();
        const double unit = pixelsPerPoint();
        const double gap = gapBetweenPages();
        double y = gap;
        double rowHeight = 0;
        double widest = 0;
        for (const ComposedPage& page : m_preview->issue->pages)
            widest = std::max(widest, page.width.toPt() * unit);
        const double deskWidth =
            std::max<double>(viewport()->width(), widest * (m_facing ? 2 : 1) + 2 * deskMargin);
        for (int i = 0; i < pageCount(); ++i) {
            const QSizeF size = pageSize(m_preview->issue->pages[static_cast<std::size_t>(i)]) * unit;
            const bool right = i % 2 == 0; // page 1 is a right-hand page
            double x = (deskWidth - size.width()) / 2;
            if (m_facing)
                x = right ? deskWidth / 2 : deskWidth / 2 - size.width();
            if (i > 0 && (!m_facing || !right)) {
                y += rowHeight + gap;
                rowHeight = 0;
            }
            rowHeight = std::max(rowHeight, size.height());
            m_places.push_back({i, QRectF(QPointF(std::round(x), std::round(y)), size)});
        }
        desk = QSizeF(deskWidth, y + rowHeight + gap);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(desk.height()) - viewport()->height()));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(desk.width()) - viewport()->width()));
    m_arranging = false;
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PreviewView::arrangeKeepingPlace()
{
    const int page = currentPage();
    double fraction = 0;
    if (page >= 0) {
        const QRectF before = m_places[static_cast<std::size_t>(page)].rect;
        fraction = (scrollOffset().y() + viewport()->height() / 2.0 - before.top()) / before.height();
    }
    arrange();
    if (page >= 0 && page < static_cast<int>(m_places.size())) {
        const QRectF now = m_places[static_cast<std::size_t>(page)].rect;
        verticalScrollBar()->setValue(
            static_cast<int>(now.top() + fraction * now.height() - viewport()->height() / 2.0));
        horizontalScrollBar()->setValue(static_cast<int>(now.center().x() - viewport()->width() / 2.0));
    }
}

int PreviewView::currentPage() const
{
    const QPointF middle = scrollOffset() + QPointF(viewport()->width() / 2.0, viewport()->height() / 2.0);
    int best = -1;
    double distance = 0;
    for (const Place& place : m_places) {
        const double away = std::max({0.0, place.rect.top() - middle.y(), middle.y() - place.rect.bottom()});
        if (best < 0 || away < distance) {
            best = place.page;
            distance = away;
        }
    }
    return best;
}

void PreviewView::showAnchor(const PageAnchor& anchor)
{
    if (anchor.page < 0 || anchor.page >= static_cast<int>(m_places.size()))
        return;
    const QRectF rect = m_places[static_cast<std::size_t>(anchor.page)].rect;
    const double y = rect.top() + anchor.at.y.toPt() * pixelsPerPoint();
    // A title at the top of its page shows the whole page.
    const bool top = anchor.at.y.toPt() * pixelsPerPoint() < viewport()->height() * 0.25;
    verticalScrollBar()->setValue(
        static_cast<int>(top ? rect.top() - deskMargin : y - viewport()->height() * 0.15));
    horizontalScrollBar()->setValue(static_cast<int>(rect.center().x() - viewport()->width() / 2.0));
}

QImage PreviewView::picture(PictureId id, int page, int width)
{
    const auto known = m_pictures.find({id, page});
    // Loaded in steps, so that zooming does not load at every width.
    const int step = ((width + 511) / 512) * 512;
    if (int& wanted = m_wanted[{id, page}]; wanted < step) {
        wanted = step;
        Q_EMIT pictureWanted(id, page, step);
    }
    return known == m_pictures.end() ? QImage() : known->second;
}

void PreviewView::setPicture(PictureId picture, int page, const QImage& image)
{
    m_pictures[{picture, page}] = image;
    viewport()->update();
    Q_EMIT pagesChanged();
}

void PreviewView::clearPictures()
{
    m_pictures.clear();
    m_wanted.clear();
}

void PreviewView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const QColor desk = darkPalette() ? QColor(0x2b, 0x2e, 0x30) : QColor(0xe2, 0xe5, 0xe6);
    painter.fillRect(event->rect(), desk);
    if (m_places.empty()) {
        painter.setPen(secondaryTextColour());
        painter.drawText(viewport()->rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const QRectF visible = QRectF(event->rect()).translated(scrollOffset());
    const double around = gapBetweenPages() / 2; // shadow and bleed
    for (const Place& place : m_places)
        if (place.rect.adjusted(-around, -around, around, around).intersects(visible))
            paintPage(painter, place, visible);
}

void PreviewView::paintPage(QPainter& painter, const Place& place, const QRectF& visible)
{
    const QRectF rect = place.rect.translated(-scrollOffset());
    for (int i = 4; i > 0; --i) // a soft shadow
        painter.fillRect(rect.adjusted(-i + 1, -i + 2, i - 1, i), QColor(0, 0, 0, 9));
    const double ratio = devicePixelRatioF();
    painter.save();
    if (m_facing && m_overlays.bleed) // facing pages meet at the fold: neither bleeds over the other
        painter.setClipRect(place.page % 2 == 0 ? rect.adjusted(0, -1000, 1000, 1000)
                                                : rect.adjusted(-1000, -1000, 0, 1000));
    painter.scale(1 / ratio, 1 / ratio);
    const QRectF clip = visible.translated(-scrollOffset());
    m_painter->paint(painter, place.page, rect.topLeft() * ratio, pixelsPerPoint() * ratio,
                     QRectF(clip.topLeft() * ratio, clip.size() * ratio));
    painter.restore();
    paintOver(painter, place);
}

/// What helps to see and is never printed.
void PreviewView::paintOver(QPainter& painter, const Place& place)
{
    const PageOnScreen page = onScreen(place);
    paintOverlays(painter, page, *m_preview, m_overlays);
    paintCursorLines(painter, page, *m_preview, m_cursorLines);
    if (!m_overlays.marks)
        return;
    for (const PageMark& mark : m_marks)
        if (mark.page == place.page)
            paintMark(painter, mark, markRect(mark, page, *m_preview));
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrangeKeepingPlace();
}

void PreviewView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

PreviewView::Hit PreviewView::hitTest(const QPoint& position) const
{
    const QPointF desk = QPointF(position) + scrollOffset();
    Hit hit;
    for (const Place& place : m_places) {
        if (!place.rect.contains(desk))
            continue;
        hit.page = place.page;
        hit.at = (desk - place.rect.topLeft()) / pixelsPerPoint();
        const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(place.page)];
        double nearest = 6; // points: a click between two lines still means one of them
        for (const ComposedLine& line : page.lines) {
            const double left = line.box.x.toPt();
            if (hit.at.x() < left - 6 || hit.at.x() > line.box.right().toPt() + 6)
                continue;
            const double away =
                std::max({0.0, line.box.y.toPt() - hit.at.y(), hit.at.y() - line.box.bottom().toPt()});
            if (away < nearest) {
                nearest = away;
                hit.line = &line;
            }
        }
    }
    return hit;
}

std::pair<SourceRange, int> PreviewView::sourceAt(const Hit& hit) const
{
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(hit.page)];
    SourceRange source = hit.line->source;
    int codePoint = source.from;
    for (int i = hit.line->firstRun; i < hit.line->lastRun; ++i) {
        const GlyphRun& run = page.runs[static_cast<std::size_t>(i)];
        if (run.source.part != source.part || run.source.block != source.block || run.origin.x.toPt() > hit.at.x())
            continue;
        codePoint = run.source.from;
        for (const PlacedGlyph& glyph : run.glyphs) {
            const double middle = (run.origin.x + glyph.x + glyph.advance / 2).toPt();
            if (middle > hit.at.x())
                break;
            codePoint = run.source.from + codePointOffset(run.text, glyph.cluster) + 1;
        }
        codePoint = std::min(codePoint, run.source.to);
    }
    return {source, codePoint};
}

} // namespace banxin
