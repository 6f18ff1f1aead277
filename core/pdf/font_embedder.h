#pragma once

#include "pdf/coded_text.h"
#include "pdf/font_subset.h"
#include "pdf/glyph_usage.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace banxin {

/// Makes the font objects of a document: each face subset and embedded once as a CIDFont, with a
/// Type0 font and an own ToUnicode for each of its variants (X-09, UA-16).
class FontEmbedder {
public:
    /// Both must outlive the embedder.
    FontEmbedder(QPDF& pdf, const FaceSet& faces) : m_pdf(pdf), m_faces(faces) {}

    /// Embeds one face. The errors of subsetFace(). May throw what QPDF throws.
    Result<CodedFace> embed(const FaceUsage& usage);

    /// The Type0 fonts by number; number n is resource /F<n+1>.
    const std::vector<QPDFObjectHandle>& fonts() const { return m_fonts; }

private:
    QPDFObjectHandle fontFile(const FontSubset& subset);
    QPDFObjectHandle descriptor(const Face& face, const FontSubset& subset, const std::string& name);
    QPDFObjectHandle descendant(const Face& face, const FontSubset& subset, const std::string& name,
                                const CodedFace& coded);

    QPDF& m_pdf;
    const FaceSet& m_faces;
    std::vector<QPDFObjectHandle> m_fonts;
};

} // namespace banxin
