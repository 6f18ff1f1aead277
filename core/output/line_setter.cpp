#include "output/line_setter.h"

#include "layout/furniture.h"

namespace banxin {

namespace {

constexpr Length endless = Length::pt(20000);

} // namespace

TextStyle plainStyle(FaceRole role, Length size, PaintId paint)
{
    TextStyle out;
    out.role = role;
    out.size = size;
    out.paint = paint;
    out.align = Align::Left;
    return out;
}

SetLine LineSetter::line(const QString& text, const TextStyle& style, Language language) const
{
    SetRequest request;
    request.text = text;
    request.style = style;
    request.style.align = Align::Left;
    request.language = language;
    request.width = endless;
    const std::shared_ptr<const SetParagraph> set = m_setter.set(request);
    return set->lines.empty() ? SetLine() : set->lines.front();
}

Length LineSetter::widthOf(const QString& text, const TextStyle& style, Language language) const
{
    return line(text, style, language).width;
}

void LineSetter::place(ComposedPage& page, const QString& text, const TextStyle& style, Language language,
                       Point at, Align align) const
{
    const SetLine set = line(text, style, language);
    if (set.runs.empty())
        return;
    Length left = at.x;
    if (align == Align::Centre)
        left -= set.width / 2;
    else if (align == Align::Right)
        left -= set.width;
    placeLine(page, set, left, at.y, set.width, style, furnitureRange(language), 0, 0, false);
}

Status LineSetter::complete() const
{
    for (const TextSetter::FaceGap& gap : m_setter.faceGaps())
        if (!gap.printed)
            return Error{Error::Code::GlyphMissing, characterName(gap.character), gap.text.left(24)};
    return Done{};
}

} // namespace banxin
