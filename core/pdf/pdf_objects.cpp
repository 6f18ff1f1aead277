#include "pdf/pdf_objects.h"

#include "pdf/pdf_number.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace banxin {

QPDFObjectHandle pdfName(const std::string& name) { return QPDFObjectHandle::newName("/" + name); }

QPDFObjectHandle pdfInteger(std::int64_t value) { return QPDFObjectHandle::newInteger(value); }

QPDFObjectHandle pdfReal(std::int64_t value, int decimals)
{
    return QPDFObjectHandle::newReal(number(value, decimals));
}

QPDFObjectHandle pdfPoints(Length length) { return QPDFObjectHandle::newReal(points(length)); }

QPDFObjectHandle pdfBox(Length x0, Length y0, Length x1, Length y1)
{
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const Length edge : {x0, y0, x1, y1})
        box.appendItem(pdfPoints(edge));
    return box;
}

QPDFObjectHandle pdfText(const QString& text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; }))
        return QPDFObjectHandle::newString(text.toStdString());
    std::string bytes = "\xFE\xFF";
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xFF);
    }
    return QPDFObjectHandle::newString(bytes);
}

std::string deflated(const std::string& data)
{
    std::string out(compressBound(static_cast<uLong>(data.size())), '\0');
    uLongf size = static_cast<uLongf>(out.size());
    const int status = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                                 reinterpret_cast<const Bytef*>(data.data()), static_cast<uLong>(data.size()), 6);
    if (status != Z_OK)
        throw std::bad_alloc(); // the only way in which it fails with room enough
    out.resize(size);
    return out;
}

QPDFObjectHandle pdfStream(QPDF& pdf, const std::string& data)
{
    return pdfRawStream(pdf, deflated(data), "/FlateDecode");
}

QPDFObjectHandle pdfRawStream(QPDF& pdf, const std::string& data, const std::string& filter)
{
    QPDFObjectHandle stream = pdf.newStream();
    stream.replaceStreamData(data,
                             filter.empty() ? QPDFObjectHandle::newNull() : QPDFObjectHandle::newName(filter),
                             QPDFObjectHandle::newNull());
    return stream;
}

} // namespace banxin
