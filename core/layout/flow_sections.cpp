// The sections of the flow: which article stands in which text columns, and where it jumps.

#include "layout/article_builder.h"
#include "layout/column_pour.h"
#include "layout/flow.h"
#include "layout/page_frame.h"
#include "layout/tall_box.h"

#include <algorithm>

namespace banxin {

namespace {

SourceRange furnitureRange(int article, Language language, SourceRange::Role role)
{
    SourceRange range;
    range.part = SourceRange::Part::Furniture;
    range.article = article;
    range.language = language;
    range.role = role;
    return range;
}

/// The paragraph's lines [from, to) as a paragraph of its own.
FlowBlock partOf(const FlowBlock& block, const std::shared_ptr<const SetParagraph>& set, int from, int to)
{
    FlowBlock out = block;
    auto lines = std::make_shared<SetParagraph>(*set);
    lines->lines.assign(set->lines.begin() + from, set->lines.begin() + to);
    out.paragraph = lines;
    out.request.reset(); // a part cannot be set anew
    out.footnotes.clear();
    const int begin = from == 0 ? 0 : set->lines[static_cast<std::size_t>(from)].from;
    const bool last = to == static_cast<int>(set->lines.size());
    for (const Footnote& note : block.footnotes)
        if (note.at >= begin && (last || note.at < set->lines[static_cast<std::size_t>(to)].from))
            out.footnotes.push_back(note);
    return out;
}

} // namespace

/// The layout that the placement names, or the design's default; null: the page's own columns.
const ArticleLayout* FlowBuilder::layoutOf(int index) const
{
    const QString& wanted = m_edition.articles[static_cast<std::size_t>(index)]->setting.layout;
    for (const QString& name : {wanted, m_design.defaultLayout})
        if (const auto at = m_design.layouts.find(name); at != m_design.layouts.end())
            return &at->second;
    return nullptr;
}

void FlowBuilder::reportUnknownLayout(int index)
{
    const EditionArticle& article = *m_edition.articles[static_cast<std::size_t>(index)];
    const QString& wanted = article.setting.layout;
    if (wanted.isEmpty() || m_design.layouts.contains(wanted))
        return;
    const Language language = article.article.title.zh.isEmpty() ? Language::En : Language::Zh;
    m_diagnostics.push_back({Diagnostic::Severity::Warning, QStringLiteral("layout.unknown"), wanted,
                             QStringLiteral("the page design has no layout of this name; choose another"),
                             article.article.title.in(language)});
}

/// Articles in the page's own columns share a section; one with a layout, or one that jumps, has
/// its own.
void FlowBuilder::beginSection(int article)
{
    reportUnknownLayout(article);
    const ArticleLayout* layout = layoutOf(article);
    const bool jumps = m_edition.articles[static_cast<std::size_t>(article)]->setting.linesHere > 0;
    if (!layout && !jumps && m_section.article < 0)
        return;
    endSection();
    m_section.article = layout || jumps ? article : -1;
    m_section.balanced = layout ? layout->balanced : jumps;
    m_section.newPage = layout && layout->newPage;
    if (layout)
        m_measure = dividedMeasure(m_pageMeasure, m_design, layout->columns, layout->columnGap);
}

void FlowBuilder::endSection()
{
    if (!m_blocks.empty()) {
        m_section.measure = m_measure;
        m_section.balanced = m_section.balanced || m_section.article < 0; // before what comes next
        for (FlowBlock& block : m_blocks) {
            // Pairs are parted where they were paired; lines and low boxes are not parted at all.
            if (block.partner || block.paragraph || block.height <= m_measure.linesPerColumn) {
                m_section.blocks.push_back(std::move(block));
                continue;
            }
            std::ranges::move(partTallBox(std::move(block), m_measure.linesPerColumn, m_design.body.pitch),
                              std::back_inserter(m_section.blocks));
        }
        m_sections.push_back(std::move(m_section));
    }
    m_blocks.clear();
    m_section = {};
    m_measure = m_pageMeasure;
}

/// Pages that stand whole before the article, and before the opener of its column.
void FlowBuilder::addPagesBefore(int index)
{
    const auto idOf = [this](int at) { return m_edition.articles[static_cast<std::size_t>(at)]->article.id; };
    for (int earlier = 0; earlier < index; ++earlier)
        if (idOf(earlier) == idOf(index)) // printed twice: they stand before the first
            return;
    std::vector<int> pages;
    const std::vector<FinishedPage>& all = m_edition.issue.finishedPages;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].place == FinishedPage::Place::BeforeArticle && all[i].before == idOf(index))
            pages.push_back(static_cast<int>(i));
    addFinishedPages(std::move(pages));
}

/// Those whose article this issue does not print.
void FlowBuilder::addPagesAfterText()
{
    std::vector<int> pages;
    const std::vector<FinishedPage>& all = m_edition.issue.finishedPages;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool printed = std::ranges::any_of(
            m_edition.articles, [&](const auto& placed) { return placed->article.id == all[i].before; });
        if (all[i].place == FinishedPage::Place::BeforeArticle && !printed)
            pages.push_back(static_cast<int>(i));
    }
    addFinishedPages(std::move(pages));
}

void FlowBuilder::addFinishedPages(std::vector<int> pages)
{
    if (pages.empty())
        return;
    endSection();
    FlowSection section;
    section.measure = m_pageMeasure;
    section.finishedPages = std::move(pages);
    m_sections.push_back(std::move(section));
}

/// Set over each number of the page's columns, so that the page make-up can choose.
void FlowBuilder::addNewspaperArticle(int index)
{
    endSection();
    m_pendingOpeners.clear(); // a newspaper names its columns in no opener
    reportUnknownLayout(index);
    FlowSection article;
    article.article = index;
    for (int columns = 1; columns <= m_pageMeasure.columns; ++columns) {
        Diagnostics diagnostics;
        article.overColumns.push_back(overColumns(index, columns, diagnostics));
        if (columns == m_pageMeasure.columns)
            std::ranges::move(diagnostics, std::back_inserter(m_diagnostics));
    }
    if (!article.overColumns.back().blocks.empty())
        m_sections.push_back(std::move(article));
}

/// The wider the article, the larger its head: styles "title.2", "title.3" … are for so many
/// columns and more.
FlowSection FlowBuilder::overColumns(int index, int columns, Diagnostics& diagnostics)
{
    PageDesign design = m_design;
    for (const QString& name : {QStringLiteral("kicker"), QStringLiteral("title"), QStringLiteral("subtitle")}) {
        for (const QString& language : {QString(), QStringLiteral(".en")})
            for (int i = 1; i <= columns; ++i)
                if (const auto at = m_design.styles.find(QStringLiteral("%1.%2%3").arg(name).arg(i).arg(language));
                    at != m_design.styles.end())
                    design.styles[name + language] = at->second;
    }
    FlowBuilder inner(m_edition, m_setter, design, m_languages, m_pageMeasure);
    FlowSection section;
    section.measure = m_pageMeasure;
    section.measure.columns = columns;
    section.measure.fullWidth = m_pageMeasure.widthOver(columns);
    section.balanced = true;
    section.article = index;
    inner.m_measure = section.measure;
    // Text columns of a newspaper are too narrow for two languages beside each other.
    LanguageMode mode = modeOf(index);
    if (printsBoth(mode) && mode != LanguageMode::ZhThenEn) {
        inner.m_diagnostics.push_back(
            {Diagnostic::Severity::Warning, QStringLiteral("pairs.newspaper"), languageModeName(mode),
             QStringLiteral("on newspaper pages the Chinese stands first and then the English"),
             m_edition.articles[static_cast<std::size_t>(index)]->article.title.zh});
        mode = LanguageMode::ZhThenEn;
    }
    for (const Language language : {Language::Zh, Language::En})
        if (prints(mode, language))
            ArticleBuilder(inner, index, mode, language).build(false, 0);
    section.blocks = std::move(inner.m_blocks);
    diagnostics = std::move(inner.m_diagnostics);
    return section;
}

/// Keeps so many body lines here as the placement says; the rest waits for the end of the issue.
void FlowBuilder::cutForJump(int article)
{
    const int linesHere = m_edition.articles[static_cast<std::size_t>(article)]->setting.linesHere;
    if (linesHere <= 0)
        return;
    // The head does not count; boxes and pictures count as they stand in one column.
    std::vector<FlowBlock> plain = m_blocks;
    std::size_t body = 0;
    int depth = linesHere;
    while (body < plain.size() && (plain[body].keepWithNext || plain[body].spans))
        ++body;
    for (FlowBlock& block : plain) {
        block.footnotes.clear();
        block.around = Around::None;
        block.floatPlace = FloatPlace::Here;
        block.spanColumns = 1;
        block.atFoot = false;
    }
    PourCursor from;
    from.block = body;
    ColumnRoom room;
    room.lines = depth;
    const PouredColumn here = pourColumn({plain, plain.size(), m_design.body.size, {}}, from, room);
    const PourCursor& cut = here.next;
    if (cut.block >= m_blocks.size() && cut.floats.empty())
        return;
    FlowSection rest;
    rest.measure = m_measure;
    rest.balanced = true;
    rest.article = article;
    rest.blocks.push_back(jumpHead(article));
    for (const std::size_t index : cut.floats)
        rest.blocks.push_back(m_blocks[index]);
    for (std::size_t i = cut.block; i < m_blocks.size(); ++i)
        rest.blocks.push_back(i == cut.block && cut.line > 0
                                  ? partOf(m_blocks[i], m_blocks[i].paragraph, cut.line, m_blocks[i].lineCount())
                                  : m_blocks[i]);
    std::vector<FlowBlock> kept;
    for (std::size_t i = 0; i < cut.block; ++i)
        if (std::ranges::find(cut.floats, i) == cut.floats.end())
            kept.push_back(std::move(m_blocks[i]));
    if (cut.line > 0)
        kept.push_back(partOf(m_blocks[cut.block], m_blocks[cut.block].paragraph, 0, cut.line));
    kept.push_back(jumpLine(article));
    m_blocks = std::move(kept);
    m_jumps[article].lines = 0;
    for (std::size_t i = 1; i < rest.blocks.size(); ++i)
        m_jumps[article].lines += rest.blocks[i].before + rest.blocks[i].lineCount();
    m_continued.push_back(std::move(rest));
}

/// 下转第N页, alone on the line below the text.
FlowBlock FlowBuilder::jumpLine(int article)
{
    const Language language = mainLanguage(m_languages);
    FlowBlock block;
    block.style = m_design.style(QStringLiteral("jump"), language);
    block.style.align = Align::Right;
    block.style.indent = block.style.pitch = Length();
    SetRequest request;
    request.text = Text(fillTemplate(m_design.jump.to.in(language), m_edition, language,
                                     {{QStringLiteral("页"), m_jumps[article].toPage}}));
    request.style = block.style;
    request.language = language;
    request.width = m_measure.columnWidth;
    block.paragraph = m_setter.set(request);
    block.width = request.width;
    block.base = furnitureRange(article, language, SourceRange::Role::JumpOut);
    block.keepWithPrevious = true;
    block.jumpOut = article;
    block.column = m_edition.articles[static_cast<std::size_t>(article)]->column;
    return block;
}

/// 上接第N页 and the title, over all columns.
FlowBlock FlowBuilder::jumpHead(int article)
{
    const Language language = mainLanguage(m_languages);
    const Article& text = m_edition.articles[static_cast<std::size_t>(article)]->article;
    TextStyle style = m_design.style(QStringLiteral("jump_head"), language);
    style.indent = Length();
    if (style.pitch == Length())
        style.pitch = std::max(m_design.body.pitch, style.size.scaled(3, 2));
    TextStyle line = m_design.style(QStringLiteral("jump"), language);
    line.align = style.align == Align::Justify ? Align::Left : style.align;
    line.indent = Length();
    line.pitch = std::max(line.size.scaled(3, 2), m_design.body.pitch.scaled(4, 5));
    BoxStacker box(m_setter, m_measure.fullWidth);
    box.block().rects.push_back({{Length(), Length::pt(2), m_measure.fullWidth, Length::ptFraction(1, 2)},
                                 m_design.paint(QStringLiteral("grey"))});
    box.addSpace(Length::pt(4));
    box.add(Text(fillTemplate(m_design.jump.from.in(language), m_edition, language,
                              {{QStringLiteral("页"), m_jumps[article].fromPage}})),
            line, language, furnitureRange(article, language, SourceRange::Role::JumpIn), false);
    const QString& title = text.title.in(language).isEmpty() ? text.title.zh : text.title.in(language);
    box.add(Text(title), style, language, furnitureRange(article, language, SourceRange::Role::Repeated), true);
    box.addSpace(m_design.body.pitch / 5);
    FlowBlock block = box.finish();
    block.spans = true;
    block.keepWithNext = true;
    block.before = m_design.articles.gapLines;
    block.jumpIn = article;
    block.column = m_edition.articles[static_cast<std::size_t>(article)]->column;
    return block;
}

} // namespace banxin
