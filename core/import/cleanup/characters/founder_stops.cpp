#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_text.h"

#include <algorithm>
#include <array>

namespace banxin::cleanup {

namespace {

unsigned damageOf(QChar c)
{
    return c == u'袁' ? CommaDamage : c == u'遥' ? StopDamage : c == u'尧' ? PauseDamage : AllDamage;
}

QChar inkBefore(const FounderText& text, qsizetype at) { return nextInk(text.string(), at, -1); }

/// Two characters that make no word and of which the first is none that begins a clause.
bool looksLikeGivenName(const FounderText& text, qsizetype at)
{
    if (at + 1 >= text.size() || (text.beginsLine(at) && text.beginsLine(at - 1)) || !isHan(text.at(at))
        || !isHan(text.at(at + 1)) || text.isPartOfWord(at) || text.isPartOfWord(at + 1))
        return false;
    return !QStringView(
                u"的是在有我他她它也就都并又还不可一这那为以与和及从对向把被将要会能应正已于由或但而则且其各"
                u"每该本此两三既只便才再更最须需使让给到")
                .contains(text.at(at));
}

/// A stop begins no paragraph and follows no other mark but one that closes. Composition puts none at the
/// beginning of a line either, but text that was wrapped later may have one.
bool mayStandHere(const FounderText& text, qsizetype at)
{
    if (text.beginsLine(at) && (at == 0 || looksLikeGivenName(text, at + 1)))
        return false;
    const QChar before = inkBefore(text, at);
    return !isChineseMark(before) || QStringView(u"”’）》〉】〕」』％℃").contains(before);
}

/// 记者袁某报道, but not 告诉记者，.
bool isNameAfterTitle(const FounderText& text, qsizetype at)
{
    static constexpr std::array<QStringView, 14> titles{u"记者", u"通讯员", u"作者",   u"编辑", u"院士",
                                                        u"教授", u"同志",   u"研究员", u"专家", u"主任",
                                                        u"书记", u"局长",   u"经理",   u"主席"};
    const QStringView before = QStringView(text.string()).left(at).trimmed();
    const auto* title =
        std::find_if(titles.begin(), titles.end(), [before](QStringView t) { return before.endsWith(t); });
    if (title == titles.end())
        return false;
    const QStringView further = before.chopped(title->size());
    for (const QStringView told : {u"告诉", u"告诉本报", u"对", u"向", u"请"})
        if (further.endsWith(told))
            return false;
    for (const qsizetype length : {2, 3}) {
        const QChar after = text.at(at + length);
        if (after.isNull() || isBlank(after) || isChineseMark(after)
            || QStringView(u"说表介认指告强透坦摄报冤").contains(after))
            return true;
    }
    return looksLikeGivenName(text, at + 1);
}

/// Between years and letters: 2019要2024, A要B.
bool isDashInNumber(const FounderText& text, qsizetype at)
{
    const QChar before = text.at(at - 1);
    const QChar after = text.at(at + 1);
    return (isAsciiDigit(before) && isAsciiDigit(after)) || (isAsciiLetter(before) && isAsciiLetter(after));
}

/// 科学院、: a colon stands before no other mark, and 研究院的 before no particle.
bool isInstitution(const FounderText& text, qsizetype at)
{
    const QChar after = text.at(at + 1);
    if (isClosingMark(after) || QStringView(u"袁遥尧曰冤曳冶院的和与及等了也").contains(after))
        return true;
    // 院线, 院所: what follows would be left over as a single character.
    if (QStringView(u"士长校所线系外内里务区办方团史落").contains(after) && !text.isPartOfWord(at + 1))
        return true;
    const QStringView before = QStringView(text.string()).left(at);
    for (const QStringView kind : {u"科学", u"研究", u"设计", u"艺术", u"技术", u"规划", u"检察", u"国务"})
        if (before.endsWith(kind))
            return after != u'野' && !after.isNull();
    return false;
}

bool isStop(const FounderText& text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == u'院' && isInstitution(text, at))
        return false;
    if (QStringView(u"曰钥浴").contains(c) && QStringView(u"袁遥尧曰").contains(text.at(at + 1)))
        return false; // 之钥，: no mark stands before another stop
    if (c == u'袁' && isNameAfterTitle(text, at))
        return false;
    return mayStandHere(text, at) && !text.isPartOfWord(at);
}

/// —— and ———, and — between years. 重要要求 is two words.
void restoreDashes(FounderText& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'要' || !text.isDamaged(i, AllDamage))
            continue;
        qsizetype to = i;
        while (to < text.size() && text.at(to) == u'要' && !text.isPartOfWord(to))
            ++to;
        if (to - i >= 2)
            for (qsizetype k = i; k < to; ++k)
                text.restore(k);
        else if (isDashInNumber(text, i))
            text.restore(i);
        i = std::max(i, to - 1);
    }
}

/// Inside and outside brackets, beside other marks: no mark is out of place.
bool isFreeMark(const FounderText& text, qsizetype at) { return !text.isPartOfWord(at); }

/// 五、 where a paragraph begins.
bool followsOrdinal(const FounderText& text, qsizetype at)
{
    if (at == 0 || at > 3)
        return false;
    for (qsizetype i = 0; i < at; ++i)
        if (!QStringView(u"一二三四五六七八九十").contains(text.at(i)))
            return false;
    return true;
}

/// 董事长某某某院: a headline's lead names who speaks, and a colon follows.
bool isColonAfterName(const FounderText& text, qsizetype at)
{
    static constexpr QStringView offices[] = {
        u"主席", u"委员", u"代表", u"董事长", u"总裁", u"总经理", u"经理", u"院士", u"教授",   u"研究员",
        u"院长", u"校长", u"所长", u"局长",   u"厅长", u"部长",   u"主任", u"书记", u"秘书长", u"会长",
        u"专家", u"记者", u"市长", u"县长",   u"省长", u"司长",   u"处长", u"馆长", u"理事长", u"首席执行官",
    };
    for (const qsizetype name : {2, 3, 4}) {
        const QStringView before = QStringView(text.string()).left(std::max<qsizetype>(0, at - name)).trimmed();
        for (const QStringView office : offices)
            if (before.endsWith(office))
                return true;
    }
    return false;
}

bool isLoneStop(const FounderText& text, qsizetype at, bool others)
{
    const QChar c = text.at(at);
    const QChar before = text.at(at - 1);
    const bool last = at + 1 == text.size();
    if (c == u'院')
        return last && text.size() > 8 && !isInstitution(text, at)
            && (isColonAfterName(text, at) || (others && !text.isPartOfWord(at)));
    if (text.isPartOfWord(at))
        return false;
    if (c == u'尧' && followsOrdinal(text, at))
        return true;
    if (before == u'”' && text.isRestored(at - 1))
        return c != u'尧';
    const bool wordBefore = isHan(before) && text.words().endsWord(text.string(), at - 1);
    if (c == u'遥' || c == u'钥') {
        const bool unitBefore = QStringView(u"元人个项家年月日次米吨台").contains(before);
        return last && (wordBefore || unitBefore) && text.size() > 8;
    }
    const bool wordAfter = !last && isHan(text.at(at + 1)) && text.words().beginsWord(text.string(), at + 1);
    if (c == u'尧' && others && !last)
        return wordBefore || wordAfter; // the items of a list
    return (c == u'尧' || (c == u'袁' && !isNameAfterTitle(text, at))) && wordBefore && wordAfter;
}

/// B垣轮, A垣级, 5垣2: a plus sign behind a letter or a digit.
void restoreLonePlus(FounderText& text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i)
        if (text.at(i) == u'垣' && isAsciiWord(text.at(i - 1))
            && (isAsciiWord(text.at(i + 1)) || QStringView(u"轮级类号型股").contains(text.at(i + 1))))
            text.restore(i);
}

} // namespace

void restoreLoneStops(FounderText& text)
{
    restoreLonePlus(text);
    static constexpr QStringView stops = u"，。、；";
    const QString& string = text.string();
    if (std::any_of(string.begin(), string.end(), [](QChar c) { return stops.contains(c); }))
        return;
    bool others = false;
    for (qsizetype i = 1; i < text.size(); ++i)
        if (QStringView(u"袁遥尧钥院").contains(text.at(i)) && isLoneStop(text, i, others)) {
            text.restore(i);
            others = true;
        }
}

void restoreStops(FounderText& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (QStringView(u"袁遥尧曰钥浴院").contains(c)) {
            if (text.isDamaged(i, damageOf(c)) && isStop(text, i))
                text.restore(i);
        } else if (QStringView(u"渊冤噎窑垣").contains(c)) {
            if (text.isDamaged(i, AllDamage) && isFreeMark(text, i))
                text.restore(i);
        }
    }
    restoreDashes(text);
}

} // namespace banxin::cleanup
