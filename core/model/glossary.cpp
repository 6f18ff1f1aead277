#include "model/glossary.h"

#include "base/enum_names.h"

#include <array>

namespace banxin {

namespace {

constexpr std::array<std::pair<GlossaryKind, const char*>, 3> kindNames{{
    {GlossaryKind::Term, "term"},
    {GlossaryKind::Person, "person"},
    {GlossaryKind::Organisation, "organisation"},
}};

} // namespace

QString glossaryKindName(GlossaryKind kind) { return enumName<GlossaryKind>(kind, kindNames); }
GlossaryKind glossaryKindFromName(const QString& name, bool* known)
{
    return enumFromName<GlossaryKind>(name, kindNames, GlossaryKind::Term, known);
}

QString firstMention(const GlossaryEntry& entry, Language language)
{
    const QString& full = entry.name.in(language);
    const QString& brief = entry.shortName.in(language);
    if (full.isEmpty() || brief.isEmpty() || brief == full)
        return full.isEmpty() ? brief : full;
    return language == Language::Zh ? QStringLiteral("%1（以下简称“%2”）").arg(full, brief)
                                    : QStringLiteral("%1 (%2)").arg(full, brief);
}

} // namespace banxin
