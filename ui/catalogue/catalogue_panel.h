#pragma once

#include "ui/catalogue/catalogue_model.h"

#include <QWidget>

class QAction;
class QMenu;
class QTreeView;

namespace banxin {

/// The left side: the tree of the catalogue and what can be made and moved in it.
class CataloguePanel final : public QWidget {
    Q_OBJECT
public:
    explicit CataloguePanel(QWidget* parent = nullptr);

    void setSession(CatalogueSession* session);
    TreeNode currentNode() const;
    CatalogueModel& model() { return *m_model; }
    QTreeView& view() { return *m_view; }
    QAction* newIssueAction() { return m_newIssue; }
    QAction* newColumnAction() { return m_newColumn; }
    QAction* newArticleAction() { return m_newArticle; }
    /// What the context menu of the entry holds; for the menu key and the tests.
    void fillMenu(QMenu& menu);
    QAction* deleteAction() { return m_delete; }
    QAction* renameAction() { return m_rename; }
    QAction* upAction() { return m_up; }
    QAction* downAction() { return m_down; }

    /// Selects the article in the issue, opening the tree as far as needed.
    bool selectArticle(ArticleId article, const QString& issue);
    bool selectKey(const QString& key);
    void selectIssue(const QString& issueId);
    /// Reads the tree again; what was open and selected stays so.
    void reload();

Q_SIGNALS:
    void nodeSelected(const banxin::TreeNode& node);
    void newIssueRequested(const QString& publication);
    void failed(const banxin::Error& error);
    /// The context menu of the chosen entry is made; others add to it.
    void menuFilled(QMenu& menu);
    /// Files were dropped on an entry of the tree.
    void filesDropped(const QStringList& files, const banxin::TreeNode& node);

private:
    void makeActions();
    void currentChanged(const QModelIndex& current);
    void updateActions();
    void newColumn();
    /// Opens the tree down to the issue's columns; invalid: no such issue.
    QModelIndex openIssue(const QString& issueId);
    void showColumn(const QString& issue, ColumnId column);
    void newArticle();
    void removeCurrent();
    void renameColumn(const QModelIndex& index);
    void moveCurrent(int by);
    void showMenu(const QPoint& position);
    void addPlacementMenus(QMenu& menu, const TreeNode& node);
    void addLayoutMenu(QMenu& menu, const Issue& issue, const Placement& placed);
    void moveTo(const TreeNode& what, ColumnId column, int order);
    void expandIssue(const QModelIndex& issue);
    template <typename Command>
    bool apply(const Command& command);

    CatalogueSession* m_session = nullptr;
    CatalogueModel* m_model;
    QTreeView* m_view;
    QAction* m_newIssue = nullptr;
    QAction* m_newColumn = nullptr;
    QAction* m_newArticle = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_delete = nullptr;
    QAction* m_rename = nullptr;
    bool m_reloading = false;
};

} // namespace banxin
