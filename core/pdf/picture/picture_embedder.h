#pragma once

#include "base/diagnostic.h"
#include "pdf/colour/colour_converter.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture/pdf_page_embedder.h"
#include "pdf/picture/picture_spool.h"
#include "pdf/qpdf_api.h"

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace banxin {

struct PicturePlan;

/// A picture in the document.
struct EmbeddedPicture {
    int number = 0; ///< resource /P<number+1>
    Length width;   ///< of a form (a page of a PDF), in its own unit; 0: an image, one unit square
    Length height;
    /// The part of the picture that is embedded, in parts of PlacedSize::wholePart of its upright width and height:
    /// all of it, or what its places show.
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t right = PlacedSize::wholePart;
    std::int64_t bottom = PlacedSize::wholePart;
    /// Something shows through: its page needs the colour space of a transparency group.
    bool transparent = false;

    bool isForm() const { return width > Length(); }
};

/// Makes the image objects of a document by the PictureRules.
///
/// A JPEG whose colours and size are right goes in as it is; every other picture is read row by row,
/// made smaller where it has more pixels than print shows (CI-06), brought to the colours that are
/// asked for, and encoded: photographs as JPEG, drawings without loss, line art in one bit (CI-07).
/// What is finished waits on disk until the PDF is written; one picture is in memory at a time.
///
/// For the press RGB becomes CMYK of the condition, grey black ink alone, CMYK of another profile
/// that of the condition; Tagged keeps RGB with its profile (CI-08); for the screen all is sRGB.
/// Embedded profiles are respected, and ignored with a diagnostic ("picture.profile-ignored") when
/// they cannot be used; RGB without one is sRGB. Transparency is a soft mask, or is flattened onto
/// white. A page of a PDF becomes a form as it stands.
class PictureEmbedder {
public:
    /// All must outlive the embedder.
    PictureEmbedder(QPDF& pdf, const PictureSource& source, const PdfOptions& options, std::stop_token stop)
        : m_pdf(pdf),
          m_source(source),
          m_options(options),
          m_stop(std::move(stop)),
          m_pages(pdf)
    {}

    /// Before the first picture, and though there is none: makes ready the profile of the condition where
    /// the rules need it. Errors: BadFormat (subject: the condition's identifier) for a profile that is
    /// missing, unreadable or of the wrong class; BadArgument for rules that the standard forbids.
    Status start();

    /// Embeds one picture; asks the source once for each picture. Errors: those of the source;
    /// PictureUnreadable (subject: the picture's id; detail: what is wrong and what helps);
    /// FileUnwritable (the temporary folder is full); Cancelled. May throw what QPDF throws.
    Result<EmbeddedPicture> embed(const PlacedSource& picture, const PlacedSize& size);

    /// The objects by number; number n is resource /P<n+1>.
    const std::vector<QPDFObjectHandle>& pictures() const { return m_pictures; }
    /// What was found in pictures and did not stop the work; subject: the picture's id.
    const Diagnostics& diagnostics() const { return m_diagnostics; }

private:
    Result<EmbeddedPicture> embedPage(const QByteArray& bytes, const PlacedSource& picture);
    EmbeddedPicture embedImage(const QByteArray& bytes, PictureId picture, const PlacedSize& size);
    bool embedAsItIs(const QByteArray& bytes, const PlacedSize& size);
    QPDFObjectHandle passedJpeg(const QByteArray& bytes, QPDFObjectHandle colourSpace);
    QPDFObjectHandle encoded(PictureReader& reader, const PicturePlan& plan, const PixelSize& size,
                             bool& transparent);
    QPDFObjectHandle colourSpace(const PicturePlan& plan);
    EmbeddedPicture added(QPDFObjectHandle object);

    QPDF& m_pdf;
    const PictureSource& m_source;
    const PdfOptions& m_options;
    std::stop_token m_stop;
    PdfPageEmbedder m_pages;
    std::unique_ptr<ColourConverter> m_converter;
    std::vector<QPDFObjectHandle> m_pictures;
    std::map<QByteArray, QPDFObjectHandle> m_profiles; ///< ICCBased spaces by their profiles
    std::shared_ptr<PictureSpool> m_spool = std::make_shared<PictureSpool>();
    std::shared_ptr<PictureSpool> m_masks = std::make_shared<PictureSpool>(); ///< written at the same time
    Diagnostics m_diagnostics;
};

} // namespace banxin
