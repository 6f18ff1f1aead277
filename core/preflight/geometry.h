#pragma once

#include <algorithm>
#include <cmath>

namespace banxin {

constexpr double pointsPerMm = 72 / 25.4;

/// A transformation of PDF: x' = a x + c y + e, y' = b x + d y + f.
struct PdfMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    /// First this, then `next`.
    PdfMatrix then(const PdfMatrix& next) const
    {
        return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
                c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
    }
    /// Lengths of what were the unit vectors.
    double xScale() const { return std::hypot(a, b); }
    double yScale() const { return std::hypot(c, d); }
};

/// A rectangle in points, y upwards. Empty when right < left.
struct PdfBox {
    double left = 0, bottom = 0, right = -1, top = -1;

    bool empty() const { return right < left || top < bottom; }
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    void add(double x, double y)
    {
        if (empty()) {
            *this = {x, y, x, y};
            return;
        }
        left = std::min(left, x);
        right = std::max(right, x);
        bottom = std::min(bottom, y);
        top = std::max(top, y);
    }
    PdfBox grown(double by) const { return {left - by, bottom - by, right + by, top + by}; }
    PdfBox common(const PdfBox& o) const
    {
        return {std::max(left, o.left), std::max(bottom, o.bottom), std::min(right, o.right),
                std::min(top, o.top)};
    }
    bool contains(const PdfBox& o, double tolerance) const
    {
        return o.left >= left - tolerance && o.bottom >= bottom - tolerance && o.right <= right + tolerance
            && o.top <= top + tolerance;
    }
    /// Whether the two have more than an edge in common.
    bool overlaps(const PdfBox& o, double tolerance = 0) const
    {
        return !empty() && !o.empty() && left < o.right - tolerance && o.left < right - tolerance
            && bottom < o.top - tolerance && o.bottom < top - tolerance;
    }
    PdfBox transformed(const PdfMatrix& m) const
    {
        PdfBox out;
        for (const double x : {left, right})
            for (const double y : {bottom, top})
                out.add(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f);
        return out;
    }
};

} // namespace banxin
