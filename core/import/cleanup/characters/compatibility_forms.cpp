#include "import/cleanup/characters/compatibility_forms.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"

#include <array>
#include <optional>
#include <string_view>

namespace banxin::cleanup {

namespace {

/// The ideographs that the radicals U+2E80–2EF3 look like (Unicode, EquivalentUnifiedIdeograph.txt).
/// Normalization knows two of them only. Those without one stand for themselves.
constexpr std::u32string_view radicalsSupplement =
    U"⺀厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺"
    U"灬"
    U"爫"
    U"爬"
    U"丬"
    U"牛"
    U"犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑"
    U"钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
static_assert(radicalsSupplement.size() == 0x2EF3 - 0x2E80 + 1);

/// U+FE10–FE19, U+FE30–FE44: marks of vertical setting, as they are typed.
constexpr std::u16string_view verticalMarks = u"，、。：；！？〖〗…";
constexpr std::u16string_view verticalForms = u"‥—–__（）｛｝〔〕【】《》〈〉「」『』";
/// U+FE50–FE5E: small marks. U+FE53 is none.
constexpr std::u16string_view smallMarks = u"，、．\uFE53；：？！—（）｛｝〔〕";
/// U+FF61–FF65: half-width marks.
constexpr std::u16string_view halfWidthMarks = u"。「」、・";

/// Private-use characters with one known meaning.
struct PrivateUse {
    char16_t from;
    char16_t to;
};

/// The vertical marks of GB18030-2005, and bullets, arrows and ticks of the fonts Symbol and Wingdings as
/// word processors keep them.
constexpr std::array privateUse{
    PrivateUse{0xE78D, u'，'}, PrivateUse{0xE78E, u'。'}, PrivateUse{0xE78F, u'、'},     PrivateUse{0xE790, u'：'},
    PrivateUse{0xE791, u'；'}, PrivateUse{0xE792, u'！'}, PrivateUse{0xE793, u'？'},     PrivateUse{0xE794, u'〖'},
    PrivateUse{0xE795, u'〗'}, PrivateUse{0xE796, u'…'},  PrivateUse{0xE5E5, u'\u3000'}, PrivateUse{0xF06C, u'●'},
    PrivateUse{0xF06E, u'■'},  PrivateUse{0xF071, u'□'},  PrivateUse{0xF075, u'◆'},      PrivateUse{0xF076, u'❖'},
    PrivateUse{0xF09F, u'•'},  PrivateUse{0xF0A7, u'▪'},  PrivateUse{0xF0A8, u'□'},      PrivateUse{0xF0B7, u'•'},
    PrivateUse{0xF0D8, u'➢'},  PrivateUse{0xF0E0, u'→'},  PrivateUse{0xF0E8, u'➔'},      PrivateUse{0xF0FC, u'✓'},
    PrivateUse{0xF0FE, u'☑'},
};

/// An unknown one that stands by itself is an ornament of the layout program's font. Among other characters
/// it may be a rare ideograph of a name, which only the editor can tell.
std::optional<QString> privateUseForm(const QString& string, qsizetype at)
{
    const char16_t u = string.at(at).unicode();
    for (const PrivateUse& known : privateUse)
        if (known.from == u)
            return QString(QChar(known.to));
    const bool edge = QStringView(string).left(at).trimmed().isEmpty()
        || QStringView(string).mid(at + 1).trimmed().isEmpty();
    const bool alone = edge || (isBlank(string.at(at - 1)) && isBlank(string.at(at + 1)));
    return alone && string.trimmed().size() > 1 ? std::optional(QString()) : std::nullopt;
}

/// Whether zero-width joiners and variation selectors beside the character belong to a pictograph or to a
/// script that needs them.
bool joinsOthers(QChar c)
{
    return c.isSurrogate() || (c.unicode() >= 0x0590 && c.unicode() <= 0x1CFF)
        || (c.unicode() >= 0x2190 && c.unicode() <= 0x2BFF);
}

bool isZeroWidth(const QString& string, qsizetype at)
{
    const char16_t u = string.at(at).unicode();
    if (u == 0x200C || u == 0x200D) {
        const bool before = at > 0 && joinsOthers(string.at(at - 1));
        const bool variation = at > 1 && string.at(at - 1) == u'\uFE0F';
        return !before && !variation;
    }
    if (u >= 0xFE00 && u <= 0xFE0F) // a variant of an ideograph, which plain faces do not have
        return at == 0 || isHan(string.at(at - 1)) || string.at(at - 1).isSpace();
    const bool direction = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E
        || u == 0x200F;
    return u == 0x00AD || u == 0x200B || (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF || u == 0x180E || direction;
}

bool isControl(char16_t u) { return (u < 0x20 && u != u'\t' && u != u'\n') || (u >= 0x7F && u <= 0x9F); }

bool isOddBlank(char16_t u) { return u == 0x00A0 || (u >= 0x2000 && u <= 0x200A) || u == 0x202F || u == 0x205F; }

QString normalized(char16_t u) { return QString(QChar(u)).normalized(QString::NormalizationForm_KC); }

/// Marks and letters of other widths and of vertical setting.
std::optional<QString> presentationForm(char16_t u)
{
    if (u >= 0xFB00 && u <= 0xFB06)
        return normalized(u);
    if (u >= 0xFE10 && u <= 0xFE19)
        return QString(QChar(verticalMarks[static_cast<std::size_t>(u - 0xFE10)]));
    if (u >= 0xFE30 && u <= 0xFE44)
        return QString(QChar(verticalForms[static_cast<std::size_t>(u - 0xFE30)]));
    if (u >= 0xFE50 && u <= 0xFE5E && u != 0xFE53)
        return QString(QChar(smallMarks[static_cast<std::size_t>(u - 0xFE50)]));
    if (u >= 0xFE5F && u <= 0xFE6B)
        return normalized(u);
    if (u >= 0xFF61 && u <= 0xFF65)
        return QString(QChar(halfWidthMarks[static_cast<std::size_t>(u - 0xFF61)]));
    return std::nullopt;
}

/// What an editor types for the character; nullopt: the character itself.
std::optional<QString> typedForm(const QString& string, qsizetype at)
{
    const char16_t u = string.at(at).unicode();
    if (u >= 0x20 && u < 0x7F)
        return std::nullopt;
    if (isControl(u) || isZeroWidth(string, at))
        return QString();
    if (isOddBlank(u))
        return QStringLiteral(" ");
    if (u >= 0x2E80 && u <= 0x2EF3) {
        const char32_t form = radicalsSupplement[static_cast<std::size_t>(u - 0x2E80)];
        return form == u ? std::nullopt : std::optional(QString::fromUcs4(&form, 1));
    }
    if ((u >= 0x2F00 && u <= 0x2FD5) || (u >= 0xF900 && u <= 0xFAFF))
        return normalized(u);
    if (u >= 0xE000 && u <= 0xF8FF)
        return privateUseForm(string, at);
    return presentationForm(u);
}

} // namespace

void cleanCompatibilityForms(ManuscriptLine& line, ChangeLog& log)
{
    std::vector<TextEdit> edits;
    const QString& string = line.text.string;
    for (qsizetype i = 0; i < string.size(); ++i)
        if (const std::optional<QString> form = typedForm(string, i); form && *form != string.at(i))
            edits.push_back({i, 1, *form});
    makeEdits(line.text, edits, "compatibility-forms", line.number, log);
}

} // namespace banxin::cleanup
