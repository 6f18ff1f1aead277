// The list of features of the window: one line each.

#include "ui/shell/desk.h"

#include "ui/find/find_feature.h"
#include "ui/undo/undo_feature.h"
#include "ui/writing/writing_feature.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new UndoFeature(desk, parent),
        new FindFeature(desk, parent),
        new WritingFeature(desk, parent),
    };
}

} // namespace banxin
