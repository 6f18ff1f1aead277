#pragma once

#include "layout/composed.h"
#include "pdf/qpdf_api.h"

#include <string>

namespace banxin {

/// Draws marks as operators. Coordinates are those of the PDF page: y upwards.
class MarkPen {
public:
    explicit MarkPen(std::string& out) : m_out(out) {}

    /// Registration colour, the tint of 100 % on every plate (IMP-04), and lines of 0.25 pt: to be
    /// called before lines and circles. Resource: allPlatesName.
    void useAllPlates();
    void line(Point from, Point to);
    /// A dashed line, for folds.
    void dashedLine(Point from, Point to);
    void circle(Point centre, Length radius);
    /// A tint in device CMYK, thousandths.
    void patch(const Rect& rect, const Paint& paint);

private:
    void numbers(std::initializer_list<Length> lengths);

    std::string& m_out;
};

/// Name of the colour space of registration marks among a page's resources.
inline constexpr const char* allPlatesName = "/All";

/// [/Separation /All /DeviceCMYK …]: prints on every plate. An object of its own, to be shared.
QPDFObjectHandle allPlates(QPDF& pdf);

/// Where a mark may begin, from the trim: outside the bleed and at least 3 mm away (IMP-04), with a
/// millimetre of white that hides an inexact cut.
Length markOffset(Length bleed);

/// Length of crop and fold marks.
inline constexpr Length markLength = Length::mm(5);

} // namespace banxin
