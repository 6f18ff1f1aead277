#include "import/cleanup/structure/title_words.h"

#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

namespace banxin::cleanup {

using manuscript::unicodePattern;

bool isDashed(const QString& text)
{
    static const QRegularExpression dash = unicodePattern(QStringLiteral("^(?:[—–―─-]{1,3})\\s*[^—–―─\\s-].{2,}"));
    return dash.match(text).hasMatch();
}

bool isBracketed(const QString& text)
{
    static const QRegularExpression bracket = unicodePattern(QStringLiteral("^[（(][^（()）]+[)）]$"));
    return bracket.match(text).hasMatch();
}

bool isVersion(const QString& text)
{
    static const QRegularExpression version = unicodePattern(
        QStringLiteral("^[（(](?:试行|暂行|草案|讨论稿|修订|修订稿|征求意见稿|送审稿|节选|摘要|摘登|[上中下]|["
                       "一二三四五六七八九十]|\\d{4}\\s*年(?:版|修订)?|\\d{4}[—-]\\d{4}\\s*年)[)）]$"));
    return version.match(text).hasMatch();
}

QString columnName(const QString& text)
{
    static const QRegularExpression column =
        unicodePattern(QStringLiteral("^(?:[【〖\\[]\\s*([^】〗\\]]{2,12})\\s*[】〗\\]]|(?:栏目|专栏|版块)(?:名称)"
                                      "?\\s*[：:]\\s*(\\S.{1,11}))$"));
    const auto match = column.match(text);
    return match.captured(1) + match.captured(2);
}

bool isAuthor(const QString& text)
{
    static const QRegularExpression unit = unicodePattern(
        QStringLiteral("^\\S{2,24}(?:协会|学会|公司|集团|学院|大学|学校|中学|小学|医院|委员会|委|局|厅|部|中心|"
                       "办公室|研究院|研究所|银行|商会|社|科|处|站|馆|支部|党委)\\s+(.{2,12})$"));
    if (isListOfNames(text))
        return text.size() <= 30;
    static const QRegularExpression group = unicodePattern(
        QStringLiteral("^[^\\s，。、：:]{2,24}(?:课题组|调研组|编写组|起草组|编辑部|秘书处|报道组|宣传部)$"));
    const auto match = unit.match(text);
    return (match.hasMatch() && isListOfNames(match.captured(1))) || group.match(text).hasMatch();
}

bool isDocumentNumber(const QString& text)
{
    static const QRegularExpression number = unicodePattern(QStringLiteral(
        "^[^\\s，。：:]{1,16}\\s*[〔［\\[（(【]\\s*\\d{4}\\s*[〕］\\])）】]\\s*第?\\s*\\d{1,4}\\s*号$"));
    return number.match(text).hasMatch();
}

bool isLabelledFact(const QString& text)
{
    static const QRegularExpression fact = unicodePattern(QStringLiteral(
        "^(?:会议|活动|采访|报名|征稿)?(?:时间|日期|地点|主持|主持人|参加|参会|参加人|参加人员|参会人员|"
        "出席|出席人员|列席|列席人员|缺席|请假|记录|记录人|整理人|会期|对象|主题|议题|嘉宾|受访者|受访人|"
        "采访人|采访者|联系人|联系电话|电话|摘\\s*要|内容摘要|关\\s*键\\s*词)\\s*[：:]\\s*\\S"));
    return fact.match(text).hasMatch();
}

bool areOneTitle(const QString& first, const QString& second)
{
    static const QRegularExpression opens = unicodePattern(QStringLiteral("^关于|(?:关于|的|和|与|及|暨|、|，)$"));
    static const QRegularExpression closes = unicodePattern(
        QStringLiteral("^(?:关于|的|和|与|及|暨|、)|的?(?:通知|通告|公告|意见|办法|报告|讲话|决定|决议|方案|规定|"
                       "细则|条例|函|批复|纪要|总结|指引|指南|清单|致辞|发言|演讲)$"));
    const bool open = first.count(QChar(u'《')) > first.count(QChar(u'》'))
        || first.count(QChar(u'“')) > first.count(QChar(u'”'))
        || first.count(QChar(u'（')) > first.count(QChar(u'）'));
    return open || opens.match(first).hasMatch() || closes.match(second).hasMatch();
}

bool isEnglishAuthor(const QString& text, const QString& title)
{
    static const QRegularExpression name =
        unicodePattern(QStringLiteral("^\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?| \\p{Lu}[\\p{L}'’-]+){1,3}$"));
    static const QRegularExpression open = unicodePattern(
        QStringLiteral("(?:[,:–—-]|\\b(?:a|an|the|of|and|or|in|on|at|for|to|from|with|by|as|is|are))$"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 30 && title.count(QLatin1Char(' ')) >= 2 && name.match(text).hasMatch()
        && !open.match(title).hasMatch();
}

} // namespace banxin::cleanup
