#pragma once

#include "base/length.h"

#include <cstdint>
#include <string>

namespace banxin {

/// Appends `value / 10^decimals` as a PDF number: no exponent, no trailing zeros, no locale.
void appendNumber(std::string& out, std::int64_t value, int decimals);

/// Appends a length in points with at most four places (1/10000 pt is 0.04 µm).
void appendPoints(std::string& out, Length length);

/// Appends four upper-case hexadecimal digits.
void appendHex4(std::string& out, unsigned value);

/// The same as strings, for single values.
std::string number(std::int64_t value, int decimals = 0);
std::string points(Length length);

/// `numerator / denominator` rounded to the nearest integer, half away from zero;
/// denominator > 0.
constexpr std::int64_t roundedQuotient(std::int64_t numerator, std::int64_t denominator)
{
    return numerator >= 0 ? (numerator + denominator / 2) / denominator
                          : -((-numerator + denominator / 2) / denominator);
}

} // namespace banxin
