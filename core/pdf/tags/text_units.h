#pragma once

#include "layout/composed.h"

#include <compare>
#include <map>
#include <vector>

namespace banxin {

/// What tells one text of an article from all others.
struct TextKey {
    int article = -1;
    SourceRange::Part part = SourceRange::Part::None;
    std::int64_t block = 0;
    Language language = Language::Zh;
    SourceRange::Role role = SourceRange::Role::Text;
    std::int64_t item = -1;
    auto operator<=>(const TextKey&) const = default;

    static TextKey of(const SourceRange& source);
};

/// A run on a page.
struct RunPlace {
    int page = 0;
    int run = 0;
};

/// All that is printed of one text, in reading order, on however many pages.
struct TextUnit {
    TextKey key;
    std::vector<RunPlace> runs;
    std::vector<int> lineStarts; ///< indices into `runs` at which a new line begins
    bool used = false;
};

/// The texts of an issue and where they stand. Furniture without a role of its own is told apart by
/// its place: every paragraph of it is a unit, in the order of the page.
class TextUnits {
public:
    explicit TextUnits(const ComposedIssue& issue);

    /// The text of this key that no element has yet, or null; it then counts as used.
    TextUnit* take(const TextKey& key);
    bool has(const TextKey& key) const { return m_byKey.contains(key); }
    /// The text of this key, used or not; null where there is none.
    const TextUnit* find(const TextKey& key) const;
    /// Whether any block of an article is printed in a language.
    bool printsBlocks(int article, Language language) const;
    /// Whether any cell of a table is.
    bool printsCells(int article, std::int64_t block, Language language) const;
    /// Furniture without a role that stands on a page.
    std::vector<TextUnit*> furniture(int page);
    /// What no element has yet, in the order of the pages.
    std::vector<TextUnit*> rest();
    /// Runs that are never read: running heads, folios, leaders.
    const std::vector<RunPlace>& artifacts() const { return m_artifacts; }
    /// The first page with text of the flow: contents, columns, articles; -1: none.
    int firstFlowPage() const { return m_firstFlow; }
    /// The first run of the flow on that page.
    int firstFlowRun() const { return m_firstFlowRun; }

private:
    void addRun(const ComposedIssue& issue, RunPlace place, bool lineStart, Length baseline);
    void sort(const ComposedIssue& issue);

    std::vector<TextUnit> m_units;
    std::map<TextKey, int> m_byKey;
    std::vector<RunPlace> m_artifacts;
    int m_firstFlow = -1;
    int m_firstFlowRun = 0;
    int m_open = -1; ///< unit of furniture that the next line may belong to
    Length m_openBaseline;
    int m_openEnd = 0;
    bool m_openLabel = false;
};

} // namespace banxin
