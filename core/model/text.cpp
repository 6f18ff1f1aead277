#include "model/text.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<MarkKind, const char*>, 10> markNames{{
    {MarkKind::Strong, "strong"},
    {MarkKind::Kai, "kai"},
    {MarkKind::EmphasisDot, "emphasis_dot"},
    {MarkKind::Sup, "sup"},
    {MarkKind::Sub, "sub"},
    {MarkKind::SmallCaps, "small_caps"},
    {MarkKind::Link, "link"},
    {MarkKind::Lang, "lang"},
    {MarkKind::Note, "note"},
    {MarkKind::Comment, "comment"},
}};

} // namespace

QString languageKey(Language language)
{
    return language == Language::Zh ? QStringLiteral("zh") : QStringLiteral("en");
}

int codePointCount(const QString& string) { return codePointOffset(string, string.size()); }

qsizetype utf16Offset(const QString& string, int codePoint)
{
    qsizetype at = 0;
    for (int i = 0; i < codePoint && at < string.size(); ++i)
        at += string.at(at).isHighSurrogate() && at + 1 < string.size() && string.at(at + 1).isLowSurrogate() ? 2
                                                                                                              : 1;
    return at;
}

int codePointOffset(const QString& string, qsizetype utf16)
{
    int count = 0;
    const qsizetype end = std::min(utf16, string.size());
    for (qsizetype at = 0; at < end; ++count)
        at += string.at(at).isHighSurrogate() && at + 1 < string.size() && string.at(at + 1).isLowSurrogate() ? 2
                                                                                                              : 1;
    return count;
}

QString markKindName(MarkKind kind)
{
    for (const auto& [known, name] : markNames)
        if (known == kind)
            return QString::fromLatin1(name);
    return {};
}

MarkKind markKindFromName(const QString& name)
{
    for (const auto& [known, knownName] : markNames)
        if (name == QLatin1String(knownName))
            return known;
    return MarkKind::Unknown;
}

QJsonArray marksToJson(const std::vector<Mark>& marks)
{
    QJsonArray out;
    for (const Mark& mark : marks) {
        QJsonObject object{
            {QStringLiteral("from"), mark.from},
            {QStringLiteral("to"), mark.to},
            {QStringLiteral("kind"), mark.kind == MarkKind::Unknown ? mark.unknownKind : markKindName(mark.kind)}};
        if (!mark.value.isEmpty())
            object.insert(QStringLiteral("value"), mark.value);
        out.append(object);
    }
    return out;
}

std::vector<Mark> marksFromJson(const QJsonArray& json, int length, int* dropped)
{
    std::vector<Mark> out;
    for (const QJsonValue& value : json) {
        const QJsonObject object = value.toObject();
        Mark mark;
        mark.from = object.value(QLatin1String("from")).toInt(-1);
        mark.to = object.value(QLatin1String("to")).toInt(-1);
        const QString kind = object.value(QLatin1String("kind")).toString();
        mark.kind = markKindFromName(kind);
        if (mark.kind == MarkKind::Unknown)
            mark.unknownKind = kind;
        mark.value = object.value(QLatin1String("value")).toString();
        if (kind.isEmpty() || mark.from < 0 || mark.to < mark.from || mark.to > length) {
            if (dropped)
                ++*dropped;
            continue;
        }
        out.push_back(std::move(mark));
    }
    return out;
}

} // namespace banxin
