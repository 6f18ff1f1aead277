#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_text.h"

#include <vector>

namespace banxin::cleanup {

namespace {

/// Characters between the two marks of a pair, at most.
constexpr qsizetype longestPair = 60;
constexpr std::size_t mostPending = 8;

/// Whether the quotation can end at another 冶 that follows before the next 野.
bool closesLater(const FounderText& text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size() && i - at <= longestPair; ++i) {
        if (text.at(i) == u'野' && !text.isPartOfWord(i))
            return false;
        if (text.at(i) == u'冶' || text.at(i) == u'”')
            return true;
    }
    return false;
}

/// A quotation of several paragraphs; an opening mark ends no line.
bool opensWithoutEnd(const FounderText& text, qsizetype at)
{
    const bool endsLine = at + 1 == text.size() || text.beginsLine(at + 1);
    return !endsLine && !text.isPartOfWord(at);
}

/// 野 … 冶 in the order of the text: between two closing marks there is one opening mark. The one that is no
/// word counts first; 野外 may open a quotation all the same when nothing else does.
void restoreQuotes(FounderText& text, unsigned damage)
{
    std::vector<qsizetype> pending;
    const auto opening = [&text, &pending] {
        for (const qsizetype i : pending)
            if (!text.isPartOfWord(i))
                return i;
        return pending.empty() ? qsizetype{-1} : pending.back();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!text.isDamaged(i, damage) || (c != u'野' && c != u'冶'))
            continue;
        if (c == u'野') {
            pending.push_back(i);
            if (pending.size() > mostPending) { // opened long ago and never closed
                if (opensWithoutEnd(text, pending.front()))
                    text.restore(pending.front());
                pending.erase(pending.begin());
            }
            continue;
        }
        const qsizetype open = opening();
        const bool opened = open >= 0 && i - open <= longestPair;
        const bool surely = opened && !text.isPartOfWord(open) && !closesLater(text, i);
        if (text.isPartOfWord(i) && !surely)
            continue;
        if (opened)
            text.restore(open);
        text.restore(i);
        // What is left between two closing marks and is no word opens a quotation that goes on.
        for (const qsizetype other : pending)
            if (!(opened && other == open) && opensWithoutEnd(text, other))
                text.restore(other);
        pending.clear();
    }
    for (const qsizetype i : pending)
        if (opensWithoutEnd(text, i))
            text.restore(i);
}

struct PairCharacters {
    char16_t open;
    char16_t close;
    bool closeIsRare; ///< the closing character is hardly ever itself where it is in no word
};

/// Opening characters that are common Chinese characters are symbols only where their partner follows.
void restorePair(FounderText& text, const PairCharacters& pair)
{
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.isDamaged(i, AllDamage))
            continue;
        if (text.at(i) == pair.open && (open < 0 || text.isPartOfWord(open) || !text.isPartOfWord(i)))
            open = i;
        if (text.at(i) != pair.close || text.isPartOfWord(i))
            continue;
        if (open >= 0 && i - open <= longestPair)
            text.restore(open);
        if (pair.closeIsRare || (open >= 0 && i - open <= longestPair))
            text.restore(i);
        open = -1;
    }
}

/// 业2025页 for 〔2025〕: the year of an official document's number.
void restoreYearBrackets(FounderText& text)
{
    for (qsizetype i = 0; i + 5 < text.size(); ++i) {
        if (text.at(i) != u'业' || text.at(i + 5) != u'页' || !text.isDamaged(i, AllDamage))
            continue;
        bool year = true;
        for (qsizetype k = 1; k <= 4; ++k)
            year = year && isAsciiDigit(text.at(i + k));
        if (!year)
            continue;
        text.restore(i);
        text.restore(i + 5);
    }
}

/// In clean lines of a manuscript that has damage elsewhere: headlines set in another face. Only both marks
/// of a pair together are certain.
bool restoreLonePair(FounderText& text, QChar open, QChar close)
{
    bool found = false;
    qsizetype from = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == open && !text.isPartOfWord(i))
            from = i;
        if (text.at(i) != close || from < 0 || i - from < 2 || i - from > longestPair / 2 || text.isPartOfWord(i))
            continue;
        text.restore(from);
        text.restore(i);
        from = -1;
        found = true;
    }
    return found;
}

} // namespace

void restorePairs(FounderText& text)
{
    if (!text.isPassage()) {
        restoreLonePair(text, u'渊', u'冤');
        if (restoreLonePair(text, u'野', u'冶'))
            restoreQuotes(text, NoDamage); // the others of the line
        restoreLonePair(text, u'叶', u'曳');
        return;
    }
    restoreQuotes(text, QuoteDamage);
    static constexpr PairCharacters pairs[] = {
        {u'耶', u'爷', false}, {u'叶', u'曳', true}, {u'掖', u'业', false}, {u'腋', u'夜', false},
        {u'液', u'一', false}, {u'揖', u'铱', true}, {u'壹', u'医', false}, {u'咱', u'暂', false},
    };
    for (const PairCharacters& pair : pairs)
        restorePair(text, pair);
    restoreYearBrackets(text);
}

} // namespace banxin::cleanup
