#pragma once

#include "base/result.h"
#include "pdf/picture/picture_size.h"
#include "pdf/qpdf_api.h"

#include <QTemporaryFile>

#include <map>
#include <memory>
#include <vector>

namespace banxin {

/// A page of a PDF as a form.
struct EmbeddedPage {
    QPDFObjectHandle form;
    Length width; ///< in points, as it is looked at
    Length height;
    bool transparent = false; ///< the page says that it has transparency
};

/// Takes pages out of PDFs: each becomes a form with its fonts and colours, cut at its bleed box. A
/// document lies in a temporary file until the end, for its streams are read when ours is written.
class PdfPageEmbedder {
public:
    explicit PdfPageEmbedder(QPDF& pdf) : m_pdf(pdf) {}

    bool knows(PictureId picture) const { return m_documents.count(picture) > 0; }
    /// Opens the document of a picture. Errors: PictureUnreadable; FileUnwritable (the temporary folder).
    Status open(PictureId picture, const QByteArray& bytes);
    /// A page of a picture that is open. Errors: PictureUnreadable. May throw what QPDF throws.
    Result<EmbeddedPage> embed(const PlacedSource& placed);

private:
    struct Document {
        QTemporaryFile file; // before the reader of it
        QPDF pdf;
        std::vector<QPDFObjectHandle> pages;
    };

    QPDF& m_pdf;
    std::map<PictureId, std::unique_ptr<Document>> m_documents;
};

} // namespace banxin
