#pragma once

#include <QString>

#include <vector>

namespace banxin {

/// A stretch of pages whose labels one entry of /PageLabels tells (PL-01).
struct LabelRange {
    enum class Style { None, Decimal, LowerRoman, UpperRoman };
    int firstPage = 0; ///< index of the page
    Style style = Style::None;
    int start = 1;  ///< number of the first page, unless the style is None
    QString prefix; ///< the whole label where the style is None
    friend bool operator==(const LabelRange&, const LabelRange&) = default;
};

/// Folds the labels of all pages, in order, into as few ranges as tell them exactly. Numbers
/// become /S /D, roman numbers /r or /R, everything else (封一, empty) is told literally.
std::vector<LabelRange> labelRanges(const std::vector<QString>& labels);

/// "xiv"; empty outside 1 … 3999.
QString lowerRoman(int number);

} // namespace banxin
