// The methods of Catalogue for the glossary (术语表与名册).
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

Result<std::vector<GlossaryEntry>> livingEntries(const Connection& connection)
{
    // The order of code points: the same on every machine.
    const Result<std::vector<QJsonObject>> rows =
        selectRows(connection, tables::glossaryEntry(),
                   QStringLiteral("WHERE t.deleted=0 ORDER BY CASE t.name_zh WHEN '' THEN t.name_en "
                                  "ELSE t.name_zh END, t.name_en, t.post_zh, t.post_en, t.id"),
                   {});
    if (!rows)
        return rows.error();
    std::vector<GlossaryEntry> out;
    out.reserve(rows->size());
    for (const QJsonObject& row : *rows) {
        Result<GlossaryEntry> entry = glossaryEntryFromRow(row);
        if (!entry)
            return entry.error();
        out.push_back(std::move(*entry));
    }
    return out;
}

/// "滨海市数字贸易协会, Binhai Digital Trade Association": which entry is meant.
QString nameOf(const GlossaryEntry& entry)
{
    QStringList parts{entry.name.zh, entry.name.en, entry.post.zh, entry.post.en};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// Headword without case to the entries that have it: makes importing thousands quick.
using Headwords = std::multimap<QString, GlossaryEntry>;

Headwords headwordsOf(const std::vector<GlossaryEntry>& entries)
{
    Headwords out;
    for (const GlossaryEntry& entry : entries)
        out.emplace(headword(entry).toCaseFolded(), entry);
    return out;
}

Status checkEntry(const Headwords& present, const GlossaryEntry& entry)
{
    if (entry.name.isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("name"),
                     QStringLiteral("an entry needs a name in Chinese or English")};
    const auto [from, to] = present.equal_range(headword(entry).toCaseFolded());
    const auto other = std::find_if(from, to, [&entry](const auto& known) {
        return known.second.id != entry.id && sameName(known.second, entry);
    });
    if (other == to)
        return Done{};
    return Error{Error::Code::BadArgument, headword(entry),
                 QStringLiteral("the glossary has it already (%1); change that entry, or choose another name")
                     .arg(nameOf(other->second))};
}

Error noSuchEntry(GlossaryEntryId id)
{
    return {Error::Code::BadArgument, QString::number(id.value),
            QStringLiteral("there is no such entry in the glossary")};
}

/// The living entry as stored, if it is still the one that was read.
Result<GlossaryEntry> entryToChange(const Connection& connection, GlossaryEntryId id, std::int64_t revision)
{
    const Result<QJsonObject> row = readRow(connection, tables::glossaryEntry(), id.value);
    if (!row)
        return row.error();
    if (row->isEmpty() || row->value(QLatin1String("deleted")).toInteger() != 0)
        return noSuchEntry(id);
    if (revision != 0 && row->value(QLatin1String("revision")).toInteger() != revision)
        return Error{Error::Code::Conflict, QStringLiteral("glossary_entry %1").arg(id.value),
                     QStringLiteral("was changed since it was read")};
    return glossaryEntryFromRow(*row);
}

/// Adds an entry or changes the one with its id; says which it was.
Result<GlossaryEntryId> storeEntry(Store& store, const Connection& connection, const Headwords& present,
                                   const GlossaryEntry& given)
{
    const GlossaryEntry entry = normalised(given);
    if (Status valid = checkEntry(present, entry); !valid)
        return valid.error();
    store.belongsTo(EditScope::glossary());
    if (!entry.id.valid()) {
        const Result<qint64> row = store.insert(tables::glossaryEntry(), glossaryFields(entry));
        if (!row)
            return row.error();
        return GlossaryEntryId{*row};
    }
    const Result<GlossaryEntry> stored = entryToChange(connection, entry.id, entry.revision);
    if (!stored)
        return stored.error();
    if (Status done = store.update(tables::glossaryEntry(), entry.id.value, glossaryFields(entry)); !done)
        return done.error();
    return entry.id;
}

} // namespace

Result<std::vector<GlossaryEntry>> Catalogue::glossary() const
{
    const ReadScope scope = d->readScope();
    return livingEntries(d->db());
}

Result<GlossaryEntry> Catalogue::glossaryEntry(GlossaryEntryId id) const { return entryToChange(d->db(), id, 0); }

Result<GlossaryEntry> Catalogue::addGlossaryEntry(const GlossaryEntry& entry)
{
    return d->write<GlossaryEntry>("AddGlossaryEntry", [&]() -> Result<GlossaryEntry> {
        const Result<std::vector<GlossaryEntry>> present = livingEntries(d->db());
        if (!present)
            return present.error();
        GlossaryEntry added = entry;
        added.id = {};
        const Result<GlossaryEntryId> id = storeEntry(*d->store, d->db(), headwordsOf(*present), added);
        return id ? glossaryEntry(*id) : Result<GlossaryEntry>(id.error());
    });
}

Result<GlossaryEntry> Catalogue::setGlossaryEntry(const GlossaryEntry& entry)
{
    return d->write<GlossaryEntry>("SetGlossaryEntry", [&]() -> Result<GlossaryEntry> {
        if (!entry.id.valid())
            return noSuchEntry(entry.id);
        const Result<std::vector<GlossaryEntry>> present = livingEntries(d->db());
        if (!present)
            return present.error();
        const Result<GlossaryEntryId> id = storeEntry(*d->store, d->db(), headwordsOf(*present), entry);
        return id ? glossaryEntry(*id) : Result<GlossaryEntry>(id.error());
    });
}

Status Catalogue::importGlossary(const std::vector<GlossaryEntry>& entries)
{
    return d->write<Done>("ImportGlossary", [&]() -> Result<Done> {
        const Result<std::vector<GlossaryEntry>> present = livingEntries(d->db());
        if (!present)
            return present.error();
        Headwords headwords = headwordsOf(*present);
        for (const GlossaryEntry& entry : entries) {
            const Result<GlossaryEntryId> id = storeEntry(*d->store, d->db(), headwords, entry);
            if (!id)
                return id.error();
            // The next one meets this one as it is now.
            if (entry.id.valid())
                std::erase_if(headwords, [&id](const auto& known) { return known.second.id == *id; });
            GlossaryEntry stored = normalised(entry);
            stored.id = *id;
            const QString key = headword(stored).toCaseFolded();
            headwords.emplace(key, std::move(stored));
        }
        return Done{};
    });
}

Status Catalogue::removeGlossaryEntry(GlossaryEntryId id, std::int64_t revision)
{
    return d->write<Done>("RemoveGlossaryEntry", [&]() -> Result<Done> {
        const Result<GlossaryEntry> stored = entryToChange(d->db(), id, revision);
        if (!stored)
            return stored.error();
        d->store->belongsTo(EditScope::glossary());
        return d->store->remove(tables::glossaryEntry(), id.value);
    });
}

} // namespace banxin
