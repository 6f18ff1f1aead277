#pragma once

#include <QString>

namespace banxin::cleanup {

/// Han characters of the basic plane and 〇; those of higher planes come as surrogates and count too.
bool isHan(QChar c);
/// ASCII letter or digit.
bool isAsciiWord(QChar c);
bool isAsciiDigit(QChar c);
bool isAsciiLetter(QChar c);
/// A blank within a line: U+0020, tab, U+00A0, U+3000.
bool isBlank(QChar c);
/// ，。、：；！？“”‘’（）《》 and the other marks that are as wide as a Chinese character.
bool isChineseMark(QChar c);
/// Marks that may not begin a line: ，。、：；！？”’）》 … and their kin.
bool isClosingMark(QChar c);
/// “‘（《〈【〔「『
bool isOpeningMark(QChar c);

/// The character `offset` away from `at` that is no blank, walking by `step` (1 or -1) from at + step;
/// null at the end of the string.
QChar nextInk(const QString& string, qsizetype at, int step);

} // namespace banxin::cleanup
