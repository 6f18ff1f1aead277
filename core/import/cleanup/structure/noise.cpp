#include "import/cleanup/structure/noise.h"

#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/running_heads.h"
#include "import/line.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr qsizetype longestNoise = 200; ///< a longer line is read as copy whatever it says
constexpr qsizetype longestHint = 46;   ///< "长按识别二维码，关注……" with the name of an account

/// The parts of newspapers that stand beside the number of a page.
const QString& sections()
{
    static const QString names = QStringLiteral(
        "(?:要闻|综合|时政|国内|国际|经济|财经|产业|行业|科技|数字|文化|体育|副刊|理论|评论|专题|专版|特刊|广告|"
        "教育|"
        "健康|社会|地方|区域|县域|关注|深度|视点|观点|人物|资讯|新闻|民生|法治|生态|农业|消费|金融|能源|科普|聚焦|"
        "热点|市场|企业|公司|城市|生活|旅游|读书|书评|艺术|军事|公益|党建|调查|头版|封面|导读)");
    return names;
}

bool isFolio(const QString& line)
{
    if (line.size() > 40 || !containsAny(line, QStringLiteral("0123456789０１２３４５６７８９版ABCD")))
        return false;
    static const QRegularExpression dashed =
        unicodePattern(QStringLiteral("^[-–—·•~]+\\s*\\d{1,3}\\s*[-–—·•~]+$"));
    static const QRegularExpression page =
        unicodePattern(QStringLiteral("^第?\\s*[A-Z]?\\d{1,3}\\s*版$|^第\\s*[一二三四五六七八九十]{1,3}\\s*版$|^"
                                      "第\\s*\\d{1,3}\\s*页(?:\\s*[/／,，]?\\s*共\\s*"
                                      "\\d{1,3}\\s*页)?$|^[Pp]age\\s+\\d{1,3}(?:\\s+of\\s+\\d{1,3})?$|^0\\d$|^[A-"
                                      "D]\\d{1,2}$|^\\d{1,3}\\s*/\\s*\\d{1,3}$"));
    static const QRegularExpression section = unicodePattern(
        QStringLiteral(
            "^(?:第\\s*)?(?:[A-D]?\\d{1,2}|[A-D])\\s*版?[\\s·|｜/]*%1(?:[·\\s]?%1)?$|^%1(?:[·\\s]?%1)?[\\s·|｜/]*"
            "(?:第\\s*)?(?:[A-D]?\\d{1,2}|[A-D])\\s*版?$")
            .arg(sections()));
    static const QRegularExpression advertisement =
        unicodePattern(QStringLiteral("^第?\\s*[A-Z]?\\d{1,2}\\s*版(?:\\s+\\S{1,16}){0,3}\\s*广告$"));
    return dashed.match(line).hasMatch() || page.match(line).hasMatch() || section.match(line).hasMatch()
        || advertisement.match(line).hasMatch();
}

/// "2025年7月15日 星期二 责编：… 美编：…": the date of a page with what else its head says. A date alone may be
/// that of a signature.
bool isDatedHead(const QString& line)
{
    if (!line.contains(QChar(u'年')))
        return false;
    static const QRegularExpression dated =
        unicodePattern(QStringLiteral("^(?:\\S{1,12}\\s+)?\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[\\s　]*"
                                      "(?:[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)"
                                      "(?:[\\s，]*(?:农历|乙|丙|丁|戊|己|庚|辛|壬|癸|甲|第|总第|今日|本期|"
                                      "国内统一|邮发|责|美|编|校|版|电话|邮箱|"
                                      "E-mail|http|www|[A-D]?\\d|\\S{1,6}(?:报|刊|版)).*)?$"));
    static const QRegularExpression crewed =
        unicodePattern(QStringLiteral("^\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*(?:第\\s*\\d+\\s*["
                                      "期版]|责编|责任编辑|美编|编辑|[A-D]\\d{1,2}|\\d{1,2}\\s*版).*$"));
    return line.size() <= 90 && !line.contains(QChar(u'。'))
        && (dated.match(line).hasMatch() || crewed.match(line).hasMatch());
}

QString withoutSeparators(const QString& value)
{
    static const QRegularExpression ends =
        unicodePattern(QStringLiteral("^[\\s，,、；;|丨/]+|[\\s，,、；;|丨/]+$"));
    return QString(value).remove(ends);
}

/// How an editor signs at the foot of a page on the screen: 小林, 老何, 豆豆.
bool isNickname(const QString& value)
{
    static const QRegularExpression nickname =
        unicodePattern(QStringLiteral("^(?:[小老阿]\\p{Han}{1,2}|(\\p{Han})\\1)$"));
    return nickname.match(withoutSeparators(value)).hasMatch();
}

/// The desk that worked on a page: labels with names and nothing else.
bool isDeskCredit(QString line)
{
    if (line.size() > 90 || !containsAny(line, QStringLiteral("编校审排版设监统视策核签制")))
        return false;
    static const QRegularExpression bracketed = unicodePattern(QStringLiteral("^[（(【\\[](.+)[)）】\\]]$"));
    if (const auto match = bracketed.match(line); match.hasMatch())
        line = match.captured(1).trimmed();
    static const QRegularExpression labels =
        unicodePattern(QStringLiteral("(?:本版|本期|本文|值班|执行|网络|新媒体)?(?:责任编辑|责任校对|文字编辑|"
                                      "图片编辑|美术编辑|视觉编辑|责编|编辑|美编|校对|审核|审校|审读|"
                                      "复核|排版|制图|制版|版式设计|版式|设计|监制|统筹|初审|复审|终审|一审|二审|"
                                      "三审|编审|校审|编校|值班编委|总值班|"
                                      "终校|签发|核发|视觉|副主编|主编|总监制|策划)\\s*(?:[：:／/|丨]\\s*|\\s+)"));
    static const QRegularExpression names = unicodePattern(QStringLiteral(
        "^[\\s，,、；;|丨/]*(?:\\p{Han}\\s?\\p{Han}{1,3}|\\p{Han}{2,6}|[A-Za-z.]{2,20})(?:[\\s、，,/"
        "]+(?:\\p{Han}\\s?"
        "\\p{Han}{1,3}|\\p{Han}{1,4}|[A-Za-z.]{2,20}))*[\\s，,；;|丨/]*$"));
    if (line.contains(QChar(u'。')))
        return false;
    auto found = labels.globalMatch(line);
    qsizetype end = 0;
    int count = 0;
    bool named = false; // at least one value is surely a name: "设计：简洁大方" is copy
    while (found.hasNext()) {
        const auto match = found.next();
        const QString between = line.mid(end, match.capturedStart() - end);
        if (!bare(between).isEmpty() && (count == 0 || !names.match(between).hasMatch()))
            return false;
        named = named || (count > 0 && (isListOfNames(withoutSeparators(between)) || isNickname(between)));
        end = match.capturedEnd();
        ++count;
    }
    const QString last = line.mid(end);
    static const QRegularExpression weak =
        unicodePattern(QStringLiteral("^(?:设计|策划|统筹|视觉|监制|复核|审核)"));
    if (count == 1 && weak.match(line).hasMatch() && !isPersonName(last) && !isNickname(last))
        return false;
    if (count == 0 || (!bare(last).isEmpty() && !names.match(last).hasMatch()))
        return false;
    return named || isListOfNames(withoutSeparators(last)) || isNickname(last)
        || (bare(last).isEmpty() && count == 1);
}

/// Hints to the reader of a screen: scan, follow, share, read more.
bool isHint(const QString& line)
{
    if (line.size() > longestHint || line.contains(QChar(u'。')))
        return false;
    static const QRegularExpression hint = unicodePattern(QStringLiteral(
        "点击.{0,8}(?:蓝字|蓝色字|关注|卡片|名片|在看)|(?:蓝字|上方|下方).{0,6}关注|(?:扫码|扫描|扫一扫|长按|识别)"
        ".{0,10}(?:二维码|小程序码)|"
        "(?:扫码|扫一扫|扫描|扫二维码).{0,8}(?:阅读|观看|收看|收听|查看|关注|了解|下载|进入|更多|看视频|看直播)|"
        "更多.{0,8}(?:扫码|扫描|扫一扫)|"
        "^(?:▼|↓|→|>)*\\s*(?:点击)?[“\"]?阅读(?:原文|全文)[”\"]?(?:.{0,8})$|^(?:欢迎|请)?(?:点赞|在看|转发|分享|"
        "收藏|评论)(?:[、，\\s/和及]*(?:点赞|"
        "在看|转发|分享|收藏|评论|关注)){1,5}[！!]?$|^分享(?:到|至|给|本文|文章)?[：:]?\\s*(?:微信|微博|朋友圈|QQ|"
        "空间|好友|\\s|、)*$|"
        "^(?:打印本页|打印|关闭窗口|关闭|返回顶部|返回首页|返回列表|返回|回到顶部|收藏本文|我要纠错|纠错|听新闻|"
        "朗读|正文|导航|首页|登录|注册)$|"
        "^【?\\[?(?:字体|字号|文字大小)\\s*[：:]?[】\\]]?.{0,20}$|^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\\s*[：:]"
        "\\s*\\d*\\s*次?$|"
        "^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上一版|下一版|上一期|下一期)(?:\\s*[：:>】].*)?$|"
        "^(?:下载|打开).{0,12}(?:APP|App|app|客户端).{0,12}$|^(?:视频|音频)?加载中(?:\\.|…)*$|"
        "^(?:欢迎)?(?:关注|订阅)(?:我们|本刊|本报|本号)?.{0,6}(?:公众号|视频号|微博|抖音号).{0,16}$|^-*\\s*[—\\-="
        "·]*\\s*(?:END|End|THE END|The End)\\s*[—\\-=·]*\\s*-*$|"
        "^(?:(?:记得|别忘了?|请|帮忙|顺手)?点(?:个|一个|击)?[“\"]?在看[^，。]{0,14}|"
        "(?:记得|别忘了?|请|帮忙|顺手)点(?:个|一个)赞[^，。]{0,10})$|"
        "^[（(—-]+\\s*完\\s*[)）—-]+$|^设为星标.*$|^(?:免费)?订阅热线.{0,30}$"));
    static const QRegularExpression crumbs =
        unicodePattern(QStringLiteral("^(?:您?(?:当前|现在|所在)(?:的)?位置|首页)\\s*[：:>＞»›].*$|^\\S{1,12}(?:"
                                      "\\s*[>＞»›]\\s*\\S{1,14}){2,}$"));
    return hint.match(line).hasMatch() || crumbs.match(line).hasMatch();
}

/// Notices of rights and the time stamps of pages.
bool isNotice(const QString& line)
{
    if (!containsAny(line, QStringLiteral("0123456789权声侵©C未原")))
        return false;
    static const QRegularExpression rights =
        unicodePattern(QStringLiteral("^[【\\[（(*※]*(?:版权声明|免责声明|版权说明|特别声明|声明)[】\\]]?\\s*[：:]"
                                      ".*$|^(?:©|Copyright\\b|版权所有).*$|"
                                      "^[（(*※]*(?:本文|图片|文章|内容|素材|部分图文)[^。]{0,40}(?:侵权|侵删|版权)"
                                      "[^。]{0,40}(?:删除|联系|侵删|处理)[^。]{0,20}[。！]?[)）]?$|"
                                      "^未经.{0,12}(?:授权|许可|允许|同意)，?.{0,12}(?:不得|禁止|严禁).{0,8}(?:"
                                      "转载|复制|使用).{0,20}$|^.{0,12}ICP\\s*[备证].{0,40}$"));
    static const QRegularExpression stamp =
        unicodePattern(QStringLiteral("^(?:(?:发布|发表|更新|刊发|发稿|发布日期|更新日期)?(?:时间|日期|于)?\\s*["
                                      "：:]\\s*)?(?:\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*"
                                      "\\d{1,2}\\s*日?)\\s*(?:\\d{1,2}\\s*[:：]\\s*\\d{2}(?:\\s*[:：]\\s*\\d{2})?)"
                                      "$|^(?:发布|发表|更新|刊发|发稿)(?:时间|日期|于)\\s*[：:]?\\s*"
                                      "\\d{4}.{3,20}$|^\\d{4}-\\d{1,2}-\\d{1,2}$"));
    static const QRegularExpression original = unicodePattern(QStringLiteral("^[（(【]?原标题\\s*[：:].{1,80}$"));
    return rights.match(line).hasMatch()
        || (line.size() <= 90 && (stamp.match(line).hasMatch() || original.match(line).hasMatch()));
}

/// Marks that point to a picture or part a page and say nothing themselves.
bool isOrnament(const QString& line)
{
    static const QRegularExpression ornament =
        unicodePattern(QStringLiteral("^(?:[▲▼△▽◀▶◁▷▴▾◂▸↑↓←→]\\s*)+$|^(?:[-_=—─━]\\s*){3,}$"));
    return ornament.match(line).hasMatch();
}

const QRegularExpression& jumpPattern()
{
    // "（下转第三版）" "▶▶▶下转A4版" "（上接第1版）"
    static const QRegularExpression jump =
        unicodePattern(QStringLiteral("[（(【\\[]?\\s*[▲▼▶◀►◄→←■●★]*\\s*(?:紧接|紧转|下转|上接|转|接)\\s*第?\\s*["
                                      "A-Z]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*版"
                                      "(?:[\\s·、]*\\S{0,6})?\\s*[▲▼▶◀►◄→←■●★]*\\s*[)）】\\]]?"));
    return jump;
}

bool isJump(const QString& line)
{
    static const QRegularExpression alone =
        unicodePattern(QStringLiteral("^(?:%1)$").arg(jumpPattern().pattern()));
    return line.size() <= 24 && alone.match(line).hasMatch();
}

/// "（下转第三版）" behind the last or before the first words of a line goes too: between its brackets it is
/// surely no copy, and it would stand in the middle of a sentence.
void removeJumps(ManuscriptLine& line, ChangeLog& log)
{
    if (!line.text.string.contains(QChar(u'版')))
        return;
    static const QRegularExpression ends =
        unicodePattern(QStringLiteral("[（(【]\\s*[▲▼▶◀]*\\s*(?:紧接|紧转|下转|上接)\\s*第?\\s*[A-Z]?(?:\\d{1,2}|["
                                      "一二三四五六七八九十]{1,3})\\s*版[^）)】]{0,8}[)）】]"));
    auto found = ends.globalMatch(line.text.string);
    QList<std::pair<qsizetype, qsizetype>> ranges;
    while (found.hasNext()) {
        const auto match = found.next();
        const bool first = bare(line.text.string.left(match.capturedStart())).isEmpty();
        const bool last = bare(line.text.string.mid(match.capturedEnd())).isEmpty();
        if ((first || last) && log.propose("noise", line.number, match.captured(), {}))
            ranges.prepend({match.capturedStart(), match.capturedLength()});
    }
    for (const auto& [from, length] : ranges)
        removeRange(line.text, from, length);
}

/// From which line a list of other articles ends the manuscript (相关阅读 and headlines below it); size(): none.
std::size_t relatedList(const std::vector<ManuscriptLine>& lines)
{
    static const QRegularExpression heading = unicodePattern(
        QStringLiteral("^[【\\[■●▼◆*#\\s]*(?:相关(?:阅读|新闻|文章|报道|推荐|资讯)|延伸阅读|推荐阅读|往期(?:回顾|"
                       "推荐|精选|文章)|精彩(?:推荐|回顾)|热门(?:推荐|文章|新闻)|"
                       "猜你喜欢|为您推荐|更多阅读|更多新闻|大家都在看)\\s*[】\\]：:>]*$"));
    constexpr std::size_t mostEntries = 15;
    std::size_t entries = 0;
    for (std::size_t i = lines.size(); i > 0; --i) {
        const QString line = bare(lines[i - 1].text.string);
        if (line.isEmpty() || isNoise(line))
            continue;
        if (heading.match(line).hasMatch())
            return entries > 0 ? i - 1 : lines.size();
        if (++entries > mostEntries || lines[i - 1].picture >= 0 || isRunningText(line))
            return lines.size();
    }
    return lines.size();
}

/// Each part of a line that the columns of a page brought side by side.
bool isNoiseInParts(const QString& line)
{
    static const QRegularExpression wide = unicodePattern(QStringLiteral("\\s+"));
    const QStringList parts = line.split(wide, Qt::SkipEmptyParts);
    return parts.size() > 1
        && std::all_of(parts.begin(), parts.end(), [](const QString& part) { return isHint(part); });
}

/// What stands below an official document: who gets a copy, who printed it.
bool isImprintOfDocument(const QString& line)
{
    static const QRegularExpression imprint = unicodePattern(QStringLiteral(
        "^抄[送报]\\s*[：:]\\s*\\S.*$|^[^。：:]{2,30}\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*印发?"
        "$|^[（(](?:此件|此文).{2,10}(?:公开|发布|发送)?.{0,6}[)）]$|^[（(]?共印\\s*\\d{1,5}\\s*份[)）]?$"));
    return imprint.match(line).hasMatch();
}

/// From which line the lines at the end are such; size(): none.
std::size_t documentImprint(const std::vector<ManuscriptLine>& lines)
{
    std::size_t from = lines.size();
    for (std::size_t i = lines.size(); i > 0; --i) {
        const QString line = bare(lines[i - 1].text.string);
        if (lines[i - 1].picture >= 0 || (!line.isEmpty() && !isImprintOfDocument(line)))
            break;
        from = line.isEmpty() ? from : i - 1;
    }
    return from;
}

} // namespace

bool isNoise(const QString& text)
{
    if (text.size() > 2 * longestNoise)
        return false;
    const QString line = withSimplifiedLabels(bare(text));
    if (line.isEmpty() || line.size() > longestNoise)
        return false;
    return isFolio(line) || isDatedHead(line) || isDeskCredit(line) || isHint(line) || isNotice(line)
        || isOrnament(line) || isJump(line) || isNoiseInParts(line);
}

std::vector<ManuscriptLine> withoutNoise(std::vector<ManuscriptLine> lines, ChangeLog& log)
{
    if (!log.isOn("noise") || log.options().charactersOnly)
        return lines;
    const std::vector<bool> heads = runningHeads(lines);
    const std::size_t related = relatedList(lines);
    const std::size_t imprint = documentImprint(lines);
    std::vector<ManuscriptLine> out;
    out.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ManuscriptLine& line = lines[i];
        const bool text = line.picture < 0 && line.payload.isEmpty() && !bare(line.text.string).isEmpty();
        const bool said = line.role == ManuscriptRole::Title;
        if (text && !said && (heads[i] || i >= related || i >= imprint || isNoise(line.text.string))
            && log.propose("noise", line.number, bare(line.text.string), {}))
            continue;
        if (text)
            removeJumps(line, log);
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace banxin::cleanup
