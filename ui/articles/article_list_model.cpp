#include "ui/articles/article_list_model.h"

#include "ui/common/theme.h"

#include <QFont>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace banxin {

namespace {

/// Year of an issue id, "quarterly/2026-1".
int yearOf(const QString& issue)
{
    const qsizetype slash = issue.lastIndexOf(QLatin1Char('/'));
    return issue.mid(slash + 1, issue.lastIndexOf(QLatin1Char('-')) - slash - 1).toInt();
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.split(space, Qt::SkipEmptyParts);
}

} // namespace

ArticleListModel::ArticleListModel(QObject* parent)
    : QAbstractTableModel(parent),
      m_collator(QLocale(QLocale::Chinese))
{
    m_collator.setNumericMode(true);
    m_keys.resize(ColumnCount);
}

void ArticleListModel::setArticles(std::vector<ArticleSummary> articles, PublicationNames names)
{
    beginResetModel();
    m_all = std::move(articles);
    m_names = std::move(names);
    for (auto& keys : m_keys)
        keys.clear();
    arrange();
    endResetModel();
}

void ArticleListModel::setColumnOf(std::function<QString(const QString&, ArticleId)> columnOf)
{
    m_columnOf = std::move(columnOf);
}

void ArticleListModel::setFilter(ArticleFilter filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    m_words = wordsOf(m_filter.words);
    arrange();
    endResetModel();
}

bool ArticleListModel::matchesWords(const ArticleSummary& article) const
{
    if (m_words.isEmpty() || m_filter.hits.contains(article.standing.article))
        return true;
    return std::ranges::all_of(m_words, [&article](const QString& word) {
        for (const BilingualString* field : {&article.title, &article.byline, &article.source})
            if (field->zh.contains(word, Qt::CaseInsensitive) || field->en.contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

/// Publication and year are asked of the same issue.
bool ArticleListModel::matchesIssue(const ArticleSummary& article) const
{
    if (m_filter.publication.isEmpty() && m_filter.year == 0)
        return true;
    if (article.issues.isEmpty())
        return m_filter.publication.isEmpty() && article.created.toLocalTime().date().year() == m_filter.year;
    return std::ranges::any_of(article.issues, [this](const QString& issue) {
        return (m_filter.publication.isEmpty() || issue.startsWith(m_filter.publication + QLatin1Char('/')))
            && (m_filter.year == 0 || yearOf(issue) == m_filter.year);
    });
}

bool ArticleListModel::matches(const ArticleSummary& article) const
{
    const Shelf shelf = article.standing.shelf;
    switch (m_filter.where) {
    case ArticleFilter::Where::All: break;
    case ArticleFilter::Where::ThisIssue:
        if (!article.issues.contains(m_filter.issue))
            return false;
        break;
    case ArticleFilter::Where::Waiting:
        if (!article.issues.isEmpty() || shelf == Shelf::Killed)
            return false;
        break;
    case ArticleFilter::Where::Held:
        if (shelf != Shelf::Held)
            return false;
        break;
    case ArticleFilter::Where::Killed:
        if (shelf != Shelf::Killed)
            return false;
        break;
    }
    return (!m_filter.state || article.state == *m_filter.state) && matchesIssue(article) && matchesWords(article);
}

/// Chinese is sorted by its reading; the keys are made once, when they are first asked for.
void ArticleListModel::sortKeys()
{
    auto& keys = m_keys[static_cast<std::size_t>(m_sortColumn)];
    if (!keys.empty() || m_all.empty())
        return;
    keys.reserve(m_all.size());
    for (const ArticleSummary& article : m_all)
        keys.push_back(
            m_collator.sortKey(m_sortColumn == Title ? firstOf(article.title) : firstOf(article.byline)));
}

void ArticleListModel::arrange()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (matches(m_all[i]))
            m_shown.push_back(i);
    const auto by = [this](auto less) {
        const bool up = m_sortOrder == Qt::AscendingOrder;
        std::ranges::stable_sort(m_shown,
                                 [&](std::size_t a, std::size_t b) { return up ? less(a, b) : less(b, a); });
    };
    switch (m_sortColumn) {
    case Title:
    case Byline: {
        sortKeys();
        const auto& keys = m_keys[static_cast<std::size_t>(m_sortColumn)];
        by([&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        break;
    }
    case State: by([this](std::size_t a, std::size_t b) { return m_all[a].state < m_all[b].state; }); break;
    case Place:
        // What waits, is held, is killed; then the issues, the oldest first.
        by([this](std::size_t a, std::size_t b) {
            const auto key = [](const ArticleSummary& one) {
                const QString issue = one.issues.value(0);
                const qsizetype slash = issue.lastIndexOf(QLatin1Char('/'));
                return std::tuple(issue.isEmpty() ? 0 : 1, static_cast<int>(one.standing.shelf), issue.left(slash),
                                  yearOf(issue), issue.mid(issue.lastIndexOf(QLatin1Char('-')) + 1).toInt());
            };
            return key(m_all[a]) < key(m_all[b]);
        });
        break;
    default: by([this](std::size_t a, std::size_t b) { return m_all[a].changed < m_all[b].changed; }); break;
    }
}

void ArticleListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_sortColumn && order == m_sortOrder))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> articles;
    for (const QModelIndex& index : before)
        articles.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    std::map<std::size_t, int> rows;
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        rows[m_shown[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rows[articles[static_cast<std::size_t>(i)]], before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const ArticleSummary* ArticleListModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int ArticleListModel::rowOf(ArticleId article) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        if (m_all[m_shown[row]].standing.article == article)
            return static_cast<int>(row);
    return -1;
}

std::vector<int> ArticleListModel::years() const
{
    std::set<int> years;
    for (const ArticleSummary& article : m_all) {
        for (const QString& issue : article.issues)
            years.insert(yearOf(issue));
        if (article.issues.isEmpty() && article.created.isValid())
            years.insert(article.created.toLocalTime().date().year());
    }
    return {years.rbegin(), years.rend()};
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ArticleListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ArticleListModel::placeOf(const ArticleSummary& article) const
{
    const QString decided = shelfWithReason(article.standing);
    if (article.issues.isEmpty())
        return decided.isEmpty() ? tr("Unplaced copy") : decided;
    const bool here = m_filter.where == ArticleFilter::Where::ThisIssue;
    const QString issue = here ? m_filter.issue : article.issues.front();
    QString out = issueTitle(m_names, issue);
    if (const QString column = m_columnOf ? m_columnOf(issue, article.standing.article) : QString();
        !column.isEmpty())
        out = here ? column : tr("%1 · %2").arg(out, column);
    if (!here && article.issues.size() > 1)
        out = tr("%1 and %n other(s)", nullptr, static_cast<int>(article.issues.size()) - 1).arg(out);
    return decided.isEmpty() ? out : tr("%1 · %2").arg(decided, out);
}

QString ArticleListModel::textOf(const ArticleSummary& article, int column) const
{
    switch (column) {
    case Title: return articleTitleOf(article.title);
    case Byline: return firstOf(article.byline);
    case State: return articleStateTitle(article.state);
    case Place: return placeOf(article);
    case Changed: return timeForList(article.changed);
    default: return {};
    }
}

QString ArticleListModel::explanation(const ArticleSummary& article) const
{
    QStringList lines{articleTitleOf(article.title)};
    if (const QString decided = shelfWithReason(article.standing); !decided.isEmpty())
        lines << decided;
    for (const QString& issue : article.issues)
        lines << tr("Printed in %1").arg(issueTitle(m_names, issue));
    if (article.changedSince)
        lines << tr("Changed since it was printed");
    return lines.join(QLatin1Char('\n'));
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    const ArticleSummary* article = index.isValid() ? at(index.row()) : nullptr;
    if (!article)
        return {};
    const bool killed = article->standing.shelf == Shelf::Killed;
    switch (role) {
    case Qt::DisplayRole: return textOf(*article, index.column());
    case Qt::ToolTipRole: return explanation(*article);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(textOf(*article, Title), textOf(*article, State), textOf(*article, Place));
    case Qt::ForegroundRole:
        return killed || index.column() != Title ? QVariant(secondaryTextColour()) : QVariant();
    case Qt::FontRole:
        if (killed && index.column() == Title) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        return {};
    case ArticleRole: return QVariant::fromValue(static_cast<qlonglong>(article->standing.article.value));
    case KilledRole: return killed;
    case SnippetRole: {
        const auto hit = m_filter.hits.find(article->standing.article);
        return hit == m_filter.hits.end() || m_words.isEmpty() ? QString() : hit->second;
    }
    default: return {};
    }
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Title");
    case Byline: return tr("Byline");
    case State: return tr("State");
    case Place: return tr("Where it stands");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace banxin
