#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/text_range.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace banxin {

/// What is searched for.
struct SearchPattern {
    QString words;
    bool regular = false; ///< `words` is a regular expression (PCRE2; ^ and $ are the ends of a paragraph)
    bool matchCase = false;
    bool wholeWords = false; ///< Latin words and numbers only as a whole; Han have no such boundary
    bool ignoreWidth =
        false;          ///< full-width and half-width letters, digits and marks are the same (not for regular)
    bool zh = true;     ///< the Chinese side
    bool en = true;     ///< the English side
    bool fields = true; ///< also titles, byline and source
};

/// A text of an article: a field, the text of a block, or a text in its payload (footnote, cell of a table, credit).
struct HitPlace {
    enum class Part { Kicker, Title, Subtitle, Byline, Source, Block, Payload };

    Part part = Part::Block;
    BlockId block;    ///< Block, Payload
    QStringList path; ///< Payload: keys and indexes down to the object with "zh" and "en"
    Language language = Language::Zh;

    bool operator==(const HitPlace&) const = default;
};

/// One hit.
struct ArticleHit {
    HitPlace place;
    TextRange range; ///< code points of that text
    QString before;  ///< some of the text around it, for a list
    QString text;
    QString after;
    /// It holds the sign of a footnote or a picture in the line: it is found and not replaced.
    bool holdsAnchor = false;
};

/// Finds and replaces in articles. A value; safe to use in any thread. Patterns that would take for ever are
/// given up: each match may take so many steps and no more.
class ArticleSearch {
public:
    /// Error: BadArgument (subject: the pattern; detail: what is wrong with it, and after which character).
    static Result<ArticleSearch> make(const SearchPattern& pattern);

    /// All hits in the order in which the article is read: fields, then blocks; Chinese before English. Hits of no
    /// length are none. Error: BadArgument, detail "too many steps".
    Result<std::vector<ArticleHit>> find(const Article& article) const;

    /// The article with hits replaced, and how many were. Marks around and over a hit stay with it; notes in it
    /// keep it from being replaced. In a regular expression's replacement $1 … $9 are its groups, $0 the hit and
    /// $$ a dollar; else it is taken as it stands. `only`: that hit and no other, if it is still there.
    /// Error: as find().
    struct Replaced {
        Article article;
        int count = 0;
        int left = 0; ///< hits that hold an anchor
        /// The last that was replaced, as it stands now.
        std::optional<ArticleHit> last;
    };
    Result<Replaced> replace(const Article& article, const QString& replacement,
                             const std::optional<ArticleHit>& only = std::nullopt) const;

private:
    ArticleSearch(const SearchPattern& pattern, QRegularExpression expression)
        : m_pattern(pattern),
          m_expression(std::move(expression))
    {}
    Result<std::vector<ArticleHit>> hitsIn(const QString& text, const HitPlace& place) const;
    QString expanded(const QString& replacement, const QRegularExpressionMatch& match) const;
    Status replaceIn(Text& text, const HitPlace& place, const QString& replacement,
                     const std::optional<ArticleHit>& only, Replaced& out) const;

    SearchPattern m_pattern;
    QRegularExpression m_expression;
};

/// The text with a range replaced: marks before and behind it stay, those over it cover what is there now.
Text withReplaced(const Text& text, TextRange range, const QString& replacement);

} // namespace banxin
