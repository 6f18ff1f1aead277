#include "import/cleanup/structure/submission_form.h"

#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;
using Lines = std::vector<ManuscriptLine>;

const QRegularExpression& titleLabel()
{
    static const QRegularExpression label = unicodePattern(
        QStringLiteral("^\\s*[【\\[]?(?:标\\s*题|题\\s*目|(?:稿件|文章|作品)(?:标题|题目|名称))[】\\]]?"
                       "\\s*[：:]\\s*(?=\\S)"));
    return label;
}

const QRegularExpression& textLabel()
{
    static const QRegularExpression label = unicodePattern(
        QStringLiteral("^\\s*[【\\[]?(?:正\\s*文|稿件正文|正文内容|稿件内容)[】\\]]?\\s*[：:]\\s*"));
    return label;
}

bool isContact(const QString& line)
{
    constexpr qsizetype longest = 80;
    static const QRegularExpression label = unicodePattern(QStringLiteral(
        "^(?:(?:作者|工作|所在|投稿|选送|报送)?单\\s*位|部\\s*门|职务|(?:联系)?电\\s*话|联系方式|联系人|(?:联系)?"
        "手\\s*机(?:号码?)?|"
        "(?:电子)?邮\\s*箱|电子邮件|(?:通讯|通信|联系|邮寄|单位)?地\\s*址|邮\\s*编|邮政编码|QQ号?|微信号?|开户行|"
        "银行(?:卡号|账号)|身份证号?码?|投稿(?:日期|时间)|字\\s*数|E-?mail|Tel)\\s*[：:]"));
    return line.size() <= longest && !line.contains(QChar(u'。')) && label.match(line).hasMatch();
}

bool isAuthor(const QString& line)
{
    static const QRegularExpression label =
        unicodePattern(QStringLiteral("^(?:作\\s*者|姓\\s*名|供\\s*稿|撰\\s*稿|通讯员|记\\s*者)\\s*[：:]"));
    return label.match(line).hasMatch();
}

/// 某某简报投稿, 投稿表: the name of the form above its first label.
bool isFormName(const QString& line)
{
    static const QRegularExpression name =
        unicodePattern(QStringLiteral("^[^，。：:]{0,16}(?:投稿|来稿|稿件|供稿)(?:单|表|登记表|模板|格式)?$"));
    return name.match(line).hasMatch();
}

bool isCopy(const ManuscriptLine& line) { return line.picture < 0 && line.payload.isEmpty(); }

/// Whether other labels of a form stand below the line.
bool isForm(const Lines& lines, std::size_t title)
{
    constexpr int near = 6;
    int seen = 0;
    for (std::size_t i = title + 1; i < lines.size() && seen < near; ++i) {
        const QString line = bare(lines[i].text.string);
        if (line.isEmpty())
            continue;
        ++seen;
        if (isContact(line) || isAuthor(line) || textLabel().match(line).hasMatch())
            return true;
    }
    return false;
}

/// Takes a label off the beginning of a line.
bool takeOff(ManuscriptLine& line, qsizetype length, ChangeLog& log)
{
    constexpr qsizetype shown = 6;
    const QString& text = line.text.string;
    if (!log.propose("noise", line.number, text.left(length + shown), text.mid(length, shown)))
        return false;
    removeRange(line.text, 0, length);
    return true;
}

/// 副标题：X and 引题：X say what X is.
bool takeOtherTitle(ManuscriptLine& line, ChangeLog& log)
{
    static const QRegularExpression label =
        unicodePattern(QStringLiteral("^\\s*(?:(副标题|副题)|引题|肩题)\\s*[：:]\\s*(?=\\S)"));
    const auto match = label.match(line.text.string);
    if (!match.hasMatch())
        return false;
    if (takeOff(line, match.capturedLength(), log)) {
        line.role = match.captured(1).isEmpty() ? ManuscriptRole::Kicker : ManuscriptRole::Subtitle;
        line.whole = true;
    }
    return true;
}

} // namespace

std::vector<ManuscriptLine> withoutForm(std::vector<ManuscriptLine> lines, ChangeLog& log)
{
    constexpr qsizetype longestTitle = 70;
    if (!log.isOn("noise") || log.options().charactersOnly || log.options().passage)
        return lines;
    Lines out;
    out.reserve(lines.size());
    bool form = false; // between 标题 and the text
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ManuscriptLine& line = lines[i];
        const QString words = bare(line.text.string);
        const auto title = titleLabel().match(line.text.string);
        const auto text = textLabel().match(line.text.string);
        if (!isCopy(line)) {
            form = false;
        } else if (title.hasMatch() && words.size() <= longestTitle && isForm(lines, i)) {
            form = true;
            if (takeOff(line, title.capturedLength(), log)) {
                line.role = ManuscriptRole::Title;
                line.whole = true;
            }
            if (!out.empty() && isFormName(bare(out.back().text.string))
                && log.propose("noise", out.back().number, bare(out.back().text.string), {}))
                out.pop_back();
        } else if (form && takeOtherTitle(line, log)) {
            // stays below the title
        } else if (form && text.hasMatch()) {
            form = false;
            const bool alone = words.size() <= bare(text.captured()).size();
            if (alone ? log.propose("noise", line.number, words, {}) : takeOff(line, text.capturedLength(), log))
                if (alone)
                    continue;
        } else if (form && isContact(words)) {
            if (log.propose("noise", line.number, words, {}))
                continue;
        } else if (form && !words.isEmpty() && !isAuthor(words) && isRunningText(words)) {
            form = false;
        } else if (form && isAuthor(words)) {
            line.whole = true;
        }
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace banxin::cleanup
