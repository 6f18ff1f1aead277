// Taking a file into a glossary that is there.
#include "glossary/glossary_csv.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

QString key(const QString& name) { return name.toCaseFolded(); }

/// The entries by what they are called.
class NameIndex {
public:
    explicit NameIndex(const std::vector<GlossaryEntry>& entries)
    {
        for (const GlossaryEntry& entry : entries) {
            m_headwords.emplace(key(headword(entry)), &entry);
            if (!entry.name.en.isEmpty())
                m_english.emplace(key(entry.name.en), &entry);
        }
    }

    /// Those that a line of this name may mean.
    std::vector<const GlossaryEntry*> meant(const GlossaryEntry& line) const
    {
        std::vector<const GlossaryEntry*> out = all(m_headwords, headword(line));
        if (!out.empty() || line.name.en.isEmpty())
            return out;
        out = all(m_english, line.name.en);
        // A line with both names meets an entry that had no Chinese yet; a line without Chinese the
        // one entry of that English name.
        if (!line.name.zh.isEmpty())
            std::erase_if(out, [](const GlossaryEntry* entry) { return !entry->name.zh.isEmpty(); });
        return out.size() == 1 ? out : std::vector<const GlossaryEntry*>();
    }

private:
    using Map = std::multimap<QString, const GlossaryEntry*>;
    static std::vector<const GlossaryEntry*> all(const Map& map, const QString& name)
    {
        std::vector<const GlossaryEntry*> out;
        const auto [from, to] = map.equal_range(key(name));
        std::transform(from, to, std::back_inserter(out), [](const auto& item) { return item.second; });
        return out;
    }

    Map m_headwords;
    Map m_english;
};

QString withLines(const QString& notes, const QStringList& more)
{
    QStringList lines = notes.isEmpty() ? QStringList() : notes.split(u'\n');
    for (const QString& line : more)
        if (!lines.contains(line))
            lines << line;
    return lines.join(u'\n');
}

/// The entry as it stands with what the line says.
GlossaryEntry changedBy(const GlossaryEntry& before, const GlossaryCsvRow& row, const GlossaryCsv& file)
{
    const auto has = [&file](GlossaryField field) { return file.columns.contains(field); };
    const GlossaryEntry& line = row.entry;
    GlossaryEntry out = before;
    if (row.kindGiven)
        out.kind = line.kind;
    if (!line.name.zh.isEmpty())
        out.name.zh = line.name.zh;
    if (!line.name.en.isEmpty())
        out.name.en = line.name.en;
    if (has(GlossaryField::ShortZh))
        out.shortName.zh = line.shortName.zh;
    if (has(GlossaryField::ShortEn))
        out.shortName.en = line.shortName.en;
    if (has(GlossaryField::PostZh))
        out.post.zh = line.post.zh;
    if (has(GlossaryField::PostEn))
        out.post.en = line.post.en;
    if (has(GlossaryField::AvoidZh))
        out.avoidZh = line.avoidZh;
    if (has(GlossaryField::AvoidEn))
        out.avoidEn = line.avoidEn;
    if (has(GlossaryField::Notes))
        out.notes = line.notes;
    out.notes = withLines(out.notes, row.more);
    return normalised(out);
}

/// Goes through the lines of a file.
class Merger {
public:
    Merger(const std::vector<GlossaryEntry>& present, const GlossaryCsv& file) : m_index(present), m_file(file)
    {
        m_out.problems = file.problems;
        for (const GlossaryEntry& entry : present)
            m_names.emplace(key(headword(entry)), Owner{entry, 0});
        for (const GlossaryCsvRow& row : file.rows)
            ++m_linesOfName[key(headword(row.entry))];
    }

    GlossaryMerge merge()
    {
        for (const GlossaryCsvRow& row : m_file.rows)
            take(row);
        std::ranges::stable_sort(m_out.problems, {}, &GlossaryCsvProblem::line);
        return std::move(m_out);
    }

private:
    /// Who has a name now: an entry that was there (line 0), or a line before.
    struct Owner {
        GlossaryEntry entry;
        int line = 0;
    };

    const GlossaryEntry* entryFor(const GlossaryEntry& line) const
    {
        const std::vector<const GlossaryEntry*> all = m_index.meant(line);
        const bool person = std::ranges::any_of(
            all, [](const GlossaryEntry* entry) { return entry->kind == GlossaryKind::Person; });
        if (!person)
            return all.empty() ? nullptr : all.front();
        const auto at =
            std::ranges::find_if(all, [&line](const GlossaryEntry* entry) { return entry->post == line.post; });
        if (at != all.end())
            return *at;
        // One line and one entry: the same person, promoted. More than one: namesakes.
        const auto lines = m_linesOfName.find(key(headword(line)));
        const bool alone = all.size() == 1 && lines != m_linesOfName.end() && lines->second == 1;
        return alone || (all.size() == 1 && !hasPost(line)) ? all.front() : nullptr;
    }

    bool hasPost(const GlossaryEntry& line) const
    {
        return !line.post.isEmpty()
            && (m_file.columns.contains(GlossaryField::PostZh) || m_file.columns.contains(GlossaryField::PostEn));
    }

    /// Who has the name of `entry` and is another; null: nobody.
    const Owner* ownerOf(const GlossaryEntry& entry) const
    {
        const auto [from, to] = m_names.equal_range(key(headword(entry)));
        for (auto at = from; at != to; ++at)
            if (sameName(at->second.entry, entry) && (!entry.id.valid() || at->second.entry.id != entry.id))
                return &at->second;
        return nullptr;
    }

    void take(const GlossaryCsvRow& row)
    {
        const GlossaryEntry* before = entryFor(row.entry);
        GlossaryCsvRow added = row;
        added.entry.notes = withLines(row.entry.notes, row.more);
        const GlossaryEntry after = before ? changedBy(*before, row, m_file) : added.entry;
        if (before && m_lineOf.contains(before->id))
            return refuse(GlossaryCsvProblem::Kind::Repeated, row, m_lineOf.at(before->id));
        if (const Owner* owner = ownerOf(after))
            return refuse(owner->line > 0 ? GlossaryCsvProblem::Kind::Repeated : GlossaryCsvProblem::Kind::Taken,
                          row, owner->line);
        if (!before) {
            m_out.added.push_back(std::move(added));
        } else {
            m_lineOf[before->id] = row.line;
            if (sameContent(*before, after))
                ++m_out.unchanged;
            else
                m_out.changed.push_back({row.line, *before, after});
            forget(*before);
        }
        m_names.emplace(key(headword(after)), Owner{after, row.line});
    }

    /// Its name is free for others, and will be taken anew.
    void forget(const GlossaryEntry& entry)
    {
        const auto [from, to] = m_names.equal_range(key(headword(entry)));
        for (auto at = from; at != to; ++at)
            if (at->second.entry.id == entry.id) {
                m_names.erase(at);
                return;
            }
    }

    void refuse(GlossaryCsvProblem::Kind kind, const GlossaryCsvRow& row, int other)
    {
        m_out.problems.push_back({kind, row.line, headword(row.entry), row.text, other});
    }

    const NameIndex m_index;
    const GlossaryCsv& m_file;
    GlossaryMerge m_out;
    std::multimap<QString, Owner> m_names;
    std::map<QString, int> m_linesOfName;
    std::map<GlossaryEntryId, int> m_lineOf; ///< the line that an entry took
};

} // namespace

int GlossaryMerge::refused() const
{
    return static_cast<int>(std::ranges::count_if(problems, &GlossaryCsvProblem::refuses));
}

std::vector<GlossaryEntry> GlossaryMerge::toStore() const
{
    std::vector<GlossaryEntry> out;
    for (const Change& change : changed)
        out.push_back(change.after);
    for (const GlossaryCsvRow& row : added)
        out.push_back(row.entry);
    return out;
}

GlossaryMerge mergeGlossary(const std::vector<GlossaryEntry>& present, const GlossaryCsv& file)
{
    return Merger(present, file).merge();
}

} // namespace banxin
