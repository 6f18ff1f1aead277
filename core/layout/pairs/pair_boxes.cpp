#include "layout/pairs/pair_boxes.h"

#include <algorithm>
#include <tuple>

namespace banxin {

namespace {

Length topOf(const FlowBlock::BoxLine& line) { return line.baseline - line.style.size.scaled(88, 100); }

/// What a line belongs to: a field of the head, an item of a group, a role.
auto keyOf(const FlowBlock::BoxLine& line) { return std::tuple(line.base.part, line.base.role, line.base.item); }

/// First lines of what the box holds, from the top down.
std::vector<std::size_t> beginnings(const FlowBlock& box)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < box.boxLines.size(); ++i)
        if (std::ranges::none_of(
                out, [&](std::size_t known) { return keyOf(box.boxLines[known]) == keyOf(box.boxLines[i]); }))
            out.push_back(i);
    return out;
}

/// Moves what stands from `top` on down; what begins above and ends below grows.
void moveDown(FlowBlock& box, Length top, Length shift)
{
    for (FlowBlock::BoxLine& line : box.boxLines)
        if (topOf(line) >= top)
            line.baseline += shift;
    for (FilledRect& rect : box.rects) {
        if (rect.rect.y >= top)
            rect.rect.y += shift;
        else if (rect.rect.bottom() > top)
            rect.rect.height += shift;
    }
    for (PlacedPicture& picture : box.pictures)
        if (picture.frame.y >= top) {
            picture.frame.y += shift;
            picture.image.y += shift;
        }
}

Length contentBottom(const FlowBlock& box)
{
    Length bottom;
    for (const FlowBlock::BoxLine& line : box.boxLines)
        bottom = std::max(bottom, line.baseline + line.style.size.scaled(12, 100));
    for (const FilledRect& rect : box.rects)
        bottom = std::max(bottom, rect.rect.bottom());
    for (const PlacedPicture& picture : box.pictures)
        bottom = std::max(bottom, picture.frame.bottom());
    return bottom;
}

/// A tint behind the whole box; null: there is none.
FilledRect* tintOf(FlowBlock& box)
{
    const auto at = std::ranges::find_if(box.rects, [&](const FilledRect& rect) {
        return !rect.ellipse && rect.rect.x == Length() && rect.rect.width == box.width
            && rect.rect.height > Length::pt(6);
    });
    return at == box.rects.end() ? nullptr : &*at;
}

void levelTints(FlowBlock& main, FlowBlock& partner, const PairMeasure* beside)
{
    FilledRect* first = tintOf(main);
    FilledRect* second = tintOf(partner);
    if (!first || !second)
        return;
    const Length top = std::min(first->rect.y, second->rect.y);
    const Length bottom = std::max(first->rect.bottom(), second->rect.bottom());
    for (FilledRect* rect : {first, second}) {
        rect->rect.y = top;
        rect->rect.height = bottom - top;
    }
    if (!beside)
        return;
    first->rect.width = beside->partnerLeft + beside->partnerWidth;
    partner.rects.erase(partner.rects.begin() + (second - partner.rects.data()));
}

} // namespace

FlowBlock asBox(const FlowBlock& lines, Length em, Length pitch)
{
    FlowBlock out = lines;
    out.paragraph = nullptr;
    out.request.reset();
    out.height = lines.lineCount();
    Length baseline = (pitch - em) / 2 + em.scaled(88, 100);
    for (const SetLine& line : lines.paragraph->lines) {
        FlowBlock::BoxLine boxLine;
        boxLine.line = line;
        boxLine.style = lines.style;
        boxLine.base = lines.base;
        boxLine.prefixLength = lines.prefixLength;
        boxLine.x = lines.x;
        boxLine.baseline = baseline;
        boxLine.width = lines.width;
        out.boxLines.push_back(std::move(boxLine));
        baseline += pitch;
    }
    return out;
}

FlowBlock stacked(FlowBlock first, const FlowBlock& second, Length pitch)
{
    Length top = pitch * second.height;
    for (const FlowBlock::BoxLine& line : second.boxLines)
        top = std::min(top, topOf(line));
    const Length shift = contentBottom(first) + pitch / 6 - top;
    for (FlowBlock::BoxLine line : second.boxLines) {
        line.baseline += shift;
        first.boxLines.push_back(std::move(line));
    }
    for (FilledRect rect : second.rects) {
        rect.rect.y += shift;
        first.rects.push_back(rect);
    }
    first.height = std::max(first.height, wholeLines(contentBottom(first) + pitch / 6, pitch));
    return first;
}

void levelBoxes(FlowBlock& main, FlowBlock& partner, const PairMeasure* beside, Length pitch)
{
    const Length mainBefore = contentBottom(main);
    const Length partnerBefore = contentBottom(partner);
    for (const std::size_t i : beginnings(main)) {
        const auto other = std::ranges::find_if(partner.boxLines, [&](const FlowBlock::BoxLine& line) {
            return keyOf(line) == keyOf(main.boxLines[i]);
        });
        if (other == partner.boxLines.end())
            continue;
        const Length apart = main.boxLines[i].baseline - other->baseline;
        if (apart > Length())
            moveDown(partner, topOf(*other), apart);
        else if (apart < Length())
            moveDown(main, topOf(main.boxLines[i]), -apart);
    }
    const auto grown = [&](const FlowBlock& box, Length before) {
        return wholeLines(std::max(pitch * box.height,
                                   pitch * box.height + contentBottom(box) - before
                                       - std::min(pitch / 2, pitch * box.height - before)),
                          pitch);
    };
    main.height = partner.height = std::max(grown(main, mainBefore), grown(partner, partnerBefore));
    levelTints(main, partner, beside);
}

} // namespace banxin
