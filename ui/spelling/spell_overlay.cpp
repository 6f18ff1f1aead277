#include "ui/spelling/spell_overlay.h"

#include "ui/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

namespace banxin {

namespace {

constexpr std::size_t mostKept = 4000; ///< paragraphs

/// A wave from x1 to x2 whose crests lie on y.
void drawWave(QPainter& painter, qreal x1, qreal x2, qreal y)
{
    QPainterPath path({x1, y});
    bool up = true;
    for (qreal x = x1 + 2; x <= x2; x += 2, up = !up)
        path.lineTo(x, up ? y + 2 : y);
    painter.drawPath(path);
}

} // namespace

SpellOverlay::SpellOverlay(QTextEdit* edit, const SpellChecker* checker)
    : QWidget(edit->viewport()),
      m_edit(edit),
      m_checker(checker)
{
    setObjectName(QStringLiteral("spellOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(edit->viewport()->rect());
    edit->viewport()->installEventFilter(this);
    edit->installEventFilter(this); // the menu key
    connect(edit, &QTextEdit::textChanged, this, qOverload<>(&QWidget::update));
    connect(edit, &QTextEdit::cursorPositionChanged, this, qOverload<>(&QWidget::update));
    m_timer.setSingleShot(true);
    m_timer.setInterval(60);
    connect(&m_timer, &QTimer::timeout, this, &SpellOverlay::checkSome);
    show();
    raise();
}

void SpellOverlay::setChecker(const SpellChecker* checker)
{
    m_checker = checker;
    recheck();
}

void SpellOverlay::recheck()
{
    m_checked.clear();
    m_waiting.clear();
    update();
}

const std::vector<TextRange>* SpellOverlay::known(const QTextBlock& block) const
{
    const auto at = m_checked.find(block.text());
    return at == m_checked.end() ? nullptr : &at->second;
}

/// A few milliseconds of checking; the rest later, so that typing never waits.
void SpellOverlay::checkSome()
{
    QElapsedTimer timer;
    timer.start();
    if (m_checked.size() > mostKept)
        m_checked.clear();
    while (m_checker && !m_waiting.isEmpty() && timer.elapsed() < 3) {
        const QString text = m_waiting.takeFirst();
        if (!m_checked.contains(text))
            m_checked.emplace(text, m_checker->wrongWords(text));
    }
    update();
}

void SpellOverlay::paintEvent(QPaintEvent*)
{
    if (!m_checker)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(errorTextColour(), 1));
    const QPointF origin(-m_edit->horizontalScrollBar()->value(), -m_edit->verticalScrollBar()->value());
    QTextDocument* document = m_edit->document();
    const int first = document->documentLayout()->hitTest(-origin, Qt::FuzzyHit);
    for (QTextBlock block = document->findBlock(std::max(0, first)); block.isValid(); block = block.next()) {
        const QRectF box = document->documentLayout()->blockBoundingRect(block).translated(origin);
        if (box.top() > height())
            break;
        if (!block.isVisible() || block.text().isEmpty())
            continue;
        if (known(block))
            paintBlock(painter, block, origin);
        else if (!m_waiting.contains(block.text()))
            m_waiting << block.text();
    }
    if (!m_waiting.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

void SpellOverlay::paintBlock(QPainter& painter, const QTextBlock& block, QPointF origin) const
{
    const QTextLayout* layout = block.layout();
    const QPointF corner = layout->position() + origin;
    const QTextCursor cursor = m_edit->textCursor();
    const int writing = m_edit->hasFocus() && cursor.block() == block ? cursor.positionInBlock() : -1;
    for (const TextRange& word : *known(block)) {
        if (word.to == writing) // it is being typed
            continue;
        for (int at = word.from; at < word.to;) {
            const QTextLine line = layout->lineForTextPosition(at);
            if (!line.isValid())
                break;
            const int to = std::min(word.to, line.textStart() + line.textLength());
            drawWave(painter, corner.x() + line.cursorToX(at), corner.x() + line.cursorToX(to),
                     corner.y() + line.y() + line.ascent() + 2);
            if (to <= at)
                break;
            at = to;
        }
    }
}

QTextCursor SpellOverlay::wrongWordAt(int position) const
{
    const QTextBlock block = m_edit->document()->findBlock(position);
    if (!m_checker || !block.isValid())
        return {};
    const int inBlock = position - block.position();
    for (const TextRange& word : m_checker->wrongWords(block.text()))
        if (inBlock >= word.from && inBlock <= word.to) {
            QTextCursor out(block);
            out.setPosition(block.position() + word.from);
            out.setPosition(block.position() + word.to, QTextCursor::KeepAnchor);
            return out;
        }
    return {};
}

QTextCursor SpellOverlay::nextWrongWord(int position) const
{
    if (!m_checker)
        return {};
    const QTextDocument* document = m_edit->document();
    const QTextBlock start = document->findBlock(position);
    QTextBlock block = start;
    // Once around: the block of the cursor is looked at twice, behind the cursor and before it.
    for (int step = 0; step <= document->blockCount() && block.isValid(); ++step) {
        for (const TextRange& word : m_checker->wrongWords(block.text())) {
            if (step == 0 && block.position() + word.from < position)
                continue;
            QTextCursor out(block);
            out.setPosition(block.position() + word.from);
            out.setPosition(block.position() + word.to, QTextCursor::KeepAnchor);
            return out;
        }
        block = block.next().isValid() ? block.next() : document->firstBlock();
    }
    return {};
}

void SpellOverlay::moveEvent(QMoveEvent*)
{
    // Scrolling the text moves its children along; this one stays.
    if (pos() != QPoint())
        move(0, 0);
}

bool SpellOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit->viewport() && event->type() == QEvent::Resize)
        setGeometry(m_edit->viewport()->rect());
    if (event->type() == QEvent::ContextMenu && m_checker && !m_edit->isReadOnly()) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool keyboard = menu->reason() == QContextMenuEvent::Keyboard;
        const QTextCursor at = keyboard ? m_edit->textCursor() : m_edit->cursorForPosition(menu->pos());
        if (const QTextCursor word = wrongWordAt(at.position()); !word.isNull()) {
            const QPoint below = m_edit->viewport()->mapToGlobal(m_edit->cursorRect(word).bottomLeft());
            Q_EMIT menuRequested(word, keyboard ? below : menu->globalPos());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin
