#include "pdf/to_unicode.h"

#include "pdf/pdf_number.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr std::size_t blockLimit = 100; // entries in one bfchar block (Adobe Technical Note 5014)

constexpr char head[] = "/CIDInit /ProcSet findresource begin\n"
                        "12 dict begin\n"
                        "begincmap\n"
                        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                        "/CMapName /Adobe-Identity-UCS def\n"
                        "/CMapType 2 def\n"
                        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";

constexpr char tail[] = "endcmap\n"
                        "CMapName currentdict /CMap defineresource pop\n"
                        "end\nend\n";

/// Half a surrogate pair is no character; readers stumble over it.
void appendUtf16(std::string& out, const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool paired = (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            || (c.isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
        appendHex4(out, c.isSurrogate() && !paired ? 0xFFFD : c.unicode());
    }
}

} // namespace

std::string toUnicodeCMap(std::vector<CodeText> codes)
{
    std::sort(codes.begin(), codes.end(), [](const CodeText& a, const CodeText& b) { return a.first < b.first; });
    std::string out = head;
    for (std::size_t from = 0; from < codes.size(); from += blockLimit) {
        const std::size_t to = std::min(codes.size(), from + blockLimit);
        appendNumber(out, static_cast<std::int64_t>(to - from), 0);
        out += " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i) {
            out += '<';
            appendHex4(out, codes[i].first);
            out += "> <";
            appendUtf16(out, codes[i].second);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    out += tail;
    return out;
}

} // namespace banxin
