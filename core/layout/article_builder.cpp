#include "layout/article_builder.h"

#include "layout/article/article_blocks.h"
#include "layout/article/head.h"

#include <algorithm>
#include <iterator>

namespace banxin {

ArticleBuilder::ArticleBuilder(FlowBuilder& flow, int articleIndex, LanguageMode mode, Language language)
    : m_flow(flow),
      m_scope{flow.m_edition,
              flow.m_setter,
              flow.m_design,
              mode,
              flow.m_measure,
              articleIndex,
              language,
              {},
              {},
              {},
              0,
              {}}
{}

bool ArticleBuilder::build(bool newPage, int gapLines)
{
    if (saysNothing(m_scope))
        return false;
    addHead(m_scope, newPage, gapLines);
    for (const Block& block : m_scope.article().blocks)
        addArticleBlock(m_scope, block);
    m_scope.settleNotes();
    addArticleFoot(m_scope);
    std::ranges::move(m_scope.blocks, std::back_inserter(m_flow.m_blocks));
    std::ranges::move(m_scope.diagnostics, std::back_inserter(m_flow.m_diagnostics));
    return true;
}

} // namespace banxin
