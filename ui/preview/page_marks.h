#pragma once

#include "ui/preview/preview_composer.h"

#include <QString>

#include <vector>

namespace banxin {

/// What stands in the margin of a page beside a line.
struct PageMark {
    enum class Kind {
        Loose,   ///< J-06: the line is spaced too widely
        Wide,    ///< EN-01: word spaces of an English line
        Overset, ///< below the type area
        Finding  ///< another warning or error of the composition
    };
    Kind kind = Kind::Finding;
    int page = 0;
    int line = -1;    ///< into ComposedPage::lines; -1: the page as a whole
    int finding = -1; ///< into ComposedIssue::diagnostics
};

/// The marks of all pages, in the order of pages and lines. Pure.
std::vector<PageMark> pageMarks(const ComposedPreview& preview);

/// What a mark says, as a sentence or two.
QString describe(const PageMark& mark, const ComposedPreview& preview);

/// Why a line ended where it does, in plain words: the reason, how it was filled, the rule. Lines of text, parted
/// by line feeds.
QString explainLine(const ComposedLine& line);

/// The characters of a line.
QString textOf(const ComposedPage& page, const ComposedLine& line);

/// A place in the text of an edition, as the cursor names it.
struct CursorPlace {
    ArticleId article;
    SourceRange::Part part = SourceRange::Part::None;
    BlockId block;
    Language language = Language::Zh;
    int codePoint = 0;

    friend bool operator==(const CursorPlace&, const CursorPlace&) = default;
};

/// The lines that print a paragraph, and the one among them in which the cursor stands.
struct CursorLines {
    struct Line {
        int page = 0;
        int line = 0;
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> paragraph;
    int current = -1; ///< into `paragraph`; -1: it is not printed
};
CursorLines linesOf(const CursorPlace& place, const ComposedPreview& preview);

} // namespace banxin
