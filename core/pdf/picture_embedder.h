#pragma once

#include "pdf/pdf_writer.h"
#include "pdf/qpdf_api.h"

#include <memory>
#include <utility>
#include <vector>

namespace banxin {

/// A picture and the page of it that is placed (1 unless it is a PDF).
using PlacedSource = std::pair<PictureId, int>;

/// A picture in the document.
struct EmbeddedPicture {
    int number = 0; ///< resource /P<number+1>
    Length width;   ///< of a form (a page of a PDF), in its own unit; 0: an image, one unit square
    Length height;

    bool isForm() const { return width > Length(); }
};

/// Makes the image objects of a document. A JPEG goes in as it is (grey, RGB or CMYK; Adobe's
/// inverted CMYK is turned by /Decode); everything else that Qt reads becomes 8-bit grey or
/// RGB, its transparency a soft mask. A page of a PDF becomes a form with its fonts and colours,
/// cut at its bleed box. Other colours are device colours: conversion to the press
/// profile, down-sampling and the points belong to the print export that is still
/// to come.
class PictureEmbedder {
public:
    /// All must outlive the embedder.
    PictureEmbedder(QPDF& pdf, const PictureSource& source) : m_pdf(pdf), m_source(source) {}

    /// Embeds one picture; asks the source once. Errors: those of the source; PictureUnreadable
    /// (subject: the picture's id) for what is cut off, has no such page or is of a kind that
    /// cannot be read. May throw what QPDF throws.
    Result<EmbeddedPicture> embed(const PlacedSource& picture);

    /// The objects by number; number n is resource /P<n+1>.
    const std::vector<QPDFObjectHandle>& pictures() const { return m_pictures; }

private:
    Status embedRaster(const QByteArray& bytes, PictureId picture);
    Result<EmbeddedPicture> embedPage(const QByteArray& bytes, const PlacedSource& picture);
    EmbeddedPicture last() const { return {static_cast<int>(m_pictures.size()) - 1, {}, {}}; }

    QPDF& m_pdf;
    const PictureSource& m_source;
    std::vector<QPDFObjectHandle> m_pictures;
    /// Documents that pages were taken from: their streams are read when the file is written.
    std::vector<std::shared_ptr<QPDF>> m_documents;
    std::vector<QByteArray> m_bytes;
};

} // namespace banxin
