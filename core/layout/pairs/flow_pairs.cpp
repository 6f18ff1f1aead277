// Articles in two languages that are locked to each other: sections of the flow (并栏对照, 对页).
#include "layout/column_opener.h"
#include "layout/flow.h"
#include "layout/page_frame.h"
#include "layout/pairs/pair_boxes.h"
#include "layout/pairs/pair_search.h"

#include <iterator>
#include <utility>

namespace banxin {

/// The openers of columns; on facing pages one in each language.
bool FlowBuilder::addPairOpeners(LanguageMode mode)
{
    if (mode != LanguageMode::Facing)
        return addPendingOpeners();
    const std::size_t before = m_blocks.size();
    FlowMeasure whole = m_measure;
    whole.columnWidth = whole.fullWidth;
    for (const auto& [column, depth] : std::exchange(m_pendingOpeners, {})) {
        if (m_design.opener.form == ColumnOpenerDesign::Form::None)
            continue;
        const ColumnOpenerPlace place{depth, m_startPage};
        FlowBlock zh = columnOpener(m_setter, whole, LanguageMode::Zh, column->column, place);
        FlowBlock en = columnOpener(m_setter, whole, LanguageMode::En, column->column, place);
        const int height = std::max(zh.height, en.height);
        levelBoxes(zh, en, nullptr, m_design.body.pitch);
        if (m_design.opener.form == ColumnOpenerDesign::Form::Page) // has the whole page already
            zh.height = en.height = height;
        zh.spans = true;
        en.columnStart = {};
        zh.partner = std::make_shared<const FlowBlock>(std::move(en));
        m_blocks.push_back(std::move(zh));
        m_startPage = m_design.opener.form == ColumnOpenerDesign::Form::Page && depth == 0;
    }
    return m_blocks.size() > before;
}

void FlowBuilder::addPairArticle(int index, LanguageMode mode, bool& first)
{
    const EditionArticle& placed = *m_edition.articles[static_cast<std::size_t>(index)];
    const bool facing = mode == LanguageMode::Facing;
    endSection();
    reportUnknownLayout(index);
    const ArticleLayout* layout = layoutOf(index);
    m_section.article = index;
    m_section.newPage = layout && layout->newPage;
    m_measure = !facing ? dividedMeasure(m_pageMeasure, m_design, 1, {})
        : layout        ? dividedMeasure(m_pageMeasure, m_design, layout->columns, layout->columnGap)
                        : m_pageMeasure;
    if (placed.setting.linesHere > 0)
        m_diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             QStringLiteral("pairs.jump"),
             {},
             QStringLiteral("an article in two languages side by side is not continued elsewhere"),
             placed.article.title.zh});
    first = addPairOpeners(mode) || first;
    const bool newPage = (!first && m_design.articles.newPage) || m_startPage;
    const int gap = first ? 0 : m_design.articles.gapLines;
    const SetPairs set = [&](const PairSetting& setting) {
        return PairBuilder(m_edition, m_setter, m_design, m_measure, index, setting).build(newPage, gap);
    };
    PairSetting setting;
    setting.mode = mode;
    setting.englishSize = placed.setting.englishSize > 0
        ? m_design.pairs.englishSize * placed.setting.englishSize / 1000
        : m_design.pairs.englishSize;
    setting.tightened = placed.setting.tightened;
    const Length em = m_design.body.size;
    const ShareLimits limits{em, m_measure.fullWidth - pairGap(m_design, m_measure.fullWidth),
                             m_design.pairs.leastChineseShare, m_design.pairs.greatestChineseShare};
    if (placed.setting.chineseShare > 0)
        setting.chineseWidth = em * wholeParts(limits.both.scaled(placed.setting.chineseShare, 1000) + em / 2, em);
    BuiltPairs built = facing || placed.setting.chineseShare > 0 ? set(setting) : bestShare(set, setting, limits);
    if (built.blocks.empty()) {
        endSection();
        return;
    }
    setting.chineseWidth = built.measure.mainWidth;
    // Where the ratio is the composer's, it is chosen anew for whatever is tried, as it will be then.
    const SetPairs setBest = [&](const PairSetting& other) { return bestShare(set, other, limits); };
    const bool freeShare = !facing && placed.setting.chineseShare == 0;
    if (m_wantFixes)
        built.drift.fixes = pairFixes({set, freeShare ? setBest : set}, setting, built, limits, placed.article);
    for (PairFix& fix : built.drift.fixes) // as the placement stores it: of the size that the design gives
        if (fix.kind == PairFix::Kind::EnglishSize)
            fix.value = (fix.value * 1000 + m_design.pairs.englishSize / 2) / m_design.pairs.englishSize;
    m_drifts.push_back(std::move(built.drift));
    m_section.pairs = built.measure;
    std::ranges::move(built.blocks, std::back_inserter(m_blocks));
    std::ranges::move(built.diagnostics, std::back_inserter(m_diagnostics));
    first = false;
    m_startPage = false;
}

} // namespace banxin
