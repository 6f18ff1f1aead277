// The list of features of the window: one line each.

#include "ui/history/corrections_feature.h"
#include "ui/history/history_feature.h"
#include "ui/shell/desk.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new HistoryFeature(desk, parent),
        new CorrectionsFeature(desk, parent),
    };
}

} // namespace banxin
