#include "ui/shell/sample.h"

#include "base/file.h"
#include "catalogue/catalogue.h"
#include "catalogue/default_publications.h"
#include "edit/import_issue.h"
#include "glossary/glossary_csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QStringList>

namespace banxin {

QString sampleFolder()
{
    const QString program = QCoreApplication::applicationDirPath();
    QStringList folders{program + QStringLiteral("/../share/banxin/sample"), program + QStringLiteral("/sample")};
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("banxin/sample"),
                                         QStandardPaths::LocateDirectory);
    for (const QString& folder : folders)
        if (QFile::exists(folder + QStringLiteral("/quarterly/issue.json")))
            return QDir(folder).canonicalPath();
    return {};
}

Status createCatalogue(const QString& path)
{
    const auto publications = defaultPublications();
    if (!publications)
        return publications.error();
    const SystemClock clock;
    return Catalogue::create(path, *publications, clock);
}

namespace {

Status fillGlossary(Catalogue& catalogue, const QString& file)
{
    const Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    const Result<GlossaryCsv> table = readGlossaryCsv(*bytes, file);
    if (!table)
        return table.error();
    return catalogue.importGlossary(mergeGlossary({}, *table).toStore());
}

Status fillIssue(Catalogue& catalogue, const QString& folder, const QString& publication)
{
    const auto imported = readIssueManifest(QStringLiteral("%1/%2/issue.json").arg(folder, publication));
    if (!imported)
        return imported.error();
    const auto stored = storeImportedIssue(catalogue, publication, *imported);
    if (!stored)
        return stored.error();
    return Done{};
}

Status fillSample(const QString& path, const std::stop_token& stop)
{
    const QString folder = sampleFolder();
    if (folder.isEmpty())
        return Error{Error::Code::FileUnreadable, QStringLiteral("sample"), {}};
    const SystemClock clock;
    const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
    if (!catalogue)
        return catalogue.error();
    // One step with the issues: it belongs to them, so that the glossary's undo does not empty it.
    const auto filled = (*catalogue)->record(QStringLiteral("FillSample"), [&]() -> Status {
        for (const QString& publication : {QStringLiteral("quarterly"), QStringLiteral("bulletin")}) {
            if (stop.stop_requested())
                return Error{Error::Code::Cancelled, path, {}};
            if (Status done = fillIssue(**catalogue, folder, publication); !done)
                return done;
        }
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, path, {}};
        return fillGlossary(**catalogue, folder + QStringLiteral("/glossary.csv"));
    });
    if (!filled)
        return filled.error();
    return Done{};
}

} // namespace

Status createSampleCatalogue(const QString& path, std::stop_token stop)
{
    const Status created = createCatalogue(path);
    if (!created)
        return created;
    const Status filled = fillSample(path, stop);
    if (!filled)
        QFile::remove(path);
    return filled;
}

} // namespace banxin
