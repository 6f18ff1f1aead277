#include "ui/editor/pairs/pair_gutter.h"

#include "ui/common/theme.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/pairs/pair_look.h"
#include "ui/editor/pairs/paired_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

namespace banxin {

namespace {

constexpr qreal signSize = 20;

} // namespace

PairGutter::PairGutter(PairedText* text, Language side, QWidget* parent)
    : QWidget(parent),
      m_text(text),
      m_side(side)
{
    setObjectName(side == Language::Zh ? QStringLiteral("pairGutterZh") : QStringLiteral("pairGutterEn"));
    setAccessibleName(side == Language::Zh ? tr("Status of the Chinese side") : tr("Status of the English side"));
    setMinimumWidth(pairGutterWidth);
    setMouseTracking(true);
    connect(text, &PairedText::rowsChanged, this, qOverload<>(&QWidget::update));
    connect(text, &PairedText::currentRowChanged, this, qOverload<>(&QWidget::update));
}

qreal PairGutter::shift() const
{
    const ArticleTextEdit& edit = m_text->edit(m_side);
    return edit.viewport()->mapToGlobal(QPoint()).y() - mapToGlobal(QPoint()).y()
        - edit.verticalScrollBar()->value();
}

QRectF PairGutter::signBox(int row) const
{
    const RowSpan span = rowSpan(*m_text->edit(m_side).document(), row);
    return {width() - signSize - 4, span.top + shift() + pairGap / 2, signSize, signSize};
}

void PairGutter::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const QTextDocument& document = *m_text->edit(m_side).document();
    const std::vector<Block>& rows = m_text->shownRows();
    const int count = std::min(document.blockCount(), static_cast<int>(rows.size()));
    paintRows(painter, document, m_text->shownCurrentRow(), event->rect(), shift());
    QFont numbers = font();
    numbers.setPixelSize(12);
    painter.setFont(numbers);
    for (int row = rowAt(document, event->rect().top() - shift()); row < count; ++row) {
        const QRectF box = signBox(row);
        if (box.top() > event->rect().bottom())
            break;
        paintStatus(painter, box, sideStatus(rows[static_cast<std::size_t>(row)], m_side));
        if (m_side == Language::Zh) {
            painter.setPen(secondaryTextColour());
            painter.drawText(QRectF(0, box.top(), box.left() - 4, box.height()), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(row + 1));
        }
    }
    if (m_dropAt) {
        const int at = *m_dropAt;
        const qreal y = shift()
            + (at < document.blockCount() ? rowSpan(document, at).top : rowSpan(document, at - 1).bottom);
        painter.fillRect(QRectF(0, y - 1, width(), 3), accentColour());
    }
}

int PairGutter::rowUnder(const QPoint& point) const
{
    const QTextDocument& document = *m_text->edit(m_side).document();
    const int row = rowAt(document, point.y() - shift());
    return rowSpan(document, row).bottom < point.y() - shift() ? -1 : row;
}

int PairGutter::placeUnder(const QPoint& point) const
{
    const QTextDocument& document = *m_text->edit(m_side).document();
    const qreal y = point.y() - shift();
    const int row = rowAt(document, y);
    const RowSpan span = rowSpan(document, row);
    return y > (span.top + span.bottom) / 2 ? row + 1 : row;
}

void PairGutter::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
    m_pressedRow = event->button() == Qt::LeftButton ? rowUnder(m_pressed) : -1;
}

void PairGutter::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint here = event->position().toPoint();
    const int row = rowUnder(here);
    const bool onSign = row >= 0 && signBox(row).contains(here) && !m_readOnly;
    setCursor(m_dropAt          ? Qt::ClosedHandCursor
                  : onSign      ? Qt::PointingHandCursor
                  : movesRows() ? Qt::OpenHandCursor
                                : Qt::ArrowCursor);
    if (!(event->buttons() & Qt::LeftButton) || m_pressedRow < 0 || !movesRows())
        return;
    if (!m_dropAt && (here - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dropAt = placeUnder(here);
    update();
}

void PairGutter::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = std::exchange(m_pressedRow, -1);
    const std::optional<int> at = std::exchange(m_dropAt, std::nullopt);
    update();
    if (row < 0 || event->button() != Qt::LeftButton)
        return;
    if (at) {
        if (*at != row && *at != row + 1)
            m_text->perform([=, side = m_text->activeSide()](std::vector<Block>& rows, std::int64_t&) {
                return pairs::move(rows, row, *at, side);
            });
        return;
    }
    if (!m_readOnly && signBox(row).contains(event->position())) {
        const Block& block = m_text->rows()[static_cast<std::size_t>(row)];
        m_text->setSideChecked(row, m_side, sideStatus(block, m_side) != SideStatus::Checked);
        return;
    }
    m_text->goTo({row, m_side, 0});
}

void PairGutter::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_dropAt) {
        m_dropAt.reset();
        m_pressedRow = -1;
        update();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PairGutter::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_text->edit(m_side).verticalScrollBar(), event);
}

bool PairGutter::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowUnder(help->pos());
    if (row < 0 || row >= static_cast<int>(m_text->rows().size())) {
        QToolTip::hideText();
        return true;
    }
    const SideStatus status = sideStatus(m_text->rows()[static_cast<std::size_t>(row)], m_side);
    QString text = statusText(status);
    if (!signBox(row).contains(help->pos()) && movesRows())
        text = tr("Pair %1. Drag it to another place.").arg(row + 1);
    else if (!m_readOnly && status != SideStatus::Missing)
        text += QLatin1Char('\n') + tr("Click to change it (Ctrl+Shift+Enter).");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace banxin
