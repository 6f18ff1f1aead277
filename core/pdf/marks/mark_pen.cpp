#include "pdf/marks/mark_pen.h"

#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"

#include <algorithm>

namespace banxin {

void MarkPen::numbers(std::initializer_list<Length> lengths)
{
    for (const Length length : lengths) {
        appendPoints(m_out, length);
        m_out += ' ';
    }
}

void MarkPen::useAllPlates()
{
    m_out += allPlatesName;
    m_out += " CS 1 SCN 0.25 w\n";
}

void MarkPen::line(Point from, Point to)
{
    numbers({from.x, from.y});
    m_out += "m ";
    numbers({to.x, to.y});
    m_out += "l S\n";
}

void MarkPen::dashedLine(Point from, Point to)
{
    m_out += "[2 1.5] 0 d ";
    line(from, to);
    m_out += "[] 0 d\n";
}

void MarkPen::circle(Point centre, Length radius)
{
    const Length handle = radius.scaled(5523, 10000); // as near as four Bézier arcs come
    const auto [x, y] = centre;
    numbers({x + radius, y});
    m_out += "m ";
    numbers({x + radius, y + handle, x + handle, y + radius, x, y + radius});
    m_out += "c ";
    numbers({x - handle, y + radius, x - radius, y + handle, x - radius, y});
    m_out += "c ";
    numbers({x - radius, y - handle, x - handle, y - radius, x, y - radius});
    m_out += "c ";
    numbers({x + handle, y - radius, x + radius, y - handle, x + radius, y});
    m_out += "c s\n";
}

void MarkPen::patch(const Rect& rect, const Paint& paint)
{
    for (const int part : {paint.c, paint.m, paint.y, paint.k}) {
        appendNumber(m_out, std::clamp(part, 0, 1000), 3);
        m_out += ' ';
    }
    m_out += "k ";
    numbers({rect.x, rect.y, rect.width, rect.height});
    m_out += "re f\n";
}

QPDFObjectHandle allPlates(QPDF& pdf)
{
    const auto values = [](int count, int value) {
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        for (int i = 0; i < count; ++i)
            out.appendItem(pdfInteger(value));
        return out;
    };
    QPDFObjectHandle tint = QPDFObjectHandle::newDictionary();
    tint.replaceKey("/FunctionType", pdfInteger(2));
    QPDFObjectHandle domain = QPDFObjectHandle::newArray();
    domain.appendItem(pdfInteger(0));
    domain.appendItem(pdfInteger(1));
    tint.replaceKey("/Domain", domain);
    tint.replaceKey("/C0", values(4, 0));
    tint.replaceKey("/C1", values(4, 1));
    tint.replaceKey("/N", pdfInteger(1));
    QPDFObjectHandle space = QPDFObjectHandle::newArray();
    space.appendItem(pdfName("Separation"));
    space.appendItem(pdfName("All"));
    space.appendItem(pdfName("DeviceCMYK"));
    space.appendItem(tint);
    return pdf.makeIndirectObject(space);
}

Length markOffset(Length bleed) { return std::max(Length::mm(3), bleed) + Length::mm(1); }

} // namespace banxin
