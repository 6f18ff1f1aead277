#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace banxin {

/// What a picture says of itself.
struct PictureHeader {
    QString mimeType; ///< "image/png" or "image/jpeg"
    int width = 0;    ///< pixels, as it is to be looked at (EXIF's orientation applied)
    int height = 0;
};

/// Reads the header of a PNG or JPEG without decoding it; nullopt: neither, or cut short
/// before its size. The bytes may be anything.
std::optional<PictureHeader> readPictureHeader(const QByteArray& bytes);

/// Whether the picture is there to its end, and a PNG's checksums are right: a copy that broke off
/// is found when it comes in and not when the issue is printed. Empty: yes; else what is wrong.
QString pictureDamage(const QByteArray& bytes);

} // namespace banxin
