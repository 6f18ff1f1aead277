#include "layout/article_builder.h"

#include "layout/article/boxed_text.h"
#include "layout/article/head.h"
#include "layout/article/name_list.h"
#include "layout/article/paragraphs.h"
#include "layout/article/pictures.h"
#include "layout/article/table.h"

#include <algorithm>
#include <iterator>

namespace banxin {

ArticleBuilder::ArticleBuilder(FlowBuilder& flow, int articleIndex, Language language)
    : m_flow(flow),
      m_scope{flow.m_edition,
              flow.m_setter,
              flow.m_design,
              flow.m_languages,
              flow.m_measure,
              articleIndex,
              language,
              {},
              {},
              0,
              {}}
{}

bool ArticleBuilder::saysNothing() const
{
    const Article& article = m_scope.article();
    if (!article.title.in(m_scope.language).isEmpty())
        return false;
    return std::ranges::all_of(article.blocks,
                               [&](const Block& block) { return block.in(m_scope.language).isEmpty(); });
}

bool ArticleBuilder::build(bool newPage, int gapLines)
{
    if (saysNothing())
        return false;
    addHead(m_scope, newPage, gapLines);
    for (const Block& block : m_scope.article().blocks)
        addBlock(block);
    addFoot();
    std::ranges::move(m_scope.blocks, std::back_inserter(m_flow.m_blocks));
    std::ranges::move(m_scope.diagnostics, std::back_inserter(m_flow.m_diagnostics));
    return true;
}

void ArticleBuilder::addBlock(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Subhead: return addSubhead(m_scope, block);
    case BlockKind::NameList: return addNameList(m_scope, block);
    case BlockKind::PullQuote: return addPullQuote(m_scope, block);
    case BlockKind::Picture: return PictureBuilder(m_scope).addPicture(block);
    case BlockKind::PictureGroup: return PictureBuilder(m_scope).addGroup(block);
    case BlockKind::Table: return addTable(m_scope, block);
    case BlockKind::ListItem: return addListItem(m_scope, block);
    case BlockKind::EditorNote: return addEditorNote(m_scope, block);
    case BlockKind::Quote: return addParagraph(m_scope, block, QStringLiteral("quote"));
    case BlockKind::Teaser: return addParagraph(m_scope, block, QStringLiteral("teaser"));
    case BlockKind::Caption: return addParagraph(m_scope, block, QStringLiteral("caption"));
    case BlockKind::Paragraph:
    case BlockKind::Unknown: return addParagraph(m_scope, block, QStringLiteral("body"));
    }
}

void ArticleBuilder::addFoot(const QString& pattern, const QString& field, const QString& value,
                             SourceRange::Part part)
{
    if (value.isEmpty())
        return;
    FlowBlock* lines = m_scope.addLines(Text(QString(pattern).replace(field, value)), QStringLiteral("source"),
                                        m_scope.base(part));
    if (!lines)
        return;
    lines->prefixLength = static_cast<int>(std::max<qsizetype>(0, pattern.indexOf(field)));
    lines->keepWithPrevious = true;
}

void ArticleBuilder::addFoot()
{
    const ArticleDesign& design = m_scope.design.articles;
    const Article& article = m_scope.article();
    const bool zh = m_scope.language == Language::Zh;
    if (article.bylinePlace == BylinePlace::AtEnd)
        addFoot(zh ? design.bylineAtEnd : design.bylineAtEndEn, QStringLiteral("{署名}"),
                article.byline.in(m_scope.language), SourceRange::Part::Byline);
    addFoot(zh ? design.source : design.sourceEn, QStringLiteral("{来源}"), article.source.in(m_scope.language),
            SourceRange::Part::Source);
}

} // namespace banxin
