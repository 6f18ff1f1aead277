#include "glossary/term_finder.h"

#include "glossary/folded_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace banxin {

namespace {

/// One form of one entry, as it is looked for.
struct Pattern {
    std::size_t entry = 0;
    TermForm form = TermForm::Full;
    std::u32string exact;  ///< characters whose case counts; 0: any case
    bool allExact = false; ///< an avoided form that differs from the right one in case alone
    bool endsFull = false; ///< a short form that ends the full name, or may: see isInsideOtherName()
};

bool isUpper(char32_t c) { return QChar::isUpper(c); }

/// Whether the case of a word counts: DDTA, G20, PhD, iPhone, and a single letter.
bool isAcronym(std::u32string_view word)
{
    const auto capitals = std::ranges::count_if(word, isUpper);
    const bool digits = std::ranges::any_of(word, [](char32_t c) { return QChar::isDigit(c); });
    return capitals > 0 && (capitals > (isUpper(word.front()) ? 1 : 0) || digits || word.size() == 1);
}

std::u32string exactCharacters(const std::u32string& form, bool all)
{
    std::u32string out(form.size(), U'\0');
    for (std::size_t at = 0; at < form.size();) {
        std::size_t end = at;
        while (end < form.size() && isWordCharacter(form[end]))
            ++end;
        const std::u32string_view word = std::u32string_view(form).substr(at, end - at);
        if (!word.empty() && (all || isAcronym(word)))
            std::ranges::copy(word, out.begin() + static_cast<std::ptrdiff_t>(at));
        at = std::max(end, at + 1);
    }
    return out;
}

/// What may follow a form in its plural; the form as far as it stays, and the ending.
std::vector<std::pair<std::size_t, std::u32string>> plurals(const std::u32string& folded)
{
    const char32_t last = folded.back();
    if (last < U'a' || last > U'z' || folded.size() < 2)
        return {};
    const char32_t before = folded[folded.size() - 2];
    const auto is = [](char32_t c, std::u32string_view of) { return of.find(c) != std::u32string_view::npos; };
    if (is(last, U"sxz") || (last == U'h' && is(before, U"cs")))
        return {{folded.size(), U"es"}};
    if (last == U'y' && !is(before, U"aeiou"))
        return {{folded.size() - 1, U"ies"}, {folded.size(), U"s"}};
    return {{folded.size(), U"s"}};
}

/// Characters before a short form that do not belong to a name: 由协会, 本协会, 今年协会.
bool standsBeforeNames(char32_t c)
{
    static constexpr std::u32string_view words = U"的是在与和及由向对为将被把从到经据请让给以于则而但并或该本我贵"
                                                 U"此其各两某原现就同跟随按依受应年月日时午后前了";
    return words.find(c) != std::u32string_view::npos;
}

/// Whether what stands before makes the short form the end of another name: 软件行业协会,
/// Software Association.
bool isInsideOtherName(const FoldedText& text, std::size_t from)
{
    if (from == 0)
        return false;
    const char32_t before = text.exact[from - 1];
    if (isHan(text.exact[from]))
        return isHan(before) && !standsBeforeNames(before);
    if (before != U' ' || from < 2)
        return false;
    std::size_t word = from - 1;
    while (word > 0 && isWordCharacter(text.exact[word - 1]))
        --word;
    const std::u32string_view previous = std::u32string_view(text.exact).substr(word, from - 1 - word);
    return !previous.empty() && isUpper(previous.front()) && previous != U"The" && previous != U"Our";
}

std::uint64_t edgeKey(std::uint32_t node, char32_t c) { return (std::uint64_t(node) << 21U) | std::uint64_t(c); }

struct Candidate {
    std::size_t from = 0; ///< in the folded text
    std::size_t to = 0;
    const Pattern* pattern = nullptr;

    std::size_t length() const { return to - from; }
    /// Of forms with one range: a wrong case before all, an avoided form after all.
    int rank() const
    {
        if (pattern->allExact)
            return 0;
        return pattern->form == TermForm::Avoided ? 2 : 1;
    }
};

} // namespace

/// A tree of characters. A node's patterns end there.
struct TermFinder::Table {
    std::vector<Pattern> patterns;
    std::vector<std::vector<std::uint32_t>> ends{1};
    std::unordered_map<std::uint64_t, std::uint32_t> edges;

    void addEntry(std::size_t index, const GlossaryEntry& entry, Language language);
    void addForm(const QString& form, Pattern pattern, bool withPlurals);
    void addCharacters(std::u32string_view folded, Pattern pattern);
    void candidatesAt(const FoldedText& text, std::size_t from, std::vector<Candidate>& out) const;
    static std::vector<TermMatch> chosen(const FoldedText& text, std::vector<Candidate> candidates);
};

void TermFinder::Table::addCharacters(std::u32string_view folded, Pattern pattern)
{
    std::uint32_t node = 0;
    for (const char32_t c : folded) {
        const auto [edge, isNew] = edges.try_emplace(edgeKey(node, c), static_cast<std::uint32_t>(ends.size()));
        if (isNew)
            ends.emplace_back();
        node = edge->second;
    }
    ends[node].push_back(static_cast<std::uint32_t>(patterns.size()));
    patterns.push_back(std::move(pattern));
}

void TermFinder::Table::addForm(const QString& form, Pattern pattern, bool withPlurals)
{
    const FoldedText text = foldedText(form);
    if (text.folded.empty())
        return;
    pattern.exact = exactCharacters(text.exact, pattern.allExact);
    if (withPlurals && !pattern.allExact)
        for (const auto& [kept, ending] : plurals(text.folded)) {
            Pattern plural = pattern;
            plural.exact = pattern.exact.substr(0, kept) + std::u32string(ending.size(), U'\0');
            if (pattern.exact.back() != U'\0') // SMEs, never SMES
                std::ranges::copy(ending, plural.exact.begin() + static_cast<std::ptrdiff_t>(kept));
            addCharacters(text.folded.substr(0, kept) + ending, std::move(plural));
        }
    addCharacters(text.folded, std::move(pattern));
}

void TermFinder::Table::addEntry(std::size_t index, const GlossaryEntry& entry, Language language)
{
    const QString& full = entry.name.in(language);
    const QString& brief = entry.shortName.in(language);
    const bool term = entry.kind == GlossaryKind::Term;
    addForm(full, {index, TermForm::Full, {}, false, false}, term);
    if (brief != full)
        addForm(brief, {index, TermForm::Short, {}, false, full.endsWith(brief)}, true);
    const std::u32string right[2]{foldedText(full).folded, foldedText(brief).folded};
    for (const QString& form : language == Language::Zh ? entry.avoidZh : entry.avoidEn) {
        if (form == full || form == brief)
            continue; // what is right is not wrong
        const std::u32string folded = foldedText(form).folded;
        const bool caseAlone = folded == right[0] || folded == right[1];
        addForm(form, {index, TermForm::Avoided, {}, caseAlone, false}, term);
    }
}

void TermFinder::Table::candidatesAt(const FoldedText& text, std::size_t from, std::vector<Candidate>& out) const
{
    const std::u32string& folded = text.folded;
    if (from > 0 && isWordCharacter(folded[from]) && isWordCharacter(folded[from - 1]))
        return; // inside a word
    std::uint32_t node = 0;
    for (std::size_t at = from; at < folded.size(); ++at) {
        const auto edge = edges.find(edgeKey(node, folded[at]));
        if (edge == edges.end())
            return;
        node = edge->second;
        if (ends[node].empty()
            || (isWordCharacter(folded[at]) && at + 1 < folded.size() && isWordCharacter(folded[at + 1])))
            continue;
        for (const std::uint32_t index : ends[node]) {
            const Pattern& pattern = patterns[index];
            const auto fits = [&](std::size_t i) {
                return pattern.exact[i] == U'\0' || pattern.exact[i] == text.exact[from + i];
            };
            bool same = true;
            for (std::size_t i = 0; same && i < pattern.exact.size(); ++i)
                same = fits(i);
            if (same && !(pattern.endsFull && isInsideOtherName(text, from)))
                out.push_back({from, at + 1, &pattern});
        }
    }
}

std::vector<TermMatch> TermFinder::Table::chosen(const FoldedText& text, std::vector<Candidate> candidates)
{
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::tuple(b.length(), a.from, a.rank(), a.pattern->entry, a.pattern->form)
            < std::tuple(a.length(), b.from, b.rank(), b.pattern->entry, b.pattern->form);
    });
    std::vector<bool> taken(text.folded.size(), false);
    std::vector<TermMatch> out;
    const Candidate* last = nullptr; ///< the last one that was chosen
    for (const Candidate& candidate : candidates) {
        const bool sameRange = last && last->from == candidate.from && last->to == candidate.to;
        if (sameRange && (last->rank() != candidate.rank() || last->pattern->entry == candidate.pattern->entry))
            continue;
        const auto first = taken.begin() + static_cast<std::ptrdiff_t>(candidate.from);
        const auto end = taken.begin() + static_cast<std::ptrdiff_t>(candidate.to);
        if (!sameRange && std::find(first, end, true) != end)
            continue;
        std::fill(first, end, true);
        last = &candidate;
        out.push_back({text.at[candidate.from], text.at[candidate.to - 1] + 1, candidate.pattern->entry,
                       candidate.pattern->form});
    }
    std::ranges::sort(out, [](const TermMatch& a, const TermMatch& b) {
        return std::tuple(a.from, a.entry) < std::tuple(b.from, b.entry);
    });
    return out;
}

TermFinder::TermFinder(const std::vector<GlossaryEntry>& entries, Language language)
{
    auto table = std::make_shared<Table>();
    for (std::size_t i = 0; i < entries.size(); ++i)
        table->addEntry(i, entries[i], language);
    m_table = std::move(table);
}

TermFinder::~TermFinder() = default;

std::vector<TermMatch> TermFinder::find(const QString& text) const
{
    const FoldedText folded = foldedText(text);
    std::vector<Candidate> candidates;
    for (std::size_t from = 0; from < folded.folded.size(); ++from)
        m_table->candidatesAt(folded, from, candidates);
    return Table::chosen(folded, std::move(candidates));
}

std::vector<TermMatch> termsIn(const QString& text, Language language, const std::vector<GlossaryEntry>& entries)
{
    return TermFinder(entries, language).find(text);
}

} // namespace banxin
