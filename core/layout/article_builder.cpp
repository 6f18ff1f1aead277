#include "layout/article_builder.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin {

namespace {

/// The lines of a text that was typed with line breaks, each with its place in the whole.
std::vector<std::pair<Text, int>> splitLines(const Text& text)
{
    std::vector<std::pair<Text, int>> out;
    int offset = 0;
    for (const QString& line : text.string.split(QLatin1Char('\n'))) {
        const int length = codePointCount(line);
        Text piece(line);
        for (Mark mark : text.marks) {
            mark.from = std::clamp(mark.from - offset, 0, length);
            mark.to = std::clamp(mark.to - offset, 0, length);
            if (mark.from < mark.to)
                piece.marks.push_back(mark);
        }
        out.emplace_back(std::move(piece), offset);
        offset += length + 1;
    }
    return out;
}

bool endsWithColon(const QString& text) { return text.endsWith(QChar(0xFF1A)) || text.endsWith(QLatin1Char(':')); }

} // namespace

ArticleBuilder::ArticleBuilder(FlowBuilder& flow, int articleIndex, Language language)
    : m_flow(flow),
      m_index(articleIndex),
      m_article(flow.m_edition.articles[static_cast<std::size_t>(articleIndex)]->article),
      m_language(language)
{}

bool ArticleBuilder::saysNothing() const
{
    if (!m_article.title.in(m_language).isEmpty())
        return false;
    return std::ranges::all_of(m_article.blocks,
                               [&](const Block& block) { return block.in(m_language).isEmpty(); });
}

SourceRange ArticleBuilder::base(SourceRange::Part part) const
{
    SourceRange range;
    range.part = part;
    range.article = m_index;
    range.language = m_language;
    return range;
}

bool ArticleBuilder::build(bool newPage, int gapLines)
{
    if (saysNothing())
        return false;
    addHead(newPage, gapLines);
    for (const Block& block : m_article.blocks)
        addBlock(block);
    addFoot();
    return true;
}

void ArticleBuilder::push(FlowBlock block)
{
    block.column = m_flow.m_edition.articles[static_cast<std::size_t>(m_index)]->column;
    m_flow.m_blocks.push_back(std::move(block));
}

void ArticleBuilder::reportMissing(const SourceRange& source, char32_t character)
{
    Diagnostic diagnostic;
    diagnostic.severity = Diagnostic::Severity::Error;
    diagnostic.rule = QStringLiteral("glyph.missing");
    diagnostic.subject =
        QStringLiteral("%1 (U+%2)")
            .arg(QString::fromUcs4(&character, 1), QString::number(static_cast<uint>(character), 16).toUpper());
    diagnostic.where = m_article.title.in(m_language);
    diagnostic.detail = QStringLiteral("block %1").arg(source.block.value);
    m_flow.m_diagnostics.push_back(std::move(diagnostic));
}

void ArticleBuilder::report(const std::vector<std::pair<SourceRange, MissingGlyph>>& missing)
{
    for (const auto& [source, glyph] : missing)
        reportMissing(source, glyph.character);
}

/// The head of an article is a box, except for parts whose style has no pitch of its own:
/// those are lines on the body grid above and below it.
void ArticleBuilder::addHead(bool newPage, int gapLines)
{
    struct Part {
        const BilingualString& text;
        const char* style;
        SourceRange::Part part;
    };
    std::vector<Part> parts{{m_article.kicker, "kicker", SourceRange::Part::Kicker},
                            {m_article.title, "title", SourceRange::Part::Title},
                            {m_article.subtitle, "subtitle", SourceRange::Part::Subtitle}};
    // A name in the dateline stands in the text itself and is not printed again.
    if (m_article.bylinePlace == BylinePlace::UnderTitle)
        parts.push_back({m_article.byline, "byline", SourceRange::Part::Byline});
    const std::size_t first = m_flow.m_blocks.size();
    const ArticleLayout* layout = m_flow.layoutOf(m_index);
    const bool spans = layout && layout->headSpans;
    const Length width = spans ? m_flow.m_measure.fullWidth : m_flow.m_measure.columnWidth;
    BoxStacker box(m_flow.m_setter, width);
    const auto flushBox = [&] {
        if (box.empty())
            return;
        // Air between head and text, where rounding up to whole lines gives none.
        box.addSpace(m_flow.m_design.body.pitch / 5);
        report(box.missing());
        FlowBlock block = box.finish();
        block.keepWithNext = true;
        block.spans = spans;
        push(std::move(block));
        box = BoxStacker(m_flow.m_setter, width);
    };
    for (const Part& part : parts) {
        const QString& text = part.text.in(m_language);
        const TextStyle& partStyle = style(QString::fromLatin1(part.style));
        if (text.isEmpty())
            continue;
        if (partStyle.pitch > Length() || spans) {
            box.add(text, partStyle, m_language, base(part.part), true);
            continue;
        }
        flushBox();
        addLines(text, QString::fromLatin1(part.style), base(part.part), true);
    }
    flushBox();
    if (m_flow.m_blocks.size() == first)
        return;
    FlowBlock& head = m_flow.m_blocks[first];
    head.before = gapLines;
    head.newPage = newPage;
    // The outline and the contents point to the first language of an article.
    const bool second = m_language == Language::En && m_flow.m_languages == LanguageMode::ZhThenEn
        && !m_article.title.zh.isEmpty();
    head.articleStart = second ? -1 : m_index;
}

void ArticleBuilder::addLines(const Text& text, const QString& styleName, const SourceRange& source,
                              bool keepWithNext, const QString& prefix)
{
    if (text.isEmpty())
        return;
    FlowBlock block;
    block.style = style(styleName);
    SetRequest request;
    request.text = text;
    request.style = block.style;
    request.language = m_language;
    request.width = m_flow.m_measure.columnWidth;
    request.prefix = prefix;
    block.paragraph = m_flow.m_setter.set(request);
    block.request = request;
    for (const MissingGlyph& missing : block.paragraph->missing)
        reportMissing(source, missing.character);
    if (block.paragraph->lines.empty())
        return;
    block.base = source;
    block.prefixLength = static_cast<int>(prefix.toStdU32String().size());
    block.width = m_flow.m_measure.columnWidth;
    block.keepWithNext = keepWithNext;
    push(std::move(block));
}

void ArticleBuilder::addBlock(const Block& block)
{
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    const Text& text = block.in(m_language);
    switch (block.kind) {
    case BlockKind::Subhead: return addSubhead(block);
    case BlockKind::NameList: return addNameList(block);
    case BlockKind::PullQuote: return addPullQuote(block);
    case BlockKind::Picture:
    case BlockKind::PictureGroup: return addPicture(block);
    case BlockKind::Table: return addTable(block);
    case BlockKind::ListItem: return addLines(text, QStringLiteral("list_item"), source);
    case BlockKind::Quote: return addLines(text, QStringLiteral("quote"), source);
    case BlockKind::Teaser: return addLines(text, QStringLiteral("teaser"), source);
    case BlockKind::Caption: return addLines(text, QStringLiteral("caption"), source);
    case BlockKind::EditorNote: {
        const QString& label = m_flow.m_design.articles.editorNote.in(m_language);
        const bool typed = text.string.startsWith(label.left(3));
        return addLines(text, QStringLiteral("editor_note"), source, false, typed ? QString() : label);
    }
    case BlockKind::Paragraph:
    case BlockKind::Unknown: return addLines(text, QStringLiteral("body"), source);
    }
}

void ArticleBuilder::addSubhead(const Block& block)
{
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    const TextStyle& subhead = style(QStringLiteral("subhead"));
    BoxStacker box(m_flow.m_setter, m_flow.m_measure.columnWidth);
    box.add(block.in(m_language), subhead, m_language, source, true);
    report(box.missing());
    if (box.empty())
        return;
    FlowBlock out = box.finish();
    out.keepWithNext = true;
    push(std::move(out));
}

/// A label, then the names in as many sub-columns (one to three) as the longest one allows,
/// read row by row in the order in which they were typed.
void ArticleBuilder::addNameList(const Block& block)
{
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    std::vector<std::pair<Text, int>> names = splitLines(block.in(m_language));
    std::erase_if(names, [](const auto& name) { return name.first.isEmpty(); });
    if (!names.empty() && endsWithColon(names.front().first.string)) {
        addLines(names.front().first, QStringLiteral("name_list_label"), source, true);
        names.erase(names.begin());
    }
    const TextStyle& list = style(QStringLiteral("name_list"));
    const Length room = m_flow.m_measure.columnWidth - list.left - list.right;
    Length widest = list.size;
    for (const auto& [name, offset] : names)
        widest = std::max(widest, m_flow.m_setter.widthOf(name.string, list, m_language));
    const int columns = static_cast<int>(std::clamp<std::int64_t>(wholeParts(room, widest + list.size), 1, 3));
    const Length cell = room / columns;
    for (std::size_t row = 0; row < names.size(); row += static_cast<std::size_t>(columns)) {
        FlowBlock out;
        for (std::size_t i = row; i < std::min(names.size(), row + static_cast<std::size_t>(columns)); ++i) {
            TextStyle cellStyle = list;
            cellStyle.left = cellStyle.right = Length();
            cellStyle.pitch = m_flow.m_design.body.pitch;
            BoxStacker box(m_flow.m_setter, cell);
            box.add(names[i].first, cellStyle, m_language, source, false);
            report(box.missing());
            FlowBlock one = box.finishTopAligned();
            for (FlowBlock::BoxLine& line : one.boxLines) {
                line.x = list.left + cell * static_cast<std::int64_t>(i - row);
                line.prefixLength = -names[i].second; // places count from the block's beginning
                out.boxLines.push_back(std::move(line));
            }
            out.height = std::max(out.height, one.height);
        }
        push(std::move(out));
    }
}

void ArticleBuilder::addPullQuote(const Block& block)
{
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    const Length width = m_flow.m_measure.columnWidth;
    const TextStyle& quote = style(QStringLiteral("pullquote"));
    BoxStacker box(m_flow.m_setter, width);
    box.addSpace(Length::pt(6));
    box.add(block.in(m_language), quote, m_language, source, true);
    box.addSpace(Length::pt(6));
    report(box.missing());
    if (box.empty())
        return;
    const Length rule = Length::ptFraction(3, 4);
    box.block().rects.push_back({{Length(), Length::pt(6), width, rule}, quote.paint});
    box.block().rects.push_back({{Length(), box.height() - Length::pt(6), width, rule}, quote.paint});
    push(box.finish());
}

void ArticleBuilder::addPicture(const Block& block)
{
    // In a bilingual issue a picture stands once, with the Chinese text.
    if (m_language == Language::En && m_flow.m_languages == LanguageMode::ZhThenEn)
        return;
    const PictureId id{block.payload.value(QLatin1String("picture")).toInteger(0)};
    const auto known = m_flow.m_edition.pictures.find(id);
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    if (known == m_flow.m_edition.pictures.end() || known->second.width <= 0 || known->second.height <= 0) {
        m_flow.m_diagnostics.push_back(
            {Diagnostic::Severity::Warning, QStringLiteral("picture.missing"), block.in(m_language).string,
             QStringLiteral("block %1").arg(block.id.value), m_article.title.in(m_language)});
        return addLines(block.in(m_language), QStringLiteral("caption"), source);
    }
    const Length column = m_flow.m_measure.columnWidth;
    const Length pitch = m_flow.m_design.body.pitch;
    Length width = column;
    Length height = width.scaled(known->second.height, known->second.width);
    const Length tallest = pitch * std::max(4, m_flow.m_measure.linesPerColumn * 11 / 20);
    if (height > tallest) {
        height = tallest;
        width = height.scaled(known->second.width, known->second.height);
    }
    BoxStacker box(m_flow.m_setter, column);
    box.addSpace((pitch - m_flow.m_design.body.size) / 2 + Length::pt(3));
    const Rect frame{(column - width) / 2, box.height(), width, height};
    box.block().pictures.push_back({id, frame, frame, source});
    box.addSpace(height + Length::pt(5));
    Text caption = block.in(m_language);
    const QString credit =
        block.payload.value(QLatin1String("credit")).toObject().value(languageKey(m_language)).toString();
    if (!credit.isEmpty())
        caption.string += (caption.isEmpty() ? QString() : QString(QChar(0x3000))) + credit;
    box.add(caption, style(QStringLiteral("caption")), m_language, source, false);
    if (m_flow.m_languages == LanguageMode::ZhThenEn && !block.en.isEmpty()) {
        SourceRange english = source;
        english.language = Language::En;
        box.add(block.en, m_flow.m_design.style(QStringLiteral("caption"), Language::En), Language::En, english,
                false);
    }
    report(box.missing());
    box.addSpace(Length::pt(4));
    FlowBlock out = box.finishTopAligned();
    out.floats = true;
    push(std::move(out));
}

/// Tables get their rules and columns later; until then every cell is printed, a row a line.
void ArticleBuilder::addTable(const Block& block)
{
    SourceRange source = base(SourceRange::Part::Block);
    source.block = block.id;
    for (const QJsonValue& row : block.payload.value(QLatin1String("rows")).toArray()) {
        QStringList cells;
        for (const QJsonValue& cell : row.toArray())
            cells << cell.toObject().value(languageKey(m_language)).toString();
        addLines(Text(cells.join(QChar(0x3000))), QStringLiteral("list_item"), source);
    }
    addLines(block.in(m_language), QStringLiteral("caption"), source);
}

void ArticleBuilder::addFoot()
{
    const ArticleDesign& design = m_flow.m_design.articles;
    const bool zh = m_language == Language::Zh;
    const auto framed = [&](const QString& pattern, const QString& field, const QString& value,
                            SourceRange::Part part) {
        if (value.isEmpty())
            return;
        const qsizetype at = pattern.indexOf(field);
        const QString text = QString(pattern).replace(field, value);
        const std::size_t before = m_flow.m_blocks.size();
        addLines(Text(text), QStringLiteral("source"), base(part));
        if (before < m_flow.m_blocks.size()) {
            m_flow.m_blocks.back().prefixLength = static_cast<int>(std::max<qsizetype>(0, at));
            m_flow.m_blocks.back().keepWithPrevious = true;
        }
    };
    if (m_article.bylinePlace == BylinePlace::AtEnd)
        framed(zh ? design.bylineAtEnd : design.bylineAtEndEn, QStringLiteral("{署名}"),
               m_article.byline.in(m_language), SourceRange::Part::Byline);
    framed(zh ? design.source : design.sourceEn, QStringLiteral("{来源}"), m_article.source.in(m_language),
           SourceRange::Part::Source);
}

} // namespace banxin
