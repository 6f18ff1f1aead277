#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// Makes the flow blocks of one article in one language: head, blocks, source line.
class ArticleBuilder {
public:
    /// `mode`: of the article; what stands once in a bilingual article stands with the Chinese.
    ArticleBuilder(FlowBuilder& flow, int articleIndex, LanguageMode mode, Language language);

    /// Appends the article. False when it says nothing in this language.
    bool build(bool newPage, int gapLines);

private:
    FlowBuilder& m_flow;
    ArticleScope m_scope;
};

} // namespace banxin
