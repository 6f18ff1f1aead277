#pragma once

#include "import/cleanup/change_log.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// The changes of a manuscript by rule, each to be made or taken back.
class ChangeList final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeList(QWidget* parent = nullptr);

    /// Shows these changes; `off` are the rules that are switched off.
    void setChanges(const std::vector<CleanChange>& changes, const QSet<QString>& off);
    /// Only the changes of these lines; an invalid range shows all.
    void setLines(int first, int last);

Q_SIGNALS:
    void ruleSet(const QString& rule, bool on);
    void changeSet(const banxin::CleanChange& change, bool applied);
    void allSet(bool applied);
    void changeChosen(const banxin::CleanChange& change);

private:
    void fill();
    void fillRules();
    void filter();
    void toggled(QTreeWidgetItem* item);
    const CleanChange* changeOf(const QTreeWidgetItem* item) const;

    std::vector<CleanChange> m_changes;
    QSet<QString> m_off;
    int m_first = 0;
    int m_last = -1;
    bool m_filling = false;
    QLabel* m_heading;
    QComboBox* m_rule;
    QTreeWidget* m_tree;
    QPushButton* m_all;
    QPushButton* m_none;
};

} // namespace banxin
