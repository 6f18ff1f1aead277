#include "import/json_check.h"

#include "base/file.h"

#include <QJsonDocument>

namespace banxin::manuscript {

Result<JsonFile> JsonFile::read(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path, 16LL * 1024 * 1024);
    if (!bytes)
        return bytes.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = bytes->left(fault.offset).count('\n') + 1;
        return Error{Error::Code::BadFormat, path,
                     QStringLiteral("line %1: %2").arg(line).arg(fault.errorString())};
    }
    if (!document.isObject())
        return Error{Error::Code::BadFormat, path, QStringLiteral("must be a JSON object")};
    return JsonFile(path, document.object());
}

Error JsonFile::error(const QString& pointer, const QString& detail) const
{
    return {Error::Code::BadFormat, m_path + QLatin1Char('#') + pointer, detail};
}

Status JsonFile::checkFormat(const QString& format) const
{
    if (m_object.value(QLatin1String("format")).toString() != format)
        return error(QStringLiteral("/format"), QStringLiteral("must be \"%1\"").arg(format));
    if (m_object.value(QLatin1String("version")).toInt() != 1)
        return error(QStringLiteral("/version"),
                     QStringLiteral("must be 1; another version needs a newer program"));
    return Done{};
}

Status JsonFile::checkKeys(const QJsonObject& object, const QString& pointer, const QStringList& known) const
{
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return error(pointer + QLatin1Char('/') + key,
                         QStringLiteral("unknown key; known are %1").arg(known.join(QStringLiteral(", "))));
    }
    return Done{};
}

} // namespace banxin::manuscript
