#include "layout/pour.h"

#include "layout/column_pour.h"

#include <algorithm>

namespace banxin {

int PourResult::deepest() const { return used.empty() ? 0 : *std::ranges::max_element(used); }

int columnsOf(const FlowBlock& block, int columns)
{
    return block.spanColumns <= 0 ? columns : std::min(block.spanColumns, columns);
}

namespace {

/// A picture at the top or foot of some columns.
struct FloatArea {
    std::size_t block = 0;
    int column = 0;
    int span = 1;
    int lines = 0;
    bool top = true;
};

/// One pour: pictures that want a place of their own are met by pouring, given a place, and the
/// text is poured again around them.
class SpacePour {
public:
    SpacePour(const PourText& text, const PourCursor& from, const PourSpace& space)
        : m_text(text),
          m_space(space),
          m_from(from)
    {}

    PourResult run();

private:
    bool isWide(std::size_t index) const
    {
        const FlowBlock& block = m_text.blocks[index];
        return block.floatPlace != FloatPlace::Here || columnsOf(block, m_space.columns) > 1;
    }
    bool reserve(std::size_t index, int column);
    int taken(int column, bool top) const;
    PourResult pourColumns();
    void addAreas(PourResult& result) const;

    const PourText& m_text;
    const PourSpace& m_space;
    PourCursor m_from;
    std::vector<FloatArea> m_areas;
    std::set<std::size_t> m_elsewhere;
    std::vector<std::size_t> m_later; ///< wide pictures for the next page
    std::vector<std::pair<std::size_t, int>> m_met;
};

int SpacePour::taken(int column, bool top) const
{
    int lines = 0;
    for (const FloatArea& area : m_areas)
        if (area.top == top && column >= area.column && column < area.column + area.span)
            lines += area.lines;
    return lines;
}

bool SpacePour::reserve(std::size_t index, int column)
{
    const FlowBlock& picture = m_text.blocks[index];
    FloatArea area;
    area.block = index;
    area.span = columnsOf(picture, m_space.columns);
    area.column = std::min(column, m_space.columns - area.span);
    area.top = picture.floatPlace != FloatPlace::Bottom;
    // Pictures one above the other begin where the deepest of their columns ends.
    int deepest = 0;
    for (int i = area.column; i < area.column + area.span; ++i)
        deepest = std::max(deepest, taken(i, true) + taken(i, false));
    const int left = m_space.lines - deepest - picture.height;
    const bool alone = m_space.mustPlace && m_areas.empty();
    if (left != 0 && left < 2 && !alone)
        return false;
    for (int i = area.column; i < area.column + area.span && area.span > 1; ++i)
        if (taken(i, area.top) != taken(area.column, area.top))
            return false;
    area.lines = picture.height;
    m_areas.push_back(area);
    return true;
}

PourResult SpacePour::pourColumns()
{
    PourResult out;
    out.next = m_from;
    m_met.clear();
    for (int column = 0; column < m_space.columns; ++column) {
        ColumnRoom room;
        room.column = column;
        room.columns = m_space.columns;
        room.top = taken(column, true);
        room.lines = m_space.lines - room.top - taken(column, false);
        room.mustPlace = m_space.mustPlace && m_areas.empty();
        room.elsewhere = &m_elsewhere;
        out.used.push_back(taken(column, false) > 0 ? m_space.lines : room.top);
        if (room.lines <= 0)
            continue;
        PouredColumn poured = pourColumn(m_text, out.next, room);
        out.oversize += poured.oversize;
        if (!poured.parts.empty())
            out.used.back() = std::max(out.used.back(), room.top + poured.used);
        std::ranges::move(poured.parts, std::back_inserter(out.parts));
        out.next = std::move(poured.next);
        for (const std::size_t index : poured.wide)
            m_met.emplace_back(index, column);
    }
    return out;
}

void SpacePour::addAreas(PourResult& result) const
{
    std::vector<int> top(static_cast<std::size_t>(m_space.columns));
    std::vector<int> foot(static_cast<std::size_t>(m_space.columns), m_space.lines);
    for (const FloatArea& area : m_areas) {
        PouredPart part{area.block, 0, area.lines, area.column, 0, nullptr};
        for (int i = area.column; i < area.column + area.span; ++i) {
            int& edge = area.top ? top[static_cast<std::size_t>(i)] : foot[static_cast<std::size_t>(i)];
            edge -= area.top ? 0 : area.lines;
            part.at = edge;
            edge += area.top ? area.lines : 0;
        }
        result.oversize += std::max(0, part.at + area.lines - m_space.lines);
        result.parts.push_back(part);
    }
}

PourResult SpacePour::run()
{
    for (const std::size_t index : std::exchange(m_from.floats, {})) {
        if (!isWide(index))
            m_from.floats.push_back(index);
        else if (m_later.empty() && reserve(index, 0))
            m_elsewhere.insert(index);
        else
            m_later.push_back(index);
    }
    PourResult out = pourColumns();
    while (!m_met.empty()) {
        const auto [index, column] = m_met.front();
        m_elsewhere.insert(index);
        const bool reserved = m_later.empty() && reserve(index, column);
        PourResult again = pourColumns();
        // With the picture in place its own text may have moved to the next page: then it waits.
        if (reserved && (again.next.block <= index || again.placedNothing())) {
            m_areas.pop_back();
            again = pourColumns();
            m_later.push_back(index);
        } else if (!reserved) {
            m_later.push_back(index);
        }
        out = std::move(again);
    }
    std::erase_if(m_later, [&](std::size_t index) { return index >= out.next.block; });
    addAreas(out);
    out.next.floats.insert(out.next.floats.begin(), m_later.begin(), m_later.end());
    std::ranges::sort(out.next.floats);
    out.done = out.next.block >= m_text.end && out.next.floats.empty() && out.next.notes.empty();
    return out;
}

} // namespace

PourResult pour(const PourText& text, const PourCursor& from, const PourSpace& space)
{
    return SpacePour(text, from, space).run();
}

} // namespace banxin
