#include "import/cleanup/structure/kinds.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr qsizetype longestSubhead = 24;
constexpr qsizetype longestNumberedSubhead = 40;
constexpr qsizetype longestEnglishSubhead = 80;
constexpr qsizetype longestCaption = 160;

} // namespace

bool looksLikeSubhead(const QString& text)
{
    static const QRegularExpression stops = unicodePattern(QStringLiteral("[。；;…]|[，、：:,]$"));
    // Dialogue, verse with its source, dates and the ends of letters.
    static const QRegularExpression never = unicodePattern(QStringLiteral(
        "^[—–\\-]|^[“\"「].*[”\"」]$|^(?:问|答|记者|主持人|编者)\\s*[：:]|^(?:\\d{4}|[一二〇○零]{4})\\s*年\\s*(?:["
        "\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十]{1,3}\\s*"
        "日)?)?$|^(?:此致|敬礼|特此|附件|附[：:]|注[：:]|说明[：:])|^[（(][^一二三四五六七八九十\\d)）]"));
    const QString plain = bare(text);
    if (plain.size() < 2 || never.match(plain).hasMatch() || stops.match(plain).hasMatch())
        return false;
    if (mostlyLatin(plain))
        return plain.size() <= longestEnglishSubhead && !plain.endsWith(QLatin1Char('.'));
    const bool numbered = !enumerationForm(plain).isEmpty();
    return plain.size() <= (numbered ? longestNumberedSubhead : longestSubhead) && !isListOfNames(plain)
        && !looksLikeCaption(plain) && !creditLine(plain);
}

bool looksLikeCaption(const QString& text)
{
    static const QRegularExpression opening =
        unicodePattern(QStringLiteral("^(?:[▲△▼▽◀▶]\\s*\\S|[（(]?(?:图为|(?:[上下左右中题组主小]图|上左图|上右图|"
                                      "下左图|下右图|图片说明|图说|资料图)(?=[：:，,、为是中（(）)\\s]|$))|[（(]?"
                                      "图\\s*[①-⑳一二三四五六七八九十\\d]{1,3}\\s*(?:[：:、为\\s]|$)|"
                                      "图[①-⑳]|(?:Photo|Figure|Fig\\.)\\s*\\d*\\s*[：:.])"));
    // A sentence and behind it who took the picture.
    static const QRegularExpression taken = unicodePattern(
        QStringLiteral("(?:^|[\\s。！？）)”])[（(]?(?:(?:\\S{0,10}?(?:报|刊|社|网|台))?(?:首席|特约|实习|见习)?(?:"
                       "记者|通讯员|摄影师?)\\s*[：:]?\\s*)?\\p{Han}(?:\\s*\\p{Han}){1,4}(?:[、\\s]+\\p{Han}(?:"
                       "\\s*\\p{Han}){1,3}){0,2}\\s*(?:[/／]?\\s*摄(?:影)?(?:报道)?|供图|图)\\s*[)）]?$"));
    static const QRegularExpression credit = unicodePattern(QStringLiteral(
        "[（(](?:[^（()）]{0,24}(?:摄|供图|制图|图源[^）)]{0,12}|提供|视觉中国[^）)]{0,6}|新华社发|资料图片?|"
        "资料照片|受访者供图|本报资料)|(?:图片?|照片|摄影)\\s*[：:/／]?\\s*[^（()）]{1,16})[)）]$|"
        "(?:资料图片|资料照片|受访者供图|图片来源[：:].{2,16}|图源[：:].{2,16}|新华社发|供图)$"));
    static const QRegularExpression alone =
        unicodePattern(QStringLiteral("^(?:摄影|图片|图|制图|供图)\\s*[：:/／|丨]\\s*\\S{2,16}$"));
    const QString plain = bare(text);
    static const QString hints = QStringLiteral("图摄▲△▼▽◀▶供源片照发PF");
    if (plain.isEmpty() || plain.size() > longestCaption || !containsAny(plain, hints))
        return false;
    return opening.match(plain).hasMatch() || alone.match(plain).hasMatch()
        || taken.match(plain.right(50)).hasMatch() || credit.match(plain.right(50)).hasMatch();
}

} // namespace banxin::cleanup
