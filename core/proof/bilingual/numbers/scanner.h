#pragma once

#include "proof/bilingual/numbers/fact.h"

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace banxin::bilingual {

using View = std::u32string_view;

bool isDigit(char32_t c);
bool isLatin(char32_t c);
bool isHan(char32_t c);
/// Whether a run of signs without space (lower case) is the address of a page or of mail.
bool isAddress(View run);

/// Arabic digits with separators and decimals.
struct Digits {
    double value = 0;
    int end = 0;
    int count = 0; ///< digits before the point
    bool grouped = false;
    bool decimal = false;
};

/// What the scanners of both languages share: a text with full-width letters and digits made narrow
/// (length kept), matching at a place, and what is the same in both languages.
class Scanner {
public:
    explicit Scanner(const std::u32string& text);

protected:
    int size() const { return static_cast<int>(m_text.size()); }
    char32_t at(int pos) const { return pos >= 0 && pos < size() ? m_text[static_cast<std::size_t>(pos)] : 0; }
    char32_t lower(int pos) const { return pos >= 0 && pos < size() ? m_lower[static_cast<std::size_t>(pos)] : 0; }
    /// Whether `word` (lower case) stands at `pos`.
    bool stands(int pos, View word) const;
    /// Whether the text before `pos` ends with it.
    bool endsBefore(int pos, View word) const;
    /// The length of the longest of `words` at `pos`; 0: none.
    int longest(int pos, std::initializer_list<View> words) const;
    bool anyBefore(int pos, std::initializer_list<View> words) const;
    /// The length of the longest of `words` with which the text before `pos` ends.
    int longestBefore(int pos, std::initializer_list<View> words) const;
    int skipSpace(int pos) const;
    int skipSpaceBack(int pos) const;
    std::optional<Digits> digits(int pos) const;
    /// 2026-06-30, 2026/6/30 and 2026.6.30.
    std::optional<Reading> isoDate(int pos, int& end) const;

    /// 1/3: both numbers.
    std::optional<std::pair<double, double>> slashed(int pos, int& end) const;

    /// Addresses of pages are left alone; addresses of mail, telephone numbers, model numbers and standards
    /// become facts. To be called before the rest is read.
    void takeLiterals();
    bool taken(int pos) const { return m_taken[static_cast<std::size_t>(pos)]; }
    void take(int from, int to);

    Fact& add(int from, int to, Reading reading, bool demanded = true);
    Fact& addNumber(int from, int to, double mantissa, double scale = 1, Measure measure = {});
    /// 60至90亿, 10–15%, 5, 6 and 8 per cent: gives members what the last one says for all.
    void joinRanges(std::initializer_list<View> ranges, std::initializer_list<View> lists);
    /// 1小时30分, two years and six months: one duration. `gaps`: what may stand between.
    void joinDurations(std::initializer_list<View> gaps);
    std::vector<Fact> finish();

    std::u32string m_text;
    std::u32string m_lower;
    std::vector<Fact> m_facts;

private:
    void addMail(int from, int to);
    void readNamedNumber(Fact& fact) const;
    void addMonthSpan(Fact& a, Fact& b) const;
    int phoneEnd(int pos) const;
    int standardEnd(int pos) const;
    int modelEnd(int pos) const;
    bool between(const Fact& a, const Fact& b, std::initializer_list<View> words) const;
    void lendDate(Fact& to, const Fact& from, bool range) const;
    void lend(Fact& to, const Fact& from, bool range) const;

    std::vector<bool> m_taken;
};

Reading number(double value, Measure measure = {});
Reading reading(Reading::Kind kind, double value);
Reading date(int year, int month, int day);
Reading monthSpan(int first, int last);

} // namespace banxin::bilingual
