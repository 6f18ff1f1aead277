#pragma once

#include "docx/document.h"
#include "import/manuscript.h"

namespace banxin::word {

/// A document in reading order: paragraphs, tables, pictures and boxes at their places, footnotes, and what
/// has to be looked at. Roles are those that the styles name; what they mean for the whole is settled by
/// settleLines().
Manuscript linesOf(const docx::Document& document);

} // namespace banxin::word
