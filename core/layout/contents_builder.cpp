#include "layout/contents_builder.h"

#include "layout/furniture.h"

#include <algorithm>

namespace banxin {

Language ContentsBuilder::language() const { return mainLanguage(m_flow.m_languages); }

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
    SourceRange furniture = furnitureRange(language(), SourceRange::Role::ContentsTitle);
    const Length width = m_flow.m_measure.fullWidth;
    BoxStacker box(m_flow.m_setter, width);
    const TextStyle& title = m_flow.m_design.style(QStringLiteral("contents_title"), Language::Zh);
    if (language() == Language::Zh)
        box.add(design.title.zh, title, Language::Zh, furniture, false);
    furniture.language = Language::En;
    if (ownPage || language() == Language::En)
        box.add(design.title.en,
                language() == Language::En ? title
                                           : m_flow.m_design.style(QStringLiteral("contents_title"), Language::En),
                Language::En, furniture, false);
    SourceRange line = furnitureRange(language(), SourceRange::Role::ContentsTitle);
    line.item = 1;
    const QString issueLine = fillTemplate(templateIn(design.issueLine, language()), m_flow.m_edition, language());
    box.add(issueLine, m_flow.m_design.style(QStringLiteral("contents_issue"), language()), language(), line,
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

bool ContentsBuilder::leaders() const { return m_flow.m_design.contents.form == ContentsDesign::Form::Leaders; }

/// Room for a number of three digits flush right and for three dots before it (TC-01).
Length ContentsBuilder::numberRoom() const
{
    const TextStyle& style = m_flow.m_design.style(QStringLiteral("contents_number"), language());
    const Length digits = m_flow.m_setter.widthOf(QStringLiteral("000"), style, language());
    return digits + m_flow.m_design.style(QStringLiteral("contents_article"), language()).size.scaled(5, 2);
}

/// The dots stand on one grid that is counted from the right edge of the type area, so that
/// they are aligned from line to line whatever the lengths of titles and numbers.
SetLine ContentsBuilder::leader(Length from, Length to) const
{
    const bool middle = m_flow.m_design.contents.leader == ContentsDesign::Leader::MiddleDot;
    const QString dot = middle ? QStringLiteral("·") : QStringLiteral(".");
    TextStyle style = m_flow.m_design.style(QStringLiteral("contents_article"), language());
    style.align = Align::Left;
    style.left = style.right = style.indent = Length();
    SetRequest request;
    request.text = dot;
    request.style = style;
    request.language = Language::Zh;
    request.width = style.size * 4;
    SetLine line = m_flow.m_setter.set(request)->lines.front();
    if (line.runs.empty() || line.runs.front().glyphs.empty())
        return {};
    GlyphRun run = line.runs.front();
    const PlacedGlyph first = run.glyphs.front();
    const Length pitch = middle ? style.size / 2 : style.size.scaled(2, 5);
    const Length edge = m_flow.m_measure.fullWidth;
    const std::int64_t last = wholeParts(edge - to, pitch) + 1;
    const std::int64_t most = wholeParts(edge - from, pitch);
    run.glyphs.clear();
    run.text.clear();
    for (std::int64_t k = most; k >= last; --k) {
        PlacedGlyph glyph = first;
        glyph.x = first.x + pitch * (most - k);
        glyph.cluster = static_cast<int>(run.glyphs.size());
        run.glyphs.push_back(glyph);
        run.text += dot;
    }
    if (run.glyphs.empty())
        return {};
    run.origin.x = edge - pitch * most;
    run.width = pitch * (most - last) + first.x + first.advance;
    line.from = 0;
    line.to = static_cast<int>(run.glyphs.size());
    line.left = run.origin.x;
    line.width = run.width;
    line.runs = {run};
    return line;
}

/// The number stands flush right in the space before the title, on its first baseline.
void ContentsBuilder::addNumberBefore(FlowBlock& block, int entry, const TextStyle& style) const
{
    const QString& number = m_flow.m_contents[static_cast<std::size_t>(entry)].number;
    SourceRange range = entryRange(entry, language());
    range.role = SourceRange::Role::ContentsNumber;
    BoxStacker side(m_flow.m_setter, std::max(Length::pt(20), style.left - style.size / 2));
    TextStyle numberStyle = m_flow.m_design.style(QStringLiteral("contents_number"), language());
    numberStyle.pitch = m_flow.m_design.body.pitch;
    numberStyle.align = Align::Right;
    side.add(number, numberStyle, language(), range, false);
    for (FlowBlock::BoxLine line : side.finishTopAligned().boxLines) {
        line.baseline = block.boxLines.empty() ? line.baseline : block.boxLines.front().baseline;
        block.boxLines.insert(block.boxLines.begin(), line);
    }
}

/// The number stands flush right on the last line of the title (TC-02), with dots up to it.
void ContentsBuilder::addNumberAfter(FlowBlock& block, int entry, bool leader) const
{
    const QString& number = m_flow.m_contents[static_cast<std::size_t>(entry)].number;
    SourceRange range = entryRange(entry, language());
    range.role = SourceRange::Role::ContentsNumber;
    if (block.boxLines.empty())
        return;
    const FlowBlock::BoxLine title = block.boxLines.back();
    BoxStacker side(m_flow.m_setter, m_flow.m_measure.fullWidth);
    TextStyle style = m_flow.m_design.style(QStringLiteral("contents_number"), language());
    style.pitch = m_flow.m_design.body.pitch;
    style.align = Align::Right;
    style.left = style.right = style.indent = Length();
    side.add(number, style, language(), range, false);
    FlowBlock numbers = side.finishTopAligned();
    if (numbers.boxLines.empty())
        return;
    FlowBlock::BoxLine& printed = numbers.boxLines.front();
    printed.baseline = title.baseline;
    if (leader) {
        const Length air = title.style.size / 3;
        FlowBlock::BoxLine dots = printed;
        dots.line = this->leader(title.x + title.line.left + title.line.width + air,
                                 printed.line.left - title.style.size / 2);
        dots.style = title.style;
        dots.base.role = SourceRange::Role::Ornament;
        if (!dots.line.runs.empty())
            block.boxLines.push_back(dots);
    }
    block.boxLines.push_back(printed);
}

SourceRange ContentsBuilder::entryRange(int entry, Language language) const
{
    SourceRange range = furnitureRange(language, SourceRange::Role::ContentsEntry);
    range.article = m_flow.m_contents[static_cast<std::size_t>(entry)].article;
    range.item = entry;
    return range;
}

void ContentsBuilder::addRow(const Row& row)
{
    const PlannedContentsEntry& planned = m_flow.m_contents[static_cast<std::size_t>(row.entry)];
    const Length pitch = m_flow.m_design.body.pitch;
    const SourceRange furniture = entryRange(row.entry, language());
    const bool numbered = planned.numbered;
    // A column's own row begins at the left edge: no room for a number there.
    const bool after = leaders() || row.style.left < row.style.size * 2;
    BoxStacker box(m_flow.m_setter, m_flow.m_measure.fullWidth);
    TextStyle style = row.style;
    style.pitch = pitch;
    if (!row.mark.isEmpty()) {
        // The mark hangs, so that a second line of the title stands under the first.
        SourceRange ornament = furniture;
        ornament.role = SourceRange::Role::Ornament;
        box.add(row.mark, style, language(), ornament, false);
        box.addSpace(-pitch);
        style.left += m_flow.m_setter.widthOf(row.mark, style, language()) + style.size / 4;
    }
    if (numbered && after)
        style.right += numberRoom();
    SetRequest title;
    title.text = row.title;
    title.style = style;
    title.language = language();
    title.tabular = true; // numbers and marks stand in columns; nothing stands out into them (EN-02)
    box.add(std::move(title), furniture);
    FlowBlock block = box.finishTopAligned();
    if (numbered && !planned.number.isEmpty()) {
        if (after)
            addNumberAfter(block, row.entry, leaders());
        else
            addNumberBefore(block, row.entry, row.style);
    }
    block.keepWithNext = row.keepWithNext;
    block.contentsEntries.push_back(row.entry);
    m_flow.m_blocks.push_back(std::move(block));
}

/// The byline follows the title in Kai, an em after it; on a line of its own where it would be cut.
Text ContentsBuilder::titleWithByline(const Article& article, const TextStyle& style) const
{
    const auto in = [this](const BilingualString& text) {
        return text.in(language()).isEmpty() ? text.zh : text.in(language());
    };
    Text out(in(article.title));
    const QString byline = in(article.byline).simplified();
    if (!m_flow.m_design.contents.byline || byline.isEmpty())
        return out;
    const bool zh = language() == Language::Zh;
    QString gap = zh ? QStringLiteral("\u3000") : QStringLiteral(" – ");
    const Length room = m_flow.m_measure.fullWidth - style.left - style.size * 2
        - (leaders() ? numberRoom() : Length());
    const Length title = m_flow.m_setter.widthOf(out.string, style, language());
    if (title <= room && m_flow.m_setter.widthOf(out.string + gap + byline, style, language()) > room)
        gap = QStringLiteral("\n");
    const int from = codePointCount(out.string) + codePointCount(gap);
    out.string += gap + byline;
    if (zh)
        out.marks.push_back({from, codePointCount(out.string), MarkKind::Kai, {}, {}});
    return out;
}

void ContentsBuilder::addSecondLanguage(int entry, const QString& title, const QString& styleName)
{
    if (!printsBoth(m_flow.m_languages) || title.isEmpty())
        return;
    TextStyle style = m_flow.m_design.style(styleName, Language::En);
    BoxStacker box(m_flow.m_setter, m_flow.m_measure.fullWidth);
    style.pitch = m_flow.m_design.body.pitch.scaled(3, 4);
    // Under the first character of the entry in the main language, whatever its own size.
    style.left = m_flow.m_design.style(styleName, Language::Zh).left;
    if (leaders())
        style.right += numberRoom();
    box.add(title, style, Language::En, entryRange(entry, Language::En), false);
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
    addRow({entry, !sub && !byColumn ? QStringLiteral("●") : QString(), title, style, true});
    FlowBlock& block = m_flow.m_blocks[at];
    if (sub)
        return;
    if (ownPage) {
        const EditionColumn* column = findColumn(m_flow.m_edition, planned.column);
        if (column && printsBoth(m_flow.m_languages) && !column->column.name.en.isEmpty()) {
            TextStyle english = m_flow.m_design.style(QStringLiteral("contents_column"), Language::En);
            english.align = Align::Right;
            if (planned.numbered)
                english.right += numberRoom();
            english.pitch = m_flow.m_design.body.pitch;
            BoxStacker side(m_flow.m_setter, m_flow.m_measure.fullWidth);
            side.add(column->column.name.en, english, Language::En, entryRange(entry, Language::En), false);
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
    const ContentsDesign::Form form = m_flow.m_design.contents.form;
    const bool slash = !planned.numbered
        && (form == ContentsDesign::Form::NumberFirst || form == ContentsDesign::Form::SubcolumnNumbers);
    addRow({entry, slash ? QStringLiteral("/") : QString(), titleWithByline(article, style), style,
            last && m_flow.m_design.contents.place == ContentsDesign::Place::FirstPage});
    addSecondLanguage(entry, article.title.en, QStringLiteral("contents_article"));
}

} // namespace banxin
