#pragma once

#include "ui/shell/desk.h"

#include "model/release.h"

#include <QPointer>

#include <set>

class QAction;
class QDialog;
class QDockWidget;
class QTimer;
class QToolBar;

namespace banxin {

class PrintOrderDialog;
class ProofPanel;
class ReleaseDialog;
class ReleasesDialog;
class StageBar;
class YearDialog;

/// From 组稿 to 已出刊: the line with the steps of the issue, proofs, release to press, what the press is told, and
/// the contents of the year.
class ReleaseFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit ReleaseFeature(Desk& desk, QObject* parent = nullptr);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void issueShown() override;
    void articleShown() override;
    void updateActions() override;

    StageBar& bar() { return *m_bar; }
    ProofPanel& proofs() { return *m_proofs; }
    /// 付印; null: no issue is shown, or it cannot be released.
    ReleaseDialog* openRelease();
    ReleasesDialog* openReleases();
    PrintOrderDialog* openPrintOrder();
    YearDialog* openYear();

private:
    void makeBar();
    void makeActions();
    void step(IssueState to);
    void setState(IssueState to);
    void tellStep(int unread);
    void markOpenArticle();
    void refresh();
    void readChanged();
    void showProofs();
    /// The issue was frozen or opened again.
    void stateChanged();
    template <typename Dialog>
    Dialog* present(Dialog* dialog);

    QToolBar* m_toolBar = nullptr;
    StageBar* m_bar = nullptr;
    ProofPanel* m_proofs;
    QDockWidget* m_proofDock;
    QTimer* m_later;
    QTimer* m_texts;             ///< typing is not to wait for the list of proofs
    std::set<ArticleId> m_typed; ///< texts that changed since it was read
    QAction* m_release = nullptr;
    QAction* m_releases = nullptr;
    QAction* m_printOrder = nullptr;
    QAction* m_year = nullptr;
    QAction* m_markRead = nullptr;
    QPointer<ReleaseDialog> m_releaseDialog;
    QPointer<ReleasesDialog> m_releasesDialog;
    QPointer<PrintOrderDialog> m_orderDialog;
    QPointer<YearDialog> m_yearDialog;
};

} // namespace banxin
