#include "layout/article_builder.h"
#include "layout/contents_builder.h"
#include "layout/flow.h"
#include "layout/furniture.h"

#include <algorithm>

namespace banxin {

namespace {

const QString& nameIn(const BilingualString& name, LanguageMode mode)
{
    return mode == LanguageMode::En && !name.en.isEmpty() ? name.en : name.zh;
}

/// Whether anything is printed under the column, sub-columns included.
bool holdsArticles(const EditionColumn& column)
{
    return !column.articles.empty() || std::ranges::any_of(column.columns, holdsArticles);
}

} // namespace

FlowBuilder::FlowBuilder(const Edition& edition, const TextSetter& setter, LanguageMode languages,
                         const FlowMeasure& measure)
    : m_edition(edition),
      m_setter(setter),
      m_design(setter.design()),
      m_languages(languages),
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

std::vector<FlowBlock> FlowBuilder::build()
{
    m_blocks.clear();
    m_diagnostics.clear();
    m_startPage = false;
    ContentsBuilder(*this).build();
    for (const EditionColumn& column : m_edition.columns)
        addColumn(column, 0);
    if (m_design.back.form == BackDesign::Form::Strip)
        addBackStrip();
    return std::move(m_blocks);
}

void FlowBuilder::addColumn(const EditionColumn& column, int depth)
{
    if (!holdsArticles(column))
        return;
    const std::size_t openerAt = m_blocks.size();
    addOpener(column, depth);
    bool first = m_blocks.size() > openerAt;
    const auto addArticle = [&](int index) {
        for (const Language language : {Language::Zh, Language::En}) {
            if ((m_languages == LanguageMode::Zh && language == Language::En)
                || (m_languages == LanguageMode::En && language == Language::Zh))
                continue;
            const bool newPage = !first && m_design.articles.newPage && language == Language::Zh;
            const int gap = first ? 0 : m_design.articles.gapLines;
            if (ArticleBuilder(*this, index, language).build(newPage || m_startPage, gap)) {
                first = false;
                m_startPage = false;
            }
        }
    };
    for (const int index : column.articles)
        addArticle(index);
    for (const EditionColumn& sub : column.columns)
        addColumn(sub, depth + 1);
}

void FlowBuilder::addOpener(const EditionColumn& column, int depth)
{
    const ColumnOpenerDesign& opener = m_design.opener;
    if (opener.form == ColumnOpenerDesign::Form::None)
        return;
    const QString& name = nameIn(column.column.name, m_languages);
    const bool band = opener.form == ColumnOpenerDesign::Form::Band && depth == 0;
    const QString styleName = depth == 0 ? QStringLiteral("column") : QStringLiteral("subcolumn");
    const QString shown = depth == 0 ? QString(opener.pattern).replace(QStringLiteral("{栏目}"), name) : name;
    const Length width = band ? m_measure.fullWidth : m_measure.columnWidth;
    const bool bilingual = m_languages == LanguageMode::ZhThenEn && !column.column.name.en.isEmpty();
    BoxStacker box(m_setter, width);
    if (band)
        box.addSpace(Length::pt(14));
    const Language language = m_languages == LanguageMode::En ? Language::En : Language::Zh;
    box.add(shown, m_design.style(styleName, language == Language::En ? Language::Zh : language), language,
            furnitureRange(language), true);
    if (bilingual)
        box.add(column.column.name.en, m_design.style(styleName, Language::En), Language::En,
                furnitureRange(language), true);
    if (band)
        box.addSpace(Length::pt(12));
    else
        box.addSpace(m_design.body.pitch / 4);
    if (band) {
        const Rect tint{Length(), Length(), width, box.height()};
        box.block().rects.push_back({tint, m_design.paint(QStringLiteral("accent"))});
    }
    if (band)
        box.addSpace(m_design.body.pitch.scaled(3, 4)); // air below the band
    FlowBlock block = band ? box.finishTopAligned() : box.finish();
    block.newPage = (depth == 0 && opener.newPage) || m_startPage;
    block.spans = band;
    block.toPageEdge = band;
    block.opener = band;
    block.before = depth == 0 ? 1 : 2;
    block.keepWithNext = true;
    block.columnStart = column.column.id;
    block.column = column.column.id;
    m_startPage = false;
    m_blocks.push_back(std::move(block));
}

void FlowBuilder::addBackStrip()
{
    const Language language = m_languages == LanguageMode::En ? Language::En : Language::Zh;
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
