#include "fuzz_input.h"

#include "import/read_manuscript.h"

/// Any bytes as a text and as Markdown: read and cleaned, or an error; never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = banxin::fuzz::bytesOf(data, size);
    banxin::fuzz::cleanIfRead(banxin::readText(bytes, QStringLiteral("fuzz.txt")));
    banxin::fuzz::cleanIfRead(banxin::readMarkdown(bytes, QStringLiteral("fuzz.md")));
    return 0;
}
