#pragma once

#include "import/cleanup/structure/copy_line.h"

#include <vector>

namespace banxin::cleanup {

/// What a line is in the text that it belongs to.
enum class LinePlace {
    First,  ///< the first of several lines of a paragraph
    Middle, ///< goes on from the line before into the next
    Last,   ///< the last of several lines
    Alone,  ///< a paragraph in one line
    Apart   ///< not running text: a headline, a credit, a label
};

struct LineFit {
    LinePlace place = LinePlace::Apart;
    int measure = 0;        ///< em of the text column; 0: Apart
    bool goesOn = false;    ///< runs on into the next line
    bool cutBefore = false; ///< begins inside a sentence that the line before does not begin
    bool cutAfter = false;  ///< ends inside a sentence that the next line does not go on with
};

/// How strictly lines are joined.
struct FlowOptions {
    int smallestMeasure = 12; ///< em; shorter lines are verse, names, tables and stay apart
};

/// Finds the text columns and paragraphs of lines: the cheapest way to read them as paragraphs set to a
/// measure. What speaks: lines of a column are as wide as its measure (but for punctuation that is
/// closed up and words that cannot be parted), the first line of a paragraph is two em shorter, the last
/// one shorter and ends a sentence.
std::vector<LineFit> flowOf(const std::vector<CopyLine>& lines, const FlowOptions& options);

} // namespace banxin::cleanup
