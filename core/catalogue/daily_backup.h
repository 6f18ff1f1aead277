#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QDate>
#include <QString>

#include <stop_token>
#include <vector>

namespace banxin {

/// A whole copy of a catalogue that was made by itself.
struct BackupFile {
    QString path;
    QDate day;
};

/// Where the daily copies of a catalogue stand: in a folder "NAME-backups" beside it.
QString backupFolder(const QString& catalogue);

/// The copies that are there, newest first. A folder that is not there has none.
std::vector<BackupFile> backupFiles(const QString& catalogue);

/// Of copies of these days, newest first, those to be kept: the newest of each of the last 12 days that have
/// one, of each of the last 10 weeks, and of each of the last 9 months. In the order given, each once.
std::vector<QDate> daysToKeep(const std::vector<QDate>& newestFirst);

/// Makes today's copy unless there is one, checks that it opens, and removes those that need not be kept. A copy is
/// written under another name and takes its own when it is whole. For a worker thread. Returns the path of the new
/// copy; empty: there was one of today. Errors: as Catalogue::open() and backup(), Cancelled, FileUnwritable (the
/// disk holds less than twice the size of the catalogue: then nothing is written and nothing removed).
Result<QString> backUpDaily(const QString& catalogue, const Clock& clock, std::stop_token stop = {});

} // namespace banxin
