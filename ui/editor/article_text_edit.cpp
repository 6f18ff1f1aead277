#include "ui/editor/article_text_edit.h"

#include "ui/editor/article_document.h"
#include "ui/editor/note_anchor.h"
#include "ui/editor/paragraph_look.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
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
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(articleFont(language));
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
    setParagraphKind(textCursor(), kind);
    Q_EMIT formatAtCursorChanged();
}

bool ArticleTextEdit::markAtCursor(int property) const { return currentCharFormat().boolProperty(property); }

void ArticleTextEdit::toggleMark(int property)
{
    QTextCharFormat change;
    change.setProperty(property, !markAtCursor(property));
    mergeCurrentCharFormat(change);
    Q_EMIT formatAtCursorChanged();
}

void ArticleTextEdit::insertPicture(PictureId picture)
{
    commitPreedit();
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

void ArticleTextEdit::keyPressEvent(QKeyEvent* event)
{
    clearStrayProperties();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier) == false && !isReadOnly() && handleReturn())
        return;
    // Shift+Backspace erases like Backspace; Shift+Delete cuts.
    const bool backspace = event->key() == Qt::Key_Backspace;
    const Qt::KeyboardModifiers ignored = Qt::KeypadModifier | (backspace ? Qt::ShiftModifier : Qt::NoModifier);
    const bool plain = !(event->modifiers() & ~ignored);
    if (plain && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) && !isReadOnly()
        && handleErase(event->key() == Qt::Key_Backspace))
        return;
    QTextEdit::keyPressEvent(event);
}

void ArticleTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    clearStrayProperties();
    QTextEdit::inputMethodEvent(event);
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
