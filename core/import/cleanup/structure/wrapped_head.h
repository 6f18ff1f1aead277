#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The width of a full line of hard-wrapped text in em (Latin counts half); 0: the lines are whole paragraphs.
double wrapMeasure(const std::vector<ManuscriptLine>& lines);

/// Lines of an article whose head is told from its text.
struct WrappedHead {
    std::vector<ManuscriptLine> lines; ///< those of the head made whole (change "join-lines")
    std::size_t textFrom = 0;          ///< where the text begins; size(): nowhere surely
};

/// Tells the head of hard-wrapped text from its paragraphs: full lines up to the first short one belong
/// together, and without a stop or comma in them they are a title.
WrappedHead wrappedHead(std::vector<ManuscriptLine> lines, double measure, ChangeLog& log);

/// Whether a paragraph begins as news do: 本报讯, 新华社北京1月30日电, 近日，, 1月30日，.
bool opensNews(const QString& text);

} // namespace banxin::cleanup
