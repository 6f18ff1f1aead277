#pragma once

#include "import/cleanup/clean.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

namespace banxin::fuzz {

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
}

/// What a reader gave goes through the whole clean-up too, since that is where it goes in the program.
inline void cleanIfRead(const Result<Manuscript>& manuscript)
{
    if (!manuscript)
        return;
    static_cast<void>(clean(*manuscript));
    CleanOptions passage;
    passage.passage = true;
    static_cast<void>(clean(*manuscript, passage));
}

} // namespace banxin::fuzz
