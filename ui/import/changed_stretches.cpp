#include "ui/import/changed_stretches.h"

#include <algorithm>
#include <cstdint>

namespace banxin {

namespace {

constexpr qsizetype mostCells = 4'000'000;

void mark(std::vector<Stretch>& stretches, qsizetype at)
{
    const int position = static_cast<int>(at);
    if (!stretches.empty() && stretches.back().from + stretches.back().length == position)
        ++stretches.back().length;
    else
        stretches.push_back({position, 1});
}

/// Longest common subsequence by table; what is not in it is marked.
void compare(QStringView before, QStringView after, qsizetype offset, ChangedStretches& out)
{
    const qsizetype n = before.size();
    const qsizetype m = after.size();
    const auto at = [m](qsizetype i, qsizetype j) { return static_cast<std::size_t>(i * (m + 1) + j); };
    std::vector<std::uint16_t> common(static_cast<std::size_t>((n + 1) * (m + 1)), 0);
    for (qsizetype i = n - 1; i >= 0; --i)
        for (qsizetype j = m - 1; j >= 0; --j)
            common[at(i, j)] = before[i] == after[j] ? static_cast<std::uint16_t>(common[at(i + 1, j + 1)] + 1)
                                                     : std::max(common[at(i + 1, j)], common[at(i, j + 1)]);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (j >= m || (i < n && common[at(i + 1, j)] >= common[at(i, j + 1)])) {
            mark(out.removed, offset + i++);
        } else {
            mark(out.added, offset + j++);
        }
    }
}

} // namespace

ChangedStretches changedStretches(QStringView before, QStringView after)
{
    ChangedStretches out;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    before = before.mid(head, before.size() - head - tail);
    after = after.mid(head, after.size() - head - tail);
    const bool fits = std::max(before.size(), after.size()) < 60'000
        && (before.size() + 1) * (after.size() + 1) <= mostCells;
    if (fits && !before.isEmpty() && !after.isEmpty()) {
        compare(before, after, head, out);
    } else {
        if (!before.isEmpty())
            out.removed.push_back({static_cast<int>(head), static_cast<int>(before.size())});
        if (!after.isEmpty())
            out.added.push_back({static_cast<int>(head), static_cast<int>(after.size())});
    }
    return out;
}

} // namespace banxin
