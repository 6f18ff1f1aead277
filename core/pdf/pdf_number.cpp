#include "pdf/pdf_number.h"

#include <charconv>

namespace banxin {

void appendNumber(std::string& out, std::int64_t value, int decimals)
{
    while (decimals > 0 && value % 10 == 0) {
        value /= 10;
        --decimals;
    }
    char digits[24];
    if (value < 0)
        out += '-';
    const std::uint64_t magnitude = value < 0 ? ~static_cast<std::uint64_t>(value) + 1
                                              : static_cast<std::uint64_t>(value);
    const auto end = std::to_chars(digits, digits + sizeof digits, magnitude).ptr;
    const auto count = static_cast<int>(end - digits);
    if (decimals == 0) {
        out.append(digits, static_cast<std::size_t>(count));
        return;
    }
    // ".5" would be legal too, but "0.5" is what every reader has been tested with.
    if (count <= decimals) {
        out += "0.";
        out.append(static_cast<std::size_t>(decimals - count), '0');
        out.append(digits, static_cast<std::size_t>(count));
        return;
    }
    out.append(digits, static_cast<std::size_t>(count - decimals));
    out += '.';
    out.append(digits + (count - decimals), static_cast<std::size_t>(decimals));
}

void appendPoints(std::string& out, Length length)
{
    appendNumber(out, roundedQuotient(length.units() * 10000, Length::unitsPerPoint), 4);
}

void appendHex4(std::string& out, unsigned value)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += hex[(value >> shift) & 0xFU];
}

std::string number(std::int64_t value, int decimals)
{
    std::string out;
    appendNumber(out, value, decimals);
    return out;
}

std::string points(Length length)
{
    std::string out;
    appendPoints(out, length);
    return out;
}

} // namespace banxin
