#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

namespace banxin::cleanup {

/// Whether the text could be a sub-head by its words: 一、…, （一）… alone, a short line without a stop.
bool looksLikeSubhead(const QString& text);
/// Whether the text is the caption of a picture by its words: 图为…, …摄, （…供图）, 左图：….
bool looksLikeCaption(const QString& text);

/// Sub-heads, list items, captions and pull quotes among the paragraphs of an article (change "kind").
void recogniseKinds(CleanedArticle& article, ChangeLog& log);

} // namespace banxin::cleanup
