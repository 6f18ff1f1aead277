#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace banxin {

/// What the first bytes of a picture say.
struct PictureHeader {
    QString mimeType; ///< "image/png" or "image/jpeg"
    int width = 0;    ///< pixels, as stored
    int height = 0;
};

/// Reads the header of a PNG or JPEG without decoding it; nullopt: neither, or cut short
/// before its size. The bytes may be anything.
std::optional<PictureHeader> readPictureHeader(const QByteArray& bytes);

} // namespace banxin
