#pragma once

#include "edit/text_difference.h"
#include "model/article.h"
#include "model/text_range.h"

#include <QString>

#include <vector>

namespace banxin {

/// One place where two texts differ: what goes, and what comes in its stead (one of the two may be empty).
struct TextChange {
    TextRange before;
    TextRange after;
    int decision = -1;
};

/// How a text became another.
struct TextChanges {
    std::vector<TextChange> places; ///< in order
    int marks = -1; ///< decision about bold, 楷体 … of words that stayed; -1: they are the same

    bool isEmpty() const { return places.empty() && marks < 0; }
};

enum class HeadField { Kicker, Title, Subtitle, Byline, Source };
inline constexpr HeadField articleFields[] = {HeadField::Kicker, HeadField::Title, HeadField::Subtitle,
                                                 HeadField::Byline, HeadField::Source};
BilingualString& fieldOf(Article& article, HeadField field);
const BilingualString& fieldOf(const Article& article, HeadField field);

struct FieldDifference {
    HeadField field = HeadField::Title;
    Language language = Language::Zh;
    TextChanges text;
};

/// What became of a block, or what stands in its place.
struct BlockDifference {
    enum class Kind {
        Same,
        Changed,   ///< `zh`, `en` say where; `decision`: its kind, or what its payload holds, is another
        Removed,   ///< only in the old article
        Added,     ///< only in the new one
        MovedAway, ///< stood here; it is MovedHere elsewhere
        MovedHere
    };
    Kind kind = Kind::Same;
    int before = -1; ///< index of the block in the old article; -1: it is not there
    int after = -1;  ///< and in the new one
    TextChanges zh;
    TextChanges en;
    int decision = -1; ///< about the block as a whole; both halves of a move have the same

    const TextChanges& in(Language language) const { return language == Language::Zh ? zh : en; }
    TextChanges& in(Language language) { return language == Language::Zh ? zh : en; }
};

/// How one article became another, as a list of decisions that can each be taken or left. A paragraph that was
/// parted (or two that were joined) is one decision, since half of it would lose or double a sentence.
/// Comments and checks of pairs are no differences: they are not printed.
struct ArticleDifference {
    std::vector<FieldDifference> fields; ///< those that differ
    int bylinePlace = -1;                ///< decision; -1: the same
    std::vector<BlockDifference> blocks; ///< all blocks of both articles in reading order
    int decisions = 0;                   ///< they are numbered from 0 in reading order

    bool isEmpty() const { return decisions == 0; }
};

/// Blocks are paired by number, then by what they say; blocks that stand elsewhere are moves. Ids and states of the
/// articles are not compared.
ArticleDifference compareArticles(const Article& before, const Article& after);

/// The old article with the decisions that are taken (index: decision; missing ones are left). With all of them it
/// prints what the new one prints, with none what the old one does; comments of the new one are kept. Id, revision
/// and state are those of the old one.
Article withDecisions(const Article& before, const Article& after, const ArticleDifference& difference,
                      const std::vector<bool>& taken);

/// Words of a block that stand in its payload: the cells of a table (" | " between), captions of a group, notes.
/// One a line.
QString textInPayload(const Block& block, Language language);

/// The text from one code point to another with its marks.
Text sliceOf(const Text& text, int from, int to);
/// Appends; marks that go on are made longer.
void appendSlice(Text& to, const Text& slice);

} // namespace banxin
