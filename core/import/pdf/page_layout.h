#pragma once

#include "import/manuscript.h"
#include "import/pdf/page_regions.h"

namespace banxin::pdftext {

/// A region or a picture in its place in the order of reading.
struct Piece {
    int page = 0; ///< from 0
    Region region;
    std::vector<ManuscriptRole> roles; ///< of the lines of `region`
    int picture = -1;                  ///< index in FoundPage::pictures; then `region` is its caption, or empty
    bool furniture = false;            ///< no copy
    double left = 0, right = 0;        ///< edges of the text column
    int article = 0;
};

/// What is usual in a document: the type of its running text.
struct BodyType {
    double size = 10;
    int face = -1;
    bool matches(const TextLine& line) const
    {
        return line.face == face && line.size < 1.06 * size && line.size > 0.94 * size;
    }
};

/// A document as lines and pieces.
struct LaidDocument {
    std::vector<std::vector<TextLine>> furniture; ///< running heads and folios by page
    std::vector<Piece> pieces;
    std::vector<BodyType> body; ///< by page
    Faces faces;
};

/// Finds lines, running heads, regions and captions, and puts them in the order of reading.
LaidDocument layOut(const std::vector<FoundPage>& pages);

/// The type of most characters in lines of running text; `otherwise` where there are too few.
BodyType bodyTypeOf(const std::vector<TextLine>& lines, const BodyType& otherwise);

/// Takes running heads and folios out of the lines of the pages: what stands at the same place at the
/// edge of several pages, with the same words or with a number that goes on.
std::vector<std::vector<TextLine>> takeFurniture(std::vector<std::vector<TextLine>>& lines,
                                                 const std::vector<FoundPage>& pages,
                                                 const std::vector<BodyType>& body);

/// Whether a picture is one of the copy: neither a background nor an ornament nor on every page.
std::vector<bool> picturesOfCopy(const std::vector<FoundPage>& pages, std::size_t page);

} // namespace banxin::pdftext
