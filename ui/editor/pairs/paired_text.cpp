#include "ui/editor/pairs/paired_text.h"

#include "model/side_status.h"
#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"
#include "ui/editor/document_runs.h"
#include "ui/editor/pairs/row_documents.h"
#include "ui/editor/shown_blocks.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace banxin {

namespace {

constexpr Language bothSides[] = {Language::Zh, Language::En};
int indexOf(Language side) { return side == Language::En ? 1 : 0; }

/// Behind the first thing that is different in `after`.
PairPlace changedPlace(const std::vector<Block>& before, const std::vector<Block>& after, Language active)
{
    std::size_t row = 0;
    while (row < before.size() && row < after.size() && before[row] == after[row])
        ++row;
    if (row >= after.size()) // rows at the end went
        return {static_cast<int>(after.size()) - 1, active, codePointCount(after.back().in(active).string)};
    const int shown = static_cast<int>(row);
    const bool sameRow = row < before.size() && before[row].id == after[row].id;
    const bool taken = !sameRow && std::ranges::find(before, after[row].id, &Block::id) != before.end();
    if (taken) // rows above it went
        return {shown, active, 0};
    for (const Language side : {active, pairs::otherSide(active)}) {
        const QString was = sameRow ? before[row].in(side).string : QString();
        const QString& now = after[row].in(side).string;
        if (was != now)
            return {shown, side, codePointOffset(now, now.size() - commonEnds(was, now).tail)};
    }
    return {shown, active, codePointCount(after[row].in(active).string)};
}

} // namespace

PairedText::PairedText(ArticleTextEdit* zh, ArticleTextEdit* en, QObject* parent)
    : QObject(parent),
      m_edits{zh, en}
{
    for (const Language side : bothSides)
        watch(side);
}

void PairedText::watch(Language side)
{
    QTextDocument* document = edit(side).document();
    connect(document, &QTextDocument::contentsChange, this,
            [this, side](int position, int, int added) { contentsChange(side, position, added); });
    connect(document, &QTextDocument::contentsChanged, this, [this, side] { contentsChanged(side); });
    connect(&edit(side), &QTextEdit::cursorPositionChanged, this, [this, side] { cursorMoved(side); });
}

QTextDocument& PairedText::document(Language side) const { return *edit(side).document(); }

void PairedText::fill(const std::vector<Block>& blocks, std::int64_t* nextBlock)
{
    m_nextBlock = nextBlock ? nextBlock : &m_ownNextBlock;
    m_rows = blocks;
    if (m_rows.empty()) {
        m_rows.emplace_back();
        m_rows.back().id = BlockId{(*m_nextBlock)++};
    }
    m_keptEmpty.clear();
    for (const Block& block : blocks)
        if (pairs::isEmptyPair(block))
            m_keptEmpty.push_back(block.id);
    m_broken[0] = m_broken[1] = true; // whatever is shown, it is filled anew
    show();
    m_active = Language::Zh;
    for (const Language side : bothSides)
        edit(side).moveCursor(QTextCursor::Start);
    m_currentRow = 0;
    m_lastPlace = {};
    Q_EMIT rowsChanged();
    Q_EMIT currentRowChanged(0);
}

const std::vector<Block>& PairedText::rows()
{
    settle();
    return m_rows;
}

std::vector<Block> PairedText::blocks()
{
    std::vector<Block> out = rows();
    std::erase_if(out, [this](const Block& row) {
        return pairs::isEmptyPair(row) && std::ranges::find(m_keptEmpty, row.id) == m_keptEmpty.end();
    });
    return out;
}

/// What an input method holds becomes text before rows move under it.
void PairedText::endComposing()
{
    for (ArticleTextEdit* edit : m_edits) {
        if (!edit->composing())
            continue;
        QGuiApplication::inputMethod()->commit();
        edit->commitPreedit();
        QGuiApplication::inputMethod()->reset();
    }
}

void PairedText::perform(const Change& change)
{
    endComposing();
    settle();
    Q_EMIT stepBegins();
    const std::vector<Block> before = m_rows;
    const PairPlace place = change(m_rows, *m_nextBlock);
    if (m_rows != before) {
        show();
        Q_EMIT edited();
    }
    finish(place);
    Q_EMIT rowsChanged();
}

bool PairedText::showBlocks(const std::vector<Block>& blocks)
{
    settle();
    std::vector<Block> wanted = blocks;
    if (wanted.empty()) {
        wanted.emplace_back();
        const bool same = m_rows.size() == 1 && pairs::isEmptyPair(m_rows.front());
        wanted.back().id = same ? m_rows.front().id : BlockId{(*m_nextBlock)++};
    }
    if (wanted == m_rows)
        return false;
    const PairPlace place = changedPlace(m_rows, wanted, m_active);
    m_rows = std::move(wanted);
    m_keptEmpty.clear();
    for (const Block& block : blocks)
        if (pairs::isEmptyPair(block))
            m_keptEmpty.push_back(block.id);
    show();
    finish(place);
    Q_EMIT rowsChanged();
    return true;
}

void PairedText::contentsChange(Language side, int position, int added)
{
    if (m_busy)
        return;
    const QTextDocument& text = document(side);
    const int end = std::min(position + added, text.characterCount() - 1);
    Touched& touched = m_touched[indexOf(side)];
    const int first = text.findBlock(position).blockNumber();
    const int last = std::max(first, text.findBlock(end).blockNumber());
    touched.first = touched.first < 0 ? first : std::min(touched.first, first);
    touched.last = std::max(touched.last, last);
}

void PairedText::contentsChanged(Language side)
{
    Touched& pending = m_touched[indexOf(side)];
    if (m_busy || pending.first < 0)
        return;
    const Touched touched = std::exchange(pending, {});
    if (!m_broken[indexOf(side)] && readRows(side, touched)) {
        align(touched.first, touched.last);
        Q_EMIT rowsChanged();
        return;
    }
    // Not while QTextEdit is in the middle of what it does.
    m_broken[indexOf(side)] = true;
    QMetaObject::invokeMethod(this, &PairedText::settle, Qt::QueuedConnection);
    Q_EMIT edited();
}

/// Takes over what was typed in rows; false where the paragraphs are no longer those of the rows.
bool PairedText::readRows(Language side, const Touched& touched)
{
    const QTextDocument& text = document(side);
    if (text.blockCount() != static_cast<int>(m_rows.size()))
        return false;
    std::vector<std::pair<std::size_t, Text>> changes;
    QTextBlock paragraph = text.findBlockByNumber(touched.first);
    for (int row = touched.first; row <= touched.last; ++row, paragraph = paragraph.next()) {
        const Block& block = m_rows[static_cast<std::size_t>(row)];
        auto now = rowText(paragraph, block, side);
        if (!now)
            return false;
        if (!sameAsShown(block.in(side), *now))
            changes.emplace_back(static_cast<std::size_t>(row),
                                 withInvisibleMarks(std::move(*now), block.in(side)));
    }
    if (changes.empty())
        return true; // looks alone, or what an input method holds
    for (auto& [row, now] : changes) {
        m_rows[row].in(side) = std::move(now);
        forgetChecks(m_rows[row]);
        m_shown[indexOf(side)][row] = m_rows[row];
    }
    Q_EMIT edited();
    return true;
}

/// Finds the rows again where a document was changed by other hands.
void PairedText::settle()
{
    if (m_busy || (!m_broken[0] && !m_broken[1]))
        return;
    std::vector<Block> found = m_rows;
    PairPlace place = placeOf(edit(m_active).textCursor(), edit(m_active).textCursor().position(), m_active);
    for (const Language side : bothSides)
        if (m_broken[indexOf(side)])
            found = rowsFoundAgain(document(side), found, side, *m_nextBlock);
    const BlockId here = paragraphId(edit(m_active).textCursor().block());
    const auto now = std::ranges::find(found, here, &Block::id);
    if (here.valid() && now != found.end())
        place.row = static_cast<int>(now - found.begin());
    forgetChecks(found, m_rows);
    m_rows = std::move(found);
    show();
    finish(place);
    Q_EMIT edited();
    Q_EMIT rowsChanged();
    Q_EMIT stepEnded();
}

void PairedText::show()
{
    RowRange changed{static_cast<int>(m_rows.size()), -1};
    for (const Language side : bothSides) {
        const RowRange here = showSide(side);
        if (here.last < here.first)
            continue;
        changed.first = std::min(changed.first, here.first);
        changed.last = std::max(changed.last, here.last);
    }
    m_broken[0] = m_broken[1] = false;
    if (changed.first <= changed.last)
        align(changed.first, changed.last);
}

/// Shows the rows on one side; its cursor stays in its row.
RowRange PairedText::showSide(Language side)
{
    const QScopedValueRollback<bool> busy(m_busy, true);
    std::vector<Block>& shown = m_shown[indexOf(side)];
    const PairPlace before = placeOf(edit(side).textCursor(), edit(side).textCursor().position(), side);
    const BlockId row =
        before.row < static_cast<int>(shown.size()) ? shown[static_cast<std::size_t>(before.row)].id : BlockId();
    RowRange changed;
    if (m_broken[indexOf(side)]) {
        fillDocument(document(side), m_rows, side, ShownBlocks::All);
        document(side).setUndoRedoEnabled(false);
        shown = m_rows;
        changed = {0, static_cast<int>(m_rows.size()) - 1};
    } else {
        changed = showRows(document(side), shown, m_rows, side);
    }
    const auto now = std::ranges::find(m_rows, row, &Block::id);
    PairPlace after = before;
    if (now != m_rows.end())
        after.row = static_cast<int>(now - m_rows.begin());
    QTextCursor cursor = edit(side).textCursor();
    cursor.setPosition(positionOf(document(side), after));
    edit(side).setTextCursor(cursor);
    return changed;
}

void PairedText::align(int first, int last)
{
    const QScopedValueRollback<bool> busy(m_busy, true);
    const int count = static_cast<int>(m_rows.size());
    // The margin of the row before depends on the style of this one.
    alignRows(document(Language::Zh), document(Language::En), std::max(0, first - 1), std::min(last, count - 1));
}

void PairedText::realign()
{
    if (m_busy || m_broken[0] || m_broken[1] || m_rows.empty())
        return;
    align(0, static_cast<int>(m_rows.size()) - 1);
    Q_EMIT rowsChanged();
}

void PairedText::setActiveSide(Language side)
{
    if (m_active == side)
        return;
    m_active = side;
    cursorMoved(side);
}

PairPlace PairedText::place()
{
    settle();
    return placeOf(edit(m_active).textCursor(), edit(m_active).textCursor().position(), m_active);
}

PairPlace PairedText::selectionStart()
{
    settle();
    return placeOf(edit(m_active).textCursor(), edit(m_active).textCursor().selectionStart(), m_active);
}

PairPlace PairedText::selectionEnd()
{
    settle();
    return placeOf(edit(m_active).textCursor(), edit(m_active).textCursor().selectionEnd(), m_active);
}

int PairedText::currentRow() { return place().row; }

void PairedText::finish(const PairPlace& place)
{
    m_active = place.side;
    QTextCursor cursor = edit(place.side).textCursor();
    cursor.setPosition(positionOf(document(place.side), place));
    edit(place.side).setTextCursor(cursor);
    cursorMoved(place.side);
    edit(place.side).ensureCursorVisible();
}

void PairedText::stayAt(const PairPlace& place)
{
    settle();
    finish(place);
}

void PairedText::goTo(const PairPlace& place)
{
    settle();
    finish(place);
    edit(place.side).setFocus();
}

void PairedText::cursorMoved(Language side)
{
    if (m_busy || side != m_active || m_broken[indexOf(side)])
        return;
    m_lastPlace = placeOf(edit(side).textCursor(), edit(side).textCursor().position(), side);
    if (m_lastPlace.row == m_currentRow)
        return;
    m_currentRow = m_lastPlace.row;
    Q_EMIT currentRowChanged(m_currentRow);
}

void PairedText::setSideChecked(int row, Language side, bool checked)
{
    const PairPlace here = place();
    perform([=](std::vector<Block>& rows, std::int64_t&) {
        if (row >= 0 && row < static_cast<int>(rows.size()))
            setChecked(rows[static_cast<std::size_t>(row)], side, checked);
        return here;
    });
}

} // namespace banxin
