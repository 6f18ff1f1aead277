#pragma once

#include "layout/composed.h"
#include "pdf/content_stream.h"
#include "pdf/document_info.h"
#include "pdf/qpdf_api.h"

#include <vector>

class QIODevice;

namespace banxin {

/// Puts a document together: pages with their boxes, catalog, outline, page labels, metadata.
/// Its functions may throw what QPDF throws.
class Document {
public:
    explicit Document(QPDF& pdf) : m_pdf(pdf) {}

    /// Adds a page. BleedBox is the trim with the bleed all round, TrimBox is the trim, MediaBox
    /// the BleedBox with the margin of the marks. `fonts` and `pictures` by number.
    void addPage(const ComposedPage& page, const PageContent& content, const std::vector<QPDFObjectHandle>& fonts,
                 const std::vector<QPDFObjectHandle>& pictures);

    /// The outline, nested by level, each entry going to the top of its target (OL-01). After the
    /// pages. An entry without a place on a page is kept for its children and goes nowhere.
    void addOutline(const std::vector<OutlineEntry>& entries, const std::vector<ComposedPage>& pages);

    /// /PageLabels from ComposedPage::label (PL-01).
    void addPageLabels(const std::vector<ComposedPage>& pages);

    /// Info, XMP, /Lang and the wish that the window shows the title (X-03, UA-04, UA-05).
    void addInfo(const DocumentInfo& info);

    /// Writes the finished file: PDF 1.6, object streams, /ID from the content. Throws DeviceError.
    void write(QIODevice& out);

private:
    QPDF& m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    Length m_margin; ///< of the marks, the same on all pages
};

} // namespace banxin
