#include "catalogue/daily_backup.h"

#include "catalogue/catalogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>
#include <set>

namespace banxin {

namespace {

constexpr std::size_t daysKept = 12;
constexpr std::size_t weeksKept = 10;
constexpr std::size_t monthsKept = 9;

QString fileOf(const QString& catalogue, QDate day)
{
    return QStringLiteral("%1/%2 %3.banxin")
        .arg(backupFolder(catalogue), QFileInfo(catalogue).completeBaseName(), day.toString(Qt::ISODate));
}

/// The newest day of each of the first `most` spans of time; `span` numbers them.
template <typename Span>
void keepNewest(const std::vector<QDate>& newestFirst, std::size_t most, Span span, std::set<QDate>& kept)
{
    std::set<qint64> seen;
    for (const QDate day : newestFirst) {
        if (seen.contains(span(day)))
            continue;
        if (seen.size() == most)
            return;
        seen.insert(span(day));
        kept.insert(day);
    }
}

void removeOld(const QString& catalogue)
{
    const std::vector<BackupFile> files = backupFiles(catalogue);
    std::vector<QDate> days;
    for (const BackupFile& file : files)
        days.push_back(file.day);
    const std::vector<QDate> kept = daysToKeep(days);
    for (const BackupFile& file : files)
        if (std::ranges::find(kept, file.day) == kept.end())
            QFile::remove(file.path);
}

/// Writes the copy; a reader that was interrupted leaves only a file with the ending .part.
Status writeCopy(const QString& catalogue, const QString& destination, const Clock& clock)
{
    const auto opened = Catalogue::open(catalogue, Catalogue::Access::ReadOnly, clock);
    if (!opened)
        return opened.error();
    const QString part = destination + QStringLiteral(".part");
    QFile::remove(part);
    if (Status done = (*opened)->backup(part); !done)
        return done;
    const auto written = Catalogue::open(part, Catalogue::Access::ReadOnly, clock);
    if (!written)
        return written.error();
    return Done{};
}

} // namespace

QString backupFolder(const QString& catalogue)
{
    const QFileInfo file(catalogue);
    return QStringLiteral("%1/%2-backups").arg(file.absolutePath(), file.completeBaseName());
}

std::vector<BackupFile> backupFiles(const QString& catalogue)
{
    static const QRegularExpression form(QStringLiteral(" (\\d{4}-\\d{2}-\\d{2})\\.banxin$"));
    std::vector<BackupFile> out;
    const QDir folder(backupFolder(catalogue));
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.banxin")}, QDir::Files)) {
        const QDate day = QDate::fromString(form.match(file.fileName()).captured(1), Qt::ISODate);
        if (day.isValid())
            out.push_back({file.absoluteFilePath(), day});
    }
    std::ranges::sort(out, [](const BackupFile& a, const BackupFile& b) { return a.day > b.day; });
    return out;
}

std::vector<QDate> daysToKeep(const std::vector<QDate>& newestFirst)
{
    std::set<QDate> kept;
    keepNewest(
        newestFirst, daysKept, [](QDate day) { return day.toJulianDay(); }, kept);
    keepNewest(
        newestFirst, weeksKept, [](QDate day) { return day.toJulianDay() / 7; }, kept); // Monday to Sunday
    keepNewest(
        newestFirst, monthsKept, [](QDate day) { return day.year() * 12LL + day.month(); }, kept);
    std::vector<QDate> out;
    for (const QDate day : newestFirst)
        if (kept.contains(day) && (out.empty() || out.back() != day))
            out.push_back(day);
    return out;
}

Result<QString> backUpDaily(const QString& catalogue, const Clock& clock, std::stop_token stop)
{
    const QDate today = clock.now().toLocalTime().date();
    const std::vector<BackupFile> there = backupFiles(catalogue);
    if (!there.empty() && there.front().day >= today)
        return QString();
    const QString folder = backupFolder(catalogue);
    if (!QDir().mkpath(folder))
        return Error{Error::Code::FileUnwritable, folder, QStringLiteral("the folder cannot be made")};
    if (QStorageInfo(folder).bytesAvailable() < 2 * QFileInfo(catalogue).size())
        return Error{Error::Code::FileUnwritable, folder, QStringLiteral("too little room on the disk")};
    const QString destination = fileOf(catalogue, today);
    const QString part = destination + QStringLiteral(".part");
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, catalogue, {}};
    const Status written = writeCopy(catalogue, destination, clock);
    // What opening the copy left beside it.
    QFile::remove(part + QStringLiteral(".lock"));
    QFile::remove(part + QStringLiteral("-journal"));
    if (!written) {
        QFile::remove(part);
        return written.error();
    }
    if (!QFile::rename(part, destination))
        return Error{Error::Code::FileUnwritable, destination, QStringLiteral("the copy cannot take its name")};
    removeOld(catalogue);
    return destination;
}

} // namespace banxin
