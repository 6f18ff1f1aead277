#include "layout/pairs/interlinear_builder.h"

#include "layout/article/article_blocks.h"
#include "layout/article/head.h"
#include "layout/pairs/pair_boxes.h"
#include "layout/pairs/pair_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace banxin {

namespace {

class InterlinearBuilder {
public:
    InterlinearBuilder(ArticleScope& zh, ArticleScope& en) : m_zh(zh), m_en(en), m_pitch(zh.design.body.pitch) {}

    void addBlock(const Block& block)
    {
        addArticleBlock(m_zh, block);
        const bool chinese = !m_zh.blocks.empty() && m_zh.blocks.back().paragraph;
        take(m_zh);
        const std::size_t last = m_blocks.size();
        // Both languages share the numbers of their notes: they stand in one column.
        m_en.notes = m_zh.notes;
        addArticleBlock(m_en, block);
        m_zh.notes = m_en.notes;
        const bool english = !m_en.blocks.empty() && m_en.blocks.front().paragraph;
        if (block.kind == BlockKind::Subhead && last > 0 && !chinese && m_en.blocks.size() == 1
            && !m_blocks[last - 1].paragraph && m_blocks[last - 1].keepWithNext && !english) {
            m_blocks[last - 1] = stacked(std::move(m_blocks[last - 1]), m_en.blocks.front(), m_pitch);
            m_en.blocks.clear();
        }
        take(m_en);
        if (chinese && english)
            m_blocks[last - 1].pairGoesOn = true;
    }

    void take(ArticleScope& scope)
    {
        std::ranges::move(std::exchange(scope.blocks, {}), std::back_inserter(m_blocks));
    }

    /// Notes that no line followed stand with the last lines.
    void settleNotes()
    {
        for (ArticleScope* scope : {&m_zh, &m_en}) {
            scope->blocks = std::move(m_blocks);
            scope->settleNotes();
            m_blocks = std::exchange(scope->blocks, {});
        }
    }

    std::vector<FlowBlock> blocks() { return std::move(m_blocks); }

private:
    ArticleScope& m_zh;
    ArticleScope& m_en;
    Length m_pitch;
    std::vector<FlowBlock> m_blocks;
};

} // namespace

BuiltInterlinear buildInterlinear(const Edition& edition, const TextSetter& setter, const PageDesign& design,
                                  const FlowMeasure& measure, int articleIndex, bool newPage, int gapLines)
{
    const LanguageMode mode = LanguageMode::Interlinear;
    const PageDesign smaller = withEnglishSize(design, design.pairs.interlinearSize);
    ArticleScope zh{edition, setter, design, mode, measure, articleIndex, Language::Zh, {}, {}, {}, 0, {}};
    ArticleScope en{edition, setter, smaller, mode, measure, articleIndex, Language::En, {}, {}, {}, 0, {}};
    BuiltInterlinear out;
    if (saysNothing(zh) && saysNothing(en))
        return out;
    InterlinearBuilder builder(zh, en);
    addHead(zh, newPage, gapLines);
    const bool headed = !zh.blocks.empty();
    builder.take(zh);
    addHead(en, newPage && !headed, headed ? 0 : gapLines);
    builder.take(en);
    for (const Block& block : zh.article().blocks)
        builder.addBlock(block);
    builder.settleNotes();
    addArticleFoot(zh);
    builder.take(zh);
    addArticleFoot(en);
    builder.take(en);
    out.blocks = builder.blocks();
    for (ArticleScope* scope : {&zh, &en})
        std::ranges::move(scope->diagnostics, std::back_inserter(out.diagnostics));
    return out;
}

} // namespace banxin
