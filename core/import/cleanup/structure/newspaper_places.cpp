#include "import/cleanup/structure/newspaper_places.h"

#include "import/cleanup/structure/copy_line.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace banxin::cleanup {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr qsizetype longestLabel = 10; ///< a subject set beside an article (量子), not its headline

class Placing {
public:
    Placing(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines)
        : m_page(page),
          m_stories(stories),
          m_story(page.pieces.size(), nowhere),
          m_headed(page.pieces.size(), false),
          m_head(stories.size())
    {
        for (std::size_t s = 0; s < stories.size(); ++s)
            for (const std::size_t text : stories[s].texts)
                m_story[text] = s;
        for (const Headline& headline : headlines)
            for (const std::size_t line : headline.lines)
                if (headline.story) {
                    m_story[line] = *headline.story;
                    m_headed[line] = true;
                }
        m_body.resize(stories.size());
        m_tail.resize(stories.size());
    }

    Places run(ChangeLog& log)
    {
        for (std::size_t i = 0; i < m_page.pieces.size(); ++i)
            place(i, log);
        for (std::size_t s = 0; s < m_stories.size(); ++s)
            orderQuotations(m_body[s]);
        Places out;
        for (std::size_t s = 0; s < m_stories.size(); ++s) {
            out.pieces.push_back(m_head[s]);
            for (const auto* part : {&m_body[s], &m_tail[s]})
                out.pieces.back().insert(out.pieces.back().end(), part->begin(), part->end());
        }
        return out;
    }

private:
    void place(std::size_t i, ChangeLog& log)
    {
        const Piece& piece = m_page.pieces[i];
        if (m_headed[i])
            return;
        switch (piece.kind) {
        case PieceKind::Text: m_body[textStory(i)].push_back(i); return;
        case PieceKind::Credit: placeCredit(i); return;
        case PieceKind::Caption: placeCaption(i); return;
        case PieceKind::Label: return; // columnsOf()
        case PieceKind::Advert:
        case PieceKind::PageReference:
            if (!log.propose("noise", piece.line(), piece.text(), {}))
                m_body[nearest(i)].push_back(i);
            return;
        case PieceKind::Headline: placeLine(i, log); return;
        }
    }

    /// The story of the text before piece `i`, or of the one after it.
    std::size_t neighbour(std::size_t i, bool before) const
    {
        for (std::size_t k = i; before ? k-- > 0 : ++k < m_page.pieces.size();)
            if (m_page.pieces[k].kind == PieceKind::Text && m_story[k] != nowhere)
                return m_story[k];
        return nowhere;
    }

    std::size_t nearest(std::size_t i) const
    {
        const std::size_t before = neighbour(i, true);
        return before == nowhere ? neighbour(i, false) : before;
    }

    /// Of a quotation set beside the text: that of its neighbours which speaks of the same.
    std::size_t textStory(std::size_t i) const
    {
        if (m_story[i] != nowhere)
            return m_story[i];
        const std::size_t before = neighbour(i, true);
        const std::size_t after = neighbour(i, false);
        if (before == nowhere || after == nowhere || before == after)
            return before == nowhere ? after : before;
        const double toBefore = m_page.vocabulary.coverage(m_page.words[i], m_stories[before].words);
        const double toAfter = m_page.vocabulary.coverage(m_page.words[i], m_stories[after].words);
        return toAfter > toBefore ? after : before;
    }

    void placeCredit(std::size_t i)
    {
        // Below its headline, or else below the text that ends above it.
        std::size_t story = nowhere;
        bool below = false;
        for (std::size_t k = i; k-- > 0 && story == nowhere;) {
            if (m_headed[k] || m_page.pieces[k].kind == PieceKind::Text) {
                story = m_story[k] == nowhere ? textStory(k) : m_story[k];
                below = m_headed[k];
            }
        }
        if (story == nowhere) {
            story = neighbour(i, false);
            below = true;
        }
        const bool inside = i > m_stories[story].texts.front() && i < m_stories[story].texts.back();
        (below && !inside ? m_head[story] : m_body[story]).push_back(i);
    }

    void placeCaption(std::size_t i)
    {
        const std::size_t before = nearest(i);
        std::size_t best = before;
        double most = 0;
        for (std::size_t s = 0; s < m_stories.size(); ++s) {
            const double near = s == before || s == neighbour(i, false) ? 0.12 : 0;
            const double share = m_page.vocabulary.coverage(m_page.words[i], m_stories[s].words) + near;
            if (share > most) {
                most = share;
                best = s;
            }
        }
        m_tail[best].push_back(i);
    }

    /// A line that is the headline of no story: a sub-head where texts of one story stand around it.
    void placeLine(std::size_t i, ChangeLog& log)
    {
        const Piece& piece = m_page.pieces[i];
        const std::size_t before = neighbour(i, true);
        const std::size_t after = neighbour(i, false);
        if (before == after && maybeSubhead(m_page, i)) {
            m_body[before].push_back(i);
            return;
        }
        if (isSubhead(m_page, i)) { // it heads what follows
            m_body[after == nowhere ? before : after].push_back(i);
            return;
        }
        if (piece.text().size() <= longestLabel && !endsSentence(piece.text())
            && log.propose("noise", piece.line(), piece.text(), {}))
            return;
        std::size_t best = nearest(i);
        double most = 0.25;
        for (const std::size_t s : {before, after}) {
            if (s == nowhere)
                continue;
            const double share = m_page.vocabulary.coverage(m_page.words[i], m_stories[s].words);
            if (share > most) {
                most = share;
                best = s;
            }
        }
        m_body[best].push_back(i);
    }

    bool namesSpeaker(std::size_t piece) const
    {
        static const QRegularExpression speaker(
            QStringLiteral("^[^。！？“]{2,90}?(?:表示|认为|指出|介绍|强调|坦言|建议|提出|看来|谈到|称|说)"));
        return speaker.match(m_page.pieces[piece].text()).hasMatch();
    }

    /// In a round of opinions each quotation stands above the words of the speaker who said it.
    void orderQuotations(std::vector<std::size_t>& body) const
    {
        std::vector<std::size_t> quotations;
        std::vector<std::size_t> texts;
        std::size_t speakers = 0;
        for (const std::size_t piece : body)
            if (isQuotation(m_page.pieces[piece].text()))
                quotations.push_back(piece);
            else {
                texts.push_back(piece);
                speakers += namesSpeaker(piece) ? 1 : 0;
            }
        if (quotations.size() < 2 || speakers * 10 < texts.size() * 6 || quotations.size() * 2 < texts.size())
            return;
        struct Pair {
            double share;
            std::size_t quotation;
            std::size_t text;
        };
        std::vector<Pair> pairs;
        for (const std::size_t quotation : quotations)
            for (const std::size_t text : texts) {
                const double away = std::abs(static_cast<double>(quotation) - static_cast<double>(text));
                pairs.push_back(
                    {m_page.vocabulary.coverage(m_page.words[quotation], m_page.words[text]) - 0.01 * away,
                     quotation, text});
            }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.share > b.share; });
        std::vector<std::size_t> above(m_page.pieces.size(), nowhere);
        std::vector<bool> used(m_page.pieces.size(), false);
        for (const Pair& pair : pairs)
            if (!used[pair.quotation] && above[pair.text] == nowhere) {
                above[pair.text] = pair.quotation;
                used[pair.quotation] = true;
            }
        body.clear();
        for (const std::size_t text : texts) {
            if (above[text] != nowhere)
                body.push_back(above[text]);
            body.push_back(text);
        }
        for (const std::size_t quotation : quotations)
            if (!used[quotation])
                body.push_back(quotation);
    }

    const Page& m_page;
    const std::vector<Story>& m_stories;
    std::vector<std::size_t> m_story; ///< of each piece
    std::vector<bool> m_headed;       ///< pieces that became a headline
    std::vector<std::vector<std::size_t>> m_head;
    std::vector<std::vector<std::size_t>> m_body;
    std::vector<std::vector<std::size_t>> m_tail;
};

} // namespace

Places placePieces(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines,
                   ChangeLog& log)
{
    if (stories.empty())
        return {};
    return Placing(page, stories, headlines).run(log);
}

} // namespace banxin::cleanup
