#include "import/cleanup/structure/wrapped_head.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr double tolerance = 2.5;      ///< em by which full lines differ: words and marks are not parted
constexpr double narrowestMeasure = 8; ///< em; shorter lines are verse or a list
constexpr double widestMeasure = 80;
constexpr std::size_t mostTitleLines = 3;
constexpr int mostHeadParts = 8;

/// The head of an article while its lines are read from the top.
class Reader {
public:
    Reader(std::vector<ManuscriptLine> lines, double measure, ChangeLog& log)
        : m_lines(std::move(lines)),
          m_measure(measure),
          m_log(log)
    {
        std::size_t pairs = 0;
        std::size_t parted = 0;
        for (std::size_t i = nextText(0); i < m_lines.size(); i = nextText(i + 1)) {
            const std::size_t next = nextText(i + 1);
            pairs += next < m_lines.size() ? 1 : 0;
            parted += next < m_lines.size() && next > i + 1 ? 1 : 0;
        }
        m_doubled = pairs > 3 && parted * 10 > pairs * 8;
    }

    WrappedHead read()
    {
        WrappedHead out;
        std::size_t at = nextText(0);
        for (int part = 0; part < mostHeadParts && at < m_lines.size(); ++part) {
            const std::vector<std::size_t> run = runFrom(at);
            const QString words = joined(run);
            if (!creditLine(words) && isText(words, run.size())) {
                out.textFrom = at;
                out.lines = std::move(m_lines);
                return out;
            }
            at = nextText(run.back() + 1 - merge(run));
        }
        out.textFrom = m_lines.size();
        out.lines = std::move(m_lines);
        return out;
    }

private:
    std::size_t nextText(std::size_t at) const
    {
        while (at < m_lines.size() && isBlank(m_lines[at]))
            ++at;
        return at;
    }
    QString text(std::size_t at) const { return bare(m_lines[at].text.string); }
    bool plain(std::size_t at) const { return m_lines[at].picture < 0 && m_lines[at].payload.isEmpty(); }

    /// The format says that the next line is something else (PDF): a title is whole there.
    static bool inOtherType(const ManuscriptLine& line, const ManuscriptLine& next)
    {
        return line.role != next.role || line.size > 1.08 * next.size || next.size > 1.08 * line.size;
    }

    /// A full line goes on in the next one, up to the first line that is short.
    std::vector<std::size_t> runFrom(std::size_t at) const
    {
        std::vector<std::size_t> run{at};
        while (plain(at) && emWidth(text(at)) >= m_measure - tolerance && run.size() <= mostTitleLines) {
            const std::size_t next = nextText(at + 1);
            if (next >= m_lines.size() || !plain(next) || (next > at + 1 && !m_doubled)
                || inOtherType(m_lines[at], m_lines[next]))
                break;
            if (endsHead(text(at)) || (creditLine(text(at)) && !breaksCredit(text(at), text(next)))
                || (isIndented(m_lines[next].text.string) && !isIndented(m_lines[run.front()].text.string))
                || opensNews(text(next)) || creditLine(text(next)))
                break;
            run.push_back(at = next);
        }
        return run;
    }

    /// "本报记者 王一 通讯员 李" / "小二": the rest of a name stands on the next line.
    static bool breaksCredit(const QString& credit, const QString& next)
    {
        constexpr qsizetype longestRest = 4;
        const auto whole = creditLine(credit + next);
        return next.size() <= longestRest && !creditLine(next) && whole && !whole->byline.isEmpty();
    }

    /// A title that asks, or a kicker that points to the title, fills its line by chance.
    static bool endsHead(const QString& words)
    {
        static const QRegularExpression end = unicodePattern(QStringLiteral("^[^，。；]{4,40}(?:[？！：]|——)$"));
        return end.match(words).hasMatch();
    }

    QString joined(const std::vector<std::size_t>& run) const
    {
        QString out = text(run.front());
        for (std::size_t i = 1; i < run.size(); ++i)
            out += seam(out, text(run[i])) + text(run[i]);
        return out;
    }
    /// A blank between two words in Latin letters.
    static QString seam(const QString& first, const QString& next)
    {
        const auto latin = [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x250; };
        return !first.isEmpty() && !next.isEmpty() && latin(first.back()) && latin(next.front())
            ? QStringLiteral(" ")
            : QString();
    }

    static bool isText(const QString& words, std::size_t lines)
    {
        static const QRegularExpression stop = unicodePattern(QStringLiteral("[。；]"));
        if (lines > mostTitleLines || opensNews(words) || stop.match(words).hasMatch())
            return true;
        if (lines > 1)
            return words.contains(QChar(u'，')) || words.endsWith(QChar(u'：'));
        return isRunningText(words);
    }

    /// Makes a title of several lines whole; returns how many lines fewer there are.
    std::size_t merge(const std::vector<std::size_t>& run)
    {
        std::size_t removed = 0;
        for (std::size_t i = 1; i < run.size(); ++i) {
            ManuscriptLine& first = m_lines[run.front()];
            const std::size_t place = run[i] - removed;
            const QString end = bare(first.text.string);
            const QString begin = text(place);
            const QString between = seam(end, begin);
            if (!m_log.propose("join-lines", first.number, end.right(8) + QChar(0x23CE) + begin.left(8),
                               end.right(8) + between + begin.left(8)))
                break;
            trim(first.text);
            const int shift = codePointCount(first.text.string + between);
            first.text.string += between + begin;
            Text next = m_lines[place].text;
            trim(next);
            for (Mark mark : next.marks) {
                mark.from += shift;
                mark.to += shift;
                first.text.marks.push_back(mark);
            }
            first.whole = true;
            // Blank lines of a doubled text stay behind the title.
            m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(place));
            ++removed;
        }
        return removed;
    }

    std::vector<ManuscriptLine> m_lines;
    const double m_measure;
    ChangeLog& m_log;
    bool m_doubled = false; ///< a blank line between every two lines says nothing
};

} // namespace

bool opensNews(const QString& text)
{
    static const QRegularExpression news =
        unicodePattern(QStringLiteral("^(?:本报|本刊|本网|本台)\\S{0,12}?(?:讯|电)[\\s（(]|^(?:据)?(?:新华社|"
                                      "中新社|中新网|人民网)\\S{0,16}?\\d\\s*日\\s*(?:电|讯)|"
                                      "^(?:近日|日前|近期|今日|昨日|当前|近年来|今年以来)，|^(?:\\d{4}\\s*年\\s*)?"
                                      "\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日(?:上午|下午|晚)?[，,]"));
    return news.match(text.left(40)).hasMatch();
}

double wrapMeasure(const std::vector<ManuscriptLine>& lines)
{
    std::vector<double> all;
    std::vector<double> open;     // lines that stop inside a sentence
    std::vector<double> indented; // those of them that the blanks of an indent make shorter, with these
    for (const ManuscriptLine& line : lines) {
        const QString words = bare(line.text.string);
        if (line.whole || words.isEmpty() || line.picture >= 0 || !line.payload.isEmpty())
            continue;
        const double width = emWidth(words);
        all.push_back(width);
        if (!endsLikeSentence(words) && width >= narrowestMeasure)
            open.push_back(width);
        if (!endsLikeSentence(words) && width >= narrowestMeasure && isIndented(line.text.string))
            indented.push_back(width + static_cast<double>(line.text.string.indexOf(words)));
    }
    if (all.size() < 3 || open.empty())
        return 0;
    std::sort(open.begin(), open.end());
    const double measure = open[open.size() * 3 / 4];
    const auto longer = std::count_if(all.begin(), all.end(), [&](double w) { return w > measure + 4; });
    const auto candidates = std::count_if(open.begin(), open.end(), [&](double w) { return w >= measure * 0.6; });
    const auto full =
        std::count_if(open.begin(), open.end(), [&](double w) { return std::abs(w - measure) <= tolerance; });
    const auto filled = std::count_if(indented.begin(), indented.end(), [&](double w) {
        return w >= measure - tolerance && w <= measure + tolerance + 2; // a blank is half an em or a whole one
    });
    const bool many = (full + filled) * 10 >= candidates * 6 && full * 10 >= candidates * 3;
    const bool wrapped = static_cast<std::size_t>(longer) * 20 <= all.size()
        && (full * 10 >= candidates * 5 || many);
    // Titles and sub-heads without stops are no wrapped text when hardly a line breaks off.
    return wrapped && measure <= widestMeasure && open.size() * 4 >= all.size() ? measure : 0;
}

WrappedHead wrappedHead(std::vector<ManuscriptLine> lines, double measure, ChangeLog& log)
{
    return Reader(std::move(lines), measure, log).read();
}

} // namespace banxin::cleanup
