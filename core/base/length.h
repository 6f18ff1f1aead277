#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace banxin {

/// A distance on paper, exact: int64 in 1/65536 pt (1 pt = 1/72 in).
/// Layout computes with lengths only, so that breaks agree on every machine (rule J-09).
class Length {
public:
    static constexpr std::int64_t unitsPerPoint = 65536;

    constexpr Length() = default;

    /// From raw units of 1/65536 pt.
    static constexpr Length raw(std::int64_t units) { return Length(units); }
    /// From whole points.
    static constexpr Length pt(std::int64_t points) { return Length(points * unitsPerPoint); }
    /// `points * numerator / denominator`, rounded to the nearest unit; denominator > 0.
    static constexpr Length ptFraction(std::int64_t numerator, std::int64_t denominator)
    {
        return Length(roundedDivide(numerator * unitsPerPoint, denominator));
    }
    /// From thousandths of a millimetre, rounded to the nearest unit.
    static constexpr Length micrometres(std::int64_t um)
    {
        return Length(roundedDivide(um * unitsPerPoint * 72, 25400));
    }
    /// From millimetres.
    static constexpr Length mm(std::int64_t millimetres) { return micrometres(millimetres * 1000); }

    constexpr std::int64_t units() const { return m_units; }
    /// For drawing and messages only, never for layout.
    constexpr double toPt() const { return static_cast<double>(m_units) / unitsPerPoint; }
    constexpr double toMm() const { return toPt() * 25.4 / 72; }

    /// This length times `numerator / denominator`, rounded to the nearest unit; denominator > 0.
    constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const
    {
        return Length(roundedDivide(m_units * numerator, denominator));
    }

    constexpr Length operator-() const { return Length(-m_units); }
    constexpr Length& operator+=(Length o)
    {
        m_units += o.m_units;
        return *this;
    }
    constexpr Length& operator-=(Length o)
    {
        m_units -= o.m_units;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return Length(a.m_units + b.m_units); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.m_units - b.m_units); }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length(a.m_units * n); }
    friend constexpr Length operator*(std::int64_t n, Length a) { return Length(a.m_units * n); }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length(roundedDivide(a.m_units, n)); }
    /// How many whole `b` fit into `a`; b > 0.
    friend constexpr std::int64_t wholeParts(Length a, Length b) { return a.m_units / b.m_units; }
    friend constexpr auto operator<=>(Length, Length) = default;

    /// Points as a decimal number with at most four places, without trailing zeros:
    /// the form in which PDF and dumps carry lengths.
    QString toPtString() const;

private:
    explicit constexpr Length(std::int64_t units) : m_units(units) {}
    static constexpr std::int64_t roundedDivide(std::int64_t n, std::int64_t d)
    {
        return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
    }

    std::int64_t m_units = 0;
};

/// Reads "25mm", "10.5pt", "2em", "1cm". `em` is the size that "em" refers to; without it
/// an "em" length is refused. nullopt: not a length.
std::optional<Length> parseLength(const QString& text, std::optional<Length> em = std::nullopt);

} // namespace banxin
