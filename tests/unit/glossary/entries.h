#pragma once

#include "model/glossary.h"

#include <gtest/gtest.h>

/// GoogleTest would show a string as a list of 16-bit objects.
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }

namespace banxin::test {

inline QString s(const char* utf8) { return QString::fromUtf8(utf8); }

inline GlossaryEntry term(const char* zh, const char* en, const char* shortZh = "", const char* shortEn = "")
{
    GlossaryEntry out;
    out.name = {s(zh), s(en)};
    out.shortName = {s(shortZh), s(shortEn)};
    return out;
}

inline GlossaryEntry organisation(const char* zh, const char* en, const char* shortZh = "",
                                  const char* shortEn = "")
{
    GlossaryEntry out = term(zh, en, shortZh, shortEn);
    out.kind = GlossaryKind::Organisation;
    return out;
}

inline GlossaryEntry person(const char* zh, const char* en, const char* postZh = "", const char* postEn = "")
{
    GlossaryEntry out = term(zh, en);
    out.kind = GlossaryKind::Person;
    out.post = {s(postZh), s(postEn)};
    return out;
}

inline const GlossaryEntry& association()
{
    static const GlossaryEntry entry =
        organisation("滨海市数字贸易协会", "Binhai Digital Trade Association", "协会", "BDTA");
    return entry;
}

} // namespace banxin::test
