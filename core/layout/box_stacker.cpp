#include "layout/flow.h"

#include <algorithm>

namespace banxin {

int wholeLines(Length height, Length pitch)
{
    return static_cast<int>((height.units() + pitch.units() - 1) / pitch.units());
}

void BoxStacker::add(const Text& text, const TextStyle& style, Language language, const SourceRange& base,
                     bool balanced, const QString& prefix, Length x)
{
    SetRequest request;
    request.text = text;
    request.style = style;
    request.language = language;
    request.balanced = balanced;
    request.prefix = prefix;
    add(std::move(request), base, x);
}

void BoxStacker::add(SetRequest request, const SourceRange& base, Length x)
{
    if (request.text.isEmpty() && request.prefix.isEmpty())
        return;
    request.width = m_width - x;
    const TextStyle& style = request.style;
    const auto set = m_setter->set(request);
    for (const MissingGlyph& missing : set->missing)
        m_missing.emplace_back(base, missing);
    const Length pitch = style.pitch > Length() ? style.pitch : m_setter->design().body.pitch;
    m_y += style.before;
    for (const SetLine& line : set->lines) {
        FlowBlock::BoxLine boxLine;
        boxLine.line = line;
        boxLine.style = style;
        boxLine.base = base;
        boxLine.prefixLength = codePointCount(request.prefix);
        boxLine.x = x;
        boxLine.width = m_width - x;
        boxLine.baseline = m_y + (pitch - style.size) / 2 + style.size.scaled(88, 100);
        m_block.boxLines.push_back(std::move(boxLine));
        m_y += pitch;
    }
    m_y += style.after;
}

FlowBlock BoxStacker::close(int partsAbove, int parts)
{
    const Length pitch = m_setter->design().body.pitch;
    m_block.height = std::max(1, wholeLines(m_y, pitch));
    const Length shift = (pitch * m_block.height - m_y).scaled(partsAbove, parts);
    for (FlowBlock::BoxLine& line : m_block.boxLines)
        line.baseline += shift;
    for (FilledRect& rect : m_block.rects)
        rect.rect.y += shift;
    for (PlacedPicture& picture : m_block.pictures) {
        picture.frame.y += shift;
        picture.image.y += shift;
    }
    m_block.width = m_width;
    return m_block;
}

FlowBlock BoxStacker::finish() { return close(3, 5); }

FlowBlock BoxStacker::finishTopAligned() { return close(0, 1); }

} // namespace banxin
