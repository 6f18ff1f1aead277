#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace banxin {

/// What a picture says of itself.
struct PictureHeader {
    QString mimeType; ///< "image/png", "image/jpeg" or "application/pdf"
    int width = 0;    ///< pixels, as it is to be looked at (EXIF's orientation applied); of a PDF: points of
                      ///< its first page, bleed included
    int height = 0;
    int pages = 1; ///< of a PDF
};

/// Reads the header of a PNG or JPEG without decoding it, or the pages of a PDF; nullopt: none
/// of them, cut short before its size, or a PDF that asks for a password. The bytes may be
/// anything.
std::optional<PictureHeader> readPictureHeader(const QByteArray& bytes);
/// The part of it that reads PDF.
std::optional<PictureHeader> readPdfHeader(const QByteArray& bytes);

/// Whether the picture is there to its end, and a PNG's checksums are right: a copy that broke off
/// is found when it comes in and not when the issue is printed. Empty: yes; else what is wrong.
QString pictureDamage(const QByteArray& bytes);

} // namespace banxin
