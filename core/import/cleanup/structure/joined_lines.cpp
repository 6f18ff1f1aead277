#include "import/cleanup/structure/joined_lines.h"

namespace banxin::cleanup {

std::vector<JoinedParagraph> joinLines(const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    (void)log;
    std::vector<JoinedParagraph> out;
    for (const ManuscriptLine& line : lines)
        if (!line.text.string.trimmed().isEmpty())
            out.push_back({line, line.number});
    return out;
}

} // namespace banxin::cleanup
