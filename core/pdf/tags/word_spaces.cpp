#include "pdf/tags/word_spaces.h"

#include "pdf/tags/text_placer.h"

#include <hb.h>

namespace banxin {

namespace {

void addSpace(GlyphRun& run, const FaceSet& faces)
{
    if (run.face < 0 || run.face >= faces.size() || run.glyphs.empty())
        return;
    hb_font_t* font = faces.face(run.face).hbFont.get();
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font, ' ', &glyph) || glyph == 0)
        return;
    PlacedGlyph space;
    space.glyph = glyph;
    space.x = run.width;
    space.advance = run.size / 4; // nothing stands after it
    space.cluster = static_cast<int>(run.text.size());
    run.glyphs.push_back(space);
    run.text += QLatin1Char(' ');
    run.source.to += 1;
}

} // namespace

ComposedIssue withWordSpaces(const ComposedIssue& issue, const Edition* edition, const FaceSet& faces)
{
    ComposedIssue out = issue;
    const SourceTexts sources(edition, issue.language);
    Structure none;
    const TextPlacer placer(issue, sources, none);
    TextUnits units(issue);
    for (const TextUnit* unit : units.rest())
        for (const RunPlace& place : placer.swallowedSpaces(*unit))
            addSpace(out.pages[static_cast<std::size_t>(place.page)].runs[static_cast<std::size_t>(place.run)],
                     faces);
    return out;
}

} // namespace banxin
