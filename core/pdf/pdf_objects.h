#pragma once

#include "base/length.h"
#include "pdf/qpdf_api.h"

#include <QString>

#include <cstdint>
#include <string>

namespace banxin {

/// /name
QPDFObjectHandle pdfName(const std::string& name);
QPDFObjectHandle pdfInteger(std::int64_t value);
/// `value / 10^decimals`, written exactly.
QPDFObjectHandle pdfReal(std::int64_t value, int decimals);
/// A length in points.
QPDFObjectHandle pdfPoints(Length length);
/// [x0 y0 x1 y1] in points.
QPDFObjectHandle pdfBox(Length x0, Length y0, Length x1, Length y1);
/// A text string: ASCII as it is, everything else as UTF-16BE with its mark (OL-01).
QPDFObjectHandle pdfText(const QString& text);

/// Deflates with level 6: level 9 takes three times as long for a thousandth of the size.
/// Throws std::bad_alloc.
std::string deflated(const std::string& data);
/// An indirect stream that holds `data` deflated.
QPDFObjectHandle pdfStream(QPDF& pdf, const std::string& data);
/// An indirect stream that holds `data` as it is and says that `filter` decodes it ("/DCTDecode";
/// empty: none).
QPDFObjectHandle pdfRawStream(QPDF& pdf, const std::string& data, const std::string& filter);

} // namespace banxin
