#include "import/cleanup/characters/founder_text.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_symbols.h"

#include <algorithm>

namespace banxin::cleanup {

void FounderText::append(const QString& line, std::size_t lineIndex, unsigned damage)
{
    qsizetype from = 0;
    qsizetype to = line.size();
    while (from < to && isBlank(line.at(from)))
        ++from;
    while (to > from && isBlank(line.at(to - 1)))
        --to;
    for (qsizetype i = from; i < to; ++i) {
        m_string += line.at(i);
        m_units.push_back({lineIndex, i, damage, false, std::nullopt});
    }
}

QChar FounderText::symbolAt(qsizetype i) const
{
    if (i < 0 || i >= size() || isRestored(i))
        return {};
    return founderSymbol(m_string.at(i));
}

bool FounderText::isPartOfWord(qsizetype i) const
{
    std::optional<bool>& known = m_units[index(i)].inWord;
    if (!known)
        known = m_words.isPartOfWord(m_string, i);
    return *known;
}

void FounderText::restore(qsizetype i)
{
    const QChar symbol = symbolAt(i);
    if (symbol.isNull())
        return;
    const char16_t u = symbol.unicode();
    const bool word = (u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A);
    m_string[i] = symbol;
    m_units[index(i)].restored = true;
    const qsizetype from = std::max<qsizetype>(0, i - FounderWords::windowLength);
    const qsizetype to = std::min(size(), i + FounderWords::windowLength + 1);
    for (qsizetype k = from; k < to; ++k)
        m_units[index(k)].inWord.reset();
    if (word) // editors type 2025 and AI in half-width
        makeHalfWidth(i);
}

std::pair<std::size_t, qsizetype> FounderText::place(qsizetype i) const
{
    return {m_units[index(i)].line, m_units[index(i)].offset};
}

} // namespace banxin::cleanup
