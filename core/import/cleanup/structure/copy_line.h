#pragma once

#include "import/cleanup/characters/character_kinds.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// A line of copy with what is needed to decide how it goes on.
struct CopyLine {
    const ManuscriptLine* source = nullptr;
    QString text;               ///< without blanks at the ends
    double wide = 0;            ///< in em, every mark of punctuation at its full width
    double narrow = 0;          ///< in em, punctuation set as close as it can be
    double usual = 0;           ///< in em, marks that meet and marks at the ends of the line set close
    double latin = 0;           ///< in em, of Latin letters and digits, whose width is only estimated
    double head = 0;            ///< width in em of what cannot be parted at the beginning, marks that
                                ///< may not begin a line included
    int blanks = 0;             ///< blank lines before it
    bool indented = false;      ///< begins with the blanks of an indent, or the format says so
    bool setOff = false;        ///< a single blank before it: copying begins a text frame with one
    bool missingBefore = false; ///< lines of the file stood before it that were no copy (noise)
};

/// The lines that are not blank.
std::vector<CopyLine> copyLines(const std::vector<ManuscriptLine>& lines);

/// Whether a paragraph can end here by its last characters: 。！？… and brackets and quotes after them.
bool endsSentence(const QString& text);
/// Whether the last character can only stand inside a sentence: ，、 and opening brackets.
bool endsInside(const QString& text);
/// Whether the text cannot begin a paragraph: ，。」 and the like.
bool beginsInside(const QString& text);
/// 本报讯, 新华社北京1月30日电, （记者 …）: how news begins.
bool beginsNews(const QString& text);
/// 近日，日前，1月3日，据…报道: how news often begins.
bool mayBeginNews(const QString& text);
/// Whether the line begins as an item of a list, a quoted line of mail.
bool beginsItem(const QString& text);
/// Opening brackets and quotes that are not closed in `text`, minus closing ones not opened.
int openPairs(const QString& text);

/// `first` with `next` joined to it as running text: Chinese without a blank, Latin words with one, a
/// word broken by a hyphen without the hyphen, a number of a Chinese text that the line end cuts without
/// a blank. `cutAnywhere`: lines of this text end inside words, so a blank stands only where one was.
Text joined(const Text& first, const Text& next, bool cutAnywhere = false);

/// The number of characters after which a text program broke every paragraph, blanks included and words
/// and numbers cut wherever that was; 0: the lines were not made so.
qsizetype charactersPerLine(const std::vector<ManuscriptLine>& lines);

} // namespace banxin::cleanup
