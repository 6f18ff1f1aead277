#pragma once

#include "import/cleanup/characters/word_breaks.h"

#include <map>

namespace banxin::cleanup {

/// Whether a character that may stand for a Founder symbol is part of a Chinese word where it stands: 院 of
/// 医院 is, 院 of 表示院 is not, and neither is 院 of 办法院, since 办法 leaves fewer words than 办 法院.
class FounderWords {
public:
    /// Characters on either side that are looked at. Longer words are rare, and a cut word counts on both
    /// sides of the comparison.
    static constexpr qsizetype windowLength = 6;

    /// The character at `at`, judged by the Han characters around it (blanks end a word).
    bool isPartOfWord(const QString& string, qsizetype at) const;

    /// Whether a word of two or more characters ends, or begins, with the character.
    bool endsWord(const QString& string, qsizetype at) const;
    bool beginsWord(const QString& string, qsizetype at) const;

private:
    /// Fewer words and fewer single characters are likelier.
    int cost(QStringView text) const;
    const std::vector<qsizetype>& wordStarts(QStringView text) const;
    void forgetMany() const;

    WordBreaks m_breaks;
    /// What was asked already: damaged text asks for the same few characters again and again.
    mutable std::map<QString, std::vector<qsizetype>> m_known;
};

} // namespace banxin::cleanup
