#include "catalogue/tables.h"

#include <QSqlQuery>

#include <array>

namespace banxin {

namespace tables {

namespace {

QStringList names(const char* spaced) { return QString::fromLatin1(spaced).split(QLatin1Char(' ')); }

} // namespace

const Table& publication()
{
    static const Table table{
        QStringLiteral("publication"),
        names("code name_zh name_en frequency publisher_zh publisher_en page_design compliance")};
    return table;
}

const Table& issue()
{
    static const Table table{QStringLiteral("issue"),
                             names("publication year number running_number date name_zh name_en publisher_zh "
                                   "publisher_en notice contacts_zh contacts_en state languages cover_picture "
                                   "page_design cover_lines_zh cover_lines_en colophon finished_pages "
                                   "target_pages nameplate_picture")};
    return table;
}

const Table& editorialColumn()
{
    static const Table table{QStringLiteral("editorial_column"), names("issue parent name_zh name_en position")};
    return table;
}

const Table& article()
{
    static const Table table{QStringLiteral("article"), names("created shelf shelf_reason origin")};
    return table;
}

const Table& articleRevision()
{
    static const Table table{
        QStringLiteral("article_revision"),
        names("article created kicker_zh kicker_en title_zh title_en subtitle_zh subtitle_en "
              "byline_zh byline_en byline_place source_zh source_en state blocks next_block label")};
    return table;
}

const Table& placement()
{
    static const Table table{QStringLiteral("placement"),
                             names("editorial_column article_revision position layout lines_here languages "
                                   "chinese_share english_size tightened proofs proof_mark")};
    return table;
}

const Table& picture()
{
    static const Table table{QStringLiteral("picture"), names("sha256 mime_type file_name width height")};
    return table;
}

const Table& waiver()
{
    static const Table table{QStringLiteral("waiver"), names("issue rule subject reason name time")};
    return table;
}

const Table& glossaryEntry()
{
    static const Table table{
        QStringLiteral("glossary_entry"),
        names("kind name_zh name_en short_zh short_en post_zh post_en avoid_zh avoid_en notes")};
    return table;
}

const Table& manuscript()
{
    static const Table table{QStringLiteral("manuscript"),
                             names("article file_name mime_type sha256 first_line last_line imported")};
    return table;
}

const Table& release()
{
    static const Table table{QStringLiteral("issue_release"),
                             names("issue sha256 time name details reopened reopened_by reason")};
    return table;
}

const Table* find(const QString& name)
{
    const std::array<const Table*, 11> all{&publication(),     &issue(),      &editorialColumn(), &article(),
                                           &articleRevision(), &placement(),  &picture(),         &waiver(),
                                           &glossaryEntry(),   &manuscript(), &release()};
    for (const Table* table : all)
        if (table->name == name)
            return table;
    return nullptr;
}

} // namespace tables

Result<std::vector<QJsonObject>> selectRows(const Connection& connection, const Table& table, const QString& where,
                                            const QVariantList& values)
{
    const QStringList columns =
        QStringList{QStringLiteral("id"), QStringLiteral("deleted"), QStringLiteral("revision")} + table.columns;
    const QString sql = QStringLiteral("SELECT t.") + columns.join(QStringLiteral(", t."))
        + QStringLiteral(" FROM ") + table.name + QStringLiteral(" t ") + where;
    std::vector<QJsonObject> rows;
    const Status done = connection.rows(sql, values, [&](const QSqlQuery& query) {
        QJsonObject row;
        for (int i = 0; i < columns.size(); ++i) {
            const QVariant value = query.value(i);
            row.insert(columns.at(i),
                       value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue::fromVariant(value));
        }
        rows.push_back(std::move(row));
        return true;
    });
    if (!done)
        return done.error();
    return rows;
}

Result<QJsonObject> readRow(const Connection& connection, const Table& table, qint64 id)
{
    Result<std::vector<QJsonObject>> rows = selectRows(connection, table, QStringLiteral("WHERE t.id=?"), {id});
    if (!rows)
        return rows.error();
    return rows->empty() ? QJsonObject() : rows->front();
}

QVariant bindable(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return QVariant(QMetaType::fromType<QString>());
    if (value.isString()) {
        const QString text = value.toString();
        return text.isNull() ? QStringLiteral("") : text;
    }
    return value.toVariant();
}

} // namespace banxin
