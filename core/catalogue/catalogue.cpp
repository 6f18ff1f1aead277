#include "catalogue/catalogue.h"

#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/schema.h"
#include "catalogue/sqlite_engine.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace banxin {

namespace {

/// Larger catalogues are checked by verify() and not by every opening.
constexpr qint64 largestQuickCheck = 64LL * 1024 * 1024;
/// How far back an undo reaches.
constexpr int undoDays = 90;

/// Whether SQLite could write: the file, and the folder for its journal.
bool writable(const QString& path)
{
    const QFileInfo real(QFileInfo(path).canonicalFilePath());
    return real.isWritable() && QFileInfo(real.absolutePath()).isWritable();
}

/// A file that is no catalogue any more after SQLite looked closer is still ours: damaged.
Error asDamage(const QString& path, const Error& error)
{
    if (error.code == Error::Code::Database)
        return {Error::Code::CatalogueDamaged, path, error.detail};
    return error;
}

Status checkContent(const Connection& connection, const QString& path, qint64 bytes)
{
    Status schema = checkSchema(connection);
    if (!schema)
        return schema;
    if (bytes > largestQuickCheck)
        return Done{};
    const Result<QString> finding = engine::quickCheck(connection);
    if (!finding)
        return asDamage(path, finding.error());
    if (!finding->isEmpty())
        return Error{Error::Code::CatalogueDamaged, path, *finding};
    return Done{};
}

} // namespace

Catalogue::Catalogue(std::unique_ptr<Private> p) : d(std::move(p)) {}
Catalogue::~Catalogue() = default;

Status Catalogue::create(const QString& path, const std::vector<Publication>& publications, const Clock& clock)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return Error{Error::Code::FileExists, path, {}};
    // Made under another name, so that a failure leaves nothing that looks like a catalogue.
    const QString part = path + QStringLiteral(".new-%1").arg(QCoreApplication::applicationPid());
    QFile::remove(part);
    Status done = Done{};
    {
        auto d = std::make_unique<Private>();
        d->path = path;
        d->access = Access::ReadWrite;
        Result<std::unique_ptr<Connection>> connection = engine::open(part, engine::Mode::Create);
        if (!connection)
            return Error{Error::Code::FileUnwritable, path, connection.error().detail};
        d->connection = std::move(*connection);
        d->store = std::make_unique<Store>(d->db(), clock);
        done = d->create(publications);
    }
    QFile file(part);
    if (done && !file.rename(path))
        done = QFileInfo::exists(path) ? Error{Error::Code::FileExists, path, {}}
                                       : Error{Error::Code::FileUnwritable, path, file.errorString()};
    QFile::remove(part + QStringLiteral("-journal")); // empty, from journal_mode=TRUNCATE
    if (!done)
        QFile::remove(part);
    return done;
}

Status Catalogue::Private::create(const std::vector<Publication>& publications)
{
    return store->transact(QStringLiteral("Create"), [&]() -> Status {
        Status done = createSchema(db());
        for (const Publication& publication : publications) {
            if (!done)
                return done;
            Result<qint64> row = insertPublication(publication);
            if (!row)
                return row.error();
        }
        return done;
    });
}

Result<qint64> Catalogue::Private::insertPublication(const Publication& publication)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,62}\\z"));
    if (!form.match(publication.id).hasMatch())
        return Error{Error::Code::BadArgument, publication.id,
                     QStringLiteral("id of a publication: lower-case letters, digits, hyphens")};
    const Result<qint64> known =
        db().number(QStringLiteral("SELECT COUNT(*) FROM publication WHERE code=?"), {publication.id});
    if (!known)
        return known.error();
    if (*known > 0)
        return Error{Error::Code::BadArgument, publication.id,
                     QStringLiteral("there is a publication with this id")};
    return store->insert(tables::publication(), publicationFields(publication));
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString& path, Access access, const Clock& clock)
{
    return open(path, access, clock, currentSchema());
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString& path, Access access, const Clock& clock,
                                                   const SchemaPlan& plan)
{
    // First without SQLite and without a lock: a file that is not ours stays as it is.
    const Result<engine::FileFacts> facts = engine::inspect(path);
    if (!facts)
        return facts.error();
    if (facts->version > plan.version)
        return Error{Error::Code::CatalogueNewer, path, QString::number(facts->version)};
    auto d = std::make_unique<Private>();
    d->path = path;
    d->access = access;
    const bool write = access == Access::ReadWrite;
    if (write) {
        if (!writable(path))
            return Error{Error::Code::CatalogueReadOnly, path,
                         QStringLiteral("the file or its folder is not writable")};
        Result<std::unique_ptr<WriterLock>> lock = WriterLock::acquire(path);
        if (!lock)
            return lock.error();
        d->lock = std::move(*lock);
    }
    Result<std::unique_ptr<Connection>> connection =
        engine::open(path, write ? engine::Mode::ReadWrite : engine::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    d->connection = std::move(*connection);
    d->store = std::make_unique<Store>(d->db(), clock);
    Status checked = checkContent(d->db(), path, facts->bytes);
    if (!checked)
        return checked.error();
    if (write) {
        Status migrated = migrate(d->db(), path, plan);
        if (migrated)
            migrated = d->store->seal(clock.now().addDays(-undoDays));
        if (!migrated)
            return migrated.error();
    } else if (facts->version < plan.version) {
        return Error{Error::Code::CatalogueReadOnly, path,
                     QStringLiteral("version %1 must be migrated first").arg(facts->version)};
    }
    return std::unique_ptr<Catalogue>(new Catalogue(std::move(d)));
}

QString Catalogue::path() const { return d->path; }
Catalogue::Access Catalogue::access() const { return d->access; }
qint64 Catalogue::dataVersion() const { return engine::dataVersion(d->db()); }

Status Catalogue::Private::transact(const QString& label, const std::function<Status()>& work,
                                    std::int64_t mergeWith, JournalEntry* written)
{
    if (access == Access::ReadOnly)
        return Error{Error::Code::CatalogueReadOnly, path, QStringLiteral("opened to read")};
    return store->transact(label, work, mergeWith, written);
}

Status Catalogue::transact(const QString& label, const std::function<Status()>& work)
{
    return d->transact(label, work);
}

// Journal ----------------------------------------------------------------------------------

Result<JournalEntry> Catalogue::record(const QString& label, const std::function<Status()>& work,
                                       std::int64_t mergeWith)
{
    JournalEntry entry;
    Status done = d->transact(label, work, mergeWith, &entry);
    if (!done)
        return done.error();
    return entry;
}

Result<std::optional<JournalEntry>> Catalogue::undoable(const EditScope& scope) const
{
    return d->store->undoable(scope);
}

Result<std::optional<JournalEntry>> Catalogue::redoable(const EditScope& scope) const
{
    return d->store->redoable(scope);
}

Result<JournalEntry> Catalogue::undo(const EditScope& scope)
{
    if (d->access == Access::ReadOnly)
        return Error{Error::Code::CatalogueReadOnly, d->path, {}};
    Result<std::optional<JournalEntry>> entry = d->store->undoable(scope);
    if (!entry)
        return entry.error();
    if (!*entry)
        return Error{Error::Code::BadArgument, QStringLiteral("undo"), QStringLiteral("nothing to undo")};
    Status done = d->store->undo(**entry);
    if (!done)
        return done.error();
    (*entry)->state = JournalEntry::State::Undone;
    return **entry;
}

Result<JournalEntry> Catalogue::redo(const EditScope& scope)
{
    if (d->access == Access::ReadOnly)
        return Error{Error::Code::CatalogueReadOnly, d->path, {}};
    Result<std::optional<JournalEntry>> entry = d->store->redoable(scope);
    if (!entry)
        return entry.error();
    if (!*entry)
        return Error{Error::Code::BadArgument, QStringLiteral("redo"), QStringLiteral("nothing to redo")};
    Status done = d->store->redo(**entry);
    if (!done)
        return done.error();
    (*entry)->state = JournalEntry::State::Done;
    return **entry;
}

Result<std::vector<ArticleId>> Catalogue::editedSince(const JournalEntry& entry) const
{
    return d->store->editedSince(entry);
}

Result<std::vector<JournalEntry>> Catalogue::journal(const EditScope& scope, int limit) const
{
    return d->store->entries(scope, limit);
}

Result<EditScope> Catalogue::publicationScope(const QString& id) const
{
    const Result<QJsonObject> row = d->publicationRow(id);
    if (!row)
        return row.error();
    return EditScope{EditScope::Kind::Publication, row->value(QLatin1String("id")).toInteger()};
}

} // namespace banxin
