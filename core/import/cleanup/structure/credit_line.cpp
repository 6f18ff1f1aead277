#include "import/cleanup/structure/fields.h"

#include "import/cleanup/structure/line_words.h"
#include "import/credits.h"
#include "import/line.h"

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr qsizetype longestCredit = 110;

bool takeBrackets(QString& text)
{
    static const QRegularExpression whole =
        unicodePattern(QStringLiteral("^[（(【\\[]\\s*([^（()）【】\\[\\]]{1,100}?)\\s*[)）】\\]]$"));
    const auto match = whole.match(text);
    if (match.hasMatch())
        text = match.captured(1);
    return match.hasMatch();
}

/// The name of a paper, site or book as the value of a source: no sentence, no address.
bool isSourceName(const QString& name)
{
    static const QRegularExpression stops = unicodePattern(QStringLiteral("[。！？；]"));
    return !name.isEmpty() && name.size() <= 50 && !stops.match(name).hasMatch();
}

/// Without the time and the clicks that a page prints behind the name.
QString withoutStamp(QString value)
{
    static const QRegularExpression stamp = unicodePattern(
        QStringLiteral("[\\s，,]*(?:[|｜]\\s*)?(?:(?:发布|更新|发表)?(?:时间|日期)\\s*[：:]\\s*)?\\d{4}\\s*[-/"
                       ".年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:\\s*\\d{1,2}\\s*[:：]"
                       "\\s*\\d{2}(?:\\s*[:：]\\s*\\d{2})?)?\\s*$"));
    return value.remove(stamp).trimmed();
}

/// A line of labels and values such as pages print below a title; nullopt where anything else stands there.
std::optional<CreditLine> labelledParts(const QString& line)
{
    static const QRegularExpression label =
        unicodePattern(QStringLiteral("(?:^|(?<=[\\s|｜，,；;/"
                                      "]))((?:文章|稿件|信息|内容|本文|新闻)?来源|稿源|出处|作者|记者|通讯员|撰稿|"
                                      "撰文|责任编辑|责编|编辑|校对|审核|发布时间|发布日期|更新时间|"
                                      "时间|日期|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击数|点击|"
                                      "访问量|字体|字号|发布者|发布人|发布单位|来稿单位)\\s*[：:]\\s*"));
    static const QRegularExpression stamp =
        unicodePattern(QStringLiteral("^\\s*(?:\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/"
                                      ".月]\\s*\\d{1,2}\\s*日?)?\\s*(?:\\d{1,2}\\s*[:：]\\s*\\d{2}(?:\\s*[:：]\\s*"
                                      "\\d{2})?)?\\s*[|｜/]?\\s*$"));
    static const QRegularExpression separators =
        unicodePattern(QStringLiteral("^[\\s|｜，,；;/]+|[\\s|｜，,；;/]+$"));
    std::vector<std::pair<QString, QString>> parts;
    auto found = label.globalMatch(line);
    qsizetype end = 0;
    QString name;
    while (found.hasNext()) {
        const auto match = found.next();
        const QString value = line.mid(end, match.capturedStart() - end);
        if (name.isEmpty() ? !stamp.match(value).hasMatch() : false)
            return std::nullopt;
        if (!name.isEmpty())
            parts.emplace_back(name, QString(value).remove(separators));
        name = match.captured(1);
        end = match.capturedEnd();
    }
    if (name.isEmpty())
        return std::nullopt;
    parts.emplace_back(name, line.mid(end).remove(separators));
    CreditLine out;
    for (const auto& [what, value] : parts) {
        const bool source = what.endsWith(QStringLiteral("来源")) || what == QStringLiteral("稿源")
            || what == QStringLiteral("出处");
        const bool author = what == QStringLiteral("作者") || what == QStringLiteral("记者")
            || what == QStringLiteral("通讯员") || what.startsWith(QStringLiteral("撰"));
        const QString rest = withoutStamp(value);
        if (!rest.isEmpty() && !isSourceName(rest))
            return std::nullopt;
        // In an interview the label stands before what is asked.
        constexpr qsizetype longestName = 6;
        if (what == QStringLiteral("记者") && parts.size() == 1 && rest.size() > longestName
            && !isListOfNames(rest, NameEvidence::Labelled) && !rest.contains(QChar(u' ')))
            return std::nullopt;
        if (source && out.source.isEmpty())
            out.source = rest;
        else if (author && !rest.isEmpty())
            out.byline += (out.byline.isEmpty() ? QString() : QStringLiteral("；")) + what + QChar(u'：') + rest;
    }
    // A single label is read by the recogniser of issues as well, which knows more of its forms.
    const bool several = parts.size() > 1 || stamp.match(line.left(line.indexOf(parts.front().first))).hasMatch();
    if (!several || (out.byline.isEmpty() && out.source.isEmpty()))
        return std::nullopt;
    return out;
}

std::optional<CreditLine> sourceAlone(const QString& text, bool bracketed)
{
    static const QRegularExpression bar = unicodePattern(
        QStringLiteral("^(?:文章|稿件|信息|资料|内容|本文|新闻|图文)?(?:来源|稿源)\\s*[|｜丨∣/／·]\\s*(.+)$"));
    static const QRegularExpression taken =
        unicodePattern(QStringLiteral("^(?:本文)?(?:摘自|选自|转自|转载自|摘编自|节选自|原载于?|原刊于?|据)\\s*["
                                      "：:]?\\s*(《[^》]{1,30}》.{0,20}|[^，。《》\\s]{2,20}(?:报|网|社|刊|杂志|"
                                      "电视台|客户端|公众号))(?:电|消息|报道|综合)?$"));
    static const QRegularExpression english =
        unicodePattern(QStringLiteral("^(?:Source|Sources|From)\\s*[:：]\\s*(\\S.{0,80})$"));
    for (const QRegularExpression* pattern : {&bar, &english})
        if (const auto match = pattern->match(text); match.hasMatch() && isSourceName(match.captured(1)))
            return CreditLine{{}, withoutStamp(match.captured(1))};
    if (const auto match = taken.match(text);
        match.hasMatch() && text.size() <= 50 && (bracketed || !text.startsWith(QChar(u'据'))))
        return CreditLine{{}, match.captured(1).trimmed()};
    return std::nullopt;
}

bool isNamedReporter(const QString& text)
{
    static const QRegularExpression tight =
        unicodePattern(QStringLiteral("^(?:\\S{0,10}?(?:报|刊|社|网|台|中心))?(?:首席|特约|特派|实习|见习|驻\\S{1,"
                                      "6})?(?:记者|通讯员|评论员|撰稿人|特约撰稿|实习生|摄影师)[：:\\s]*(.+)$"));
    static const QRegularExpression roles =
        unicodePattern(QStringLiteral("\\s*(?:本报|本刊|本网|\\S{2,8}(?:报|社|网))?(?:首席|特约|特派|实习|见习)?(?"
                                      ":记者|通讯员|评论员|实习生|特约撰稿人)[：:\\s]*"));
    const auto match = tight.match(text);
    if (!match.hasMatch() || text.size() > 60)
        return false;
    return isListOfNames(match.captured(1).replace(roles, QStringLiteral(" ")).trimmed(), NameEvidence::Labelled);
}

/// "记者：码头何时修好？" in an interview: words behind a label for names that are no names.
bool isSpokenTurn(const QString& text)
{
    static const QRegularExpression turn =
        unicodePattern(QStringLiteral("^(?:\\S{0,6}记者|主持人|编者|本刊|本报|问|答)\\s*[：:]\\s*\\S"));
    static const QString asks = QStringLiteral("？?！!");
    return asks.contains(text.back()) || (turn.match(text).hasMatch() && !isNamedReporter(text));
}

std::optional<CreditLine> bylineAlone(QString text, bool bracketed)
{
    static const QRegularExpression square = unicodePattern(QStringLiteral("^[□■◎○◇◆▢☐]\\s*"));
    static const QRegularExpression labelled =
        unicodePattern(QStringLiteral("^(?:文|图|图文|文图|图/文|文/"
                                      "图|文、图|撰文|采写|口述|翻译|译者|译|编译|整理|供稿|撰稿|作者|演讲者|"
                                      "主讲人|报告人)\\s*[：:／/|｜丨∣·]\\s*(\\S[^，。；！？]{0,40})$"));
    static const QRegularExpression behind =
        unicodePattern(QStringLiteral("^(.{2,30}?)\\s*[／/|]?\\s*(?:文|图文|文／图|文/图|编译|整理|供稿|撰稿)$"));
    static const QRegularExpression desk = unicodePattern(
        QStringLiteral("^(?:本报|本刊|本网|新华社|人民日报|\\p{Han}{2,8}(?:日报|晚报|时报|周报|周刊|社))(?:特约)?("
                       "?:评论员|编辑部|记者组|采访组|报道组|调研组|课题组|评论部)$"));
    static const QRegularExpression is = unicodePattern(
        QStringLiteral("^(?:本文)?作者(?:单位)?(?:系|为|是|均为|分别为|分别系|现为|\\s)\\s*[^。]{3,80}$"));
    static const QRegularExpression english = unicodePattern(QStringLiteral(
        "^(?:[Bb]y|BY)\\s+(?!the\\b)[A-Z][\\w.'’-]*(?:\\s+(?:and\\s+|&\\s+)?[A-Z][\\w.'’-]*){0,6}(?:,\\s*[A-Z].{0,"
        "40})?$|^(?:Author|Authors|Text|Written by|Translated by)\\s*[:：]\\s*\\S.{0,60}$"));
    const bool squared = text.startsWith(QChar(u'□'));
    text.remove(square);
    if (text.isEmpty() || text.size() > longestCredit)
        return std::nullopt;
    if (squared
        && (isListOfNames(text, NameEvidence::Labelled) || isNamedReporter(text)
            || (text.size() <= 24 && !isRunningText(text) && manuscript::readCredit(QChar(u'□') + text))))
        return CreditLine{text, {}};
    if (labelled.match(text).hasMatch() || desk.match(text).hasMatch() || english.match(text).hasMatch()
        || isNamedReporter(text) || ((bracketed || text.size() <= 50) && is.match(text).hasMatch()))
        return CreditLine{text, {}};
    // 文 at the end of a list of names is part of the last one: 王一 欧阳修文.
    if (const auto match = behind.match(text);
        match.hasMatch() && !isListOfNames(text) && isListOfNames(match.captured(1)))
        return CreditLine{text, {}, false};
    static const QRegularExpression unit =
        unicodePattern(QStringLiteral("^[\\p{Han}\\s]{2,24}(?:供稿|来稿|投稿|报送)$"));
    if (bracketed && (isListOfNames(text) || unit.match(text).hasMatch()))
        return CreditLine{text, {}, false};
    return std::nullopt;
}

/// The value that was read from the simplified line as the line itself has it.
QString asTyped(const QString& value, const QString& line, const QString& simplified)
{
    const auto piece = [&](const QString& part) {
        const qsizetype at = simplified.indexOf(part);
        return at < 0 ? part : line.mid(at, part.size());
    };
    if (value.isEmpty() || simplified.contains(value))
        return piece(value);
    QStringList out; // label：name；label：name
    for (const QString& part : value.split(QChar(u'；'))) {
        QStringList words;
        for (const QString& word : part.split(QChar(u'：')))
            words << piece(word);
        out << words.join(QChar(u'：'));
    }
    return out.join(QChar(u'；'));
}

std::optional<CreditLine> simplifiedCreditLine(const QString& line)
{
    QString text = bare(line);
    if (text.isEmpty() || text.size() > longestCredit || text.endsWith(QChar(u'。')))
        return std::nullopt;
    // "【字体：大 中 小】" is what a page offers behind its credits.
    static const QRegularExpression fontControl = unicodePattern(QStringLiteral(
        "\\s*[|｜]?\\s*[【\\[（(]?\\s*(?:字体|字号|文字大小)\\s*[：:]?\\s*[】\\]]?\\s*[【\\[（(]?\\s*(?:"
        "特?大号?|中号?|小号?|默认|超大)(?:[\\s|｜/]*(?:特?大号?|中号?|小号?|默认|超大))*\\s*[】\\]）)]?\\s*$"));
    if (text.contains(QChar(u'字')))
        text.remove(fontControl);
    // Every form has one of these; names alone stand in brackets.
    static const QString hints = QStringLiteral("记讯作来稿出文图编译自据撰采述演讲告供整评写者理□■◎○◇◆▢☐（(【[");
    static const QString english = QStringLiteral("BSFATW");
    if (!containsAny(text, hints) && !english.contains(text.at(0).toUpper()))
        return std::nullopt;
    if (text.startsWith(QChar(u'□')) && manuscript::readCredit(bare(text.mid(1))))
        text = bare(text.mid(1));
    // A bracket that is open goes on in the next line of a wrapped text.
    const auto count = [&text](char16_t wide, char narrow) {
        return text.count(QChar(wide)) + text.count(QLatin1Char(narrow));
    };
    if (count(u'（', '(') > count(u'）', ')'))
        return std::nullopt;
    const QString typed = text;
    if (const auto parts = labelledParts(text))
        return parts;
    if (isSpokenTurn(text))
        return std::nullopt;
    const bool bracketed = takeBrackets(text);
    if (bracketed)
        if (const auto parts = labelledParts(text))
            return parts;
    if (const auto source = sourceAlone(text, bracketed))
        return source;
    if (const auto byline = bylineAlone(text, bracketed))
        return byline;
    // The other squares stand before sub-heads as well.
    static const QRegularExpression square = unicodePattern(QStringLiteral("^□\\s*"));
    const auto known = typed.startsWith(QChar(u'■')) ? std::nullopt : manuscript::readCredit(typed);
    if (!known)
        return std::nullopt;
    // A pattern of the issue reader takes any words after 记者; here names must follow.
    static const QRegularExpression reporter = unicodePattern(QStringLiteral("(?:记者|通讯员|评论员|编辑)"));
    static const QRegularExpression labelled = unicodePattern(QStringLiteral("^\\S{1,8}\\s*[：:／/|]"));
    QString byline = known->byline;
    byline.remove(square);
    if (!byline.isEmpty() && !labelled.match(byline).hasMatch() && byline.contains(reporter)
        && isRunningText(byline))
        return std::nullopt;
    const CreditLine out{byline, withoutStamp(known->source)};
    return out.byline.isEmpty() && out.source.isEmpty() ? std::nullopt : std::optional(out);
}

} // namespace

std::optional<CreditLine> creditLine(const QString& line)
{
    const QString simplified = line.size() > 2 * longestCredit ? line : withSimplifiedLabels(line);
    auto credit = simplifiedCreditLine(simplified);
    if (credit && simplified != line) {
        credit->byline = asTyped(credit->byline, line, simplified);
        credit->source = asTyped(credit->source, line, simplified);
    }
    return credit;
}

CreditLine creditInside(const QString& paragraph, bool first, bool last)
{
    static const QRegularExpression local = unicodePattern(
        QStringLiteral("^\\s*(?:本报|本刊|本网|本台)(?:\\S{0,12}?)(?:讯|电|消息)\\s*[（(]\\s*((?:本报|全媒体|"
                       "融媒体)?(?:首席|特约|实习|见习)?(?:记者|通讯员)[^）)。]{2,30})[)）]"));
    static const QRegularExpression reporting = unicodePattern(QStringLiteral(
        "^\\s*(?:本报|本刊|本网)(?:\\S{0,12}?)(?:讯|电)\\s*[（(]?((?:首席|特约|实习|见习)?(?:记者|通讯员)\\s*\\p{"
        "Han}{2,4}(?:[、\\s]\\s*\\p{Han}{2,4}){0,3}?)\\s*(?:[）)]\\s*)?(?:报道|摄影报道)"));
    static const QRegularExpression source = unicodePattern(QStringLiteral(
        "[。！？…”]\\s*[（(]\\s*(?:(?:文章|稿件|信息|资料)?(?:来源|稿源)\\s*[：:]\\s*|(?:摘|转|选)自\\s*[：:]?\\s*"
        "|据\\s*(?=《|[^，。）)]{2,12}(?:社|报|网)(?:电)?[)）]))([^）)。]{2,40}?)(?:电)?\\s*[)）]$"));
    const QString text = bare(paragraph);
    CreditLine out;
    if (first) {
        out.byline = manuscript::bylineInDateline(text).trimmed();
        for (const QRegularExpression* pattern : {&local, &reporting})
            if (const auto match = pattern->match(text); out.byline.isEmpty() && match.hasMatch())
                out.byline = match.captured(1).trimmed();
    }
    if (last) {
        // Only the end of a long paragraph is looked at.
        const QString end = text.right(200);
        if (out.byline.isEmpty())
            out.byline = manuscript::bylineAtEnd(end);
        out.source = source.match(end).captured(1).trimmed();
    }
    return out;
}

} // namespace banxin::cleanup
