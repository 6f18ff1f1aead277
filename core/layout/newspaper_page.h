#pragma once

#include <vector>

namespace banxin {

/// An article as it may stand on a newspaper page: body lines that it needs, head included, over
/// 1, 2 … columns of the page; 0: it does not fit so.
struct NewspaperArticle {
    std::vector<int> depths;
};

/// The page that articles are packed into.
struct NewspaperSpace {
    int columns = 5;
    int lines = 80;
    int gap = 2;          ///< empty lines between articles one below the other
    int columnWidth = 10; ///< of a column and its gap, in body lines, for the shape of the frames
};

/// The place of an article on the page.
struct NewspaperFrame {
    int article = 0; ///< index into the list that was planned
    int column = 0;
    int columns = 1;
    int top = 0;     ///< body line
    int lines = 0;   ///< depth of the frame
    int need = 0;    ///< lines that the article takes of them
    int bandTop = 0; ///< of the band that the frame stands in
    int bandLines = 0;
};

/// Articles of a page in horizontal bands: side by side, and where it fills the band better one
/// below the other in one of its columns. Their order is that of their tops.
struct NewspaperPlan {
    std::vector<NewspaperFrame> frames;
    int placed = 0; ///< articles from the first on
    int used = 0;   ///< body lines of the page
};

/// Packs as many articles as the page takes, in order. Of the ways to choose bands and widths it
/// takes the one with the least white below articles, frames neither flat nor thin, and the first
/// article not narrower than the others of its band. Lines that are left go to the bands alike.
/// Nothing placed: the first article is too long for the page.
NewspaperPlan planNewspaperPage(const std::vector<NewspaperArticle>& articles, const NewspaperSpace& space);

} // namespace banxin
