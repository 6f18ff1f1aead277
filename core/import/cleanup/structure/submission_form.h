#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines of a manuscript that came in the form that papers ask for (标题：…, 作者：…, 单位：…, 电话：…,
/// 正文：): the labels of title and text come off, what says how to reach the author goes, each as a change
/// "noise". The byline stays for the fields. Text without such a form comes out as it is.
std::vector<ManuscriptLine> withoutForm(std::vector<ManuscriptLine> lines, ChangeLog& log);

} // namespace banxin::cleanup
