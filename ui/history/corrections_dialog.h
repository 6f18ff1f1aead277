#pragma once

#include "correction/correction_exchange.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

class DifferenceView;

/// What a corrector sent back, change by change: each is accepted or left, and the text shows what becomes of it.
class CorrectionsDialog final : public QDialog {
    Q_OBJECT
public:
    CorrectionsDialog(CorrectionReturn returned, const QString& fileName, QWidget* parent);

    /// With what is accepted now.
    const CorrectionReturn& returned() const { return m_returned; }

private:
    void connectChoices(QPushButton* all, QPushButton* none);
    void fillTree();
    QTreeWidgetItem* addDecision(QTreeWidgetItem* parent, std::size_t article, int decision);
    void fillSummary();
    void take(QTreeWidgetItem* item);
    void takeAll(bool taken);
    void select(QTreeWidgetItem* item);
    void showArticle(std::size_t article);
    void refreshView();
    void updateButtons();

    CorrectionReturn m_returned;
    std::size_t m_shown = 0;
    bool m_filling = false;
    QLabel* m_summary;
    QTreeWidget* m_tree;
    QCheckBox* m_resultOnly;
    DifferenceView* m_view;
    QPushButton* m_store;
};

} // namespace banxin
