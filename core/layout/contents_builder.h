#pragma once

#include "layout/flow.h"

namespace banxin {

/// Makes the flow blocks of the contents (目录) from the planned entries.
class ContentsBuilder {
public:
    explicit ContentsBuilder(FlowBuilder& flow) : m_flow(flow) {}

    void build();

private:
    void addTitle();
    void addColumnRow(int entry, bool sub);
    void addArticleRow(int entry);
    /// What one row prints.
    struct Row {
        int entry = 0;
        QString mark; ///< before the title: ● or /
        Text title;
        TextStyle style;
        bool keepWithNext = false;
    };
    void addRow(const Row& row);
    void addNumberBefore(FlowBlock& block, int entry, const TextStyle& style) const;
    void addNumberAfter(FlowBlock& block, int entry, bool leader) const;
    SetLine leader(Length from, Length to) const;
    Length numberRoom() const;
    Text titleWithByline(const Article& article, const TextStyle& style) const;
    void addSecondLanguage(int entry, const QString& title, const QString& styleName);
    SourceRange entryRange(int entry, Language language) const;
    Language language() const;
    bool leaders() const;

    FlowBuilder& m_flow;
};

} // namespace banxin
