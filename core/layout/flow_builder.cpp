#include "layout/article_builder.h"
#include "layout/column_opener.h"
#include "layout/compose_cache.h"
#include "layout/contents_builder.h"
#include "layout/flow.h"
#include "layout/furniture.h"
#include "layout/page_frame.h"
#include "layout/pairs/interlinear_builder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace banxin {

namespace {

const QString& nameIn(const BilingualString& name, LanguageMode mode)
{
    return (mode == LanguageMode::En && !name.en.isEmpty()) || name.zh.isEmpty() ? name.en : name.zh;
}

/// Whether anything is printed under the column, sub-columns included.
bool holdsArticles(const EditionColumn& column)
{
    return !column.articles.empty() || std::ranges::any_of(column.columns, holdsArticles);
}

/// Whether a title or a text of the article is written in this language.
bool saysAnything(const Article& article, Language language)
{
    return !article.title.in(language).isEmpty() || std::ranges::any_of(article.blocks, [&](const Block& block) {
        return !block.in(language).string.trimmed().isEmpty();
    });
}

} // namespace

FlowBuilder::FlowBuilder(const Edition& edition, const TextSetter& setter, LanguageMode languages,
                         const FlowMeasure& measure)
    : FlowBuilder(edition, setter, setter.design(), languages, measure)
{}

FlowBuilder::FlowBuilder(const Edition& edition, const TextSetter& setter, const PageDesign& design,
                         LanguageMode languages, const FlowMeasure& measure)
    : m_edition(edition),
      m_setter(setter),
      m_design(design),
      m_languages(languages),
      m_pageMeasure(measure),
      m_measure(measure)
{
    planContents(edition.columns, false);
}

/// Columns and articles in printing order. A number stands at an article, or, where a column
/// has sub-columns and the form is number first, at the sub-column instead of its articles; or at
/// every column that holds articles (numbers on sub-columns).
void FlowBuilder::planContents(const std::vector<EditionColumn>& columns, bool sub)
{
    using Form = ContentsDesign::Form;
    const Form form = m_design.contents.form;
    for (const EditionColumn& column : columns) {
        if (!holdsArticles(column))
            continue;
        PlannedContentsEntry entry;
        entry.title = nameIn(column.column.name, m_languages);
        entry.column = column.column.id;
        entry.numbered = (form == Form::NumberFirst && sub)
            || (form == Form::SubcolumnNumbers && (sub || !column.articles.empty()));
        m_contents.push_back(entry);
        for (const int index : column.articles) {
            const Article& article = m_edition.articles[static_cast<std::size_t>(index)]->article;
            PlannedContentsEntry item;
            item.title = nameIn(article.title, m_languages);
            item.article = index;
            item.column = column.column.id;
            item.numbered = form == Form::Leaders || (form == Form::NumberFirst && !sub);
            m_contents.push_back(item);
        }
        planContents(column.columns, true);
    }
}

std::vector<FlowSection> FlowBuilder::build()
{
    m_sections.clear();
    m_continued.clear();
    m_blocks.clear();
    m_section = {};
    m_pendingOpeners.clear();
    m_diagnostics.clear();
    m_drifts.clear();
    m_startPage = false;
    // Rows of the contents go over the whole type area.
    m_measure = dividedMeasure(m_pageMeasure, m_design, 1, {});
    ContentsBuilder(*this).build();
    if (m_pageMeasure.columns > 1)
        endSection();
    m_measure = m_pageMeasure;
    for (const EditionColumn& column : m_edition.columns)
        addColumn(column, 0);
    endSection();
    std::ranges::move(m_continued, std::back_inserter(m_sections));
    if (m_design.back.form == BackDesign::Form::Strip) {
        m_measure = dividedMeasure(m_pageMeasure, m_design, 1, {});
        addBackStrip();
        endSection();
    }
    addPagesAfterText(); // the strip stands at the foot of the text
    return std::move(m_sections);
}

void FlowBuilder::addColumn(const EditionColumn& column, int depth)
{
    if (!holdsArticles(column))
        return;
    m_pendingOpeners.emplace_back(&column, depth);
    bool first = false;
    for (const int index : column.articles)
        addArticle(index, first);
    for (const EditionColumn& sub : column.columns)
        addColumn(sub, depth + 1);
}

LanguageMode FlowBuilder::modeOf(int index) const
{
    const EditionArticle& placed = *m_edition.articles[static_cast<std::size_t>(index)];
    const LanguageMode mode = m_ownModes ? placed.setting.languages.value_or(m_languages) : m_languages;
    // An article that was not translated is set as one in its language alone, over the whole measure.
    if (printsBoth(mode) && mode != LanguageMode::ZhThenEn)
        for (const Language language : {Language::Zh, Language::En})
            if (!saysAnything(placed.article, language))
                return language == Language::Zh ? LanguageMode::En : LanguageMode::Zh;
    return mode;
}

void FlowBuilder::addArticle(int index, bool& first)
{
    addPagesBefore(index);
    if (m_design.makeup == PageMakeup::Newspaper)
        return addNewspaperArticle(index);
    const LanguageMode mode = modeOf(index);
    setsPairs(mode) ? addPairArticle(index, mode, first) : addRunningArticle(index, mode, first);
}

namespace {

bool sameArticle(const EditionArticle& a, const EditionArticle& b)
{
    return &a == &b
        || (a.column == b.column && a.setting == b.setting && a.article.id == b.article.id
            && sameContent(a.article, b.article));
}

} // namespace

/// As it was built in a composition before, where nothing is different.
bool FlowBuilder::buildArticle(int index, LanguageMode mode, Language language, bool newPage, int gapLines)
{
    ComposeCache::Data& cache = m_setter.cache();
    const auto& source = m_edition.articles[static_cast<std::size_t>(index)];
    BuiltArticle& built = cache.articles[{index, language}];
    const bool known = built.source && built.mode == mode && built.measure == m_measure && built.newPage == newPage
        && built.gapLines == gapLines && sameArticle(*built.source, *source);
    if (known) {
        m_setter.replay(built.record);
    } else {
        built = {source, mode, m_measure, newPage, gapLines, false, {}, {}, {}, 0};
        std::vector<FlowBlock> blocks = std::exchange(m_blocks, {});
        Diagnostics diagnostics = std::exchange(m_diagnostics, {});
        built.record = m_setter.recorded(
            [&] { built.any = ArticleBuilder(*this, index, mode, language).build(newPage, gapLines); });
        built.blocks = std::exchange(m_blocks, std::move(blocks));
        built.diagnostics = std::exchange(m_diagnostics, std::move(diagnostics));
    }
    built.source = source;
    built.used = cache.generation;
    std::ranges::copy(built.blocks, std::back_inserter(m_blocks));
    std::ranges::copy(built.diagnostics, std::back_inserter(m_diagnostics));
    return built.any;
}

/// Lines and white of the rows of the contents; nothing where rows could be set anew on the page.
std::optional<std::vector<std::pair<int, int>>> FlowBuilder::contentsHeights()
{
    m_measure = dividedMeasure(m_pageMeasure, m_design, 1, {});
    ContentsBuilder(*this).build();
    m_startPage = false;
    m_measure = m_pageMeasure;
    std::vector<std::pair<int, int>> out;
    for (const FlowBlock& block : std::exchange(m_blocks, {})) {
        if (block.request || !block.footnotes.empty())
            return std::nullopt;
        out.emplace_back(block.lineCount(), block.before);
    }
    return out;
}

bool FlowBuilder::beginWith(const std::vector<QString>& numbers)
{
    const bool jumps = std::ranges::any_of(m_edition.articles,
                                           [](const auto& article) { return article->setting.linesHere > 0; });
    if (jumps || numbers.size() != m_contents.size() || m_contents.empty())
        return false;
    std::optional<std::vector<std::pair<int, int>>> without;
    std::optional<std::vector<std::pair<int, int>>> with;
    const SetRecord first = m_setter.recorded([&] { without = contentsHeights(); });
    const SetRecord second = m_setter.recorded([&] {
        for (std::size_t i = 0; i < numbers.size(); ++i)
            m_contents[i].number = m_contents[i].numbered ? numbers[i] : QString();
        with = contentsHeights();
    });
    if (without && with == without && first.gaps.size() == second.gaps.size())
        return true;
    for (PlannedContentsEntry& entry : m_contents)
        entry.number.clear();
    return false;
}

/// An article in one language, or in one after the other.
void FlowBuilder::addRunningArticle(int index, LanguageMode mode, bool& first)
{
    beginSection(index);
    first = addPendingOpeners() || first;
    const auto gap = [&] { return first ? 0 : m_design.articles.gapLines; };
    const bool startsPage = !first && m_design.articles.newPage;
    const auto added = [&] { first = m_startPage = false; };
    if (mode == LanguageMode::Interlinear) {
        BuiltInterlinear built =
            buildInterlinear(m_edition, m_setter, m_design, m_measure, index, startsPage || m_startPage, gap());
        if (!built.blocks.empty())
            added();
        std::ranges::move(built.blocks, std::back_inserter(m_blocks));
        std::ranges::move(built.diagnostics, std::back_inserter(m_diagnostics));
    } else {
        for (const Language language : {Language::Zh, Language::En}) {
            const bool newPage = startsPage && language == Language::Zh;
            if (prints(mode, language) && buildArticle(index, mode, language, newPage || m_startPage, gap()))
                added();
        }
    }
    cutForJump(index);
}

bool FlowBuilder::addPendingOpeners()
{
    const std::size_t before = m_blocks.size();
    for (const auto& [column, depth] : std::exchange(m_pendingOpeners, {}))
        addOpener(*column, depth);
    return m_blocks.size() > before;
}

void FlowBuilder::addOpener(const EditionColumn& column, int depth)
{
    if (m_design.opener.form == ColumnOpenerDesign::Form::None)
        return;
    // Over all columns of its section, whatever the form.
    FlowMeasure whole = m_measure;
    whole.columnWidth = whole.fullWidth;
    FlowBlock block = columnOpener(m_setter, whole, m_languages, column.column, {depth, m_startPage});
    block.spans = true;
    m_blocks.push_back(std::move(block));
    // Nothing stands on a column's own page but its name.
    m_startPage = m_design.opener.form == ColumnOpenerDesign::Form::Page && depth == 0;
}

void FlowBuilder::addBackStrip()
{
    const Language language = mainLanguage(m_languages);
    const QString& contacts = m_edition.issue.contacts.in(language);
    const QString colophon = Furniture(m_edition, m_setter, m_languages).colophonLine();
    if (contacts.isEmpty() && colophon.isEmpty())
        return;
    BoxStacker box(m_setter, m_measure.columnWidth);
    box.addSpace(Length::pt(4));
    box.block().rects.push_back(
        {{Length(), Length(), m_measure.columnWidth, Length::pt(1)}, m_design.paint(QStringLiteral("accent"))});
    const TextStyle& back = m_design.style(QStringLiteral("back_line"), language);
    if (!contacts.isEmpty())
        box.add(m_design.back.title.in(language), m_design.style(QStringLiteral("back_title"), language), language,
                furnitureRange(language), false);
    // One running line: a strip is a foot, not a page of its own.
    box.add(contacts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(QStringLiteral("\u3000\u3000")), back,
            language, furnitureRange(language), false);
    box.add(colophon, back, language, furnitureRange(language), false);
    FlowBlock block = box.finish();
    block.before = 1;
    block.atFoot = true;
    m_blocks.push_back(std::move(block));
}

} // namespace banxin
