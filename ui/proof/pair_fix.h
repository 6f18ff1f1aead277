#pragma once

#include "edit/edit_command.h"
#include "layout/pair_drift.h"

#include <optional>

namespace banxin {

/// Where a fix is applied: the article as it is placed in an issue.
struct FixTarget {
    Article article; ///< the revision that the issue prints
    PlacementId placement;
    PlacementSetting setting;
    IssueRowId issue;
};

/// What a fix does and what it brings, for a person: "Chinese column narrower (46%): 6 lines shorter".
/// `chineseShare`: of the article as it is set now, ‰; `englishSize`: its PlacementSetting::englishSize;
/// `pair`: where the picture that is moved stands in the article, from 1; 0: not known.
QString fixInWords(const PairFix& fix, int chineseShare, int englishSize, int pair = 0);

/// What was set by hand for the two languages of a placement, in words; empty: nothing, all is chosen by the page.
QString settingInWords(const PlacementSetting& setting);

/// The placement without what fixes set: share, size and tightening are chosen by the page again.
PlacementSetting withoutFixes(PlacementSetting setting);

/// The edit that does the fix; none when the picture that it moves is not in the article any more.
std::optional<EditCommand> fixCommand(const PairFix& fix, const FixTarget& target);

} // namespace banxin
