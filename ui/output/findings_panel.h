#pragma once

#include "ui/output/finding_groups.h"

#include "base/diagnostic.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// What a check found, by what is to be done: 必须先解决, 请过目, and what was waived; one row a kind, its
/// places below it; under the list what helps. Findings about content can be waived.
class FindingsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    /// `waivers`: where waiving is kept; null: nothing can be waived. Must live longer.
    void setFindings(std::vector<PreflightFinding> findings, Diagnostics composition, WaiverStore* waivers);
    const FindingGroups& groups() const { return m_groups; }
    QTreeWidget* tree() { return m_tree; }

    /// Waives the findings of the current row, a kind or a single place. False: not possible.
    bool waiveCurrent(const QString& reason, const QString& name);
    /// Takes the waivers of the current row back.
    bool revokeCurrent();

Q_SIGNALS:
    void failed(const banxin::Error& error);
    void groupsChanged();

private:
    void load();
    void fill();
    void addKinds(const QString& title, const std::vector<FindingKind>& kinds, bool open);
    void addComposition();
    void addWaived();
    QTreeWidgetItem* addGroup(const QString& title, int count, bool open);
    QSize rowSize() const;
    void showCurrent();
    void askWaive();
    std::vector<PreflightFinding> currentFindings() const;
    std::vector<KeptWaiver> currentWaivers() const;
    template <typename T>
    bool keepAll(const std::vector<T>& all, const std::function<Status(const T&)>& change);

    std::vector<PreflightFinding> m_findings;
    Diagnostics m_composition;
    WaiverStore* m_waivers = nullptr;
    FindingGroups m_groups;
    QTreeWidget* m_tree;
    QLabel* m_detail;
    QPushButton* m_waive;
    QPushButton* m_revoke;
};

} // namespace banxin
