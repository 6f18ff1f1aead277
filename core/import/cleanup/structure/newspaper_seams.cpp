#include "import/cleanup/structure/newspaper_seams.h"

#include "import/cleanup/structure/copy_line.h"
#include "import/cleanup/structure/vocabulary.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace banxin::cleanup {

namespace {

constexpr std::size_t around = 3; ///< texts that show the subject
constexpr double leastFit = 0.5;
constexpr std::size_t farthest = 60; ///< pieces

struct Seam {
    double fit = 0;
    std::size_t end = 0;
    std::size_t begin = 0;
};

class Seams {
public:
    explicit Seams(const std::vector<Piece>& pieces)
        : m_pieces(pieces),
          m_words(wordsOf(pieces)),
          m_vocabulary(m_words)
    {
        for (const Piece& piece : pieces) {
            const QString& text = piece.text();
            for (qsizetype i = 0; i + 1 < text.size(); ++i)
                m_pairs.insert(text.mid(i, 2));
        }
    }

    /// The ends and beginnings that fit, the best first, each once.
    std::vector<Seam> run()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            m_sides.push_back({subjectOf(i, true), subjectOf(i, false), openPairs(m_pieces[i].text())});
        std::vector<Seam> all;
        for (std::size_t e = 0; e < m_pieces.size(); ++e) {
            if (!m_pieces[e].cutAfter)
                continue;
            for (std::size_t b = e + 1; b < std::min(m_pieces.size(), e + farthest); ++b)
                if (m_pieces[b].cutBefore || mayBeRest(e, b)) {
                    const double fit = fitOf(e, b);
                    if (fit >= leastFit)
                        all.push_back({fit, e, b});
                }
        }
        std::stable_sort(all.begin(), all.end(), [](const Seam& a, const Seam& b) { return a.fit > b.fit; });
        std::vector<Seam> out;
        std::vector<bool> ended(m_pieces.size(), false);
        std::vector<bool> begun(m_pieces.size(), false);
        for (const Seam& seam : all) {
            if (ended[seam.end] || begun[seam.begin])
                continue;
            ended[seam.end] = true;
            begun[seam.begin] = true;
            out.push_back(seam);
        }
        return out;
    }

private:
    /// What is spoken of near a piece.
    struct Subject {
        Grams words;
        double size = 0;
    };
    struct Sides {
        Subject before; ///< up to the piece
        Subject after;  ///< from it on
        int open = 0;   ///< pairs
    };

    Subject subjectOf(std::size_t at, bool before) const
    {
        Subject out{subject(at, before), 0};
        out.size = m_vocabulary.subjectSize(out.words);
        return out;
    }

    static std::vector<Grams> wordsOf(const std::vector<Piece>& pieces)
    {
        std::vector<Grams> out;
        for (const Piece& piece : pieces)
            out.push_back(gramsOf(piece.text()));
        return out;
    }

    Grams subject(std::size_t at, bool before) const
    {
        Grams out = m_words[at];
        std::size_t seen = 1;
        for (std::size_t i = at; seen < around && (before ? i-- > 0 : ++i < m_pieces.size());)
            if (m_pieces[i].kind == PieceKind::Text) {
                if (!before && beginsNews(m_pieces[i].text()))
                    break;
                out = united(out, m_words[i]);
                ++seen;
            } else if (m_pieces[i].kind == PieceKind::Headline)
                break;
        return out;
    }

    /// A short rest of a paragraph looks like one that begins two em further right in a wider column.
    bool mayBeRest(std::size_t e, std::size_t b) const
    {
        const Piece& piece = m_pieces[b];
        return piece.kind == PieceKind::Text && piece.measure == m_pieces[e].measure + 2
            && !mayBeginNews(piece.text()) && !beginsNews(piece.text())
            && m_pieces[b - 1].measure != piece.measure;
    }

    double fitOf(std::size_t e, std::size_t b) const
    {
        const QString& end = m_pieces[e].text();
        const QString& begin = m_pieces[b].text();
        double fit = m_pieces[b].cutBefore ? 0.6 : 0;
        const bool rest = !m_pieces[b].cutBefore;
        const int change = rest ? 1 : std::abs(m_pieces[e].measure - m_pieces[b].measure);
        fit += change == 0 ? 1 : (change == 1 ? 0.5 : -0.5);
        const Subject& before = m_sides[e].before;
        const Subject& after = m_sides[b].after;
        const double likeness = m_vocabulary.likeness(before.words, before.size, after.words, after.size);
        fit += std::clamp(1.2 * std::log(std::max(likeness, 0.001) / 0.02), rest ? -2.0 : -0.8, 2.5);
        const int open = m_sides[e].open;
        const int close = m_sides[b].open;
        if (open > 0 || close < 0)
            fit += open > 0 && close < 0 ? 1.5 : -1;
        if (m_pairs.contains(end.right(1) + begin.left(1)))
            fit += 1;
        return fit - 0.02 * static_cast<double>(b - e);
    }

    const std::vector<Piece>& m_pieces;
    std::vector<Grams> m_words;
    Vocabulary m_vocabulary;
    QSet<QString> m_pairs;
    std::vector<Sides> m_sides; ///< of each piece
};

/// Where the texts that follow a beginning end: at a headline or where news begin.
std::size_t endOfRun(const std::vector<Piece>& pieces, std::size_t begin)
{
    std::size_t i = begin + 1;
    while (i < pieces.size() && pieces[i].kind == PieceKind::Text && !beginsNews(pieces[i].text())
           && !pieces[i].setOff && !pieces[i].cutBefore)
        ++i;
    return i;
}

} // namespace

void joinCutParagraphs(std::vector<Piece>& pieces, ChangeLog& log)
{
    std::vector<Seam> seams = Seams(pieces).run();
    // From the last beginning to the first, so that numbers of pieces stay right.
    std::sort(seams.begin(), seams.end(), [](const Seam& a, const Seam& b) { return a.begin < b.begin; });
    std::vector<std::size_t> place(pieces.size()); // of each piece as it was read
    for (std::size_t i = 0; i < place.size(); ++i)
        place[i] = i;
    std::vector<Piece> order = pieces;
    const auto at = [&place](std::size_t piece) {
        return static_cast<std::size_t>(std::find(place.begin(), place.end(), piece) - place.begin());
    };
    for (const Seam& seam : seams) {
        const std::size_t end = at(seam.end);
        const std::size_t begin = at(seam.begin);
        if (begin <= end || !joinInto(order[end].paragraph, order[begin].paragraph.line, "join-paragraphs", log))
            continue;
        order[end].cutAfter = order[begin].cutAfter;
        const std::size_t last = endOfRun(order, begin);
        const auto move = [&](auto& list) {
            const auto from = list.begin();
            std::rotate(from + static_cast<std::ptrdiff_t>(end) + 1, from + static_cast<std::ptrdiff_t>(begin),
                        from + static_cast<std::ptrdiff_t>(last));
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(end) + 1); // it is part of the end now
        };
        move(order);
        move(place);
    }
    pieces = std::move(order);
}

} // namespace banxin::cleanup
