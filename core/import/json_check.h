#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace banxin::manuscript {

/// A JSON file of the exchange format, with the checks that every one of them needs. Errors
/// name the place as "file#/json/pointer".
class JsonFile {
public:
    /// Reads the file. Errors: FileUnreadable, BadFormat (no JSON object; line of the fault).
    static Result<JsonFile> read(const QString& path);

    const QJsonObject& object() const { return m_object; }
    /// BadFormat at `pointer`.
    Error error(const QString& pointer, const QString& detail) const;
    /// The file says `format` and a version this program knows (1).
    Status checkFormat(const QString& format) const;
    /// Every key of `object` is one of `known`.
    Status checkKeys(const QJsonObject& object, const QString& pointer, const QStringList& known) const;

private:
    JsonFile(QString path, QJsonObject object) : m_path(std::move(path)), m_object(std::move(object)) {}

    QString m_path;
    QJsonObject m_object;
};

} // namespace banxin::manuscript
