#include "catalogue/schema.h"

#include "catalogue/sqlite_engine.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace banxin {

namespace {

constexpr const char* waiverTable = R"(CREATE TABLE waiver (
  id INTEGER PRIMARY KEY NOT NULL,
  issue INTEGER NOT NULL REFERENCES issue (id),
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  name TEXT NOT NULL,
  time TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))";
constexpr const char* glossaryTable = R"(CREATE TABLE glossary_entry (
  id INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_zh TEXT NOT NULL,
  short_en TEXT NOT NULL,
  post_zh TEXT NOT NULL,
  post_en TEXT NOT NULL,
  avoid_zh TEXT NOT NULL,
  avoid_en TEXT NOT NULL,
  notes TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))";
constexpr const char* manuscriptTable = R"(CREATE TABLE manuscript (
  id INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  file_name TEXT NOT NULL,
  mime_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  imported TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))";
constexpr const char* manuscriptIndex = "CREATE INDEX manuscript_article ON manuscript (article)";
constexpr const char* releaseTable = R"(CREATE TABLE issue_release (
  id INTEGER PRIMARY KEY NOT NULL,
  issue INTEGER NOT NULL REFERENCES issue (id),
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  time TEXT NOT NULL,
  name TEXT NOT NULL,
  details TEXT NOT NULL,
  reopened TEXT NOT NULL DEFAULT '',
  reopened_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))";
constexpr const char* releaseIndex = "CREATE INDEX issue_release_issue ON issue_release (issue)";
constexpr const char* waiverIndex = "CREATE INDEX waiver_issue ON waiver (issue)";

// Rows are never deleted, only marked, so that an undo finds them and no id is used twice.
// Times are ISO 8601 in UTC, text; 0/1 for truth; JSON as text. Hashes are lower-case hex.
constexpr std::array tableStatements{
    R"(CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL))",
    R"(CREATE TABLE picture (
  id INTEGER PRIMARY KEY NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  mime_type TEXT NOT NULL,
  file_name TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))",
    R"(CREATE TABLE publication (
  id INTEGER PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  frequency TEXT NOT NULL,
  publisher_zh TEXT NOT NULL,
  publisher_en TEXT NOT NULL,
  page_design TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  compliance TEXT NOT NULL DEFAULT 'plain'))",
    R"(CREATE TABLE issue (
  id INTEGER PRIMARY KEY NOT NULL,
  publication INTEGER NOT NULL REFERENCES publication (id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  running_number INTEGER NOT NULL,
  date TEXT,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  publisher_zh TEXT NOT NULL,
  publisher_en TEXT NOT NULL,
  notice TEXT NOT NULL,
  contacts_zh TEXT NOT NULL,
  contacts_en TEXT NOT NULL,
  state TEXT NOT NULL,
  languages TEXT NOT NULL,
  cover_picture INTEGER REFERENCES picture (id),
  page_design TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  cover_lines_zh TEXT NOT NULL DEFAULT '',
  cover_lines_en TEXT NOT NULL DEFAULT '',
  colophon TEXT NOT NULL DEFAULT '{}',
  finished_pages TEXT NOT NULL DEFAULT '[]',
  target_pages INTEGER NOT NULL DEFAULT 0,
  nameplate_picture INTEGER REFERENCES picture (id)))",
    // UNIQUE among the issues that are not taken away, so that a number can be used again.
    "CREATE UNIQUE INDEX issue_number ON issue (publication, year, number) WHERE deleted = 0",
    R"(CREATE TABLE editorial_column (
  id INTEGER PRIMARY KEY NOT NULL,
  issue INTEGER NOT NULL REFERENCES issue (id),
  parent INTEGER REFERENCES editorial_column (id),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1))",
    "CREATE INDEX editorial_column_issue ON editorial_column (issue)",
    R"(CREATE TABLE article (
  id INTEGER PRIMARY KEY NOT NULL,
  created TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  shelf TEXT NOT NULL DEFAULT '',
  shelf_reason TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '{}'))",
    R"(CREATE TABLE article_revision (
  id INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  created TEXT NOT NULL,
  kicker_zh TEXT NOT NULL,
  kicker_en TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  subtitle_zh TEXT NOT NULL,
  subtitle_en TEXT NOT NULL,
  byline_zh TEXT NOT NULL,
  byline_en TEXT NOT NULL,
  byline_place TEXT NOT NULL,
  source_zh TEXT NOT NULL,
  source_en TEXT NOT NULL,
  state TEXT NOT NULL,
  blocks TEXT NOT NULL,
  next_block INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  label TEXT NOT NULL DEFAULT ''))",
    "CREATE INDEX article_revision_article ON article_revision (article)",
    R"(CREATE TABLE placement (
  id INTEGER PRIMARY KEY NOT NULL,
  editorial_column INTEGER NOT NULL REFERENCES editorial_column (id),
  article_revision INTEGER NOT NULL REFERENCES article_revision (id),
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  layout TEXT NOT NULL DEFAULT '',
  lines_here INTEGER NOT NULL DEFAULT 0,
  languages TEXT NOT NULL DEFAULT '',
  chinese_share INTEGER NOT NULL DEFAULT 0,
  english_size INTEGER NOT NULL DEFAULT 0,
  tightened TEXT NOT NULL DEFAULT '',
  proofs INTEGER NOT NULL DEFAULT 0,
  proof_mark TEXT NOT NULL DEFAULT ''))",
    "CREATE INDEX placement_column ON placement (editorial_column)",
    "CREATE INDEX placement_revision ON placement (article_revision)",
    waiverTable,
    waiverIndex,
    glossaryTable,
    manuscriptTable,
    manuscriptIndex,
    releaseTable,
    releaseIndex,
    R"(CREATE TABLE journal (
  seq INTEGER PRIMARY KEY NOT NULL,
  time TEXT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope_id INTEGER NOT NULL,
  command TEXT NOT NULL,
  forward TEXT NOT NULL,
  inverse TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0))",
    "CREATE INDEX journal_scope ON journal (scope_kind, scope_id, undone, seq)",
    // The plain text of the newest revision of each article: what the search reads.
    R"(CREATE TABLE article_text (
  id INTEGER PRIMARY KEY NOT NULL REFERENCES article (id),
  headline TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL))",
    // SQLite's alone; on PostgreSQL a text-search index over article_text takes its place.
    "CREATE VIRTUAL TABLE article_search USING fts5 (title, body, content='article_text', content_rowid='id', "
    "tokenize='banxin')",
};

/// What version 2 added: cover lines, colophon and finished pages of an issue, and how a
/// placement is set.
Status addSettingsOfPagesAndPlacements(const Connection& connection)
{
    for (const char* column : {"issue ADD COLUMN cover_lines_zh TEXT NOT NULL DEFAULT ''",
                               "issue ADD COLUMN cover_lines_en TEXT NOT NULL DEFAULT ''",
                               "issue ADD COLUMN colophon TEXT NOT NULL DEFAULT '{}'",
                               "issue ADD COLUMN finished_pages TEXT NOT NULL DEFAULT '[]'",
                               "placement ADD COLUMN layout TEXT NOT NULL DEFAULT ''",
                               "placement ADD COLUMN lines_here INTEGER NOT NULL DEFAULT 0"}) {
        Status done = connection.execute(QStringLiteral("ALTER TABLE ") + QLatin1String(column));
        if (!done)
            return done;
    }
    return Done{};
}

/// What version 3 added: which printing rules a publication obeys, and waivers of an issue.
Status addComplianceAndWaivers(const Connection& connection)
{
    for (const char* statement : {"ALTER TABLE publication ADD COLUMN compliance TEXT NOT NULL DEFAULT 'plain'",
                                  waiverTable, waiverIndex}) {
        Status done = connection.execute(QString::fromLatin1(statement));
        if (!done)
            return done;
    }
    return Done{};
}

/// What version 4 added: the languages of a placement and the glossary.
Status addPairsAndGlossary(const Connection& connection)
{
    for (const char* statement :
         {"ALTER TABLE placement ADD COLUMN languages TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE placement ADD COLUMN chinese_share INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE placement ADD COLUMN english_size INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE placement ADD COLUMN tightened TEXT NOT NULL DEFAULT ''", glossaryTable}) {
        Status done = connection.execute(QString::fromLatin1(statement));
        if (!done)
            return done;
    }
    return Done{};
}

/// What version 5 added: the originals of articles.
Status addManuscripts(const Connection& connection)
{
    for (const char* statement : {manuscriptTable, manuscriptIndex}) {
        Status done = connection.execute(QString::fromLatin1(statement));
        if (!done)
            return done;
    }
    return Done{};
}

/// What version 6 added: plan and proofs of an issue, releases, standing and origin of articles, names of versions.
Status addDesk(const Connection& connection)
{
    for (const char* statement :
         {"ALTER TABLE issue ADD COLUMN target_pages INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE issue ADD COLUMN nameplate_picture INTEGER REFERENCES picture (id)",
          "ALTER TABLE article ADD COLUMN shelf TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE article ADD COLUMN shelf_reason TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE article ADD COLUMN origin TEXT NOT NULL DEFAULT '{}'",
          "ALTER TABLE article_revision ADD COLUMN label TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE placement ADD COLUMN proofs INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE placement ADD COLUMN proof_mark TEXT NOT NULL DEFAULT ''", releaseTable, releaseIndex}) {
        Status done = connection.execute(QString::fromLatin1(statement));
        if (!done)
            return done;
    }
    return Done{};
}

QString backupName(const QString& path, int version)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString name = QStringLiteral("%1.v%2-backup").arg(real.isEmpty() ? path : real).arg(version);
    QString free = name;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = QStringLiteral("%1-%2").arg(name).arg(i);
    return free;
}

Status runSteps(const Connection& connection, const QString& path, int from, const SchemaPlan& plan)
{
    for (int at = from; at < plan.version; ++at) {
        const auto step = std::ranges::find(plan.steps, at, &MigrationStep::from);
        if (step == plan.steps.end())
            return Error{Error::Code::CatalogueDamaged, path, QStringLiteral("no step from version %1").arg(at)};
        Status done = step->run(connection);
        if (!done)
            return done;
    }
    return engine::setVersion(connection, plan.version);
}

} // namespace

const SchemaPlan& currentSchema()
{
    // Version 1 is the first; a step is added here with every later one.
    static const SchemaPlan plan{6,
                                 {{1, addSettingsOfPagesAndPlacements},
                                  {2, addComplianceAndWaivers},
                                  {3, addPairsAndGlossary},
                                  {4, addManuscripts},
                                  {5, addDesk}}};
    return plan;
}

Status createSchema(const Connection& connection)
{
    for (const char* statement : tableStatements) {
        Status done = connection.execute(QString::fromLatin1(statement));
        if (!done)
            return done;
    }
    Status done = connection.execute(QStringLiteral("PRAGMA application_id=%1").arg(engine::applicationId));
    return done ? engine::setVersion(connection, currentSchema().version) : done;
}

Status checkSchema(const Connection& connection)
{
    Result<QStringList> active = connection.strings(
        QStringLiteral("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"));
    if (!active)
        return active.error();
    if (!active->isEmpty())
        return Error{Error::Code::CatalogueDamaged, connection.subject(),
                     QStringLiteral("has a trigger or view: ") + active->first()};
    Result<QStringList> present = connection.strings(QStringLiteral("SELECT name FROM sqlite_schema"));
    if (!present)
        return present.error();
    for (const char* name : {"blob", "picture", "publication", "issue", "editorial_column", "article",
                             "article_revision", "placement", "journal", "article_text", "article_search"})
        if (!present->contains(QLatin1String(name)))
            return Error{Error::Code::CatalogueDamaged, connection.subject(),
                         QStringLiteral("has no table ") + QLatin1String(name)};
    const Result<int> version = engine::version(connection);
    if (!version)
        return version.error();
    for (const auto& [since, name] :
         {std::pair(3, "waiver"), {4, "glossary_entry"}, {5, "manuscript"}, {6, "issue_release"}})
        if (*version >= since && !present->contains(QLatin1String(name)))
            return Error{Error::Code::CatalogueDamaged, connection.subject(),
                         QStringLiteral("has no table ") + QLatin1String(name)};
    return Done{};
}

Status migrate(const Connection& connection, const QString& path, const SchemaPlan& plan)
{
    const Result<int> version = engine::version(connection);
    if (!version)
        return version.error();
    if (*version == plan.version)
        return Done{};
    if (*version > plan.version)
        return Error{Error::Code::CatalogueNewer, path, QString::number(*version)};
    Status done = engine::copyTo(connection, backupName(path, *version));
    if (!done)
        return done;
    done = engine::begin(connection);
    if (done)
        done = runSteps(connection, path, *version, plan);
    if (done)
        done = engine::commit(connection);
    if (!done)
        engine::rollback(connection);
    return done;
}

} // namespace banxin
