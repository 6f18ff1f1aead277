// The writing methods of Catalogue for articles and pictures.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/picture_header.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace banxin {

namespace {

/// What a file is that is no picture for the catalogue, and what to do with it.
QString whatItIs(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return QStringLiteral("the file is empty");
    const QByteArray head = bytes.left(16);
    const struct {
        const char* name;
        bool found;
    } kinds[] = {{"TIFF", head.startsWith(QByteArray("II*\0", 4)) || head.startsWith(QByteArray("MM\0*", 4))},
                 {"WebP", head.startsWith("RIFF") && head.mid(8, 4) == "WEBP"},
                 {"GIF", head.startsWith("GIF8")},
                 {"BMP", head.startsWith("BM")},
                 {"HEIC", head.mid(4, 4) == "ftyp"},
                 {"Photoshop", head.startsWith("8BPS")},
                 {"JPEG 2000", head.mid(4, 4) == "jP  "}};
    for (const auto& kind : kinds)
        if (kind.found)
            return QStringLiteral("this is a %1 file; save it as JPEG (CMYK stays CMYK) or PNG")
                .arg(QLatin1String(kind.name));
    return QStringLiteral("neither PNG nor JPEG, nor a PDF that opens without a password");
}

} // namespace

namespace {

qint64 idOf(const QJsonObject& row) { return row.value(QLatin1String("id")).toInteger(); }

/// Gives numbers to blocks without one; `least` is the lowest number that may be given.
/// Error: BadArgument where two blocks have the same.
Status numberBlocks(Article& article, std::int64_t least)
{
    std::set<std::int64_t> taken;
    article.nextBlock = std::max({article.nextBlock, least, std::int64_t(1)});
    for (const Block& block : article.blocks) {
        if (block.id.value < 0 || block.id.value > largestBlockId)
            return Error{Error::Code::BadArgument, QString::number(block.id.value),
                         QStringLiteral("number of a block: 1 to %1").arg(largestBlockId)};
        if (block.id.valid() && !taken.insert(block.id.value).second)
            return Error{Error::Code::BadArgument, QString::number(block.id.value),
                         QStringLiteral("two blocks have this id")};
        article.nextBlock = std::max(article.nextBlock, block.id.value + 1);
    }
    for (Block& block : article.blocks)
        if (!block.id.valid())
            block.id.value = article.nextBlock++;
    return Done{};
}

/// Whether the revision is printed by an issue other than `printedIn`, or by a released one.
Result<bool> printedElsewhere(const Connection& connection, qint64 revision, std::optional<IssueRowId> printedIn)
{
    const Result<qint64> count = connection.number(
        QStringLiteral("SELECT COUNT(*) FROM placement p JOIN editorial_column c ON c.id=p.editorial_column "
                       "JOIN issue i ON i.id=c.issue WHERE p.article_revision=? AND p.deleted=0 "
                       "AND (c.issue<>? OR i.state IN ('released', 'published'))"),
        {revision, static_cast<qint64>(printedIn ? printedIn->value : 0)});
    if (!count)
        return count.error();
    return *count > 0;
}

/// The placements of the issue that print another revision of the article than this one.
Result<QStringList> placementsToRename(const Connection& connection, IssueRowId issue, ArticleId article,
                                       qint64 revision)
{
    return connection.strings(
        QStringLiteral("SELECT p.id FROM placement p JOIN editorial_column c ON c.id=p.editorial_column "
                       "JOIN article_revision r ON r.id=p.article_revision "
                       "WHERE c.issue=? AND r.article=? AND p.deleted=0 AND p.article_revision<>? ORDER BY p.id"),
        {static_cast<qint64>(issue.value), static_cast<qint64>(article.value), revision});
}

Result<qint64> insertRevision(Store& store, const Article& article)
{
    QJsonObject fields = articleFields(article);
    fields.insert(QStringLiteral("article"), static_cast<qint64>(article.id.value));
    fields.insert(QStringLiteral("created"), store.now());
    return store.insert(tables::articleRevision(), fields);
}

Result<bool> isReleased(const Connection& connection, IssueRowId issue)
{
    const Result<qint64> count = connection.number(
        QStringLiteral("SELECT COUNT(*) FROM issue WHERE id=? AND state IN ('released', 'published')"),
        {static_cast<qint64>(issue.value)});
    if (!count)
        return count.error();
    return *count > 0;
}

/// The placements of the issue print this revision from now on; those of a released one stay.
Status printRevision(Store& store, const Connection& connection, IssueRowId issue, const Article& article)
{
    const Result<bool> released = isReleased(connection, issue);
    if (!released)
        return released.error();
    if (*released)
        return Done{};
    const Result<QStringList> placements =
        placementsToRename(connection, issue, article.id, article.revision.value);
    if (!placements)
        return placements.error();
    for (const QString& placement : *placements) {
        Status done =
            store.update(tables::placement(), placement.toLongLong(),
                         {{QStringLiteral("article_revision"), static_cast<qint64>(article.revision.value)}});
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Article> Catalogue::addArticle(const Article& article)
{
    return d->write<Article>("AddArticle", [&]() -> Result<Article> {
        Article added = article;
        Status valid = numberBlocks(added, 1);
        if (!valid)
            return valid.error();
        Result<qint64> row = d->store->insert(tables::article(), {{QStringLiteral("created"), d->store->now()}});
        if (!row)
            return row.error();
        added.id = ArticleId{*row};
        Result<qint64> revision = insertRevision(*d->store, added);
        if (!revision)
            return revision.error();
        added.revision = RevisionId{*revision};
        d->store->belongsTo(EditScope::article(added.id));
        return added;
    });
}

Status Catalogue::removeArticle(ArticleId id)
{
    return d->write<Done>("RemoveArticle", [&]() -> Result<Done> {
        Result<QJsonObject> newest = d->newestRevisionRow(id);
        if (!newest)
            return newest.error();
        const Result<std::vector<Issue>> issues = issuesPrinting(id);
        if (!issues)
            return issues.error();
        if (!issues->empty())
            return Error{Error::Code::InUse, newest->value(QLatin1String("title_zh")).toString(),
                         issues->front().id()};
        d->store->belongsTo(EditScope::article(id));
        const Result<std::vector<StoredManuscript>> originals = manuscripts(id);
        if (!originals)
            return originals.error();
        for (const StoredManuscript& original : *originals)
            if (Status removed = d->store->remove(tables::manuscript(), original.id.value); !removed)
                return removed;
        return d->store->remove(tables::article(), id.value);
    });
}

Result<QJsonObject> Catalogue::Private::editableRevisionRow(const Article& article,
                                                            std::optional<IssueRowId> printedIn) const
{
    Result<QJsonObject> newest = newestRevisionRow(article.id);
    if (!newest || idOf(*newest) == article.revision.value)
        return newest;
    const Error conflict{Error::Code::Conflict, QString::number(article.id.value),
                         QStringLiteral("revision %1 is the newest").arg(idOf(*newest))};
    if (!printedIn)
        return conflict;
    const Result<qint64> printed = db().number(
        QStringLiteral("SELECT COUNT(*) FROM placement p JOIN editorial_column c ON c.id=p.editorial_column "
                       "JOIN article_revision r ON r.id=p.article_revision "
                       "WHERE c.issue=? AND r.id=? AND r.article=? AND p.deleted=0"),
        {static_cast<qint64>(printedIn->value), static_cast<qint64>(article.revision.value),
         static_cast<qint64>(article.id.value)});
    if (!printed)
        return printed.error();
    return *printed > 0 ? readRow(db(), tables::articleRevision(), article.revision.value) : conflict;
}

Result<Article> Catalogue::setArticle(const Article& article, std::optional<IssueRowId> printedIn)
{
    return d->write<Article>("SetArticle", [&]() -> Result<Article> {
        if (printedIn)
            if (Result<QJsonObject> issue = d->issueRow(*printedIn); !issue)
                return issue.error();
        const Result<QJsonObject> newest = d->newestRevisionRow(article.id);
        if (!newest)
            return newest.error();
        const Result<QJsonObject> base = d->editableRevisionRow(article, printedIn);
        if (!base)
            return base.error();
        Article changed = article;
        Status done = numberBlocks(changed,
                                   std::max(newest->value(QLatin1String("next_block")).toInteger(),
                                            base->value(QLatin1String("next_block")).toInteger()));
        if (!done)
            return done.error();
        const Result<Article> stored = articleFromRow(*base);
        const bool textDiffers = !stored || !sameContent(*stored, changed);
        const bool kept = !base->value(QLatin1String("label")).toString().isEmpty();
        const Result<bool> elsewhere = printedElsewhere(d->db(), idOf(*base), printedIn);
        if (!elsewhere)
            return elsewhere.error();
        if (textDiffers && (kept || *elsewhere)) {
            Result<qint64> revision = insertRevision(*d->store, changed);
            if (!revision)
                return revision.error();
            changed.revision = RevisionId{*revision};
        } else {
            done = d->store->update(tables::articleRevision(), idOf(*base), articleFields(changed));
        }
        if (done && printedIn)
            done = printRevision(*d->store, d->db(), *printedIn, changed);
        if (!done)
            return done.error();
        d->store->belongsTo(EditScope::article(article.id));
        return changed;
    });
}

Result<Picture> Catalogue::addPicture(const QByteArray& bytes, const QString& fileName)
{
    return d->write<Picture>("AddPicture", [&]() -> Result<Picture> {
        const std::optional<PictureHeader> header = readPictureHeader(bytes);
        if (!header)
            return Error{Error::Code::PictureUnreadable, fileName, whatItIs(bytes)};
        if (const QString damage = pictureDamage(bytes); !damage.isEmpty())
            return Error{Error::Code::PictureUnreadable, fileName, damage};
        const QString sha256 = hashOf(bytes);
        Result<std::vector<QJsonObject>> known =
            selectRows(d->db(), tables::picture(), QStringLiteral("WHERE t.sha256=? AND t.deleted=0"), {sha256});
        if (!known)
            return known.error();
        if (!known->empty())
            return pictureFromRow(known->front());
        const QString name = QFileInfo(fileName).fileName();
        if (Status done = d->keepBlob(sha256, bytes); !done)
            return done.error();
        Result<qint64> row = d->store->insertForGood(tables::picture(),
                                                     {{QStringLiteral("sha256"), sha256},
                                                      {QStringLiteral("mime_type"), header->mimeType},
                                                      {QStringLiteral("file_name"), name},
                                                      {QStringLiteral("width"), header->width},
                                                      {QStringLiteral("height"), header->height}});
        if (!row)
            return row.error();
        return Picture{PictureId{*row}, sha256, header->mimeType, name, header->width, header->height};
    });
}

} // namespace banxin
