#pragma once

#include "ui/shell/desk.h"

#include <QPointer>
#include <QTimer>

namespace banxin {

class VersionsPanel;

/// 存为版本 and 历史版本: keeps versions of the article on the screen, shows what changed since, puts back.
class HistoryFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit HistoryFeature(Desk& desk, QObject* parent = nullptr);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void articleShown() override;
    void updateActions() override;

private:
    bool writable() const;
    Article onScreen() const;
    void keep();
    void keepAs(RevisionId revision, const QString& before);
    void store(RevisionId revision, const QString& label);
    void free(RevisionId revision);
    void refresh();
    void show(RevisionId version);
    void restore(RevisionId version, const std::vector<int>* decisions);
    void tell(const Error& error);

    QAction* m_keep;
    QAction* m_show;
    VersionsPanel* m_panel;
    QDockWidget* m_dock;
    Article m_shown; ///< what is compared with the chosen version
    QTimer m_later;  ///< a run of typing is compared once
};

/// The issue in which the article on the screen is shown, and which therefore prints what is written; none: it waits.
std::optional<IssueRowId> issueOnScreen(Desk& desk);

} // namespace banxin
