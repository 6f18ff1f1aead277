// The command that cleans a manuscript without a catalogue.

#include "command.h"

#include "import/cleanup/clean.h"
#include "import/read_manuscript.h"

namespace banxin {

namespace {

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

/// The kinds of the contract; a list of names is an item a line.
void appendBlock(QJsonArray& blocks, const Block& block)
{
    const QString text = block.zh.isEmpty() ? block.en.string : block.zh.string;
    const auto append = [&blocks](const QString& kind, const QString& words) {
        blocks.append(QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("text"), words}});
    };
    if (block.kind != BlockKind::NameList)
        return append(blockKindName(block.kind), text);
    for (const QString& line : text.split(QLatin1Char('\n')))
        append(blockKindName(BlockKind::ListItem), line);
}

QJsonObject articleJson(const CleanedArticle& cleaned)
{
    const Article& article = cleaned.article;
    const auto field = [](const BilingualString& text) { return orNull(text.zh.isEmpty() ? text.en : text.zh); };
    QJsonArray blocks;
    for (const Block& block : article.blocks)
        appendBlock(blocks, block);
    return {{QStringLiteral("kicker"), field(article.kicker)},
            {QStringLiteral("title"), field(article.title)},
            {QStringLiteral("subtitle"), field(article.subtitle)},
            {QStringLiteral("byline"), field(article.byline)},
            {QStringLiteral("source"), field(article.source)},
            {QStringLiteral("column"), orNull(cleaned.column)},
            {QStringLiteral("firstLine"), cleaned.firstLine},
            {QStringLiteral("lastLine"), cleaned.lastLine},
            {QStringLiteral("blocks"), blocks}};
}

QJsonArray changesJson(const std::vector<CleanChange>& changes)
{
    QJsonArray out;
    for (const CleanChange& change : changes) {
        if (!change.applied)
            continue;
        out.append(QJsonObject{{QStringLiteral("rule"), change.rule},
                               {QStringLiteral("before"), change.before},
                               {QStringLiteral("after"), change.after},
                               {QStringLiteral("line"), change.line}});
    }
    return out;
}

/// The rows of a table, its cells parted by tabs.
QStringList tableRows(const Block& block)
{
    QStringList out;
    for (const QJsonValue row : block.payload.value(QLatin1String("rows")).toArray()) {
        QStringList cells;
        for (const QJsonValue cell : row.toArray()) {
            const QString zh = cell[QLatin1String("zh")].toString();
            cells << (zh.isEmpty() ? cell[QLatin1String("en")].toString() : zh);
        }
        out << cells.join(QLatin1Char('\t'));
    }
    return out;
}

/// What people read: the articles as plain text.
QString plainText(const CleanedManuscript& cleaned)
{
    QStringList out;
    for (const CleanedArticle& article : cleaned.articles) {
        for (const BilingualString* field :
             {&article.article.kicker, &article.article.title, &article.article.subtitle, &article.article.byline})
            if (!field->isEmpty())
                out << (field->zh.isEmpty() ? field->en : field->zh);
        for (const Block& block : article.article.blocks) {
            const QString words = block.zh.isEmpty() ? block.en.string : block.zh.string;
            if (block.kind != BlockKind::Table || !words.isEmpty())
                out << words;
            if (block.kind == BlockKind::Table)
                out << tableRows(block);
        }
        out << QString();
    }
    return out.join(QLatin1Char('\n'));
}

} // namespace

Result<Outcome> runClean(const Arguments& arguments)
{
    const Result<Manuscript> manuscript = readManuscript(arguments.positional.first());
    if (!manuscript)
        return manuscript.error();
    CleanOptions options;
    options.passage = arguments.has("passage");
    for (const QString& id : arguments.value("without").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto known = [&id](const CleanPass& pass) { return id == QLatin1String(pass.id); };
        if (std::none_of(cleanPasses().begin(), cleanPasses().end(), known)) {
            QStringList ids;
            for (const CleanPass& pass : cleanPasses())
                ids << QString::fromLatin1(pass.id);
            return Error{
                Error::Code::BadArgument, QStringLiteral("--without ") + id,
                QStringLiteral("no such pass: %1; there are: %2").arg(id, ids.join(QStringLiteral(", ")))};
        }
        options.off.insert(id);
    }
    const CleanedManuscript cleaned = clean(*manuscript, options);
    QJsonArray articles;
    for (const CleanedArticle& article : cleaned.articles)
        articles.append(articleJson(article));
    return Outcome{{{QStringLiteral("articles"), articles},
                    {QStringLiteral("changes"), changesJson(cleaned.changes)},
                    {QStringLiteral("warnings"), reportWarnings(cleaned.warnings)}},
                   plainText(cleaned)};
}

} // namespace banxin
