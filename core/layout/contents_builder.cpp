#include "layout/contents_builder.h"

#include <algorithm>

namespace banxin {

Language ContentsBuilder::language() const
{
    return m_flow.m_languages == LanguageMode::En ? Language::En : Language::Zh;
}

void ContentsBuilder::build()
{
    const ContentsDesign& design = m_flow.m_design.contents;
    if (design.form == ContentsDesign::Form::None || m_flow.m_contents.empty())
        return;
    addTitle();
    for (int i = 0; i < static_cast<int>(m_flow.m_contents.size()); ++i) {
        const PlannedContentsEntry& entry = m_flow.m_contents[static_cast<std::size_t>(i)];
        if (entry.article >= 0) {
            addArticleRow(i);
            continue;
        }
        const EditionColumn* column = findColumn(m_flow.m_edition, entry.column);
        addColumnRow(i, column && column->column.parent.valid());
    }
    if (design.place == ContentsDesign::Place::OwnPage)
        m_flow.m_startPage = true;
}

void ContentsBuilder::addTitle()
{
    const ContentsDesign& design = m_flow.m_design.contents;
    const bool ownPage = design.place == ContentsDesign::Place::OwnPage;
    SourceRange furniture;
    furniture.part = SourceRange::Part::Furniture;
    const Length width = m_flow.m_measure.fullWidth;
    BoxStacker box(m_flow.m_setter, width);
    const TextStyle& title = m_flow.m_design.style(QStringLiteral("contents_title"), Language::Zh);
    if (language() == Language::Zh)
        box.add(design.title.zh, title, Language::Zh, furniture, false);
    if (ownPage || language() == Language::En)
        box.add(design.title.en,
                language() == Language::En ? title
                                           : m_flow.m_design.style(QStringLiteral("contents_title"), Language::En),
                Language::En, furniture, false);
    const QString issueLine = fillTemplate(design.issueLine, m_flow.m_edition, language());
    box.add(issueLine, m_flow.m_design.style(QStringLiteral("contents_issue"), language()), language(), furniture,
            false);
    if (box.empty())
        return;
    if (ownPage) {
        box.block().rects.push_back(
            {{Length(), box.height() + Length::pt(2), width, Length::ptFraction(3, 2)}, title.paint});
        box.addSpace(Length::pt(12));
    }
    FlowBlock block = ownPage ? box.finishTopAligned() : box.finish();
    block.newPage = ownPage;
    block.spans = ownPage;
    block.opener = true;
    block.keepWithNext = true;
    m_flow.m_blocks.push_back(std::move(block));
}

void ContentsBuilder::addRow(int entry, const QString& number, const QString& title, const TextStyle& style,
                             bool keepWithNext, const QString& mark)
{
    const Length pitch = m_flow.m_design.body.pitch;
    SourceRange furniture;
    furniture.part = SourceRange::Part::Furniture;
    furniture.article = m_flow.m_contents[static_cast<std::size_t>(entry)].article;
    BoxStacker box(m_flow.m_setter, m_flow.m_measure.fullWidth);
    TextStyle row = style;
    row.pitch = pitch;
    box.add(mark + title, row, language(), furniture, false);
    FlowBlock block = box.finishTopAligned();
    if (!number.isEmpty()) {
        // The number stands flush right in the space before the title (TC-01, number first).
        BoxStacker side(m_flow.m_setter, std::max(Length::pt(20), style.left - style.size / 2));
        TextStyle numberStyle = m_flow.m_design.style(QStringLiteral("contents_number"), language());
        numberStyle.pitch = pitch;
        numberStyle.align = Align::Right;
        side.add(number, numberStyle, language(), furniture, false);
        FlowBlock numbers = side.finishTopAligned();
        // On the title's first baseline, though of another size.
        for (FlowBlock::BoxLine& line : numbers.boxLines) {
            line.baseline = block.boxLines.empty() ? line.baseline : block.boxLines.front().baseline;
            block.boxLines.insert(block.boxLines.begin(), line);
        }
    }
    block.keepWithNext = keepWithNext;
    block.contentsEntries.push_back(entry);
    m_flow.m_blocks.push_back(std::move(block));
}

void ContentsBuilder::addSecondLanguage(const QString& title, const QString& styleName)
{
    if (m_flow.m_languages != LanguageMode::ZhThenEn || title.isEmpty())
        return;
    SourceRange furniture;
    furniture.part = SourceRange::Part::Furniture;
    TextStyle style = m_flow.m_design.style(styleName, Language::En);
    BoxStacker box(m_flow.m_setter, m_flow.m_measure.fullWidth);
    style.pitch = m_flow.m_design.body.pitch.scaled(3, 4);
    // Under the first character of the entry in the main language, whatever its own size.
    style.left = m_flow.m_design.style(styleName, Language::Zh).left;
    box.add(title, style, Language::En, furniture, false);
    // The two languages of an entry share one box, so that no page parts them.
    FlowBlock& before = m_flow.m_blocks.back();
    const Length top = m_flow.m_design.body.pitch * before.height - Length::pt(2);
    FlowBlock english = box.finishTopAligned();
    for (FlowBlock::BoxLine& line : english.boxLines) {
        line.baseline += top;
        before.boxLines.push_back(line);
    }
    before.height += english.height;
}

void ContentsBuilder::addColumnRow(int entry, bool sub)
{
    const PlannedContentsEntry& planned = m_flow.m_contents[static_cast<std::size_t>(entry)];
    const bool ownPage = m_flow.m_design.contents.place == ContentsDesign::Place::OwnPage;
    const QString name = sub ? QStringLiteral("contents_subcolumn") : QStringLiteral("contents_column");
    const TextStyle& style = m_flow.m_design.style(name, language());
    const std::size_t at = m_flow.m_blocks.size();
    const bool byColumn = m_flow.m_design.contents.form == ContentsDesign::Form::ByColumn;
    const QString title = byColumn && !sub ? QStringLiteral("【%1】").arg(planned.title) : planned.title;
    addRow(entry, planned.numbered ? planned.number : QString(), title, style, true,
           !sub && !byColumn ? QStringLiteral("● ") : QString());
    FlowBlock& block = m_flow.m_blocks[at];
    if (sub)
        return;
    if (ownPage) {
        const EditionColumn* column = findColumn(m_flow.m_edition, planned.column);
        if (column && m_flow.m_languages == LanguageMode::ZhThenEn && !column->column.name.en.isEmpty()) {
            SourceRange furniture;
            furniture.part = SourceRange::Part::Furniture;
            TextStyle english = m_flow.m_design.style(QStringLiteral("contents_column"), Language::En);
            english.align = Align::Right;
            english.pitch = m_flow.m_design.body.pitch;
            BoxStacker side(m_flow.m_setter, m_flow.m_measure.fullWidth);
            side.add(column->column.name.en, english, Language::En, furniture, false);
            for (FlowBlock::BoxLine line : side.finishTopAligned().boxLines) {
                line.baseline = block.boxLines.front().baseline;
                block.boxLines.push_back(line);
            }
        }
        const Length pitch = m_flow.m_design.body.pitch;
        block.rects.push_back({{Length(), pitch * block.height - Length::pt(1), m_flow.m_measure.fullWidth,
                                Length::ptFraction(1, 2)},
                               style.paint});
        block.before = 1;
    }
}

void ContentsBuilder::addArticleRow(int entry)
{
    const PlannedContentsEntry& planned = m_flow.m_contents[static_cast<std::size_t>(entry)];
    const Article& article = m_flow.m_edition.articles[static_cast<std::size_t>(planned.article)]->article;
    const TextStyle& style = m_flow.m_design.style(QStringLiteral("contents_article"), language());
    const bool last = entry + 1 == static_cast<int>(m_flow.m_contents.size());
    const bool slash = m_flow.m_design.contents.form == ContentsDesign::Form::NumberFirst && !planned.numbered;
    addRow(entry, planned.numbered ? planned.number : QString(), planned.title, style,
           last && m_flow.m_design.contents.place == ContentsDesign::Place::FirstPage,
           slash ? QStringLiteral("/ ") : QString());
    addSecondLanguage(article.title.en, QStringLiteral("contents_article"));
}

} // namespace banxin
