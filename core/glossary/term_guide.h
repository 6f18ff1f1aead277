#pragma once

#include "base/diagnostic.h"
#include "glossary/term_finder.h"

#include <map>
#include <set>
#include <vector>

namespace banxin {

/// A paragraph, title or other piece of an article in both languages; a side may be empty.
struct TextPair {
    QString zh;
    QString en;

    const QString& in(Language language) const { return language == Language::Zh ? zh : en; }
    bool operator==(const TextPair&) const = default;
};

/// How an entry is to be printed: at its first mention in an article the form that explains it
/// (大连…协会（以下简称“协会”）, Dalian … Association (DDTA); a person with the post: 秘书长李明,
/// Li Ming, Secretary-General), afterwards the short one where there is one.
QString formToUse(const GlossaryEntry& entry, Language language, bool first);

/// A term that the Chinese side has, and what the English side should say.
struct TermSuggestion {
    /// How the English side has it now. TooShort: by the short form alone where it is first mentioned.
    enum class Side { Missing, Present, TooShort, Avoided };

    std::size_t entry = 0; ///< index into TermGuide::entries()
    int from = 0;          ///< where the Chinese has it first, code points, half open
    int to = 0;
    TermForm found = TermForm::Full; ///< by which form
    bool first = false;              ///< no English before mentions it
    BilingualString use;             ///< the form to print here; empty: the entry has none in this language
    Side english = Side::Missing;
    QString avoided; ///< what the English side has that it should not
};

/// Something about the use of terms in an article.
struct TermFinding {
    /// Avoided: GL-01, a form that the glossary says is not to be printed. ShortBeforeFull: GL-02, the
    /// short form before the name was given in full. FullRepeated: GL-03, the full form again after
    /// the short one was introduced.
    enum class Kind { Avoided, ShortBeforeFull, FullRepeated };

    Kind kind = Kind::Avoided;
    Diagnostic::Severity severity = Diagnostic::Severity::Warning;
    std::size_t entry = 0;
    Language language = Language::Zh;
    std::size_t text = 0; ///< index into the texts that were given
    int from = 0;         ///< code points, half open
    int to = 0;
    QString found;
    QString use; ///< what should stand there
};

/// "GL-01" … "GL-03".
QString termFindingRule(TermFinding::Kind kind);

/// Which entries a text has mentioned so far.
class TermMentions {
public:
    void add(const TermMatch& match);
    void add(const std::vector<TermMatch>& matches);
    bool has(std::size_t entry) const { return m_seen.contains(entry); }
    /// When it was named in full last, counted in mentions; 0: never.
    int named(std::size_t entry) const;

private:
    std::set<std::size_t> m_seen;
    std::map<std::size_t, int> m_named;
    int m_time = 0;
};

/// What an article has mentioned above a paragraph.
struct TermContext {
    TermMentions english; ///< for the reader of the English
    TermMentions chinese;
};

/// A finding with its place in an article.
struct ArticleTermFinding {
    TermFinding finding;
    BlockId block; ///< none: a head of the article
    QString field; ///< "kicker", "title", "subtitle"; empty: the text of the block
};

/// Answers about the terms of a glossary in the texts of an article. Made once for a glossary.
class TermGuide {
public:
    explicit TermGuide(std::vector<GlossaryEntry> entries);

    const std::vector<GlossaryEntry>& entries() const { return m_entries; }
    std::vector<TermMatch> termsIn(const QString& text, Language language) const;

    /// What the texts above a paragraph mention: those of the article without its titles (a term is
    /// spelled out in the text even when the title has it). For the reader of the English a term is
    /// mentioned where the English side has it, or where that side is not written yet and the Chinese
    /// has it.
    TermContext contextOf(const std::vector<TextPair>& before) const;

    /// The terms of `here.zh`, each once, in the order of the text. Of entries that share a form only the one that was
    /// named in full last is offered, where there is one.
    std::vector<TermSuggestion> suggestions(const TermContext& before, const TextPair& here) const;
    std::vector<TermSuggestion> suggestions(const std::vector<TextPair>& before, const TextPair& here) const;

    /// Reads the texts of an article in one language, in their order, titles left aside.
    std::vector<TermFinding> findings(const std::vector<QString>& texts, Language language) const;

private:
    const TermFinder& finder(Language language) const { return language == Language::Zh ? m_zh : m_en; }
    TermSuggestion::Side englishSide(TermSuggestion& suggestion, const QString& english,
                                     const std::vector<TermMatch>& matches) const;

    std::vector<GlossaryEntry> m_entries;
    TermFinder m_zh;
    TermFinder m_en;
};

/// As TermGuide::suggestions(), once.
std::vector<TermSuggestion> suggestions(const std::vector<TextPair>& before, const TextPair& here,
                                        const std::vector<GlossaryEntry>& entries);

/// Both languages of an article: its blocks by all rules, its titles by GL-01 alone. Tables are not
/// read.
std::vector<ArticleTermFinding> termFindings(const Article& article, const TermGuide& guide);

} // namespace banxin
