// N31e, N31h: names and terms against the glossary.

#include "proof/bilingual/checks.h"
#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>

namespace banxin {

namespace {

using bilingual::isHan;

enum class Form { Full, Short, Avoid };

/// A form of the glossary in a text. Offsets are code points.
struct Match {
    TextRange range;
    std::size_t entry = 0;
    Form form = Form::Full;
};

struct Wanted {
    std::u32string words;
    std::size_t entry = 0;
    Form form = Form::Full;
};

char32_t lowered(char32_t c) { return QChar::toLower(c); }

bool isLetter(char32_t c) { return bilingual::isLatin(c) || bilingual::isDigit(c); }

/// DDTA: capitals matter.
bool isAcronym(const std::u32string& words)
{
    return words.size() >= 2 && std::all_of(words.begin(), words.end(), [](char32_t c) {
               return (c >= U'A' && c <= U'Z') || bilingual::isDigit(c) || c == U'&' || c == U'-';
           });
}

/// Behind a word: its plural, genitive or another form of a verb. -1: it is a longer word.
int inflection(const std::u32string& text, int pos)
{
    const auto at = [&](int p) {
        return p < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(p)] : U' ';
    };
    for (const std::u32string_view ending : {U"", U"s", U"es", U"'s", U"’s", U"s'", U"s’", U"d", U"ed", U"ing"}) {
        bool same = true;
        for (std::size_t i = 0; same && i < ending.size(); ++i)
            same = lowered(at(pos + static_cast<int>(i))) == ending[i];
        if (same && !isLetter(at(pos + static_cast<int>(ending.size()))))
            return static_cast<int>(ending.size());
    }
    return -1;
}

/// The end of `words` at `pos` of an English text; each word may be inflected, hyphens stand for spaces.
/// 0: they do not stand here.
int englishEnd(const std::u32string& text, int pos, const std::u32string& words)
{
    if (pos > 0 && isLetter(text[static_cast<std::size_t>(pos) - 1]))
        return 0;
    const bool exact = isAcronym(words);
    int p = pos;
    const auto gap = [](char32_t c) { return c == U' ' || c == U'-' || c == 0xA0 || c == 0x2011; };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char32_t have = p < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(p)] : 0;
        const bool wordEnds = i + 1 == words.size() || gap(words[i + 1]);
        if (gap(words[i]) ? gap(have) : exact ? have == words[i] : lowered(have) == lowered(words[i])) {
            ++p;
        } else if (wordEnds && words[i] == U'y'
                   && text.substr(static_cast<std::size_t>(std::min<int>(p, static_cast<int>(text.size()))), 3)
                       == U"ies") {
            p += 3;
        } else {
            return 0;
        }
        if (wordEnds && isLetter(words[i])) {
            const int more = inflection(text, p);
            if (more < 0)
                return 0;
            p += more;
        }
    }
    return p;
}

int chineseEnd(const std::u32string& text, int pos, const std::u32string& words)
{
    return text.compare(static_cast<std::size_t>(pos), words.size(), words) == 0
        ? pos + static_cast<int>(words.size())
        : 0;
}

/// Whether a form stands anywhere in the text; where, if so.
TextRange find(const std::u32string& text, const QString& form, Language language)
{
    const std::u32string words = form.trimmed().toStdU32String();
    if (words.empty())
        return {};
    for (int pos = 0; pos < static_cast<int>(text.size()); ++pos) {
        const int end = language == Language::Zh ? chineseEnd(text, pos, words) : englishEnd(text, pos, words);
        if (end > 0)
            return {pos, end};
    }
    return {};
}

std::vector<Wanted> formsOf(const std::vector<GlossaryEntry>& glossary, Language language)
{
    std::vector<Wanted> out;
    const auto add = [&](const QString& words, std::size_t entry, Form form) {
        if (!words.trimmed().isEmpty())
            out.push_back({words.trimmed().toStdU32String(), entry, form});
    };
    for (std::size_t i = 0; i < glossary.size(); ++i) {
        add(glossary[i].name.in(language), i, Form::Full);
        add(glossary[i].shortName.in(language), i, Form::Short);
        for (const QString& avoid : language == Language::Zh ? glossary[i].avoidZh : glossary[i].avoidEn)
            add(avoid, i, Form::Avoid);
    }
    return out;
}

/// All forms in the text, the longest at each place; of two as long both.
std::vector<Match> matches(const std::u32string& text, const std::vector<GlossaryEntry>& glossary,
                           Language language)
{
    std::vector<Match> out;
    const std::vector<Wanted> forms = formsOf(glossary, language);
    for (int pos = 0; pos < static_cast<int>(text.size());) {
        int longest = 0;
        std::vector<Match> here;
        for (const Wanted& form : forms) {
            const int end = language == Language::Zh ? chineseEnd(text, pos, form.words)
                                                     : englishEnd(text, pos, form.words);
            if (end == 0 || end < longest)
                continue;
            if (end > longest)
                here.clear();
            longest = end;
            here.push_back({{pos, end}, form.entry, form.form});
        }
        out.insert(out.end(), here.begin(), here.end());
        pos = std::max(pos + 1, longest);
    }
    return out;
}

/// Whether a match must be answered by the other side. Short Chinese forms such as 协会 are common words.
bool asks(const Match& match, const std::u32string& text, Language language)
{
    if (match.form == Form::Avoid)
        return false;
    if (match.form == Form::Full)
        return true;
    const std::u32string words = text.substr(static_cast<std::size_t>(match.range.from),
                                             static_cast<std::size_t>(match.range.to - match.range.from));
    constexpr int commonHan = 3;
    return language == Language::Zh
        ? std::count_if(words.begin(), words.end(), isHan) > commonHan || words.size() > 5
        : isAcronym(words) && words.size() > 2;
}

/// Whether the text mentions the entry in some form that may be printed.
bool mentioned(const std::u32string& text, const GlossaryEntry& entry, Language language)
{
    if (entry.name.in(language).trimmed().isEmpty() && entry.shortName.in(language).trimmed().isEmpty())
        return true; // the glossary does not say how
    if (!find(text, entry.name.in(language), language).isEmpty()
        || !find(text, entry.shortName.in(language), language).isEmpty())
        return true;
    if (language == Language::Zh)
        return !entry.shortName.en.isEmpty() && !find(text, entry.shortName.en, Language::Zh).isEmpty();
    if (entry.kind != GlossaryKind::Person)
        return false;
    for (const QString& part : entry.name.en.split(QLatin1Char(' '), Qt::SkipEmptyParts)) // Mr Zhang
        if (part.size() > 1 && !find(text, part, Language::En).isEmpty())
            return true;
    return false;
}

QString cut(const std::u32string& text, const TextRange& range)
{
    return QString::fromStdU32String(
        text.substr(static_cast<std::size_t>(range.from), static_cast<std::size_t>(range.to - range.from)));
}

/// The comparison of one pair with the glossary.
class TermCheck {
public:
    TermCheck(const QString& zh, const QString& en, const std::vector<GlossaryEntry>& glossary)
        : m_texts{zh.toStdU32String(), en.toStdU32String()},
          m_glossary(glossary),
          m_avoided(glossary.size())
    {}

    BilingualFindings run()
    {
        for (const Language language : {Language::Zh, Language::En})
            m_matches[index(language)] = matches(m_texts[index(language)], m_glossary, language);
        for (const Language language : {Language::Zh, Language::En})
            findAvoided(language);
        for (const Language language : {Language::Zh, Language::En})
            findMissing(language);
        return std::move(m_out);
    }

private:
    static std::size_t index(Language language) { return language == Language::Zh ? 0 : 1; }
    const std::u32string& text(Language language) const { return m_texts[index(language)]; }

    void add(const char* rule, Language language, const TextRange& range, const TextRange& other,
             const QString& suggestion)
    {
        BilingualFinding finding;
        finding.rule = QString::fromLatin1(rule);
        finding.zh = language == Language::Zh ? range : other;
        finding.en = language == Language::Zh ? other : range;
        finding.zhText = cut(text(Language::Zh), finding.zh);
        finding.enText = cut(text(Language::En), finding.en);
        finding.suggestion = suggestion;
        const Language opposite = language == Language::Zh ? Language::En : Language::Zh;
        finding.side = finding.rule == QLatin1String("N31h") ? language : opposite;
        m_out.push_back(std::move(finding));
    }

    void findAvoided(Language language)
    {
        const Language other = language == Language::Zh ? Language::En : Language::Zh;
        for (const Match& match : m_matches[index(language)]) {
            if (match.form != Form::Avoid || isProper(match, language))
                continue;
            const GlossaryEntry& entry = m_glossary[match.entry];
            m_avoided[match.entry] = true;
            const QString& full = entry.name.in(language);
            add("N31h", language, match.range, find(text(other), entry.name.in(other), other),
                full.isEmpty() ? entry.shortName.in(language) : full);
        }
    }
    /// What one entry avoids may be another's own name.
    bool isProper(const Match& match, Language language) const
    {
        const auto& all = m_matches[index(language)];
        return std::any_of(all.begin(), all.end(), [&](const Match& each) {
            return each.range == match.range && each.form != Form::Avoid;
        });
    }

    void findMissing(Language language)
    {
        const Language other = language == Language::Zh ? Language::En : Language::Zh;
        const auto& all = m_matches[index(language)];
        std::vector<std::size_t> told;
        for (const Match& match : all) {
            const bool again = std::find(told.begin(), told.end(), match.entry) != told.end();
            if (!asks(match, text(language), language) || m_avoided[match.entry] || again)
                continue;
            // one form may belong to several entries: any will do
            const bool answered = std::any_of(all.begin(), all.end(), [&](const Match& each) {
                return each.range == match.range && mentioned(text(other), m_glossary[each.entry], other);
            });
            if (answered)
                continue;
            told.push_back(match.entry);
            const GlossaryEntry& entry = m_glossary[match.entry];
            const QString& full = entry.name.in(other);
            add("N31e", language, match.range, {}, full.isEmpty() ? entry.shortName.in(other) : full);
        }
    }

    std::u32string m_texts[2];
    const std::vector<GlossaryEntry>& m_glossary;
    std::vector<Match> m_matches[2];
    std::vector<bool> m_avoided;
    BilingualFindings m_out;
};

} // namespace

BilingualFindings findTerms(const QString& zh, const QString& en, const std::vector<GlossaryEntry>& glossary)
{
    return TermCheck(zh, en, glossary).run();
}

} // namespace banxin
