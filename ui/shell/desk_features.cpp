// The list of features of the window: one line each.

#include "ui/accessibility/page_reader.h"
#include "ui/accessibility/part_switch.h"
#include "ui/articles/articles_feature.h"
#include "ui/backup/backup_feature.h"
#include "ui/copyfit/copyfit_feature.h"
#include "ui/flatplan/flatplan_feature.h"
#include "ui/help/help_feature.h"
#include "ui/insert/insert_feature.h"
#include "ui/preferences/preferences_feature.h"
#include "ui/preview/live_preview.h"
#include "ui/release/release_feature.h"
#include "ui/session/running_window.h"
#include "ui/session/session_keeper.h"
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
        new BackupFeature(desk, parent),
        new HelpFeature(desk, parent),
        new PageReader(desk, parent),
        new PartSwitch(desk, parent),
        new RunningWindow(desk, parent),
        new SessionKeeper(desk, parent),
        new PreferencesFeature(desk, parent),
        new FlatplanFeature(desk, parent),
    };
}

} // namespace banxin
