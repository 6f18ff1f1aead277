#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace banxin {

/// What a picture says of itself.
struct PictureHeader {
    QString mimeType; ///< "image/png", "image/jpeg" or "application/pdf"
    int width = 0;    ///< pixels, as stored; of a PDF: points of its first page, bleed included
    int height = 0;
    int pages = 1; ///< of a PDF
};

/// Reads the header of a PNG or JPEG without decoding it, or the pages of a PDF; nullopt: none
/// of them, cut short before its size, or a PDF that asks for a password. The bytes may be
/// anything.
std::optional<PictureHeader> readPictureHeader(const QByteArray& bytes);
/// The part of it that reads PDF.
std::optional<PictureHeader> readPdfHeader(const QByteArray& bytes);

} // namespace banxin
