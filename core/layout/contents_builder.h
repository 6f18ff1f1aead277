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
    void addRow(int entry, const QString& number, const QString& title, const TextStyle& style, bool keepWithNext,
                const QString& mark = {});
    void addSecondLanguage(const QString& title, const QString& styleName);
    Language language() const;

    FlowBuilder& m_flow;
};

} // namespace banxin
