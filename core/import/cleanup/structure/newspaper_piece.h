#pragma once

#include "import/cleanup/structure/joined_lines.h"

#include <QString>

#include <vector>

namespace banxin::cleanup {

/// What a piece of a newspaper page is.
enum class PieceKind {
    Text,     ///< a paragraph of running text
    Headline, ///< a line of a headline, a sub-head
    Credit,   ///< names the writer or the source
    Caption,
    Label,  ///< the name of an editorial column
    Advert, ///< the index of advertisements
    PageReference
};

/// A paragraph or a line that stands by itself.
struct Piece {
    PieceKind kind = PieceKind::Text;
    JoinedParagraph paragraph;
    int measure = 0; ///< em of its text column; 0: no running text
    int blanks = 0;  ///< blank lines before it
    /// A blank line before it, in a file that has them between passages alone.
    bool parted = false;
    /// No blank line before it, in such a file.
    bool unparted = false;
    bool setOff = false;
    bool missingBefore = false;
    bool cutBefore = false;
    bool cutAfter = false;

    const QString& text() const { return paragraph.line.text.string; }
    int line() const { return paragraph.line.number; }
    int article() const { return paragraph.line.article; }
};

/// Lines to pieces: paragraphs made whole, credits and captions that were torn apart put together.
std::vector<Piece> piecesOf(const std::vector<ManuscriptLine>& lines, ChangeLog& log);

} // namespace banxin::cleanup
