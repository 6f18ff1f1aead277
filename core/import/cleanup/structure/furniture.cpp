#include "import/cleanup/structure/furniture.h"

namespace banxin::cleanup {

std::vector<ManuscriptLine> withoutFurniture(std::vector<ManuscriptLine> lines, ChangeLog& log)
{
    std::erase_if(lines, [&](const ManuscriptLine& line) {
        if (!line.furniture)
            return false;
        const QString text = line.picture >= 0 ? QString(QChar(0xFFFC)) : line.text.string;
        return text.trimmed().isEmpty() || log.propose("noise", line.number, text, {});
    });
    return lines;
}

} // namespace banxin::cleanup
