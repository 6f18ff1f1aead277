#include "ui/editor/pairs/pair_text_edit.h"

#include "ui/editor/article_document.h"
#include "ui/editor/pairs/pair_look.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/editor/pairs/row_documents.h"
#include "ui/editor/undo_keys.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace banxin {

namespace {

int lengthOf(const Block& row, Language side) { return codePointCount(row.in(side).string); }

bool writesText(const QKeyEvent& event)
{
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !event.text().isEmpty() && event.text().front().isPrint() && !command;
}

} // namespace

PairTextEdit::PairTextEdit(Language language, PictureProvider pictures, QWidget* parent)
    : ArticleTextEdit(language, std::move(pictures), parent)
{
    setObjectName(language == Language::Zh ? QStringLiteral("pairTextZh") : QStringLiteral("pairTextEn"));
    setAccessibleName(language == Language::Zh ? tr("Chinese text") : tr("English text"));
    setPlaceholderText(language == Language::Zh ? tr("The Chinese text.") : tr("The English text."));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(pairMargin);
    setPictureWidth(pairPictureWidth);
}

/// Whether the selection holds more than text of one row.
bool PairTextEdit::selectionNeedsRows() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return false;
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    if (first != document()->findBlock(cursor.selectionEnd()))
        return true;
    return !isTextKind(kindOf(first)) && cursor.selectedText().contains(QChar::ObjectReplacementCharacter);
}

void PairTextEdit::eraseSelection()
{
    if (!textCursor().hasSelection())
        return;
    const PairPlace from = m_text->selectionStart();
    const PairPlace to = m_text->selectionEnd();
    const bool object = from.row == to.row && selectionNeedsRows();
    m_text->perform([=](std::vector<Block>& rows, std::int64_t&) {
        const PairPlace left = pairs::erase(rows, from, to);
        return object ? pairs::removeObject(rows, from.row, from.side) : left;
    });
}

void PairTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (isReadOnly()) {
        ArticleTextEdit::keyPressEvent(event);
        return;
    }
    m_text->setActiveSide(language());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event == QKeySequence::Cut && selectionNeedsRows()) {
        copy();
        eraseSelection();
    } else if (enter && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) && handleEnter()) {
        event->accept();
    } else if (handleErase(event)) {
        event->accept();
    } else {
        if (writesText(*event) && selectionNeedsRows())
            eraseSelection();
        ArticleTextEdit::keyPressEvent(event);
    }
}

bool PairTextEdit::handleErase(QKeyEvent* event)
{
    const bool backwards = event->key() == Qt::Key_Backspace || event == QKeySequence::DeleteStartOfWord;
    const bool forwards = event->key() == Qt::Key_Delete || event == QKeySequence::DeleteEndOfWord;
    if ((!backwards && !forwards) || event == QKeySequence::Cut) // Shift+Delete
        return false;
    if (selectionNeedsRows()) {
        eraseSelection();
        return true;
    }
    return !textCursor().hasSelection() && eraseAtEdge(backwards);
}

/// Backspace at the start of a row and Delete at its end. A picture is selected first, so that no key too
/// many takes it away.
bool PairTextEdit::eraseAtEdge(bool backwards)
{
    const PairPlace here = m_text->place();
    const std::vector<Block>& rows = m_text->rows();
    const auto row = [&](int index) -> const Block& { return rows[static_cast<std::size_t>(index)]; };
    if (backwards ? here.offset > 0 : here.offset < lengthOf(row(here.row), here.side))
        return false;
    const int upper = backwards ? here.row - 1 : here.row;
    // As word processors do: first the style goes, then the paragraph.
    const BlockKind kind = row(here.row).kind;
    if (backwards && isTextKind(kind) && kind != BlockKind::Paragraph
        && (upper < 0 || !pairs::isEmptyPair(row(upper)))) {
        setStyle(BlockKind::Paragraph);
        return true;
    }
    if (backwards && !isTextKind(row(here.row).kind)) {
        selectObject(here.row);
        return true;
    }
    if (upper + 1 >= static_cast<int>(rows.size()) || upper < 0) {
        if (upper < 0 && rows.size() > 1 && pairs::isEmptyPair(row(0)))
            m_text->perform(
                [=](std::vector<Block>& all, std::int64_t&) { return pairs::join(all, 0, here.side); });
        return true;
    }
    const bool emptyNear = pairs::isEmptyPair(row(upper)) || pairs::isEmptyPair(row(upper + 1));
    const int object = !isTextKind(row(upper).kind) ? upper : upper + 1;
    if (!isTextKind(row(object).kind) && !emptyNear) {
        selectObject(object);
        return true;
    }
    m_text->perform([=](std::vector<Block>& all, std::int64_t&) { return pairs::join(all, upper, here.side); });
    return true;
}

void PairTextEdit::selectObject(int row)
{
    const QTextBlock paragraph = document()->findBlockByNumber(row);
    const auto at = static_cast<int>(paragraph.text().indexOf(QChar::ObjectReplacementCharacter));
    QTextCursor cursor(paragraph);
    cursor.setPosition(paragraph.position() + std::max(0, at));
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

/// Enter parts the row. At the end of a side it goes on in the next row, where that waits for this side: who
/// translates goes down the page with it.
bool PairTextEdit::handleEnter()
{
    if (textCursor().hasSelection())
        eraseSelection();
    const PairPlace here = m_text->place();
    const std::vector<Block>& rows = m_text->rows();
    const Block& row = rows[static_cast<std::size_t>(here.row)];
    const QString& words = row.in(here.side).string;
    const bool atEnd = here.offset >= codePointCount(words);
    if (row.kind == BlockKind::NameList && !(atEnd && words.endsWith(QLatin1Char('\n'))) && !words.isEmpty())
        return false; // the next name
    if (pairs::isEmptyPair(row) && row.kind != BlockKind::Paragraph) {
        setStyle(BlockKind::Paragraph);
        return true;
    }
    const int count = static_cast<int>(rows.size());
    int next = here.row + 1;
    while (next < count && !isTextKind(rows[static_cast<std::size_t>(next)].kind))
        ++next;
    if (atEnd && next < count && !words.isEmpty()) {
        const Block& below = rows[static_cast<std::size_t>(next)];
        if (below.in(here.side).isEmpty() && !below.in(pairs::otherSide(here.side)).isEmpty()) {
            m_text->goTo({next, here.side, 0});
            return true;
        }
    }
    m_text->perform([=](std::vector<Block>& all, std::int64_t& nextBlock) {
        PairPlace from = here;
        Block& parted = all[static_cast<std::size_t>(here.row)];
        const bool endOfNames = parted.kind == BlockKind::NameList;
        if (endOfNames && !parted.in(here.side).isEmpty())
            parted.in(here.side) = pairs::textBefore(parted.in(here.side), --from.offset);
        const PairPlace below = pairs::split(all, from, nextBlock);
        if (endOfNames)
            all[static_cast<std::size_t>(below.row)].kind = BlockKind::Paragraph;
        return below;
    });
    return true;
}

void PairTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    if (!isReadOnly() && selectionNeedsRows()
        && (!event->preeditString().isEmpty() || !event->commitString().isEmpty()))
        eraseSelection();
    ArticleTextEdit::inputMethodEvent(event);
}

void PairTextEdit::setStyle(BlockKind kind)
{
    m_text->setActiveSide(language());
    m_text->endComposing();
    const PairPlace from = m_text->selectionStart();
    const PairPlace to = m_text->selectionEnd();
    const PairPlace here = m_text->place();
    m_text->perform([=](std::vector<Block>& rows, std::int64_t&) {
        pairs::setKind(rows, from.row, to.row, kind);
        return here;
    });
    Q_EMIT formatAtCursorChanged();
}

void PairTextEdit::insertPicture(PictureId picture)
{
    m_text->setActiveSide(language());
    m_text->endComposing();
    const PairPlace here = m_text->place();
    m_text->perform([=](std::vector<Block>& rows, std::int64_t& nextBlock) {
        Block block;
        block.id = BlockId{nextBlock++};
        block.kind = BlockKind::Picture;
        block.payload.insert(QStringLiteral("picture"), static_cast<qint64>(picture.value));
        const bool replaces = pairs::isEmptyPair(rows[static_cast<std::size_t>(here.row)]);
        const auto at = rows.begin() + here.row;
        if (replaces)
            *at = block;
        else
            rows.insert(at + 1, block);
        return PairPlace{replaces ? here.row : here.row + 1, here.side, 0};
    });
}

void PairTextEdit::insertFromMimeData(const QMimeData* source)
{
    m_text->setActiveSide(language());
    m_text->endComposing();
    if (takePictures(*source))
        return;
    bool own = false;
    const std::vector<Block> copied = blocksFrom(*source, own);
    if (copied.empty())
        return;
    m_pastedFrom = m_text->selectionStart();
    m_pastedTo = m_text->selectionEnd();
    pasteBlocks(copied);
    notePaste();
}

void PairTextEdit::restoreRaw()
{
    const std::vector<Block> raw = takeRaw();
    if (raw.empty())
        return;
    Q_EMIT undoWanted(); // the paste was a step of its own
    m_text->goTo(m_pastedFrom);
    m_text->perform([=, from = m_pastedFrom, to = m_pastedTo](std::vector<Block>& rows, std::int64_t& nextBlock) {
        const PairPlace at = from == to ? from : pairs::erase(rows, from, to);
        return pairs::paste(rows, at, raw, nextBlock);
    });
}

void PairTextEdit::pasteBlocks(const std::vector<Block>& copied)
{
    const PairPlace from = m_text->selectionStart();
    const PairPlace to = m_text->selectionEnd();
    const bool object = from.row == to.row && selectionNeedsRows();
    m_text->perform([=](std::vector<Block>& rows, std::int64_t& nextBlock) {
        PairPlace at = from == to ? from : pairs::erase(rows, from, to);
        if (object)
            at = pairs::removeObject(rows, from.row, from.side);
        return pairs::paste(rows, at, copied, nextBlock);
    });
}

void PairTextEdit::focusInEvent(QFocusEvent* event)
{
    m_text->setActiveSide(language());
    ArticleTextEdit::focusInEvent(event);
}

void PairTextEdit::resizeEvent(QResizeEvent* event)
{
    ArticleTextEdit::resizeEvent(event);
    Q_EMIT resized();
}

/// The row of the cursor is tinted, and a line parts the rows.
void PairTextEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        paintRows(painter, *document(), m_text->shownCurrentRow(), event->rect(), -verticalScrollBar()->value());
    }
    ArticleTextEdit::paintEvent(event);
}

QMenu* PairTextEdit::makeContextMenu(const QPoint& position)
{
    QMenu* menu = ArticleTextEdit::makeContextMenu(position);
    const auto redirect = [&](const char* name, const auto& act) {
        for (QAction* action : menu->actions())
            if (action->objectName() == QLatin1String(name)) {
                action->disconnect();
                connect(action, &QAction::triggered, this, act);
            }
    };
    redirect("edit-cut", [this] {
        copy();
        eraseSelection();
    });
    redirect("edit-delete", [this] { eraseSelection(); });
    menu->addSeparator();
    menu->addActions(m_actions);
    return menu;
}

/// Text that is dragged from one place of the pairs to another moves in one step, and its rows keep their partners.
void PairTextEdit::dropEvent(QDropEvent* event)
{
    const bool ours = event->source() == viewport() || event->source() == this;
    if (ours && event->dropAction() == Qt::MoveAction && !isReadOnly()) {
        dropOwn(event);
        return;
    }
    ArticleTextEdit::dropEvent(event);
}

void PairTextEdit::dropOwn(QDropEvent* event)
{
    m_text->setActiveSide(language());
    const PairPlace from = m_text->selectionStart();
    const PairPlace to = m_text->selectionEnd();
    PairPlace target =
        placeOf(textCursor(), cursorForPosition(event->position().toPoint()).position(), language());
    bool own = false;
    const std::vector<Block> moved = blocksFrom(*event->mimeData(), own);
    const bool object = from.row == to.row && selectionNeedsRows();
    const auto before = [](const PairPlace& a, const PairPlace& b) {
        return a.row != b.row ? a.row < b.row : a.offset < b.offset;
    };
    event->setDropAction(Qt::CopyAction); // the source takes nothing away by itself
    event->accept();
    if (moved.empty() || object || (!before(target, from) && !before(to, target)))
        return; // onto itself
    m_text->perform([=](std::vector<Block>& rows, std::int64_t& nextBlock) {
        PairPlace at = target;
        const BlockId row = rows[static_cast<std::size_t>(at.row)].id;
        if (before(to, target) && to.row == target.row)
            at.offset -= to.offset - (from.row == to.row ? from.offset : 0);
        pairs::erase(rows, from, to);
        const auto now = std::ranges::find(rows, row, &Block::id);
        at.row = now == rows.end() ? from.row : static_cast<int>(now - rows.begin());
        return pairs::paste(rows, at, moved, nextBlock);
    });
}

} // namespace banxin
