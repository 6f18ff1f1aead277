// The list of features of the window: one line each.

#include "ui/articles/articles_feature.h"
#include "ui/copyfit/copyfit_feature.h"
#include "ui/insert/insert_feature.h"
#include "ui/preview/live_preview.h"
#include "ui/release/release_feature.h"
#include "ui/shell/desk.h"
#include "ui/spelling/spelling_feature.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new SpellingFeature(desk, parent),
        new ArticlesFeature(desk, parent),
        new InsertFeature(desk, parent),
        new LivePreview(desk, parent),
        new CopyfitFeature(desk, parent),
        new ReleaseFeature(desk, parent),
    };
}

} // namespace banxin
