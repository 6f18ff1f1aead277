#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines without those that are no copy: running heads, folios, 更多内容扫码阅读, 责任编辑, QR and
/// follow-me hints (点击蓝字关注), navigation, jump lines （下转第三版）. Each is a change "noise". Blank lines
/// stay. Lines of a page pointer (P16) stay too: they tell a teaser from an article.
std::vector<ManuscriptLine> withoutNoise(std::vector<ManuscriptLine> lines, ChangeLog& log);

/// Whether a line is surely no copy by its words alone.
bool isNoise(const QString& line);

} // namespace banxin::cleanup
