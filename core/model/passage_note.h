#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// A footnote as it stands in an article: its anchor is a mark of kind Note over U+FFFC or a sign that was typed, its
/// words are in the payload of the block (see Block).
struct PassageNote {
    BlockId block;
    QString name;   ///< that the marks use
    int number = 0; ///< in this language, from 1, as it is printed
    int from = 0;   ///< of the anchor, code points
    int to = 0;
    QString zh;
    QString en;

    bool operator==(const PassageNote&) const = default;
};

/// The footnotes whose anchors stand in the text of this language, in order.
std::vector<PassageNote> notesOf(const Article& article, Language language);

/// Puts an anchor into the text. A footnote of the block whose anchor stands in the other language alone gets it, for
/// both texts have the same footnotes; else there is a new one with `freshName`. The name of the footnote.
QString insertNote(Block& block, Language language, int at, const QString& freshName);

/// Sets the words of a footnote; marks stay with the words that stay.
void setNoteText(Block& block, const QString& name, Language language, const QString& words);

/// Takes the footnote out, with its anchors in both languages.
void removeNote(Block& block, const QString& name);

/// `words` with the marks that `before` has on what they have in common at their beginnings and ends.
Text withWords(const Text& before, const QString& words);

} // namespace banxin
