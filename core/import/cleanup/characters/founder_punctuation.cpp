#include "import/cleanup/characters/founder_punctuation.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_text.h"
#include "import/cleanup/characters/text_edits.h"

#include <algorithm>
#include <map>

namespace banxin::cleanup {

namespace {

using LineEdits = std::map<std::size_t, std::vector<TextEdit>>;

bool isInk(const QString& line, qsizetype at) { return at >= 0 && at < line.size() && !isBlank(line.at(at)); }

/// The blanks on both sides of a restored mark are the width of the font.
void appendWithBlanks(const QString& line, qsizetype at, QChar symbol, std::vector<TextEdit>& edits)
{
    qsizetype from = at;
    qsizetype to = at + 1;
    if (isChineseMark(symbol)) {
        while (from > 0 && isBlank(line.at(from - 1)))
            --from;
        while (to < line.size() && isBlank(line.at(to)))
            ++to;
        if (!isInk(line, from - 1)) // the indent of a paragraph stays
            from = at;
        if (!isInk(line, to))
            to = at + 1;
        if (!edits.empty())
            from = std::max(from, edits.back().from + edits.back().length);
    }
    edits.push_back({from, to - from, QString(symbol)});
}

void collect(const FounderText& text, const std::vector<ManuscriptLine>& lines, LineEdits& edits)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.isRestored(i))
            continue;
        const auto [line, offset] = text.place(i);
        appendWithBlanks(lines[line].text.string, offset, text.at(i), edits[line]);
    }
}

void restorePassage(FounderText& text)
{
    restoreLongRuns(text);
    restoreStops(text);
    restoreNumbers(text);
    restorePairs(text);
    restoreOthers(text);
    restoreStops(text); // what the first round left beside digits
}

} // namespace

void cleanFounderPunctuation(std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    const FounderWords words;
    const FounderPassages passages = findFounderPassages(lines, words);
    if (!passages.any)
        return;
    LineEdits edits;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const unsigned damage = passages.damage[i];
        FounderText text(words, damage != NoDamage);
        text.append(lines[i].text.string, i, damage);
        if (damage == NoDamage) {
            restoreNumbers(text);
            restorePairs(text);
            restoreLoneStops(text);
        } else {
            for (; i + 1 < lines.size()
                 && (passages.damage[i + 1] == damage || lines[i + 1].text.string.trimmed().isEmpty());
                 ++i)
                text.append(lines[i + 1].text.string, i + 1, damage);
            restorePassage(text);
        }
        collect(text, lines, edits);
    }
    for (auto& [line, list] : edits)
        makeEdits(lines[line].text, list, "founder-punctuation", lines[line].number, log);
}

} // namespace banxin::cleanup
