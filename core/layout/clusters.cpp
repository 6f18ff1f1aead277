#include "layout/english_text.h"
#include "layout/gaps.h"
#include "layout/inline_text.h"
#include "layout/word_clusters.h"

#include <algorithm>

namespace banxin {

namespace {

/// Cuts a paragraph into clusters and shapes them.
class ClusterBuilder {
public:
    ClusterBuilder(ShapedParagraph& out, const Shaper& shaper, const SettingRules& rules, Length maxToken,
                   const Hyphenator* hyphenator)
        : m_out(out),
          m_text(out.source.text),
          m_shaper(shaper),
          m_rules(rules),
          m_maxToken(maxToken),
          m_words(out, hyphenator, rules),
          m_classes(classify(m_text, out.source.language))
    {
        if (rules.tabular)
            m_figures = Figures::Tabular;
        else if (out.english && rules.proportionalFigures)
            m_figures = Figures::Proportional;
    }

    void run()
    {
        for (const StyleSpan& span : m_out.source.spans) {
            const Length size = span.size.scaled(m_rules.latinScale, 1000);
            m_out.spaces.push_back(m_shaper.spaceGlyph(span.role, size, false));
            m_out.hyphens.push_back(hyphenOf(span, size));
        }
        int at = 0;
        while (at < size()) {
            const CharClass c = cls(at);
            if (c == CharClass::Space || c == CharClass::NoBreakSpace || c == CharClass::Joiner
                || c == CharClass::BreakPoint || c == CharClass::LineBreak) {
                ++at;
                continue;
            }
            at = addFrom(at);
        }
        closeExclamationPairs();
        if (m_out.english && m_rules.protrusion && !m_rules.tabular)
            letMarksStandOut();
    }

    const std::vector<CharClass>& classes() const { return m_classes; }

private:
    ShapedGlyph hyphenOf(const StyleSpan& span, Length size) const
    {
        ShapeRequest request;
        request.text = U"-";
        request.role = span.role;
        request.size = size;
        request.chinese = false;
        request.italic = span.italic;
        std::vector<ShapedGlyph> glyphs;
        m_shaper.shape(request, glyphs);
        return glyphs.empty() ? ShapedGlyph() : glyphs.front();
    }

    int size() const { return static_cast<int>(m_text.size()); }
    CharClass cls(int i) const { return m_classes[static_cast<std::size_t>(i)]; }
    char32_t at(int i) const { return i >= 0 && i < size() ? m_text[static_cast<std::size_t>(i)] : 0; }
    bool isWordPart(int i) const
    {
        return i >= 0 && i < size()
            && (cls(i) == CharClass::Letter || cls(i) == CharClass::Digit || cls(i) == CharClass::Western);
    }
    bool isDigitAt(int i) const { return i >= 0 && i < size() && cls(i) == CharClass::Digit; }

    int spanAt(int position)
    {
        const auto& spans = m_out.source.spans;
        while (m_span + 1 < static_cast<int>(spans.size())
               && spans[static_cast<std::size_t>(m_span)].to <= position)
            ++m_span;
        return m_span;
    }

    /// Adds the cluster (or the pieces of a long word) that begins here; returns its end.
    int addFrom(int from)
    {
        switch (cls(from)) {
        case CharClass::Han: return addHan(from);
        case CharClass::Dash:
        case CharClass::Ellipsis: return addRun(from);
        case CharClass::Letter:
        case CharClass::Digit:
        case CharClass::Western: return addToken(from);
        case CharClass::Symbol:
            if (isPrefix(at(from)) && isDigitAt(from + 1)) // U-04: ￥100
                return addToken(from);
            break;
        default: break;
        }
        addSingle(from);
        return from + 1;
    }

    /// Han characters up to the next other one, shaped in one go: ten times faster than one by
    /// one, and glyphs that depend on their neighbours come out right.
    int addHan(int from)
    {
        const int span = m_spanOf(from);
        int to = from + 1;
        while (to < size() && cls(to) == CharClass::Han
               && to < m_out.source.spans[static_cast<std::size_t>(span)].to)
            ++to;
        Cluster run = newCluster(from, to);
        shapeInto(run, true, false);
        int glyph = run.glyphFrom;
        for (int i = from; i < to; ++i) {
            Cluster cluster = newCluster(i, i + 1);
            cluster.glyphFrom = glyph;
            while (glyph < run.glyphTo && m_out.glyphs[static_cast<std::size_t>(glyph)].cluster <= i)
                cluster.body += m_out.glyphs[static_cast<std::size_t>(glyph++)].advance;
            cluster.glyphTo = glyph;
            add(cluster);
        }
        return to;
    }

    /// A dash or ellipsis pair (U-01); an odd one left over stands alone.
    int addRun(int from)
    {
        const int to = at(from) == 0x2E3A ? from + 1 : at(from + 1) == at(from) ? from + 2 : from + 1;
        Cluster cluster = newCluster(from, to);
        shapeInto(cluster, true, false);
        const Length nominal = cluster.size * (at(from) == 0x2E3A ? 2 : to - from);
        centreIn(cluster, nominal);
        add(cluster);
        return to;
    }

    Cluster newCluster(int from, int to)
    {
        Cluster cluster;
        cluster.from = from;
        cluster.to = to;
        cluster.first = cls(from);
        cluster.last = cls(to - 1);
        cluster.firstChar = at(from);
        cluster.lastChar = at(to - 1);
        cluster.span = spanAt(from);
        const StyleSpan& span = m_out.source.spans[static_cast<std::size_t>(cluster.span)];
        cluster.size = span.size;
        cluster.rise = span.rise;
        return cluster;
    }

    void add(const Cluster& cluster) { m_out.clusters.push_back(cluster); }

    void shapeInto(Cluster& cluster, bool chinese, bool half)
    {
        cluster.glyphFrom = static_cast<int>(m_out.glyphs.size());
        cluster.glyphTo = cluster.glyphFrom;
        shapePiece(cluster, cluster.from, cluster.to, chinese, half);
    }

    /// Shapes [from, to) of the paragraph and appends it to the cluster.
    void shapePiece(Cluster& cluster, int from, int to, bool chinese, bool half)
    {
        const StyleSpan& span = m_out.source.spans[static_cast<std::size_t>(cluster.span)];
        ShapeRequest request;
        std::u32string shown(m_text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
        // Look-alikes of the interpunct are shown as U+00B7; the text keeps what was typed.
        if (cluster.first == CharClass::MiddleDot)
            shown.assign(shown.size(), U'·');
        request.text = shown;
        request.role = span.role;
        request.size = chinese ? span.size : span.size.scaled(m_rules.latinScale, 1000);
        request.chinese = chinese;
        request.italic = span.italic;
        request.halfWidth = half;
        if (!chinese) {
            request.smallCaps = span.smallCaps;
            request.figures = m_figures;
        }
        const std::size_t first = m_out.glyphs.size();
        m_shaper.shape(request, m_out.glyphs);
        for (std::size_t i = first; i < m_out.glyphs.size(); ++i) {
            m_out.glyphs[i].cluster += from;
            m_out.glyphs[i].yOffset += cluster.rise;
            if (!chinese) // S-02
                m_out.glyphs[i].yOffset += span.size.scaled(m_rules.latinRise, 1000);
            cluster.body += m_out.glyphs[i].advance;
        }
        cluster.glyphTo = static_cast<int>(m_out.glyphs.size());
    }

    /// Gives the cluster this width, its glyphs in the middle (P-04, D-01).
    void centreIn(Cluster& cluster, Length width)
    {
        const Length shift = (width - cluster.body) / 2;
        if (cluster.glyphFrom < cluster.glyphTo && shift != Length())
            m_out.glyphs[static_cast<std::size_t>(cluster.glyphFrom)].xOffset += shift;
        cluster.body = width;
    }

    void addSingle(int from)
    {
        Cluster cluster = newCluster(from, from + 1);
        switch (cluster.first) {
        case CharClass::Opening:
        case CharClass::Closing:
        case CharClass::Comma:
        case CharClass::Stop:
            shapeMark(cluster);
            cluster.weight = 0;
            break;
        case CharClass::MiddleDot:
            shapeInto(cluster, true, false);
            centreIn(cluster, cluster.size / 2);
            if (m_rules.wideMiddleDot)
                cluster.glueLeft = cluster.glueRight = cluster.size / 4;
            cluster.weight = 0;
            break;
        case CharClass::HalfConnector:
        case CharClass::Solidus:
            shapeInto(cluster, at(from) != U'-' && at(from) != U'/', false);
            centreIn(cluster, at(from) == 0xFF0F ? cluster.size : cluster.size / 2);
            cluster.weight = 0;
            break;
        case CharClass::FullConnector:
            shapeInto(cluster, true, false);
            centreIn(cluster, cluster.size);
            cluster.weight = 0;
            break;
        case CharClass::Object: cluster.weight = 0; break;
        default: shapeInto(cluster, true, false);
        }
        add(cluster);
    }

    /// A mark of half body, half glue (P-01, P-07): `halt` where the face has it, else the
    /// blank side of the glyph is cut, never its ink.
    void shapeMark(Cluster& cluster)
    {
        const Length half = cluster.size / 2;
        const bool left = cluster.first == CharClass::Opening;
        shapeInto(cluster, true, true);
        if (cluster.glyphFrom >= cluster.glyphTo)
            return;
        ShapedGlyph& glyph = m_out.glyphs[static_cast<std::size_t>(cluster.glyphFrom)];
        if (isClusterOfDoubleMarks(cluster.firstChar)) {
            centreIn(cluster, cluster.size);
            return;
        }
        if (cluster.body > cluster.size.scaled(6, 10)) {
            if (cluster.body < cluster.size.scaled(75, 100))
                return; // a proportional face: its advance is both full and half
            const Length blank = m_shaper.sideBlank(glyph, cluster.size, !left);
            if (blank < cluster.size.scaled(35, 100))
                return;
            if (left)
                glyph.xOffset -= cluster.body - half;
            cluster.body = half;
        }
        if (!isHalfByStyle(cluster.first))
            (left ? cluster.glueLeft : cluster.glueRight) = cluster.size - cluster.body;
    }

    /// P-06: marks that stand on half an em everywhere.
    bool isHalfByStyle(CharClass c) const
    {
        return m_rules.markStyle == SettingRules::MarkStyle::Banjiao
            || (m_rules.markStyle == SettingRules::MarkStyle::Kaiming && c != CharClass::Stop);
    }

    static bool isClusterOfDoubleMarks(char32_t c) { return c == 0x203C || (c >= 0x2047 && c <= 0x2049); }

    /// Two ！ or ？ take one em together (P-03); three or more keep the last blank.
    void closeExclamationPairs()
    {
        auto& all = m_out.clusters;
        const auto isShout = [](const Cluster& c) { return c.firstChar == U'！' || c.firstChar == U'？'; };
        for (std::size_t i = 0; i < all.size();) {
            std::size_t end = i;
            while (end < all.size() && isShout(all[end]) && (end == i || all[end].from == all[end - 1].to))
                ++end;
            if (end - i == 2)
                all[i + 1].glueRight = Length();
            i = std::max(end, i + 1);
        }
    }

    /// EN-02: how far each piece would stand out at the edges of a line.
    void letMarksStandOut()
    {
        for (Cluster& cluster : m_out.clusters) {
            if (cluster.glyphFrom >= cluster.glyphTo)
                continue;
            const auto glyph = [&](int i) { return m_out.glyphs[static_cast<std::size_t>(i)]; };
            if (cluster.first == CharClass::Western)
                cluster.protrudeLeft =
                    glyph(cluster.glyphFrom).advance.scaled(protrusionLeft(cluster.firstChar), 1000);
            if (cluster.hyphenAfter)
                cluster.protrudeRight = m_out.hyphens[static_cast<std::size_t>(cluster.span)].advance.scaled(
                    protrusionRight(U'-'), 1000);
            else if (cluster.last == CharClass::Western)
                cluster.protrudeRight =
                    glyph(cluster.glyphTo - 1).advance.scaled(protrusionRight(cluster.lastChar), 1000);
        }
    }

    /// End of a word or number: letters, digits and Western marks in one go, with the sign or
    /// percent mark that belongs to it and the unit after a typed space (U-02 … U-05).
    int tokenEnd(int from) const
    {
        int to = from;
        if (!isWordPart(to))
            ++to; // a full-width sign before digits
        const int span = m_spanOf(from);
        while (isWordPart(to) && m_spanOf(to) == span && !(to > from && breaksInside(from, to)))
            ++to;
        while (to < size() && cls(to) == CharClass::Symbol && isPostfix(at(to)) && isDigitAt(to - 1))
            ++to;
        if (isDigitAt(to - 1) && to + 1 < size()
            && (cls(to) == CharClass::Space || cls(to) == CharClass::NoBreakSpace) && isWordPart(to + 1)) {
            int end = to + 1;
            while (isWordPart(end))
                ++end;
            if (isUnitSymbol(std::u32string_view(m_text).substr(static_cast<std::size_t>(to + 1),
                                                                static_cast<std::size_t>(end - to - 1))))
                to = end;
        }
        return to;
    }

    int m_spanOf(int position) const
    {
        const auto& spans = m_out.source.spans;
        const auto span = std::ranges::upper_bound(spans, position, {}, &StyleSpan::to);
        return static_cast<int>(span - spans.begin());
    }

    /// A word may be parted after a typed hyphen between letters (U-07) and after an English dash.
    bool breaksInside(int from, int position) const
    {
        const char32_t before = at(position - 1);
        const bool opens = at(position) == U'“' || at(position) == U'‘' || at(position) == U'(';
        if (before == U'—')
            return cls(position) == CharClass::Letter || (m_out.english && opens);
        // EN-05: after the dash of Beijing–Shanghai and 2020–present, never inside 10–20.
        if (m_out.english && (before == U'–' || before == U'…') && position - from > 1)
            return cls(position) == CharClass::Letter;
        if (before != U'-' && before != 0x2010)
            return false;
        return position - from > 2 && position + 1 < size() && cls(position - 2) == CharClass::Letter
            && cls(position) == CharClass::Letter && cls(position + 1) == CharClass::Letter;
    }

    int addToken(int from)
    {
        const int to = tokenEnd(from);
        Cluster cluster = wordCluster(from, to);
        const bool address = isAddress(from, to);
        m_out.widestWord =
            std::max(m_out.widestWord, address ? cluster.body.scaled(100, 60) + Length::raw(1) : cluster.body);
        if (m_maxToken > Length() && cluster.body > (address ? m_maxToken.scaled(60, 100) : m_maxToken)) {
            m_out.cutWords = true;
            m_out.glyphs.resize(static_cast<std::size_t>(cluster.glyphFrom));
            addPieces(from, to);
        } else {
            m_words.add(cluster);
        }
        return to;
    }

    /// U-08: addresses and codes of more than 60 % of the measure may be parted after / or .
    bool isAddress(int from, int to) const
    {
        for (int i = from + 1; i + 1 < to; ++i)
            if (at(i) == U'/' || (at(i) == U'.' && !isDigitAt(i - 1)))
                return true;
        return false;
    }

    Cluster wordCluster(int from, int to)
    {
        Cluster cluster = newCluster(from, to);
        cluster.glyphFrom = cluster.glyphTo = static_cast<int>(m_out.glyphs.size());
        int piece = from;
        while (piece < to) {
            int end = piece;
            const bool chinese = cls(piece) == CharClass::Symbol;
            while (end < to && (cls(end) == CharClass::Symbol) == chinese)
                ++end;
            shapePiece(cluster, piece, end, chinese, false);
            piece = end;
        }
        cluster.weight = to - from;
        return cluster;
    }

    /// A word too long for the line, in pieces: after / . - _ ? & = : or, failing that, where it fills up.
    void addPieces(int from, int to)
    {
        int start = from;
        int lastGood = -1;
        for (int i = from; i < to; ++i) {
            const std::size_t glyphs = m_out.glyphs.size();
            const Cluster grown = wordCluster(start, i + 1);
            m_out.glyphs.resize(glyphs);
            if (grown.body > m_maxToken && i > start) {
                const int cut = lastGood > start ? lastGood : i;
                add(wordCluster(start, cut));
                start = cut;
                lastGood = -1;
            }
            if (std::u32string_view(U"/.-_?&=:").find(at(i)) != std::u32string_view::npos
                && (at(i) != U'/' || at(i + 1) != U'/'))
                lastGood = i + 1;
        }
        if (start < to)
            add(wordCluster(start, to));
    }

    ShapedParagraph& m_out;
    const std::u32string& m_text;
    const Shaper& m_shaper;
    const SettingRules& m_rules;
    Length m_maxToken;
    Figures m_figures = Figures::AsDrawn;
    WordClusters m_words;
    std::vector<CharClass> m_classes;
    int m_span = 0;
};

} // namespace

ShapedParagraph shapeParagraph(const InlineText& text, const Shaper& shaper, const SettingRules& rules,
                               Length maxToken, const Hyphenator* hyphenator)
{
    ShapedParagraph out;
    out.source = text;
    out.english = isEnglishText(text);
    ClusterBuilder builder(out, shaper, rules, maxToken, hyphenator);
    builder.run();
    computeGaps(out, builder.classes(), shaper, rules);
    return out;
}

} // namespace banxin
