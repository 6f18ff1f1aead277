#pragma once

#include "layout/composed.h"
#include "pdf/content_stream.h"
#include "pdf/document_info.h"
#include "pdf/qpdf_api.h"

#include <QCryptographicHash>

#include <vector>

class QIODevice;

namespace banxin {

/// What the pages of a document share, by the numbers of PageContent.
struct PageObjects {
    const std::vector<QPDFObjectHandle>& fonts;
    const std::vector<QPDFObjectHandle>& pictures;
    const std::vector<QPDFObjectHandle>& outlines;
};

/// Puts a document together: pages with their boxes, catalog, outline, page labels, metadata.
/// Its functions may throw what QPDF throws.
class Document {
public:
    explicit Document(QPDF& pdf, PdfStandard standard) : m_pdf(pdf), m_standard(standard) {}

    /// Adds a page. BleedBox is the trim with the bleed all round, TrimBox is the trim, MediaBox
    /// the BleedBox with the margin of the marks. `showTrim`: the CropBox is the trim.
    void addPage(const ComposedPage& page, const PageContent& content, const PageObjects& objects,
                 bool showTrim = false);

    /// The outline, nested by level, each entry going to the top of its target (OL-01). After the
    /// pages. An entry without a place on a page is kept for its children and goes nowhere.
    void addOutline(const std::vector<OutlineEntry>& entries, const std::vector<ComposedPage>& pages);

    /// /PageLabels from ComposedPage::label (PL-01).
    void addPageLabels(const std::vector<ComposedPage>& pages);

    /// Info, XMP, /Lang and the wish that the window shows the title (X-02 to X-04, UA-04, UA-05).
    /// After the pages.
    void addInfo(DocumentInfo info);

    /// Writes the finished file with an /ID from the content: PDF 1.6 with object streams;
    /// PDF/X-1a is 1.4 without, PDF/UA-1 is 1.7. Throws DeviceError.
    void write(QIODevice& out);

private:
    QPDFObjectHandle overprintStates();

    QPDF& m_pdf;
    PdfStandard m_standard;
    QCryptographicHash m_content{QCryptographicHash::Sha256}; ///< of what all pages show
    QPDFObjectHandle m_overprintStates;
    std::vector<QPDFObjectHandle> m_pages;
    Length m_margin; ///< of the marks, the same on all pages
};

} // namespace banxin
