#include "glossary/term_guide.h"

#include <algorithm>

namespace banxin {

namespace {

QString part(const QString& text, int from, int to)
{
    const qsizetype begin = utf16Offset(text, from);
    return text.mid(begin, utf16Offset(text, to) - begin);
}

using Matches = std::vector<TermMatch>;

/// The end of the matches that share the range of `at`.
Matches::const_iterator sameRangeEnd(const Matches& matches, Matches::const_iterator at)
{
    return std::find_if(at, matches.end(), [at](const TermMatch& m) { return m.from != at->from; });
}

/// Of entries that share a form the one that was named in full last; all where none was.
std::vector<TermMatch> meant(Matches::const_iterator from, Matches::const_iterator to, const TermMentions& named)
{
    const auto latest = std::max_element(from, to, [&named](const TermMatch& a, const TermMatch& b) {
        return named.named(a.entry) < named.named(b.entry);
    });
    if (latest != to && named.named(latest->entry) > 0)
        return {*latest};
    return {from, to};
}

} // namespace

void TermMentions::add(const TermMatch& match)
{
    m_seen.insert(match.entry);
    ++m_time;
    if (match.form == TermForm::Full)
        m_named[match.entry] = m_time;
}

void TermMentions::add(const std::vector<TermMatch>& matches)
{
    for (const TermMatch& match : matches)
        add(match);
}

int TermMentions::named(std::size_t entry) const
{
    const auto at = m_named.find(entry);
    return at == m_named.end() ? 0 : at->second;
}

QString formToUse(const GlossaryEntry& entry, Language language, bool first)
{
    const QString& full = entry.name.in(language);
    const QString& brief = entry.shortName.in(language);
    if (!first)
        return brief.isEmpty() ? full : brief;
    if (entry.kind != GlossaryKind::Person || full.isEmpty())
        return firstMention(entry, language);
    const QString& post = entry.post.in(language);
    if (post.isEmpty())
        return full;
    return language == Language::Zh ? post + full : QStringLiteral("%1, %2").arg(full, post);
}

QString termFindingRule(TermFinding::Kind kind)
{
    switch (kind) {
    case TermFinding::Kind::Avoided: return QStringLiteral("GL-01");
    case TermFinding::Kind::ShortBeforeFull: return QStringLiteral("GL-02");
    case TermFinding::Kind::FullRepeated: return QStringLiteral("GL-03");
    }
    return {};
}

TermGuide::TermGuide(std::vector<GlossaryEntry> entries)
    : m_entries(std::move(entries)),
      m_zh(m_entries, Language::Zh),
      m_en(m_entries, Language::En)
{}

std::vector<TermMatch> TermGuide::termsIn(const QString& text, Language language) const
{
    return finder(language).find(text);
}

TermSuggestion::Side TermGuide::englishSide(TermSuggestion& suggestion, const QString& english,
                                            const std::vector<TermMatch>& matches) const
{
    bool brief = false;
    for (const TermMatch& match : matches) {
        if (match.entry != suggestion.entry)
            continue;
        if (match.form == TermForm::Full || (match.form == TermForm::Short && !suggestion.first))
            return TermSuggestion::Side::Present;
        brief |= match.form == TermForm::Short;
        if (match.form == TermForm::Avoided && suggestion.avoided.isEmpty())
            suggestion.avoided = part(english, match.from, match.to);
    }
    if (!suggestion.avoided.isEmpty())
        return TermSuggestion::Side::Avoided;
    if (!brief)
        return TermSuggestion::Side::Missing;
    // Without a full English form the short one is all there is.
    return m_entries[suggestion.entry].name.en.isEmpty() ? TermSuggestion::Side::Present
                                                         : TermSuggestion::Side::TooShort;
}

TermContext TermGuide::contextOf(const std::vector<TextPair>& before) const
{
    TermContext out;
    for (const TextPair& text : before) {
        const Matches zh = m_zh.find(text.zh);
        out.chinese.add(zh);
        out.english.add(text.en.trimmed().isEmpty() ? zh : m_en.find(text.en));
    }
    return out;
}

std::vector<TermSuggestion> TermGuide::suggestions(const std::vector<TextPair>& before, const TextPair& here) const
{
    return suggestions(contextOf(before), here);
}

std::vector<TermSuggestion> TermGuide::suggestions(const TermContext& before, const TextPair& here) const
{
    TermMentions named = before.chinese; // which of several is meant
    const Matches chinese = m_zh.find(here.zh);
    const Matches english = m_en.find(here.en);
    std::vector<TermSuggestion> out;
    for (auto at = chinese.begin(); at != chinese.end();) {
        const auto end = sameRangeEnd(chinese, at);
        for (const TermMatch& match : meant(at, end, named)) {
            const bool firstInChinese = !named.has(match.entry);
            named.add(match);
            if (std::ranges::find(out, match.entry, &TermSuggestion::entry) != out.end())
                continue;
            const GlossaryEntry& entry = m_entries[match.entry];
            const bool first = !before.english.has(match.entry);
            TermSuggestion suggestion{match.entry, match.from, match.to, match.form, first, {}, {}, {}};
            suggestion.use = {formToUse(entry, Language::Zh, firstInChinese),
                              formToUse(entry, Language::En, first)};
            suggestion.english = englishSide(suggestion, here.en, english);
            out.push_back(std::move(suggestion));
        }
        at = end;
    }
    return out;
}

namespace {

/// Reads the texts of one language from the first to the last.
class Reader {
public:
    Reader(const std::vector<GlossaryEntry>& entries, Language language, std::vector<Matches> matches)
        : m_entries(entries),
          m_language(language),
          m_matches(std::move(matches))
    {}

    std::vector<TermFinding> read(const std::vector<QString>& texts)
    {
        for (m_text = 0; m_text < texts.size(); ++m_text) {
            const Matches& matches = m_matches[m_text];
            for (auto at = matches.begin(); at != matches.end();) {
                const auto end = sameRangeEnd(matches, at);
                const std::vector<TermMatch> all = meant(at, end, m_mentions);
                take(all, end != matches.end() ? &*end : nullptr, texts[m_text]);
                at = end;
            }
        }
        return std::move(m_out);
    }

private:
    /// `all`: entries that share the form; `next`: what follows in the text.
    void take(const std::vector<TermMatch>& all, const TermMatch* next, const QString& text)
    {
        const TermMatch& match = all.front();
        const auto known = [this](const TermMatch& m) { return m_mentions.has(m.entry); };
        const bool introduced = std::ranges::any_of(all, known);
        if (match.form == TermForm::Avoided)
            add(TermFinding::Kind::Avoided, Diagnostic::Severity::Warning, match, text, !introduced);
        else if (match.form == TermForm::Short && !introduced && !explainedBy(match, next))
            addTooShort(match, text);
        else if (match.form == TermForm::Full && all.size() == 1 && m_mentions.named(match.entry) > 0
                 && m_briefed.contains(match.entry) && !m_entries[match.entry].shortName.in(m_language).isEmpty())
            add(TermFinding::Kind::FullRepeated, Diagnostic::Severity::Info, match, text, false);
        for (const TermMatch& each : all) {
            m_mentions.add(each);
            if (each.form == TermForm::Short)
                m_briefed.insert(each.entry);
        }
    }

    /// BDTA (Binhai Digital Trade Association): the other way round is an introduction as well.
    static bool explainedBy(const TermMatch& match, const TermMatch* next)
    {
        return next && next->entry == match.entry && next->form == TermForm::Full && next->from - match.to <= 2;
    }

    void addTooShort(const TermMatch& match, const QString& text)
    {
        if (m_entries[match.entry].name.in(m_language).isEmpty())
            return; // there is no longer one
        // 协会 and "the Association" are words that anybody uses: only where the name comes later are
        // they out of order. BDTA says nothing to who does not know it.
        const bool warn = isNamedLater(match.entry) || isAcronym(part(text, match.from, match.to));
        add(TermFinding::Kind::ShortBeforeFull, warn ? Diagnostic::Severity::Warning : Diagnostic::Severity::Info,
            match, text, true);
    }

    static bool isAcronym(const QString& form)
    {
        const auto capitals = std::ranges::count_if(form, [](QChar c) { return c.isUpper(); });
        return capitals > 1 && !form.contains(u' ');
    }

    bool isNamedLater(std::size_t entry) const
    {
        const auto names = [entry](const TermMatch& m) { return m.entry == entry && m.form == TermForm::Full; };
        return std::any_of(m_matches.begin() + static_cast<std::ptrdiff_t>(m_text), m_matches.end(),
                           [&names](const Matches& matches) { return std::ranges::any_of(matches, names); });
    }

    void add(TermFinding::Kind kind, Diagnostic::Severity severity, const TermMatch& match, const QString& text,
             bool first)
    {
        m_out.push_back({kind, severity, match.entry, m_language, m_text, match.from, match.to,
                         part(text, match.from, match.to), formToUse(m_entries[match.entry], m_language, first)});
    }

    const std::vector<GlossaryEntry>& m_entries;
    Language m_language;
    std::vector<Matches> m_matches; ///< of all texts
    std::size_t m_text = 0;
    TermMentions m_mentions;
    std::set<std::size_t> m_briefed; ///< entries whose short form was used
    std::vector<TermFinding> m_out;
};

} // namespace

std::vector<TermFinding> TermGuide::findings(const std::vector<QString>& texts, Language language) const
{
    std::vector<Matches> matches;
    matches.reserve(texts.size());
    for (const QString& text : texts)
        matches.push_back(finder(language).find(text));
    return Reader(m_entries, language, std::move(matches)).read(texts);
}

std::vector<TermSuggestion> suggestions(const std::vector<TextPair>& before, const TextPair& here,
                                        const std::vector<GlossaryEntry>& entries)
{
    return TermGuide(entries).suggestions(before, here);
}

std::vector<ArticleTermFinding> termFindings(const Article& article, const TermGuide& guide)
{
    const std::pair<const char*, const BilingualString*> heads[]{
        {"kicker", &article.kicker}, {"title", &article.title}, {"subtitle", &article.subtitle}};
    std::vector<ArticleTermFinding> out;
    for (const Language language : {Language::Zh, Language::En}) {
        for (const auto& [field, text] : heads)
            for (const TermFinding& finding : guide.findings({text->in(language)}, language))
                if (finding.kind == TermFinding::Kind::Avoided)
                    out.push_back({finding, {}, QString::fromLatin1(field)});
        std::vector<QString> texts;
        for (const Block& block : article.blocks)
            texts.push_back(block.in(language).string);
        for (const TermFinding& finding : guide.findings(texts, language))
            out.push_back({finding, article.blocks[finding.text].id, {}});
    }
    return out;
}

} // namespace banxin
