#pragma once

#include "docx/document.h"
#include "import/manuscript.h"

namespace banxin::word {

/// What the style of a paragraph says that it is.
struct ParagraphRole {
    ManuscriptRole role = ManuscriptRole::Unknown;
    int level = 0; ///< of a heading or list item, from 1
};

/// By the names of the style and of those it is based on (Word's and WPS's, Chinese and English), by its
/// outline level and its list. Unknown: running text, or a style that says nothing.
ParagraphRole roleOf(const docx::Paragraph& paragraph);

/// Whether the style of the paragraph is one for lists (List Paragraph, 列出段落, 列表段落). That alone does not
/// make it an item: word processors give the style to what is indented.
bool isListStyle(const docx::Paragraph& paragraph);

} // namespace banxin::word
