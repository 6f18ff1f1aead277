#include "ui/import/compare_pane.h"

#include "ui/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace banxin {

class CompareStrip final : public QWidget {
public:
    explicit CompareStrip(ComparePane* pane) : QWidget(pane), m_pane(pane) {}

protected:
    void paintEvent(QPaintEvent*) override { m_pane->paintStrip(*this); }

private:
    ComparePane* m_pane;
};

ComparePane::ComparePane(QWidget* parent) : QTextEdit(parent), m_strip(new CompareStrip(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(QTextEdit::WidgetWidth);
    document()->setDocumentMargin(spacing::normal);
    document()->setUndoRedoEnabled(false);
    QFont face = font();
    face.setFamilies(songFamilies());
    face.setPointSizeF(face.pointSizeF() + 1);
    setFont(face);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_strip, QOverload<>::of(&QWidget::update));
    connect(this, &QTextEdit::cursorPositionChanged, m_strip, QOverload<>::of(&QWidget::update));
}

void ComparePane::setLabels(QStringList labels)
{
    m_labels = std::move(labels);
    int width = 0;
    QFont small = m_strip->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetrics metrics(small);
    for (const QString& label : m_labels)
        width = std::max(width, metrics.horizontalAdvance(label));
    const int strip = width + 2 * spacing::tight + 2;
    setViewportMargins(strip, 0, 0, 0);
    m_strip->setGeometry(contentsRect().left(), contentsRect().top(), strip, contentsRect().height());
    m_strip->update();
}

double ComparePane::topOf(int paragraph) const
{
    const QTextBlock block = document()->findBlockByNumber(paragraph);
    return block.isValid() ? document()->documentLayout()->blockBoundingRect(block).top() : textHeight();
}

double ComparePane::textHeight() const { return document()->documentLayout()->documentSize().height(); }

void ComparePane::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    m_strip->setGeometry(contentsRect().left(), contentsRect().top(), m_strip->width(), contentsRect().height());
}

void ComparePane::paintStrip(QWidget& strip)
{
    QPainter painter(&strip);
    painter.fillRect(strip.rect(), palette().color(QPalette::AlternateBase));
    QFont small = strip.font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const int scrolled = verticalScrollBar()->value();
    const int current = textCursor().blockNumber();
    const auto* layout = document()->documentLayout();
    for (QTextBlock block = cursorForPosition(QPoint(0, 0)).block(); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block).translated(0, -scrolled);
        if (rect.top() > strip.height())
            break;
        if (block.blockNumber() >= m_labels.size())
            break;
        const double first = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).rect().height()
                                                             : rect.height();
        const QPointF at = block.layout()->position();
        painter.setPen(block.blockNumber() == current ? accentColour() : secondaryTextColour());
        painter.drawText(QRectF(0, at.y() - scrolled, strip.width() - spacing::tight, first),
                         Qt::AlignRight | Qt::AlignVCenter, m_labels.at(block.blockNumber()));
    }
}

} // namespace banxin
