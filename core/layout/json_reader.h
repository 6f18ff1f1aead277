#pragma once

#include "base/length.h"
#include "base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace banxin {

/// Reads one JSON object strictly: wrong types and keys that nobody asked for become the
/// error, with their JSON pointer. The first error wins; reading goes on with defaults.
class JsonReader {
public:
    JsonReader(QJsonObject object, QString pointer, std::optional<Error>& error)
        : m_object(std::move(object)),
          m_pointer(std::move(pointer)),
          m_error(error)
    {}
    ~JsonReader() { refuseUnknown(); }
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    void text(const char* key, QString& out);
    void number(const char* key, int& out, int least, int most);
    void flag(const char* key, bool& out);
    /// A length with its unit; "2em" refers to `em`.
    void length(const char* key, Length& out, std::optional<Length> em = std::nullopt);
    /// One of the names; `set` is told which.
    void choice(const char* key, std::initializer_list<const char*> names, const std::function<void(int)>& set);
    /// A part that is an object itself; `read` gets a reader for it. Absent: not called.
    void object(const char* key, const std::function<void(JsonReader&)>& read);
    /// Every member of this object, in the order of its keys.
    void each(const std::function<void(const QString& key, JsonReader& value)>& read);

    void fail(const QString& key, const QString& detail);
    const QString& pointer() const { return m_pointer; }

private:
    QJsonValue take(const char* key);
    void refuseUnknown();

    QJsonObject m_object;
    QString m_pointer;
    std::optional<Error>& m_error;
    QSet<QString> m_asked;
};

} // namespace banxin
