#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// Makes the flow blocks of one article in one language: head, blocks, source line.
class ArticleBuilder {
public:
    ArticleBuilder(FlowBuilder& flow, int articleIndex, Language language);

    /// Appends the article. False when it says nothing in this language.
    bool build(bool newPage, int gapLines);

private:
    bool saysNothing() const;
    void addBlock(const Block& block);
    void addFoot();
    void addFoot(const QString& pattern, const QString& field, const QString& value, SourceRange::Part part);

    FlowBuilder& m_flow;
    ArticleScope m_scope;
};

} // namespace banxin
