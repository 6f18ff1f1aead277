// The list of features of the window: one line each.

#include "ui/copyfit/copyfit_feature.h"
#include "ui/preview/live_preview.h"
#include "ui/shell/desk.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new LivePreview(desk, parent),
        new CopyfitFeature(desk, parent),
    };
}

} // namespace banxin
