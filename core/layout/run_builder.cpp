#include "layout/run_builder.h"

#include <algorithm>

namespace banxin {

namespace {

/// Builds the glyph runs of one broken line.
class RunBuilder {
public:
    RunBuilder(const ShapedParagraph& p, SetLine& line) : m_p(p), m_line(line) {}

    void build(const BrokenLine& broken, Length x)
    {
        x += broken.startGlue;
        for (int i = broken.from; i < broken.to; ++i) {
            const Cluster& cluster = m_p.clusters[static_cast<std::size_t>(i)];
            addCluster(cluster, x);
            x += cluster.body;
            if (i + 1 < broken.to) {
                const Length gap = broken.gaps[static_cast<std::size_t>(i - broken.from)];
                addSpace(m_p.gaps[static_cast<std::size_t>(i)], cluster, x, gap);
                x += gap;
            }
        }
        if (broken.hyphenated)
            addHyphen(m_p.clusters[static_cast<std::size_t>(broken.to - 1)], x);
    }

private:
    const StyleSpan& spanOf(const Cluster& cluster) const
    {
        return m_p.source.spans[static_cast<std::size_t>(cluster.span)];
    }

    GlyphRun& runFor(const ShapedGlyph& glyph, const StyleSpan& span, Length x, int codePoint)
    {
        if (m_line.runs.empty() || m_line.runs.back().face != glyph.face || m_line.runs.back().size != glyph.size
            || m_line.runs.back().paint != span.paint) {
            GlyphRun run;
            run.face = glyph.face;
            run.size = glyph.size;
            run.paint = span.paint;
            run.origin = {x, Length()};
            run.source.from = run.source.to = codePoint;
            m_line.runs.push_back(std::move(run));
        }
        return m_line.runs.back();
    }

    /// The hyphen of a parted word extracts as U+00AD, which readers of the file join again.
    void addHyphen(const Cluster& cluster, Length x)
    {
        const ShapedGlyph& hyphen = m_p.hyphens[static_cast<std::size_t>(cluster.span)];
        GlyphRun& run = runFor(hyphen, spanOf(cluster), x, cluster.to);
        PlacedGlyph placed;
        placed.glyph = hyphen.glyph;
        placed.x = x - run.origin.x + hyphen.xOffset;
        placed.y = hyphen.yOffset;
        placed.advance = hyphen.advance;
        placed.cluster = static_cast<int>(run.text.size());
        run.glyphs.push_back(placed);
        run.text += QChar(0x00AD);
        run.width = std::max(run.width, placed.x + placed.advance);
    }

    /// M-01, M-02: a dot of 0.19 em below each Han character, its centre 0.195 em below the em box.
    void addDot(const Cluster& cluster, const StyleSpan& span, Length x)
    {
        if (!span.emphasisDots || cluster.first != CharClass::Han)
            return;
        const Length size = span.size;
        const Length diameter = size.scaled(190, 1000);
        const Length centre = size.scaled(315, 1000); // below the baseline, em box 0.88 / 0.12
        m_line.dots.push_back(
            {{x + (cluster.body - diameter) / 2, centre - diameter / 2, diameter, diameter}, span.paint, true});
    }

    void addCluster(const Cluster& cluster, Length x)
    {
        const StyleSpan& span = spanOf(cluster);
        addDot(cluster, span, x);
        for (int g = cluster.glyphFrom; g < cluster.glyphTo; ++g) {
            const ShapedGlyph& glyph = m_p.glyphs[static_cast<std::size_t>(g)];
            GlyphRun& run = runFor(glyph, span, x, glyph.cluster);
            const bool first = g == cluster.glyphFrom
                || m_p.glyphs[static_cast<std::size_t>(g - 1)].cluster != glyph.cluster || run.glyphs.empty();
            PlacedGlyph placed;
            placed.glyph = glyph.glyph;
            placed.x = x - run.origin.x + glyph.xOffset;
            placed.y = glyph.yOffset;
            placed.advance = glyph.advance;
            if (first) {
                placed.cluster = static_cast<int>(run.text.size());
                int end = g + 1;
                while (end < cluster.glyphTo && m_p.glyphs[static_cast<std::size_t>(end)].cluster == glyph.cluster)
                    ++end;
                const int to = end < cluster.glyphTo ? m_p.glyphs[static_cast<std::size_t>(end)].cluster
                                                     : cluster.to;
                run.text += textOf(glyph.cluster, to);
                run.source.to = to;
            } else {
                placed.cluster = run.glyphs.back().cluster;
            }
            run.glyphs.push_back(placed);
            x += glyph.advance;
            run.width = std::max(run.width, x - run.origin.x);
        }
    }

    QString textOf(int from, int to) const
    {
        return QString::fromStdU32String(
            m_p.source.text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    }

    /// A typed space that the gap replaces still comes out of the file as a space.
    void addSpace(const Gap& gap, const Cluster& before, Length x, Length width)
    {
        if (gap.spaceFrom < 0 || width <= Length())
            return;
        const StyleSpan& span = spanOf(before);
        const ShapedGlyph& space = m_p.spaces[static_cast<std::size_t>(before.span)];
        GlyphRun& run = runFor(space, span, x, gap.spaceFrom);
        PlacedGlyph placed;
        placed.glyph = space.glyph;
        placed.x = x - run.origin.x;
        placed.advance = space.advance;
        placed.cluster = static_cast<int>(run.text.size());
        run.glyphs.push_back(placed);
        run.text += QLatin1Char(' ');
        run.source.to = gap.spaceTo;
        run.width = std::max(run.width, placed.x + placed.advance);
    }

    const ShapedParagraph& m_p;
    SetLine& m_line;
};

} // namespace

void buildRuns(const ShapedParagraph& paragraph, const BrokenLine& broken, Length left, SetLine& line)
{
    RunBuilder(paragraph, line).build(broken, left);
}

} // namespace banxin
