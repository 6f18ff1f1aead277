// The list of features of the window: one line each.

#include "ui/flatplan/flatplan_feature.h"
#include "ui/shell/desk.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new FlatplanFeature(desk, parent),
    };
}

} // namespace banxin
