// N31g: text that was left in the other language.

#include "proof/bilingual/checks.h"
#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>

namespace banxin {

namespace {

using bilingual::isHan;
using bilingual::isLatin;

/// How much of either language a text holds.
struct Share {
    int han = 0;
    int words = 0; ///< of two Latin letters or more
};

Share shareOf(const std::u32string& text)
{
    Share out;
    int letters = 0;
    for (const char32_t c : text) {
        out.han += isHan(c) ? 1 : 0;
        letters = isLatin(c) ? letters + 1 : 0;
        out.words += letters == 2 ? 1 : 0;
    }
    return out;
}

/// A Chinese word has between one and two characters.
constexpr double hanOfWord = 1.7;

bool isMostlyLatin(const Share& share) { return share.words >= 6 && share.words > 1.5 * share.han / hanOfWord; }
bool isMostlyHan(const Share& share) { return share.han >= 4 && share.han / hanOfWord > share.words; }

bool ends(char32_t c) { return c == U'。' || c == U'，' || c == U'；' || c == U'！' || c == U'？'; }

/// The longest stretch in Latin letters without a Han character; how many words.
TextRange latinRun(const std::u32string& text, int& words)
{
    TextRange best;
    TextRange run;
    int count = 0;
    int letters = 0;
    words = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t c = i < text.size() ? text[i] : U'。';
        if (isHan(c) || ends(c)) {
            if (count > words) {
                words = count;
                best = run;
            }
            count = 0;
            letters = 0;
            run = {static_cast<int>(i) + 1, static_cast<int>(i) + 1};
            continue;
        }
        letters = isLatin(c) ? letters + 1 : 0;
        if (letters == 2)
            ++count;
        run.to = static_cast<int>(i) + 1;
    }
    return best;
}

/// The longest stretch of Han with its marks that no brackets enclose; how many characters.
TextRange hanRun(const std::u32string& text, int& han, bool& clause)
{
    TextRange best;
    TextRange run;
    int count = 0;
    bool stops = false;
    han = 0;
    clause = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t c = i < text.size() ? text[i] : 0;
        if (isHan(c) || (count > 0 && (ends(c) || c == U'、' || bilingual::isDigit(c)))) {
            if (count == 0)
                run.from = static_cast<int>(i);
            count += isHan(c) ? 1 : 0;
            stops = stops || ends(c);
            run.to = static_cast<int>(i) + 1;
            continue;
        }
        const char32_t before = run.from > 0 ? text[static_cast<std::size_t>(run.from) - 1] : 0;
        const bool bracketed = (before == U'(' || before == U'（' || before == U'《' || before == U'[');
        if (count > han && !bracketed) {
            han = count;
            best = run;
            clause = stops;
        }
        count = 0;
        stops = false;
    }
    return best;
}

/// The text with its addresses of pages and mail blanked: they belong to no language.
std::u32string withoutAddresses(const std::u32string& text)
{
    std::u32string out = text;
    std::u32string run;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char32_t c = i < text.size() ? text[i] : U' ';
        if (c > U' ' && c <= U'~') {
            run.push_back(c >= U'A' && c <= U'Z' ? c + 32 : c);
            continue;
        }
        if (!run.empty() && bilingual::isAddress(run))
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(i - run.size()), run.size(), U' ');
        run.clear();
    }
    return out;
}

QString cut(const std::u32string& text, const TextRange& range)
{
    return QString::fromStdU32String(
        text.substr(static_cast<std::size_t>(range.from), static_cast<std::size_t>(range.to - range.from)));
}

} // namespace

BilingualFindings findOtherLanguage(const QString& zh, const QString& en)
{
    const std::u32string zhText = withoutAddresses(zh.toStdU32String());
    const std::u32string enText = withoutAddresses(en.toStdU32String());
    const TextRange zhAll{0, static_cast<int>(zhText.size())};
    const TextRange enAll{0, static_cast<int>(enText.size())};
    BilingualFindings out;
    const auto add = [&](const TextRange& zhRange, const TextRange& enRange) {
        BilingualFinding finding;
        finding.rule = QStringLiteral("N31g");
        finding.side = zhRange.isEmpty() ? Language::En : Language::Zh;
        finding.zh = zhRange;
        finding.en = enRange;
        finding.zhText = cut(zh.toStdU32String(), zhRange);
        finding.enText = cut(en.toStdU32String(), enRange);
        out.push_back(std::move(finding));
    };
    constexpr int sentenceWords = 12;
    constexpr int sentenceHan = 14;
    constexpr int clauseHan = 6;
    int words = 0;
    const TextRange latin = latinRun(zhText, words);
    if (isMostlyLatin(shareOf(zhText)))
        add(zhAll, {});
    else if (words >= sentenceWords)
        add(latin, {});
    int han = 0;
    bool clause = false;
    const TextRange run = hanRun(enText, han, clause);
    if (isMostlyHan(shareOf(enText)))
        add({}, enAll);
    else if (han >= sentenceHan || (clause && han >= clauseHan))
        add({}, run);
    return out;
}

} // namespace banxin
