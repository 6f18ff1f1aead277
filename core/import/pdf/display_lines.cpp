#include "import/pdf/display_lines.h"

#include "import/pdf/sub_heads.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace banxin::pdftext {

namespace {

constexpr double titleFrom = 1.38; // times the body: smaller ones are sub-heads
constexpr double largerFrom = 1.1;

bool endsWithStop(const QString& text)
{
    static const QString stops = QStringLiteral("。！？；…”.!?;，,：:");
    return !text.isEmpty() && stops.contains(text.back());
}

bool hasStop(const QString& text) { return text.contains(QLatin1String(". ")) || text.contains(QChar(0x3002)); }

QString folded(const QString& text)
{
    static const QRegularExpression noise(QStringLiteral("[\\s\\x{3000}●○◆■【】/（）()0-9.…·]+"));
    QString out = text;
    return out.remove(noise);
}

/// 【行业资讯】: the usual mark of an editorial column.
bool isBracketed(const QString& text)
{
    return text.size() <= 16 && text.startsWith(QChar(0x3010)) && text.endsWith(QChar(0x3011));
}

/// Two to four Han characters, or several such names: what stands under a title and is no subtitle.
bool looksLikeNames(const QString& text)
{
    static const QRegularExpression names(QStringLiteral("^[\\x{4e00}-\\x{9fff}·]{1,2}\\s?[\\x{4e00}-\\x{9fff}·]{"
                                                         "1,6}(?:[\\s、,，]+[\\x{4e00}-\\x{9fff}·]{2,4})*$"));
    return text.size() <= 16 && names.match(text.trimmed()).hasMatch();
}

bool looksLikeCredit(const QString& text)
{
    static const QRegularExpression credit(
        QStringLiteral("^[\\s□■◎●（(]*(?:本[报刊网]|见习|特约|实习)?(?:记者|通讯员|作者|文|撰文|编辑|整理|供稿|"
                       "来源|文章来源)[\\s/／:：]"));
    return text.size() < 40 && credit.match(text).hasMatch();
}

class Roles {
public:
    Roles(LaidDocument& document, const std::vector<FoundPage>& pages) : m_document(document), m_pages(pages)
    {
        for (const std::vector<TextLine>& heads : document.furniture)
            for (const TextLine& line : heads)
                m_heads.insert(folded(line.text));
        readContents();
    }

    void assign()
    {
        findRuns();
        takeSubHeads();
        findColumnTypes();
        for (const Run& run : m_runs)
            assignRun(run);
        for (std::size_t i = 0; i < m_document.pieces.size(); ++i)
            assignInside(i);
        numberArticles();
    }

private:
    Piece& piece(const Place& at) { return m_document.pieces[at.piece]; }
    const TextLine& line(const Place& at) const { return m_document.pieces[at.piece].region.lines[at.line]; }
    ManuscriptRole& role(const Place& at) { return piece(at).roles[at.line]; }
    const BodyType& body(const Place& at) const
    {
        return m_document.body[static_cast<std::size_t>(m_document.pieces[at.piece].page)];
    }
    double ratio(const Place& at) const { return line(at).size / body(at).size; }

    void readContents()
    {
        for (const Piece& piece : m_document.pieces)
            if (piece.furniture)
                for (const TextLine& line : piece.region.lines)
                    m_contents.insert(folded(line.text));
    }

    bool isDisplay(const Place& at) const
    {
        const TextLine& l = line(at);
        if (ratio(at) >= largerFrom)
            return true;
        const Piece& p = m_document.pieces[at.piece];
        return !body(at).matches(l) && l.text.size() <= 40 && p.region.lines.size() <= 3 && ratio(at) > 0.75;
    }

    /// Whether the display line goes on with the run before it: under it, not far away.
    bool continues(const Place& before, const Place& at) const
    {
        const Piece& a = m_document.pieces[before.piece];
        const Piece& b = m_document.pieces[at.piece];
        if (a.page != b.page)
            return false;
        const QRectF& above = line(before).box;
        const QRectF& below = line(at).box;
        const double large = std::max(line(before).size, line(at).size);
        const double reach = isBracketed(line(before).text) ? 8 : 3.2;
        return below.top() > above.top() - 0.5 * large && below.top() - above.bottom() < reach * large
            && std::min(above.right(), below.right()) - std::max(above.left(), below.left()) > -2 * large;
    }

    void findRuns()
    {
        Run run;
        const auto close = [&] {
            const bool titled = std::ranges::any_of(run, [&](const Place& at) { return isTitleSize(at); });
            if (titled)
                m_runs.push_back(run);
            run.clear();
        };
        for (std::size_t i = 0; i < m_document.pieces.size(); ++i) {
            const Piece& p = m_document.pieces[i];
            if (p.furniture || p.picture >= 0) {
                if (p.furniture)
                    close();
                continue;
            }
            for (std::size_t k = 0; k < p.region.lines.size(); ++k) {
                const Place at{i, k};
                if (!isDisplay(at)) {
                    close();
                    continue;
                }
                if (!run.empty() && !continues(run.back(), at))
                    close();
                run.push_back(at);
            }
        }
        close();
    }

    /// Large sub-heads are no titles.
    void takeSubHeads()
    {
        std::vector<HeadRun> heads;
        for (const Run& run : m_runs) {
            HeadRun head{run, 0, false};
            for (const Place& at : run) {
                head.size = isTitleSize(at) ? std::max(head.size, line(at).size) : head.size;
                head.credited = head.credited || looksLikeCredit(line(at).text);
            }
            const Place& last = run.back();
            const std::vector<TextLine>& lines = piece(last).region.lines;
            if (last.line + 1 < lines.size())
                head.credited = head.credited || looksLikeCredit(lines[last.line + 1].text);
            else if (last.piece + 1 < m_document.pieces.size()
                     && !m_document.pieces[last.piece + 1].region.lines.empty())
                head.credited = head.credited
                    || looksLikeCredit(m_document.pieces[last.piece + 1].region.lines.front().text);
            heads.push_back(std::move(head));
        }
        const std::vector<bool> sub = findSubHeads(m_document, m_pages, heads);
        std::vector<Run> titles;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (!sub[i]) {
                titles.push_back(std::move(m_runs[i]));
                continue;
            }
            m_subHeadTypes.insert(typeOf(m_runs[i].front()));
            for (const Place& at : m_runs[i])
                role(at) = ManuscriptRole::Heading;
        }
        m_runs = std::move(titles);
    }

    bool isTitleSize(const Place& at) const
    {
        const TextLine& l = line(at);
        return ratio(at) >= titleFrom && l.text.size() > 1 && !(hasStop(l.text) && ratio(at) < 1.8)
            && !isPullQuote(at);
    }

    /// A passage in large type: sentences, or words of the text in quotes between rules.
    bool isPullQuote(const Place& at) const
    {
        if (ratio(at) < largerFrom || ratio(at) > 2)
            return false;
        // The lines of its own type.
        const std::vector<TextLine>& lines = m_document.pieces[at.piece].region.lines;
        std::size_t last = at.line;
        while (last + 1 < lines.size() && lines[last + 1].size == line(at).size
               && lines[last + 1].face == line(at).face)
            ++last;
        return hasStop(line(at).text) || hasStop(lines[last].text);
    }

    /// Running text, though in another face.
    bool isPassage(const Place& at) const
    {
        const Piece& p = m_document.pieces[at.piece];
        qsizetype length = 0;
        for (const TextLine& l : p.region.lines)
            length += l.text.size();
        return length > 45 && hasStop(p.region.lines.back().text);
    }

    using Type = std::pair<double, int>;
    Type typeOf(const Place& at) const { return {line(at).size, line(at).face}; }

    /// Types that name editorial columns: short names, again and again the first of a run with a title of
    /// another type below, or words that running heads repeat.
    void findColumnTypes()
    {
        std::map<Type, std::pair<int, int>> first; // times, of which short
        for (const Run& run : m_runs) {
            bool more = false;
            for (std::size_t i = 1; i < run.size(); ++i)
                more = more || (isTitleSize(run[i]) && typeOf(run[i]) != typeOf(run[0]));
            if (!more)
                continue;
            auto& [times, brief] = first[typeOf(run[0])];
            ++times;
            brief += line(run[0]).text.size() <= 8 && !endsWithStop(line(run[0]).text) ? 1 : 0;
        }
        for (const auto& [type, counts] : first)
            if (counts.first >= 2 && counts.second == counts.first)
                m_columnTypes.insert(type);
    }

    bool isColumnName(const Run& run, std::size_t i) const
    {
        const QString& text = line(run[i]).text;
        if (isBracketed(text) && i + 1 < run.size())
            return true;
        if (text.size() > 12 || endsWithStop(text) || ratio(run[i]) < 1.15)
            return false;
        double title = 0;
        for (std::size_t k = i + 1; k < run.size(); ++k)
            if (isTitleSize(run[k]) && typeOf(run[k]) != typeOf(run[i]))
                title = std::max(title, line(run[k]).size);
        // A kicker is much smaller than its title.
        if (title == 0 || line(run[i]).size < 0.6 * title)
            return false;
        return m_columnTypes.contains(typeOf(run[i])) || m_heads.contains(folded(text))
            || (m_contents.contains(folded(text)) && text.size() <= 8);
    }

    void assignRun(const Run& run)
    {
        std::size_t begin = 0;
        while (begin < run.size() && isColumnName(run, begin))
            role(run[begin++]) = ManuscriptRole::Column;
        double largest = 0;
        for (std::size_t i = begin; i < run.size(); ++i)
            if (isTitleSize(run[i]))
                largest = std::max(largest, line(run[i]).size);
        bool titled = false;
        for (std::size_t i = begin; i < run.size(); ++i) {
            const Place& at = run[i];
            if (largest > 0 && line(at).size > 0.96 * largest && isTitleSize(at))
                role(at) = ManuscriptRole::Title;
            else if (looksLikeCredit(line(at).text)
                     || (titled && looksLikeNames(line(at).text) && ratio(at) < 1.25))
                role(at) = ManuscriptRole::Byline;
            else if (titled && ratio(at) < 1.2 && isPassage(at))
                return endWithText(run); // an editor's note in another face: the text has begun
            else if (titled && isPullQuote(at))
                role(at) = ManuscriptRole::PullQuote;
            else if (titled)
                role(at) = isSubtitle(run, i) ? ManuscriptRole::Subtitle : ManuscriptRole::Heading;
            else if (isPullQuote(at))
                role(at) = ManuscriptRole::PullQuote;
            else
                role(at) = largest > 0 ? ManuscriptRole::Kicker : ManuscriptRole::Heading;
            titled = titled || role(at) == ManuscriptRole::Title;
        }
        endWithText(run);
    }

    /// A line under the title; a sub-head may follow it directly where no text stands between.
    bool isSubtitle(const Run& run, std::size_t i) const
    {
        static const QRegularExpression numbered(
            QStringLiteral("^\\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.、])"));
        return !numbered.match(line(run[i]).text).hasMatch() && !m_subHeadTypes.contains(typeOf(run[i]));
    }

    /// Kickers that stand right after running text may be its last lines; only those near the title stay.
    void endWithText(const Run& run)
    {
        for (std::size_t i = run.size(); i-- > 0;) {
            if (role(run[i]) != ManuscriptRole::Kicker)
                continue;
            const Place* below = i + 1 < run.size() ? &run[i + 1] : nullptr;
            const bool near = below && line(*below).box.top() - line(run[i]).box.bottom() < 1.6 * line(*below).size
                && role(*below) != ManuscriptRole::Unknown;
            if (!near || line(run[i]).text.size() > 40 || hasStop(line(run[i]).text))
                role(run[i]) = ManuscriptRole::Unknown;
        }
    }

    /// Sub-heads, pull quotes and bylines among the text, captions.
    void assignInside(std::size_t index)
    {
        Piece& p = m_document.pieces[index];
        const BodyType& type = m_document.body[static_cast<std::size_t>(p.page)];
        for (std::size_t k = 0; k < p.region.lines.size(); ++k) {
            if (p.roles[k] != ManuscriptRole::Unknown || p.furniture)
                continue;
            const TextLine& l = p.region.lines[k];
            if (p.picture >= 0)
                p.roles[k] = ManuscriptRole::Caption;
            else if (l.size > largerFrom * type.size && isPullQuote({index, k}))
                p.roles[k] = ManuscriptRole::PullQuote;
            else if (isHeadingAt(p, k, type))
                p.roles[k] = ManuscriptRole::Heading;
        }
    }

    /// A short line in larger, bold or other type with text of the usual type around it.
    static bool isHeadingAt(const Piece& p, std::size_t k, const BodyType& type)
    {
        const TextLine& l = p.region.lines[k];
        if (l.text.size() > 36 || l.text.size() < 2 || hasStop(l.text) || l.size < 0.97 * type.size
            || looksLikeCredit(l.text))
            return false;
        const bool larger = l.size > 1.08 * type.size;
        const bool other = l.face != type.face && l.bold;
        if (!larger && !other)
            return false;
        // Bold words at the end of a paragraph that began above are no head.
        const bool inParagraph = k > 0 && !larger && p.region.lines[k - 1].face == l.face
            && p.region.lines[k - 1].text.size() > 30;
        return !inParagraph && !(endsWithStop(l.text) && !larger && l.text.size() > 20);
    }

    /// A title begins an article, with its column and kicker; what follows in the order of reading belongs
    /// to it, over columns and pages.
    void numberArticles()
    {
        int article = 0;
        bool opened = false; // a column or kicker stands before the title to come
        std::map<std::size_t, bool> starts;
        for (const Run& run : m_runs) {
            bool title = false;
            for (const Place& at : run) {
                const ManuscriptRole r = role(at);
                const bool head = r == ManuscriptRole::Column || r == ManuscriptRole::Kicker
                    || r == ManuscriptRole::Title;
                if (head && !title)
                    starts[at.piece] = true;
                title = title || head;
            }
        }
        (void)opened;
        std::size_t lastStart = 0;
        bool any = false;
        for (std::size_t i = 0; i < m_document.pieces.size(); ++i) {
            Piece& p = m_document.pieces[i];
            if (p.furniture)
                continue;
            if (starts.contains(i) && (!any || i != lastStart)) {
                ++article;
                lastStart = i;
                any = true;
            }
            p.article = std::max(article, 1);
        }
    }

    LaidDocument& m_document;
    const std::vector<FoundPage>& m_pages;
    QSet<QString> m_heads;
    QSet<QString> m_contents;
    std::vector<Run> m_runs;
    std::set<Type> m_columnTypes;
    std::set<Type> m_subHeadTypes;
};

} // namespace

void assignRoles(LaidDocument& document, const std::vector<FoundPage>& pages)
{
    markFrontMatter(document, pages);
    Roles(document, pages).assign();
}

} // namespace banxin::pdftext
