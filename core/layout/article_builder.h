#pragma once

#include "layout/flow.h"

namespace banxin {

/// Makes the flow blocks of one article in one language: head, blocks, source line.
class ArticleBuilder {
public:
    ArticleBuilder(FlowBuilder& flow, int articleIndex, Language language);

    /// Appends the article. False when it says nothing in this language.
    bool build(bool newPage, int gapLines);

private:
    bool saysNothing() const;
    SourceRange base(SourceRange::Part part) const;
    void addHead(bool newPage, int gapLines);
    void addBlock(const Block& block);
    void addLines(const Text& text, const QString& styleName, const SourceRange& source, bool keepWithNext = false,
                  const QString& prefix = {});
    void addSubhead(const Block& block);
    void addNameList(const Block& block);
    void addPullQuote(const Block& block);
    void addPicture(const Block& block);
    void addTable(const Block& block);
    void addFoot();
    void push(FlowBlock block);
    void report(const std::vector<std::pair<SourceRange, MissingGlyph>>& missing);
    void reportMissing(const SourceRange& source, char32_t character);
    const TextStyle& style(const QString& name) const { return m_flow.m_design.style(name, m_language); }

    FlowBuilder& m_flow;
    int m_index;
    const Article& m_article;
    Language m_language;
};

} // namespace banxin
