#include "pdf/glyph_outline.h"

#include "pdf/pdf_number.h"

#include <hb.h>

#include <cmath>
#include <memory>

namespace banxin {

namespace {

std::string& path(void* data) { return *static_cast<std::string*>(data); }

void appendPoint(std::string& out, float x, float y)
{
    appendNumber(out, std::llround(x * 100.0F), 2);
    out += ' ';
    appendNumber(out, std::llround(y * 100.0F), 2);
    out += ' ';
}

void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    appendPoint(path(data), x, y);
    path(data) += "m ";
}

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    appendPoint(path(data), x, y);
    path(data) += "l ";
}

void cubicTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
             float y, void*)
{
    appendPoint(path(data), x1, y1);
    appendPoint(path(data), x2, y2);
    appendPoint(path(data), x, y);
    path(data) += "c ";
}

void closePath(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { path(data) += "h "; }

} // namespace

std::string glyphOutline(const Face& face, std::uint32_t glyph)
{
    const std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)> pen(hb_draw_funcs_create(),
                                                                                 hb_draw_funcs_destroy);
    hb_draw_funcs_set_move_to_func(pen.get(), moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(pen.get(), lineTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(pen.get(), cubicTo, nullptr, nullptr); // quadratics come as cubics
    hb_draw_funcs_set_close_path_func(pen.get(), closePath, nullptr, nullptr);
    std::string out;
    hb_font_get_glyph_shape(face.hbFont.get(), glyph, pen.get(), &out);
    return out;
}

} // namespace banxin
