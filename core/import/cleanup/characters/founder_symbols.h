#pragma once

#include <QChar>

namespace banxin::cleanup {

/// The symbol for which a Founder (方正) PDF gives this character: the one whose GB18030 lead byte is 0x31
/// lower (遥, D2A3, for 。, A1A3). Null for characters that stand for none; 717 do.
QChar founderSymbol(QChar character);

/// The character that stands for the symbol in a damaged PDF; null for other characters.
QChar founderCharacter(QChar symbol);

} // namespace banxin::cleanup
