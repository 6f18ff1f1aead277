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

GlossaryEntry normalised(const GlossaryEntry& entry)
{
    GlossaryEntry out = entry;
    for (BilingualString* field : {&out.name, &out.shortName, &out.post})
        *field = {field->zh.simplified(), field->en.simplified()};
    for (QStringList* forms : {&out.avoidZh, &out.avoidEn}) {
        QStringList kept;
        for (const QString& form : *forms)
            for (const QString& line : form.split(QLatin1Char('\n')))
                kept << line.simplified();
        kept.removeAll(QString());
        kept.removeDuplicates();
        *forms = kept;
    }
    out.notes.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    out.notes = out.notes.trimmed();
    return out;
}

bool sameContent(const GlossaryEntry& a, const GlossaryEntry& b)
{
    GlossaryEntry other = b;
    other.id = a.id;
    other.revision = a.revision;
    return a == other;
}

const QString& headword(const GlossaryEntry& entry)
{
    return entry.name.zh.isEmpty() ? entry.name.en : entry.name.zh;
}

bool sameName(const GlossaryEntry& a, const GlossaryEntry& b)
{
    if (headword(a).compare(headword(b), Qt::CaseInsensitive) != 0)
        return false;
    const bool namesakes = a.kind == GlossaryKind::Person && b.kind == GlossaryKind::Person && !a.post.isEmpty()
        && !b.post.isEmpty() && a.post != b.post;
    return !namesakes;
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
