// The list of features of the window: one line each.

#include "ui/accessibility/page_reader.h"
#include "ui/accessibility/part_switch.h"
#include "ui/backup/backup_feature.h"
#include "ui/help/help_feature.h"
#include "ui/preferences/preferences_feature.h"
#include "ui/session/running_window.h"
#include "ui/session/session_keeper.h"
#include "ui/shell/desk.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new BackupFeature(desk, parent),
        new HelpFeature(desk, parent),
        new PageReader(desk, parent),
        new PartSwitch(desk, parent),
        new RunningWindow(desk, parent),
        // Behind all others: they look for the panels and actions that those have made.
        new SessionKeeper(desk, parent),
        new PreferencesFeature(desk, parent),
    };
}

} // namespace banxin
