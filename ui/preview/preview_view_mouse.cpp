// Mouse and keys over the pages.

#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

/// A label keeps the keys to itself; this one closes with Escape as other popups do.
class ExplanationLabel final : public QLabel {
public:
    explicit ExplanationLabel(QWidget* parent) : QLabel(parent, Qt::Popup) {}

protected:
    void keyPressEvent(QKeyEvent* event) override { QWidget::keyPressEvent(event); }
};

} // namespace

/// With Ctrl it zooms, and the place under the pointer stays where it is.
void PreviewView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const QPointF pointer = event->position();
    const auto under = [&] {
        const QPointF desk = pointer + scrollOffset();
        for (const Place& place : m_places)
            if (place.rect.adjusted(-40, -40, 40, 40).contains(desk))
                return std::pair(place.page, (desk - place.rect.topLeft()) / pixelsPerPoint());
        return std::pair(-1, QPointF());
    };
    const auto [page, at] = under();
    setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0));
    if (page >= 0) {
        const QPointF now = m_places[static_cast<std::size_t>(page)].rect.topLeft() + at * pixelsPerPoint()
            - pointer;
        horizontalScrollBar()->setValue(static_cast<int>(std::lround(now.x())));
        verticalScrollBar()->setValue(static_cast<int>(std::lround(now.y())));
    }
    event->accept();
}

void PreviewView::turnPage(int by)
{
    const int page = currentPage() + by * (m_facing ? 2 : 1);
    if (pageCount() > 0)
        showPage(std::clamp(page, 0, pageCount() - 1));
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Home: verticalScrollBar()->setValue(0); break;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (control)
            turnPage(event->key() == Qt::Key_PageDown ? 1 : -1);
        else
            QAbstractScrollArea::keyPressEvent(event);
        break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->pos();
    m_scrollAtPress = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    m_dragging = false;
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed && (event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        const QPoint way = event->pos() - *m_pressed;
        if (!m_dragging && way.manhattanLength() < QApplication::startDragDistance())
            return;
        m_dragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        horizontalScrollBar()->setValue(m_scrollAtPress.x() - way.x());
        verticalScrollBar()->setValue(m_scrollAtPress.y() - way.y());
        return;
    }
    const Hit hit = hitTest(event->pos());
    viewport()->setCursor(hit.line && hit.line->source.article >= 0 ? Qt::IBeamCursor : Qt::OpenHandCursor);
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool clicked = m_pressed && !m_dragging && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_dragging = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (clicked)
        click(event->pos());
}

void PreviewView::click(const QPoint& position)
{
    const Hit hit = hitTest(position);
    if (!hit.line)
        return;
    const auto [source, codePoint] = sourceAt(hit);
    if (source.part != SourceRange::Part::None)
        Q_EMIT sourceClicked(source, codePoint);
}

void PreviewView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = keyboard ? Hit() : hitTest(event->pos());
    QMenu menu(this);
    QAction* why = menu.addAction(tr("Why Does the Line End Here?"));
    QAction* go = menu.addAction(tr("Go to This Place in the Text"));
    why->setEnabled(hit.line || (keyboard && m_cursorLines.current >= 0));
    go->setEnabled(hit.line && hit.line->source.article >= 0);
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == go)
        click(event->pos());
    if (chosen != why)
        return;
    if (keyboard) {
        explainCursorLine();
        return;
    }
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(hit.page)];
    explain(hit.page, static_cast<int>(hit.line - page.lines.data()));
}

bool PreviewView::explainCursorLine()
{
    if (m_cursorLines.current < 0)
        return false;
    showCursorLine();
    const CursorLines::Line at = m_cursorLines.paragraph[static_cast<std::size_t>(m_cursorLines.current)];
    return explain(at.page, at.line);
}

bool PreviewView::explain(int page, int line)
{
    if (!m_preview || page < 0 || page >= pageCount())
        return false;
    const ComposedPage& composed = m_preview->issue->pages[static_cast<std::size_t>(page)];
    if (line < 0 || line >= static_cast<int>(composed.lines.size()))
        return false;
    const ComposedLine& shown = composed.lines[static_cast<std::size_t>(line)];
    // It goes with a click elsewhere or Escape, as a menu does.
    auto* words = new ExplanationLabel(this);
    words->setAttribute(Qt::WA_DeleteOnClose);
    words->setObjectName(QStringLiteral("lineExplanation"));
    words->setAccessibleName(tr("Why the line ends here"));
    words->setTextFormat(Qt::PlainText);
    words->setText(QStringLiteral("“%1”\n\n%2").arg(textOf(composed, shown).trimmed(), explainLine(shown)));
    words->setWordWrap(true);
    words->setMargin(12);
    words->setFrameShape(QFrame::StyledPanel);
    words->setFixedWidth(340);
    words->adjustSize();
    const QRect at = lineOnScreen(page, line);
    const int x = std::clamp(at.left(), 0, std::max(0, viewport()->width() - words->width()));
    words->move(viewport()->mapToGlobal(QPoint(x, at.bottom() + 6)));
    words->show();
    return true;
}

const PageMark* PreviewView::markAt(const QPoint& position) const
{
    if (!m_overlays.marks || !m_preview)
        return nullptr;
    for (const PageMark& mark : m_marks) {
        const Place& place = m_places[static_cast<std::size_t>(mark.page)];
        if (markRect(mark, onScreen(place), *m_preview).adjusted(-5, -2, 5, 2).contains(position))
            return &mark;
    }
    return nullptr;
}

bool PreviewView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const PageMark* mark = markAt(help->pos()))
            QToolTip::showText(help->globalPos(), describe(*mark, *m_preview), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace banxin
