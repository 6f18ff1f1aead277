#include "import/imported_issue.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as the text of a whole issue: a result or an error, never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    banxin::Diagnostics notices;
    if (const auto text = banxin::decodeText(bytes, QStringLiteral("fuzz"), notices))
        static_cast<void>(banxin::readIssueText(*text, QStringLiteral("fuzz")));
    return 0;
}
