#include "layout/page_design.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as a page design: a design or an error with its place, never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(
        banxin::parsePageDesign(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))));
    return 0;
}
