#pragma once

#include "import/pdf/found_page.h"
#include "preflight/marks.h"

#include <vector>

namespace banxin::pdftext {

/// A picture that the content of a page puts on it.
struct PlacedPicture {
    QRectF box; ///< as FoundPage has it, cut by what hides the rest
    QPDFObjectHandle image;
    int width = 0, height = 0; ///< pixels
    bool whole = true;         ///< upright and nothing of it hidden: its bytes may be taken as they are
};

/// What stands on a page besides its text.
struct Drawing {
    bool known = false; ///< false: the content could not be read
    QRectF sheet;       ///< the trimmed page within what poppler takes for the page (its crop box)
    std::vector<QRectF> rules;
    std::vector<PlacedPicture> pictures;
    bool invisibleText = false;
};

/// Reads lines and pictures with QPDF, because poppler-cpp tells only of text.
class Drawings {
public:
    explicit Drawings(const std::string& file);
    /// Page from 0. Never throws; a page that cannot be read gives what was found.
    Drawing page(std::size_t index);
    /// What the document says it is called; empty: nothing.
    QString title() const { return m_title; }

private:
    QPDF m_pdf;
    std::vector<PageInfo> m_pages; ///< empty: QPDF cannot read the file
    QString m_title;
};

} // namespace banxin::pdftext
