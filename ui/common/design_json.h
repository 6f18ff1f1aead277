#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace banxin {

/// A page design as JSON of which single values are changed; every other key stays as it is.
class DesignJson {
public:
    explicit DesignJson(const QByteArray& json);

    /// By JSON pointer, "/page/margins/top"; undefined when there is none.
    QJsonValue value(const QString& pointer) const;
    /// Undefined takes the value away.
    void set(const QString& pointer, const QJsonValue& value);

    /// The bytes that were read while nothing was changed, else the new text.
    QByteArray toJson() const;

private:
    QByteArray m_original;
    QJsonObject m_root;
    bool m_changed = false;
};

} // namespace banxin
