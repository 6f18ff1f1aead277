#include "pdf/press_ink.h"

namespace banxin {

namespace {

constexpr int full = 1000;

bool isSmall(const InkUse& use)
{
    return use.size <= (use.kind == InkUse::Kind::Text ? Length::pt(12) : Length::pt(2));
}

/// Too small for several inks to meet exactly.
bool isFine(const InkUse& use)
{
    return use.kind == InkUse::Kind::Text ? use.size < Length::pt(18) : isSmall(use);
}

} // namespace

PressInk pressInk(const Paint& paint, const InkUse& use)
{
    PressInk ink{paint.c, paint.m, paint.y, paint.k, false};
    if (paint.k < full)
        return ink;
    const bool alone = paint.c == 0 && paint.m == 0 && paint.y == 0;
    if (alone && use.kind == InkUse::Kind::Area && use.size >= Length::mm(20))
        return {400, 300, 300, full, false};
    if (!alone && !isFine(use))
        return ink;
    return {0, 0, 0, full, isSmall(use)};
}

} // namespace banxin
