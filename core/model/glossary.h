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
    QString notes; ///< for the office alone

    bool operator==(const GlossaryEntry&) const = default;
};

/// How a name stands where it is first mentioned: full form and, where there is one, the short form
/// that follows it afterwards: 大连市数字贸易协会（以下简称“协会”）, Dalian Digital Trade
/// Association (DDTA). The full form alone without a short one.
QString firstMention(const GlossaryEntry& entry, Language language);

} // namespace banxin
