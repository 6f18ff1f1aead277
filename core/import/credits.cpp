#include "import/credits.h"

#include "import/line.h"

namespace banxin::manuscript {

namespace {

const QRegularExpression& sourcePattern()
{
    static const QRegularExpression source = unicodePattern(QStringLiteral(
        "^(?:(?:文章|稿件|信息|资料|内容|本文|新闻)?(?:来源|出处)|(?:摘|转|选|载)自|稿源)\\s*[：:]\\s*(.+)$"));
    return source;
}

/// "作者：…", "本报记者 X", "记者X" (only in brackets), "文/X", "□ X".
bool isByline(const QString& text, bool bracketed)
{
    static const QRegularExpression labelled =
        unicodePattern(QStringLiteral("^(?:本文|本报|本刊|特约)?(?:作者|作者单位|作者简介|记者|通讯员|撰稿|撰文|"
                                      "执笔|供稿|编译|整理|文|图文|文图)"
                                      "(?:单位)?\\s*[：:／/|]\\s*\\S.*$"));
    static const QRegularExpression spaced =
        unicodePattern(QStringLiteral("^[□■]?\\s*(?:\\S{0,12}?(?:报|刊|社|网|台))?(?:首席|特约|驻\\S{1,6})?(?:"
                                      "记者|通讯员|评论员)\\s+\\S[^，。；：！？]*$"));
    static const QRegularExpression tight = unicodePattern(
        QStringLiteral("^(?:\\S{0,12}?(?:报|刊|社|网|台))?(?:记者|通讯员|评论员|编辑)\\s*[^，。；：！？]{2,20}$"));
    static const QRegularExpression squared = unicodePattern(QStringLiteral("^[□■]\\s*[^，。；：！？]{2,20}$"));
    if (text.size() > 80 || text.endsWith(QChar(u'。')))
        return false;
    return (labelled.match(text).hasMatch() && text.size() <= 60)
        || (spaced.match(text).hasMatch() && text.size() <= 40) || squared.match(text).hasMatch()
        || (bracketed && tight.match(text).hasMatch());
}

/// Takes one pair of brackets off that embraces the whole text.
bool takeBrackets(QString& text)
{
    const bool open = text.startsWith(QChar(u'（')) || text.startsWith(QLatin1Char('('));
    const bool close = text.endsWith(QChar(u'）')) || text.endsWith(QLatin1Char(')'));
    if (!open || !close || text.size() < 3)
        return false;
    static const QRegularExpression inner = unicodePattern(QStringLiteral("[)）].*[(（]"));
    const QString inside = text.mid(1, text.size() - 2);
    if (inner.match(inside).hasMatch())
        return false;
    text = inside.trimmed();
    return true;
}

std::optional<Credit> readPart(const QString& part, bool bracketed)
{
    const auto source = sourcePattern().match(part);
    if (source.hasMatch() && part.size() <= 60 && !part.contains(QChar(u'。')))
        return Credit{source.captured(1).trimmed(), {}};
    if (isByline(part, bracketed))
        return Credit{{}, part};
    return std::nullopt;
}

} // namespace

std::optional<Credit> readCredit(const QString& plain)
{
    QString text = plain.trimmed();
    if (text.size() > 100)
        return std::nullopt;
    const bool bracketed = takeBrackets(text);
    // "来源：X　作者：Y" in either order; else the whole line is one credit.
    static const QRegularExpression both = unicodePattern(
        QStringLiteral("^(.+?)[\\s，,；;]+((?:文章|稿件)?来源\\s*[：:].+|(?:作者|记者|文|编辑)\\s*[：:/].+)$"));
    if (const auto match = both.match(text); match.hasMatch()) {
        const auto first = readPart(match.captured(1).trimmed(), bracketed);
        const auto second = readPart(match.captured(2).trimmed(), bracketed);
        if (first && second && first->source.isEmpty() != second->source.isEmpty())
            return Credit{first->source + second->source, first->byline + second->byline};
    }
    return readPart(text, bracketed);
}

QString bylineInDateline(const QString& firstParagraph)
{
    static const QRegularExpression dateline =
        unicodePattern(QStringLiteral("^[^，。：；]{0,24}?\\d{1,2}\\s*(?:月\\s*\\d{1,2}\\s*)?日\\s*(?:电|讯|消息)"
                                      "\\s*[（(]\\s*([^）)，。]{2,30})\\s*[）)]"));
    return dateline.match(firstParagraph).captured(1);
}

QString bylineAtEnd(const QString& lastParagraph)
{
    static const QRegularExpression end =
        unicodePattern(QStringLiteral("[。！？…”]\\s*[（(]\\s*((?:\\S{0,12}?(?:报|刊|社|网|台))?(?:记者|作者|"
                                      "通讯员|编辑|执笔)[^）)。]{2,40})[）)]$"));
    return end.match(lastParagraph).captured(1).trimmed();
}

} // namespace banxin::manuscript
