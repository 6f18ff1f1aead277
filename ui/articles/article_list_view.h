#pragma once

#include "ui/articles/article_list_model.h"
#include "ui/catalogue/catalogue_session.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace banxin {

class HitDelegate;

/// 稿件列表: the articles of the whole catalogue with one field that searches titles and texts, and filters. It is
/// read again when it is shown and something has changed since.
class ArticleListView final : public QWidget {
    Q_OBJECT
public:
    /// How many hits of the full-text search are taken.
    static constexpr int mostHits = 2000;
    /// After the last key, in milliseconds.
    static constexpr int searchDelay = 150;

    explicit ArticleListView(QWidget* parent = nullptr);

    /// Null: none is open.
    void setSession(CatalogueSession* session);
    /// The issue that "this issue" means; empty: none.
    void setIssue(const QString& issue);
    /// What is offered for the chosen articles, in the context menu and by their keys.
    void setMenuFiller(std::function<void(QMenu&)> fill) { m_fill = std::move(fill); }

    std::vector<ArticleId> selected() const;
    /// Their lines, until the list is read again.
    std::vector<const ArticleSummary*> selectedLines() const;
    void select(const std::vector<ArticleId>& articles);
    ArticleListModel& model() { return *m_model; }
    QTreeView& table() { return *m_table; }
    /// Whether "this issue" is chosen: what is done with an article means its place there.
    bool showsOneIssue() const { return m_model->filter().where == ArticleFilter::Where::ThisIssue; }
    void focusSearch();

Q_SIGNALS:
    void opened(banxin::ArticleId article, const QString& issue);
    void selectionChanged();
    void failed(const banxin::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilters();
    QWidget* makeEmptyState();
    void makeTable();
    void changed();
    void reload();
    void fillPublications();
    void fillYears();
    void applyFilter();
    void clearFilter();
    void updateState();
    void open(const QModelIndex& index);
    QString columnOf(const QString& issue, ArticleId article);

    CatalogueSession* m_session = nullptr;
    QString m_issue;
    ArticleListModel* m_model;
    QTreeView* m_table;
    HitDelegate* m_delegate;
    QLineEdit* m_search;
    QComboBox* m_where;
    QComboBox* m_state;
    QComboBox* m_publication;
    QComboBox* m_year;
    QPushButton* m_clear;
    QLabel* m_count;
    QLabel* m_empty;
    QPushButton* m_emptyClear;
    QStackedWidget* m_stack;
    QTimer m_timer;
    bool m_outdated = true;
    bool m_filling = false;
    std::function<void(QMenu&)> m_fill;
    std::map<QString, std::map<ArticleId, QString>> m_columns; ///< of issues that were asked for
};

} // namespace banxin
