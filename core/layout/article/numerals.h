#pragma once

#include <QString>

namespace banxin {

/// Level of a sub-head by the numeral that was typed before it: 一、 is 1, （一） 2, 1. 3 and
/// deeper ones 3; 0 when it has none. The text is never changed.
int subheadLevel(const QString& text);

/// Code points of the marker that a list item begins with, blanks after it included: • - * ● 1.
/// 1、 1) （1） (1) ① （一） 一、 a. a). 0: none.
int listMarkerLength(const QString& text);

/// A number in a circle for 1 … 50, in brackets beyond.
QString circledNumber(int number);

} // namespace banxin
