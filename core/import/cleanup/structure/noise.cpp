#include "import/cleanup/structure/noise.h"

namespace banxin::cleanup {

std::vector<ManuscriptLine> withoutNoise(std::vector<ManuscriptLine> lines, ChangeLog& log)
{
    (void)log;
    return lines;
}

} // namespace banxin::cleanup
