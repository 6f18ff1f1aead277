#include "pdf/tags/text_units.h"

#include <algorithm>

namespace banxin {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

bool isArtifact(Role role)
{
    return role == Role::Repeated || role == Role::Ornament || role == Role::RunningHead || role == Role::Folio;
}

bool isPlainFurniture(const SourceRange& source)
{
    return (source.part == Part::None || source.part == Part::Furniture) && source.role == Role::Text;
}

} // namespace

TextKey TextKey::of(const SourceRange& source)
{
    return {source.article, source.part, source.block.value, source.language, source.role, source.item};
}

TextUnits::TextUnits(const ComposedIssue& issue)
{
    for (std::size_t p = 0; p < issue.pages.size(); ++p) {
        const ComposedPage& page = issue.pages[p];
        std::vector<char> starts(page.runs.size(), 0);
        for (const ComposedLine& line : page.lines)
            if (line.firstRun < line.lastRun && line.firstRun < static_cast<int>(page.runs.size()))
                starts[static_cast<std::size_t>(line.firstRun)] = 1;
        m_open = -1;
        for (std::size_t r = 0; r < page.runs.size(); ++r)
            addRun(issue, {static_cast<int>(p), static_cast<int>(r)}, starts[r] != 0 || r == 0,
                   page.runs[r].origin.y);
    }
    sort(issue);
}

void TextUnits::addRun(const ComposedIssue& issue, RunPlace place, bool lineStart, Length baseline)
{
    const GlyphRun& run =
        issue.pages[static_cast<std::size_t>(place.page)].runs[static_cast<std::size_t>(place.run)];
    if (isArtifact(run.source.role)) {
        m_artifacts.push_back(place);
        return;
    }
    const TextKey key = TextKey::of(run.source);
    const auto append = [&](int unit) {
        TextUnit& to = m_units[static_cast<std::size_t>(unit)];
        if (lineStart || to.runs.empty())
            to.lineStarts.push_back(static_cast<int>(to.runs.size()));
        to.runs.push_back(place);
    };
    if (!isPlainFurniture(run.source)) {
        if (m_firstFlow < 0 && run.source.role != Role::Nameplate) {
            m_firstFlow = place.page;
            m_firstFlowRun = place.run;
        }
        const auto [at, added] = m_byKey.emplace(key, static_cast<int>(m_units.size()));
        if (added)
            m_units.push_back({key, {}, {}, false});
        append(at->second);
        m_open = -1;
        return;
    }
    // A second line of a paragraph goes on where the first ended; what follows its label on one line is
    // read with it.
    const bool goesOn = m_open >= 0
        && (!lineStart || (baseline == m_openBaseline && m_openLabel)
            || (run.source.from > 0 && run.source.from >= m_openEnd
                && m_units[static_cast<std::size_t>(m_open)].key.language == run.source.language));
    if (!goesOn) {
        m_open = static_cast<int>(m_units.size());
        m_units.push_back({key, {}, {}, false});
    }
    append(m_open);
    m_openBaseline = baseline;
    m_openLabel = run.text.endsWith(QChar(0xFF1A)) || run.text.trimmed().endsWith(QLatin1Char(':'));
    m_openEnd = run.source.to;
}

/// Text of a block tells its place; what the block's own text does not hold stands in page order.
void TextUnits::sort(const ComposedIssue& issue)
{
    const auto from = [&](const RunPlace& place) {
        return issue.pages[static_cast<std::size_t>(place.page)]
            .runs[static_cast<std::size_t>(place.run)]
            .source.from;
    };
    for (TextUnit& unit : m_units) {
        if (unit.key.article < 0 || unit.key.role != Role::Text)
            continue;
        const bool sorted = std::ranges::is_sorted(unit.runs, {}, from);
        if (sorted)
            continue;
        std::ranges::stable_sort(unit.runs, {}, from);
        unit.lineStarts.clear(); // lines are of no use to a text that tells its places
    }
}

TextUnit* TextUnits::take(const TextKey& key)
{
    const auto at = m_byKey.find(key);
    if (at == m_byKey.end() || m_units[static_cast<std::size_t>(at->second)].used)
        return nullptr;
    TextUnit& unit = m_units[static_cast<std::size_t>(at->second)];
    unit.used = true;
    return &unit;
}

const TextUnit* TextUnits::find(const TextKey& key) const
{
    const auto at = m_byKey.find(key);
    return at == m_byKey.end() ? nullptr : &m_units[static_cast<std::size_t>(at->second)];
}

bool TextUnits::printsBlocks(int article, Language language) const
{
    return std::ranges::any_of(m_byKey, [&](const auto& at) {
        return at.first.article == article && at.first.part == Part::Block && at.first.language == language;
    });
}

bool TextUnits::printsCells(int article, std::int64_t block, Language language) const
{
    return std::ranges::any_of(m_byKey, [&](const auto& at) {
        return at.first.article == article && at.first.block == block && at.first.role == Role::Cell
            && at.first.language == language;
    });
}

std::vector<TextUnit*> TextUnits::furniture(int page)
{
    std::vector<TextUnit*> out;
    for (TextUnit& unit : m_units) {
        const bool plain = (unit.key.part == Part::None || unit.key.part == Part::Furniture)
            && (unit.key.role == Role::Text || unit.key.role == Role::Nameplate);
        if (plain && !unit.used && unit.runs.front().page == page)
            out.push_back(&unit);
    }
    return out;
}

std::vector<TextUnit*> TextUnits::rest()
{
    std::vector<TextUnit*> out;
    for (TextUnit& unit : m_units)
        if (!unit.used)
            out.push_back(&unit);
    return out;
}

} // namespace banxin
