#pragma once

#include "layout/composed.h"
#include "layout/page_design.h"

#include <map>
#include <tuple>

namespace banxin::test {

/// What a line prints.
QString textOf(const ComposedPage& page, const ComposedLine& line);

/// A text of the edition: article, part, block, language, role, item (of cells: -1, all of them together).
using TextKey = std::tuple<int, SourceRange::Part, std::int64_t, Language, SourceRange::Role, std::int64_t>;

/// Everything that the articles of an edition print in a mode, white space left out, from the edition
/// alone. Cells of a table are sorted: they have no order of their own on the page.
std::map<TextKey, QString> wantedTexts(const Edition& edition, const PageDesign& design, LanguageMode mode);

/// The same, read from the pages.
std::map<TextKey, QString> printedTexts(const ComposedIssue& issue);

} // namespace banxin::test
