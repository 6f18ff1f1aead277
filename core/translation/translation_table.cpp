#include "translation/translation_table.h"

#include "docx/writer.h"
#include "translation/marked_text.h"
#include "translation/proposal.h"

#include <algorithm>

namespace banxin {

namespace {

// Widths in twips: together 170 mm, what A4 with margins of 20 mm leaves.
constexpr int numberWidth = 1120;
constexpr int textWidth = 4259;
const char* const headShade = "E7EEF0";
const char* const numberShade = "F6F6F6";

docx::Paragraph paragraph(const char* style, const QString& text)
{
    docx::Paragraph out;
    out.style = QLatin1String(style);
    if (!text.isEmpty())
        out.runs.push_back({text, {}});
    return out;
}

docx::Cell cell(int width, docx::Paragraph content, const char* shade = "")
{
    docx::Cell out;
    out.width = width;
    out.shade = QLatin1String(shade);
    out.blocks.push_back(docx::Block::of(std::move(content)));
    return out;
}

/// What the document calls a kind of block, in both languages.
QString blockKindWords(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph: return QStringLiteral("正文 Text");
    case BlockKind::Subhead: return QStringLiteral("小标题 Subhead");
    case BlockKind::ListItem: return QStringLiteral("列表 List");
    case BlockKind::NameList: return QStringLiteral("名单 Names");
    case BlockKind::Quote: return QStringLiteral("引文 Quote");
    case BlockKind::PullQuote: return QStringLiteral("摘引 Pull quote");
    case BlockKind::Caption:
    case BlockKind::Picture:
    case BlockKind::PictureGroup: return QStringLiteral("图说 Caption");
    case BlockKind::Table: return QStringLiteral("表题 Table");
    case BlockKind::EditorNote: return QStringLiteral("编者按 Editor’s note");
    case BlockKind::Teaser: return QStringLiteral("导读 Teaser");
    case BlockKind::Unknown: return QStringLiteral("文字 Text");
    }
    return {};
}

QString kindWords(const TranslationUnit& unit)
{
    switch (unit.kind) {
    case UnitKind::Kicker: return QStringLiteral("引题 Kicker");
    case UnitKind::Title: return QStringLiteral("标题 Title");
    case UnitKind::Subtitle: return QStringLiteral("副题 Subtitle");
    case UnitKind::Byline: return QStringLiteral("署名 Byline");
    case UnitKind::Source: return QStringLiteral("来源 Source");
    case UnitKind::PictureCaption: return QStringLiteral("图说 Caption");
    case UnitKind::Credit: return QStringLiteral("图片署名 Credit");
    case UnitKind::Alternative: return QStringLiteral("图片说明 Alt text");
    case UnitKind::Cell: return QStringLiteral("表格 Cell");
    case UnitKind::Note: return QStringLiteral("脚注 Note");
    case UnitKind::BlockText: break;
    }
    return blockKindWords(unit.blockKind);
}

docx::Row headRow(const TableIdentity& identity)
{
    docx::Row out;
    out.header = true;
    docx::Paragraph number = paragraph(docx::style::head, QStringLiteral("编号 No."));
    number.tags << controlTag(identity);
    if (const QString name = bookmarkName(identity); !name.isEmpty())
        number.bookmarks << name;
    out.cells = {cell(numberWidth, std::move(number), headShade),
                 cell(textWidth, paragraph(docx::style::head, QStringLiteral("中文")), headShade),
                 cell(textWidth, paragraph(docx::style::head, QStringLiteral("English")), headShade)};
    return out;
}

docx::Row unitRow(const TranslationUnit& unit)
{
    const RowTag tag{unit.key, fingerprint(shownText(unit, Language::Zh)),
                     fingerprint(shownText(unit, Language::En))};
    docx::Paragraph number = paragraph(docx::style::number, unit.key + QLatin1Char('\n') + kindWords(unit));
    number.tags << controlTag(tag);
    if (const QString name = bookmarkName(tag); !name.isEmpty())
        number.bookmarks << name;
    const auto side = [&unit](Language language) {
        docx::Paragraph out = paragraph(docx::style::cell, {});
        out.runs = toRuns(unit, language);
        return out;
    };
    docx::Row out;
    out.cells = {cell(numberWidth, std::move(number), numberShade), cell(textWidth, side(Language::Zh)),
                 cell(textWidth, side(Language::En))};
    return out;
}

std::vector<docx::Block> headingOf(const Article& article, const TableHeading& heading)
{
    QStringList names;
    for (const QString& name : {heading.publication.zh, heading.publication.en, heading.issue})
        if (!name.isEmpty())
            names << name;
    std::vector<docx::Block> out;
    const auto add = [&out](const char* style, const QString& text) {
        if (!text.isEmpty())
            out.push_back(docx::Block::of(paragraph(style, text)));
    };
    add(docx::style::title, article.title.zh.isEmpty() ? article.title.en : article.title.zh);
    add(docx::style::note, names.join(QStringLiteral("　")));
    for (const QString& instruction : tableInstructions())
        add(docx::style::note, instruction);
    return out;
}

} // namespace

const QStringList& tableInstructions()
{
    static const QStringList out{
        QStringLiteral("请在右栏填写英文，每行对应一段。不要改动左边的编号；中文如有误，可直接改，编辑会看到。"
                       "[#1] 是脚注号，请放在英文的相应位置。"),
        QStringLiteral(
            "Please write the English in the right-hand column, row by row. Leave the numbers on the left as "
            "they are. If the Chinese is wrong, correct it: the editors will see that. [#1] calls a "
            "footnote: put it where the English needs it.")};
    return out;
}

const QStringList& tableKindWords()
{
    static const QStringList out = [] {
        QStringList both;
        for (int kind = 0; kind <= static_cast<int>(UnitKind::Note); ++kind)
            both << kindWords({{}, static_cast<UnitKind>(kind), {}, {}, {}, {}, {}});
        for (const BlockKind kind :
             {BlockKind::Subhead, BlockKind::ListItem, BlockKind::NameList, BlockKind::Quote, BlockKind::PullQuote,
              BlockKind::Caption, BlockKind::Table, BlockKind::EditorNote, BlockKind::Teaser, BlockKind::Unknown})
            both << blockKindWords(kind);
        QStringList words = both;
        for (const QString& word : both)
            words << word.section(QLatin1Char(' '), 0, 0) << word.section(QLatin1Char(' '), 1);
        words.removeDuplicates();
        // The longer before those that are in them.
        std::ranges::stable_sort(words, std::greater<>(), &QString::size);
        return words;
    }();
    return out;
}

Result<QByteArray> translationTable(const Article& article, const TableHeading& heading)
{
    const std::vector<TranslationUnit> units = unitsOf(article);
    if (units.empty())
        return Error{Error::Code::BadArgument, QString::number(article.id.value),
                     QStringLiteral("the article has no text yet")};
    docx::Document document;
    document.title = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    document.properties = {{QLatin1String(articleProperty), QString::number(article.id.value)},
                           {QLatin1String(revisionProperty), QString::number(article.revision.value)},
                           {QLatin1String(originProperty), heading.origin}};
    document.body = headingOf(article, heading);
    docx::Block table;
    table.kind = docx::Block::Kind::Table;
    table.grid = {numberWidth, textWidth, textWidth};
    table.rows.push_back(headRow({article.id, article.revision, heading.origin}));
    for (const TranslationUnit& unit : units)
        table.rows.push_back(unitRow(unit));
    document.body.push_back(std::move(table));
    return docx::write(document);
}

} // namespace banxin
