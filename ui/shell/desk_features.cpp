// The list of features of the window: one line each.

#include "ui/accessibility/page_reader.h"
#include "ui/accessibility/part_switch.h"
#include "ui/articles/articles_feature.h"
#include "ui/backup/backup_feature.h"
#include "ui/copyfit/copyfit_feature.h"
#include "ui/find/find_feature.h"
#include "ui/flatplan/flatplan_feature.h"
#include "ui/help/help_feature.h"
#include "ui/history/corrections_feature.h"
#include "ui/history/history_feature.h"
#include "ui/insert/insert_feature.h"
#include "ui/preferences/preferences_feature.h"
#include "ui/preview/live_preview.h"
#include "ui/release/release_feature.h"
#include "ui/session/running_window.h"
#include "ui/session/session_keeper.h"
#include "ui/shell/desk.h"
#include "ui/spelling/spelling_feature.h"
#include "ui/undo/undo_feature.h"
#include "ui/writing/writing_feature.h"

namespace banxin {

std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent)
{
    return {
        new FlatplanFeature(desk, parent),
        new ArticlesFeature(desk, parent),
        new UndoFeature(desk, parent),
        new WritingFeature(desk, parent),
        new FindFeature(desk, parent),
        new InsertFeature(desk, parent),
        new HistoryFeature(desk, parent),
        new CorrectionsFeature(desk, parent),
        new SpellingFeature(desk, parent),
        new ReleaseFeature(desk, parent),
        new LivePreview(desk, parent),
        new CopyfitFeature(desk, parent),
        new BackupFeature(desk, parent),
        new PageReader(desk, parent),
        new PartSwitch(desk, parent),
        new RunningWindow(desk, parent),
        new HelpFeature(desk, parent),
        new PreferencesFeature(desk, parent),
        new SessionKeeper(desk, parent),
    };
}

} // namespace banxin
