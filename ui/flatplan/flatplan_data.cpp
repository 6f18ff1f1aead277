#include "ui/flatplan/flatplan_data.h"

namespace banxin {

int FlatplanData::indexOf(ArticleId id) const
{
    for (int i = 0; i < articleCount(); ++i)
        if (article(i).article.id == id)
            return i;
    return -1;
}

} // namespace banxin
