#pragma once

#include "pdf/coded_text.h"
#include "pdf/font_job.h"
#include "pdf/glyph_usage.h"
#include "pdf/qpdf_api.h"

#include <memory>
#include <vector>

namespace banxin {

/// Makes the font objects of a document: each face subset and embedded once as a CIDFont, with a
/// Type0 font and an own ToUnicode for each of its variants (X-09, UA-16). Uses without text become
/// outlines: MuPDF gives U+FFFD for a code without characters, and every invisible character
/// would be one that the source has not.
class FontEmbedder {
public:
    /// Both must outlive the embedder. `outlineText`: no fonts at all; every glyph is a form that
    /// fills its outline (转曲), for presses that ask for it.
    FontEmbedder(QPDF& pdf, const FaceSet& faces, bool outlineText = false)
        : m_pdf(pdf),
          m_faces(faces),
          m_outlineText(outlineText)
    {}

    /// Starts cutting down all faces, side by side. `usages` must outlive the embedder.
    void start(const std::vector<FaceUsage>& usages);

    /// Makes the fonts of the next face of `usages`, all but their programs. The errors of
    /// subsetFace(). May throw what QPDF throws, as finish() may.
    Result<CodedFace> embedNext();

    /// Puts the font programs in. After the last embedNext().
    void finish();

    /// The Type0 fonts by number; number n is resource /F<n+1>.
    const std::vector<QPDFObjectHandle>& fonts() const { return m_fonts; }
    /// The outlined glyphs by number; number n is resource /G<n+1>.
    const std::vector<QPDFObjectHandle>& outlines() const { return m_outlines; }

private:
    struct Work {
        const FaceUsage* usage;
        std::vector<std::uint32_t> glyphs; ///< that print as text, rising
        std::unique_ptr<FontJob> job;
        QPDFObjectHandle file; ///< waits for its program
        std::size_t programSize = 0;
        bool cff = false;
    };

    CodedFace outlined(const FaceUsage& usage);
    void makeFonts(Work& work, const FontSubset& subset, const CodedFace& coded);
    QPDFObjectHandle descriptor(const Face& face, const Work& work, const std::string& name);
    QPDFObjectHandle descendant(const Work& work, const std::string& name, const CodedFace& coded);

    QPDF& m_pdf;
    const FaceSet& m_faces;
    bool m_outlineText;
    std::vector<Work> m_work;
    std::size_t m_next = 0;
    std::vector<QPDFObjectHandle> m_fonts;
    std::vector<QPDFObjectHandle> m_outlines;
};

} // namespace banxin
