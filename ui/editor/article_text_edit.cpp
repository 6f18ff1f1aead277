#include "ui/editor/article_text_edit.h"

#include "ui/editor/article_document.h"
#include "ui/editor/note_anchor.h"
#include "ui/editor/paragraph_look.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/undo_keys.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

namespace banxin {

ArticleTextEdit::ArticleTextEdit(Language language, PictureProvider pictures, QWidget* parent)
    : QTextEdit(parent),
      m_language(language),
      m_pictures(std::move(pictures))
{
    setObjectName(language == Language::Zh ? QStringLiteral("textZh") : QStringLiteral("textEn"));
    setAccessibleName(tr("Text of the article"));
    setAutoFormatting(QTextEdit::AutoNone);
    // A tab stays in the text (keyPressEvent); Shift+Tab, F6 and Ctrl+Tab lead out of it.
    setTabChangesFocus(false);
    setFrameShape(QFrame::NoFrame);
    setFont(articleFont(language));
    document()->setUndoRedoEnabled(false); // undo goes over what is stored: ArticleEditor::undo()
    document()->setDocumentMargin(20);
    setPlaceholderText(tr("Write the text here, or paste it."));
    new ParagraphLook(document(), language);
    showNoteNumbers(*document());
    connect(this, &QTextEdit::cursorPositionChanged, this, &ArticleTextEdit::formatAtCursorChanged);
    connect(this, &QTextEdit::currentCharFormatChanged, this, &ArticleTextEdit::formatAtCursorChanged);
}

bool ArticleTextEdit::composing() const
{
    const QTextLayout* layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

void ArticleTextEdit::commitPreedit()
{
    if (!composing())
        return;
    QInputMethodEvent event;
    event.setCommitString(textCursor().block().layout()->preeditAreaText());
    QCoreApplication::sendEvent(this, &event);
}

BlockKind ArticleTextEdit::styleAtCursor() const { return kindOf(textCursor().block()); }

void ArticleTextEdit::setStyle(BlockKind kind)
{
    commitPreedit();
    beginStep();
    setParagraphKind(textCursor(), kind);
    Q_EMIT formatAtCursorChanged();
}

bool ArticleTextEdit::markAtCursor(int property) const { return currentCharFormat().boolProperty(property); }

void ArticleTextEdit::toggleMark(int property)
{
    if (textCursor().hasSelection())
        beginStep();
    QTextCharFormat change;
    setMark(change, property, !markAtCursor(property));
    mergeCurrentCharFormat(change);
    Q_EMIT formatAtCursorChanged();
}

QString ArticleTextEdit::linkAtCursor() const { return linkOf(currentCharFormat()); }

void ArticleTextEdit::setLinkAtCursor(const QString& address)
{
    commitPreedit();
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) { // the whole link, or the word
        const QString here = linkAtCursor();
        const QTextBlock block = cursor.block();
        for (auto it = block.begin(); !here.isEmpty() && !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (linkOf(part.charFormat()) != here || part.position() > cursor.position()
                || part.position() + part.length() < cursor.position())
                continue;
            cursor.setPosition(part.position());
            cursor.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
            break;
        }
        if (!cursor.hasSelection())
            cursor.select(QTextCursor::WordUnderCursor);
    }
    if (!cursor.hasSelection())
        return;
    beginStep();
    setLink(cursor, address);
    Q_EMIT formatAtCursorChanged();
}

void ArticleTextEdit::clearMarksAtCursor()
{
    commitPreedit();
    if (textCursor().hasSelection()) {
        beginStep();
        clearMarks(textCursor());
    } else {
        setCurrentCharFormat(QTextCharFormat());
    }
    Q_EMIT formatAtCursorChanged();
}

void ArticleTextEdit::insertPicture(PictureId picture)
{
    commitPreedit();
    beginStep();
    Block block;
    block.kind = BlockKind::Picture;
    block.payload.insert(QStringLiteral("picture"), static_cast<qint64>(picture.value));
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    cursor.movePosition(QTextCursor::EndOfBlock);
    insertBlocks(cursor, {block}, m_language, *m_nextBlock);
    setTextCursor(cursor);
    clearStrayProperties();
}

void ArticleTextEdit::setStretches(const QString& owner, const QList<ExtraSelection>& stretches)
{
    if (stretches.isEmpty() && !m_stretches.contains(owner))
        return;
    m_stretches[owner] = stretches;
    QList<ExtraSelection> all;
    for (const auto& [name, own] : m_stretches)
        all += own;
    setExtraSelections(all);
}

void ArticleTextEdit::clearStrayProperties()
{
    // What is typed beside a picture must not become a second picture. A selected one stays one.
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return;
    if (isObject(currentCharFormat()))
        setCurrentCharFormat(QTextCharFormat());
    else if (const auto plain = typedAt(cursor, currentCharFormat()))
        setCurrentCharFormat(*plain);
}

void ArticleTextEdit::beginStep(Step step)
{
    if (m_dropping)
        return;
    const QTextCursor cursor = textCursor();
    const bool goesOn = step != Step::Other && step == m_step && !cursor.hasSelection()
        && cursor.position() == m_stepEnd;
    if (!goesOn && !isReadOnly())
        Q_EMIT stepBegins();
    m_step = step;
}

/// Tells a key that writes from one that erases, and both from the others.
void ArticleTextEdit::beginStepOf(const QKeyEvent& event)
{
    const bool erases = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete
        || event.matches(QKeySequence::DeleteStartOfWord) || event.matches(QKeySequence::DeleteEndOfWord);
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (event.matches(QKeySequence::Cut) || enter)
        beginStep(Step::Other);
    else if (erases)
        beginStep(Step::Erasing);
    else if (!command && !event.text().isEmpty() && event.text().front().isPrint())
        beginStep(Step::Writing);
}

bool ArticleTextEdit::event(QEvent* event)
{
    // QTextEdit would keep the keys for a history of its own.
    if (event->type() == QEvent::ShortcutOverride && undoKey(*static_cast<QKeyEvent*>(event)) != UndoKey::Other) {
        event->ignore();
        return true;
    }
    return QTextEdit::event(event);
}

QMenu* ArticleTextEdit::makeContextMenu(const QPoint& position)
{
    QMenu* menu = createStandardContextMenu(position);
    leadUndo(
        *menu, !isReadOnly(), this, [this] { Q_EMIT undoWanted(); }, [this] { Q_EMIT redoWanted(); });
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void ArticleTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    makeContextMenu(event->pos())->popup(event->globalPos());
}

bool ArticleTextEdit::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::Drop)
        return QTextEdit::viewportEvent(event);
    beginStep();
    const QScopedValueRollback<bool> dropping(m_dropping, true);
    return QTextEdit::viewportEvent(event);
}

void ArticleTextEdit::keyPressEvent(QKeyEvent* event)
{
    const UndoKey undo = undoKey(*event);
    if (undo != UndoKey::Other) {
        undo == UndoKey::Undo ? Q_EMIT undoWanted() : Q_EMIT redoWanted();
        return;
    }
    // A tab would leave the text while somebody means to indent: what is typed then would be lost.
    if (event->key() == Qt::Key_Tab && !event->modifiers() && !isReadOnly()) {
        Q_EMIT hinted(tr("First lines are indented by the page design; no tab is needed."));
        return;
    }
    if (event->key() == Qt::Key_Backtab) {
        QWidget::focusNextPrevChild(false); // QTextEdit's own stays
        return;
    }
    clearStrayProperties();
    if (!isReadOnly())
        beginStepOf(*event);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier) == false && !isReadOnly() && handleReturn())
        return;
    // Shift+Backspace erases like Backspace; Shift+Delete cuts.
    const bool backspace = event->key() == Qt::Key_Backspace;
    const Qt::KeyboardModifiers ignored = Qt::KeypadModifier | (backspace ? Qt::ShiftModifier : Qt::NoModifier);
    const bool plain = !(event->modifiers() & ~ignored);
    if (plain && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) && !isReadOnly()
        && handleErase(event->key() == Qt::Key_Backspace)) {
        m_stepEnd = textCursor().position();
        return;
    }
    QTextEdit::keyPressEvent(event);
    m_stepEnd = textCursor().position();
}

void ArticleTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    clearStrayProperties();
    if (!event->commitString().isEmpty() && !isReadOnly())
        beginStep(Step::Writing);
    QTextEdit::inputMethodEvent(event);
    m_stepEnd = textCursor().position();
}

/// Enter: an empty styled paragraph becomes text; what follows a heading, picture or caption is text.
bool ArticleTextEdit::handleReturn()
{
    QTextCursor cursor = textCursor();
    const BlockKind kind = styleAtCursor();
    const bool empty = cursor.block().length() == 1;
    if (empty && isTextKind(kind) && kind != BlockKind::Paragraph && !cursor.hasSelection()) {
        setStyle(BlockKind::Paragraph);
        return true;
    }
    if (kind == BlockKind::NameList)
        return handleReturnInNames(cursor);
    const bool heading = kind == BlockKind::Subhead || kind == BlockKind::Caption || kind == BlockKind::PullQuote;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (!isTextKind(kind)) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        insertBlocks(cursor, {Block()}, m_language, *m_nextBlock);
        cursor.endEditBlock();
        setTextCursor(cursor);
        clearStrayProperties();
    } else {
        const bool atEnd = cursor.atBlockEnd();
        const bool inFront = cursor.atBlockStart() && !atEnd;
        cursor.insertBlock();
        if (inFront) { // the number, and with it the translation, stays with the words
            QTextCursor front(cursor.block().previous());
            QTextBlockFormat format = front.blockFormat();
            format.clearProperty(BlockIdProperty);
            format.clearProperty(BlockEmptyProperty);
            front.setBlockFormat(format);
        }
        if (heading && atEnd)
            setParagraphKind(cursor, BlockKind::Paragraph);
        cursor.endEditBlock();
        setTextCursor(cursor);
    }
    ensureCursorVisible();
    return true;
}

/// A list of names is one paragraph with a name in each line; Enter in an empty last line ends it.
bool ArticleTextEdit::handleReturnInNames(QTextCursor cursor)
{
    const bool emptyLast = cursor.atBlockEnd() && !cursor.hasSelection()
        && cursor.block().text().endsWith(QChar::LineSeparator);
    cursor.beginEditBlock();
    if (emptyLast) {
        cursor.deletePreviousChar();
        cursor.insertBlock();
        setParagraphKind(cursor, BlockKind::Paragraph);
    } else {
        cursor.insertText(QString(QChar::LineSeparator));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

/// Backspace and Delete at the edge of a picture select it first, so that it is never joined
/// with a paragraph or lost by one key too many. An empty paragraph gives way to its neighbour.
bool ArticleTextEdit::handleErase(bool backwards)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !(backwards ? cursor.atBlockStart() : cursor.atBlockEnd()))
        return false;
    // As word processors do: first the style goes, then the paragraph.
    const BlockKind kind = styleAtCursor();
    const bool emptyAbove = backwards && cursor.block().previous().isValid()
        && cursor.block().previous().length() == 1;
    if (backwards && isTextKind(kind) && kind != BlockKind::Paragraph && !emptyAbove) {
        setStyle(BlockKind::Paragraph);
        return true;
    }
    const QTextBlock other = backwards ? cursor.block().previous() : cursor.block().next();
    if (!other.isValid())
        return false;
    const QTextBlock here = cursor.block();
    const bool objectHere = !isTextKind(kindOf(here));
    const bool objectThere = !isTextKind(kindOf(other));
    if ((objectHere && other.length() == 1) || (objectThere && here.length() == 1)) {
        // Take the empty paragraph away, not the picture.
        QTextCursor edit(objectHere ? other : here);
        if (edit.block().next().isValid()) {
            edit.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
            const QTextBlockFormat keep = edit.blockFormat();
            edit.removeSelectedText();
            edit.setBlockFormat(keep);
        } else {
            edit.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
            edit.removeSelectedText();
        }
        return true;
    }
    if (objectHere || objectThere) {
        cursor.setPosition(objectThere ? other.position() : here.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return true;
    }
    // The paragraph with words keeps its style and its id when the other one is empty.
    const QTextBlock before = backwards ? other : here;
    const QTextBlock after = backwards ? here : other;
    if (before.length() == 1 && after.length() > 1) {
        const QTextBlockFormat keep = after.blockFormat();
        cursor.beginEditBlock();
        backwards ? cursor.deletePreviousChar() : cursor.deleteChar();
        cursor.setBlockFormat(keep);
        cursor.endEditBlock();
        setTextCursor(cursor);
        return true;
    }
    return false;
}

} // namespace banxin
