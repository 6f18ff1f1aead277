// What the window offers to its features.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/preview/preview_panel.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QLayout>
#include <QMenu>
#include <QProgressDialog>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace banxin {

TreeNode MainWindow::currentNode() const { return m_session ? m_catalogue->currentNode() : TreeNode(); }

QMenu* MainWindow::menu(DeskMenu menu) { return m_menus.at(menu); }

QAction* MainWindow::addAction(const QString& id, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcut(key);
    QMainWindow::addAction(action); // its key works wherever its entry stands
    return action;
}

QAction* MainWindow::addView(const QString& id, const QString& text, QWidget* view, const QKeySequence& key)
{
    QAction* action = addAction(QStringLiteral("view.") + id, text, key);
    action->setCheckable(true);
    action->setData(id);
    m_viewActions->addAction(action);
    m_toolBar->insertAction(m_viewsEnd, action);
    // A view is looked for by its name.
    if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action)))
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    menu(DeskMenu::View)->insertAction(m_viewMenuEnd, action);
    m_views->addWidget(view);
    connect(action, &QAction::triggered, this, [this, id] { showView(id); });
    return action;
}

QString MainWindow::currentView() const
{
    const QAction* action = m_viewActions->checkedAction();
    return action ? action->data().toString() : QString();
}

void MainWindow::showView(const QString& id)
{
    const QList<QAction*> actions = m_viewActions->actions();
    for (qsizetype at = 0; at < actions.size(); ++at) {
        if (actions.at(at)->data().toString() != id)
            continue;
        actions.at(at)->setChecked(true);
        m_views->setCurrentIndex(static_cast<int>(at)); // added in the same order
        return;
    }
}

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* panel, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    dock->hide();
    m_docks << dock;
    dock->toggleViewAction()->setObjectName(QStringLiteral("view.") + id);
    dock->toggleViewAction()->setEnabled(m_session != nullptr);
    if (const auto view = m_menus.find(DeskMenu::View); view != m_menus.end())
        view->second->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::addStrip(QWidget* strip)
{
    strip->hide();
    centralWidget()->layout()->addWidget(strip); // below tree and view
}

bool MainWindow::settle() { return !m_session || (settleSettings() && m_editor->leave()); }

void MainWindow::showArticle(ArticleId article, const QString& issue)
{
    m_catalogue->selectArticle(article, issue);
    showView(QStringLiteral("write"));
}

void MainWindow::showIssue(const QString& issue) { m_catalogue->selectIssue(issue); }

void MainWindow::reloadArticle()
{
    if (m_session && m_editor->articleId().valid())
        openArticle(m_catalogue->currentNode());
}

void MainWindow::tell(const QString& text) { statusBar()->showMessage(text, 5000); }

void MainWindow::showProgress(const QString& text, Task* task) { makeProgress(text, task); }

} // namespace banxin
