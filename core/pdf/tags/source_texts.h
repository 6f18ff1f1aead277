#pragma once

#include "layout/article/table_grid.h"
#include "model/edition.h"
#include "pdf/tags/text_units.h"

#include <map>
#include <optional>

namespace banxin {

/// A footnote of an article in one language.
struct NoteSource {
    BlockId block; ///< whose text has the anchor
    int from = 0;  ///< of the anchor, code points
    int to = 0;
    int number = 0; ///< from 1
    Text text;
};

/// The stored texts behind what is printed, with their marks. Refers to the edition.
class SourceTexts {
public:
    /// `edition` may be null: then no text has a source.
    SourceTexts(const Edition* edition, const QString& documentLanguage)
        : m_edition(edition),
          m_chinese(!documentLanguage.startsWith(QLatin1String("en")))
    {}

    /// The text that a unit prints; nothing for furniture.
    std::optional<Text> textOf(const TextKey& key) const;
    /// The footnotes of an article in the order of their numbers.
    const std::vector<NoteSource>& notes(int article, Language language) const;
    /// The cells of a table as they were set.
    const TableGrid& tableOf(const Block& block, Language language) const;
    const Article* article(int index) const;
    const Block* block(const TextKey& key) const;

private:
    const Edition* m_edition;
    bool m_chinese; ///< English articles are then the second language
    mutable std::map<std::pair<int, Language>, std::vector<NoteSource>> m_notes;
    mutable std::map<std::pair<const Block*, Language>, TableGrid> m_tables;
};

} // namespace banxin
