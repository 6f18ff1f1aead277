#pragma once

#include <QByteArray>

#include <cstdint>
#include <functional>

namespace banxin::picture {

/// A JPEG in four inks, with hardly any loss, and its colour profile. `readRow` gives each row, 4 × width
/// bytes, 255 for all ink; what it throws passes through. Throws Fault.
QByteArray writeCmykJpeg(std::uint32_t width, std::uint32_t height, const QByteArray& profile,
                         const std::function<void(std::uint32_t row, std::uint8_t* out)>& readRow);

} // namespace banxin::picture
