#include "ui/catalogue/catalogue_model.h"

#include "ui/common/article_words.h"
#include "ui/common/theme.h"
#include "ui/import/manuscript_file.h"

#include "edit/article_cuts.h"

#include <QMimeData>

#include <functional>

namespace banxin {

namespace {

constexpr int NodeRole = Qt::UserRole + 1;
constexpr int LoadedRole = Qt::UserRole + 2;
constexpr int DecidedRole = Qt::UserRole + 3; ///< 缓用, 撤稿, in words
const QString nodeMimeType = QStringLiteral("application/x-banxin-tree-node");

QString issueTitle(const Issue& issue)
{
    return CatalogueModel::tr("%1, no. %2").arg(issue.year).arg(issue.number);
}

QString nameOf(const BilingualString& name) { return name.zh.isEmpty() ? name.en : name.zh; }

QModelIndex search(const QAbstractItemModel& model, const QModelIndex& parent,
                   const std::function<bool(const QModelIndex&)>& wanted)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (wanted(index))
            return index;
        const QModelIndex below = search(model, index, wanted);
        if (below.isValid())
            return below;
    }
    return {};
}

} // namespace

QString TreeNode::key() const
{
    switch (kind) {
    case Kind::Publication: return QStringLiteral("publication:") + publication;
    case Kind::Issue: return QStringLiteral("issue:%1").arg(issueRow.value);
    case Kind::Column: return QStringLiteral("column:%1").arg(column.value);
    case Kind::Article: return QStringLiteral("article:%1:%2").arg(issueRow.value).arg(article.value);
    case Kind::UnplacedGroup: return QStringLiteral("unplaced");
    case Kind::Unplaced: return QStringLiteral("unplaced:%1").arg(article.value);
    case Kind::None: break;
    }
    return {};
}

CatalogueModel::CatalogueModel(QObject* parent) : QStandardItemModel(parent) {}

void CatalogueModel::setSession(CatalogueSession* session)
{
    m_session = session;
    reload();
}

QStandardItem* CatalogueModel::makeItem(const TreeNode& node, const QString& text, const QString& icon) const
{
    auto* item = new QStandardItem(themeIcon(icon), text);
    item->setData(QVariant::fromValue(node), NodeRole);
    item->setToolTip(text);
    item->setEditable(false);
    return item;
}

void CatalogueModel::reload()
{
    clear();
    if (!m_session)
        return;
    const auto publications = m_session->catalogue().publications();
    for (const Publication& publication : publications ? *publications : std::vector<Publication>()) {
        TreeNode node;
        node.kind = TreeNode::Kind::Publication;
        node.publication = publication.id;
        QStandardItem* item = makeItem(node, nameOf(publication.name), QStringLiteral("publication"));
        QFont font = item->font();
        font.setBold(true);
        item->setFont(font);
        const auto issues = m_session->catalogue().issues(publication.id);
        for (const Issue& issue : issues ? *issues : std::vector<Issue>()) {
            TreeNode issueNode = node;
            issueNode.kind = TreeNode::Kind::Issue;
            issueNode.issue = issue.id();
            issueNode.issueRow = issue.row;
            item->appendRow(makeItem(issueNode, issueTitle(issue), QStringLiteral("issue")));
        }
        appendRow(item);
    }
    TreeNode group;
    group.kind = TreeNode::Kind::UnplacedGroup;
    QStandardItem* unplaced = makeItem(group, tr("Unplaced copy"), QStringLiteral("unplaced"));
    const auto articles = m_session->catalogue().unplacedArticles();
    for (const ArticleId id : articles ? *articles : std::vector<ArticleId>()) {
        const auto article = m_session->catalogue().article(id);
        if (!article)
            continue;
        TreeNode node;
        node.kind = TreeNode::Kind::Unplaced;
        node.article = id;
        node.revision = article->revision;
        unplaced->appendRow(makeItem(node, articleTitle(*article), QStringLiteral("article")));
        if (const auto standing = m_session->catalogue().standing(id))
            showStanding(*unplaced->child(unplaced->rowCount() - 1), *standing);
    }
    appendRow(unplaced);
}

/// What is held or killed stands paler, and says why to whoever asks.
void CatalogueModel::showStanding(QStandardItem& item, const ArticleStanding& standing)
{
    if (standing.shelf == Shelf::None)
        return;
    item.setForeground(secondaryTextColour());
    if (standing.shelf == Shelf::Killed) {
        QFont font = item.font();
        font.setStrikeOut(true);
        item.setFont(font);
    }
    item.setData(shelfWithReason(standing), DecidedRole);
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    QVariant value = QStandardItemModel::data(index, role);
    if (role == Qt::ToolTipRole && m_session && node(index).article.valid())
        return QVariant(value.toString() + explanation(index));
    return value;
}

/// Asked for when somebody points at an article: its state, what was decided, and where it has another cut.
QString CatalogueModel::explanation(const QModelIndex& index) const
{
    const TreeNode of = node(index);
    const auto article = m_session->catalogue().articleRevision(of.revision);
    if (!article)
        return {};
    QStringList lines{QString(), articleStateTitle(article->state)};
    if (const QString decided = index.data(DecidedRole).toString(); !decided.isEmpty())
        lines << decided;
    const std::optional<IssueRowId> issue = of.issueRow.valid() ? std::optional(of.issueRow)
                                                                : std::optional<IssueRowId>();
    const auto others = otherCuts(m_session->catalogue(), *article, issue);
    for (const OtherCut& other : others ? *others : std::vector<OtherCut>())
        lines << tr("Another cut in %1")
                     .arg(issueTitle(firstOf(other.printing.publication), other.printing.issue.year,
                                     other.printing.issue.number));
    return lines.join(QLatin1Char('\n'));
}

void CatalogueModel::ensureLoaded(const QModelIndex& issue)
{
    QStandardItem* item = itemFromIndex(issue);
    if (item && node(issue).kind == TreeNode::Kind::Issue && !item->data(LoadedRole).toBool())
        loadIssue(item);
}

void CatalogueModel::loadIssue(QStandardItem* issueItem)
{
    issueItem->setData(true, LoadedRole);
    const TreeNode issueNode = issueItem->data(NodeRole).value<TreeNode>();
    const auto columns = m_session->catalogue().columns(issueNode.issueRow);
    const auto placements = m_session->catalogue().placements(issueNode.issueRow);
    if (!columns || !placements)
        return;
    std::map<ColumnId, QStandardItem*> items;
    for (const EditorialColumn& column : *columns) {
        TreeNode node = issueNode;
        node.kind = TreeNode::Kind::Column;
        node.column = column.id;
        node.order = column.order;
        const QString name = nameOf(column.name);
        QStandardItem* item = makeItem(node, name.isEmpty() ? tr("(no name)") : name, QStringLiteral("column"));
        QStandardItem* parent = column.parent.valid() && items.contains(column.parent) ? items[column.parent]
                                                                                       : issueItem;
        // The articles of a column stand before its sub-columns.
        if (parent != issueItem && parent->rowCount() == 0)
            addArticles(parent, parent->data(NodeRole).value<TreeNode>(), *placements);
        parent->appendRow(item);
        items[column.id] = item;
    }
    for (const auto& [id, item] : items)
        if (item->rowCount() == 0)
            addArticles(item, item->data(NodeRole).value<TreeNode>(), *placements);
}

void CatalogueModel::addArticles(QStandardItem* parent, const TreeNode& parentNode,
                                 const std::vector<Placement>& placements)
{
    for (const Placement& placement : placements) {
        if (placement.column != parentNode.column)
            continue;
        const auto article = m_session->catalogue().articleRevision(placement.revision);
        TreeNode node = parentNode;
        node.kind = TreeNode::Kind::Article;
        node.placement = placement.id;
        node.article = placement.article;
        node.revision = placement.revision;
        node.order = placement.order;
        parent->appendRow(
            makeItem(node, article ? articleTitle(*article) : tr("(unreadable)"), QStringLiteral("article")));
    }
}

QString CatalogueModel::articleTitle(const Article& article) const
{
    const QString title = nameOf(article.title);
    return title.isEmpty() ? tr("(no title)") : title;
}

TreeNode CatalogueModel::node(const QModelIndex& index) const { return index.data(NodeRole).value<TreeNode>(); }

QModelIndex CatalogueModel::find(const QString& key) const
{
    return search(*this, {}, [&](const QModelIndex& index) { return node(index).key() == key; });
}

QModelIndex CatalogueModel::findArticle(ArticleId article, const QString& issue) const
{
    return search(*this, {}, [&](const QModelIndex& index) {
        const TreeNode found = node(index);
        return found.article == article && (issue.isEmpty() || found.issue == issue);
    });
}

void CatalogueModel::setArticleTitle(ArticleId article, const QString& title)
{
    const QString shown = title.isEmpty() ? tr("(no title)") : title;
    search(*this, {}, [&](const QModelIndex& index) {
        if (node(index).article == article && index.data().toString() != shown) {
            itemFromIndex(index)->setText(shown);
            itemFromIndex(index)->setToolTip(shown);
        }
        return false;
    });
}

bool CatalogueModel::hasChildren(const QModelIndex& parent) const
{
    if (node(parent).kind == TreeNode::Kind::Issue && !parent.data(LoadedRole).toBool())
        return true;
    return QStandardItemModel::hasChildren(parent);
}

Qt::ItemFlags CatalogueModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_session || m_session->readOnly())
        return flags;
    const TreeNode::Kind kind = node(index).kind;
    if (kind == TreeNode::Kind::Article || kind == TreeNode::Kind::Unplaced)
        flags |= Qt::ItemIsDragEnabled;
    if (kind == TreeNode::Kind::Column || kind == TreeNode::Kind::UnplacedGroup
        || kind == TreeNode::Kind::Issue) // an issue takes files only
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList CatalogueModel::mimeTypes() const { return {nodeMimeType, QStringLiteral("text/uri-list")}; }

QMimeData* CatalogueModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(nodeMimeType, node(indexes.first()).key().toUtf8());
    return data;
}

TreeNode CatalogueModel::draggedNode(const QMimeData* data) const
{
    return node(find(QString::fromUtf8(data->data(nodeMimeType))));
}

bool CatalogueModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                     const QModelIndex& parent) const
{
    if (!data->hasFormat(nodeMimeType)) // files go into any column or issue, elsewhere to the unplaced copy
        return m_session && !m_session->readOnly() && !localFiles(*data).isEmpty();
    const TreeNode what = draggedNode(data);
    const TreeNode target = node(parent);
    if (target.kind == TreeNode::Kind::UnplacedGroup)
        return what.kind == TreeNode::Kind::Article;
    // Within one issue, or from the unplaced copy into any.
    return target.kind == TreeNode::Kind::Column
        && (what.kind == TreeNode::Kind::Unplaced
            || (what.kind == TreeNode::Kind::Article && what.issueRow == target.issueRow));
}

bool CatalogueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (!data->hasFormat(nodeMimeType)) {
        Q_EMIT filesDropped(localFiles(*data), node(parent));
        return false;
    }
    const TreeNode what = draggedNode(data);
    int order = row;
    // Moving down in its own column: the place is counted without the article itself.
    if (row >= 0 && what.kind == TreeNode::Kind::Article && what.column == node(parent).column && what.order < row)
        --order;
    Q_EMIT moveRequested(what, node(parent).column, order);
    return false; // the view must not remove the row: the tree is read again
}

} // namespace banxin
