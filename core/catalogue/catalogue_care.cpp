// Backup and verification.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/search_index.h"
#include "catalogue/sqlite_engine.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSqlQuery>

namespace banxin {

Status Catalogue::backup(const QString& destination) const
{
    if (d->store->insideTransaction())
        return Error{Error::Code::BadArgument, destination, QStringLiteral("not inside a transaction")};
    return engine::copyTo(d->db(), destination);
}

namespace {

Status verifyArticles(const Connection& connection, Catalogue::Verification& out)
{
    const Result<qint64> articles =
        connection.number(QStringLiteral("SELECT COUNT(*) FROM article WHERE deleted=0"));
    if (!articles)
        return articles.error();
    out.articles = static_cast<int>(*articles);
    Result<QStringList> ids = connection.strings(QStringLiteral("SELECT id FROM article_revision ORDER BY id"));
    if (!ids)
        return ids.error();
    for (const QString& id : *ids) {
        const Result<QJsonObject> row = readRow(connection, tables::articleRevision(), id.toLongLong());
        const Result<Article> article = row ? articleFromRow(*row) : Result<Article>(row.error());
        if (!article) {
            out.findings.push_back(QStringLiteral("article_revision %1: %2").arg(id, article.error().detail));
            continue;
        }
        for (const PictureId picture : picturesOf(*article)) {
            const Result<QJsonObject> named = readRow(connection, tables::picture(), picture.value);
            if (named && named->isEmpty())
                out.findings.push_back(
                    QStringLiteral("article_revision %1: picture %2 is missing").arg(id).arg(picture.value));
        }
    }
    return Done{};
}

/// `damaged`: gets the hashes whose bytes are not what they say.
Status verifyPictures(const Connection& connection, Catalogue::Verification& out, QStringList& damaged)
{
    const Result<qint64> pictures =
        connection.number(QStringLiteral("SELECT COUNT(*) FROM picture WHERE deleted=0"));
    if (!pictures)
        return pictures.error();
    out.pictures = static_cast<int>(*pictures);
    Result<QStringList> hashes = connection.strings(QStringLiteral("SELECT sha256 FROM blob ORDER BY sha256"));
    if (!hashes)
        return hashes.error();
    for (const QString& sha256 : *hashes) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        Status read = engine::readBlob(connection, sha256,
                                       [&hash](const QByteArray& piece, qint64) { hash.addData(piece); });
        if (!read || QString::fromLatin1(hash.result().toHex()) != sha256)
            damaged << sha256;
        if (!read)
            out.findings.push_back(QStringLiteral("blob %1: %2").arg(sha256, read.error().detail));
        else if (QString::fromLatin1(hash.result().toHex()) != sha256)
            out.findings.push_back(QStringLiteral("blob %1: the bytes have another hash").arg(sha256));
    }
    return Done{};
}

Status verifyManuscripts(const Connection& connection, Catalogue::Verification& out)
{
    const Result<qint64> files =
        connection.number(QStringLiteral("SELECT COUNT(DISTINCT sha256) FROM manuscript WHERE deleted=0"));
    if (!files)
        return files.error();
    out.manuscripts = static_cast<int>(*files);
    // A hash that no blob has is a broken foreign key, which was looked for; this names the file.
    const Result<QStringList> lost =
        connection.strings(QStringLiteral("SELECT DISTINCT m.file_name FROM manuscript m WHERE m.sha256 NOT IN "
                                          "(SELECT sha256 FROM blob) ORDER BY m.file_name"));
    if (!lost)
        return lost.error();
    for (const QString& name : *lost)
        out.findings.push_back(QStringLiteral("manuscript %1: the file is missing").arg(name));
    return Done{};
}

/// The PDFs that the press got, named by their issues: a hash says nothing to whoever must find the copy.
Status verifyReleases(const Connection& connection, const QStringList& damaged, Catalogue::Verification& out)
{
    return connection.rows(
        QStringLiteral("SELECT u.code, i.year, i.number, r.time, r.sha256, (SELECT COUNT(*) FROM blob b WHERE "
                       "b.sha256=r.sha256) FROM issue_release r JOIN issue i ON i.id=r.issue "
                       "JOIN publication u ON u.id=i.publication WHERE r.deleted=0 ORDER BY r.id"),
        {}, [&](const QSqlQuery& row) {
            const bool missing = row.value(5).toInt() == 0;
            if (missing || damaged.contains(row.value(4).toString()))
                out.findings.push_back(
                    QStringLiteral("release of %1/%2-%3 (%4): the PDF %5")
                        .arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                             row.value(3).toString(),
                             missing ? QStringLiteral("is missing") : QStringLiteral("is damaged")));
            return true;
        });
}

Status verifyGlossary(const Connection& connection, Catalogue::Verification& out)
{
    const Result<std::vector<QJsonObject>> rows =
        selectRows(connection, tables::glossaryEntry(), QStringLiteral("WHERE t.deleted=0 ORDER BY t.id"), {});
    if (!rows)
        return rows.error();
    out.glossaryEntries = static_cast<int>(rows->size());
    for (const QJsonObject& row : *rows)
        if (const Result<GlossaryEntry> entry = glossaryEntryFromRow(row); !entry)
            out.findings.push_back(entry.error().subject + QStringLiteral(": ") + entry.error().detail);
    return Done{};
}

} // namespace

Result<Catalogue::Verification> Catalogue::verify() const
{
    Verification out;
    const Result<QStringList> integrity = engine::integrityFindings(d->db());
    if (!integrity)
        return integrity.error();
    out.findings.assign(integrity->begin(), integrity->end());
    QStringList damaged;
    Status done = verifyArticles(d->db(), out);
    if (done)
        done = verifyPictures(d->db(), out, damaged);
    if (done)
        done = verifyManuscripts(d->db(), out);
    if (done)
        done = verifyGlossary(d->db(), out);
    if (done)
        done = verifyReleases(d->db(), damaged, out);
    if (!done)
        return done.error();
    const Result<QStringList> index =
        searchIndexFindings(d->db(), d->access == Access::ReadWrite && !d->store->insideTransaction());
    if (!index)
        return index.error();
    out.findings.insert(out.findings.end(), index->begin(), index->end());
    return out;
}

} // namespace banxin
