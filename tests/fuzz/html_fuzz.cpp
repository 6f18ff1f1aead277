#include "fuzz_input.h"

#include "import/read_manuscript.h"

/// Any bytes as HTML, whole page or clipboard: read and cleaned, or an error; never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    banxin::fuzz::cleanIfRead(banxin::readHtml(banxin::fuzz::bytesOf(data, size), QStringLiteral("fuzz.html")));
    return 0;
}
