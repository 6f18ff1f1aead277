#pragma once

#include "base/id.h"
#include "model/article.h"

#include <QString>
#include <QStringList>

namespace banxin {

using GlossaryEntryId = Id<struct GlossaryEntryTag>;

/// What an entry of the glossary names.
enum class GlossaryKind { Term, Person, Organisation };
QString glossaryKindName(GlossaryKind kind); ///< "term", "person", "organisation"
GlossaryKind glossaryKindFromName(const QString& name, bool* known = nullptr);

/// 术语表与名册: one term, person or organisation of the catalogue, in both languages or one.
struct GlossaryEntry {
    GlossaryEntryId id;
    GlossaryKind kind = GlossaryKind::Term;
    BilingualString name;      ///< the full form: 大连市数字贸易协会, Dalian Digital Trade Association
    BilingualString shortName; ///< after the first mention: 协会, DDTA; may be empty
    BilingualString post;      ///< of a person: 秘书长, Secretary-General
    QStringList avoidZh;       ///< forms that are not to be printed
    QStringList avoidEn;
    QString notes;             ///< for the office alone
    std::int64_t revision = 0; ///< of the row; each change makes a new one; 0: not looked at

    bool operator==(const GlossaryEntry&) const = default;
};

/// The entry as the catalogue keeps it: blanks at the ends and double blanks gone, notes with plain
/// line ends, avoid lists without empty, repeated or multi-line forms. What is stored came through here.
GlossaryEntry normalised(const GlossaryEntry& entry);

/// Whether two entries say the same (id and row revision left aside).
bool sameContent(const GlossaryEntry& a, const GlossaryEntry& b);

/// What the entry is called: its Chinese name, or the English one where there is no Chinese.
const QString& headword(const GlossaryEntry& entry);

/// Whether two entries would name the same thing: the same headword (case aside). Persons may
/// share a name as long as both have a post and the posts differ.
bool sameName(const GlossaryEntry& a, const GlossaryEntry& b);

/// How a name stands where it is first mentioned: full form and, where there is one, the short form
/// that follows it afterwards: 大连市数字贸易协会（以下简称“协会”）, Dalian Digital Trade
/// Association (DDTA). The full form alone without a short one.
QString firstMention(const GlossaryEntry& entry, Language language);

} // namespace banxin
