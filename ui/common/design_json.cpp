#include "ui/common/design_json.h"

#include <QJsonDocument>
#include <QStringList>

namespace banxin {

namespace {

QJsonObject withValue(QJsonObject object, const QStringList& keys, qsizetype depth, const QJsonValue& value)
{
    const QString& key = keys.at(depth);
    if (depth + 1 == keys.size() && value.isUndefined())
        object.remove(key);
    else if (depth + 1 == keys.size())
        object.insert(key, value);
    else
        object.insert(key, withValue(object.value(key).toObject(), keys, depth + 1, value));
    return object;
}

QStringList keysOf(const QString& pointer) { return pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts); }

} // namespace

DesignJson::DesignJson(const QByteArray& json) : m_original(json), m_root(QJsonDocument::fromJson(json).object())
{}

QJsonValue DesignJson::value(const QString& pointer) const
{
    QJsonValue at = m_root;
    for (const QString& key : keysOf(pointer))
        at = at.toObject().value(key);
    return at;
}

void DesignJson::set(const QString& pointer, const QJsonValue& value)
{
    if (this->value(pointer) == value)
        return;
    m_root = withValue(m_root, keysOf(pointer), 0, value);
    m_changed = true;
}

QByteArray DesignJson::toJson() const { return m_changed ? QJsonDocument(m_root).toJson() : m_original; }

} // namespace banxin
