#pragma once

#include "ui/common/article_words.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace banxin {

/// Which articles a list shows.
struct ArticleFilter {
    enum class Where { All, ThisIssue, Waiting, Held, Killed };
    Where where = Where::All;
    QString issue;                     ///< for ThisIssue
    std::optional<ArticleState> state; ///< none: any
    QString publication;               ///< id; empty: any
    int year = 0;                      ///< of an issue that prints it, and where none does of its making; 0: any
    /// Words that were searched: what the full-text search found, with the text around the hit. Titles, bylines
    /// and sources are searched here as well, so that a part of a word is found while it is being typed.
    QString words;
    std::map<ArticleId, QString> hits;

    bool isOpen() const
    {
        return where == Where::All && !state && publication.isEmpty() && year == 0 && words.isEmpty();
    }
};

/// Articles of the whole catalogue as lines of a list: filtered and sorted here, so that ten thousand stay fluid.
class ArticleListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Byline, State, Place, Changed, ColumnCount };
    enum Role { ArticleRole = Qt::UserRole + 1, SnippetRole, KilledRole };

    explicit ArticleListModel(QObject* parent = nullptr);

    void setArticles(std::vector<ArticleSummary> articles, PublicationNames names);
    /// Says in which column of an issue an article stands; asked only for lines that are seen.
    void setColumnOf(std::function<QString(const QString& issue, ArticleId article)> columnOf);
    void setFilter(ArticleFilter filter);
    const ArticleFilter& filter() const { return m_filter; }

    /// The line; null: no such row.
    const ArticleSummary* at(int row) const;
    int rowOf(ArticleId article) const; ///< -1: it is not shown
    int total() const { return static_cast<int>(m_all.size()); }
    /// Years in which something was printed or made, newest first.
    std::vector<int> years() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    bool matches(const ArticleSummary& article) const;
    bool matchesIssue(const ArticleSummary& article) const;
    bool matchesWords(const ArticleSummary& article) const;
    void arrange();
    QString textOf(const ArticleSummary& article, int column) const;
    QString placeOf(const ArticleSummary& article) const;
    QString explanation(const ArticleSummary& article) const;
    void sortKeys();

    std::vector<ArticleSummary> m_all;
    std::vector<std::size_t> m_shown; ///< indices of m_all, filtered and sorted
    PublicationNames m_names;
    std::function<QString(const QString&, ArticleId)> m_columnOf;
    ArticleFilter m_filter;
    QStringList m_words;
    QCollator m_collator;
    std::vector<std::vector<QCollatorSortKey>> m_keys; ///< by column that is sorted by its words
    int m_sortColumn = Changed;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace banxin
