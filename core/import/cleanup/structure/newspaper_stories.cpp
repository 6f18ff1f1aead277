#include "import/cleanup/structure/newspaper_stories.h"

#include "import/cleanup/structure/copy_line.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace banxin::cleanup {

namespace {

// Log odds that a text begins another article than the one before, as counted in newspapers.
constexpr double seldom = -3.7; ///< most paragraphs go on
constexpr double surely = 8;
constexpr double surelySubhead = -5;
constexpr double usualLikeness = 0.028; ///< as often between articles as inside one
constexpr std::size_t window = 3;       ///< paragraphs either side that show the subject
constexpr qsizetype longestSubhead = 16;

std::vector<Grams> textWords(const std::vector<Piece>& pieces, const std::vector<Grams>& words)
{
    std::vector<Grams> out;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].kind == PieceKind::Text)
            out.push_back(words[i]);
    return out;
}

std::vector<Grams> allWords(const std::vector<Piece>& pieces)
{
    std::vector<Grams> out;
    out.reserve(pieces.size());
    for (const Piece& piece : pieces)
        out.push_back(gramsOf(piece.text()));
    return out;
}

std::vector<std::uint64_t> indexOf(const std::vector<Piece>& pieces, const std::vector<Grams>& words)
{
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].kind == PieceKind::Text)
            for (const std::uint32_t gram : words[i])
                out.push_back(static_cast<std::uint64_t>(gram) << 32 | i);
    std::sort(out.begin(), out.end());
    return out;
}

/// What stands between two texts.
struct Between {
    int headlines = 0;
    bool credit = false;
    bool setOff = false;
    bool missing = false;
    bool subhead = false;
    bool surely = false; ///< it is a sub-head
};

Between betweenOf(const Page& page, std::size_t before, std::size_t after)
{
    Between out;
    for (std::size_t i = before + 1; i <= after; ++i) {
        const Piece& piece = page.pieces[i];
        out.setOff = out.setOff || piece.setOff;
        out.missing = out.missing || piece.missingBefore;
        if (i == after)
            break;
        out.headlines += piece.kind == PieceKind::Headline ? 1 : 0;
        out.credit = out.credit || piece.kind == PieceKind::Credit;
        out.subhead = maybeSubhead(page, i);
        out.surely = isSubhead(page, i);
    }
    out.subhead = out.subhead && out.headlines == 1 && !out.credit && !out.setOff;
    out.surely = out.surely && out.headlines == 1 && !out.credit;
    return out;
}

/// Another sub-head of the same length among the texts around: they come in rows.
bool hasSibling(const Page& page, std::size_t piece)
{
    constexpr std::size_t reach = 40;
    const qsizetype length = page.pieces[piece].text().size();
    const std::size_t from = piece > reach ? piece - reach : 0;
    const std::size_t to = std::min(page.pieces.size(), piece + reach);
    for (std::size_t i = from; i < to; ++i)
        if (i != piece && std::abs(page.pieces[i].text().size() - length) <= 1 && maybeSubhead(page, i))
            return true;
    return false;
}

/// Headlines are seldom so short, sub-heads mostly.
bool isShortLine(const Page& page, std::size_t piece)
{
    constexpr qsizetype longest = 9;
    return page.pieces[piece].text().size() <= longest;
}

double subjectOdds(const Page& page, const std::vector<std::size_t>& texts, std::size_t begin, std::size_t at)
{
    Grams before;
    Grams after;
    for (std::size_t i = at > begin + window ? at - window : begin; i < at; ++i)
        before = united(before, page.words[texts[i]]);
    for (std::size_t i = at; i < std::min(texts.size(), at + window); ++i) {
        if (i > at && beginsNews(page.pieces[texts[i]].text()))
            break;
        after = united(after, page.words[texts[i]]);
    }
    const double likeness = std::max(page.vocabulary.likeness(before, after), 0.001);
    return std::clamp(-2.2 * std::log(likeness / usualLikeness), -4.0, 3.7);
}

double partingOdds(const Page& page, const std::vector<std::size_t>& texts, std::size_t begin, std::size_t at)
{
    const Piece& before = page.pieces[texts[at - 1]];
    const Piece& after = page.pieces[texts[at]];
    if (before.article() > 0 && after.article() > 0)
        return before.article() == after.article() ? -surely : surely;
    if (before.cutAfter && after.cutBefore)
        return -surely;
    const Between between = betweenOf(page, texts[at - 1], texts[at]);
    double odds = seldom + subjectOdds(page, texts, begin, at);
    if (beginsNews(after.text()))
        odds += surely;
    else if (mayBeginNews(after.text()))
        odds += 2.5;
    odds += between.setOff ? 2 : 0;
    odds += between.missing ? 1.3 : 0;
    const int change = std::abs(before.measure - after.measure);
    odds += change == 0 ? 0 : (change == 1 ? 1.4 : 2.8);
    if (between.surely)
        odds += surelySubhead;
    else if (between.subhead && change <= 1)
        odds += isShortLine(page, texts[at] - 1) || hasSibling(page, texts[at] - 1) ? 0.2 : 1.5;
    else
        odds += between.headlines == 0 ? 0 : (between.headlines == 1 ? 2.2 : 3.5);
    odds += between.credit ? 1.5 : 0;
    return odds;
}

} // namespace

Page::Page(const std::vector<Piece>& made)
    : pieces(made),
      words(allWords(made)),
      vocabulary(textWords(made, words)),
      index(indexOf(made, words))
{}

bool isQuotation(const QString& text)
{
    return text.size() >= 10 && text.size() <= 120 && text.startsWith(u'“') && text.endsWith(u'”')
        && text.indexOf(u'”') == text.size() - 1;
}

bool isSubhead(const Page& page, std::size_t at)
{
    static const QRegularExpression number(QStringLiteral(
        "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|之[一二三四五六七八九十]：)"));
    const std::vector<Piece>& pieces = page.pieces;
    const Piece& piece = pieces[at];
    if (at == 0 || at + 1 >= pieces.size() || piece.kind != PieceKind::Headline)
        return false;
    if (number.match(piece.text()).hasMatch() && !endsSentence(piece.text()))
        return true;
    const Piece& after = pieces[at + 1];
    return piece.unparted && after.unparted && maybeSubhead(page, at);
}

bool maybeSubhead(const Page& page, std::size_t at)
{
    const std::vector<Piece>& pieces = page.pieces;
    if (at == 0 || at + 1 >= pieces.size() || pieces[at].kind != PieceKind::Headline)
        return false;
    const Piece& before = pieces[at - 1];
    const Piece& after = pieces[at + 1];
    const QString& text = pieces[at].text();
    return before.kind == PieceKind::Text && after.kind == PieceKind::Text && text.size() <= longestSubhead
        && text.size() >= 2 && !pieces[at].setOff && !after.setOff && !beginsNews(after.text())
        && std::abs(before.measure - after.measure) <= 1 && text.size() <= before.measure;
}

Story storyOf(std::vector<std::size_t> texts, std::vector<double> odds, const Page& page)
{
    Story story;
    story.texts = std::move(texts);
    story.odds = std::move(odds);
    for (const std::size_t text : story.texts)
        story.words = united(story.words, page.words[text]);
    if (!story.texts.empty())
        story.lead = page.words[story.texts.front()];
    if (story.texts.size() > 1)
        story.lead = united(story.lead, page.words[story.texts[1]]);
    return story;
}

Story part(const Story& story, std::size_t from, std::size_t to, const Page& page)
{
    const auto cut = [from, to](const auto& all) {
        const auto begin = all.begin();
        return std::decay_t<decltype(all)>(begin + static_cast<std::ptrdiff_t>(from),
                                           begin + static_cast<std::ptrdiff_t>(to));
    };
    return storyOf(cut(story.texts), cut(story.odds), page);
}

void append(Story& story, const Story& next, const Page& page)
{
    std::vector<std::size_t> texts = story.texts;
    texts.insert(texts.end(), next.texts.begin(), next.texts.end());
    std::vector<double> odds = story.odds;
    odds.insert(odds.end(), next.odds.begin(), next.odds.end());
    story = storyOf(std::move(texts), std::move(odds), page);
}

std::vector<Story> storiesOf(const Page& page)
{
    std::vector<std::size_t> texts;
    for (std::size_t i = 0; i < page.pieces.size(); ++i)
        if (page.pieces[i].kind == PieceKind::Text && !isQuotation(page.pieces[i].text()))
            texts.push_back(i);
    std::vector<Story> out;
    std::vector<double> odds{surely};
    std::size_t begin = 0;
    for (std::size_t at = 1; at <= texts.size(); ++at) {
        const double here = at < texts.size() ? partingOdds(page, texts, begin, at) : surely;
        if (here > 0) {
            out.push_back(storyOf({texts.begin() + static_cast<std::ptrdiff_t>(begin),
                                   texts.begin() + static_cast<std::ptrdiff_t>(at)},
                                  odds, page));
            odds.clear();
            begin = at;
        }
        odds.push_back(here);
    }
    return out;
}

} // namespace banxin::cleanup
