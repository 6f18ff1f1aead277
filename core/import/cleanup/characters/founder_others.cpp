#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_symbols.h"
#include "import/cleanup/characters/founder_text.h"

#include <array>

namespace banxin::cleanup {

namespace {

/// The scripts of the symbol rows A4 to A9. Their damage comes in runs: a Greek word, a line of a table.
enum class Script { None, Kana, Greek, Cyrillic, Phonetic, Frame };

Script scriptOf(QChar symbol)
{
    const char16_t u = symbol.unicode();
    if (u >= 0x3041 && u <= 0x30F6)
        return Script::Kana;
    if (u >= 0x0391 && u <= 0x03C9)
        return Script::Greek;
    if (u >= 0x0401 && u <= 0x0451)
        return Script::Cyrillic;
    if ((u >= 0x00E0 && u <= 0x0261) || (u >= 0x3105 && u <= 0x3129))
        return Script::Phonetic;
    return u >= 0x2500 && u <= 0x254B ? Script::Frame : Script::None;
}

/// Kana and Greek stand for everyday characters (中 for バ), the others for rare ones.
qsizetype shortestRun(Script script) { return script == Script::Kana || script == Script::Greek ? 4 : 2; }

/// How many units of [from, to) belong to words.
qsizetype unitsInWords(const FounderText& text, qsizetype from, qsizetype to)
{
    qsizetype count = 0;
    for (qsizetype i = from; i < to; ++i)
        count += text.isPartOfWord(i) ? 1 : 0;
    return count;
}

void restoreRange(FounderText& text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        text.restore(i);
}

/// Runs of one script that make no words.
void restoreScripts(FounderText& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Script script = scriptOf(text.symbolAt(i));
        if (script == Script::None || !text.isDamaged(i, AllDamage))
            continue;
        qsizetype to = i + 1;
        while (to < text.size() && scriptOf(text.symbolAt(to)) == script)
            ++to;
        if (to - i >= shortestRun(script) && unitsInWords(text, i, to) * 4 < to - i)
            restoreRange(text, i, to);
        i = to - 1;
    }
}

} // namespace

void restoreLongRuns(FounderText& text)
{
    constexpr qsizetype longRun = 10;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype to = i;
        while (to < text.size() && text.isDamaged(to, AllDamage) && !text.symbolAt(to).isNull())
            ++to;
        if (to - i >= longRun && unitsInWords(text, i, to) * 5 < (to - i) * 2)
            restoreRange(text, i, to);
        i = to;
    }
}

namespace {

/// Bullets before a paragraph or a credit.
bool isBullet(const FounderText& text, qsizetype i)
{
    if (!text.beginsLine(i) || !QStringView(u"★☆●○◎◆◇■□▲△※→").contains(text.symbolAt(i)))
        return false;
    const QString rest = text.string().mid(i + 1, 8).trimmed();
    if (text.at(i + 1) == u' ' && !text.isPartOfWord(i))
        return true;
    const QStringView credits[] = {u"本报", u"本刊", u"记者", u"作者", u"文/", u"特约", u"通讯员"};
    for (const QStringView credit : credits)
        if (rest.startsWith(credit))
            return true;
    return QStringView(u"绎荫姻淫茵殷翌吟").contains(text.at(i)) && !text.isPartOfWord(i);
}

/// ① ② ③ … where a clause begins, in their order.
void restoreCircledNumbers(FounderText& text)
{
    char16_t expected = u'①';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        if (symbol != expected || !text.isDamaged(i, AllDamage))
            continue;
        const QChar before = nextInk(text.string(), i, -1);
        const bool begins = text.beginsLine(i) || isChineseMark(before);
        if (!begins && text.isPartOfWord(i))
            continue;
        if (expected != u'①' && !begins)
            continue;
        text.restore(i);
        ++expected;
    }
}

/// Signs beside digits: 36毅 for 36°, 依5 for ±5.
void restoreSigns(FounderText& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar symbol = text.symbolAt(i);
        if (symbol.isNull() || !text.isDamaged(i, AllDamage))
            continue;
        const bool digitBefore = isAsciiDigit(nextInk(text.string(), i, -1));
        const bool digitAfter = isAsciiDigit(nextInk(text.string(), i, 1));
        const bool afterNumber = digitBefore && QStringView(u"°′″℃‰").contains(symbol);
        const bool between = digitBefore && digitAfter && QStringView(u"×÷∶＝＋－＜＞／～≈≠≤≥").contains(symbol);
        const bool beforeNumber = digitAfter && QStringView(u"±≈≤≥＄￥§№").contains(symbol);
        if ((afterNumber || between || beforeNumber) && !text.isPartOfWord(i))
            text.restore(i);
    }
}

/// “产要学要研” for “产—学—研”, and 原 for －: two or more between short parts of one quotation.
void restoreChains(FounderText& text, QChar link)
{
    constexpr qsizetype longestPart = 6;
    std::vector<qsizetype> links;
    qsizetype last = -1; // the mark or link before
    const auto fits = [&](qsizetype at) {
        return last >= 0 && at - last - 1 >= 1 && at - last - 1 <= longestPart;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'“' || c == u'‘') {
            links.clear();
            last = i;
        } else if (c == u'”' || c == u'’') {
            if (links.size() >= 2 && fits(i))
                for (const qsizetype k : links)
                    text.restore(k);
            last = -1;
        } else if (c == link && !text.isPartOfWord(i)) {
            last = fits(i) && text.isDamaged(i, AllDamage) ? i : -1;
            links.push_back(i);
        } else if (isChineseMark(c)) {
            last = -1;
        }
    }
}

} // namespace

void restoreOthers(FounderText& text)
{
    restoreScripts(text);
    restoreCircledNumbers(text);
    restoreSigns(text);
    restoreChains(text, u'要');
    restoreChains(text, u'原');
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text.isDamaged(i, AllDamage) && isBullet(text, i))
            text.restore(i);
}

} // namespace banxin::cleanup
