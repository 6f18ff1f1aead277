#include "import/cleanup/structure/kinds.h"

namespace banxin::cleanup {

bool looksLikeSubhead(const QString& text)
{
    (void)text;
    return false;
}

bool looksLikeCaption(const QString& text)
{
    (void)text;
    return false;
}

void recogniseKinds(CleanedArticle& article, ChangeLog& log)
{
    (void)article;
    (void)log;
}

} // namespace banxin::cleanup
