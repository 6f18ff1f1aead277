// The list of features of the window: one line each.

#include "ui/shell/desk.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    static_cast<void>(desk);
    static_cast<void>(parent);
    return {};
}

} // namespace banxin
