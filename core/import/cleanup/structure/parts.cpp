#include "import/cleanup/structure/parts.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/title_lines.h"
#include "import/cleanup/structure/wrapped_head.h"

#include <algorithm>
#include <map>

namespace banxin::cleanup {

namespace {

using Role = ManuscriptRole;
using Lines = std::vector<ManuscriptLine>;

constexpr double sameSize = 0.6; ///< points

bool isHeadRole(Role role) { return role == Role::Title || role == Role::Kicker || role == Role::Column; }

/// A line without a style that is set like a kicker: in the middle, or it points at what follows.
bool isSetAsKicker(const ManuscriptLine& line)
{
    const QString words = bare(line.text.string);
    const bool points = words.endsWith(QStringLiteral("——")) && words.size() <= 30 && !isRunningText(words);
    return (line.role == Role::Unknown || line.role == Role::Body)
        && (points || (line.centred && looksLikeTitle(line)));
}

std::vector<Lines> byNumber(const Lines& lines)
{
    std::vector<Lines> out;
    std::map<int, std::size_t> places;
    int current = 0;
    for (const ManuscriptLine& line : lines)
        if (line.article > 0) {
            current = line.article;
            break;
        }
    for (const ManuscriptLine& line : lines) {
        // What has no number belongs to what stands before it.
        current = line.article > 0 ? line.article : current;
        const auto [place, isNew] = places.try_emplace(current, out.size());
        if (isNew)
            out.emplace_back();
        out[place->second].push_back(line);
    }
    return out;
}

/// A new title after text begins an article; the kicker above it goes along.
std::vector<Lines> byTitle(const Lines& lines)
{
    std::vector<Lines> out(1);
    bool text = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool head = isHeadRole(lines[i].role) || isSetAsKicker(lines[i]);
        bool title = lines[i].role == Role::Title;
        for (std::size_t next = i + 1; head && !title && next < lines.size(); ++next) {
            if (!isBlank(lines[next]) && !isHeadRole(lines[next].role) && !isSetAsKicker(lines[next]))
                break;
            title = lines[next].role == Role::Title;
        }
        if (text && head && title) {
            out.emplace_back();
            text = false;
        }
        // Column labels and nameplates above the first title are its head, not an article.
        text = text
            || (!head && !isBlank(lines[i])
                && (isRunningText(lines[i].text.string) || lines[i].picture >= 0 || !lines[i].payload.isEmpty()));
        out.back().push_back(lines[i]);
    }
    return out;
}

/// Looks for the beginnings of articles in text that has no titles marked.
class TypedParts {
public:
    explicit TypedParts(const Lines& lines) : m_lines(lines)
    {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!isBlank(lines[i]))
                m_text.push_back(i);
        std::size_t headed = 0;
        std::size_t wide = 0;
        std::size_t parted = 0;
        for (std::size_t at = 1; at < m_text.size(); ++at) {
            parted += blanksBefore(at) > 0 ? 1 : 0;
            if (blanksBefore(at) < 2)
                continue;
            ++wide;
            headed += looksLikeTitle(line(at)) ? 1 : 0;
        }
        m_blanksTell = parted * 2 < m_text.size();
        m_wideGapsTell = wide > 0 && wide == headed && m_blanksTell;
    }

    std::vector<Lines> parts()
    {
        findBodies();
        std::vector<bool> begins(m_lines.size(), false);
        const std::size_t firstText = bodyFrom(0);
        const bool signedFirst = hasByline(0, firstText);
        const double titleSize = largestSize(0, firstText);
        for (std::size_t at = firstText + 1; at + 1 < m_text.size(); ++at)
            begins[m_text[at]] = startsArticle(at, signedFirst, titleSize);
        std::vector<Lines> out(1);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (begins[i])
                out.emplace_back();
            out.back().push_back(m_lines[i]);
        }
        return out;
    }

private:
    const ManuscriptLine& line(std::size_t at) const { return m_lines[m_text[at]]; }
    QString words(std::size_t at) const { return bare(line(at).text.string); }
    bool running(std::size_t at) const { return isRunningText(words(at)) && !creditLine(words(at)); }

    std::size_t blanksBefore(std::size_t at) const { return at == 0 ? 0 : m_text[at] - m_text[at - 1] - 1; }

    std::size_t bodyFrom(std::size_t at) const { return at < m_bodyFrom.size() ? m_bodyFrom[at] : m_text.size(); }
    /// Of each line the first of running text from there on; looked for once, since thousands ask for it.
    void findBodies()
    {
        m_bodyFrom.assign(m_text.size(), m_text.size());
        for (std::size_t i = m_text.size(); i-- > 0;)
            m_bodyFrom[i] = running(i) ? i : (i + 1 < m_text.size() ? m_bodyFrom[i + 1] : m_text.size());
    }
    bool hasByline(std::size_t from, std::size_t to) const
    {
        for (std::size_t i = from; i < to && i < m_text.size(); ++i)
            if (const auto credit = creditLine(words(i)); credit && credit->sure)
                return true;
        return false;
    }
    double largestSize(std::size_t from, std::size_t to) const
    {
        double size = 0;
        for (std::size_t i = from; i < to && i < m_text.size(); ++i)
            size = std::max(size, line(i).size);
        return size;
    }

    /// Whether a title stands here, with its text below and the end of another article above.
    bool startsArticle(std::size_t at, bool signedFirst, double titleSize) const
    {
        if (!looksLikeTitle(line(at)) || (line(at).role != Role::Unknown && line(at).role != Role::Body))
            return false;
        const std::size_t below = at + 1;
        if (line(below).role == Role::ListItem || bodyFrom(below) > below + 4 || bodyFrom(below) >= m_text.size())
            return false;
        const double bodySize = line(bodyFrom(below)).size;
        if (titleSize > 0 && bodySize > 0 && titleSize > bodySize * 1.08) {
            const bool above = at > 0 && std::abs(line(at - 1).size - titleSize) < sameSize;
            return !above && std::abs(line(at).size - titleSize) < sameSize;
        }
        const auto before = creditLine(words(at - 1));
        // A credit ends the article above where it stands behind text.
        if (before && before->sure && at >= 2 && running(at - 2))
            return true;
        const bool ended = endsLikeSentence(words(at - 1)) || before;
        if (!ended)
            return false;
        const auto credit = creditLine(words(below));
        // A column of short news: headline, 本报讯 …, headline, 本报讯 ….
        static const QString own = QStringLiteral("本新中");
        if (opensNews(words(below)) && own.contains(words(below).at(0)))
            return true;
        const bool apart = m_blanksTell && blanksBefore(at) > 0;
        if ((signedFirst || apart) && credit && credit->sure && !credit->byline.isEmpty())
            return true;
        // A headline of two lines, set off by a blank line; two blank lines part articles by themselves.
        const QString first = words(bodyFrom(below));
        if (apart && bodyFrom(below) <= below + 2 && opensNews(first) && own.contains(first.at(0)))
            return true;
        if (m_wideGapsTell && blanksBefore(at) >= 2)
            return true;
        return line(at).page > line(at - 1).page && line(at - 1).page > 0 && credit && credit->sure;
    }

    const Lines& m_lines;
    std::vector<std::size_t> m_text;     ///< the lines that are not blank
    std::vector<std::size_t> m_bodyFrom; ///< see findBodies()
    bool m_blanksTell = false;           ///< blank lines part more than paragraphs
    bool m_wideGapsTell = false;         ///< two blank lines stand above titles alone
};

void append(std::vector<Lines>& out, std::vector<Lines> parts)
{
    for (Lines& part : parts)
        if (!std::all_of(part.begin(), part.end(), isBlank))
            out.push_back(std::move(part));
}

} // namespace

std::vector<std::vector<ManuscriptLine>> articleParts(const std::vector<ManuscriptLine>& lines)
{
    const bool numbered =
        std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.article > 0; });
    std::vector<Lines> out;
    for (const Lines& part : numbered ? byNumber(lines) : std::vector<Lines>{lines}) {
        const bool titled =
            std::any_of(part.begin(), part.end(), [](const auto& line) { return line.role == Role::Title; });
        append(out, titled ? byTitle(part) : numbered ? std::vector<Lines>{part} : TypedParts(part).parts());
    }
    return out;
}

} // namespace banxin::cleanup
