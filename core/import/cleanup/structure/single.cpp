#include "import/cleanup/structure/single.h"

namespace banxin::cleanup {

bool speaksForItself(const std::vector<ManuscriptLine>& lines)
{
    (void)lines;
    return false;
}

std::vector<CleanedArticle> articlesByRole(const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    (void)lines;
    (void)log;
    return {};
}

} // namespace banxin::cleanup
