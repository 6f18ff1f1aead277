// The list of features of the window: one line each.

#include "ui/shell/desk.h"

#include "ui/articles/articles_feature.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new ArticlesFeature(desk, parent),
    };
}

} // namespace banxin
