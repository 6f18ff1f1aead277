#include "layout/text_setter.h"

#include "layout/compose_cache.h"
#include "layout/design_equality.h"
#include "layout/effective_rules.h"
#include "layout/run_builder.h"
#include "layout/shown_text.h"
#include "text/word_segmenter.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QIODevice>

#include <algorithm>
#include <set>
#include <utility>

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
               << span.italic << static_cast<qint64>(span.rise.units()) << span.paint << span.emphasisDots
               << span.runInHead << static_cast<int>(span.smallCaps);
    stream << static_cast<int>(rules.level) << rules.tightAdjacency << rules.trimLineStart << rules.trimLineEnd
           << rules.hanging << rules.shrinkStops << rules.softFloors << rules.orphanControl
           << rules.wideTitleSpaces << rules.autospace << rules.autospaceFloor << rules.autospaceCeiling
           << rules.latinScale << static_cast<qint64>(maxToken.units()) << static_cast<int>(rules.markStyle)
           << static_cast<int>(rules.firstMark) << static_cast<int>(rules.breaking)
           << static_cast<int>(rules.hyphenation) << rules.rescue << rules.wideMiddleDot << rules.autospaceFixed
           << rules.titleAutospace << rules.wordSpaceCeiling << rules.latinRise << rules.wordSpaceFloor
           << rules.wordSpaceLimit << rules.protrusion << rules.proportionalFigures << rules.tabular;
    return key;
}

QByteArray setKey(const QByteArray& shape, const SetRequest& request)
{
    QByteArray key = shape;
    QDataStream stream(&key, QIODevice::Append);
    stream << static_cast<qint64>(request.width.units()) << request.balanced
           << static_cast<int>(request.style.align) << static_cast<qint64>(request.style.indent.units())
           << static_cast<qint64>(request.style.left.units()) << static_cast<qint64>(request.style.right.units())
           << request.lineDelta;
    for (const LineRoom& room : request.rooms)
        stream << static_cast<qint64>(room.left.units()) << static_cast<qint64>(room.right.units());
    // Two texts that look alike may count differently: a number typed, or one that stands for an anchor.
    for (const auto& [at, shown] : request.anchors)
        stream << at << shown;
    stream << request.runInHead;
    return key;
}

/// Everything that a request says, as bytes of this run of the program.
QByteArray requestKey(const SetRequest& request)
{
    QByteArray key;
    key.reserve(256 + request.text.string.size() * 2);
    const auto add = [&](const auto& value) {
        key.append(reinterpret_cast<const char*>(&value), static_cast<qsizetype>(sizeof(value)));
    };
    const auto addText = [&](const QString& text) {
        add(text.size());
        key.append(reinterpret_cast<const char*>(text.constData()), text.size() * 2);
    };
    addText(request.text.string);
    addText(request.prefix);
    for (const Mark& mark : request.text.marks) {
        add(mark.from);
        add(mark.to);
        add(mark.kind);
    }
    add(request.text.marks.size());
    const TextStyle& style = request.style;
    for (const Length length :
         {style.size, style.pitch, style.indent, style.left, style.right, request.width, request.hangWidth})
        add(length.units());
    add(style.role);
    add(style.paint);
    add(style.align);
    add(request.language);
    add(request.lineDelta);
    add(request.runInHead);
    add(request.hang);
    for (const bool flag : {style.italic, request.balanced, request.tabular})
        add(flag);
    for (const LineRoom& room : request.rooms) {
        add(room.left.units());
        add(room.right.units());
    }
    add(request.rooms.size());
    for (const auto& [at, shown] : request.anchors) {
        add(at);
        addText(shown);
    }
    return key;
}

Length alignedLeft(const BrokenLine& line, const SetRequest& request, const ParagraphMeasure& measure, int number)
{
    const Length left = measure.lineLeft(number);
    const Length room = measure.lineWidth(number) - line.width;
    switch (request.style.align) {
    case Align::Centre: return left + room / 2;
    case Align::Right: return left + room;
    default: return left;
    }
}

/// A mark over capitals alone (AI, DDTA) makes these small; over others their small letters only.
SmallCaps smallCapsOf(const Text& text, const Mark& mark)
{
    const QString marked = textSlice(text, mark.from, mark.to).string;
    const bool anySmall = std::ranges::any_of(marked, [](QChar c) { return c.isLower(); });
    return anySmall ? SmallCaps::SmallLetters : SmallCaps::AllLetters;
}

/// The lines as the style and the rules ask: balanced, ragged first-fit, total-fit, or as many lines
/// more or fewer as the request wants.
std::vector<BrokenLine> breakParagraph(const ShapedParagraph& p, const ParagraphMeasure& measure,
                                       const SettingRules& rules, const SetRequest& request, SetParagraph& out)
{
    if (request.balanced)
        return BalancedLineBreaker().breakLines(p, measure, rules);
    if (request.style.align != Align::Justify || rules.breaking == SettingRules::Breaking::FirstFit)
        return GreedyLineBreaker().breakLines(p, measure, rules);
    if (request.lineDelta != 0) {
        if (auto lines = TotalFitLineBreaker().breakWithDelta(p, measure, rules, request.lineDelta)) {
            out.lineDelta = request.lineDelta;
            return *lines;
        }
    }
    return TotalFitLineBreaker().breakLines(p, measure, rules);
}

/// A line of a ragged style: not stretched, only squeezed where it has to be.
void loosen(const ShapedParagraph& p, BrokenLine& line)
{
    line.justified = false;
    line.width = line.natural;
    line.widestHanGap = {};
    for (std::size_t g = 0; g < line.gaps.size(); ++g)
        line.gaps[g] = p.gaps[static_cast<std::size_t>(line.from) + g].natural;
}

/// The widest word space of a line in thousandths of its em; two Han with a typed space between them
/// are no words.
int widestWordSpace(const ShapedParagraph& p, const BrokenLine& line, const SettingRules& rules)
{
    int widest = 0;
    for (std::size_t i = 0; i < line.gaps.size(); ++i) {
        const std::size_t at = static_cast<std::size_t>(line.from) + i;
        const Cluster& before = p.clusters[at];
        const Cluster& after = p.clusters[at + 1];
        if (p.gaps[at].kind != Gap::Kind::Space || !isLatin(before.last) || !isLatin(after.first))
            continue;
        const Length em = std::min(before.size, after.size).scaled(rules.latinScale, 1000);
        if (em > Length())
            widest =
                std::max(widest, static_cast<int>((line.gaps[i].units() * 1000 + em.units() / 2) / em.units()));
    }
    return widest;
}

SetLine setLine(const ShapedParagraph& p, BrokenLine line, const SetRequest& request, const SettingRules& rules,
                const ParagraphMeasure& measure, int number)
{
    if (line.justified && request.style.align != Align::Justify && line.natural <= line.target)
        loosen(p, line);
    SetLine out;
    out.from = p.clusters[static_cast<std::size_t>(line.from)].from;
    out.to = p.clusters[static_cast<std::size_t>(line.to - 1)].to;
    out.left = alignedLeft(line, request, measure, number);
    out.width = line.width;
    out.reason = {line.kind,
                  line.natural,
                  line.target,
                  line.widestHanGap,
                  line.badness,
                  line.penalty,
                  QString::fromLatin1(line.rule),
                  widestWordSpace(p, line, rules),
                  p.english && line.justified && line.width < line.target};
    buildRuns(p, line, out.left, out);
    return out;
}

} // namespace

bool ArticleFrame::holds(const Edition& edition, const PageDesign& otherDesign, const FaceSet& otherFaces,
                         const ComposeOptions& options) const
{
    const auto samePicture = [](const auto& a, const auto& b) {
        return a.first == b.first && a.second.width == b.second.width && a.second.height == b.second.height
            && a.second.mimeType == b.second.mimeType && a.second.fileName == b.second.fileName;
    };
    return faces == &otherFaces && hyphenator == options.hyphenator && issue == edition.issue
        && publication == edition.publication && sameDesign(design, otherDesign)
        && std::ranges::equal(pictures, edition.pictures, samePicture);
}

void ComposeCache::Data::enter(const Edition& edition, const PageDesign& design, const FaceSet& faces,
                               const ComposeOptions& options)
{
    if (frame && frame->holds(edition, design, faces, options))
        return;
    articles.clear();
    asked.clear();
    numbers.clear();
    frame = ArticleFrame{design, edition.publication, edition.issue, edition.pictures, &faces, options.hyphenator};
}

/// A mark in a record of an article is never older than the article: what an article marks outlives it.
void ComposeCache::Data::sweep()
{
    std::erase_if(articles, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    std::erase_if(asked, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    std::erase_if(shaped, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    std::erase_if(set, [&](const auto& entry) { return entry.second.used + 1 < generation; });
    ++generation;
}

TextSetter::TextSetter(const FaceSet& faces, const PageDesign& design, ComposeCache::Data& cache,
                       ComposeTimes* times, std::shared_ptr<const Hyphenator> hyphenator)
    : m_faces(faces),
      m_hyphenator(std::move(hyphenator)),
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
        if (mark.kind == MarkKind::Comment) // never printed, and no place where a run may end
            continue;
        edges.insert(shown.at(mark.from));
        edges.insert(shown.at(mark.to));
    }
    shown.addEdges(edges);
    const int headEnd = request.runInHead > 0 ? shown.at(request.runInHead) : -1;
    if (headEnd > 0)
        edges.insert(headEnd);
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
            else if (mark.kind == MarkKind::EmphasisDot)
                span.emphasisDots = true;
            else if (mark.kind == MarkKind::SmallCaps)
                span.smallCaps = smallCapsOf(request.text, mark);
            else if (mark.kind == MarkKind::Sup || mark.kind == MarkKind::Sub) {
                span.size = request.style.size.scaled(65, 100);
                span.rise = request.style.size.scaled(mark.kind == MarkKind::Sup ? 35 : -15, 100);
            }
        }
        shown.apply(span, request.style.size);
        span.runInHead = span.to == headEnd;
        out.spans.push_back(span);
    }
    return out;
}

std::shared_ptr<const SetParagraph> TextSetter::set(const SetRequest& request) const
{
    if (request.hang > 0)
        return setHanging(*this, request);
    ComposeCache::Data::Asked& known = m_cache.asked[requestKey(request)];
    if (!known.paragraph) {
        const InlineText text = inlineText(request);
        if (text.text.empty()) {
            static const auto empty = std::make_shared<const SetParagraph>();
            known.paragraph = empty;
        } else {
            std::vector<std::int64_t*>* const outer = std::exchange(m_uses, &known.uses);
            known.paragraph = make(request, text);
            m_uses = outer;
        }
    }
    use(known.used);
    for (std::int64_t* entry : known.uses)
        use(*entry);
    noteFaceGaps(request, *known.paragraph);
    return known.paragraph;
}

void TextSetter::note(const FaceGap& gap) const
{
    const bool known = std::ranges::any_of(m_faceGaps, [&](const FaceGap& other) {
        return other.character == gap.character && other.text == gap.text && other.smallCaps == gap.smallCaps;
    });
    if (!known)
        m_faceGaps.push_back(gap);
}

void TextSetter::noteFaceGaps(const SetRequest& request, const SetParagraph& paragraph) const
{
    for (const MissingGlyph& missing : paragraph.missing)
        note({request.text.string, missing.character, false, false});
    for (const char32_t character : paragraph.fallbacks)
        note({request.text.string, character, true, false});
    if (!paragraph.withoutSmallCaps.empty())
        note({request.text.string, paragraph.withoutSmallCaps.front(), true, true});
}

void TextSetter::use(std::int64_t& entry) const
{
    entry = m_cache.generation;
    if (m_uses)
        m_uses->push_back(&entry);
}

SetRecord TextSetter::recorded(const std::function<void()>& act) const
{
    SetRecord record;
    std::vector<FaceGap> before = std::exchange(m_faceGaps, {});
    m_uses = &record.uses;
    act();
    m_uses = nullptr;
    record.gaps = std::exchange(m_faceGaps, std::move(before));
    for (const FaceGap& gap : record.gaps)
        note(gap);
    return record;
}

void TextSetter::replay(const SetRecord& record) const
{
    for (std::int64_t* entry : record.uses)
        use(*entry);
    for (const FaceGap& gap : record.gaps)
        note(gap);
}

/// Shapes the paragraph and gives back its key in the cache. One in which no word had to be cut serves every measure that its widest word
/// fits: an article that is tried at several measures is shaped once.
QByteArray TextSetter::shape(const SetRequest& request, const InlineText& text, const SettingRules& rules,
                             Length maxToken) const
{
    const QByteArray common = shapeKey(text, rules, Length());
    if (auto known = m_cache.shaped.find(common); known != m_cache.shaped.end()) {
        if (maxToken <= Length() || maxToken >= known->second.paragraph->widestWord) {
            use(known->second.used);
            return common;
        }
    }
    const QByteArray own = shapeKey(text, rules, maxToken);
    if (const auto known = m_cache.shaped.find(own); known != m_cache.shaped.end()) {
        use(known->second.used);
        return own;
    }
    const StageClock clock(m_times ? &m_times->shape : nullptr);
    const HarfBuzzShaper shaper(m_faces);
    InlineText source = text;
    if (request.balanced && request.language == Language::Zh)
        source.wordEnds = wordEnds(source.text);
    ComposeCache::Data::Shaped made;
    made.paragraph = std::make_shared<const ShapedParagraph>(
        shapeParagraph(source, shaper, rules, maxToken, m_hyphenator.get()));
    made.missing = shaper.takeMissing();
    made.fallbacks = shaper.takeFallbacks();
    made.withoutSmallCaps = shaper.takeWithoutSmallCaps();
    const QByteArray key = made.paragraph->cutWords ? own : common;
    const auto [at, isNew] = m_cache.shaped.insert_or_assign(key, std::move(made));
    use(at->second.used);
    return key;
}

std::shared_ptr<const SetParagraph> TextSetter::make(const SetRequest& request, const InlineText& text) const
{
    const ParagraphMeasure measure{request.width - request.style.right, request.style.left + request.style.indent,
                                   request.style.left, request.rooms};
    const Length maxToken = measure.narrowest();
    SettingRules wanted = m_design.rules;
    wanted.wideTitleSpaces = request.balanced;
    wanted.tabular = request.tabular;
    const SettingRules rules = effectiveRules(wanted, maxToken, request.style.size);
    const QByteArray key = setKey(shapeKey(text, rules, maxToken), request);
    if (const auto known = m_cache.set.find(key); known != m_cache.set.end()) {
        use(known->second.used);
        if (const auto shaped = m_cache.shaped.find(known->second.shape); shaped != m_cache.shaped.end())
            use(shaped->second.used);
        return known->second.paragraph;
    }
    const QByteArray shapedKey = this->shape(request, text, rules, maxToken);
    const ComposeCache::Data::Shaped& shaped = m_cache.shaped.find(shapedKey)->second;
    const StageClock clock(m_times ? &m_times->breakLines : nullptr);
    auto out = std::make_shared<SetParagraph>();
    out->missing = shaped.missing;
    out->fallbacks = shaped.fallbacks;
    out->withoutSmallCaps = shaped.withoutSmallCaps;
    const std::vector<BrokenLine> broken = breakParagraph(*shaped.paragraph, measure, rules, request, *out);
    for (std::size_t i = 0; i < broken.size(); ++i) {
        out->lines.push_back(setLine(*shaped.paragraph, broken[i], request, rules, measure, static_cast<int>(i)));
        out->widest = std::max(out->widest, out->lines.back().width);
    }
    ShownText(request).mapBack(*out);
    ComposeCache::Data::Set& kept = m_cache.set[key];
    kept = {out, shapedKey, m_cache.generation};
    use(kept.used);
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
    request.tabular = true;
    return set(request)->widest;
}

QString characterName(char32_t character)
{
    return QStringLiteral("%1 (U+%2)")
        .arg(QString::fromUcs4(&character, 1), QString::number(static_cast<uint>(character), 16).toUpper());
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
    for (FilledRect dot : line.dots) {
        dot.rect.x += x;
        dot.rect.y += y;
        page.rects.push_back(dot);
    }
    composed.box = {x, y - style.size.scaled(88, 100), frameWidth, style.size};
    composed.baseline = y;
    composed.textColumn = textColumn;
    composed.bodyGrid = bodyGrid;
    composed.source = shifted(line.from, line.to);
    composed.reason = line.reason;
    page.lines.push_back(std::move(composed));
}

} // namespace banxin
