#include "base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

namespace banxin {

Result<QByteArray> readFile(const QString& path, qint64 maximum)
{
    if (QFileInfo(path).isDir())
        return Error{Error::Code::FileIsDirectory, path, {}};
    // A pipe or a device may have no end, and opening a pipe waits for its writer.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return Error{Error::Code::FileUnreadable, path, QStringLiteral("not a regular file")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::FileUnreadable, path, file.errorString()};
    // The size can change while it is read: at most one byte more than is allowed.
    QByteArray bytes;
    bytes.reserve(std::min(file.size(), maximum));
    while (bytes.size() <= maximum) {
        const QByteArray piece = file.read(std::min(qint64(1) << 20, maximum + 1 - bytes.size()));
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Code::FileUnreadable, path, file.errorString()};
    if (bytes.size() > maximum)
        return Error{Error::Code::BadFormat, path, QStringLiteral("larger than %1 bytes").arg(maximum)};
    return bytes;
}

QString writeFault(const QFileDevice& file)
{
    constexpr qint64 nextToNothing = 64 * 1024;
    const QStorageInfo disk(QFileInfo(file.fileName()).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < nextToNothing)
        return QStringLiteral("No space left on device");
    return file.errorString();
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo(path).isDir())
        return Error{Error::Code::FileIsDirectory, path, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Code::FileUnwritable, path, file.errorString()};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::FileUnwritable, path, writeFault(file)};
    return Done{};
}

QString safeFileName(const QString& text)
{
    constexpr qsizetype longest = 80; // 255 bytes hold as many Han
    static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f\\x7f\\x{2028}\\x{2029}]"));
    static const QRegularExpression ends(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    QString out = text;
    out.replace(refused, QStringLiteral("_"));
    out = out.left(longest);
    if (!out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    return out.remove(ends);
}

} // namespace banxin
