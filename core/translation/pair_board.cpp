#include "translation/pair_board.h"

#include "translation/marked_text.h"

#include <algorithm>

namespace banxin {

namespace {
constexpr std::size_t mostSteps = 200;
} // namespace

PairBoard::PairBoard(TranslationProposal proposal) : m_proposal(std::move(proposal))
{
    for (ProposedRow& row : m_proposal.rows)
        if (row.status == RowStatus::Changed && std::ranges::any_of(row.notes, [](const Diagnostic& note) {
                return note.rule == QLatin1String("pair.uncertain");
            }))
            row.take = false;
}

bool PairBoard::isEmpty(int row) const
{
    const std::vector<Text>& pieces = m_proposal.rows[static_cast<std::size_t>(row)].pieces;
    return std::ranges::all_of(pieces, [](const Text& piece) { return piece.string.trimmed().isEmpty(); });
}

Text PairBoard::english(int row) const
{
    Text out;
    if (!valid(row))
        return out;
    const ProposedRow& from = m_proposal.rows[static_cast<std::size_t>(row)];
    const bool lines = keepsLines(from.unit);
    for (const Text& piece : from.pieces)
        appendText(out, normalised(piece, lines), lines ? QStringLiteral("\n") : QStringLiteral(" "));
    return out;
}

void PairBoard::remember()
{
    if (m_before.size() == mostSteps)
        m_before.erase(m_before.begin());
    m_before.push_back(m_proposal);
}

bool PairBoard::undo()
{
    if (m_before.empty())
        return false;
    m_proposal = std::move(m_before.back());
    m_before.pop_back();
    return true;
}

/// A hand has been here: the pair is as sure as can be.
void PairBoard::changed(int row)
{
    ProposedRow& at = m_proposal.rows[static_cast<std::size_t>(row)];
    at.confidence = 1;
    at.take = !at.conflicting || at.take;
    std::erase_if(at.notes, [](const Diagnostic& note) {
        return note.rule == QLatin1String("pair.uncertain") || note.rule == QLatin1String("pair.split")
            || note.rule == QLatin1String("pair.merged-rows") || note.rule == QLatin1String("pair.split-row");
    });
    judge(at);
}

bool PairBoard::moveUp(int row)
{
    if (!valid(row) || row == 0 || (isEmpty(row) && isEmpty(row - 1)))
        return false;
    remember();
    std::swap(pieces(row), pieces(row - 1));
    changed(row);
    changed(row - 1);
    return true;
}

bool PairBoard::moveDown(int row) { return moveUp(row + 1); }

/// Makes `row` empty by moving what stands there and below down by one.
void PairBoard::shiftDown(int row)
{
    int gap = row;
    while (gap < rowCount() && !isEmpty(gap))
        ++gap;
    if (gap == rowCount()) {
        --gap;
        std::size_t at = 0;
        for (const Text& piece : pieces(gap))
            m_proposal.leftovers.insert(m_proposal.leftovers.begin() + static_cast<std::ptrdiff_t>(at++),
                                        {piece, gap, QStringLiteral("left.unpaired")});
        pieces(gap).clear();
    }
    for (; gap > row; --gap) {
        pieces(gap) = std::move(pieces(gap - 1));
        pieces(gap - 1).clear();
        changed(gap);
    }
    pieces(row).clear();
    changed(row);
}

bool PairBoard::pushDown(int row)
{
    if (!valid(row) || isEmpty(row))
        return false;
    remember();
    shiftDown(row);
    return true;
}

bool PairBoard::pullUp(int row)
{
    if (!valid(row) || !isEmpty(row) || row + 1 >= rowCount() || isEmpty(row + 1))
        return false;
    remember();
    int at = row;
    for (; at + 1 < rowCount() && !isEmpty(at + 1); ++at) {
        pieces(at) = std::move(pieces(at + 1));
        pieces(at + 1).clear();
        changed(at);
    }
    changed(at);
    return true;
}

bool PairBoard::joinAbove(int row)
{
    if (!valid(row) || row == 0 || isEmpty(row))
        return false;
    remember();
    for (Text& piece : pieces(row))
        pieces(row - 1).push_back(std::move(piece));
    pieces(row).clear();
    changed(row - 1);
    changed(row);
    return true;
}

bool PairBoard::splitAt(int row, int codePoint)
{
    const Text whole = english(row);
    if (!valid(row) || row + 1 >= rowCount() || codePoint <= 0 || codePoint >= codePointCount(whole.string))
        return false;
    const auto [head, tail] = splitText(whole, codePoint);
    if (head.string.trimmed().isEmpty() || tail.string.trimmed().isEmpty())
        return false;
    remember();
    if (!isEmpty(row + 1))
        shiftDown(row + 1);
    pieces(row) = {head};
    pieces(row + 1) = {tail};
    changed(row);
    changed(row + 1);
    return true;
}

bool PairBoard::setAside(int row)
{
    if (!valid(row) || isEmpty(row))
        return false;
    remember();
    // In their order: behind those that stood before this row.
    const auto after =
        std::ranges::find_if(m_proposal.leftovers, [row](const Leftover& l) { return l.after >= row; });
    auto at = after - m_proposal.leftovers.begin();
    for (Text& piece : pieces(row))
        m_proposal.leftovers.insert(m_proposal.leftovers.begin() + at++,
                                    {std::move(piece), row, QStringLiteral("left.set-aside")});
    pieces(row).clear();
    changed(row);
    return true;
}

bool PairBoard::place(int leftover, int row)
{
    if (!valid(row) || leftover < 0 || leftover >= static_cast<int>(m_proposal.leftovers.size()))
        return false;
    remember();
    pieces(row).push_back(m_proposal.leftovers[static_cast<std::size_t>(leftover)].text);
    m_proposal.leftovers.erase(m_proposal.leftovers.begin() + leftover);
    changed(row);
    return true;
}

bool PairBoard::setEnglish(int row, const Text& text)
{
    if (!valid(row) || english(row) == text)
        return false;
    remember();
    pieces(row) = {text};
    changed(row);
    return true;
}

bool PairBoard::setTake(int row, bool take)
{
    if (!valid(row) || m_proposal.rows[static_cast<std::size_t>(row)].take == take)
        return false;
    remember();
    m_proposal.rows[static_cast<std::size_t>(row)].take = take;
    return true;
}

QString PairBoard::allEnglish() const
{
    QStringList all;
    for (const ProposedRow& row : m_proposal.rows)
        for (const Text& piece : row.pieces)
            all << piece.string;
    for (const Leftover& leftover : m_proposal.leftovers)
        all << leftover.text.string;
    QString out;
    for (const QChar c : all.join(QString()))
        if (!c.isSpace())
            out += c;
    return out;
}

} // namespace banxin
