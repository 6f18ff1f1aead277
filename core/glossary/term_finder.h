#pragma once

#include "model/glossary.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace banxin {

/// Which form of an entry a text has.
enum class TermForm { Full, Short, Avoided };

/// One place where a text has an entry of the glossary.
struct TermMatch {
    int from = 0; ///< code points, half open; a plural ending is inside
    int to = 0;
    std::size_t entry = 0; ///< index into the entries that were given
    TermForm form = TermForm::Full;

    bool operator==(const TermMatch&) const = default;
};

/// Finds the forms of many entries in texts of one language. Made once for a glossary, used for any
/// number of texts; copies share their tables.
///
/// The longest form wins where two overlap. Latin letters and digits match whole words alone; a word
/// with a capital inside (DDTA, G20, iPhone) is matched exactly, other words in any case; terms and
/// short forms also with a plural ending. Han needs no border. Width of letters, kinds of blanks,
/// hyphens and apostrophes, anchors of notes and blanks beside Han make no difference (the blank in
/// a title says where its line may break; 李　明 in a list of names is 李明). A short form that ends
/// the full name (协会) is not found inside other names (软件行业协会).
///
/// Where entries share a form there is one match for each, with the same range; a form that one
/// entry avoids and another is called by is no avoided one.
class TermFinder {
public:
    TermFinder(const std::vector<GlossaryEntry>& entries, Language language);
    ~TermFinder();
    TermFinder(const TermFinder&) = default;
    TermFinder& operator=(const TermFinder&) = default;
    TermFinder(TermFinder&&) = default;
    TermFinder& operator=(TermFinder&&) = default;

    /// In the order of the text, equal ranges in the order of the entries.
    std::vector<TermMatch> find(const QString& text) const;

private:
    struct Table;
    std::shared_ptr<const Table> m_table;
};

/// The same for one text.
std::vector<TermMatch> termsIn(const QString& text, Language language, const std::vector<GlossaryEntry>& entries);

} // namespace banxin
