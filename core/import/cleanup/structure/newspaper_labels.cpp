#include "import/cleanup/structure/copy_line.h"
#include "import/cleanup/structure/newspaper_columns.h"
#include "import/cleanup/structure/newspaper_places.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace banxin::cleanup {

namespace {

struct Label {
    std::size_t piece = 0;
    QString name;
    ColumnKind kind = ColumnKind::Briefs;
};

std::vector<Label> labelsOf(const Page& page)
{
    std::vector<Label> out;
    for (std::size_t i = 0; i < page.pieces.size(); ++i)
        if (page.pieces[i].kind == PieceKind::Label)
            for (const QString& name : columnNames(page.pieces[i].text()))
                out.push_back({i, name, columnKind(name)});
    return out;
}

bool isNews(const Page& page, const Story& story) { return beginsNews(page.pieces[story.texts.front()].text()); }

/// The stories of one make (short news, or not) that follow each other around a label.
std::pair<std::size_t, std::size_t> rowAround(const Page& page, const std::vector<Story>& stories,
                                              std::size_t piece)
{
    std::size_t at = 0;
    while (at < stories.size() && stories[at].texts.back() < piece)
        ++at;
    const auto news = [&](std::size_t s) { return s < stories.size() && isNews(page, stories[s]); };
    if (!news(at) && at > 0 && news(at - 1))
        --at;
    std::size_t from = at;
    std::size_t to = at;
    while (from > 0 && news(from - 1))
        --from;
    while (news(to))
        ++to;
    return {from, to};
}

/// How often people say what they think, per paragraph.
double opinions(const Page& page, const Story& story)
{
    static const QRegularExpression says(QStringLiteral("^[^。]{2,60}(?:表示|认为|指出|称|说|介绍|强调|建议)"));
    double count = 0;
    for (const std::size_t text : story.texts)
        count += says.match(page.pieces[text].text()).hasMatch() ? 1 : 0;
    return count / static_cast<double>(story.texts.size());
}

class Labelling {
public:
    Labelling(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines)
        : m_page(page),
          m_stories(stories),
          m_labels(labelsOf(page)),
          m_heads(stories.size()),
          m_label(stories.size(), -1)
    {
        for (const Headline& headline : headlines)
            if (headline.story)
                for (const std::size_t line : headline.lines)
                    m_heads[*headline.story] += page.pieces[line].text();
    }

    const std::vector<Label>& labels() const { return m_labels; }

    /// The label of each story, -1: none.
    std::vector<int> run()
    {
        for (std::size_t l = 0; l < m_labels.size(); ++l)
            if (m_labels[l].kind == ColumnKind::Topic)
                giveTopic(l);
        for (std::size_t l = 0; l < m_labels.size(); ++l)
            if (m_labels[l].kind == ColumnKind::Briefs)
                giveBriefs(l);
        for (std::size_t l = 0; l < m_labels.size(); ++l)
            if (m_labels[l].kind == ColumnKind::Opinion || m_labels[l].kind == ColumnKind::Notes)
                giveOne(l);
        return m_label;
    }

private:
    bool free(std::size_t s) const { return m_label[s] < 0; }
    int value(std::size_t l) const { return static_cast<int>(l); }

    void giveTopic(std::size_t l)
    {
        const Grams topic = gramsOf(columnTopic(m_labels[l].name));
        const auto [from, to] = rowAround(m_page, m_stories, m_labels[l].piece);
        for (std::size_t s = from; s < to; ++s) {
            const Grams head = united(gramsOf(m_heads[s]), m_page.words[m_stories[s].texts.front()]);
            const double share = m_page.vocabulary.coverage(topic, head);
            const double inHead = m_page.vocabulary.coverage(topic, gramsOf(m_heads[s]));
            if (free(s) && share > 0.4 && (inHead > 0 || share > 0.9))
                m_label[s] = value(l);
        }
    }

    bool sharesPlace(std::size_t l) const
    {
        return std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
            return &other != &m_labels[l]
                && std::abs(static_cast<long>(other.piece) - static_cast<long>(m_labels[l].piece)) <= 3
                && other.kind != ColumnKind::Topic;
        });
    }

    void giveBriefs(std::size_t l)
    {
        const auto [from, to] = rowAround(m_page, m_stories, m_labels[l].piece);
        bool any = false;
        for (std::size_t s = from; s < to; ++s)
            if (free(s)) {
                m_label[s] = value(l);
                any = true;
            }
        if (!any && from == to && !sharesPlace(l))
            giveOne(l);
    }

    /// To the nearest story that is no short news, of several the one that fits the name better.
    void giveOne(std::size_t l)
    {
        constexpr long reach = 30; ///< pieces
        double most = -1e9;
        std::size_t best = m_stories.size();
        for (std::size_t s = 0; s < m_stories.size(); ++s) {
            if (!free(s) || isNews(m_page, m_stories[s]))
                continue;
            const auto piece = static_cast<long>(m_labels[l].piece);
            const long before = piece - static_cast<long>(m_stories[s].texts.back());
            const long after = static_cast<long>(m_stories[s].texts.front()) - piece;
            const long away = std::max({before, after, 0L});
            if (away > reach)
                continue;
            const double spoken = opinions(m_page, m_stories[s]);
            const double fits = m_labels[l].kind == ColumnKind::Opinion ? spoken : -spoken;
            const double here = 2 * fits - 0.1 * static_cast<double>(away);
            if (here > most) {
                most = here;
                best = s;
            }
        }
        if (best < m_stories.size())
            m_label[best] = value(l);
    }

    const Page& m_page;
    const std::vector<Story>& m_stories;
    std::vector<Label> m_labels;
    std::vector<QString> m_heads;
    std::vector<int> m_label;
};

bool saysAny(const Grams& words, const Story& story)
{
    return std::any_of(words.begin(), words.end(), [&story](std::uint32_t word) {
        return std::binary_search(story.words.begin(), story.words.end(), word);
    });
}

/// A subject that other articles speak of and this one does not.
bool isForeign(const Page& page, const Story& story, const QString& text)
{
    const Grams words = gramsOf(text);
    if (words.empty() || saysAny(words, story))
        return false;
    return std::any_of(page.pieces.begin(), page.pieces.end(), [&text](const Piece& piece) {
        return piece.kind == PieceKind::Text && piece.text().contains(text);
    });
}

} // namespace

qsizetype labelsBefore(const Page& page, const Story& story, const QString& headline)
{
    constexpr qsizetype longest = 6;
    qsizetype end = 0;
    for (qsizetype blank = headline.indexOf(u' '); blank > end && blank - end <= longest;
         blank = headline.indexOf(u' ', end)) {
        if (!isForeign(page, story, headline.mid(end, blank - end)))
            break;
        end = blank + 1;
    }
    if (end == 0)
        return 0;
    // A label may touch the headline: 脑机接口日本计划…
    for (qsizetype length = longest; length >= 3; --length)
        if (end + length + 4 < headline.size() && isForeign(page, story, headline.mid(end, length))
            && !saysAny(gramsOf(headline.mid(end + length - 1, 2)), story)
            && saysAny(gramsOf(headline.mid(end + length, 2)), story))
            return end + length;
    return end;
}

QStringList columnsOf(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines,
                      ChangeLog& log, Places& places)
{
    QStringList out;
    for (std::size_t s = 0; s < stories.size(); ++s)
        out << QString();
    if (stories.empty())
        return out;
    Labelling labelling(page, stories, headlines);
    const std::vector<int> given = labelling.run();
    for (std::size_t s = 0; s < stories.size(); ++s) {
        if (given[s] < 0)
            continue;
        const Label& label = labelling.labels()[static_cast<std::size_t>(given[s])];
        const Piece& first = page.pieces[stories[s].texts.front()];
        const QString begin = first.text().left(8);
        if (log.propose("field", first.line(), begin, label.name + u'｜' + begin))
            out[static_cast<qsizetype>(s)] = label.name;
    }
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const Piece& piece = page.pieces[i];
        if (piece.kind != PieceKind::Label || log.propose("noise", piece.line(), piece.text(), {}))
            continue;
        std::size_t s = 0;
        while (s + 1 < stories.size() && stories[s].texts.back() < i)
            ++s;
        places.pieces[s].push_back(i);
    }
    return out;
}

} // namespace banxin::cleanup
