#include "catalogue/search_index.h"

#include "catalogue/mapping.h"
#include "catalogue/sqlite_engine.h"
#include "catalogue/tables.h"
#include "catalogue/tokenizer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlQuery>

#include <algorithm>
#include <functional>
#include <map>

namespace banxin {

namespace {

/// The plain text of an article in the three columns of article_text.
struct IndexText {
    QString headline; ///< what a hit shows
    QString title;
    QString body;

    bool operator==(const IndexText&) const = default;
};

void append(QString& out, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!out.isEmpty())
        out.append(QLatin1Char('\n'));
    out.append(text);
}

/// Texts in a payload (credits, cells of a table), at any depth.
void appendPayload(QString& out, const QJsonValue& value)
{
    if (value.isString()) {
        append(out, value.toString());
    } else if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            appendPayload(out, item);
    } else if (value.isObject()) {
        for (const QJsonValue& item : value.toObject())
            appendPayload(out, item);
    }
}

IndexText indexText(const Article& article)
{
    IndexText out;
    out.headline = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    append(out.title, article.title.zh);
    append(out.title, article.title.en);
    for (const BilingualString* field : {&article.kicker, &article.subtitle, &article.byline, &article.source}) {
        append(out.body, field->zh);
        append(out.body, field->en);
    }
    for (const Block& block : article.blocks) {
        append(out.body, block.zh.string);
        append(out.body, block.en.string);
        appendPayload(out.body, block.payload);
    }
    // An empty string, not a null one: the columns are NOT NULL.
    for (QString* part : {&out.headline, &out.title, &out.body})
        if (part->isNull())
            *part = QStringLiteral("");
    return out;
}

Result<std::optional<IndexText>> storedText(const Connection& connection, ArticleId article)
{
    std::optional<IndexText> out;
    const Status done = connection.rows(
        QStringLiteral("SELECT headline, title, body FROM article_text WHERE id=?"),
        {static_cast<qint64>(article.value)}, [&out](const QSqlQuery& row) {
            out = IndexText{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
            return false;
        });
    if (!done)
        return done.error();
    return out;
}

/// The text that should be there; none for a deleted article.
Result<std::optional<IndexText>> currentText(const Connection& connection, ArticleId article)
{
    Result<std::vector<QJsonObject>> rows = selectRows(
        connection, tables::articleRevision(),
        QStringLiteral("JOIN article a ON a.id=t.article WHERE t.article=? AND t.deleted=0 AND a.deleted=0 "
                       "ORDER BY t.id DESC LIMIT 1"),
        {static_cast<qint64>(article.value)});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<IndexText>();
    Result<Article> newest = articleFromRow(rows->front());
    if (!newest)
        return newest.error();
    return std::optional(indexText(*newest));
}

/// A word of the query as an FTS5 string, which our tokenizer turns into a phrase; quotes are
/// doubled, so nothing in it is read as syntax.
QString quoted(QString word)
{
    word.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

} // namespace

Status updateSearchIndex(const Connection& connection, ArticleId article)
{
    const Result<std::optional<IndexText>> old = storedText(connection, article);
    if (!old)
        return old.error();
    const Result<std::optional<IndexText>> young = currentText(connection, article);
    if (!young)
        return young.error();
    if (*old == *young)
        return Done{};
    const qint64 id = article.value;
    Status done = Done{};
    if (*old) {
        // FTS5 takes the old words out only when it is told them exactly.
        done = connection.execute(
            QStringLiteral(
                "INSERT INTO article_search (article_search, rowid, title, body) VALUES ('delete', ?, ?, ?)"),
            {id, bindable((*old)->title), bindable((*old)->body)});
        if (done)
            done = connection.execute(QStringLiteral("DELETE FROM article_text WHERE id=?"), {id});
    }
    if (done && *young) {
        done = connection.execute(
            QStringLiteral("INSERT INTO article_text (id, headline, title, body) VALUES (?, ?, ?, ?)"),
            {id, (*young)->headline, (*young)->title, (*young)->body});
        if (done)
            done = connection.execute(
                QStringLiteral("INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)"),
                {id, (*young)->title, (*young)->body});
    }
    return done;
}

Result<std::vector<SearchHit>> searchArticles(const Connection& connection, const QString& words, int limit)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}\\x{0}]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    QStringList phrases;
    for (const QString& word : words.split(space, Qt::SkipEmptyParts))
        if (!searchWords(word).isEmpty()) // punctuation alone would be an empty phrase
            phrases.append(quoted(word));
    std::vector<SearchHit> hits;
    if (phrases.isEmpty() || limit <= 0)
        return hits;
    // The best ones first, then their snippets: a snippet reads its whole text again, and a
    // common word has thousands of hits. CROSS JOIN keeps SQLite to this order.
    const QString sql = QStringLiteral(
        "SELECT best.hit, t.headline, snippet(s.article_search, -1, char(8249), char(8250), char(8230), 24) "
        "FROM (SELECT rowid AS hit, bm25(article_search, 8.0, 1.0) AS score FROM article_search "
        "WHERE article_search MATCH ? ORDER BY score, rowid DESC LIMIT ?) best "
        "CROSS JOIN article_search s CROSS JOIN article_text t "
        "WHERE s.rowid=best.hit AND t.id=best.hit AND s.article_search MATCH ? ORDER BY best.score, best.hit "
        "DESC");
    const QString match = phrases.join(QStringLiteral(" AND "));
    const Status done = connection.rows(sql, {match, limit, match}, [&hits](const QSqlQuery& row) {
        hits.push_back({ArticleId{row.value(0).toLongLong()}, row.value(1).toString(), row.value(2).toString()});
        return true;
    });
    if (!done)
        return done.error();
    return hits;
}

Result<std::vector<PhraseHit>> articlesWithPhrases(const Connection& connection, const QStringList& phrases,
                                                   int limit)
{
    std::map<qint64, int> counts;
    for (const QString& phrase : phrases) {
        if (searchWords(phrase).isEmpty())
            continue;
        // No ranking and no snippets here: bm25 would read every hit of a common phrase.
        const Status done =
            connection.rows(QStringLiteral("SELECT rowid FROM article_search WHERE article_search MATCH ?"),
                            {QStringLiteral("body : ") + quoted(phrase)}, [&counts](const QSqlQuery& row) {
                                ++counts[row.value(0).toLongLong()];
                                return true;
                            });
        if (!done)
            return done.error();
    }
    std::vector<PhraseHit> hits;
    for (const auto& [article, count] : counts)
        hits.push_back({ArticleId{article}, count});
    std::ranges::stable_sort(hits, std::greater{}, &PhraseHit::phrases);
    if (limit >= 0 && hits.size() > static_cast<std::size_t>(limit))
        hits.resize(static_cast<std::size_t>(limit));
    return hits;
}

Result<QStringList> searchIndexFindings(const Connection& connection, bool mayWrite)
{
    QStringList out;
    Result<QStringList> ids = connection.strings(QStringLiteral("SELECT id FROM article ORDER BY id"));
    if (!ids)
        return ids.error();
    for (const QString& id : *ids) {
        const ArticleId article{id.toLongLong()};
        const Result<std::optional<IndexText>> stored = storedText(connection, article);
        const Result<std::optional<IndexText>> current = currentText(connection, article);
        if (stored && current && *stored != *current)
            out.append(QStringLiteral("article %1: search text is out of date").arg(id));
    }
    if (!mayWrite)
        return out;
    Status begun = engine::begin(connection);
    if (!begun)
        return begun.error();
    const Status checked = connection.execute(
        QStringLiteral("INSERT INTO article_search (article_search) VALUES ('integrity-check')"));
    engine::rollback(connection);
    if (!checked)
        out.append(QStringLiteral("search index: ") + checked.error().detail);
    return out;
}

} // namespace banxin
