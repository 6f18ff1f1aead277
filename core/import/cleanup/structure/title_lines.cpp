#include "import/cleanup/structure/title_lines.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/title_words.h"
#include "import/cleanup/structure/wrapped_head.h"
#include "import/line.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;
using Role = ManuscriptRole;

constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestEnglishTitle = 160;
constexpr std::size_t mostHeadLines = 8;
constexpr double larger = 1.08; ///< a size that differs to be seen

bool isUnsaid(const ManuscriptLine& line) { return line.role == Role::Unknown || line.role == Role::Body; }

bool isBold(const Text& text)
{
    const int length = codePointCount(text.string.trimmed());
    return std::any_of(text.marks.begin(), text.marks.end(), [length](const Mark& mark) {
        return mark.kind == MarkKind::Strong && mark.to - mark.from >= length;
    });
}

/// The lines above the text while it is decided what they are.
class Head {
public:
    /// `textFrom`: no line from there on is one of the head.
    Head(CleanedArticle& article, const std::vector<ManuscriptLine>& lines, std::size_t textFrom, Language side,
         ChangeLog& log)
        : m_article(article),
          m_lines(lines),
          m_textFrom(textFrom),
          m_side(side),
          m_log(log),
          m_taken(lines.size(), false),
          m_number(lines.size())
    {}

    std::vector<ManuscriptLine> take()
    {
        takeRoles();
        takeLetterhead();
        if (m_article.article.title.in(m_side).isEmpty())
            takeByWords();
        else
            takeAround();
        if (m_number < m_lines.size() && !m_article.article.title.in(m_side).isEmpty())
            putSubtitle(m_number);
        takeAuthor();
        std::vector<ManuscriptLine> rest;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!m_taken[i])
                rest.push_back(m_lines[i]);
        return rest;
    }

private:
    QString text(std::size_t at) const { return bare(m_lines[at].text.string); }

    void put(std::size_t at, const char* rule, const char* what, QString& field, const QString& value)
    {
        if (!m_log.propose(rule, m_lines[at].number, text(at), became(QString::fromLatin1(what), value)))
            return;
        const bool latin = !field.isEmpty() && mostlyLatin(field);
        if (!field.isEmpty() && !latin && !value.startsWith(QChar(u'（')))
            field += QLatin1Char(' ');
        else if (latin)
            field += QLatin1Char(' ');
        field += value;
        m_taken[at] = true;
        m_last = std::max(m_last, at + 1);
    }
    void putTitle(std::size_t at)
    {
        static const QRegularExpression bar =
            unicodePattern(QStringLiteral("^([^|｜丨]{2,10}?)\\s*[|｜丨]\\s*(\\S[^|｜丨]{3,})$"));
        QString& title = m_article.article.title.in(m_side);
        QString& kicker = m_article.article.kicker.in(m_side);
        const auto match = bar.match(text(at));
        if (!match.hasMatch() || !kicker.isEmpty() || !title.isEmpty() || m_side == Language::En)
            return put(at, "article", "title", title, text(at));
        const QString after = became(QStringLiteral("kicker"), match.captured(1)) + QStringLiteral("; ")
            + became(QStringLiteral("title"), match.captured(2));
        if (!m_log.propose("article", m_lines[at].number, text(at), after))
            return;
        kicker = match.captured(1);
        title = match.captured(2);
        m_taken[at] = true;
        m_last = std::max(m_last, at + 1);
    }
    void putKicker(std::size_t at) { put(at, "field", "kicker", m_article.article.kicker.in(m_side), text(at)); }
    void putSubtitle(std::size_t at)
    {
        put(at, "field", "subtitle", m_article.article.subtitle.in(m_side), text(at));
    }
    bool putColumn(std::size_t at)
    {
        const QString name = columnName(text(at));
        if (name.isEmpty() || !m_article.column.isEmpty())
            return false;
        put(at, "field", "column", m_article.column, name);
        return m_taken[at];
    }

    void takeRoles()
    {
        bool body = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const ManuscriptLine& line = m_lines[i];
            if (isBlank(line))
                continue;
            switch (line.role) {
            case Role::Title: putTitle(i); break;
            case Role::Kicker: putKicker(i); break;
            case Role::Subtitle:
                if (isVersion(text(i)))
                    putTitle(i);
                else
                    putSubtitle(i);
                break;
            case Role::Column:
                if (m_article.column.isEmpty())
                    put(i, "field", "column", m_article.column, text(i));
                break;
            case Role::Byline:
            case Role::Source: takeCredit(i, body); break;
            default: body = body || isRunningText(line.text.string); break;
            }
        }
    }

    void takeCredit(std::size_t at, bool below)
    {
        auto credit = creditLine(text(at));
        if (!credit) {
            static const QRegularExpression square = unicodePattern(QStringLiteral("^[□■◎○◇◆]\\s*"));
            credit = m_lines[at].role == Role::Source ? CreditLine{{}, text(at)}
                                                      : CreditLine{text(at).remove(square), {}};
        }
        QStringList after;
        if (!credit->byline.isEmpty())
            after << became(QStringLiteral("byline"), credit->byline);
        if (!credit->source.isEmpty())
            after << became(QStringLiteral("source"), credit->source);
        if (!m_log.propose("field", m_lines[at].number, text(at), after.join(QStringLiteral("; "))))
            return;
        addCredit(m_article.article, *credit, m_side, below ? BylinePlace::AtEnd : BylinePlace::UnderTitle);
        m_taken[at] = true;
    }

    /// The head of an official document: the name of the office ("…文件") is printed on its paper and is no
    /// copy; its number stands below the title in print.
    void takeLetterhead()
    {
        constexpr std::size_t mostLines = 4;
        std::size_t name = m_lines.size();
        std::size_t seen = 0;
        for (std::size_t i = nextText(0); i < m_lines.size() && seen < mostLines; i = nextText(i + 1), ++seen) {
            if (m_taken[i] || !isUnsaid(m_lines[i]) || beginsText(i))
                return;
            if (text(i).endsWith(QStringLiteral("文件")) && text(i).size() <= 30)
                name = i;
            if (!isDocumentNumber(text(i)))
                continue;
            m_number = i;
            if (name < i && m_log.propose("noise", m_lines[name].number, text(name), {}))
                m_taken[name] = true;
            return;
        }
    }

    /// Where the text begins: the first line that is no head.
    bool beginsText(std::size_t at) const
    {
        const ManuscriptLine& line = m_lines[at];
        if (at >= m_textFrom || line.picture >= 0 || !line.payload.isEmpty() || !isUnsaid(line))
            return true;
        const QString words = text(at);
        if (words.size() > (m_side == Language::En ? longestEnglishTitle : longestTitle) || opensNews(words))
            return true;
        return isRunningText(words) && !creditLine(words) && !isDashed(words);
    }

    std::size_t nextText(std::size_t at) const
    {
        while (at < m_lines.size() && isBlank(m_lines[at]))
            ++at;
        return at;
    }

    /// The lines of the head that could be title, kicker or subtitle.
    std::vector<std::size_t> headLines() const
    {
        std::vector<std::size_t> out;
        std::size_t seen = 0;
        for (std::size_t i = nextText(0); i < m_lines.size(); i = nextText(i + 1)) {
            const QString words = text(i);
            if (m_taken[i] || i == m_number)
                continue;
            if (++seen > mostHeadLines || beginsText(i) || (!out.empty() && isSetAsText(i, out.back())))
                break;
            if (creditLine(words) || isDateAlone(words)
                || (!out.empty() && (isAuthor(words) || isEnglishAuthorBelow(out.back(), i)))) {
                if (!out.empty() && !dashedBelow(i))
                    break;
                continue;
            }
            const bool salutation = words.endsWith(QChar(u'：')) && !out.empty();
            const bool numbered = !enumerationForm(words).isEmpty() && !out.empty();
            if (salutation || numbered || looksLikeCaption(words)
                || (endsLikeSentence(words) && !words.endsWith(QChar(u'？')) && !words.endsWith(QChar(u'！'))
                    && !words.endsWith(QChar(u'…')) && !words.endsWith(QLatin1Char('?'))
                    && !words.endsWith(QLatin1Char('!')) && !words.endsWith(QChar(u'：')) && !isBracketed(words)
                    && !words.endsWith(QChar(u'”'))))
                break;
            out.push_back(i);
        }
        return out;
    }

    /// Below a title in the middle of the line the text begins where lines are not.
    bool isSetAsText(std::size_t at, std::size_t above) const
    {
        if (isLabelledFact(text(at)))
            return true;
        return m_lines[above].centred && !m_lines[at].centred && !isDashed(text(at)) && !isBracketed(text(at))
            && !creditLine(text(at)) && !isAuthor(text(at));
    }

    bool isEnglishAuthorBelow(std::size_t title, std::size_t at) const
    {
        const double size = m_lines[at].size;
        const bool smaller = size <= 0 || size * larger < m_lines[title].size;
        return m_side == Language::En && smaller && isEnglishAuthor(text(at), text(title)) && hasBody(at + 1);
    }

    bool dashedBelow(std::size_t at) const
    {
        const std::size_t next = nextText(at + 1);
        return next < m_lines.size() && isUnsaid(m_lines[next]) && isDashed(text(next))
            && !isRunningText(text(next));
    }

    /// Text below the head: without it the lines are no head.
    bool hasBody(std::size_t from) const
    {
        for (std::size_t i = nextText(from); i < m_lines.size(); i = nextText(i + 1))
            if (!creditLine(text(i)))
                return true;
        return false;
    }

    void takeByWords()
    {
        std::vector<std::size_t> head = headLines();
        if (head.empty())
            return;
        if (!columnName(text(head.front())).isEmpty() && head.size() > 1 && putColumn(head.front()))
            head.erase(head.begin());
        const std::size_t last = head.back();
        if (!hasBody(last + 1))
            return;
        if (head.size() > 4 && !sized(head))
            head.resize(1); // verse, or a list: only its first line can be a title
        std::size_t from = 0;
        std::size_t to = 0;
        chooseTitle(head, from, to);
        for (std::size_t i = 0; i < head.size(); ++i) {
            if (i >= from && i <= to)
                putTitle(head[i]);
            else if (i < from)
                putKicker(head[i]);
            else if (isVersion(text(head[i])))
                putTitle(head[i]);
            else
                putSubtitle(head[i]);
        }
    }

    bool sized(const std::vector<std::size_t>& head) const
    {
        double least = 0;
        double most = 0;
        for (const std::size_t i : head) {
            const double size = m_lines[i].size;
            least = least == 0 ? size : std::min(least, size);
            most = std::max(most, size);
        }
        return least > 0 && most > least * larger;
    }

    /// Which of the lines are the title.
    void chooseTitle(const std::vector<std::size_t>& head, std::size_t& from, std::size_t& to) const
    {
        const std::size_t count = head.size();
        from = to = 0;
        if (sized(head)) {
            const auto size = [&](std::size_t i) { return m_lines[head[i]].size; };
            for (std::size_t i = 1; i < count; ++i)
                if (size(i) > size(from) * 1.01)
                    from = i;
            for (to = from; to + 1 < count && size(to + 1) > size(from) / larger;)
                ++to;
            return;
        }
        std::vector<std::size_t> bold;
        for (std::size_t i = 0; i < count; ++i)
            if (isBold(m_lines[head[i]].text))
                bold.push_back(i);
        if (!bold.empty() && bold.size() < count) {
            from = bold.front();
            to = bold.back();
            return;
        }
        const auto words = [&](std::size_t i) { return text(head[i]); };
        std::size_t end = count; // what begins with a dash or a bracket stands below the title
        while (end > 1 && (isDashed(words(end - 1)) || isBracketed(words(end - 1))))
            --end;
        if (end == 1)
            return;
        const bool points = words(0).endsWith(QChar(u'：')) || words(0).endsWith(QStringLiteral("——"))
            || words(0).endsWith(QChar(u'—'));
        if (!points && (areOneTitle(words(0), words(1)) || m_side == Language::En)) {
            to = 1;
            return;
        }
        from = to = 1; // 引题 above
        if (end > 2 && areOneTitle(words(1), words(2)))
            to = 2;
    }

    /// Around a title that the format told: the lines above are its kicker or column, dashed ones below its subtitle.
    void takeAround()
    {
        std::size_t title = 0;
        while (title < m_lines.size() && !(m_taken[title] && m_lines[title].role == Role::Title))
            ++title;
        for (std::size_t i = 0; i < title && i < m_lines.size(); ++i)
            if (!m_taken[i] && i != m_number && !isBlank(m_lines[i]) && looksLikeTitle(m_lines[i])
                && isUnsaid(m_lines[i]) && !putColumn(i) && m_article.article.kicker.in(m_side).isEmpty())
                putKicker(i);
        std::size_t seen = 0;
        for (std::size_t i = nextText(title + 1); i < m_lines.size() && seen < 4; i = nextText(i + 1), ++seen) {
            if (m_taken[i])
                continue;
            // Markdown knows no subtitle: it is typed as a heading of the next level.
            const bool below = isUnsaid(m_lines[i]) || (m_lines[i].role == Role::Heading && isDashed(text(i)));
            if (!below || (isRunningText(text(i)) && !creditLine(text(i)) && !isDashed(text(i))))
                return;
            if (text(i).size() <= longestTitle && isDashed(text(i)) && !text(i).endsWith(QChar(u'。')))
                putSubtitle(i);
            else if (isVersion(text(i)))
                putTitle(i);
        }
    }

    /// The author's name alone below the title.
    void takeAuthor()
    {
        if (m_article.article.title.in(m_side).isEmpty() || !m_article.article.byline.in(m_side).isEmpty())
            return;
        std::size_t seen = 0;
        for (std::size_t i = nextText(m_last); i < m_lines.size() && seen < 3; i = nextText(i + 1)) {
            if (m_taken[i])
                continue;
            ++seen;
            if (!isUnsaid(m_lines[i]) || m_lines[i].picture >= 0)
                return;
            const bool english = m_side == Language::En && m_last > 0 && isEnglishAuthorBelow(m_last - 1, i);
            if ((isAuthor(text(i)) && hasBody(i + 1)) || english) {
                put(i, "field", "byline", m_article.article.byline.in(m_side), text(i));
                return;
            }
            if (!isDateAlone(text(i)) && !creditLine(text(i)))
                return;
        }
    }

    CleanedArticle& m_article;
    const std::vector<ManuscriptLine>& m_lines;
    const std::size_t m_textFrom;
    const Language m_side;
    ChangeLog& m_log;
    std::vector<bool> m_taken;
    std::size_t m_number;   ///< the line with the number of an official document; behind the last: none
    std::size_t m_last = 0; ///< behind the last line of the head
};

} // namespace

bool looksLikeTitle(const ManuscriptLine& line)
{
    const QString words = bare(line.text.string);
    if (words.size() < 2 || line.picture >= 0 || !line.payload.isEmpty())
        return false;
    const bool latin = mostlyLatin(words);
    if (words.size() > (latin ? longestEnglishTitle : longestTitle) || isRunningText(words))
        return false;
    static const QString wrong = QStringLiteral("，、；。,;：:");
    return !wrong.contains(words.back()) && enumerationForm(words).isEmpty() && !creditLine(words)
        && !looksLikeCaption(words) && !isDateAlone(words);
}

std::vector<ManuscriptLine> takeTitle(CleanedArticle& article, const std::vector<ManuscriptLine>& lines,
                                      Language side, ChangeLog& log)
{
    const double measure = wrapMeasure(lines);
    if (measure == 0)
        return Head(article, lines, lines.size(), side, log).take();
    const WrappedHead head = wrappedHead(lines, measure, log);
    return Head(article, head.lines, head.textFrom, side, log).take();
}

} // namespace banxin::cleanup
