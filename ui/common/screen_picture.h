#pragma once

#include <QByteArray>
#include <QImage>

namespace banxin {

/// A stored picture (`page` of a PDF) for the screen, at most `width` device pixels wide; null when
/// it cannot be read. Colours are true before it is scaled: Qt would otherwise dither a picture that has a
/// palette.
QImage screenPicture(const QByteArray& bytes, int width, int page = 1);

} // namespace banxin
