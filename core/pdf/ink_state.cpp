#include "pdf/ink_state.h"

#include "pdf/pdf_number.h"

#include <algorithm>

namespace banxin {

PressInk InkState::wanted(const Paint& paint, const InkUse& use) const
{
    return m_mode == Mode::Press ? pressInk(paint, use) : PressInk{paint.c, paint.m, paint.y, paint.k, false};
}

bool InkState::differs(const Paint& paint, const InkUse& use) const
{
    return !m_known || m_ink != wanted(paint, use);
}

void InkState::set(std::string& out, const Paint& paint, const InkUse& use)
{
    const PressInk ink = wanted(paint, use);
    if (m_known && m_ink == ink)
        return;
    // A page begins without overprint.
    if (ink.overprint != m_ink.overprint) {
        out += ink.overprint ? "/GSo gs\n" : "/GSk gs\n";
        m_usedOverprint = true;
    }
    if (!m_known || PressInk{ink.c, ink.m, ink.y, ink.k, m_ink.overprint} != m_ink) {
        for (const int part : {ink.c, ink.m, ink.y, ink.k}) {
            appendNumber(out, std::clamp(part, 0, 1000), 3);
            out += ' ';
        }
        out += "k\n";
    }
    m_known = true;
    m_ink = ink;
}

} // namespace banxin
