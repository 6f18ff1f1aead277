#include "import/cleanup/characters/quotes.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

/// One level of quotation marks.
struct QuoteKind {
    QStringView straight; ///< forms without direction
    QChar open;
    QChar close;
};

QChar charAt(const QString& string, qsizetype at)
{
    return at >= 0 && at < string.size() ? string.at(at) : QChar();
}

/// don't, Tiger’s, the ’90s; 6.7" of a screen.
bool isApostropheOrInch(const QString& string, qsizetype at, const QuoteKind& kind)
{
    const QChar before = charAt(string, at - 1);
    const QChar after = charAt(string, at + 1);
    const bool single = kind.open == u'‘';
    if (single && isAsciiLetter(before) && isAsciiLetter(after))
        return true;
    if (single && isAsciiDigit(after) && charAt(string, at + 3) == u's')
        return true;
    return kind.straight.contains(string.at(at)) && isAsciiDigit(before);
}

std::vector<qsizetype> marksOf(const QString& string, const QuoteKind& kind)
{
    std::vector<qsizetype> out;
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = string.at(i);
        if ((c == kind.open || c == kind.close || kind.straight.contains(c))
            && !isApostropheOrInch(string, i, kind))
            out.push_back(i);
    }
    return out;
}

/// What stands outside a pair decides its language: letters on both sides are English.
bool isEnglishPair(const QString& string, qsizetype open, qsizetype close)
{
    const QChar before = nextInk(string, open, -1);
    const QChar after = nextInk(string, close, 1);
    const auto english = [](QChar c) { return isAsciiWord(c) || QStringView(u",.;:!?()").contains(c); };
    const auto edge = [](QChar c) { return c.isNull(); };
    return (english(before) && (english(after) || edge(after))) || (edge(before) && english(after));
}

/// A mark before which a quotation cannot begin, and after which none can end.
bool mustClose(const QString& string, qsizetype at)
{
    const QChar after = nextInk(string, at, 1);
    return after.isNull() || QStringView(u"，。；、！？）》").contains(after);
}

bool mustOpen(const QString& string, qsizetype at)
{
    const QChar before = nextInk(string, at, -1);
    return before.isNull() || QStringView(u"，。：；、（《").contains(before);
}

bool isProperlyPaired(const QString& string, const std::vector<qsizetype>& marks, const QuoteKind& kind)
{
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (string.at(marks[i]) != (i % 2 == 0 ? kind.open : kind.close))
            return false;
    return true;
}

/// Marks one inside the other on one level: somebody's choice.
bool isNested(const QString& string, const std::vector<qsizetype>& marks, const QuoteKind& kind)
{
    int depth = 0;
    for (const qsizetype at : marks) {
        if (kind.straight.contains(string.at(at)))
            return false;
        depth += string.at(at) == kind.open ? 1 : -1;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Whether opening and closing in turn fits what stands beside the marks.
bool fitsInTurn(const QString& string, const std::vector<qsizetype>& marks)
{
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool opens = i % 2 == 0;
        if (opens ? mustClose(string, marks[i]) : mustOpen(string, marks[i]) && !mustClose(string, marks[i]))
            return false;
    }
    return true;
}

void pairQuotes(const QString& string, const QuoteKind& kind, std::vector<TextEdit>& edits)
{
    const std::vector<qsizetype> marks = marksOf(string, kind);
    if (marks.size() % 2 != 0 || isProperlyPaired(string, marks, kind) || isNested(string, marks, kind)
        || !fitsInTurn(string, marks))
        return;
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
        if (isEnglishPair(string, marks[i], marks[i + 1]))
            continue;
        if (string.at(marks[i]) != kind.open)
            edits.push_back({marks[i], 1, QString(kind.open)});
        if (string.at(marks[i + 1]) != kind.close)
            edits.push_back({marks[i + 1], 1, QString(kind.close)});
    }
}

} // namespace

void cleanQuotes(Text& text, int line, ChangeLog& log)
{
    const QString& string = text.string;
    if (std::none_of(string.begin(), string.end(), isHan))
        return;
    std::vector<TextEdit> edits;
    pairQuotes(string, {u"\"＂", u'“', u'”'}, edits);
    pairQuotes(string, {u"'＇", u'‘', u'’'}, edits);
    if (edits.empty())
        return;
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.from < b.from; });
    makeEdits(text, edits, "quotes", line, log);
}

} // namespace banxin::cleanup
