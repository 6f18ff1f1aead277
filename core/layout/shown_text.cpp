#include "layout/shown_text.h"

#include "layout/inline_text.h"

#include <algorithm>

namespace banxin {

Text textSlice(const Text& text, int from, int to)
{
    const qsizetype begin = utf16Offset(text.string, from);
    Text out(text.string.mid(begin, utf16Offset(text.string, to) - begin));
    for (Mark mark : text.marks) {
        mark.from = std::clamp(mark.from, from, to) - from;
        mark.to = std::clamp(mark.to, from, to) - from;
        if (mark.from < mark.to)
            out.marks.push_back(mark);
    }
    return out;
}

ShownText::ShownText(const SetRequest& request)
{
    const std::u32string typed = request.text.string.toStdU32String();
    m_text = request.prefix.toStdU32String();
    for (int i = 0; i < static_cast<int>(m_text.size()); ++i)
        m_source.push_back(i);
    const int shift = static_cast<int>(m_text.size());
    for (int i = 0; i < static_cast<int>(typed.size()); ++i) {
        m_shown.push_back(static_cast<int>(m_text.size()));
        if (const auto anchor = request.anchors.find(i); anchor != request.anchors.end()) {
            addAnchor(anchor->second, i + shift);
        } else {
            m_text += typed[static_cast<std::size_t>(i)];
            m_source.push_back(i + shift);
        }
    }
    m_shown.push_back(static_cast<int>(m_text.size()));
    m_source.push_back(shift + static_cast<int>(typed.size()));
}

void ShownText::addAnchor(const QString& shown, int source)
{
    const std::u32string number = shown.toStdU32String();
    const int from = static_cast<int>(m_text.size());
    m_text += number;
    m_source.insert(m_source.end(), number.size(), source);
    m_pieces.push_back({from, static_cast<int>(m_text.size())});
}

int ShownText::at(int textPosition) const
{
    const auto last = static_cast<int>(m_shown.size()) - 1;
    return m_shown[static_cast<std::size_t>(std::clamp(textPosition, 0, last))];
}

int ShownText::source(int shown) const
{
    const auto last = static_cast<int>(m_source.size()) - 1;
    return m_source[static_cast<std::size_t>(std::clamp(shown, 0, last))];
}

void ShownText::addEdges(std::set<int>& edges) const
{
    for (const Piece& piece : m_pieces) {
        edges.insert(piece.from);
        edges.insert(piece.to);
    }
}

void ShownText::apply(StyleSpan& span, Length size) const
{
    for (const Piece& piece : m_pieces) {
        if (span.from < piece.from || span.to > piece.to)
            continue;
        span.size = size.scaled(65, 100);
        span.rise = size.scaled(35, 100);
        span.italic = false;
    }
}

void ShownText::mapBack(SetParagraph& set) const
{
    if (isPlain())
        return;
    for (SetLine& line : set.lines) {
        line.from = source(line.from);
        line.to = source(line.to);
        for (GlyphRun& run : line.runs) {
            run.source.from = source(run.source.from);
            run.source.to = source(run.source.to);
        }
    }
    for (MissingGlyph& missing : set.missing)
        missing.at = source(missing.at);
}

namespace {

/// The part of a request after its marker.
SetRequest afterMarker(const SetRequest& request, int length)
{
    SetRequest rest = request;
    rest.hang = 0;
    rest.text = textSlice(request.text, request.hang, length);
    rest.style.left = request.style.left + request.hangWidth;
    rest.style.indent = Length();
    rest.anchors.clear();
    for (const auto& [at, shown] : request.anchors)
        if (at >= request.hang)
            rest.anchors.emplace(at - request.hang, shown);
    rest.runInHead = std::max(0, request.runInHead - request.hang);
    return rest;
}

/// The marker; with the character after it where a blank was typed between them, so that the blank
/// is set and comes out of the file.
SetRequest markerOf(const SetRequest& request)
{
    SetRequest marker = request;
    marker.hang = 0;
    marker.anchors.clear();
    marker.runInHead = 0;
    marker.rooms.clear();
    marker.lineDelta = 0;
    marker.tabular = true;
    const Text alone = textSlice(request.text, 0, request.hang);
    marker.text = alone.string.back().isSpace() ? textSlice(request.text, 0, request.hang + 1) : alone;
    marker.style.align = Align::Left;
    marker.style.left = marker.style.right = marker.style.indent = Length();
    return marker;
}

/// Takes away what stands at and after a code point.
void cutRuns(std::vector<GlyphRun>& runs, int from)
{
    std::erase_if(runs, [&](const GlyphRun& run) { return run.source.from >= from; });
    for (GlyphRun& run : runs) {
        if (run.source.to <= from)
            continue;
        const qsizetype keep = utf16Offset(run.text, from - run.source.from);
        std::erase_if(run.glyphs, [&](const PlacedGlyph& glyph) { return glyph.cluster >= keep; });
        run.text.truncate(keep);
        run.source.to = from;
        run.width = run.glyphs.empty() ? Length() : run.glyphs.back().x + run.glyphs.back().advance;
    }
}

} // namespace

std::shared_ptr<const SetParagraph> setHanging(const TextSetter& setter, const SetRequest& request)
{
    const int length = codePointCount(request.text.string);
    SetRequest plain = request;
    plain.hang = 0;
    if (!request.prefix.isEmpty() || request.hang >= length)
        return setter.set(plain);
    const auto marker = setter.set(markerOf(request));
    const auto rest = setter.set(afterMarker(request, length));
    if (marker->lines.size() != 1 || rest->lines.empty())
        return setter.set(plain);
    auto out = std::make_shared<SetParagraph>(*rest);
    for (SetLine& line : out->lines) {
        line.from += request.hang;
        line.to += request.hang;
        for (GlyphRun& run : line.runs) {
            run.source.from += request.hang;
            run.source.to += request.hang;
        }
    }
    for (MissingGlyph& missing : out->missing)
        missing.at += request.hang;
    SetLine& first = out->lines.front();
    first.from = 0;
    first.left -= request.hangWidth;
    first.width += request.hangWidth;
    std::vector<GlyphRun> runs = marker->lines.front().runs;
    cutRuns(runs, request.hang);
    for (GlyphRun& run : runs)
        run.origin.x += first.left - marker->lines.front().left;
    first.runs.insert(first.runs.begin(), runs.begin(), runs.end());
    out->widest = std::max(out->widest, first.width);
    for (const MissingGlyph& missing : marker->missing)
        if (missing.at < request.hang)
            out->missing.push_back(missing);
    out->fallbacks.insert(out->fallbacks.end(), marker->fallbacks.begin(), marker->fallbacks.end());
    out->withoutSmallCaps.insert(out->withoutSmallCaps.end(), marker->withoutSmallCaps.begin(),
                                 marker->withoutSmallCaps.end());
    return out;
}

} // namespace banxin
