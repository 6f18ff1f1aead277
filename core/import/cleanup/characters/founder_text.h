#pragma once

#include "import/cleanup/characters/founder_passages.h"

#include <optional>
#include <utility>

namespace banxin::cleanup {

/// The lines of one passage joined, in which characters are restored one after the other. Every UTF-16 unit
/// stays where it is; a restored symbol takes the place of its character.
class FounderText {
public:
    FounderText(const FounderWords& words, bool passage) : m_words(words), m_passage(passage) {}

    /// Appends a line without the blanks at its ends.
    void append(const QString& line, std::size_t index, unsigned damage);

    qsizetype size() const { return m_string.size(); }
    const QString& string() const { return m_string; }
    QChar at(qsizetype i) const { return i >= 0 && i < size() ? m_string.at(i) : QChar(); }
    bool beginsLine(qsizetype i) const { return i == 0 || m_units[index(i)].line != m_units[index(i - 1)].line; }
    bool isDamaged(qsizetype i, unsigned damage) const { return (m_units[index(i)].damage & damage) == damage; }
    /// Whether all of the text is a damaged passage; else only what is certain may be restored.
    bool isPassage() const { return m_passage; }

    /// The symbol that the character may stand for; null when it is restored or stands for none.
    QChar symbolAt(qsizetype i) const;
    bool isRestored(qsizetype i) const { return m_units[index(i)].restored; }
    void restore(qsizetype i);
    /// Of a restored full-width letter, digit or sign.
    void makeHalfWidth(qsizetype i) { m_string[i] = QChar(m_string.at(i).unicode() - 0xFEE0); }
    /// As the text stands now; remembered until a neighbour is restored.
    bool isPartOfWord(qsizetype i) const;
    const FounderWords& words() const { return m_words; }

    /// The line and the offset in it of a unit.
    std::pair<std::size_t, qsizetype> place(qsizetype i) const;

private:
    struct Unit {
        std::size_t line = 0;
        qsizetype offset = 0;
        unsigned damage = 0;
        bool restored = false;
        mutable std::optional<bool> inWord;
    };
    static std::size_t index(qsizetype i) { return static_cast<std::size_t>(i); }

    const FounderWords& m_words;
    bool m_passage;
    QString m_string;
    std::vector<Unit> m_units;
};

/// Long runs of characters that all stand for symbols: tables of signs. Prose has hardly any, and then words.
void restoreLongRuns(FounderText& text);
/// A lone ，。、？ in a line that is no damaged passage, of a manuscript that has damage: headlines.
void restoreLoneStops(FounderText& text);
/// ，。、！？；：… and brackets other than 《》.
void restoreStops(FounderText& text);
/// Numbers, Latin words, and the signs that stand with them (圆园圆缘 for 2025, 粤陨 for AI, 豫 for ％).
void restoreNumbers(FounderText& text);
/// Pairs: “” ‘’ 《》 〈〉 【】 and their kin.
void restorePairs(FounderText& text);
/// Dashes, bullets, circled numbers, kana and the rest of the 717 symbols.
void restoreOthers(FounderText& text);

} // namespace banxin::cleanup
