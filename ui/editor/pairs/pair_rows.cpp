#include "ui/editor/pairs/pair_rows.h"

#include "model/side_status.h"
#include "ui/editor/article_document.h"

#include <algorithm>
#include <set>

namespace banxin::pairs {

namespace {

const QLatin1String notesKey("notes");

std::size_t at(int row) { return static_cast<std::size_t>(row); }
auto place(std::vector<Block>& rows, int row) { return rows.begin() + row; }

std::set<QString> notesNamed(const Block& row)
{
    std::set<QString> out;
    for (const Text* text : {&row.zh, &row.en})
        for (const Mark& mark : text->marks)
            if (mark.kind == MarkKind::Note)
                out.insert(mark.value);
    return out;
}

void setNotes(Block& row, const QJsonObject& notes)
{
    if (notes.isEmpty())
        row.payload.remove(notesKey);
    else
        row.payload.insert(notesKey, notes);
}

/// Footnotes go with the marks that name them; a note that nothing names stays where it was.
void shareNotes(Block& kept, Block& split)
{
    QJsonObject stay = kept.payload.value(notesKey).toObject();
    QJsonObject go;
    const std::set<QString> here = notesNamed(kept);
    for (const QString& id : notesNamed(split)) {
        if (!stay.contains(id))
            continue;
        go.insert(id, stay.value(id));
        if (!here.contains(id))
            stay.remove(id);
    }
    setNotes(kept, stay);
    setNotes(split, go);
}

/// Takes the notes of `from` into `into`; where both use a name for different notes the marks of `from` get another.
void takeNotes(Block& into, Block& from)
{
    QJsonObject all = into.payload.value(notesKey).toObject();
    const QJsonObject more = from.payload.value(notesKey).toObject();
    for (auto note = more.begin(); note != more.end(); ++note) {
        QString id = note.key();
        for (int n = 2; all.contains(id) && all.value(id) != note.value(); ++n)
            id = QStringLiteral("%1-%2").arg(note.key()).arg(n);
        all.insert(id, note.value());
        for (Text* text : {&from.zh, &from.en})
            for (Mark& mark : text->marks)
                if (mark.kind == MarkKind::Note && mark.value == note.key())
                    mark.value = id;
    }
    setNotes(into, all);
}

bool sameMark(const Mark& a, const Mark& b)
{
    return a.kind == b.kind && a.value == b.value && a.unknownKind == b.unknownKind;
}

/// English sentences that are joined unseen want a space between them.
Text joinedUnseen(Text first, const Text& second, Language side)
{
    const bool gap = side == Language::En && !first.isEmpty() && !second.isEmpty()
        && !first.string.back().isSpace() && !second.string.front().isSpace();
    if (gap)
        first.string += QLatin1Char(' ');
    return joinedText(std::move(first), second);
}

/// The row below that waits for text of this side and stands next to `row`, pictures without text between them
/// passed over; -1: there is none.
int nextWaiting(const std::vector<Block>& rows, int row, Language side)
{
    for (int next = row + 1; next < static_cast<int>(rows.size()); ++next) {
        if (!isTextKind(rows[at(next)].kind))
            continue;
        return rows[at(next)].in(side).isEmpty() ? next : -1;
    }
    return -1;
}

BlockKind kindAfter(BlockKind kind, bool atEnd)
{
    const bool heading = kind == BlockKind::Subhead || kind == BlockKind::Caption || kind == BlockKind::PullQuote;
    return !isTextKind(kind) || (heading && atEnd) ? BlockKind::Paragraph : kind;
}

Block newRow(std::int64_t& nextBlock, BlockKind kind = BlockKind::Paragraph)
{
    Block row;
    row.id = BlockId{nextBlock++};
    row.kind = kind;
    return row;
}

} // namespace

Language otherSide(Language side) { return side == Language::Zh ? Language::En : Language::Zh; }

bool isEmptyPair(const Block& row) { return isTextKind(row.kind) && row.zh.isEmpty() && row.en.isEmpty(); }

Text textBefore(const Text& text, int offset)
{
    Text out(text.string.left(utf16Offset(text.string, offset)));
    for (Mark mark : text.marks) {
        const bool point = mark.from == mark.to; // marks of no length are kept, too
        mark.to = std::min(mark.to, offset);
        if (mark.from < mark.to || (point && mark.from <= offset))
            out.marks.push_back(mark);
    }
    return out;
}

Text textFrom(const Text& text, int offset)
{
    Text out(text.string.mid(utf16Offset(text.string, offset)));
    for (Mark mark : text.marks) {
        if (mark.to <= offset)
            continue;
        mark.from = std::max(0, mark.from - offset);
        mark.to -= offset;
        out.marks.push_back(mark);
    }
    return out;
}

Text joinedText(Text first, const Text& second)
{
    const int shift = codePointCount(first.string);
    first.string += second.string;
    for (Mark mark : second.marks) {
        mark.from += shift;
        mark.to += shift;
        const auto touching = std::ranges::find_if(first.marks, [&](const Mark& m) {
            return sameMark(m, mark) && m.to == mark.from && mark.from == shift && m.from < m.to;
        });
        if (touching != first.marks.end())
            touching->to = mark.to;
        else
            first.marks.push_back(mark);
    }
    return first;
}

PairPlace split(std::vector<Block>& rows, PairPlace from, std::int64_t& nextBlock)
{
    Block& row = rows[at(from.row)];
    const Text whole = row.in(from.side);
    const bool atEnd = from.offset >= codePointCount(whole.string);
    forgetChecks(row);
    if (!isTextKind(row.kind)) {
        rows.insert(place(rows, from.row + 1), newRow(nextBlock));
        return {from.row + 1, from.side, 0};
    }
    if (from.offset == 0 && !isEmptyPair(row)) { // in front of the words, or where they are to come
        rows.insert(place(rows, from.row), newRow(nextBlock, whole.isEmpty() ? BlockKind::Paragraph : row.kind));
        return {whole.isEmpty() ? from.row : from.row + 1, from.side, 0};
    }
    Block below = newRow(nextBlock, kindAfter(row.kind, atEnd));
    below.in(from.side) = textFrom(whole, from.offset);
    row.in(from.side) = textBefore(whole, from.offset);
    shareNotes(row, below);
    rows.insert(place(rows, from.row + 1), std::move(below));
    return {from.row + 1, from.side, 0};
}

PairPlace join(std::vector<Block>& rows, int upper, Language side)
{
    if (upper < 0 || upper + 1 >= static_cast<int>(rows.size()))
        return {std::max(upper, 0), side, 0};
    Block& first = rows[at(upper)];
    Block& second = rows[at(upper + 1)];
    const int joint = codePointCount(first.in(side).string);
    if (isEmptyPair(first)) {
        rows.erase(place(rows, upper));
        return {upper, side, 0};
    }
    if (!isEmptyPair(second)) {
        if (!isTextKind(first.kind) || !isTextKind(second.kind))
            return {upper, side, joint};
        takeNotes(first, second);
        const Language other = otherSide(side);
        first.in(side) = joinedText(first.in(side), second.in(side));
        first.in(other) = joinedUnseen(first.in(other), second.in(other), other);
        forgetChecks(first);
    }
    rows.erase(place(rows, upper + 1));
    return {upper, side, joint};
}

PairPlace erase(std::vector<Block>& rows, PairPlace from, PairPlace to)
{
    const Language side = from.side;
    const auto cut = [&](int row, int begin, int end) {
        Text& text = rows[at(row)].in(side);
        if (begin >= end)
            return;
        text = joinedText(textBefore(text, begin), textFrom(text, end));
        forgetChecks(rows[at(row)]);
    };
    if (from.row == to.row) {
        cut(from.row, from.offset, to.offset);
        return from;
    }
    const int endOfFirst = codePointCount(rows[at(from.row)].in(side).string);
    if (to.row == from.row + 1 && from.offset >= endOfFirst && to.offset == 0)
        return join(rows, from.row, side);
    cut(to.row, 0, to.offset);
    for (int row = from.row + 1; row < to.row; ++row)
        cut(row, 0, codePointCount(rows[at(row)].in(side).string));
    cut(from.row, from.offset, endOfFirst);
    for (int row = to.row; row > from.row; --row)
        if (isEmptyPair(rows[at(row)]))
            rows.erase(place(rows, row));
    return from;
}

namespace {

/// What is pasted on the way: where it stands, and how blocks come in.
class Paster {
public:
    Paster(std::vector<Block>& rows, PairPlace from, std::int64_t& nextBlock)
        : m_rows(rows),
          m_at(from),
          m_start(from.row),
          m_nextBlock(nextBlock)
    {}

    void continueRow(const Block& block)
    {
        Block& row = m_rows[at(m_at.row)];
        if (isEmptyPair(row) && isTextKind(block.kind) && block.kind != BlockKind::Paragraph)
            row.kind = block.kind;
        Text& text = row.in(m_at.side);
        m_tail = textFrom(text, m_at.offset);
        text = joinedText(textBefore(text, m_at.offset), block.in(m_at.side));
        m_at.offset = codePointCount(text.string);
        forgetChecks(row);
    }
    void add(Block block)
    {
        // In the middle of a text its rest follows what is pasted: rows further down are not meant.
        const bool fills = isTextKind(block.kind) && m_tail.isEmpty();
        const int waiting = fills ? nextWaiting(m_rows, m_at.row, m_at.side) : -1;
        if (waiting >= 0) {
            Block& row = m_rows[at(waiting)];
            if (isEmptyPair(row))
                row.kind = block.kind;
            row.in(m_at.side) = block.in(m_at.side);
            forgetChecks(row);
            m_at.row = waiting;
        } else {
            forgetChecks(block);
            block.id = BlockId{m_nextBlock++};
            if (isTextKind(block.kind))
                block.in(otherSide(m_at.side)) = {};
            m_rows.insert(place(m_rows, ++m_at.row), std::move(block));
        }
        m_at.offset = codePointCount(m_rows[at(m_at.row)].in(m_at.side).string);
    }
    PairPlace finish()
    {
        if (m_tail.isEmpty())
            return m_at;
        if (!isTextKind(m_rows[at(m_at.row)].kind)) { // behind a picture the rest goes on as text
            m_rows.insert(place(m_rows, m_at.row + 1), newRow(m_nextBlock));
            m_at = {m_at.row + 1, m_at.side, 0};
        }
        Block& end = m_rows[at(m_at.row)];
        Block rest;
        rest.in(m_at.side) = m_tail;
        if (m_at.row != m_start) { // its footnotes go with it
            shareNotes(m_rows[at(m_start)], rest);
            takeNotes(end, rest);
        }
        end.in(m_at.side) = joinedText(end.in(m_at.side), rest.in(m_at.side));
        return m_at;
    }

private:
    std::vector<Block>& m_rows;
    PairPlace m_at;
    int m_start; ///< rows come in behind it only
    std::int64_t& m_nextBlock;
    Text m_tail;
};

} // namespace

PairPlace paste(std::vector<Block>& rows, PairPlace from, std::vector<Block> copied, std::int64_t& nextBlock)
{
    if (copied.empty())
        return from;
    const bool intoText = isTextKind(rows[at(from.row)].kind) || copied.size() == 1; // or into a caption
    const bool joins = intoText && isTextKind(copied.front().kind);
    const bool emptyStart = isEmptyPair(rows[at(from.row)]) && !joins;
    const BlockId start = rows[at(from.row)].id;
    Paster paster(rows, from, nextBlock);
    for (std::size_t i = 0; i < copied.size(); ++i) {
        if (i == 0 && joins)
            paster.continueRow(copied[i]);
        else
            paster.add(std::move(copied[i]));
    }
    PairPlace end = paster.finish();
    if (emptyStart && rows.size() > 1 && rows[at(from.row)].id == start) { // a picture took its place
        rows.erase(place(rows, from.row));
        --end.row;
    }
    return end;
}

PairPlace removeObject(std::vector<Block>& rows, int row, Language side)
{
    Block& block = rows[at(row)];
    if (isTextKind(block.kind))
        return {row, side, 0};
    block.kind = block.zh.isEmpty() && block.en.isEmpty() ? BlockKind::Paragraph : BlockKind::Caption;
    block.payload = {};
    block.unknownKind.clear();
    if (isEmptyPair(block) && rows.size() > 1)
        rows.erase(place(rows, row));
    return {std::min(row, static_cast<int>(rows.size()) - 1), side, 0};
}

PairPlace removePair(std::vector<Block>& rows, int row, Language side, std::int64_t& nextBlock)
{
    rows.erase(place(rows, row));
    if (rows.empty())
        rows.push_back(newRow(nextBlock));
    return {std::min(row, static_cast<int>(rows.size()) - 1), side, 0};
}

PairPlace move(std::vector<Block>& rows, int from, int before, Language side)
{
    const int to = before > from ? before - 1 : before;
    if (from < to)
        std::rotate(place(rows, from), place(rows, from + 1), place(rows, to + 1));
    else
        std::rotate(place(rows, to), place(rows, from), place(rows, from + 1));
    return {to, side, 0};
}

void setKind(std::vector<Block>& rows, int first, int last, BlockKind kind)
{
    for (int row = first; row <= last; ++row)
        if (isTextKind(rows[at(row)].kind))
            rows[at(row)].kind = kind;
}

} // namespace banxin::pairs
