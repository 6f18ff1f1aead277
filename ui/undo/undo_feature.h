#pragma once

#include "ui/shell/desk.h"

namespace banxin {

/// Edit > Undo and Redo: over the article while somebody writes, over the order of the issue while they are in the
/// tree or another view. The entries say what they would take back.
class UndoFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit UndoFeature(Desk& desk, QObject* parent = nullptr);

    void articleShown() override { update(); }
    void issueShown() override { update(); }
    void updateActions() override { update(); }
    void catalogueOpened() override;

private:
    void focusMoved(QWidget* now);
    bool writing() const;
    EditScope structureScope() const;
    void step(bool back);
    void update();
    void describe(QAction* action, const std::optional<JournalEntry>& entry, bool back) const;

    QAction* m_undo;
    QAction* m_redo;
    bool m_inStructure = false; ///< the focus is, or was last, in the tree
};

} // namespace banxin
