#include "base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace banxin {

Result<QByteArray> readFile(const QString& path, qint64 maximum)
{
    if (QFileInfo(path).isDir())
        return Error{Error::Code::FileIsDirectory, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::FileUnreadable, path, file.errorString()};
    if (file.size() > maximum)
        return Error{Error::Code::BadFormat, path, QStringLiteral("larger than %1 bytes").arg(maximum)};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Code::FileUnreadable, path, file.errorString()};
    return bytes;
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    if (QFileInfo(path).isDir())
        return Error{Error::Code::FileIsDirectory, path, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Code::FileUnwritable, path, file.errorString()};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Code::FileUnwritable, path, file.errorString()};
    return Done{};
}

} // namespace banxin
