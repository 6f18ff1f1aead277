#pragma once

#include "layout/inline_text.h"

namespace banxin {

/// Adds shaped Latin words to a paragraph, in parts where they may be hyphenated (U-07). The parts
/// keep the glyphs and the kerning of the whole word.
class WordClusters {
public:
    WordClusters(ShapedParagraph& out, const Hyphenator* hyphenator, const SettingRules& rules);

    /// Adds the word, whole or as the parts between its hyphenation points.
    void add(const Cluster& word);

private:
    std::vector<int> pointsOf(const Cluster& word) const;
    void addPoints(const Cluster& word, int from, int to, std::vector<int>& out) const;

    ShapedParagraph& m_out;
    const Hyphenator* m_hyphenator = nullptr;
    HyphenationLanguage m_language = HyphenationLanguage::EnGb;
};

} // namespace banxin
