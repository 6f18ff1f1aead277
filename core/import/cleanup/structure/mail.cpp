#include "import/cleanup/structure/mail.h"

#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

#include <QSet>

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;
using Lines = std::vector<ManuscriptLine>;

/// The marks of quotation at the beginning of a line.
qsizetype quoteMarks(const QString& text)
{
    static const QRegularExpression marks = unicodePattern(QStringLiteral("^(?:[ \\t]*[>＞])+ ?"));
    const auto match = marks.match(text);
    return match.hasMatch() ? match.capturedLength() : 0;
}

QString unquoted(const ManuscriptLine& line)
{
    const QString& text = line.text.string;
    return bare(text.mid(quoteMarks(text)));
}

/// The name of a line of a mail's head: 发件人, From; `value` is what stands behind it.
QString headName(const QString& line, QString* value = nullptr)
{
    static const QRegularExpression head = unicodePattern(QStringLiteral(
        "^[*]{0,2}(发\\s*件\\s*人|发送者|寄件人|寄件者|发送时间|发送日期|发件时间|日\\s*期|时\\s*间|收\\s*件\\s*"
        "人|收件者|抄\\s*送|"
        "密\\s*送|主\\s*题|主\\s*旨|附\\s*件|回复|From|Sent|Date|To|Cc|CC|Bcc|BCC|Subject|Attachments?|"
        "Reply-To)\\s*[：:][*]{0,2}\\s*(.*)$"));
    const auto match = head.match(line);
    if (!match.hasMatch())
        return {};
    if (value != nullptr)
        *value = match.captured(2);
    return match.captured(1).remove(QChar(u' '));
}

/// "-------- 转发的邮件 --------", "在 2026年1月3日，王一 写道："
bool isParting(const QString& line)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression parting = unicodePattern(QStringLiteral(
        "^[-—_=*─－~]{2,}\\s*(?:转发的?(?:邮件|信件)(?:信息)?|原始?邮件(?:信息)?|邮件原件|回复的?(?:邮件|原邮件)|"
        "Original\\s?Message|Forwarded\\s[Mm]essage|Forwarded by .{1,60})\\s*[-—_=*─－~]*$|"
        "^(?:在|于)?\\s*\\d{4}[-年/.].{4,80}写道\\s*[：:]$|^On .{6,100} wrote:$|^Begin forwarded message:$"));
    return line.size() <= longest && parting.match(line).hasMatch();
}

/// The lines of a pasted mail by what they are.
class Mail {
public:
    Mail(Lines lines, ChangeLog& log, MailSubject& subject)
        : m_lines(std::move(lines)),
          m_log(log),
          m_subject(subject),
          m_noise(m_lines.size(), false)
    {}

    Lines copy()
    {
        heads();
        // Marks of quotation without a mail's head: only where they stand before most of the text.
        if (m_mail || mostlyQuoted()) {
            coverNote();
            unquote();
        }
        signature();
        Lines out;
        out.reserve(m_lines.size());
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!m_noise[i] || !m_log.propose("noise", m_lines[i].number, bare(m_lines[i].text.string), {}))
                out.push_back(std::move(m_lines[i]));
        return out;
    }

private:
    QString words(std::size_t at) const { return unquoted(m_lines[at]); }
    bool isText(std::size_t at) const { return m_lines[at].picture < 0 && m_lines[at].payload.isEmpty(); }

    /// Two or more lines of a head below each other, one of them a sender or receiver.
    void heads()
    {
        for (std::size_t i = 0; i < m_lines.size();) {
            if (!isText(i) || headName(words(i)).isEmpty()) {
                if (isText(i) && isParting(words(i)))
                    markHead(i, i + 1);
                ++i;
                continue;
            }
            std::size_t end = i;
            QSet<QString> names;
            for (; end < m_lines.size() && isText(end); ++end) {
                const QString name = headName(words(end));
                if (name.isEmpty())
                    break;
                names.insert(name);
            }
            if (names.size() >= 2 && namesPeople(names))
                markHead(i, end);
            i = end;
        }
    }

    static bool namesPeople(const QSet<QString>& names)
    {
        return std::ranges::any_of(names, [](const QString& name) {
            return name == QLatin1String("From") || name == QLatin1String("To")
                || (name != QStringLiteral("附件") && (name.endsWith(u'人') || name.endsWith(u'者')));
        });
    }

    void markHead(std::size_t from, std::size_t to)
    {
        m_mail = true;
        m_lastHead = to;
        m_heads += 1;
        for (std::size_t i = from; i < to; ++i) {
            m_noise[i] = true;
            QString value;
            const QString name = headName(words(i), &value);
            if (name == QStringLiteral("主题") || name == QStringLiteral("主旨")
                || name == QLatin1String("Subject"))
                takeAbout(value, m_lines[i].number);
        }
    }

    void takeAbout(QString about, int line)
    {
        static const QRegularExpression before =
            unicodePattern(QStringLiteral("^(?:\\s*(?:转发|回复|答复|Fwd?|FWD?|Fw|Re|RE|投稿|来稿)\\s*(?:[：:]|——|"
                                          "—|-)|\\s*[\\[【](?:外部|投稿|来稿)[\\]】])+"
                                          "\\s*"));
        about = bare(about.remove(before));
        if (!about.isEmpty())
            m_subject = {about, line};
    }

    bool mostlyQuoted() const
    {
        constexpr int fewest = 3;
        int quoted = 0;
        int all = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!isText(i) || bare(m_lines[i].text.string).isEmpty())
                continue;
            ++all;
            quoted += quoteMarks(m_lines[i].text.string) > 0 ? 1 : 0;
        }
        return quoted >= fewest && quoted * 10 >= all * 6;
    }

    /// "各位老师好：稿子在下面，请审阅。" above what is forwarded.
    void coverNote()
    {
        constexpr qsizetype longest = 200;
        static const QRegularExpression greeting =
            unicodePattern(QStringLiteral("^(?:(?:尊敬的|亲爱的)?[^。]{0,14}(?:老师|编辑|主编|同志|领导|您好|你好|"
                                          "大家好|[你您]们好)[^。]{0,6}[：:，,！!。]?$|"
                                          "(?:Dear|Hi|Hello)\\b.{0,40}$)"));
        if (m_heads < 2)
            return;
        std::size_t first = 0;
        while (first < m_lastHead && (m_noise[first] || words(first).isEmpty()))
            ++first;
        qsizetype size = 0;
        for (std::size_t i = first; i < m_lastHead; ++i) {
            if (!isText(i))
                return;
            size += m_noise[i] ? 0 : words(i).size();
        }
        if (first >= m_lastHead || size > longest || !greeting.match(words(first)).hasMatch())
            return;
        for (std::size_t i = first; i < m_lastHead; ++i)
            m_noise[i] = m_noise[i] || !words(i).isEmpty();
    }

    void unquote()
    {
        constexpr qsizetype shown = 8;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            ManuscriptLine& line = m_lines[i];
            const qsizetype marks = isText(i) && !m_noise[i] ? quoteMarks(line.text.string) : 0;
            if (marks > 0
                && m_log.propose("noise", line.number, line.text.string.left(marks + shown),
                                 line.text.string.mid(marks, shown)))
                removeRange(line.text, 0, marks);
        }
    }

    /// What stands below "-- " is who wrote the mail; without a head only where it says how to reach them.
    void signature()
    {
        constexpr std::size_t longest = 10;
        static const QRegularExpression contact = unicodePattern(
            QStringLiteral("电话|手机|邮箱|传真|微信|QQ|地址|邮编|Tel\\b|Phone|Mobile|E-?mail|\\S@\\S+\\.\\S"));
        static const QRegularExpression copy =
            unicodePattern(QStringLiteral("^[（(]?(?:作者|来源|记者|通讯员|供稿|摄影|图|附|注)"));
        std::size_t at = m_lines.size();
        for (std::size_t seen = 0; at > 0 && seen <= longest;) {
            --at;
            if (!isText(at))
                return;
            const QString line = words(at);
            if (line == QLatin1String("--") || line == QStringLiteral("——"))
                break;
            if (isRunningText(line) || copy.match(line).hasMatch())
                return;
            seen += line.isEmpty() ? 0 : 1;
        }
        const bool dashes = at < m_lines.size() && words(at).size() == 2 && !words(at).at(0).isLetterOrNumber();
        if (!dashes)
            return;
        bool reached = m_mail;
        for (std::size_t i = at; i < m_lines.size(); ++i)
            reached = reached || contact.match(words(i)).hasMatch();
        for (std::size_t i = at; reached && i < m_lines.size(); ++i)
            m_noise[i] = m_noise[i] || !words(i).isEmpty();
    }

    Lines m_lines;
    ChangeLog& m_log;
    MailSubject& m_subject;
    std::vector<bool> m_noise;
    bool m_mail = false;
    int m_heads = 0;            ///< heads and partings
    std::size_t m_lastHead = 0; ///< the line below the last of them
};

} // namespace

std::vector<ManuscriptLine> withoutMail(std::vector<ManuscriptLine> lines, ChangeLog& log, MailSubject& subject)
{
    if (!log.isOn("noise") || log.options().charactersOnly || log.options().passage)
        return lines;
    return Mail(std::move(lines), log, subject).copy();
}

void takeSubject(CleanedArticle& article, const MailSubject& subject, ChangeLog& log)
{
    if (subject.text.isEmpty() || !article.article.title.isEmpty())
        return;
    if (log.propose("article", subject.line, subject.text, became(QStringLiteral("title"), subject.text)))
        article.article.title.in(sideOf(article.article)) = subject.text;
}

} // namespace banxin::cleanup
