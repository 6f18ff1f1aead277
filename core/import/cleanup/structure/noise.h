#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines without those that are no copy: running heads, folios, 更多内容扫码阅读, 责任编辑, QR and
/// follow-me hints (点击蓝字关注), navigation. Each is a change "noise". Blank lines stay.
std::vector<ManuscriptLine> withoutNoise(std::vector<ManuscriptLine> lines, ChangeLog& log);

} // namespace banxin::cleanup
