#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

namespace banxin::cleanup {

/// Whether the text could be a sub-head by its words: 一、…, （一）… alone, a short line without a stop. What
/// stands around it decides (recogniseKinds()).
bool looksLikeSubhead(const QString& text);
/// Whether the text is the caption of a picture by its words: 图为…, …摄, （…供图）, 左图：….
bool looksLikeCaption(const QString& text);

/// Sub-heads, list items, captions, editor's notes and pull quotes among the paragraphs of an article (change
/// "kind", whose `after` is "subhead: text"); run-in heads （一）…。 become strong. Blocks whose kind the
/// format has told already stay.
void recogniseKinds(CleanedArticle& article, ChangeLog& log);

} // namespace banxin::cleanup
