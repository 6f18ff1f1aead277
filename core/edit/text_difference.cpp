#include "edit/text_difference.h"

#include <QHash>

#include <algorithm>
#include <cstdint>
#include <map>

namespace banxin {

namespace {

using Symbols = std::vector<std::uint32_t>;

constexpr int mostEdits = 1000;

/// Positions (x in a, y in b) that the shortest edit keeps, in order; nothing beyond `mostEdits` edits.
std::vector<std::pair<int, int>> keptPairs(const Symbols& a, const Symbols& b)
{
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    const int most = std::min(n + m, mostEdits);
    const auto at = [most](int k) { return static_cast<std::size_t>(k + most + 1); };
    std::vector<int> furthest(2 * static_cast<std::size_t>(most) + 3, 0);
    std::vector<std::vector<int>> trace; // before each round, the diagonals -d … d
    const auto slide = [&](int x, int k) {
        while (x < n && x - k < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
            ++x;
        return x;
    };
    int edits = -1;
    for (int d = 0; d <= most && edits < 0; ++d) {
        trace.emplace_back(furthest.begin() + static_cast<std::ptrdiff_t>(at(-d - 1)),
                           furthest.begin() + static_cast<std::ptrdiff_t>(at(d + 1)) + 1);
        for (int k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && furthest[at(k - 1)] < furthest[at(k + 1)]);
            const int x = slide(down ? furthest[at(k + 1)] : furthest[at(k - 1)] + 1, k);
            furthest[at(k)] = x;
            if (x >= n && x - k >= m)
                edits = d;
        }
    }
    std::vector<std::pair<int, int>> pairs;
    int x = n;
    int y = m;
    for (int d = edits; d >= 0; --d) {
        const std::vector<int>& before = trace[static_cast<std::size_t>(d)];
        const auto was = [&before, d](int k) { return before[static_cast<std::size_t>(k + d + 1)]; };
        const int k = x - y;
        const bool down = k == -d || (k != d && was(k - 1) < was(k + 1));
        const int from = d == 0 ? 0 : was(down ? k + 1 : k - 1);
        const int fromY = d == 0 ? 0 : from - (down ? k + 1 : k - 1);
        while (x > from && y > fromY && x > 0 && y > 0
               && a[static_cast<std::size_t>(x - 1)] == b[static_cast<std::size_t>(y - 1)])
            pairs.emplace_back(--x, --y);
        x = from;
        y = fromY;
    }
    std::ranges::reverse(pairs);
    return pairs;
}

Symbols symbolsOf(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return {points.begin(), points.end()};
}

/// Runs of two characters, sorted: what two versions of a paragraph have in common.
std::vector<std::uint64_t> bigrams(const Symbols& text)
{
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        out.push_back(std::uint64_t{text[i]} << 32 | text[i + 1]);
    std::ranges::sort(out);
    return out;
}

double alike(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    if (a.empty() || b.empty())
        return 0;
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

/// Above so many pairs of paragraphs they are not compared one by one.
constexpr std::size_t mostPairs = 40000;

struct Paragraph {
    int block = 0;
    QString text;
    Symbols symbols;
    std::vector<std::uint64_t> pairs;
};

std::vector<Paragraph> paragraphsOf(const Article& article, Language language)
{
    std::vector<Paragraph> out;
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        const QString& text = article.blocks[i].in(language).string;
        if (text.isEmpty())
            continue;
        Symbols symbols = symbolsOf(text);
        std::vector<std::uint64_t> pairs = bigrams(symbols);
        out.push_back({static_cast<int>(i), text, std::move(symbols), std::move(pairs)});
    }
    return out;
}

/// Puts the paragraphs between two that stayed into pairs: those of the greatest likeness in all, in order.
class Gap {
public:
    Gap(const std::vector<Paragraph>& before, const std::vector<Paragraph>& after, std::pair<int, int> from,
        std::pair<int, int> to)
        : m_before(before),
          m_after(after),
          m_from(from),
          m_rows(static_cast<std::size_t>(to.first - from.first)),
          m_columns(static_cast<std::size_t>(to.second - from.second)),
          m_likeness(m_rows * m_columns, 0),
          m_best((m_rows + 1) * (m_columns + 1), 0)
    {}

    void appendTo(std::vector<ParagraphDifference>& out)
    {
        if (m_rows * m_columns <= mostPairs)
            weigh();
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < m_rows || j < m_columns) {
            const bool both = i < m_rows && j < m_columns;
            if (both && likeness(i, j) >= stillTheSame && best(i, j) == best(i + 1, j + 1) + likeness(i, j)) {
                const bool same = before(i).text == after(j).text;
                out.push_back({same ? ParagraphDifference::Kind::Same : ParagraphDifference::Kind::Changed,
                               before(i).block, after(j).block, differenceOf(before(i).text, after(j).text)});
                ++i;
                ++j;
            } else if (i < m_rows && (j == m_columns || best(i, j) == best(i + 1, j))) {
                out.push_back({ParagraphDifference::Kind::Missing, before(i++).block, -1, {}});
            } else {
                out.push_back({ParagraphDifference::Kind::New, -1, after(j++).block, {}});
            }
        }
    }

private:
    const Paragraph& before(std::size_t i) const { return m_before[static_cast<std::size_t>(m_from.first) + i]; }
    const Paragraph& after(std::size_t j) const { return m_after[static_cast<std::size_t>(m_from.second) + j]; }
    double likeness(std::size_t i, std::size_t j) const { return m_likeness[i * m_columns + j]; }
    double& best(std::size_t i, std::size_t j) { return m_best[i * (m_columns + 1) + j]; }

    /// best(i, j): the greatest sum of likenesses from there on.
    void weigh()
    {
        for (std::size_t i = m_rows; i-- > 0;)
            for (std::size_t j = m_columns; j-- > 0;) {
                const double same = alike(before(i).pairs, after(j).pairs);
                m_likeness[i * m_columns + j] = same;
                best(i, j) = std::max(best(i + 1, j), best(i, j + 1));
                if (same >= stillTheSame)
                    best(i, j) = std::max(best(i, j), best(i + 1, j + 1) + same);
            }
    }

    const std::vector<Paragraph>& m_before;
    const std::vector<Paragraph>& m_after;
    std::pair<int, int> m_from;
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<double> m_likeness;
    std::vector<double> m_best;
};

} // namespace

TextDifference differenceOf(const QString& before, const QString& after)
{
    const Symbols a = symbolsOf(before);
    const Symbols b = symbolsOf(after);
    // The ends are compared at once: where the middle is too different, they are still known to be the same.
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const auto middle = [head, tail](const Symbols& all) {
        return Symbols(all.begin() + static_cast<std::ptrdiff_t>(head),
                       all.end() - static_cast<std::ptrdiff_t>(tail));
    };
    const Symbols fromA = middle(a);
    const Symbols fromB = middle(b);
    std::vector<std::pair<int, int>> kept = keptPairs(fromA, fromB);
    kept.emplace_back(static_cast<int>(fromA.size()), static_cast<int>(fromB.size()));
    TextDifference out;
    const int start = static_cast<int>(head);
    int x = 0;
    int y = 0;
    for (const auto& [nextX, nextY] : kept) {
        if (nextX > x || nextY > y) {
            const TextRange old{start + x, start + nextX};
            const TextRange young{start + y, start + nextY};
            // One character between two differences is an accident, and unreadable when it is marked so.
            if (!out.before.empty() && old.from - out.before.back().to <= 1
                && young.from - out.after.back().to <= 1) {
                out.before.back().to = old.to;
                out.after.back().to = young.to;
            } else {
                out.before.push_back(old);
                out.after.push_back(young);
            }
        }
        x = nextX + 1;
        y = nextY + 1;
    }
    return out;
}

Likeness::Likeness(const QString& text) : m_pairs(bigrams(symbolsOf(text))) {}

double Likeness::to(const Likeness& other) const { return alike(m_pairs, other.m_pairs); }

namespace {

/// A text in pieces that are changed whole: where each begins, and its number among all pieces.
struct Pieces {
    Symbols numbers;
    std::vector<int> at; ///< code points; one more than pieces
};

bool inWord(uint c)
{
    constexpr uint firstOfCjk = 0x2E80;
    return c < firstOfCjk && (QChar::isLetterOrNumber(c) || c == '\'' || c == 0x2019);
}

Pieces piecesOf(const QString& text, std::map<QString, std::uint32_t>& known)
{
    const QList<uint> points = text.toUcs4();
    Pieces out;
    for (qsizetype i = 0; i < points.size();) {
        qsizetype end = i + 1;
        while (inWord(points.at(i)) && end < points.size() && inWord(points.at(end)))
            ++end;
        const QString piece = QString::fromUcs4(reinterpret_cast<const char32_t*>(&points.at(i)), end - i);
        out.at.push_back(static_cast<int>(i));
        out.numbers.push_back(known.try_emplace(piece, static_cast<std::uint32_t>(known.size())).first->second);
        i = end;
    }
    out.at.push_back(static_cast<int>(points.size()));
    return out;
}

/// Many differences with hardly anything between them are one: nobody can read them.
bool isUnreadable(const TextDifference& difference)
{
    constexpr std::size_t few = 4;
    if (difference.before.size() < few)
        return false;
    int kept = 0;
    for (std::size_t i = 1; i < difference.before.size(); ++i)
        kept += difference.before[i].from - difference.before[i - 1].to;
    const int from = difference.before.back().to - difference.before.front().from;
    const int to = difference.after.back().to - difference.after.front().from;
    return kept * 10 < std::max(from, to) * 3;
}

} // namespace

TextDifference wordDifferenceOf(const QString& before, const QString& after)
{
    std::map<QString, std::uint32_t> known;
    const Pieces a = piecesOf(before, known);
    const Pieces b = piecesOf(after, known);
    const std::size_t shorter = std::min(a.numbers.size(), b.numbers.size());
    std::size_t head = 0;
    while (head < shorter && a.numbers[head] == b.numbers[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head
           && a.numbers[a.numbers.size() - 1 - tail] == b.numbers[b.numbers.size() - 1 - tail])
        ++tail;
    const auto middle = [head, tail](const Symbols& all) {
        return Symbols(all.begin() + static_cast<std::ptrdiff_t>(head),
                       all.end() - static_cast<std::ptrdiff_t>(tail));
    };
    const Symbols fromA = middle(a.numbers);
    const Symbols fromB = middle(b.numbers);
    std::vector<std::pair<int, int>> kept = keptPairs(fromA, fromB);
    kept.emplace_back(static_cast<int>(fromA.size()), static_cast<int>(fromB.size()));
    const auto range = [head](const Pieces& pieces, int from, int to) {
        return TextRange{pieces.at[head + static_cast<std::size_t>(from)],
                         pieces.at[head + static_cast<std::size_t>(to)]};
    };
    TextDifference out;
    int x = 0;
    int y = 0;
    for (const auto& [nextX, nextY] : kept) {
        if (nextX > x || nextY > y) {
            const TextRange old = range(a, x, nextX);
            const TextRange young = range(b, y, nextY);
            if (!out.before.empty() && old.from - out.before.back().to <= 1) {
                out.before.back().to = old.to;
                out.after.back().to = young.to;
            } else {
                out.before.push_back(old);
                out.after.push_back(young);
            }
        }
        x = nextX + 1;
        y = nextY + 1;
    }
    if (isUnreadable(out)) {
        out.before = {{out.before.front().from, out.before.back().to}};
        out.after = {{out.after.front().from, out.after.back().to}};
    }
    return out;
}

std::vector<ParagraphDifference> differenceOf(const Article& before, const Article& after, Language language)
{
    const std::vector<Paragraph> old = paragraphsOf(before, language);
    const std::vector<Paragraph> young = paragraphsOf(after, language);
    QHash<QString, std::uint32_t> numbers;
    const auto numberOf = [&numbers](const QString& text) {
        const auto known = numbers.constFind(text);
        return known != numbers.constEnd() ? *known
                                           : *numbers.insert(text, static_cast<std::uint32_t>(numbers.size()));
    };
    const auto numbered = [&numberOf](const std::vector<Paragraph>& paragraphs) {
        Symbols out;
        for (const Paragraph& paragraph : paragraphs)
            out.push_back(numberOf(paragraph.text));
        return out;
    };
    const Symbols oldNumbers = numbered(old);
    std::vector<std::pair<int, int>> kept = keptPairs(oldNumbers, numbered(young));
    kept.emplace_back(static_cast<int>(old.size()), static_cast<int>(young.size()));
    std::vector<ParagraphDifference> out;
    std::pair<int, int> from{0, 0};
    for (const std::pair<int, int>& next : kept) {
        Gap(old, young, from, next).appendTo(out);
        if (next != kept.back())
            out.push_back({ParagraphDifference::Kind::Same,
                           old[static_cast<std::size_t>(next.first)].block,
                           young[static_cast<std::size_t>(next.second)].block,
                           {}});
        from = {next.first + 1, next.second + 1};
    }
    return out;
}

} // namespace banxin
