#include "import/cleanup/structure/pull_quotes.h"

#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr qsizetype shortestQuote = 10;
constexpr qsizetype longestQuote = 90;
constexpr qsizetype shortestOpinion = 80; ///< of the text below the words of a speaker
constexpr int grams = 4;                  ///< letters that are compared together; they fit one number
constexpr double said = 0.9;              ///< share of the words that another paragraph repeats

QString letters(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            out += c;
    return out;
}

bool isFigure(const QString& text)
{
    static const QRegularExpression figure =
        unicodePattern(QStringLiteral("^[约超近逾达]?\\s*\\d[\\d,.]*\\s*(?:%|％|‰|个百分点|(?:万|亿|万亿)?(?:元|"
                                      "美元|人次|千瓦时|公里|吨|人))\\s*[+＋]?$"));
    return text.size() <= 14 && figure.match(text).hasMatch();
}

/// Embraced by one pair of quotation marks.
bool isQuoted(const QString& text)
{
    return text.size() >= shortestQuote && text.startsWith(QChar(u'“')) && text.endsWith(QChar(u'”'))
        && text.indexOf(QChar(u'”')) == text.size() - 1;
}

/// "某公司董事长王一表示，…" in the first clause.
bool namesSpeaker(const QString& text)
{
    static const QRegularExpression speaker = unicodePattern(
        QStringLiteral("^[^。！？“]{2,90}?(?:表示|认为|指出|介绍|强调|说|坦言|建议|提出|看来|谈到)"));
    return text.size() >= shortestOpinion && speaker.match(text).hasMatch();
}

/// A question or an answer of an interview.
bool isTurn(const QString& text)
{
    static const QRegularExpression turn = unicodePattern(QStringLiteral("^(?:问|答|记者|主持人|Q|A)\\s*[：:]"));
    return turn.match(text).hasMatch();
}

/// Which paragraphs say words of which others again, by the runs of four letters that they share.
class Repetition {
public:
    explicit Repetition(const std::vector<QString>& texts)
    {
        for (const QString& text : texts)
            m_texts.push_back(letters(text));
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            for (qsizetype at = 0; at + grams <= m_texts[i].size(); ++at) {
                std::vector<std::size_t>& places = m_places[gram(m_texts[i], at)];
                if (places.empty() || places.back() != i)
                    places.push_back(i);
            }
    }

    /// Whether another, longer paragraph says the words again.
    bool repeats(std::size_t at) const
    {
        const QString& own = m_texts[at];
        if (own.size() < shortestQuote)
            return false;
        std::vector<int> hits(m_texts.size(), 0);
        for (qsizetype i = 0; i + grams <= own.size(); ++i)
            for (const std::size_t place : m_places.at(gram(own, i)))
                ++hits[place];
        const double all = static_cast<double>(own.size() - grams + 1);
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            if (i != at && m_texts[i].size() * 4 > own.size() * 5 && hits[i] >= said * all)
                return true;
        return false;
    }

private:
    static std::uint64_t gram(const QString& text, qsizetype at)
    {
        std::uint64_t out = 0;
        for (qsizetype i = at; i < at + grams; ++i)
            out = out << 16 | text.at(i).unicode();
        return out;
    }

    std::vector<QString> m_texts;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_places;
};

/// Quotation, opinion, quotation, opinion …: the quotations are display lines. In a report a quotation stands
/// between other paragraphs, so at least two such pairs and no quotation outside of one are wanted.
std::vector<std::size_t> roundOfOpinions(const std::vector<QString>& texts, const std::vector<bool>& plain)
{
    std::vector<std::size_t> out;
    std::size_t quoted = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!plain[i] || !isQuoted(texts[i]))
            continue;
        ++quoted;
        if (i + 1 < texts.size() && plain[i + 1] && namesSpeaker(texts[i + 1]))
            out.push_back(i);
    }
    const bool all = out.size() >= 2 && out.size() == quoted;
    return all ? out : std::vector<std::size_t>();
}

} // namespace

std::vector<std::size_t> pullQuotes(const std::vector<Block>& blocks, Language side)
{
    std::vector<QString> texts;
    std::vector<bool> plain;
    for (const Block& block : blocks) {
        texts.push_back(bare(block.in(side).string));
        plain.push_back(block.kind == BlockKind::Paragraph);
    }
    std::vector<std::size_t> out = roundOfOpinions(texts, plain);
    const bool panel = !out.empty();
    constexpr std::size_t mostBlocks = 400; // a book has no display lines
    if (texts.size() > mostBlocks)
        return out;
    const Repetition repetition(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!plain[i] || texts[i].size() > longestQuote || (panel && isQuoted(texts[i])))
            continue;
        if (isTurn(texts[i]))
            continue;
        const bool between = i > 0 && i + 1 < texts.size();
        if ((between && isFigure(texts[i]))
            || (texts.size() > 2 && !looksLikeSubhead(texts[i]) && !isDateAlone(texts[i])
                && repetition.repeats(i)))
            out.push_back(i);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace banxin::cleanup
