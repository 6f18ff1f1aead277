#include "import/pdf/page_regions.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin::pdftext {

namespace {

double overlapX(const QRectF& a, const QRectF& b)
{
    return std::min(a.right(), b.right()) - std::max(a.left(), b.left());
}

bool ruleBetween(const QRectF& above, const QRectF& below, const std::vector<QRectF>& rules)
{
    return std::ranges::any_of(rules, [&](const QRectF& rule) {
        return rule.width() > rule.height() && rule.center().y() > above.center().y() + 0.3 * above.height()
            && rule.center().y() < below.center().y() - 0.3 * below.height()
            && overlapX(rule, above) > 0.5 * std::min(rule.width(), above.width())
            && overlapX(rule, below) > 0.5 * std::min(rule.width(), below.width());
    });
}

/// Whether `below` can be the next line of the text of `above`.
bool mayFollow(const TextLine& above, const TextLine& below, const std::vector<QRectF>& rules)
{
    const double large = std::max(above.size, below.size);
    const double gap = below.box.top() - above.box.bottom();
    // A passage in another face that is set in at both sides has edges of its own.
    if (above.face != below.face
        && (above.box.left() - below.box.left()) * (above.box.right() - below.box.right()) < 0
        && std::abs(above.box.left() - below.box.left()) > 0.8 * large
        && std::abs(above.box.right() - below.box.right()) > 0.8 * large && above.text.size() > 12
        && below.text.size() > 12)
        return false;
    // A byline centred over the columns is not the first line of the middle one.
    if (above.face != below.face && above.text.size() <= 20 && above.box.left() > below.box.left() + large
        && above.box.right() < below.box.right() - large)
        return false;
    return above.upright && below.upright && large < 1.18 * std::min(above.size, below.size) && gap < 1.35 * large
        && gap > -0.4 * large
        && overlapX(above.box, below.box) > 0.5 * std::min(above.box.width(), below.box.width())
        && !ruleBetween(above.box, below.box, rules);
}

/// Whether a line of text, no small figure, stands in the way above another.
bool standsAbove(const TextLine& line, const TextLine& below)
{
    return line.upright && line.text.size() > 1 && line.size > 0.6 * below.size
        && line.box.center().y() < below.box.center().y() - 0.5 * below.size
        && overlapX(line.box, below.box) > 0.5 * std::min(line.box.width(), below.box.width());
}

void finish(Region& region)
{
    std::map<double, qsizetype> sizes;
    region.box = region.lines.front().box;
    for (const TextLine& line : region.lines) {
        sizes[line.size] += line.text.size();
        region.box = region.box.united(line.box);
    }
    region.size = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; })->first;
}

// Reading order ------------------------------------------------------------------------------

using Items = std::vector<Item>;
/// A stretch of x or y.
struct Stretch {
    double from, to;
};

/// Groups of items that nothing white of at least `gap` goes through, from left to right or from the top.
std::vector<Items> cut(Items items, bool vertically, double gap)
{
    const auto stretch = [&](const Item& item) {
        return vertically ? Stretch{item.box.left(), item.box.right()}
                          : Stretch{item.box.top(), item.box.bottom()};
    };
    std::ranges::stable_sort(items, {}, [&](const Item& item) { return stretch(item).from; });
    std::vector<Items> out;
    double end = 0;
    for (Item& item : items) {
        const Stretch s = stretch(item);
        // A rule along the cut is where the cut goes.
        if (item.rule && vertically && item.box.height() > item.box.width()) {
            if (!out.empty() && s.from < end)
                out.back().push_back(std::move(item));
            continue;
        }
        if (out.empty() || s.from > end + gap) {
            out.emplace_back();
            end = s.to;
        }
        end = std::max(end, s.to);
        out.back().push_back(std::move(item));
    }
    return out;
}

bool onlyRules(const Items& items) { return std::ranges::all_of(items, &Item::rule); }

/// Whether anything of the one stands beside something of the other.
bool besideEachOther(const Items& a, const Items& b, double em)
{
    return std::ranges::any_of(a, [&](const Item& one) {
        return !one.rule && std::ranges::any_of(b, [&](const Item& other) {
            return !other.rule
                && std::min(one.box.bottom(), other.box.bottom()) - std::max(one.box.top(), other.box.top())
                > 0.4 * em;
        });
    });
}

/// Text columns. Rules alone part what is beside them and are done with; what is only further to the right,
/// as a credit at the end of a text, is no column.
std::vector<Items> columnsOf(const Items& items, double em)
{
    std::vector<Items> out;
    for (Items& group : cut(items, true, 0.55 * em)) {
        if (onlyRules(group))
            continue;
        if (out.empty() || besideEachOther(out.back(), group, em))
            out.push_back(std::move(group));
        else
            out.back().insert(out.back().end(), group.begin(), group.end());
    }
    return out;
}

bool isWide(const Items& slab, const QRectF& whole)
{
    return std::ranges::any_of(slab, [&](const Item& item) { return item.box.width() > 0.6 * whole.width(); });
}

/// Rules that together reach over most of the page part what is above from what is below.
bool isBarrier(const Items& slab, const QRectF& whole)
{
    double width = 0;
    for (const Item& item : slab)
        width += item.box.width();
    return onlyRules(slab) && width > 0.6 * whole.width();
}

/// Whether a title stands at the top of a slab.
bool beginsWithTitle(const Items& slab, double em)
{
    double top = 1e9;
    for (const Item& item : slab)
        top = item.rule ? top : std::min(top, item.box.top());
    return std::ranges::any_of(slab,
                               [&](const Item& item) { return item.title && item.box.top() < top + 2 * em; });
}

QRectF boundsOf(const Items& items)
{
    QRectF box = items.front().box;
    for (const Item& item : items)
        box = box.united(item.box);
    return box;
}

/// Slabs from top to bottom; neighbours that stand in the same columns are one.
std::vector<Items> slabsOf(const Items& items, double em)
{
    const QRectF whole = boundsOf(items);
    std::vector<Items> out;
    bool mayGrow = false;
    for (Items& slab : cut(items, false, -1)) {
        const bool rules = onlyRules(slab);
        if (isBarrier(slab, whole)) {
            mayGrow = false;
            continue;
        }
        if (mayGrow && !isWide(slab, whole) && !beginsWithTitle(slab, em)
            && columnsOf(out.back(), em).size() > 1) {
            Items both = out.back();
            both.insert(both.end(), slab.begin(), slab.end());
            if (columnsOf(both, em).size() > 1) {
                out.back() = std::move(both);
                continue;
            }
        }
        if (rules)
            continue;
        mayGrow = !isWide(slab, whole);
        out.push_back(std::move(slab));
    }
    return out;
}

void addInOrder(Items items, double em, int depth, std::vector<std::size_t>& out)
{
    const auto addSorted = [&] {
        std::ranges::stable_sort(items, {}, [&](const Item& item) {
            return std::pair(std::round(item.box.left() / (4 * em)), item.box.top());
        });
        for (const Item& item : items)
            if (!item.rule)
                out.push_back(item.index);
    };
    if (items.size() < 2 || depth > 40) {
        addSorted();
        return;
    }
    std::vector<Items> parts = columnsOf(items, em);
    if (parts.size() < 2)
        parts = slabsOf(items, em);
    if (parts.size() == 1 && parts.front().size() == items.size()) {
        addSorted();
        return;
    }
    for (Items& part : parts)
        addInOrder(std::move(part), em, depth + 1, out);
}

} // namespace

std::vector<Region> regionsOf(std::vector<TextLine> lines, const std::vector<QRectF>& rules)
{
    // The line above and the line below of each line; a line with two neighbours below begins a new region
    // in both, as a headline over two columns does.
    const std::size_t count = lines.size();
    std::vector<int> above(count, -1);
    std::vector<int> followers(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        double best = 1e9;
        double blocked = -1e9; // a sub-head in other type stands there
        for (std::size_t k = i; k-- > 0 && lines[k].box.top() > lines[i].box.top() - 12 * lines[i].size;) {
            if (standsAbove(lines[k], lines[i]) && !mayFollow(lines[k], lines[i], rules))
                blocked = std::max(blocked, lines[k].box.center().y());
            if (lines[k].box.center().y() < blocked - 0.5 * lines[k].size)
                continue;
            if (!mayFollow(lines[k], lines[i], rules))
                continue;
            const double gap = lines[i].box.top() - lines[k].box.bottom();
            if (gap < best) {
                best = gap;
                above[i] = static_cast<int>(k);
            }
        }
        if (above[i] >= 0)
            ++followers[static_cast<std::size_t>(above[i])];
    }
    std::vector<Region> out;
    std::vector<std::size_t> regionOf(count);
    for (std::size_t i = 0; i < count; ++i) {
        const int up = above[i];
        if (up < 0 || followers[static_cast<std::size_t>(up)] > 1) {
            regionOf[i] = out.size();
            out.emplace_back();
        } else {
            regionOf[i] = regionOf[static_cast<std::size_t>(up)];
        }
        out[regionOf[i]].lines.push_back(std::move(lines[i]));
    }
    for (Region& region : out)
        finish(region);
    return out;
}

QRectF inkBox(const Region& region)
{
    QRectF box;
    for (const TextLine& line : region.lines) {
        QRectF ink = line.box;
        const double half = std::min(0.45 * line.size, 0.2 * ink.width());
        if (line.upright && line.text.front().isPunct())
            ink.setLeft(ink.left() + half);
        if (line.upright && line.text.back().isPunct())
            ink.setRight(ink.right() - (line.text.size() > 8 ? line.size : half)); // it may hang out of the column
        box = box.united(ink);
    }
    return box;
}

std::vector<std::size_t> readingOrder(std::vector<Item> items, double em)
{
    std::vector<std::size_t> out;
    addInOrder(std::move(items), em, 0, out);
    return out;
}

} // namespace banxin::pdftext
