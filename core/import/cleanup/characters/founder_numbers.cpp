#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_symbols.h"
#include "import/cleanup/characters/founder_text.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

/// How surely a character that is part of no word stands for a digit, letter or sign of a number: 3 for one
/// that hardly occurs by itself in prose, 0 for everyday words. Of the others the weight is 1.
int rarity(QChar c)
{
    if (QStringView(u"猿苑陨耘郧匝哉凿澡蚤皂灶憎辕").contains(c))
        return 3;
    if (QStringView(u"圆缘怨粤悦匀蕴酝晕韵孕砸栽葬糟藻枣躁噪燥贼").contains(c))
        return 2;
    if (QStringView(u"运早造责则增曾原要").contains(c))
        return 0;
    return QStringView(u"月再在云").contains(c) ? -1 : 1;
}

bool isWordSymbol(QChar symbol)
{
    const char16_t u = symbol.unicode();
    return (u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A);
}

bool isDigitSymbol(QChar symbol) { return symbol >= u'\uFF10' && symbol <= u'\uFF19'; }

/// ．－％／～＋＆ between letters and digits.
bool isJoinSymbol(QChar symbol) { return QStringView(u"．－％／～＋＆—").contains(symbol); }

bool isUnit(QChar c)
{
    return QStringView(u"年月日时分秒点个万亿千百元人家名次项条种届期岁米公吨台辆架艘倍成位天周号楼层级度豫")
        .contains(c);
}

/// A run of characters that may be a number or a Latin word.
struct Run {
    qsizetype from = 0;
    qsizetype to = 0;
    int score = 0;
    int candidates = 0;
    bool digits = true; ///< nothing but digits and signs
};

Run runAt(const FounderText& text, qsizetype from)
{
    Run run{from, from, 0, 0, true};
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        if (symbol.isNull() || !(isWordSymbol(symbol) || (i > from && isJoinSymbol(symbol))))
            break;
        if (text.at(i) == u'月' && i > from && isDigitSymbol(text.symbolAt(i - 1)))
            break; // 3月1日, not 3B1
        run.to = i + 1;
    }
    // A sign ends a number only where it is ％.
    while (run.to > run.from + 1 && !isWordSymbol(text.symbolAt(run.to - 1)) && text.symbolAt(run.to - 1) != u'％')
        --run.to;
    return run;
}

/// 在AI…, 云Alaya: at the edge of a run everyday characters are themselves.
bool isEverydayAtStart(const FounderText& text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == u'在' || c == u'再')
        return true;
    const QChar next = text.symbolAt(at + 1);
    const QChar afterNext = text.symbolAt(at + 2);
    return c == u'云' && next >= u'Ａ' && next <= u'Ｚ' && afterNext >= u'ａ' && afterNext <= u'ｚ';
}

/// Cuts the characters at both ends that belong to words (人员 before, 月份 after) and weighs the rest.
void weigh(const FounderText& text, Run& run)
{
    while (run.from < run.to && text.isPartOfWord(run.from))
        ++run.from;
    while (run.to > run.from && text.isPartOfWord(run.to - 1))
        --run.to;
    while (run.from < run.to && isEverydayAtStart(text, run.from))
        ++run.from;
    while (run.to > run.from && rarity(text.at(run.to - 1)) < 0)
        --run.to;
    for (qsizetype i = run.from; i < run.to; ++i) {
        ++run.candidates;
        run.score += text.isPartOfWord(i) ? -2 : rarity(text.at(i));
        run.digits = run.digits && !(isWordSymbol(text.symbolAt(i)) && !isDigitSymbol(text.symbolAt(i)));
    }
    if (run.from == run.to)
        return;
    const QChar before = text.at(run.from - 1);
    const QChar after = text.at(run.to);
    if (isAsciiWord(before) || isAsciiWord(after))
        run.score += 2;
    if (run.digits && isUnit(after))
        run.score += 2;
}

/// 保洁员 before 人数: one digit alone needs a reason to be a number.
bool isSuffix(const FounderText& text, const Run& run)
{
    const QChar before = text.at(run.from - 1);
    return run.to - run.from == 1 && rarity(text.at(run.from)) < 2 && isHan(before)
        && !QStringView(u"第约近达超共有为的了过每仅于至到年月在从比讯长入分别是前内余逾各元亿万出时")
                .contains(before);
}

/// `certain`: numbers of the passage are damaged, as others have shown.
bool isNumber(const FounderText& text, const Run& run, bool certain)
{
    const int enough = certain ? 2 : 3;
    return run.candidates > 0 && run.score >= enough && !isSuffix(text, run);
}

void restoreRun(FounderText& text, const Run& run)
{
    for (qsizetype i = run.from; i < run.to; ++i)
        text.restore(i);
    for (qsizetype i = run.from; i < run.to; ++i) // 18.5 and Wi-Fi are typed in half-width
        if (QStringView(u"．－").contains(text.at(i)) && isAsciiWord(text.at(i - 1))
            && isAsciiWord(text.at(i + 1)))
            text.makeHalfWidth(i);
}

/// ％ and ～ beside digits that are right already.
bool isSignOfNumber(const FounderText& text, qsizetype i)
{
    const QChar symbol = text.symbolAt(i);
    const QChar before = nextInk(text.string(), i, -1);
    if (!isAsciiDigit(before) || !QStringView(u"％℃‰～×－／∶").contains(symbol) || text.isPartOfWord(i))
        return false;
    if (symbol == u'％' || symbol == u'℃' || symbol == u'‰')
        return true;
    const QChar after = text.at(i + 1);
    return QStringView(u"～×－／∶").contains(symbol) && (isAsciiWord(after) || !text.symbolAt(i + 1).isNull())
        && isAsciiDigit(after);
}

/// A line that is nothing but a damaged reference: 孕10耀12.
bool isReferenceAlone(const FounderText& text)
{
    int candidates = 0;
    bool digits = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        const bool candidate = !symbol.isNull() && (isWordSymbol(symbol) || isJoinSymbol(symbol));
        candidates += candidate && !text.isPartOfWord(i) ? 1 : 0;
        digits = digits || isAsciiDigit(text.at(i));
        if (!candidate && !isAsciiWord(text.at(i)))
            return false;
    }
    return candidates > 0 && digits;
}

/// The runs of the text that may be numbers or Latin words. Runs that cannot weigh enough are left out before
/// any word is looked at.
std::vector<Run> possibleNumbers(const FounderText& text)
{
    std::vector<Run> out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        const bool month = text.at(i) == u'月' && isAsciiDigit(text.at(i - 1));
        if (symbol.isNull() || month || !isWordSymbol(symbol) || !text.isDamaged(i, AllDamage))
            continue;
        Run run = runAt(text, i);
        const qsizetype end = run.to;
        int most = 4; // beside letters, before a unit
        for (qsizetype k = run.from; k < run.to; ++k)
            most += std::max(0, rarity(text.at(k)));
        if (most >= 5) {
            weigh(text, run);
            out.push_back(run);
        }
        i = std::max(i, end - 1);
    }
    return out;
}

/// Restores the runs that are numbers or words; true: two at least are beyond doubt.
bool restoreRuns(FounderText& text, bool certain)
{
    int beyondDoubt = 0;
    for (const Run& run : possibleNumbers(text)) {
        if (!isNumber(text, run, certain))
            continue;
        beyondDoubt += run.score >= 5 ? 1 : 0;
        restoreRun(text, run);
    }
    return beyondDoubt >= 2;
}

} // namespace

void restoreNumbers(FounderText& text)
{
    if (text.isPassage()) {
        const bool certain = restoreRuns(text, false);
        restoreRuns(text, certain); // beside what is restored now
    } else if (isReferenceAlone(text)) {
        for (qsizetype i = 0; i < text.size(); ++i)
            text.restore(i);
    }
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        if (!symbol.isNull() && isSignOfNumber(text, i) && (symbol == u'％' || text.isDamaged(i, AllDamage)))
            text.restore(i);
    }
}

} // namespace banxin::cleanup
