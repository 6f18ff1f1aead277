#pragma once

#include "pdf/pdf_writer.h"
#include "pdf/qpdf_api.h"

#include <vector>

namespace banxin {

/// Makes the image objects of a document. A JPEG goes in as it is (grey, RGB or CMYK; Adobe's
/// inverted CMYK is turned by /Decode); everything else that Qt reads becomes 8-bit grey or
/// RGB, its transparency a soft mask. Colours are device colours: conversion to the press
/// profile, down-sampling and the points belong to the print export that is still
/// to come.
class PictureEmbedder {
public:
    /// All must outlive the embedder.
    PictureEmbedder(QPDF& pdf, const PictureSource& source) : m_pdf(pdf), m_source(source) {}

    /// Embeds one picture and gives its number; asks the source once. Errors: those of the
    /// source; PictureUnreadable (subject: the picture's id) for what is cut off or of a kind
    /// that cannot be read. May throw what QPDF throws.
    Result<int> embed(PictureId picture);

    /// The image objects by number; number n is resource /P<n+1>.
    const std::vector<QPDFObjectHandle>& pictures() const { return m_pictures; }

private:
    Status embedRaster(const QByteArray& bytes, PictureId picture);

    QPDF& m_pdf;
    const PictureSource& m_source;
    std::vector<QPDFObjectHandle> m_pictures;
};

} // namespace banxin
