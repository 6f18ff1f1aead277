#include "import/pdf/wide_gaps.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace banxin::pdftext {

namespace {

constexpr double hanging = 0.4;     // ems: what a mark that hangs out of its column leaves of a narrow gutter
constexpr double narrowest = 0.65;  // ems: no gutter elsewhere
constexpr double narrow = 0.95;     // ems: in a line anywhere
constexpr double headlineGap = 1.3; // ems: more than the space that parts the halves of a headline
constexpr double isolated = 2.3;    // ems: with nothing above and below that says otherwise

struct Stripe {
    double from, to;
};

/// A number alone at the end of a line: the page in a table of contents.
bool isNumber(const QString& text)
{
    return text.size() <= 4
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); });
}

/// Edges without the blank halves of marks: a full stop may hang in the gutter.
double inkRight(const Word& word)
{
    static const QString marks = QStringLiteral("，。、；：！？”’）》」』】〕");
    return word.box.right() - (marks.contains(word.text.back()) ? 0.5 * word.size : 0);
}

double inkLeft(const Word& word)
{
    static const QString marks = QStringLiteral("“‘（《「『【〔");
    return word.box.left() + (marks.contains(word.text.front()) ? 0.5 * word.size : 0);
}

} // namespace

bool WideGaps::ruleBetween(const Word& left, const Word& right) const
{
    return std::ranges::any_of(m_rules, [&](const QRectF& rule) {
        const double x = rule.center().x();
        return rule.height() > rule.width() && rule.height() > 1.5 * left.box.height()
            && x > left.box.right() - 0.2 * left.size && x < right.box.left() + 0.2 * right.size
            && rule.top() < left.box.center().y() && rule.bottom() > left.box.center().y();
    });
}

/// Whether nothing follows near the word.
bool WideGaps::endsLine(const Word& word) const
{
    auto at = std::ranges::lower_bound(m_words, word.box.top() - word.size, {},
                                       [](const Word* other) { return other->box.top(); });
    for (; at != m_words.end() && (*at)->box.top() < word.box.bottom(); ++at) {
        const QRectF& box = (*at)->box;
        if (*at != &word && box.bottom() > word.box.center().y() && box.top() < word.box.center().y()
            && box.left() > word.box.center().x() && box.left() < word.box.right() + word.size)
            return false;
    }
    return true;
}

/// How many lines directly above or below leave the stripe white and have text at both sides of it; and how
/// many of those with text at one side only end or begin where the stripe does.
WideGaps::Open WideGaps::openLines(const Word& left, const Word& right, bool upwards) const
{
    const double em = std::max(left.size, right.size);
    const double from = inkRight(left) + 0.15 * em;
    const double to = inkLeft(right) - 0.15 * em;
    const double y = left.box.center().y();
    struct Row {
        double y;
        bool crossed, atLeft, atRight, flush;
        double left, right; ///< edges of the text at both sides
    };
    std::vector<Row> rows;
    const double first = y - 9 * em;
    auto at = std::ranges::lower_bound(m_words, first, {}, [](const Word* word) { return word->box.top(); });
    for (; at != m_words.end() && (*at)->box.top() < y + 9 * em; ++at) {
        const Word& word = **at;
        const double wy = word.box.center().y();
        if (std::abs(wy - y) < 0.5 * em || (wy < y) != upwards || word.size > 1.5 * em || word.size < 0.6 * em
            || word.box.right() < from - 5 * em || word.box.left() > to + 5 * em)
            continue;
        auto row = std::ranges::find_if(rows, [&](const Row& r) { return std::abs(r.y - wy) < 0.5 * em; });
        if (row == rows.end())
            row = rows.insert(rows.end(), {wy, false, false, false, false, -1e9, 1e9});
        // What only reaches into the stripe, as a mark that hangs out does, does not cross it.
        const double common = std::min(to, inkRight(word)) - std::max(from, inkLeft(word));
        if (common > 0.5 * (to - from)) {
            row->crossed = true;
        } else if (word.box.center().x() < (from + to) / 2) {
            row->atLeft = true;
            row->left = std::max(row->left, inkRight(word));
        } else {
            row->atRight = true;
            row->right = std::min(row->right, inkLeft(word));
        }
        row->flush = row->flush || std::abs(inkRight(word) - inkRight(left)) < 0.6 * em
            || std::abs(inkLeft(word) - inkLeft(right)) < 0.3 * em;
    }
    std::ranges::sort(rows, {}, [&](const Row& row) { return std::abs(row.y - y); });
    Open open;
    for (const Row& row : rows) {
        if (row.crossed)
            break;
        const bool both = row.atLeft && row.atRight;
        open.both += both ? 1 : 0;
        open.wide += both && row.right - row.left > narrow * em ? 1 : 0;
        open.flush += !both && row.flush ? 1 : 0;
    }
    return open;
}

/// How many lines of small type below a headline leave the stripe white: two articles stand beside each
/// other, and the stripe is between their headlines.
int WideGaps::openTextBelow(const Word& left, const Word& right) const
{
    const double em = std::max(left.size, right.size);
    const double from = inkRight(left) + 0.2 * em;
    const double to = inkLeft(right) - 0.2 * em;
    const double y = left.box.bottom();
    // Each article has its own grid, so the lines of both sides count by themselves.
    std::set<int> leftRows, rightRows;
    Stripe white{from, to};
    auto at = std::ranges::lower_bound(m_words, y, {}, [](const Word* word) { return word->box.top(); });
    for (; at != m_words.end() && (*at)->box.top() < y + 12 * em && white.to - white.from > 0.2 * em; ++at) {
        const Word& word = **at;
        if (word.size >= 0.6 * em || word.box.right() < from - 4 * em || word.box.left() > to + 4 * em)
            continue;
        if (word.box.left() < from && word.box.right() > to)
            break;
        const bool atRight = word.box.center().x() > (from + to) / 2;
        if (atRight)
            white.to = std::min(white.to, word.box.left());
        else
            white.from = std::max(white.from, word.box.right());
        (atRight ? rightRows : leftRows).insert(static_cast<int>(std::lround(word.box.center().y() / 3)));
    }
    if (white.to - white.from <= 0.2 * em)
        return 0;
    return static_cast<int>(std::min(leftRows.size(), rightRows.size()));
}

bool WideGaps::parts(const Word& left, const Word& right) const
{
    const double em = std::max(left.size, right.size);
    const double gap = (inkLeft(right) - inkRight(left)) / em;
    if (gap > 0.3 && ruleBetween(left, right))
        return true;
    const bool hangs = gap > hanging && gap <= narrowest && inkRight(left) < left.box.right();
    if ((gap <= narrowest && !hangs) || (isNumber(right.text) && endsLine(right)))
        return false;
    const Open above = openLines(left, right, true);
    const Open below = openLines(left, right, false);
    const int open = above.both + below.both;
    // Verses have a mark in the middle of each line, but no gutter.
    if (hangs)
        return above.wide + below.wide > 0 && open + above.flush + below.flush >= 3;
    if (open >= (gap <= narrow ? 4 : 2))
        return true;
    // The last text column of an article may hold a line or two.
    const int flush = above.flush + below.flush;
    if (gap > narrow && open + flush >= (gap > 1.2 && open > 0 ? 3 : 4) && (open > 0 || gap > 1.2))
        return true;
    if (gap > headlineGap && left.text.size() + right.text.size() > 3 && openTextBelow(left, right) >= 3)
        return true;
    return gap > (open == 1 ? 1.5 : isolated);
}

} // namespace banxin::pdftext
