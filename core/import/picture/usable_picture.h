#pragma once

#include "base/result.h"
#include "import/imported_issue.h"

#include <QByteArray>
#include <QString>

namespace banxin {

/// A picture that came with a manuscript as the catalogue may store it. JPEG, PNG and PDF stay as they are
/// (a JPEG is turned as its EXIF says when it is printed). WebP, HEIC, TIFF, GIF and BMP become JPEG or PNG
/// with their colour profile; a CMYK TIFF becomes a CMYK JPEG of the best quality, so that its inks are
/// not mixed anew. SVG becomes a PNG of 600 ppi. The name ends as the format wants it.
/// Called in one place only: by the edit that stores the pictures of an import (core/edit).
/// Pure; needs no display. Error: PictureUnreadable with advice (detail): what is no picture, damaged, has
/// more pixels than can be placed (known from its head, before anything is unpacked), EMF, WMF, EPS, an
/// SVG with text or addresses.
Result<ImportedPicture> usablePicture(const QByteArray& bytes, const QString& fileName);

} // namespace banxin
