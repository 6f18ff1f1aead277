#pragma once

#include "pdf/tags/structure.h"

namespace banxin {

/// The structure tree of a composed issue (PDF/UA-1), in reading order: pages before the text, contents,
/// columns with their articles (title, deck, byline, body, captions, notes, wherever they stand), pages
/// after it. Headings: names of the publication, contents and columns are H1, sub-columns and articles
/// a level below the nearest heading that is printed, sub-heads below their article without a gap (UA-11).
/// `edition` is what the issue was composed of; without it everything is paragraphs in page order.
Structure tagIssue(const ComposedIssue& issue, const Edition* edition);

} // namespace banxin
