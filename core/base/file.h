#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QFileDevice;

namespace banxin {

/// Reads a whole file of at most `maximum` bytes. Errors: FileUnreadable, FileIsDirectory,
/// BadFormat (too large).
Result<QByteArray> readFile(const QString& path, qint64 maximum = 512LL * 1024 * 1024);

/// Why `file` took no more, in the system's words; says that the disk is full where Qt knows no words for it.
QString writeFault(const QFileDevice& file);

/// Writes a whole file through QSaveFile: either all of it stands there or nothing was
/// changed. Errors: FileUnwritable, FileIsDirectory.
Status writeFile(const QString& path, const QByteArray& bytes);

/// `text` as the name of a file on any system: no separators, marks that a system refuses,
/// control characters or dots at its ends, and not longer than file systems take.
QString safeFileName(const QString& text);

} // namespace banxin
