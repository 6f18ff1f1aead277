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
    if (!m_known || PressInk{ink.c, ink.m, ink.y, ink.k, m_ink.overprint} != m_ink)
        write(out, ink);
    m_known = true;
    m_ink = ink;
}

void InkState::write(std::string& out, const PressInk& ink) const
{
    const auto append = [&out](std::initializer_list<int> parts, const char* op) {
        for (const int part : parts) {
            appendNumber(out, std::clamp(part, 0, 1000), 3);
            out += ' ';
        }
        out += op;
    };
    if (!m_colours)
        return append({ink.c, ink.m, ink.y, ink.k}, "k\n");
    const auto paint = std::ranges::find_if(
        *m_paints, [&](const Paint& p) { return p.c == ink.c && p.m == ink.m && p.y == ink.y && p.k == ink.k; });
    // Text that names no ink of the design is black.
    const auto index = static_cast<std::size_t>(paint - m_paints->begin());
    const ScreenColour colour = index < m_colours->size() ? (*m_colours)[index] : ScreenColour();
    append({colour.r, colour.g, colour.b}, "rg\n");
}

} // namespace banxin
