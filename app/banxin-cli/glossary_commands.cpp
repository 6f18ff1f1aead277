// The glossary (术语表与名册) on the command line.

#include "command.h"

#include "base/file.h"
#include "edit/edit_session.h"
#include "glossary/glossary_csv.h"
#include "glossary/term_guide.h"
#include "ui/messages/glossary_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace banxin {

namespace {

using Entries = std::vector<GlossaryEntry>;

Error wrong(const QString& subject, const QString& allowed)
{
    return {Error::Code::BadArgument, subject, allowed};
}

QJsonObject names(const BilingualString& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

QJsonObject entryJson(const GlossaryEntry& entry)
{
    return {{QStringLiteral("id"), static_cast<qint64>(entry.id.value)},
            {QStringLiteral("kind"), glossaryKindName(entry.kind)},
            {QStringLiteral("name"), names(entry.name)},
            {QStringLiteral("short"), names(entry.shortName)},
            {QStringLiteral("post"), names(entry.post)},
            {QStringLiteral("avoid"),
             QJsonObject{{QStringLiteral("zh"), QJsonArray::fromStringList(entry.avoidZh)},
                         {QStringLiteral("en"), QJsonArray::fromStringList(entry.avoidEn)}}},
            {QStringLiteral("notes"), entry.notes}};
}

/// "3  滨海市数字贸易协会（协会） = Binhai Digital Trade Association (BDTA)".
QString entryLine(const GlossaryEntry& entry)
{
    const auto side = [&entry](Language language) {
        QStringList more{entry.shortName.in(language), entry.post.in(language)};
        more.removeAll(QString());
        const QString& name = entry.name.in(language);
        return more.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, more.join(QStringLiteral(", ")));
    };
    return QStringLiteral("%1  %2 = %3").arg(entry.id.value).arg(side(Language::Zh), side(Language::En));
}

Outcome outcomeOf(const GlossaryEntry& entry) { return {entryJson(entry), entryLine(entry)}; }

/// What the options of add and change say, put into the entry.
Status takeOptions(const Arguments& arguments, GlossaryEntry& entry)
{
    static const QRegularExpression marks(QStringLiteral("[;；\n]"));
    const std::pair<const char*, QString*> fields[]{{"zh", &entry.name.zh},
                                                    {"en", &entry.name.en},
                                                    {"short-zh", &entry.shortName.zh},
                                                    {"short-en", &entry.shortName.en},
                                                    {"post-zh", &entry.post.zh},
                                                    {"post-en", &entry.post.en},
                                                    {"notes", &entry.notes}};
    for (const auto& [option, field] : fields)
        if (arguments.has(option))
            *field = arguments.value(option);
    if (arguments.has("avoid-zh"))
        entry.avoidZh = arguments.value("avoid-zh").split(marks);
    if (arguments.has("avoid-en"))
        entry.avoidEn = arguments.value("avoid-en").split(marks);
    if (!arguments.has("kind"))
        return Done{};
    bool known = false;
    entry.kind = glossaryKindFromName(arguments.value("kind"), &known);
    return known
        ? Status(Done{})
        : wrong(QStringLiteral("--kind ") + arguments.value("kind"), QStringLiteral("term, person, organisation"));
}

/// The entry that a number or a name means.
Result<GlossaryEntry> entryNamed(const Catalogue& catalogue, const QString& word)
{
    const Result<Entries> all = catalogue.glossary();
    if (!all)
        return all.error();
    bool isNumber = false;
    const GlossaryEntryId id{word.toLongLong(&isNumber)};
    Entries found;
    std::ranges::copy_if(*all, std::back_inserter(found), [&](const GlossaryEntry& entry) {
        return isNumber ? entry.id == id : entry.name.zh == word || entry.name.en == word;
    });
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return wrong(word, QStringLiteral("there is no such entry in the glossary"));
    QStringList lines;
    for (const GlossaryEntry& entry : found)
        lines << entryLine(entry);
    return wrong(word,
                 QStringLiteral("several have this name, give the number: ") + lines.join(QStringLiteral("; ")));
}

Result<Outcome> list(const Catalogue& catalogue, const Arguments& arguments)
{
    const Result<Entries> all = catalogue.glossary();
    if (!all)
        return all.error();
    GlossaryEntry wanted;
    if (const Status valid = takeOptions(arguments, wanted); !valid)
        return valid.error();
    const QString words = arguments.value("search");
    QJsonArray out;
    QStringList lines;
    for (const GlossaryEntry& entry : *all) {
        const QStringList texts{
            entry.name.zh, entry.name.en, entry.shortName.zh,       entry.shortName.en,      entry.post.zh,
            entry.post.en, entry.notes,   entry.avoidZh.join(u' '), entry.avoidEn.join(u' ')};
        const bool found = words.isEmpty() || texts.join(u'\n').contains(words, Qt::CaseInsensitive);
        if (!found || (arguments.has("kind") && entry.kind != wanted.kind))
            continue;
        out.append(entryJson(entry));
        lines << entryLine(entry);
    }
    return Outcome{{{QStringLiteral("entries"), out}}, lines.join(u'\n')};
}

Result<Outcome> addOrChange(Catalogue& catalogue, const Arguments& arguments, bool change)
{
    GlossaryEntry entry;
    if (change) {
        const Result<GlossaryEntry> present = entryNamed(catalogue, arguments.positional.at(2));
        if (!present)
            return present.error();
        entry = *present;
    }
    if (const Status valid = takeOptions(arguments, entry); !valid)
        return valid.error();
    const SystemClock clock;
    EditSession session(catalogue, clock);
    const Result<EditOutcome> done = change ? session.apply(SetGlossaryEntry{entry})
                                            : session.apply(AddGlossaryEntry{entry});
    return done ? Result<Outcome>(outcomeOf(done->term)) : Result<Outcome>(done.error());
}

Result<Outcome> removeEntry(Catalogue& catalogue, const Arguments& arguments)
{
    const Result<GlossaryEntry> entry = entryNamed(catalogue, arguments.positional.at(2));
    if (!entry)
        return entry.error();
    const SystemClock clock;
    EditSession session(catalogue, clock);
    if (const Result<EditOutcome> done = session.apply(RemoveGlossaryEntries{{*entry}}); !done)
        return done.error();
    return Outcome{{{QStringLiteral("removed"), entryJson(*entry)}}, entryLine(*entry)};
}

QJsonArray problemsJson(const std::vector<GlossaryCsvProblem>& problems)
{
    QJsonArray out;
    for (const GlossaryCsvProblem& problem : problems) {
        const QString message = describe(problem);
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
        out.append(QJsonObject{{QStringLiteral("line"), problem.line},
                               {QStringLiteral("refused"), problem.refuses()},
                               {QStringLiteral("subject"), problem.subject},
                               {QStringLiteral("text"), problem.text},
                               {QStringLiteral("message"), message}});
    }
    return out;
}

Result<Outcome> importFile(Catalogue& catalogue, const Arguments& arguments)
{
    const QString file = arguments.positional.at(2);
    const Result<QByteArray> bytes = readFile(file, 64LL * 1024 * 1024);
    if (!bytes)
        return bytes.error();
    const Result<GlossaryCsv> table = readGlossaryCsv(*bytes, file);
    if (!table)
        return table.error();
    const Result<Entries> present = catalogue.glossary();
    if (!present)
        return present.error();
    const GlossaryMerge merge = mergeGlossary(*present, *table);
    if (!arguments.has("dry-run")) {
        const SystemClock clock;
        EditSession session(catalogue, clock);
        if (const Result<EditOutcome> done = session.apply(ImportGlossary{merge.toStore()}); !done)
            return done.error();
    }
    QJsonArray changes;
    for (const GlossaryMerge::Change& change : merge.changed)
        changes.append(QJsonObject{{QStringLiteral("line"), change.line},
                                   {QStringLiteral("before"), entryJson(change.before)},
                                   {QStringLiteral("after"), entryJson(change.after)}});
    return Outcome{{{QStringLiteral("file"), file},
                    {QStringLiteral("encoding"), table->encoding},
                    {QStringLiteral("added"), static_cast<qint64>(merge.added.size())},
                    {QStringLiteral("changed"), static_cast<qint64>(merge.changed.size())},
                    {QStringLiteral("unchanged"), merge.unchanged},
                    {QStringLiteral("refused"), merge.refused()},
                    {QStringLiteral("changes"), changes},
                    {QStringLiteral("warnings"), problemsJson(merge.problems)}},
                   QStringLiteral("%1: %2 added, %3 changed, %4 unchanged, %5 refused")
                       .arg(file)
                       .arg(merge.added.size())
                       .arg(merge.changed.size())
                       .arg(merge.unchanged)
                       .arg(merge.refused())};
}

Result<Outcome> exportFile(const Catalogue& catalogue, const Arguments& arguments)
{
    const QString headings = arguments.value("headings");
    if (!headings.isEmpty() && headings != QLatin1String("zh") && headings != QLatin1String("en"))
        return wrong(QStringLiteral("--headings ") + headings, QStringLiteral("zh, en"));
    const Result<Entries> all = catalogue.glossary();
    if (!all)
        return all.error();
    const QString file = arguments.positional.at(2);
    const Language language = headings == QLatin1String("en") ? Language::En : Language::Zh;
    if (const Status done = writeFile(file, writeGlossaryCsv(*all, language)); !done)
        return done.error();
    return Outcome{{{QStringLiteral("file"), file}, {QStringLiteral("entries"), static_cast<qint64>(all->size())}},
                   file};
}

QString sideName(TermSuggestion::Side side)
{
    switch (side) {
    case TermSuggestion::Side::Missing: return QStringLiteral("missing");
    case TermSuggestion::Side::Present: return QStringLiteral("present");
    case TermSuggestion::Side::TooShort: return QStringLiteral("too_short");
    case TermSuggestion::Side::Avoided: return QStringLiteral("avoided");
    }
    return {};
}

QJsonObject rangeJson(int from, int to) { return {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}}; }

/// The terms of an article, block by block, and what is wrong with them.
Result<Outcome> check(const Catalogue& catalogue, const Arguments& arguments)
{
    bool ok = false;
    const ArticleId id{arguments.positional.at(2).toLongLong(&ok)};
    const Result<Article> article = ok
        ? catalogue.article(id)
        : Result<Article>(Error{Error::Code::UnknownArticle, arguments.positional.at(2), {}});
    if (!article)
        return article.error();
    Result<Entries> all = catalogue.glossary();
    if (!all)
        return all.error();
    const TermGuide guide(std::move(*all));
    QJsonArray terms;
    std::vector<TextPair> before;
    for (const Block& block : article->blocks) {
        const TextPair here{block.zh.string, block.en.string};
        for (const TermSuggestion& term : guide.suggestions(before, here))
            terms.append(
                QJsonObject{{QStringLiteral("block"), static_cast<qint64>(block.id.value)},
                            {QStringLiteral("entry"), static_cast<qint64>(guide.entries()[term.entry].id.value)},
                            {QStringLiteral("range"), rangeJson(term.from, term.to)},
                            {QStringLiteral("first"), term.first},
                            {QStringLiteral("use"), names(term.use)},
                            {QStringLiteral("english"), sideName(term.english)}});
        before.push_back(here);
    }
    QJsonArray findings;
    QStringList lines;
    for (const ArticleTermFinding& each : termFindings(*article, guide)) {
        const TermFinding& finding = each.finding;
        const QString where = each.block.valid() ? QStringLiteral("block %1").arg(each.block.value) : each.field;
        findings.append(QJsonObject{{QStringLiteral("rule"), termFindingRule(finding.kind)},
                                    {QStringLiteral("severity"), severityName(finding.severity)},
                                    {QStringLiteral("language"), languageKey(finding.language)},
                                    {QStringLiteral("where"), where},
                                    {QStringLiteral("range"), rangeJson(finding.from, finding.to)},
                                    {QStringLiteral("text"), finding.found},
                                    {QStringLiteral("suggestion"), finding.use},
                                    {QStringLiteral("message"), describe(finding)}});
        lines << QStringLiteral("%1: %2").arg(where, describe(finding));
    }
    return Outcome{{{QStringLiteral("article"), static_cast<qint64>(id.value)},
                    {QStringLiteral("terms"), terms},
                    {QStringLiteral("findings"), findings}},
                   lines.join(u'\n')};
}

struct Action {
    const char* name;
    bool writes;
    const char* needs; ///< the third word; null: there is none
};
constexpr Action actions[]{{"list", false, nullptr},   {"add", true, nullptr},       {"change", true, "ENTRY"},
                           {"remove", true, "ENTRY"},  {"import", true, "FILE.csv"}, {"export", false, "FILE.csv"},
                           {"check", false, "ARTICLE"}};

} // namespace

Result<Outcome> runGlossary(const Arguments& arguments)
{
    const QString name = arguments.positional.at(1);
    const Action* action =
        std::ranges::find_if(actions, [&name](const Action& a) { return name == QLatin1String(a.name); });
    if (action == std::end(actions))
        return wrong(name, QStringLiteral("list, add, change, remove, import, export, check"));
    if ((arguments.positional.size() > 2) != (action->needs != nullptr))
        return wrong(QStringLiteral("glossary ") + name,
                     action->needs ? QStringLiteral("%1 is missing").arg(QLatin1String(action->needs))
                                   : QStringLiteral("no further word"));
    const bool writes = action->writes && !arguments.has("dry-run");
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(
        arguments.positional.at(0), writes ? Catalogue::Access::ReadWrite : Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    if (name == QLatin1String("list"))
        return list(**catalogue, arguments);
    if (name == QLatin1String("add") || name == QLatin1String("change"))
        return addOrChange(**catalogue, arguments, name == QLatin1String("change"));
    if (name == QLatin1String("remove"))
        return removeEntry(**catalogue, arguments);
    if (name == QLatin1String("import"))
        return importFile(**catalogue, arguments);
    return name == QLatin1String("export") ? exportFile(**catalogue, arguments) : check(**catalogue, arguments);
}

} // namespace banxin
