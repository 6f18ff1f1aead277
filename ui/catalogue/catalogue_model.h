#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QStandardItemModel>

namespace banxin {

/// What an entry of the tree stands for.
struct TreeNode {
    enum class Kind { None, Publication, Issue, Column, Article, UnplacedGroup, Unplaced };
    Kind kind = Kind::None;
    QString publication; ///< id
    QString issue;       ///< "quarterly/2026-1", for issues and what is in them
    IssueRowId issueRow;
    ColumnId column; ///< for columns, and the column of an article
    PlacementId placement;
    ArticleId article;
    RevisionId revision; ///< the one that the issue prints
    int order = 0;       ///< among its siblings

    /// The same for the same entry after the tree was read again.
    QString key() const;
};

/// 刊物 › 期 › 栏目 › 稿件, and 待用稿. Issues are read when they are opened, so that a
/// catalogue of many years opens as fast as a new one.
class CatalogueModel final : public QStandardItemModel {
    Q_OBJECT
public:
    explicit CatalogueModel(QObject* parent = nullptr);

    /// Reads the tree again; null: empty.
    void setSession(CatalogueSession* session);
    void reload();
    /// Reads the columns and articles of the issue if that has not been done.
    void ensureLoaded(const QModelIndex& issue);

    TreeNode node(const QModelIndex& index) const;
    QModelIndex find(const QString& key) const;
    /// The entry of an article in an issue (any issue when empty: 待用稿 too).
    QModelIndex findArticle(ArticleId article, const QString& issue) const;
    /// Shows the title that is being edited.
    void setArticleTitle(ArticleId article, const QString& title);

    QVariant data(const QModelIndex& index, int role) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Entries are moved; files from elsewhere are copied in.
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Asks for the move; the tree changes when the catalogue has.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// The user dropped `what` into `column` at `order` (-1: last).
    void moveRequested(const banxin::TreeNode& what, banxin::ColumnId column, int order);
    /// Files were dropped on an entry.
    void filesDropped(const QStringList& files, const banxin::TreeNode& node);

private:
    QStandardItem* makeItem(const TreeNode& node, const QString& text, const QString& icon) const;
    void loadIssue(QStandardItem* issueItem);
    void addArticles(QStandardItem* parent, const TreeNode& parentNode, const std::vector<Placement>& placements);
    QString articleTitle(const Article& article) const;
    static void showStanding(QStandardItem& item, const ArticleStanding& standing);
    QString explanation(const QModelIndex& index) const;
    TreeNode draggedNode(const QMimeData* data) const;

    CatalogueSession* m_session = nullptr;
};

} // namespace banxin

Q_DECLARE_METATYPE(banxin::TreeNode)
