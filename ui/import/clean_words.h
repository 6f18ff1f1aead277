#pragma once

#include "import/cleanup/rearrange.h"

#include <QString>

namespace banxin {

/// What a pass of the clean-up is called, "founder-punctuation" as 方正标点还原. A pass that is not known
/// keeps its id.
QString cleanRuleName(const QString& rule);
QString fieldInWords(ArticleField field);

/// A text in which blanks and ends of lines are seen.
QString withVisibleBlanks(QString text);
/// A change in one line: "近日袁 → 近日，", or "更多内容扫码阅读 → (taken out)".
QString changeInWords(const CleanChange& change);
/// The same for a list: of long texts the place that differs.
QString changeInShort(const CleanChange& change);

} // namespace banxin
