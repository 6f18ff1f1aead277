#include "layout/word_clusters.h"

#include <algorithm>

namespace banxin {

namespace {

bool isSmall(char32_t c) { return c >= U'a' && c <= U'z'; }
bool isCapital(char32_t c) { return c >= U'A' && c <= U'Z'; }

/// Digits and the marks of addresses: such a token is never hyphenated (U-07).
bool forbidsHyphens(char32_t c)
{
    return (c >= U'0' && c <= U'9') || std::u32string_view(U"@/\\_:=&#+").find(c) != std::u32string_view::npos;
}

} // namespace

WordClusters::WordClusters(ShapedParagraph& out, const Hyphenator* hyphenator, const SettingRules& rules)
    : m_out(out)
{
    if (rules.hyphenation == SettingRules::Hyphenation::None)
        return;
    m_hyphenator = hyphenator;
    m_language = rules.hyphenation == SettingRules::Hyphenation::EnUs ? HyphenationLanguage::EnUs
                                                                      : HyphenationLanguage::EnGb;
}

void WordClusters::addPoints(const Cluster& word, int from, int to, std::vector<int>& out) const
{
    const std::u32string_view letters =
        std::u32string_view(m_out.source.text)
            .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    // Capitals only, or a capital inside (iPhone, OpenAI): a name that nobody parts.
    if (std::any_of(letters.begin() + 1, letters.end(), isCapital))
        return;
    for (const int point : m_hyphenator->points(letters, m_language)) {
        const int at = from + point;
        // A ligature over the point would have to be cut.
        const auto first = m_out.glyphs.begin() + word.glyphFrom;
        const auto last = m_out.glyphs.begin() + word.glyphTo;
        if (std::any_of(first, last, [at](const ShapedGlyph& glyph) { return glyph.cluster == at; }))
            out.push_back(at);
    }
}

std::vector<int> WordClusters::pointsOf(const Cluster& word) const
{
    std::vector<int> out;
    if (!m_hyphenator || word.to - word.from < 5)
        return out;
    const std::u32string& text = m_out.source.text;
    const auto at = [&](int i) { return text[static_cast<std::size_t>(i)]; };
    const auto isHyphen = [&](int i) {
        return i >= 0 && i < static_cast<int>(text.size()) && (at(i) == U'-' || at(i) == 0x2010);
    };
    for (int i = word.from; i < word.to; ++i) {
        // EN-03: what was written with a hyphen is parted there and nowhere else.
        if (m_out.english && (isHyphen(i) || (i == word.from && isHyphen(i - 1))))
            return out;
        const bool dotInside = at(i) == U'.' && i > word.from && i + 1 < word.to;
        if (forbidsHyphens(at(i)) || dotInside)
            return out;
    }
    for (int i = word.from; i < word.to;) {
        int end = i;
        while (end < word.to && (isSmall(at(end)) || isCapital(at(end))))
            ++end;
        if (end > i)
            addPoints(word, i, end, out);
        i = std::max(end, i + 1);
    }
    return out;
}

void WordClusters::add(const Cluster& word)
{
    Cluster rest = word;
    int glyph = word.glyphFrom;
    for (const int point : pointsOf(word)) {
        Cluster part = rest;
        part.to = point;
        part.lastChar = m_out.source.text[static_cast<std::size_t>(point - 1)];
        part.last = CharClass::Letter;
        part.body = Length();
        while (glyph < word.glyphTo && m_out.glyphs[static_cast<std::size_t>(glyph)].cluster < point)
            part.body += m_out.glyphs[static_cast<std::size_t>(glyph++)].advance;
        part.glyphTo = glyph;
        part.weight = part.to - part.from;
        part.hyphenAfter = true;
        m_out.clusters.push_back(part);
        rest.from = point;
        rest.first = CharClass::Letter;
        rest.firstChar = m_out.source.text[static_cast<std::size_t>(point)];
        rest.glyphFrom = glyph;
        rest.body -= part.body;
        rest.weight -= part.weight;
    }
    m_out.clusters.push_back(rest);
}

} // namespace banxin
