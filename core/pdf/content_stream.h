#pragma once

#include "layout/composed.h"
#include "pdf/coded_text.h"
#include "pdf/glyph_usage.h"
#include "pdf/ink_state.h"
#include "pdf/marks/page_marks.h"
#include "pdf/picture/picture_embedder.h"
#include "pdf/tags/page_tags.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace banxin {

/// The drawing operators of one page and what they name.
struct PageContent {
    std::string operators;
    std::set<int> fonts;    ///< numbers; number n is resource /F<n+1>
    std::set<int> pictures; ///< numbers; number n is resource /P<n+1>
    std::set<int> outlines; ///< numbers; number n is resource /G<n+1>
    bool overprint = false; ///< names the states /GSo (overprint) and /GSk (none)
    PageMarks marks;        ///< around and over it
};

/// What all pages of a document share. Refers to what it is given.
struct ContentContext {
    const ComposedIssue& issue;
    const GlyphUsage& usage;
    const std::vector<CodedFace>& faces; ///< by slot of GlyphUsage
    const std::map<PlacedSource, EmbeddedPicture>& pictures;
    InkState::Mode inks = InkState::Mode::Design;
    const std::vector<ScreenColour>* screen = nullptr; ///< by PaintId, for the screen; null: device CMYK
    const std::vector<PageTags>* tags = nullptr;       ///< by page; null: untagged
};

/// Writes page `page`: tints and rules, then pictures, then text; origin of the PDF page is the
/// lower left corner of its MediaBox, that is of the bleed. Colours are device CMYK as the design
/// has them, so black text (`0 0 0 1 k`) stands on one plate. Every glyph stands within 0.0001 em
/// of the composed place; the error does not add up along a line.
PageContent writePageContent(const ContentContext& context, int page);

} // namespace banxin
