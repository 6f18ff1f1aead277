#pragma once

#include "layout/article/article_scope.h"

#include <map>

namespace banxin {

/// How an article is set in pairs: what its placement says, or what is tried instead.
struct PairSetting {
    LanguageMode mode = LanguageMode::Parallel;
    Length chineseWidth;    ///< of the Chinese text column side by side
    int englishSize = 1000; ///< ‰
    std::optional<Language> tightened;
    std::map<BlockId, Language> sides; ///< pictures that stand on one side, whatever their payload says
};

/// An article set in pairs.
struct BuiltPairs {
    std::vector<FlowBlock> blocks;
    PairMeasure measure;
    PairDrift drift; ///< without fixes
    Diagnostics diagnostics;
    int lines = 0; ///< body lines of all its blocks in one text column
};

/// Sets an article in both languages and locks block to block: both sides of a pair begin on one
/// body line, and are parted together where a column ends.
class PairBuilder {
public:
    /// `measure` is that of the whole section: over both languages side by side, of one page on facing
    /// pages. `design` is the page's; the English of pairs has its size by the setting.
    PairBuilder(const Edition& edition, const TextSetter& setter, const PageDesign& design,
                const FlowMeasure& measure, int articleIndex, const PairSetting& setting);

    /// `gapLines`: empty body lines above the article.
    BuiltPairs build(bool newPage, int gapLines);

private:
    bool beside() const { return m_setting.mode == LanguageMode::Parallel; }
    void addOpenerPicture();
    void addBlock(const Block& block);
    void setAlike(const Block& block);
    void addPicture(const Block& block);
    void addTable(const Block& block);
    void addOneSided(std::vector<FlowBlock> blocks, Language side);
    void setPicture(const Block& block, Language side);
    void setWaiting();
    void hangWaiting();
    bool hangBelow(const FlowBlock& picture, Language side);
    std::optional<Language> sideOf(const Block& block) const;
    Language shorterSide() const;
    /// Locks what two scopes have set since the last time.
    void lock(const Block* block);
    void lock(std::vector<FlowBlock> zh, std::vector<FlowBlock> en, const Block* block);
    FlowBlock pair(FlowBlock zh, FlowBlock en) const;
    void level(FlowBlock& zh, FlowBlock& en) const;
    void tighten(FlowBlock& zh, FlowBlock& en) const;
    void settleNotes(ArticleScope& scope);
    void takeFindings(BuiltPairs& out);

    const TextSetter& m_setter;
    const PageDesign& m_design;
    PageDesign m_english; ///< the same with the English of pairs in its size
    FlowMeasure m_measure;
    PairSetting m_setting;
    PairMeasure m_pairs;
    ArticleScope m_zh;
    ArticleScope m_en;
    ArticleScope m_whole;   ///< over both sides, captions in both languages
    ArticleScope m_wholeEn; ///< the same for what stands a second time in English
    std::vector<FlowBlock> m_blocks;
    std::vector<const Block*> m_waiting; ///< pictures of facing pages that found no lines above them yet
    bool m_headPassed = false;           ///< a sub-head stands between them and their place
    PairDrift m_drift;
};

/// The gap between two languages side by side: as the design has it or two em, and never more than a third of
/// the measure, so that both keep a text column.
Length pairGap(const PageDesign& design, Length measure);

/// The design with the English of running text in another size (‰); heads, sub-heads, captions and tables keep theirs.
PageDesign withEnglishSize(PageDesign design, int perMille);

} // namespace banxin
