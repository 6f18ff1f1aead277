#pragma once

#include "import/line.h"

#include <QSet>

namespace banxin::manuscript {

/// The parts of a file, as indices of lines; each ends where the next begins. A part that is
/// missing is empty.
struct Regions {
    std::size_t headEnd = 0;       ///< head: [0, headEnd)
    std::size_t contentsBegin = 0; ///< [headEnd, contentsBegin): cover lines, or text before the contents
    std::size_t bodyBegin = 0;     ///< contents: [contentsBegin, bodyBegin)
    std::size_t contactsBegin = 0; ///< body: [bodyBegin, contactsBegin); the back page ends the file
};

/// Finds head, contents, body and back page. The contents end where their own lines come
/// again as headings, or else where running text begins.
Regions findRegions(const std::vector<Line>& lines);

/// A line of running text: no mark, long, with the stops of a sentence.
bool isProse(const Line& line);

} // namespace banxin::manuscript
