#pragma once

#include <QString>

#include <span>
#include <utility>

namespace banxin {

/// The stored name of an enum value, from a table of pairs; empty when it is not there.
template <typename Enum>
QString enumName(Enum value, std::span<const std::pair<Enum, const char*>> names)
{
    for (const auto& [known, name] : names)
        if (known == value)
            return QString::fromLatin1(name);
    return {};
}

/// The value with this stored name, or `otherwise`; `known` says which it was.
template <typename Enum>
Enum enumFromName(const QString& name, std::span<const std::pair<Enum, const char*>> names, Enum otherwise,
                  bool* known = nullptr)
{
    for (const auto& [value, knownName] : names) {
        if (name == QLatin1String(knownName)) {
            if (known)
                *known = true;
            return value;
        }
    }
    if (known)
        *known = false;
    return otherwise;
}

} // namespace banxin
