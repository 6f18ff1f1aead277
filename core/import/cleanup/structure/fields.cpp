#include "import/cleanup/structure/fields.h"

namespace banxin::cleanup {

std::optional<CreditLine> creditLine(const QString& line)
{
    (void)line;
    return std::nullopt;
}

void takeFields(CleanedArticle& article, ChangeLog& log)
{
    (void)article;
    (void)log;
}

} // namespace banxin::cleanup
