#pragma once

#include "model/article.h"
#include "model/publication.h"
#include "output/release/release_check.h"

namespace banxin {

/// 组稿 … 已出刊, in the language of the window.
QString issueStateTitle(IssueState state);
/// What the button says that leads there: 进入一校, 付印… .
QString issueStepTitle(IssueState state);
/// 未校, 一校, 二校, 三校
QString proofsTitle(int proofs);
/// A line of the checklist with its number: 3 篇未校.
QString obstacleTitle(const ReleaseObstacle& obstacle);

} // namespace banxin
