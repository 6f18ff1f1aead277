#include "ui/release/release_feature.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/preview/preview_panel.h"
#include "ui/release/issue_words.h"
#include "ui/release/print_order_dialog.h"
#include "ui/release/proof_panel.h"
#include "ui/release/release_dialog.h"
#include "ui/release/releases_dialog.h"
#include "ui/release/stage_bar.h"
#include "ui/release/year_dialog.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTimer>
#include <QToolBar>

#include <utility>

namespace banxin {

ReleaseFeature::ReleaseFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_proofs(new ProofPanel(desk.widget())),
      m_proofDock(desk.addDock(QStringLiteral("proofs"), tr("Proofs"), m_proofs, Qt::RightDockWidgetArea)),
      m_later(new QTimer(this)),
      m_texts(new QTimer(this))
{
    setObjectName(QStringLiteral("releaseFeature"));
    makeBar();
    makeActions();
    // Many signals come at once where an issue is changed; the list is read when they are through.
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ReleaseFeature::refresh);
    m_texts->setSingleShot(true);
    m_texts->setInterval(300);
    connect(m_texts, &QTimer::timeout, this, &ReleaseFeature::readChanged);
    connect(m_proofs, &ProofPanel::reloaded, this, &ReleaseFeature::showProofs);
    connect(m_proofs, &ProofPanel::failed, this, [this](const Error& error) { this->desk().showError(error); });
    connect(m_proofs, &ProofPanel::articleChosen, this,
            [this](ArticleId article) { this->desk().showArticle(article, this->desk().currentIssue()); });
}

void ReleaseFeature::makeBar()
{
    m_bar = new StageBar(desk().widget());
    connect(m_bar, &StageBar::stepRequested, this, &ReleaseFeature::step);
    connect(m_bar, &StageBar::proofsRequested, this, [this] { m_proofDock->show(); });
    auto* window = qobject_cast<QMainWindow*>(desk().widget());
    if (!window)
        return;
    window->addToolBarBreak();
    m_toolBar = window->addToolBar(tr("Steps of the issue"));
    m_toolBar->setObjectName(QStringLiteral("stageToolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addWidget(m_bar);
    m_toolBar->hide();
}

void ReleaseFeature::makeActions()
{
    m_markRead = desk().addAction(QStringLiteral("article.proof-read"), tr("Proofread in This Round"),
                                  QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K));
    m_release = desk().addAction(QStringLiteral("issue.release"), tr("Release to Press…"));
    m_releases = desk().addAction(QStringLiteral("issue.releases"), tr("Releases and Their PDF…"));
    m_printOrder = desk().addAction(QStringLiteral("issue.print-order"), tr("Print Order…"));
    m_year = desk().addAction(QStringLiteral("issue.year-contents"), tr("Contents of the Year…"));
    desk().menu(DeskMenu::Article)->addSeparator();
    desk().menu(DeskMenu::Article)->addAction(m_markRead);
    QMenu* issue = desk().menu(DeskMenu::Issue);
    issue->addSeparator();
    issue->addActions({m_release, m_releases, m_printOrder, m_year});
    connect(m_markRead, &QAction::triggered, this, &ReleaseFeature::markOpenArticle);
    connect(m_release, &QAction::triggered, this, &ReleaseFeature::openRelease);
    connect(m_releases, &QAction::triggered, this, &ReleaseFeature::openReleases);
    connect(m_printOrder, &QAction::triggered, this, &ReleaseFeature::openPrintOrder);
    connect(m_year, &QAction::triggered, this, &ReleaseFeature::openYear);
}

void ReleaseFeature::catalogueOpened()
{
    CatalogueSession* session = desk().session();
    const auto soon = [this] { m_later->start(); };
    connect(session, &CatalogueSession::structureChanged, this, soon);
    connect(session, &CatalogueSession::articleChanged, this, [this](ArticleId article) {
        m_typed.insert(article);
        m_texts->start();
    });
    connect(session, &CatalogueSession::issueChanged, this, soon);
    connect(session, &CatalogueSession::writtenElsewhere, this, soon);
}

void ReleaseFeature::catalogueClosing()
{
    m_later->stop();
    m_texts->stop();
    m_typed.clear();
    delete m_releaseDialog;
    delete m_releasesDialog;
    delete m_orderDialog;
    delete m_yearDialog;
    m_proofs->setIssue(nullptr, {});
    if (m_toolBar)
        m_toolBar->hide();
}

void ReleaseFeature::issueShown() { refresh(); }
void ReleaseFeature::articleShown() { updateActions(); }

void ReleaseFeature::refresh()
{
    CatalogueSession* session = desk().session();
    const QString id = session ? desk().currentIssue() : QString();
    const auto issue = id.isEmpty() ? Result<Issue>(Error{Error::Code::UnknownIssue, id, {}}) : session->issue(id);
    if (m_toolBar)
        m_toolBar->setVisible(issue.ok());
    m_proofs->setIssue(session, issue ? id : QString());
    if (issue) {
        m_bar->setIssue(*issue, session->readOnly() ? session->lockReason(*issue) : QString());
        showProofs();
    }
    updateActions();
}

void ReleaseFeature::readChanged()
{
    for (const ArticleId article : std::exchange(m_typed, {}))
        m_proofs->articleChanged(article);
}

void ReleaseFeature::showProofs()
{
    const int total = m_proofs->round() > 0 ? static_cast<int>(m_proofs->lines().size()) : 0;
    m_bar->showProofs(total - unreadIn(m_proofs->lines(), m_proofs->round()), total);
}

void ReleaseFeature::updateActions()
{
    CatalogueSession* session = desk().session();
    const bool shown = session && !desk().currentIssue().isEmpty();
    const bool frozen = m_bar->state() == IssueState::Released || m_bar->state() == IssueState::Published;
    m_release->setEnabled(shown && !session->readOnly() && !frozen);
    m_release->setToolTip(shown && frozen ? tr("The issue has gone to press") : QString());
    if (auto* settings = desk().widget()->findChild<QAction*>(QStringLiteral("issue.settings"));
        settings && frozen)
        settings->setEnabled(false); // a released issue stays as it is
    m_releases->setEnabled(shown);
    m_printOrder->setEnabled(shown);
    m_year->setEnabled(session != nullptr);
    m_markRead->setEnabled(shown && !session->readOnly() && m_proofs->round() > 0
                           && desk().currentNode().placement.valid());
    m_markRead->setToolTip(m_proofs->round() > 0 ? QString() : tr("No proof of the issue is being read now"));
}

void ReleaseFeature::step(IssueState to)
{
    if (to == m_bar->state() || !desk().session())
        return;
    if (to == IssueState::Released && m_bar->state() != IssueState::Published)
        openRelease();
    else
        setState(to);
}

void ReleaseFeature::setState(IssueState to)
{
    if (!desk().settle())
        return;
    auto issue = desk().session()->issue(desk().currentIssue());
    if (!issue)
        return;
    readChanged();
    const int round = to > issue->state ? proofRound(issue->state) : 0;
    const int unread = round > 0 ? unreadIn(m_proofs->lines(), round) : 0;
    issue->state = to;
    const auto done = desk().session()->apply(SetIssue{*issue});
    if (!done) {
        desk().showError(done.error());
        return;
    }
    refresh();
    tellStep(unread);
}

/// Going on is never refused: whoever sends the pages on knows why.
void ReleaseFeature::tellStep(int unread)
{
    const QString state = issueStateTitle(m_bar->state());
    desk().tell(unread > 0 ? tr("%1: %n article(s) were not read in the round before", nullptr, unread).arg(state)
                           : tr("The issue now stands at: %1").arg(state));
}

void ReleaseFeature::markOpenArticle()
{
    const TreeNode node = desk().currentNode();
    if (!node.placement.valid() || !desk().settle())
        return;
    m_proofs->mark({node.placement}, true);
    desk().tell(tr("The article is marked as read in this round"));
}

void ReleaseFeature::stateChanged()
{
    CatalogueSession* session = desk().session();
    session->breakMerging();
    Q_EMIT session->issueChanged(desk().currentIssue());
    session->announceStructure();
    desk().reloadArticle();
    refresh();
}

template <typename Dialog>
Dialog* ReleaseFeature::present(Dialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::failed, this, [this](const Error& error) { desk().showError(error); });
    dialog->show(); // beside the window: people go through it while they correct
    return dialog;
}

ReleaseDialog* ReleaseFeature::openRelease()
{
    if (m_releaseDialog && m_releaseDialog->isVisible()) {
        m_releaseDialog->raise();
        m_releaseDialog->activateWindow();
        return m_releaseDialog;
    }
    if (!desk().session() || desk().currentIssue().isEmpty() || !desk().settle())
        return nullptr;
    const auto issue = desk().session()->issue(desk().currentIssue());
    if (!issue || !desk().session()->lockReason(*issue).isEmpty())
        return nullptr;
    m_releaseDialog = new ReleaseDialog(*desk().session(), *issue, desk().widget());
    connect(m_releaseDialog, &ReleaseDialog::checking, this, [this] { desk().settle(); });
    connect(m_releaseDialog, &ReleaseDialog::articleChosen, this,
            [this](ArticleId article) { desk().showArticle(article, desk().currentIssue()); });
    connect(m_releaseDialog, &ReleaseDialog::pageChosen, this, [this](int page) {
        desk().showView(QStringLiteral("write"));
        desk().preview().view().showAnchor({page, {}});
    });
    connect(m_releaseDialog, &ReleaseDialog::released, this, [this] {
        stateChanged();
        openReleases();
    });
    present(m_releaseDialog.data());
    m_releaseDialog->check();
    return m_releaseDialog;
}

ReleasesDialog* ReleaseFeature::openReleases()
{
    if (!desk().session() || desk().currentIssue().isEmpty())
        return nullptr;
    delete m_releasesDialog; // of another issue, perhaps
    m_releasesDialog = new ReleasesDialog(*desk().session(), desk().currentIssue(), desk().widget());
    connect(m_releasesDialog, &ReleasesDialog::reopened, this, &ReleaseFeature::stateChanged);
    connect(m_releasesDialog, &ReleasesDialog::printOrderRequested, this, &ReleaseFeature::openPrintOrder);
    return present(m_releasesDialog.data());
}

PrintOrderDialog* ReleaseFeature::openPrintOrder()
{
    if (!desk().session() || desk().currentIssue().isEmpty())
        return nullptr;
    const auto issue = desk().session()->issue(desk().currentIssue());
    const auto order = printOrderOf(desk().session()->catalogue(), desk().currentIssue());
    if (!issue || !order) {
        desk().showError(!issue ? issue.error() : order.error());
        return nullptr;
    }
    delete m_orderDialog;
    m_orderDialog = new PrintOrderDialog(*order, *issue, desk().widget());
    return present(m_orderDialog.data());
}

YearDialog* ReleaseFeature::openYear()
{
    if (!desk().session() || !desk().settle())
        return nullptr;
    delete m_yearDialog;
    const auto issue = desk().session()->issue(desk().currentIssue());
    m_yearDialog = new YearDialog(*desk().session(), issue ? issue->publication : QString(),
                                  issue ? issue->year : 0, desk().widget());
    connect(m_yearDialog, &YearDialog::articleMade, this, [this](ArticleId article) {
        desk().showArticle(article, {});
        desk().tell(tr("The contents of the year wait with the unplaced copy now."));
    });
    return present(m_yearDialog.data());
}

} // namespace banxin
