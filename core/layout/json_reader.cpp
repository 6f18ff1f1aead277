#include "layout/json_reader.h"

#include <QStringList>

namespace banxin {

QJsonValue JsonReader::take(const char* key)
{
    m_asked.insert(QString::fromLatin1(key));
    return m_object.value(QLatin1String(key));
}

void JsonReader::fail(const QString& key, const QString& detail)
{
    if (!m_error)
        m_error = Error{Error::Code::BadFormat, m_pointer + QLatin1Char('/') + key, detail};
}

void JsonReader::text(const char* key, QString& out)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isString())
        return fail(QString::fromLatin1(key), QStringLiteral("must be a text in quotation marks"));
    out = value.toString();
}

void JsonReader::number(const char* key, int& out, int least, int most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    const double number = value.toDouble(least - 1.0);
    if (number < least || number > most || number != static_cast<int>(number))
        return fail(QString::fromLatin1(key),
                    QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
    out = static_cast<int>(number);
}

void JsonReader::flag(const char* key, bool& out)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isBool())
        return fail(QString::fromLatin1(key), QStringLiteral("must be true or false"));
    out = value.toBool();
}

void JsonReader::length(const char* key, Length& out, std::optional<Length> em)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    const std::optional<Length> length = parseLength(value.toString(), em);
    if (!length)
        return fail(QString::fromLatin1(key),
                    em ? QStringLiteral("must be a length such as \"12pt\", \"25mm\" or \"2em\"")
                       : QStringLiteral("must be a length such as \"12pt\" or \"25mm\""));
    out = *length;
}

void JsonReader::choice(const char* key, std::initializer_list<const char*> names,
                        const std::function<void(int)>& set)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    int index = 0;
    QStringList known;
    for (const char* name : names) {
        if (value.toString() == QLatin1String(name))
            return set(index);
        known << QString::fromLatin1(name);
        ++index;
    }
    fail(QString::fromLatin1(key), QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
}

void JsonReader::object(const char* key, const std::function<void(JsonReader&)>& read)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isObject())
        return fail(QString::fromLatin1(key), QStringLiteral("must be an object"));
    JsonReader reader(value.toObject(), m_pointer + QLatin1Char('/') + QString::fromLatin1(key), m_error);
    read(reader);
}

void JsonReader::each(const std::function<void(const QString&, JsonReader&)>& read)
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        m_asked.insert(member.key());
        if (!member.value().isObject()) {
            fail(member.key(), QStringLiteral("must be an object"));
            continue;
        }
        JsonReader reader(member.value().toObject(), m_pointer + QLatin1Char('/') + member.key(), m_error);
        read(member.key(), reader);
    }
}

void JsonReader::refuseUnknown()
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member)
        if (!m_asked.contains(member.key()))
            fail(member.key(), QStringLiteral("is not a key of a page design"));
}

} // namespace banxin
