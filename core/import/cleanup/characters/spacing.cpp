#include "import/cleanup/characters/spacing.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

/// Blanks between two characters.
struct Gap {
    qsizetype from = 0;
    qsizetype to = 0;
    bool ideographic = false; ///< U+3000 is among them
};

std::vector<Gap> gapsOf(const QString& string)
{
    std::vector<Gap> out;
    for (qsizetype i = 0; i < string.size(); ++i) {
        if (!isBlank(string.at(i)))
            continue;
        Gap gap{i, i, false};
        for (; gap.to < string.size() && isBlank(string.at(gap.to)); ++gap.to)
            gap.ideographic = gap.ideographic || string.at(gap.to) == u'\u3000';
        out.push_back(gap);
        i = gap.to;
    }
    return out;
}

/// A sentence, not a headline or an entry of a list.
bool isProse(const QString& string)
{
    return std::any_of(string.begin(), string.end(), [](QChar c) { return QStringView(u"。！？；").contains(c); });
}

bool endsClause(QChar c) { return isChineseMark(c); }

/// Whether the blank is the only one between Chinese characters of its clause. Names in a row have more.
bool isOnlyOneOfClause(const QString& string, const Gap& gap)
{
    const auto partsHan = [&string](qsizetype i) {
        return isBlank(string.at(i)) && isHan(nextInk(string, i, -1)) && isHan(nextInk(string, i, 1));
    };
    constexpr qsizetype longestClause = 100;
    const qsizetype first = std::max<qsizetype>(0, gap.from - longestClause);
    const qsizetype last = std::min(string.size(), gap.to + longestClause);
    for (qsizetype i = gap.from - 1; i >= first && !endsClause(string.at(i)); --i)
        if (partsHan(i))
            return false;
    for (qsizetype i = gap.to; i < last && !endsClause(string.at(i)); ++i)
        if (partsHan(i))
            return false;
    return true;
}

/// 本报记者 王一: the blank between title and name is convention.
bool followsTitle(const QString& string, const Gap& gap)
{
    static const QStringView titles[] = {u"记者",   u"通讯员", u"作者", u"编辑", u"摄影", u"责编", u"校对",
                                         u"实习生", u"主编",   u"文",   u"图",   u"摄",   u"供稿", u"评论员"};
    const QStringView before = QStringView(string).left(gap.from);
    return std::any_of(std::begin(titles), std::end(titles),
                       [before](QStringView title) { return before.endsWith(title); });
}

/// 王一 摄: so is the one between a name and what its bearer did.
bool precedesCredit(const QString& string, const Gap& gap)
{
    static const QStringView credits[] = {u"摄",   u"文", u"图",   u"供图", u"供稿",
                                          u"摄影", u"绘", u"制图", u"撰文", u"整理",
                                          u"编译", u"攝", u"供圖", u"攝影", u"摄影报道"};
    const QStringView after = QStringView(string).mid(gap.to);
    return std::any_of(std::begin(credits), std::end(credits), [after](QStringView credit) {
        return after.startsWith(credit) && (after.size() == credit.size() || !isHan(after.at(credit.size())));
    });
}

/// The width of the narrowest blank of several characters between Han; 0: none.
qsizetype narrowestWide(const QString& string, const std::vector<Gap>& gaps)
{
    qsizetype out = 0;
    for (const Gap& gap : gaps) {
        const qsizetype width = gap.to - gap.from;
        if (width > 1 && !gap.ideographic && gap.from > 0 && gap.to < string.size()
            && isHan(string.at(gap.from - 1)) && isHan(string.at(gap.to)))
            out = out == 0 ? width : std::min(out, width);
    }
    return out;
}

/// What is said of a whole paragraph before its blanks are looked at.
struct Manner {
    bool prose = false;
    bool western = false;
    qsizetype narrowWide = 0;
};

QString betweenHan(const QString& string, const Gap& gap, const Manner& manner)
{
    const QString kept = string.mid(gap.from, gap.to - gap.from);
    if (gap.ideographic)
        return kept;
    if (gap.to - gap.from > 1 || kept == QLatin1String("\t"))
        // A wide blank parts what it stands between; one twice as wide parts names, the others are inside them.
        return manner.narrowWide > 0 && gap.to - gap.from >= 2 * manner.narrowWide ? QStringLiteral("\u3000\u3000")
                                                                                   : QStringLiteral("\u3000");
    const bool closed = manner.prose && !followsTitle(string, gap) && !precedesCredit(string, gap)
        && isOnlyOneOfClause(string, gap);
    return closed ? QString() : kept;
}

bool isCurlyQuote(QChar c) { return QStringView(u"“”‘’").contains(c); }

bool isLatin(QChar c) { return isAsciiWord(c) || (c.isLetter() && c.script() == QChar::Script_Latin); }

/// English, and Chinese only as a word in it: its blanks are its own.
bool isWestern(const QString& string)
{
    const auto han = std::count_if(string.begin(), string.end(), isHan);
    return han * 3 < std::count_if(string.begin(), string.end(), isLatin);
}

/// The character that tells the language beyond quotation marks, dashes and half-width marks.
QChar languageMark(const QString& string, qsizetype at, int step)
{
    for (qsizetype i = at; i >= 0 && i < string.size(); i += step) {
        const QChar c = string.at(i);
        if (isHan(c) || isLatin(c) || (isChineseMark(c) && !isCurlyQuote(c)))
            return c;
    }
    return {};
}

/// “ ” ‘ ’ are the same characters in English: there their blanks are those between words.
bool isEnglishQuote(const QString& string, const Gap& gap)
{
    const QChar before = languageMark(string, gap.from - 1, -1);
    const QChar after = languageMark(string, gap.to, 1);
    return (isLatin(before) || isLatin(after)) && (isLatin(before) || before.isNull())
        && (isLatin(after) || after.isNull());
}

/// Whether the blank stands at a mark that brings its own.
bool isAtChineseMark(const QString& string, const Gap& gap, bool western)
{
    const auto counts = [&](QChar c) {
        if (isCurlyQuote(c))
            return !western && !isEnglishQuote(string, gap);
        return isChineseMark(c) && !(western && QStringView(u"℃％").contains(c));
    };
    const QChar before = string.at(gap.from - 1);
    const QChar after = string.at(gap.to);
    // 3 ℃ ~ 5 ℃: the sign between two values has a blank on both sides or on none.
    const bool unitBefore = QStringView(u"℃％").contains(before) && !isHan(after) && !isChineseMark(after);
    return (counts(before) && !unitBefore) || counts(after);
}

QString betweenInk(const QString& string, const Gap& gap, const Manner& manner)
{
    const QChar before = string.at(gap.from - 1);
    const QChar after = string.at(gap.to);
    if (isHan(before) && isHan(after))
        return betweenHan(string, gap, manner);
    if (isAtChineseMark(string, gap, manner.western))
        return gap.ideographic ? string.mid(gap.from, gap.to - gap.from) : QString();
    const bool mixed = (isHan(before) && isAsciiWord(after)) || (isAsciiWord(before) && isHan(after))
        || (before == u'%' && isHan(after));
    if (mixed)
        return gap.ideographic ? string.mid(gap.from, gap.to - gap.from) : QString();
    return QStringLiteral(" ");
}

} // namespace

void cleanSpacing(Text& text, int line, ChangeLog& log)
{
    const QString& string = text.string;
    const std::vector<Gap> gaps = gapsOf(string);
    const Manner manner{isProse(string), isWestern(string), narrowestWide(string, gaps)};
    std::vector<TextEdit> edits;
    for (const Gap& gap : gaps) {
        const bool atEnd = gap.from == 0 || gap.to == string.size();
        const QString with = atEnd ? QString() : betweenInk(string, gap, manner);
        if (QStringView(string).mid(gap.from, gap.to - gap.from) != with)
            edits.push_back({gap.from, gap.to - gap.from, with});
    }
    if (!edits.empty())
        makeEdits(text, edits, "spacing", line, log, EditGroups::Whole);
}

} // namespace banxin::cleanup
