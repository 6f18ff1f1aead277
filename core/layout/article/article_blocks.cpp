#include "layout/article/article_blocks.h"

#include "layout/article/boxed_text.h"
#include "layout/article/name_list.h"
#include "layout/article/paragraphs.h"
#include "layout/article/pictures.h"
#include "layout/article/table.h"

#include <algorithm>

namespace banxin {

bool saysNothing(const ArticleScope& scope)
{
    const Article& article = scope.article();
    if (!article.title.in(scope.language).isEmpty())
        return false;
    return std::ranges::all_of(article.blocks, [&](const Block& block) {
        // A picture or a table says something without a caption, once.
        const bool shows = block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup
            || block.kind == BlockKind::Table;
        return block.in(scope.language).isEmpty() && (!shows || block.payload.isEmpty() || scope.isSecond());
    });
}

namespace {

/// Names, pictures and tables have no lines of their own for a note to stand below.
void reportNotes(ArticleScope& scope, const Block& block)
{
    for (const Mark& mark : block.in(scope.language).marks)
        if (mark.kind == MarkKind::Note)
            scope.warn(QStringLiteral("note.unplaced"), mark.value, block);
}

} // namespace

void addArticleBlock(ArticleScope& scope, const Block& block)
{
    const bool boxed = block.kind == BlockKind::NameList || block.kind == BlockKind::Picture
        || block.kind == BlockKind::PictureGroup || block.kind == BlockKind::Table;
    if (boxed)
        reportNotes(scope, block);
    switch (block.kind) {
    case BlockKind::Subhead: return addSubhead(scope, block);
    case BlockKind::NameList: return addNameList(scope, block);
    case BlockKind::PullQuote: return addPullQuote(scope, block);
    case BlockKind::Picture: return PictureBuilder(scope).addPicture(block);
    case BlockKind::PictureGroup: return PictureBuilder(scope).addGroup(block);
    case BlockKind::Table: return addTable(scope, block);
    case BlockKind::ListItem: return addListItem(scope, block);
    case BlockKind::EditorNote: return addEditorNote(scope, block);
    case BlockKind::Quote: return addParagraph(scope, block, QStringLiteral("quote"));
    case BlockKind::Teaser: return addParagraph(scope, block, QStringLiteral("teaser"));
    case BlockKind::Caption: return addParagraph(scope, block, QStringLiteral("caption"));
    case BlockKind::Paragraph:
    case BlockKind::Unknown: return addParagraph(scope, block, QStringLiteral("body"));
    }
}

namespace {

void addFootLine(ArticleScope& scope, const QString& pattern, const QString& field, const QString& value,
                 SourceRange::Part part)
{
    if (value.isEmpty())
        return;
    FlowBlock* lines =
        scope.addLines(Text(QString(pattern).replace(field, value)), QStringLiteral("source"), scope.base(part));
    if (!lines)
        return;
    lines->prefixLength = static_cast<int>(std::max<qsizetype>(0, pattern.indexOf(field)));
    lines->keepWithPrevious = true;
}

} // namespace

void addArticleFoot(ArticleScope& scope)
{
    const ArticleDesign& design = scope.design.articles;
    const Article& article = scope.article();
    const bool zh = scope.language == Language::Zh;
    if (article.bylinePlace == BylinePlace::AtEnd)
        addFootLine(scope, zh ? design.bylineAtEnd : design.bylineAtEndEn, QStringLiteral("{署名}"),
                    article.byline.in(scope.language), SourceRange::Part::Byline);
    addFootLine(scope, zh ? design.source : design.sourceEn, QStringLiteral("{来源}"),
                article.source.in(scope.language), SourceRange::Part::Source);
}

} // namespace banxin
