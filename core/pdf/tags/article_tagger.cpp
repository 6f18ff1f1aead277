#include "pdf/tags/article_tagger.h"

#include "layout/article/numerals.h"
#include "pdf/tags/alternative_text.h"

#include <algorithm>

namespace banxin {

namespace {

using Part = SourceRange::Part;
using Role = SourceRange::Role;

/// A marker in front of an item as PDF names it; the rest of our forms are numbers of some kind.
StructureElement::Numbering numberingOf(const QString& text)
{
    if (listMarkerLength(text) == 0)
        return StructureElement::Numbering::None;
    const QChar first = text.front();
    if (first >= QLatin1Char('a') && first <= QLatin1Char('z'))
        return StructureElement::Numbering::LowerAlpha;
    static const QString bullets = QStringLiteral("•·●○■□◆◇▪▲★※‣◦-*–—+");
    return bullets.contains(first) ? StructureElement::Numbering::Disc : StructureElement::Numbering::Decimal;
}

} // namespace

std::string headingType(int level) { return "H" + std::to_string(std::clamp(level, 1, 6)); }

int TaggingContext::addText(int parent, const char* type, const TextKey& key)
{
    const TextUnit* unit = units.take(key);
    if (!unit)
        return -1;
    const int element = structure.add(parent, type);
    placer.setLanguage(element, key.language);
    placer.place(*unit, element);
    return element;
}

int TaggingContext::addFigure(int parent, const PicturePlace& place, const QString& alt, Language language)
{
    const int figure = structure.add(parent, "Figure");
    structure.at(figure).alt = alt;
    placer.setLanguage(figure, language);
    structure.at(figure).boxPage = place.page;
    structure.at(figure).box = page(place.page).pictures[static_cast<std::size_t>(place.picture)].frame;
    ContentPiece piece;
    piece.page = place.page;
    piece.picture = place.picture;
    piece.owner = figure;
    structure.add(piece);
    return figure;
}

ArticleTagger::ArticleTagger(TaggingContext& context, int article, Language language, int parent, int level)
    : m_context(context),
      m_structure(context.structure),
      m_article(context.edition.articles[static_cast<std::size_t>(article)]->article),
      m_index(article),
      m_language(language),
      m_parent(parent),
      m_level(level)
{}

bool ArticleTagger::isPrinted(const TextUnits& units, const PicturePlaces& pictures, int article,
                              Language language)
{
    for (const Part part : {Part::Kicker, Part::Title, Part::Subtitle, Part::Byline, Part::Source})
        if (units.has({article, part, 0, language, Role::Text, -1}))
            return true;
    return units.printsBlocks(article, language) || std::ranges::any_of(pictures, [&](const auto& at) {
               return at.first.article == article && at.first.language == language;
           });
}

TextKey ArticleTagger::key(Part part, const Block* block, Role role, std::int64_t item) const
{
    return {m_index, part, block ? block->id.value : 0, m_language, role, item};
}

void ArticleTagger::tag()
{
    addHead();
    for (const Block& block : m_article.blocks)
        addBlock(block);
    addFoot();
    addEnd();
}

/// What is read after the text.
void ArticleTagger::addEnd()
{
    addJumps();
    for (const Block* block : m_shown)
        addFigures(*block);
    addNotes();
}

void ArticleTagger::tagPairs(ArticleTagger& first, ArticleTagger& second)
{
    for (ArticleTagger* tagger : {&first, &second})
        tagger->addHead();
    for (const Block& block : first.m_article.blocks)
        for (ArticleTagger* tagger : {&first, &second}) {
            // Both languages of an item stand in one list, those of a quotation in one quotation.
            ArticleTagger& other = tagger == &first ? second : first;
            tagger->m_list = std::max(tagger->m_list, other.m_list);
            tagger->m_quote = std::max(tagger->m_quote, other.m_quote);
            tagger->addBlock(block);
            other.m_list = tagger->m_list;
            other.m_quote = tagger->m_quote;
        }
    for (ArticleTagger* tagger : {&first, &second})
        tagger->addFoot();
    for (ArticleTagger* tagger : {&first, &second})
        tagger->addEnd();
}

void ArticleTagger::addHead()
{
    m_context.addText(m_parent, "P", key(Part::Kicker));
    const int title = m_context.addText(m_parent, headingType(m_level).c_str(), key(Part::Title));
    if (title < 0)
        --m_level; // sub-heads take its place (UA-11)
    m_context.addText(m_parent, "P", key(Part::Subtitle));
    if (m_article.bylinePlace == BylinePlace::UnderTitle)
        m_context.addText(m_parent, "P", key(Part::Byline));
}

void ArticleTagger::addFoot()
{
    m_context.addText(m_parent, "P", key(Part::Byline));
    m_context.addText(m_parent, "P", key(Part::Source));
}

/// A paragraph inside a group that goes on while blocks of its kind follow one another.
int ArticleTagger::grouped(const char* type, const char* inner, const Block& block, int& open)
{
    if (!m_context.units.has(key(Part::Block, &block)))
        return -1;
    if (open < 0)
        open = m_structure.add(m_parent, type);
    return m_context.addText(open, inner, key(Part::Block, &block));
}

void ArticleTagger::addBlock(const Block& block)
{
    if (block.kind != BlockKind::ListItem)
        m_list = -1;
    if (block.kind != BlockKind::Quote)
        m_quote = -1;
    if (block.kind == BlockKind::Caption && m_before) {
        m_captions[m_before].push_back(&block);
        return;
    }
    m_before = nullptr;
    int alone = -1;
    switch (block.kind) {
    case BlockKind::Subhead: return addSubhead(block);
    case BlockKind::ListItem: return addListItem(block);
    case BlockKind::NameList: return addNameList(block);
    case BlockKind::Table: return addTable(block);
    case BlockKind::Picture:
    case BlockKind::PictureGroup: m_shown.push_back(m_before = &block); return;
    case BlockKind::Quote: grouped("BlockQuote", "P", block, m_quote); return;
    case BlockKind::PullQuote: grouped("PullQuote", "P", block, alone); return;
    case BlockKind::EditorNote: grouped("EditorNote", "P", block, alone); return;
    case BlockKind::Paragraph:
    case BlockKind::Caption:
    case BlockKind::Teaser:
    case BlockKind::Unknown: m_context.addText(m_parent, "P", key(Part::Block, &block));
    }
}

/// UA-11: a level is skipped where 一、 is missing before （一）; in the tree it is not.
void ArticleTagger::addSubhead(const Block& block)
{
    if (!m_context.units.has(key(Part::Block, &block)))
        return;
    const int rank = std::max(1, subheadLevel(block.zh.isEmpty() ? block.in(m_language).string : block.zh.string));
    while (!m_ranks.empty() && m_ranks.back() >= rank)
        m_ranks.pop_back();
    m_ranks.push_back(rank);
    m_context.addText(m_parent, headingType(m_level + static_cast<int>(m_ranks.size())).c_str(),
                      key(Part::Block, &block));
}

void ArticleTagger::addListItem(const Block& block)
{
    const TextUnit* unit = m_context.units.take(key(Part::Block, &block));
    if (!unit)
        return;
    const QString& text = block.in(m_language).string;
    const int marker = listMarkerLength(text);
    const StructureElement::Numbering numbering = numberingOf(text);
    if (m_list < 0 || m_structure.at(m_list).numbering != numbering) { // bullets among numbers: another list
        m_list = m_structure.add(m_parent, "L");
        m_structure.at(m_list).numbering = numbering;
    }
    const int item = m_structure.add(m_list, "LI");
    int label = -1;
    int body = -1;
    m_context.placer.place(*unit, [&](int position) {
        int& wanted = position < marker ? label : body;
        if (wanted < 0)
            wanted = m_structure.add(item, position < marker ? "Lbl" : "LBody");
        return wanted;
    });
    if (body < 0)
        m_structure.add(item, "LBody");
}

/// Each line is an item; a first line that ends in a colon is the caption of the list.
void ArticleTagger::addNameList(const Block& block)
{
    const TextUnit* unit = m_context.units.take(key(Part::Block, &block));
    if (!unit)
        return;
    const std::u32string text = block.in(m_language).string.toStdU32String();
    const QString first = block.in(m_language).string.section(QLatin1Char('\n'), 0, 0);
    const bool labelled = first.endsWith(QChar(0xFF1A)) || first.endsWith(QLatin1Char(':'));
    const int list = m_structure.add(m_parent, "L");
    std::map<std::ptrdiff_t, int> bodies;
    m_context.placer.place(*unit, [&](int position) {
        const auto end = text.begin() + std::clamp(position, 0, static_cast<int>(text.size()));
        const auto line = std::count(text.begin(), end, U'\n');
        const auto [at, added] = bodies.try_emplace(line, -1);
        if (added)
            at->second = line == 0 && labelled ? m_structure.add(list, "Caption")
                                               : m_structure.add(m_structure.add(list, "LI"), "LBody");
        return at->second;
    });
}

void ArticleTagger::addTable(const Block& block)
{
    const bool cells = m_context.units.printsCells(m_index, block.id.value, m_language);
    if (!cells) { // a table that says nothing leaves its caption
        m_context.addText(m_parent, "P", key(Part::Block, &block));
        return;
    }
    const int table = m_structure.add(m_parent, "Table");
    m_context.addText(table, "Caption", key(Part::Block, &block));
    addCells(block, table);
}

/// UA-12: every row covers all columns; what the payload leaves out is an empty cell. Header rows are
/// heads of columns, the first column names the rows.
void ArticleTagger::addCells(const Block& block, int table)
{
    const TableGrid& grid = m_context.sources.tableOf(block, m_language);
    std::vector<std::vector<char>> covered(static_cast<std::size_t>(grid.rows),
                                           std::vector<char>(static_cast<std::size_t>(grid.columns), 0));
    int body = -1;
    int head = -1;
    for (int row = 0; row < grid.rows; ++row) {
        const bool header = row < grid.headerRows;
        int& group = header ? head : body;
        if (group < 0)
            group = m_structure.add(table, header ? "THead" : "TBody");
        const int tr = m_structure.add(group, "TR");
        for (int column = 0; column < grid.columns; ++column) {
            if (covered[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)])
                continue;
            const auto cell = std::ranges::find_if(
                grid.cells, [&](const TableCell& c) { return c.row == row && c.column == column; });
            const bool names = column == 0 && grid.columns > 1 && cell != grid.cells.end()
                && !cell->text.isEmpty();
            const int element = m_structure.add(tr, header || names ? "TH" : "TD");
            StructureElement& made = m_structure.at(element);
            if (header || names)
                made.scope = header ? StructureElement::Scope::Column : StructureElement::Scope::Row;
            if (cell == grid.cells.end())
                continue;
            made.columnSpan = std::min(cell->span, grid.columns - column);
            made.rowSpan = std::min(cell->rowSpan, (header ? grid.headerRows : grid.rows) - row);
            for (int r = row; r < row + made.rowSpan; ++r)
                for (int c = column; c < column + made.columnSpan; ++c)
                    covered[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = 1;
            const auto item = static_cast<std::int64_t>(cell - grid.cells.begin());
            if (const TextUnit* unit = m_context.units.take(key(Part::Block, &block, Role::Cell, item)))
                m_context.placer.place(*unit, element);
        }
    }
}

/// Pictures with their captions; in a bilingual issue both languages stand below one picture.
void ArticleTagger::addCaption(int parent, const Block& block, Role role, std::int64_t item)
{
    int caption = -1;
    for (const Language language : {m_language, Language::En}) {
        TextKey wanted = key(Part::Block, &block, role, item);
        wanted.language = language;
        if (!m_context.units.has(wanted))
            continue;
        if (caption < 0)
            caption = m_structure.add(parent, "Caption");
        m_context.addText(caption, "P", wanted);
        if (language == Language::En)
            break;
    }
    if (caption >= 0 && m_structure.at(caption).kids.empty())
        m_structure.at(parent).kids.pop_back(); // its text has been taken already
}

void ArticleTagger::addFigures(const Block& block)
{
    const int group = m_structure.add(m_parent, "Div");
    std::vector<std::int64_t> items{-1};
    for (qsizetype i = 0; i < block.payload.value(QLatin1String("pictures")).toArray().size(); ++i)
        items.push_back(i);
    for (const std::int64_t item : items) {
        const auto at = m_context.pictures.find(key(Part::Block, &block, Role::Text, item));
        if (at == m_context.pictures.end())
            continue;
        for (const PicturePlace& place : at->second) {
            const PlacedPicture& placed =
                m_context.page(place.page).pictures[static_cast<std::size_t>(place.picture)];
            const AlternativeText alt =
                alternativeText(m_context.edition, block, item, placed.picture, m_language);
            m_context.addFigure(group, place, alt.text, alt.language);
        }
        m_context.pictures.erase(at);
        if (item >= 0)
            addCaption(group, block, Role::ItemCaption, item);
    }
    addCaption(group, block, Role::Text, -1);
    for (const Block* caption : m_captions[&block])
        m_context.addText(group, "Caption", key(Part::Block, caption));
    if (m_structure.at(group).kids.empty())
        m_structure.at(m_parent).kids.pop_back();
}

/// 下转 and 上接 lead to one another; the text is read on without them.
void ArticleTagger::addJumps()
{
    const auto add = [&](Role role, Role other) {
        TextKey wanted{m_index, Part::Furniture, 0, m_language, role, -1};
        TextKey target = wanted;
        target.role = other;
        const TextUnit* unit = m_context.units.take(wanted);
        if (!unit)
            return;
        const int paragraph = m_structure.add(m_parent, "P");
        m_context.placer.setLanguage(paragraph, m_language);
        StructureLink link;
        link.element = m_structure.add(paragraph, "Link");
        link.contents = m_context.placer.printed(*unit);
        if (const TextUnit* end = m_context.units.find(target))
            link.target = m_context.placer.placeOf(*end);
        m_structure.links.push_back(link);
        m_context.placer.place(*unit, link.element);
    };
    add(Role::JumpOut, Role::JumpIn);
    add(Role::JumpIn, Role::JumpOut);
}

/// UA-13: a Note with an id of its own; its number leads back to the anchor.
void ArticleTagger::addNotes()
{
    for (const NoteSource& note : m_context.sources.notes(m_index, m_language)) {
        const Block* block = m_article.find(note.block);
        const TextUnit* text = m_context.units.take(key(Part::Block, block, Role::Note, note.number));
        const TextUnit* label = m_context.units.take(key(Part::Block, block, Role::NoteLabel, note.number));
        if (!text && !label)
            continue;
        const int element = m_structure.add(m_parent, "Note");
        m_structure.at(element).id = "note-" + std::to_string(m_index + 1)
            + (m_language == Language::Zh ? "-zh-" : "-en-") + std::to_string(note.number);
        m_context.placer.setLanguage(element, m_language);
        const PageAnchor at = m_context.placer.placeOf(label ? *label : *text);
        if (label) {
            StructureLink link;
            link.element = m_structure.add(m_structure.add(element, "Lbl"), "Link");
            link.contents = (m_context.placer.chinese() ? QStringLiteral("回到正文，注释 %1")
                                                        : QStringLiteral("Back to the text, note %1"))
                                .arg(note.number);
            m_context.placer.noteEnds().push_back(
                {static_cast<int>(m_structure.links.size()), m_index, m_language, note.number, false, at});
            m_structure.links.push_back(link);
            m_context.placer.place(*label, link.element);
        }
        if (text)
            m_context.placer.place(*text, element);
    }
}

} // namespace banxin
