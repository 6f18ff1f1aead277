#pragma once

#include "layout/compose.h"

#include <QStringList>

#include <memory>

namespace banxin::test {

std::shared_ptr<const FaceSet> pairFaces();

/// An edition in two languages and the pages that were made of it.
struct PairPages {
    Edition edition;
    PageDesign design;
    LanguageMode mode = LanguageMode::Parallel;
    ComposedIssue issue;

    /// Index of the first page that holds a line of an article.
    int firstTextPage() const;
};

/// Composes in `mode`, whatever the issue and its articles say. `design`: null: the issue's own.
PairPages pairPages(const Edition& edition, LanguageMode mode, const PageDesign* design = nullptr);

/// The first line of a pair in each language.
struct PairStart {
    SourceRange source; ///< of the Chinese
    int zhPage = 0;     ///< index into the pages
    int enPage = 0;
    const ComposedLine* zh = nullptr;
    const ComposedLine* en = nullptr;
};
/// Of all pairs that have both sides; pictures and tables are none.
std::vector<PairStart> pairStarts(const PairPages& pages);

/// What is wrong with the pages, each in one sentence; empty: nothing.
/// Pairs whose first lines do not stand on one baseline, on one page or on two that face each other.
QStringList pairsOutOfStep(const PairPages& pages);
/// Lines outside the type area or the text column of their language.
QStringList linesOutOfPlace(const PairPages& pages);
/// Lines over lines, lines over pictures, pictures over pictures.
QStringList overlaps(const PairPages& pages);
/// Texts of the edition that are not printed exactly once, and printed texts that it does not hold.
QStringList textFaults(const PairPages& pages);
/// Blocks of text that stand before one that precedes them.
QStringList orderFaults(const PairPages& pages);
/// Pairs that break and do not go on in both languages in the next text column.
QStringList breakFaults(const PairPages& pages);
/// All of these, and what composition itself says against the pages.
QStringList allFaults(const PairPages& pages);

/// White at the foot of pages that the text goes on after.
struct PageWhite {
    int page = 0;
    double share = 0;                      ///< of the type area
    BlockKind next = BlockKind::Paragraph; ///< of the block that goes on the next page
    bool goesOn = false;                   ///< that block stands on this page too
    QString what;                          ///< names its first line
};
std::vector<PageWhite> whiteOf(const PairPages& pages);

} // namespace banxin::test
