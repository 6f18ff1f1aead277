#include "ui/editor/text_counts.h"

#include <QList>

namespace banxin {

namespace {

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han || QChar::script(c) == QChar::Script_Hiragana
        || QChar::script(c) == QChar::Script_Katakana;
}

/// Letters and digits that run on into words; Han do not.
bool isWordPart(char32_t c) { return (QChar::isLetterOrNumber(c) || QChar::isMark(c)) && !isHan(c); }

/// What may stand inside a word: it's, well-known, 3.2, 1,200.
bool joinsWords(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'-' || c == U'\u2011' || c == U'.' || c == U',' || c == U'&'
        || c == U'@' || c == U'/' || c == U'_';
}

/// Calls `word` at each word and `sign` at each other character that prints. Within words of English a comma parts
/// letters but not digits.
template <typename Word, typename Sign>
void walk(const QString& text, Word word, Sign sign)
{
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        if (!isWordPart(c)) {
            if (!QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format)
                sign(c);
            continue;
        }
        word();
        for (; i + 1 < characters.size(); ++i) {
            const char32_t next = characters.at(i + 1);
            const bool inside = i + 2 < characters.size() && joinsWords(next) && isWordPart(characters.at(i + 2))
                && (next != U',' || (QChar::isDigit(characters.at(i)) && QChar::isDigit(characters.at(i + 2))));
            if (!isWordPart(next) && !inside)
                break;
        }
    }
}

} // namespace

int chineseCount(const QString& text)
{
    int count = 0;
    walk(
        text, [&] { ++count; }, [&](char32_t) { ++count; });
    return count;
}

int chineseCountWithoutMarks(const QString& text)
{
    int count = 0;
    walk(
        text, [&] { ++count; }, [&](char32_t c) { count += isHan(c) ? 1 : 0; });
    return count;
}

int englishCount(const QString& text)
{
    int count = 0;
    walk(
        text, [&] { ++count; },
        [&](char32_t c) {
            if (isHan(c))
                ++count;
        });
    return count;
}

} // namespace banxin
