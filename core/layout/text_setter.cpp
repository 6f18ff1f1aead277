#include "layout/text_setter.h"

#include "layout/compose_cache.h"
#include "layout/shown_text.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QIODevice>

#include <algorithm>
#include <set>

namespace banxin {

namespace {

/// Adds the time between construction and destruction to a report; does nothing without one.
class StageClock {
public:
    explicit StageClock(double* sum) : m_sum(sum)
    {
        if (m_sum)
            m_timer.start();
    }
    ~StageClock()
    {
        if (m_sum)
            *m_sum += static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    }
    StageClock(const StageClock&) = delete;
    StageClock& operator=(const StageClock&) = delete;

private:
    double* m_sum;
    QElapsedTimer m_timer;
};

/// Everything that shaping depends on, as bytes.
QByteArray shapeKey(const InlineText& text, const SettingRules& rules, Length maxToken)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    stream << QString::fromStdU32String(text.text) << static_cast<int>(text.language);
    for (const StyleSpan& span : text.spans)
        stream << span.from << span.to << static_cast<int>(span.role) << static_cast<qint64>(span.size.units())
               << span.italic << static_cast<qint64>(span.rise.units()) << span.paint;
    stream << static_cast<int>(rules.level) << rules.tightAdjacency << rules.trimLineStart << rules.trimLineEnd
           << rules.hanging << rules.shrinkStops << rules.softFloors << rules.orphanControl
           << rules.wideTitleSpaces << rules.autospace << rules.autospaceFloor << rules.autospaceCeiling
           << rules.latinScale << static_cast<qint64>(maxToken.units());
    return key;
}

QByteArray setKey(const QByteArray& shape, const SetRequest& request)
{
    QByteArray key = shape;
    QDataStream stream(&key, QIODevice::Append);
    stream << static_cast<qint64>(request.width.units()) << request.balanced
           << static_cast<int>(request.style.align) << static_cast<qint64>(request.style.indent.units())
           << static_cast<qint64>(request.style.left.units()) << static_cast<qint64>(request.style.right.units());
    // Two texts that look alike may count differently: a number typed, or one that stands for an anchor.
    for (const auto& [at, shown] : request.anchors)
        stream << at << shown;
    stream << request.runInHead;
    return key;
}

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

    void addCluster(const Cluster& cluster, Length x)
    {
        const StyleSpan& span = spanOf(cluster);
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

Length alignedLeft(const BrokenLine& line, const SetRequest& request, bool first)
{
    const TextStyle& style = request.style;
    const Length left = style.left + (first ? style.indent : Length());
    const Length room = request.width - style.right - left - line.width;
    switch (style.align) {
    case Align::Centre: return left + room / 2;
    case Align::Right: return left + room;
    default: return left;
    }
}

} // namespace

void ComposeCache::Data::sweep()
{
    std::erase_if(shaped, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    std::erase_if(set, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    ++generation;
}

TextSetter::TextSetter(const FaceSet& faces, const PageDesign& design, ComposeCache::Data& cache,
                       ComposeTimes* times)
    : m_faces(faces),
      m_design(design),
      m_cache(cache),
      m_times(times)
{}

InlineText TextSetter::inlineText(const SetRequest& request) const
{
    InlineText out;
    const ShownText shown(request);
    out.text = shown.text();
    out.language = request.language == Language::En ? ParagraphLanguage::English : ParagraphLanguage::Chinese;
    const int shift = shown.at(0);
    std::set<int> edges{0, shift, static_cast<int>(out.text.size())};
    for (const Mark& mark : request.text.marks) {
        edges.insert(shown.at(mark.from));
        edges.insert(shown.at(mark.to));
    }
    shown.addEdges(edges);
    const FaceRole strong = request.style.role == FaceRole::Hei ? FaceRole::HeiBold : m_design.strong;
    for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
        StyleSpan span;
        span.from = *edge;
        span.to = *std::next(edge);
        span.role = span.from < shift ? strong : request.style.role;
        span.size = request.style.size;
        span.italic = request.style.italic && span.from >= shift;
        span.paint = request.style.paint;
        for (const Mark& mark : request.text.marks) {
            if (shown.at(mark.from) > span.from || shown.at(mark.to) < span.to || mark.from == mark.to)
                continue;
            if (mark.kind == MarkKind::Strong)
                span.role = strong;
            else if (mark.kind == MarkKind::Kai)
                span.role = FaceRole::Kai;
            else if (mark.kind == MarkKind::Sup || mark.kind == MarkKind::Sub) {
                span.size = request.style.size.scaled(65, 100);
                span.rise = request.style.size.scaled(mark.kind == MarkKind::Sup ? 35 : -15, 100);
            }
        }
        shown.apply(span, request.style.size);
        out.spans.push_back(span);
    }
    return out;
}

std::shared_ptr<const SetParagraph> TextSetter::set(const SetRequest& request) const
{
    if (request.hang > 0)
        return setHanging(*this, request);
    const InlineText text = inlineText(request);
    if (text.text.empty()) {
        static const auto empty = std::make_shared<const SetParagraph>();
        return empty;
    }
    return make(request, text);
}

std::shared_ptr<const SetParagraph> TextSetter::make(const SetRequest& request, const InlineText& text) const
{
    SettingRules rules = m_design.rules;
    rules.wideTitleSpaces = request.balanced;
    const ParagraphMeasure measure{request.width - request.style.right, request.style.left + request.style.indent,
                                   request.style.left};
    const Length maxToken = std::min(measure.lineWidth(true), measure.lineWidth(false));
    const QByteArray shape = shapeKey(text, rules, maxToken);
    const QByteArray key = setKey(shape, request);
    if (const auto known = m_cache.set.find(key); known != m_cache.set.end()) {
        known->second.used = m_cache.generation;
        if (const auto shaped = m_cache.shaped.find(shape); shaped != m_cache.shaped.end())
            shaped->second.used = m_cache.generation;
        return known->second.paragraph;
    }
    ComposeCache::Data::Shaped& shaped = m_cache.shaped[shape];
    shaped.used = m_cache.generation;
    if (!shaped.paragraph) {
        const StageClock clock(m_times ? &m_times->shape : nullptr);
        const HarfBuzzShaper shaper(m_faces);
        shaped.paragraph = std::make_shared<const ShapedParagraph>(shapeParagraph(text, shaper, rules, maxToken));
        shaped.missing = shaper.takeMissing();
        shaped.fallbacks = shaper.takeFallbacks();
    }
    const StageClock clock(m_times ? &m_times->breakLines : nullptr);
    const std::vector<BrokenLine> broken = request.balanced
        ? BalancedLineBreaker().breakLines(*shaped.paragraph, measure, rules)
        : GreedyLineBreaker().breakLines(*shaped.paragraph, measure, rules);
    auto out = std::make_shared<SetParagraph>();
    out->missing = shaped.missing;
    out->fallbacks = shaped.fallbacks;
    for (std::size_t i = 0; i < broken.size(); ++i) {
        BrokenLine line = broken[i];
        if (line.justified && request.style.align != Align::Justify && line.natural <= line.target) {
            line.justified = false;
            line.width = line.natural;
            line.widestHanGap = {};
            for (std::size_t g = 0; g < line.gaps.size(); ++g)
                line.gaps[g] = shaped.paragraph->gaps[static_cast<std::size_t>(line.from) + g].natural;
        }
        SetLine setLine;
        setLine.from = shaped.paragraph->clusters[static_cast<std::size_t>(line.from)].from;
        setLine.to = shaped.paragraph->clusters[static_cast<std::size_t>(line.to - 1)].to;
        setLine.left = alignedLeft(line, request, i == 0);
        setLine.width = line.width;
        setLine.reason = {line.kind, line.natural, line.target, line.widestHanGap};
        RunBuilder(*shaped.paragraph, setLine).build(line, setLine.left);
        out->widest = std::max(out->widest, setLine.width);
        out->lines.push_back(std::move(setLine));
    }
    ShownText(request).mapBack(*out);
    m_cache.set[key] = {out, m_cache.generation};
    return out;
}

Length TextSetter::widthOf(const QString& text, const TextStyle& style, Language language) const
{
    SetRequest request;
    request.text = text;
    request.style = style;
    request.style.align = Align::Left;
    request.style.indent = request.style.left = request.style.right = Length();
    request.language = language;
    request.width = Length::pt(100000);
    return set(request)->widest;
}

void placeLine(ComposedPage& page, const SetLine& line, Length x, Length y, Length frameWidth,
               const TextStyle& style, const SourceRange& base, int prefixLength, int textColumn, bool bodyGrid)
{
    const auto shifted = [&](int from, int to) {
        SourceRange range = base;
        range.from = std::max(0, from - prefixLength);
        range.to = std::max(0, to - prefixLength);
        return range;
    };
    ComposedLine composed;
    composed.firstRun = static_cast<int>(page.runs.size());
    for (GlyphRun run : line.runs) {
        run.origin.x += x;
        run.origin.y += y;
        run.source = shifted(run.source.from, run.source.to);
        page.runs.push_back(std::move(run));
    }
    composed.lastRun = static_cast<int>(page.runs.size());
    composed.box = {x, y - style.size.scaled(88, 100), frameWidth, style.size};
    composed.baseline = y;
    composed.textColumn = textColumn;
    composed.bodyGrid = bodyGrid;
    composed.source = shifted(line.from, line.to);
    composed.reason = line.reason;
    page.lines.push_back(std::move(composed));
}

} // namespace banxin
