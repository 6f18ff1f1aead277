#include "import/pdf/page_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace banxin::pdftext {

namespace {

double overlapX(const QRectF& a, const QRectF& b)
{
    return std::min(a.right(), b.right()) - std::max(a.left(), b.left());
}

double overlapY(const QRectF& a, const QRectF& b)
{
    return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
}

/// The region that stands under a picture or beside it in type smaller than the text; -1: none.
int captionOf(const QRectF& picture, const std::vector<Region>& regions, const std::vector<bool>& taken,
              const BodyType& body)
{
    int best = -1;
    double nearest = 1e9;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const Region& region = regions[i];
        const bool small = region.size < 0.95 * body.size
            || (region.lines.front().face != body.face && region.size < 1.05 * body.size);
        if (taken[i] || !small || region.lines.size() > 8)
            continue;
        const double under = region.box.top() - picture.bottom();
        const double beside = std::max(region.box.left() - picture.right(), picture.left() - region.box.right());
        double distance = 1e9;
        if (under > -0.6 * region.size && overlapX(region.box, picture) > 0.6 * region.box.width())
            distance = std::max(under, 0.0);
        else if (beside > -0.3 * region.size && overlapY(region.box, picture) > 0.6 * region.box.height()
                 && region.box.width() < picture.width())
            distance = std::max(beside, 0.0) + region.size; // below is more usual
        if (distance < 2.6 * region.size && distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

/// Whether most lines of a region end at one edge, as those of a text of several lines do; a list has none.
bool showsItsEdges(const Region& region)
{
    const auto full = std::ranges::count_if(region.lines, [&](const TextLine& line) {
        return line.box.right() > region.box.right() - 2.2 * region.size;
    });
    return region.lines.size() > 3 && 2 * full >= std::ssize(region.lines);
}

/// Finds the edges of text columns on one page.
class Edges {
public:
    Edges(std::vector<Piece>& pieces, std::size_t first, const BodyType& body, const std::vector<QRectF>& rules)
        : m_pieces(pieces),
          m_first(first),
          m_body(body),
          m_rules(rules)
    {}

    void find()
    {
        for (std::size_t i = m_first; i < m_pieces.size(); ++i)
            if (!m_pieces[i].region.lines.empty())
                findOf(i);
    }

private:
    using Counts = std::map<int, int>;

    /// A horizontal rule parts two articles, which may be set to other measures.
    bool ruleBetween(const QRectF& a, const QRectF& b) const
    {
        const double from = std::min(a.bottom(), b.bottom());
        const double to = std::max(a.top(), b.top());
        return std::ranges::any_of(m_rules, [&](const QRectF& rule) {
            return rule.width() > rule.height() && rule.center().y() > from && rule.center().y() < to
                && overlapX(rule, a) > 0.8 * a.width() && overlapX(rule, b) > 0.8 * b.width();
        });
    }

    /// Whether a region shows the edges of another: it stands in the same text column.
    bool sharesColumn(const Piece& piece, const Piece& other) const
    {
        const QRectF& a = piece.region.box;
        const QRectF& b = other.region.box;
        const bool aligned = std::abs(a.left() - b.left()) < 3 * m_body.size;
        return !other.region.lines.empty() && (other.picture >= 0) == (piece.picture >= 0)
            && std::abs(other.region.size - piece.region.size) < 0.1 * m_body.size
            && overlapX(a, b) > 0.6 * std::min(a.width(), b.width()) && (aligned || piece.region.lines.size() == 1)
            && !ruleBetween(a, b);
    }

    /// The outermost edge that more than one line has; a single one may hang out.
    template <typename Iterator>
    static int shared(Iterator from, Iterator to)
    {
        for (Iterator at = from; at != to; ++at)
            if (at->second > 1)
                return at->first;
        return from->first;
    }

    void findOf(std::size_t index) const
    {
        Piece& piece = m_pieces[index];
        // A region of several lines shows its edges itself; text columns above may be set to another measure.
        const bool own = showsItsEdges(piece.region);
        Counts lefts, rights;
        bool alone = true;
        for (std::size_t k = m_first; k < m_pieces.size(); ++k) {
            if (k != index && (own || !sharesColumn(piece, m_pieces[k])))
                continue;
            alone = alone && (k == index || m_pieces[k].region.lines.size() < 2);
            for (const TextLine& line : m_pieces[k].region.lines) {
                ++lefts[static_cast<int>(std::lround(line.box.left()))];
                ++rights[static_cast<int>(std::lround(line.box.right()))];
            }
        }
        piece.left = std::max(shared(lefts.begin(), lefts.end()), lefts.begin()->first);
        piece.right = shared(rights.rbegin(), rights.rend());
        piece.left = std::min(piece.left, piece.region.box.left() + 2.5 * piece.region.size);
        if (!own && alone)
            widenAsNeighbours(piece);
    }

    /// The short last column of an article is as wide as those beside it, which begin at its height.
    void widenAsNeighbours(Piece& piece) const
    {
        double width = 0;
        for (std::size_t k = m_first; k < m_pieces.size(); ++k) {
            const Region& other = m_pieces[k].region;
            if (m_pieces[k].picture < 0 && std::abs(other.size - piece.region.size) < 0.1 * m_body.size
                && other.lines.size() > 2
                && std::abs(other.box.top() - piece.region.box.top()) < 0.5 * m_body.size)
                width = std::max(width, columnWidth(other));
        }
        if (width > 0 && width < 3 * piece.region.box.width())
            piece.right = std::max(piece.right, piece.left + width);
    }

    static double columnWidth(const Region& region)
    {
        Counts lefts, rights;
        for (const TextLine& line : region.lines) {
            ++lefts[static_cast<int>(std::lround(line.box.left()))];
            ++rights[static_cast<int>(std::lround(line.box.right()))];
        }
        return shared(rights.rbegin(), rights.rend()) - shared(lefts.begin(), lefts.end());
    }

    std::vector<Piece>& m_pieces;
    std::size_t m_first;
    const BodyType& m_body;
    const std::vector<QRectF>& m_rules;
};

/// A kicker or byline: small, centred right above or below a title.
bool besideTitle(const Item& item, const std::vector<Item>& items, const BodyType& body)
{
    return std::ranges::any_of(items, [&](const Item& title) {
        const double gap = std::max(title.box.top() - item.box.bottom(), item.box.top() - title.box.bottom());
        return title.title && gap > -1 && gap < 4 * body.size
            && std::abs(title.box.center().x() - item.box.center().x()) < body.size;
    });
}

/// A line centred in the white around it stands over all columns that the white reaches over.
void widenCentred(std::vector<Item>& items, const std::vector<Piece>& pieces, const BodyType& body)
{
    QRectF text;
    for (const Item& item : items)
        text = text.united(item.box);
    std::vector<QRectF> widened;
    for (const Item& item : items) {
        QRectF box = item.box;
        const bool title = !item.rule && pieces[item.index].picture < 0
            && pieces[item.index].region.lines.size() <= 3 && (item.title || besideTitle(item, items, body));
        double left = text.left();
        double right = text.right();
        for (const Item& other : items) {
            const bool horizontal = other.rule && other.box.width() > other.box.height();
            if (!title || &other == &item || horizontal || overlapY(other.box, box) < 0.15 * body.size)
                continue;
            if (other.box.center().x() < box.left())
                left = std::max(left, other.box.right());
            else if (other.box.center().x() > box.right())
                right = std::min(right, other.box.left());
        }
        // Whether a whole column beside it stands in the white.
        const bool spans = title && std::ranges::any_of(items, [&](const Item& other) {
                               return !other.rule && other.box.left() > left - 1 && other.box.right() < right + 1
                                   && (other.box.right() < box.left() || other.box.left() > box.right());
                           });
        if (spans && std::abs((left + right) / 2 - box.center().x()) < 1.5 * body.size) {
            box.setLeft(std::min(box.left(), left + 0.6 * body.size));
            box.setRight(std::max(box.right(), right - 0.6 * body.size));
        }
        widened.push_back(box);
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i].box = widened[i];
}

/// Regions and pictures of one page in the order of reading.
void layOutPage(const std::vector<FoundPage>& pages, std::size_t index, std::vector<TextLine> lines,
                const BodyType& body, std::vector<Piece>& out)
{
    const FoundPage& page = pages[index];
    std::vector<Region> regions = regionsOf(std::move(lines), page.rules);
    std::vector<Piece> pieces;
    std::vector<bool> taken(regions.size(), false);
    const std::vector<bool> ofCopy = picturesOfCopy(pages, index);
    std::vector<Item> items;
    for (std::size_t i = 0; i < page.pictures.size(); ++i) {
        if (!ofCopy[i])
            continue;
        Piece piece;
        piece.picture = static_cast<int>(i);
        QRectF box = page.pictures[i].box;
        if (const int caption = captionOf(box, regions, taken, body); caption >= 0) {
            taken[static_cast<std::size_t>(caption)] = true;
            piece.region = regions[static_cast<std::size_t>(caption)];
            box = box.united(piece.region.box);
        }
        items.push_back({box, pieces.size(), false, false});
        pieces.push_back(std::move(piece));
    }
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (taken[i])
            continue;
        Piece piece;
        piece.region = std::move(regions[i]);
        items.push_back({inkBox(piece.region), pieces.size(), false, piece.region.size > 1.38 * body.size});
        pieces.push_back(std::move(piece));
    }
    for (const QRectF& rule : page.rules)
        if (rule.width() > 3 * body.size || rule.height() > 3 * body.size)
            items.push_back({rule, 0, true, false});
    widenCentred(items, pieces, body);
    const std::size_t first = out.size();
    for (const std::size_t at : readingOrder(std::move(items), body.size)) {
        out.push_back(std::move(pieces[at]));
        out.back().page = static_cast<int>(index);
        out.back().roles.assign(out.back().region.lines.size(), ManuscriptRole::Unknown);
    }
    Edges(out, first, body, page.rules).find();
}

} // namespace

BodyType bodyTypeOf(const std::vector<TextLine>& lines, const BodyType& otherwise, bool anyLength)
{
    std::map<std::pair<double, int>, qsizetype> types;
    qsizetype all = 0;
    for (const TextLine& line : lines) {
        if ((line.text.size() < 8 && !anyLength) || !line.upright)
            continue;
        types[{line.size, line.face}] += line.text.size();
        all += line.text.size();
    }
    if (types.empty() || (all < 150 && !anyLength))
        return otherwise;
    const auto most = std::ranges::max_element(types, {}, [](const auto& entry) { return entry.second; });
    return {most->first.first, most->first.second};
}

LaidDocument layOut(const std::vector<FoundPage>& pages)
{
    LaidDocument out;
    std::vector<std::vector<TextLine>> lines;
    std::vector<TextLine> all;
    for (const FoundPage& page : pages) {
        lines.push_back(linesOfPage(page, out.faces));
        all.insert(all.end(), lines.back().begin(), lines.back().end());
    }
    const BodyType usual = bodyTypeOf(all, bodyTypeOf(all, {}, true));
    for (const std::vector<TextLine>& ofPage : lines) {
        BodyType body = bodyTypeOf(ofPage, usual);
        // A page of contents, of a long list or of a single large text does not change what running text is.
        qsizetype inUsual = 0;
        for (const TextLine& line : ofPage)
            inUsual += usual.matches(line) && line.text.size() >= 8 ? line.text.size() : 0;
        if (body.size > 1.3 * usual.size || body.size < 0.75 * usual.size || inUsual > 80)
            body = usual;
        out.body.push_back(body);
    }
    out.furniture = takeFurniture(lines, pages, out.body);
    for (std::size_t i = 0; i < pages.size(); ++i)
        layOutPage(pages, i, std::move(lines[i]), out.body[i], out.pieces);
    return out;
}

} // namespace banxin::pdftext
