#include "import/cleanup/characters/character_kinds.h"

namespace banxin::cleanup {

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF) || u == 0x3007
        || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xD840 && u <= 0xD888); // lead surrogates of planes 2 and 3
}

bool isAsciiDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isAsciiLetter(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

bool isAsciiWord(QChar c) { return isAsciiDigit(c) || isAsciiLetter(c); }

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\u3000'; }

bool isOpeningMark(QChar c) { return QStringView(u"“‘（《〈【〔「『〖［｛").contains(c); }

bool isClosingMark(QChar c) { return QStringView(u"，。、：；！？”’）》〉】〕」』〗］｝％℃").contains(c); }

bool isChineseMark(QChar c) { return isOpeningMark(c) || isClosingMark(c); }

QChar nextInk(const QString& string, qsizetype at, int step)
{
    for (qsizetype i = at + step; i >= 0 && i < string.size(); i += step)
        if (!isBlank(string.at(i)))
            return string.at(i);
    return {};
}

} // namespace banxin::cleanup
