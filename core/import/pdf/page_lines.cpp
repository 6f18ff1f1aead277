#include "import/pdf/page_lines.h"

#include "import/pdf/wide_gaps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banxin::pdftext {

namespace {

/// Set an em wide: Han, kana and their marks, full-width forms.
bool isWide(QChar c)
{
    return c.script() == QChar::Script_Han || c.isHighSurrogate()
        || (c.unicode() >= 0x3000 && c.unicode() < 0x3100) || c.unicode() >= 0xff00;
}

/// The same characters at nearly the same place: print makes type bold that way.
bool isPrintedTwice(const Word& a, const Word& b)
{
    const double slack = 0.2 * a.size;
    return a.text == b.text && std::abs(a.box.left() - b.box.left()) < slack
        && std::abs(a.box.top() - b.box.top()) < slack;
}

std::vector<const Word*> wordsOnce(const FoundPage& page, bool turned)
{
    std::vector<const Word*> words;
    for (const Word& word : page.words)
        if ((word.turn != 0) == turned && word.size > 0.5)
            words.push_back(&word);
    std::ranges::stable_sort(words, {}, [](const Word* word) { return word->box.top(); });
    std::vector<const Word*> out;
    for (const Word* word : words) {
        bool twice = false;
        for (std::size_t i = out.size(); i-- > 0 && !twice && out[i]->box.top() > word->box.top() - word->size;)
            twice = isPrintedTwice(*out[i], *word);
        if (!twice)
            out.push_back(word);
    }
    return out;
}

/// What stands between two words of a line. A gap that layout puts between Han and Latin is none.
bool spaceBetween(const Word& a, const Word& b, double usualGap)
{
    const double em = std::max(a.size, b.size);
    const double gap = b.box.left() - a.box.right();
    const bool han = isWide(a.text.back()) && isWide(b.text.front());
    if (han)
        return gap > usualGap + 0.5 * em;
    if (isWide(a.text.back()) || isWide(b.text.front()))
        return gap > std::max(0.45 * em, usualGap + 0.3 * em);
    return a.spaceAfter || gap > 0.12 * em;
}

/// The gap between most Han characters of a letter-spaced line; 0 for other lines.
double usualGap(const std::vector<const Word*>& words)
{
    std::vector<double> gaps;
    std::size_t inside = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        inside += static_cast<std::size_t>(words[i]->text.size()) - 1;
        if (i > 0 && isWide(words[i - 1]->text.back()) && isWide(words[i]->text.front()))
            gaps.push_back(words[i]->box.left() - words[i - 1]->box.right());
    }
    if (gaps.size() < 2 || inside > gaps.size())
        return 0;
    std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2));
    return std::max(0.0, gaps[gaps.size() / 2]);
}

/// Size and face of most of the characters.
void describe(const std::vector<const Word*>& words, const FoundPage& page, Faces& faces, TextLine& line)
{
    std::map<double, qsizetype> sizes;
    std::map<int, qsizetype> han, latin;
    bool bold = true;
    for (const Word* word : words) {
        const int face = faces.number(page.fonts[word->font]);
        sizes[std::round(word->size * 4) / 4] += word->text.size();
        const auto count = std::count_if(word->text.begin(), word->text.end(), isWide);
        han[face] += count;
        latin[face] += word->text.size() - count;
        bold = bold && faces.bold(face);
    }
    const auto most = [](const auto& counts) {
        return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    };
    line.size = most(sizes)->first;
    line.face = most(han)->second > 0 ? most(han)->first : most(latin)->first;
    line.bold = bold;
}

TextLine lineOf(const std::vector<const Word*>& words, const FoundPage& page, Faces& faces)
{
    TextLine line;
    const double gap = usualGap(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && spaceBetween(*words[i - 1], *words[i], gap))
            line.text += QLatin1Char(' ');
        line.text += words[i]->text;
        line.box = i == 0 ? words[i]->box : line.box.united(words[i]->box);
    }
    describe(words, page, faces, line);
    return line;
}

bool onOneLine(const Word& a, const Word& b)
{
    const double overlap = std::min(a.box.bottom(), b.box.bottom()) - std::max(a.box.top(), b.box.top());
    return overlap > 0.6 * std::min(a.box.height(), b.box.height());
}

/// A small figure beside large type (a note's number) or letters of about one size.
bool sizesMayMeet(const Word& a, const Word& b)
{
    const double small = std::min(a.size, b.size);
    const double large = std::max(a.size, b.size);
    const Word& lesser = a.size < b.size ? a : b;
    return large < 1.55 * small || (lesser.text.size() <= 3 && large < 2.5 * small && !isWide(lesser.text.front()));
}

/// How far the second word may reach into the first: marks give up half of their width where they meet, so
/// that their boxes overlap.
double mostOverlap(const Word& a, const Word& b)
{
    const int marks = (a.text.back().isPunct() ? 1 : 0) + (b.text.front().isPunct() ? 1 : 0);
    return (marks == 2 ? 1.1 : marks == 1 ? 0.85 : 0.45) * std::min(a.size, b.size);
}

/// Chains words that follow each other on a line.
class Chains {
public:
    explicit Chains(const std::vector<const Word*>& words, const std::vector<QRectF>& rules)
        : m_words(words),
          m_gaps(words, rules),
          m_next(words.size(), -1),
          m_hasPrevious(words.size(), false)
    {
        link();
    }

    std::vector<std::vector<const Word*>> take() const
    {
        std::vector<std::vector<const Word*>> out;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_hasPrevious[i])
                continue;
            std::vector<const Word*> chain;
            for (int at = static_cast<int>(i); at >= 0; at = m_next[static_cast<std::size_t>(at)])
                chain.push_back(m_words[static_cast<std::size_t>(at)]);
            out.push_back(std::move(chain));
        }
        return out;
    }

private:
    struct Link {
        double gap;
        std::size_t from, to;
    };

    /// Links with small gaps first, so that no word takes the neighbour of another.
    void link()
    {
        std::vector<Link> links;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            addLinks(i, links);
        std::ranges::stable_sort(links, {}, &Link::gap);
        for (const Link& link : links) {
            if (m_next[link.from] >= 0 || m_hasPrevious[link.to])
                continue;
            if (m_gaps.parts(*m_words[link.from], *m_words[link.to]))
                continue;
            m_next[link.from] = static_cast<int>(link.to);
            m_hasPrevious[link.to] = true;
        }
    }

    /// The nearest word to the right. `m_words` are sorted by their tops.
    void addLinks(std::size_t from, std::vector<Link>& links) const
    {
        const Word& word = *m_words[from];
        const double reach = 2 * word.box.height();
        double best = WideGaps::widest * word.size;
        int to = -1;
        const auto consider = [&](std::size_t i) {
            const Word& other = *m_words[i];
            const double gap = other.box.left() - word.box.right();
            if (i == from || gap < -mostOverlap(word, other) || other.box.left() <= word.box.left() || gap >= best
                || !onOneLine(word, other) || !sizesMayMeet(word, other))
                return;
            best = gap;
            to = static_cast<int>(i);
        };
        for (std::size_t i = from; i-- > 0 && m_words[i]->box.top() > word.box.top() - reach;)
            consider(i);
        for (std::size_t i = from + 1; i < m_words.size() && m_words[i]->box.top() < word.box.bottom(); ++i)
            consider(i);
        if (to >= 0)
            links.push_back({std::max(best, 0.0), from, static_cast<std::size_t>(to)});
    }

    const std::vector<const Word*>& m_words;
    WideGaps m_gaps;
    std::vector<int> m_next;
    std::vector<bool> m_hasPrevious;
};

/// Words written downwards or turned: those of one column below each other are one line.
std::vector<TextLine> turnedLines(const FoundPage& page, Faces& faces)
{
    std::vector<const Word*> words = wordsOnce(page, true);
    std::ranges::stable_sort(words, {}, [](const Word* word) {
        return std::pair(-std::round(word->box.center().x() / std::max<double>(word->size, 1)), word->box.top());
    });
    std::vector<TextLine> out;
    for (const Word* word : words) {
        TextLine line = lineOf({word}, page, faces);
        line.upright = false;
        TextLine* last = out.empty() ? nullptr : &out.back();
        const bool goesOn = last && std::abs(last->box.center().x() - line.box.center().x()) < 0.3 * line.size
            && line.box.top() - last->box.bottom() < 1.5 * line.size && std::abs(last->size - line.size) < 1;
        if (goesOn) {
            last->text += line.text;
            last->box = last->box.united(line.box);
        } else {
            out.push_back(std::move(line));
        }
    }
    return out;
}

/// Single characters below each other, with nothing beside them: a title set downwards from upright type.
void joinStacks(std::vector<TextLine>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<std::size_t> stack{i};
        for (std::size_t k = i + 1; k < lines.size() && lines[i].text.size() == 1; ++k) {
            const TextLine& last = lines[stack.back()];
            const TextLine& line = lines[k];
            const double step = line.box.top() - last.box.top();
            if (line.text.size() == 1 && std::abs(line.size - last.size) < 0.5 && step > 0.8 * line.size
                && step < 2.2 * line.size
                && std::abs(line.box.center().x() - last.box.center().x()) < 0.3 * line.size)
                stack.push_back(k);
        }
        if (stack.size() < 4)
            continue;
        for (std::size_t n = 1; n < stack.size(); ++n) {
            lines[i].text += lines[stack[n]].text;
            lines[i].box = lines[i].box.united(lines[stack[n]].box);
            lines[stack[n]].text.clear();
        }
        lines[i].upright = false;
        std::erase_if(lines, [](const TextLine& line) { return line.text.isEmpty(); });
    }
}

/// A large first character belongs before the line beside its upper half.
void joinDropCaps(std::vector<TextLine>& lines)
{
    for (TextLine& cap : lines) {
        if (cap.text.size() > 2 || !cap.upright)
            continue;
        for (TextLine& line : lines) {
            const double gap = line.box.left() - cap.box.right();
            if (line.size > 0 && cap.size > 1.8 * line.size && cap.size < 6 * line.size && line.text.size() > 4
                && gap > -0.3 * line.size && gap < 1.2 * line.size
                && std::abs(line.box.top() - cap.box.top()) < 0.45 * cap.size) {
                line.text.prepend(cap.text);
                line.box.setLeft(cap.box.left());
                cap.text.clear();
                break;
            }
        }
    }
    std::erase_if(lines, [](const TextLine& line) { return line.text.isEmpty(); });
}

} // namespace

int Faces::number(const QString& fontName)
{
    QString name = fontName;
    if (name.size() > 7 && name.at(6) == QLatin1Char('+'))
        name.remove(0, 7);
    const auto [at, isNew] = m_numbers.emplace(name, static_cast<int>(m_bold.size()));
    if (isNew)
        m_bold.push_back(name.contains(QLatin1String("bold"), Qt::CaseInsensitive)
                         || name.contains(QLatin1String("black"), Qt::CaseInsensitive)
                         || name.contains(QLatin1String("heavy"), Qt::CaseInsensitive)
                         || name.contains(QLatin1String("hei"), Qt::CaseInsensitive));
    return at->second;
}

std::vector<TextLine> linesOfPage(const FoundPage& page, Faces& faces)
{
    const std::vector<const Word*> words = wordsOnce(page, false);
    std::vector<TextLine> out;
    for (const std::vector<const Word*>& chain : Chains(words, page.rules).take())
        out.push_back(lineOf(chain, page, faces));
    std::ranges::stable_sort(out, {}, [](const TextLine& line) { return line.box.top(); });
    joinStacks(out);
    joinDropCaps(out);
    for (TextLine& line : turnedLines(page, faces))
        out.push_back(std::move(line));
    std::ranges::stable_sort(out, {}, [](const TextLine& line) { return line.box.top(); });
    return out;
}

} // namespace banxin::pdftext
