#pragma once

#include <QByteArray>
#include <QImage>

namespace banxin {

/// A page of a PDF, from 1, as a picture `width` device pixels wide: the part that is placed,
/// its bleed box. Null when there is no such page or the file cannot be read. For the screen
/// only; the exported file keeps the page as it is.
QImage pdfRaster(const QByteArray& bytes, int page, int width);

} // namespace banxin
