#pragma once

#include <QByteArray>
#include <QImage>

namespace banxin {

/// A stored picture for the screen, at most `width` device pixels wide; null when it cannot be
/// read. Colours are true before it is scaled: Qt would otherwise dither a picture that has a
/// palette.
QImage screenPicture(const QByteArray& bytes, int width);

} // namespace banxin
