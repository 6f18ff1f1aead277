#include "import/cleanup/structure/line_words.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/line.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

/// The surnames that cover all but a few people of a census, and the compound ones.
const QString& surnames()
{
    static const QString all =
        QStringLiteral(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
            "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
            "汤"
            "康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦欧路岳齐梅庄辛管祝左涂谷祁耿牟卜舒詹关苗"
            "凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边辜连满苑佟简"
            "饶阎瞿宫柳应冀尚滕蒙敖巩商楼蓝栗丘农燕冷区钮幸晏楚桑岑储池占米臧仇初古艾时沙宗闻巫")
        + QChar(u'戚') + QChar(u'匡') + QChar(u'穆') + QChar(u'喻') + QChar(u'郎');
    return all;
}

bool startsWithCompoundSurname(const QString& name)
{
    for (const char16_t* surname : {u"欧阳", u"上官", u"司马", u"诸葛", u"东方", u"皇甫", u"尉迟", u"公孙",
                                    u"慕容", u"令狐", u"司徒", u"夏侯"})
        if (name.startsWith(QString::fromUtf16(surname)))
            return true;
    return false;
}

bool isOneName(const QString& name, NameEvidence evidence)
{
    if (name.contains(QChar(u'·'))) {
        static const QRegularExpression foreign =
            unicodePattern(QStringLiteral("^\\p{Han}{1,6}(·\\p{Han}{1,6}){1,3}$"));
        return foreign.match(name).hasMatch();
    }
    if (name.size() < 2 || name.size() > 4 || !std::all_of(name.begin(), name.end(), isHan))
        return false;
    const qsizetype longest = evidence == NameEvidence::Labelled ? 4 : 3;
    return startsWithCompoundSurname(name) || (name.size() <= longest && surnames().contains(name.at(0)));
}

} // namespace

bool isBlank(const ManuscriptLine& line)
{
    return line.picture < 0 && line.payload.isEmpty() && bare(line.text.string).isEmpty();
}

bool hasHan(const QString& text) { return std::any_of(text.begin(), text.end(), isHan); }

bool mostlyLatin(const QString& text)
{
    qsizetype latin = 0;
    qsizetype han = 0;
    for (const QChar c : text) {
        if (isHan(c))
            ++han;
        else if (c.isLetter() && c.unicode() < 0x250)
            ++latin;
    }
    // A Latin word of five letters weighs as much as two Han.
    return latin > 0 && latin * 2 > han * 5 * 4;
}

bool endsLikeSentence(const QString& text)
{
    static const QString closers = QStringLiteral("”’」』）)》】\"'");
    qsizetype end = text.size();
    while (end > 0 && (text.at(end - 1).isSpace() || closers.contains(text.at(end - 1))))
        --end;
    static const QString enders = QStringLiteral("。！？!?…；;：:．.");
    return end > 0 && enders.contains(text.at(end - 1));
}

bool isRunningText(const QString& text)
{
    static const QString full = QStringLiteral("。；;");
    const QString plain = bare(text);
    if (plain.isEmpty())
        return false;
    const bool latin = mostlyLatin(plain);
    if (plain.size() > (latin ? 140 : 48))
        return true;
    for (const QChar c : plain)
        if (full.contains(c))
            return true;
    if (latin)
        return plain.endsWith(QLatin1Char('.')) && plain.count(QLatin1Char(' ')) >= 4;
    return plain.endsWith(QChar(u'，')) || plain.endsWith(QChar(u'、'))
        || (plain.size() > 30 && endsLikeSentence(plain) && plain.contains(QChar(u'，')));
}

double emWidth(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.isLowSurrogate() ? 0 : c.unicode() < 0x2000 ? 0.5 : 1;
    return width;
}

bool isIndented(const QString& text)
{
    return text.startsWith(QChar(0x3000)) || text.startsWith(QLatin1String("  "))
        || text.startsWith(QLatin1Char('\t'));
}

QString bare(const QString& text) { return text.trimmed(); }

bool isPersonName(const QString& text, NameEvidence evidence)
{
    const QString name = bare(text);
    if (isOneName(name, evidence))
        return true;
    // "王　一": a name of two characters is opened to the width of three.
    static const QRegularExpression opened = unicodePattern(QStringLiteral("^(\\p{Han})\\s+(\\p{Han})$"));
    const auto match = opened.match(name);
    return match.hasMatch() && isOneName(match.captured(1) + match.captured(2), evidence);
}

bool isListOfNames(const QString& text, NameEvidence evidence)
{
    static const QRegularExpression between = unicodePattern(QStringLiteral("\\s*[、，,/／]\\s*|\\s+"));
    const QString plain = bare(text);
    if (plain.isEmpty() || plain.size() > 60)
        return false;
    if (isPersonName(plain, evidence))
        return true;
    const QStringList names = plain.split(between, Qt::SkipEmptyParts);
    return !names.isEmpty() && names.size() <= 8
        && std::all_of(names.begin(), names.end(),
                       [evidence](const QString& name) { return isOneName(name, evidence); });
}

bool isDateAlone(const QString& text)
{
    static const QRegularExpression date =
        unicodePattern(QStringLiteral("^[（(]?(?:\\d{4}|[一二三四五六七八九〇○零]{4})\\s*年.{0,3}["
                                      "\\d一二三四五六七八九十]{1,3}\\s*月.{0,16}[)）]?$"));
    return date.match(text).hasMatch();
}

QString enumerationForm(const QString& text)
{
    static const QRegularExpression start =
        unicodePattern(QStringLiteral("^\\s*(?:([（(])\\s*(?:([一二三四五六七八九十百]{1,4})|(\\d{1,2}))\\s*[)）]|"
                                      "第([一二三四五六七八九十百\\d]{1,4})"
                                      "([章节条部篇讲编])|([一二三四五六七八九十]{1,3})\\s*[、．.]|(\\d{1,2})\\s*("
                                      "?:([、．)）])|\\.(?!\\d))|([①-⑳㈠-㈩]))"));
    static const QString openers = QStringLiteral("（(第一二三四五六七八九十");
    const QString head = text.left(24).trimmed();
    const bool possible = !head.isEmpty()
        && (openers.contains(head.at(0)) || head.at(0).isDigit() || head.at(0).unicode() >= 0x2460);
    // "1.1 码头", "2.3.1 航道", not "1.5万人".
    static const QRegularExpression levels = unicodePattern(
        QStringLiteral("^\\d{1,2}((?:[.．]\\d{1,2}){1,3})(?:[.．、]\\s*|\\s+|(?=\\p{Han})(?![万亿元倍米吨度个"
                       "年月日时点折级公千百平人次分多余版])|(?=[“《]))\\S"));
    if (possible && head.at(0).isDigit())
        if (const auto match = levels.match(head); match.hasMatch())
            return QStringLiteral("1")
                + QStringLiteral(".1").repeated(match.captured(1).count(QLatin1Char('.'))
                                                + match.captured(1).count(QChar(u'．')));
    const auto match = possible ? start.match(head) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    if (match.hasCaptured(1) && !match.captured(1).isEmpty())
        return match.captured(2).isEmpty() ? QStringLiteral("(1)") : QStringLiteral("(一)");
    if (!match.captured(5).isEmpty())
        return QStringLiteral("第一") + match.captured(5);
    if (!match.captured(6).isEmpty())
        return QStringLiteral("一、");
    if (!match.captured(9).isEmpty())
        return QStringLiteral("①");
    return QStringLiteral("1.");
}

Language sideOf(const Article& article)
{
    for (const Block& block : article.blocks)
        if (!block.zh.isEmpty() || !block.en.isEmpty())
            return block.zh.isEmpty() ? Language::En : Language::Zh;
    return article.title.zh.isEmpty() && !article.title.en.isEmpty() ? Language::En : Language::Zh;
}

bool containsAny(const QString& text, const QString& characters)
{
    return std::any_of(text.begin(), text.end(), [&characters](QChar c) { return characters.contains(c); });
}

QString withSimplifiedLabels(QString text)
{
    static const QStringView traditional =
        u"報記訊員來編輯責攝圖資訪撰譯選轉載據網臺電視對審設計監製權聲點擊閱讀關掃碼時間發佈瀏覽內稱單學會專論業實"
        u"習見駐際"
        u"張劉陳楊黃趙吳孫馬羅鄭許韓鄧馮蕭葉閻餘鍾範譚鄒陸顧龍錢湯賀賴龔龐蘇盧蔣賈呂喬歐陽東諸葛";
    static const QStringView simplified =
        u"报记讯员来编辑责摄图资访撰译选转载据网台电视对审设计监制权声点击阅读关扫码时间发布浏览内称单学会专论业实"
        u"习见驻际"
        u"张刘陈杨黄赵吴孙马罗郑许韩邓冯萧叶阎余钟范谭邹陆顾龙钱汤贺赖龚庞苏卢蒋贾吕乔欧阳东诸葛";
    for (QChar& c : text)
        if (const qsizetype at = traditional.indexOf(c); at >= 0 && at < simplified.size())
            c = simplified.at(at);
    return text;
}

void removeRange(Text& text, qsizetype from, qsizetype length)
{
    const int begin = codePointOffset(text.string, from);
    const int end = codePointOffset(text.string, from + length);
    text.string.remove(from, length);
    const auto moved = [begin, end](int at) { return at <= begin ? at : at >= end ? at - (end - begin) : begin; };
    for (Mark& mark : text.marks) {
        mark.from = moved(mark.from);
        mark.to = moved(mark.to);
    }
    std::erase_if(text.marks, [](const Mark& mark) { return mark.from >= mark.to; });
}

void trim(Text& text)
{
    qsizetype end = text.string.size();
    while (end > 0 && text.string.at(end - 1).isSpace())
        --end;
    if (end < text.string.size())
        removeRange(text, end, text.string.size() - end);
    qsizetype begin = 0;
    while (begin < text.string.size() && text.string.at(begin).isSpace())
        ++begin;
    if (begin > 0)
        removeRange(text, 0, begin);
}

QString became(const QString& what, const QString& value) { return what + QStringLiteral(": ") + value; }

} // namespace banxin::cleanup
