#include "ui/catalogue/catalogue_panel.h"

#include "ui/catalogue/language_modes.h"
#include "ui/catalogue/original_menu.h"
#include "ui/common/design_json.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace banxin {

CataloguePanel::CataloguePanel(QWidget* parent)
    : QWidget(parent),
      m_model(new CatalogueModel(this)),
      m_view(new QTreeView(this))
{
    m_view->setObjectName(QStringLiteral("catalogueTree"));
    m_view->setAccessibleName(tr("Catalogue: publications, issues, columns and articles"));
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIconSize(QSize(18, 18));
    m_view->setIndentation(16);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(true);
    m_view->setStyleSheet(QStringLiteral("QTreeView::item { padding: 3px 0; }"));
    makeActions();
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &CataloguePanel::showMenu);

    auto* bar = new QToolBar(this);
    bar->setIconSize(QSize(18, 18));
    bar->setAccessibleName(tr("Actions of the catalogue"));
    bar->addActions({m_newIssue, m_newColumn, m_newArticle});
    bar->addSeparator();
    bar->addActions({m_up, m_down, m_delete});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CataloguePanel::currentChanged);
    connect(m_view, &QTreeView::expanded, this, &CataloguePanel::expandIssue);
    m_view->setExpandsOnDoubleClick(false); // a double click on a column renames it
    connect(m_view, &QTreeView::doubleClicked, this, &CataloguePanel::renameColumn);
    connect(m_model, &CatalogueModel::moveRequested, this, &CataloguePanel::moveTo, Qt::QueuedConnection);
    // The drop is over before a dialog opens.
    connect(m_model, &CatalogueModel::filesDropped, this, &CataloguePanel::filesDropped, Qt::QueuedConnection);
}

void CataloguePanel::makeActions()
{
    const auto make = [this](const QString& icon, const QString& text, const QString& tip) {
        auto* action = new QAction(icon.isEmpty() ? QIcon() : themeIcon(icon), text, this);
        action->setToolTip(tip);
        return action;
    };
    m_newIssue = make(QStringLiteral("new-issue"), tr("New Issue…"), tr("New issue"));
    m_newColumn = make(QStringLiteral("new-column"), tr("New Column…"), tr("New editorial column in this issue"));
    m_newArticle = make(QStringLiteral("new-article"), tr("New Article"), tr("New article in this column"));
    m_up = make(QStringLiteral("up"), tr("Move Up"), tr("Move up"));
    m_down = make(QStringLiteral("down"), tr("Move Down"), tr("Move down"));
    m_rename = make({}, tr("Rename Column…"), tr("Rename the editorial column"));
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    connect(m_rename, &QAction::triggered, this, [this] { renameColumn(m_view->currentIndex()); });
    m_delete = make(QStringLiteral("delete"), tr("Take Out…"), tr("Take the article or empty column out"));
    m_newArticle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_newIssue->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down));
    connect(m_newIssue, &QAction::triggered, this,
            [this] { Q_EMIT newIssueRequested(currentNode().publication); });
    connect(m_newColumn, &QAction::triggered, this, &CataloguePanel::newColumn);
    connect(m_newArticle, &QAction::triggered, this, &CataloguePanel::newArticle);
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_delete, &QAction::triggered, this, &CataloguePanel::removeCurrent);
}

void CataloguePanel::setSession(CatalogueSession* session)
{
    m_session = session;
    m_reloading = true; // an old selection means nothing in another catalogue
    m_model->setSession(session);
    m_reloading = false;
    m_view->expandToDepth(0);
    if (session)
        connect(session, &CatalogueSession::structureChanged, this, &CataloguePanel::reload);
    updateActions();
}

TreeNode CataloguePanel::currentNode() const { return m_model->node(m_view->currentIndex()); }

void CataloguePanel::expandIssue(const QModelIndex& issue)
{
    if (m_model->node(issue).kind != TreeNode::Kind::Issue)
        return;
    m_model->ensureLoaded(issue);
    m_view->expandRecursively(issue);
}

void CataloguePanel::currentChanged(const QModelIndex& current)
{
    updateActions();
    if (!m_reloading)
        Q_EMIT nodeSelected(m_model->node(current));
}

void CataloguePanel::updateActions()
{
    const TreeNode node = currentNode();
    const bool writable = m_session && !m_session->readOnly();
    const bool inIssue = node.issueRow.valid();
    const auto issue = writable && inIssue ? m_session->catalogue().issue(node.issueRow)
                                           : Result<Issue>(Error{Error::Code::UnknownIssue, {}, {}});
    const QString locked = issue ? m_session->lockReason(*issue) : QString();
    const bool open = writable && locked.isEmpty();
    m_newIssue->setEnabled(writable);
    m_newColumn->setEnabled(open && inIssue);
    m_newArticle->setEnabled(open);
    const bool movable = node.kind == TreeNode::Kind::Article || node.kind == TreeNode::Kind::Column;
    m_rename->setEnabled(open && node.kind == TreeNode::Kind::Column);
    m_up->setEnabled(open && movable);
    m_down->setEnabled(open && movable);
    m_delete->setEnabled(open && (movable || node.kind == TreeNode::Kind::Unplaced));
    for (QAction* action : {m_newColumn, m_rename, m_up, m_down, m_delete})
        action->setToolTip(locked); // empty: its own text
}

void CataloguePanel::reload()
{
    std::set<QString> expanded;
    const std::function<void(const QModelIndex&)> collect = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (m_view->isExpanded(index))
                expanded.insert(m_model->node(index).key());
            collect(index);
        }
    };
    collect({});
    const TreeNode before = currentNode();
    m_reloading = true;
    m_model->reload();
    for (const QString& key : expanded) {
        const QModelIndex index = m_model->find(key);
        if (m_model->node(index).kind == TreeNode::Kind::Issue)
            m_model->ensureLoaded(index);
    }
    for (const QString& key : expanded)
        m_view->setExpanded(m_model->find(key), true);
    QModelIndex now = m_model->find(before.key());
    if (!now.isValid() && before.article.valid())
        now = m_model->findArticle(before.article, {}); // placed, or taken out
    m_view->setCurrentIndex(now);
    m_reloading = false;
    updateActions();
    const TreeNode after = currentNode();
    if (after.key() != before.key())
        Q_EMIT nodeSelected(after);
}

bool CataloguePanel::selectKey(const QString& key)
{
    const QModelIndex index = m_model->find(key);
    if (!index.isValid())
        return false;
    m_view->setCurrentIndex(index); // what had the focus may be stored now, and the tree be made anew
    m_view->scrollTo(m_view->currentIndex());
    return true;
}

QModelIndex CataloguePanel::openIssue(const QString& issueId)
{
    for (int p = 0; p < m_model->rowCount(); ++p) {
        const QModelIndex publication = m_model->index(p, 0);
        for (int i = 0; i < m_model->rowCount(publication); ++i) {
            const QModelIndex issue = m_model->index(i, 0, publication);
            if (m_model->node(issue).issue != issueId)
                continue;
            m_view->expand(publication);
            m_model->ensureLoaded(issue);
            m_view->expand(issue);
            return issue;
        }
    }
    return {};
}

void CataloguePanel::selectIssue(const QString& issueId)
{
    const QModelIndex issue = openIssue(issueId);
    if (!issue.isValid())
        return;
    const QPersistentModelIndex chosen(issue);
    m_view->setCurrentIndex(issue); // what had the focus may be stored now, and the tree be made anew
    m_view->scrollTo(chosen.isValid() ? QModelIndex(chosen) : m_view->currentIndex(),
                     QAbstractItemView::PositionAtTop);
}

bool CataloguePanel::selectArticle(ArticleId article, const QString& issue)
{
    if (!issue.isEmpty() && !m_model->findArticle(article, issue).isValid())
        openIssue(issue);
    const QModelIndex index = m_model->findArticle(article, issue);
    if (!index.isValid())
        return false;
    m_view->setCurrentIndex(index); // what had the focus may be stored now, and the tree be made anew
    if (const QModelIndex now = m_model->findArticle(article, issue); now.isValid())
        m_view->scrollTo(now);
    return true;
}

template <typename Command>
bool CataloguePanel::apply(const Command& command)
{
    const auto outcome = m_session->apply(command);
    if (!outcome)
        Q_EMIT failed(outcome.error());
    return outcome.ok();
}

void CataloguePanel::newColumn()
{
    const TreeNode node = currentNode();
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("New column"), tr("Name of the editorial column:"),
                                               QLineEdit::Normal, {}, &ok)
                             .trimmed();
    if (!ok || name.isEmpty())
        return;
    AddColumn command;
    command.issue = node.issueRow;
    command.column.name.zh = name;
    command.column.order = -1;
    const auto outcome = m_session->apply(command);
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else
        showColumn(node.issue, outcome->column.id);
}

void CataloguePanel::showColumn(const QString& issue, ColumnId column)
{
    openIssue(issue); // it may be closed, and then its columns are not in the tree yet
    selectKey(QStringLiteral("column:%1").arg(column.value));
}

void CataloguePanel::newArticle()
{
    TreeNode node = currentNode();
    if (node.kind == TreeNode::Kind::Issue) { // into its first column
        const auto columns = m_session->catalogue().columns(node.issueRow);
        if (columns && columns->empty()) {
            newColumn(); // an article of an issue stands in a column
            node = currentNode();
            if (node.kind != TreeNode::Kind::Column)
                return;
        } else if (columns) {
            node.column = columns->front().id;
        }
    }
    AddArticle command;
    command.column = node.column;
    command.order = node.kind == TreeNode::Kind::Article ? node.order + 1 : -1;
    const auto outcome = m_session->apply(command);
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    selectArticle(outcome->article.id, node.column.valid() ? node.issue : QString());
}

void CataloguePanel::removeCurrent()
{
    const TreeNode node = currentNode();
    if (node.kind == TreeNode::Kind::Article) {
        apply(RemovePlacement{node.placement}); // it stays in the catalogue, among the unplaced copy
    } else if (node.kind == TreeNode::Kind::Column) {
        if (m_model->rowCount(m_view->currentIndex()) > 0)
            QMessageBox::information(this, tr("Column is not empty"),
                                     tr("Move its articles to another column or take them out first."));
        else
            apply(RemoveColumn{node.column});
    } else if (node.kind == TreeNode::Kind::Unplaced) {
        const QString title = m_view->currentIndex().data().toString();
        if (QMessageBox::question(this, tr("Delete article"), tr("Delete “%1”?").arg(title)) == QMessageBox::Yes)
            apply(RemoveArticle{node.article});
    }
}

void CataloguePanel::renameColumn(const QModelIndex& index)
{
    const TreeNode node = m_model->node(index);
    if (node.kind != TreeNode::Kind::Column || m_session->readOnly())
        return;
    const auto columns = m_session->catalogue().columns(node.issueRow);
    for (EditorialColumn column : columns ? *columns : std::vector<EditorialColumn>()) {
        if (column.id != node.column)
            continue;
        bool ok = false;
        const QString name = QInputDialog::getText(this, tr("Column"), tr("Name of the editorial column:"),
                                                   QLineEdit::Normal, column.name.zh, &ok)
                                 .trimmed();
        if (ok && !name.isEmpty() && name != column.name.zh) {
            column.name.zh = name;
            apply(SetColumn{column});
        }
    }
}

void CataloguePanel::moveCurrent(int by)
{
    const TreeNode node = currentNode();
    const int order = node.order + by;
    if (node.kind == TreeNode::Kind::Article && order >= 0) {
        const auto parent = m_view->currentIndex().parent();
        int articles = 0;
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            articles += m_model->node(m_model->index(row, 0, parent)).kind == TreeNode::Kind::Article ? 1 : 0;
        if (order < articles)
            apply(MovePlacement{node.placement, node.column, order});
    } else if (node.kind == TreeNode::Kind::Column && order >= 0) {
        const auto columns = m_session->catalogue().columns(node.issueRow);
        for (EditorialColumn column : columns ? *columns : std::vector<EditorialColumn>()) {
            if (column.id == node.column) {
                column.order = order;
                apply(SetColumn{column});
            }
        }
    }
}

void CataloguePanel::showMenu(const QPoint& position)
{
    if (!m_session)
        return;
    QMenu menu(this);
    fillMenu(menu);
    if (!menu.isEmpty())
        menu.exec(m_view->viewport()->mapToGlobal(position));
}

void CataloguePanel::fillMenu(QMenu& menu)
{
    const TreeNode node = currentNode();
    if (node.kind == TreeNode::Kind::Article)
        addPlacementMenus(menu, node);
    if (node.kind == TreeNode::Kind::Article || node.kind == TreeNode::Kind::Column) {
        menu.addActions({m_up, m_down});
        menu.addSeparator();
    }
    menu.addActions({m_newArticle, m_newColumn});
    if (node.article.valid()) {
        menu.setToolTipsVisible(true);
        addOriginalMenu(menu, m_session->catalogue(), node.article, this,
                        [this](const Error& error) { Q_EMIT failed(error); });
    }
    Q_EMIT menuFilled(menu);
    if (m_delete->isEnabled())
        menu.addAction(m_delete);
}

/// What can be chosen for the article where it stands: 版式, 本篇语言.
void CataloguePanel::addPlacementMenus(QMenu& menu, const TreeNode& node)
{
    const auto issue = m_session->catalogue().issue(node.issueRow);
    const auto placements = m_session->catalogue().placements(node.issueRow);
    if (!issue || !placements)
        return;
    const auto placed = std::ranges::find(*placements, node.placement, &Placement::id);
    if (placed == placements->end())
        return;
    addLayoutMenu(menu, *issue, *placed);
    QMenu* languages = addLanguageMenu(menu, placed->setting.languages, issue->languages,
                                       [this, placement = *placed](std::optional<LanguageMode> mode) {
                                           PlacementSetting setting = placement.setting;
                                           setting.languages = mode;
                                           apply(SetPlacement{placement.id, setting});
                                       });
    const QString locked = m_session->lockReason(*issue);
    menu.setToolTipsVisible(true);
    for (QMenu* choices : {languages, menu.findChild<QMenu*>(QStringLiteral("articleLayout"))}) {
        if (!choices)
            continue;
        choices->setEnabled(locked.isEmpty());
        choices->menuAction()->setToolTip(locked);
    }
    menu.addSeparator();
}

/// 版式: the layouts that the issue's page design offers, by name.
void CataloguePanel::addLayoutMenu(QMenu& menu, const Issue& issue, const Placement& placed)
{
    const QStringList layouts = DesignJson(issue.pageDesign).value(QStringLiteral("/layouts")).toObject().keys();
    if (layouts.isEmpty())
        return;
    QMenu* choose = menu.addMenu(tr("Layout"));
    choose->setObjectName(QStringLiteral("articleLayout"));
    const auto add = [&](const QString& text, const QString& layout) {
        QAction* action = choose->addAction(text);
        action->setCheckable(true);
        action->setChecked(placed.setting.layout == layout);
        PlacementSetting setting = placed.setting;
        setting.layout = layout;
        connect(action, &QAction::triggered, this, [this, id = placed.id, setting] {
            apply(SetPlacement{id, setting});
        });
    };
    add(tr("As the publication has it"), QString());
    choose->addSeparator();
    for (const QString& layout : layouts)
        add(layout, layout);
}

void CataloguePanel::moveTo(const TreeNode& what, ColumnId column, int order)
{
    if (!column.valid())
        apply(RemovePlacement{what.placement});
    else if (what.kind == TreeNode::Kind::Unplaced)
        apply(PlaceArticle{column, what.article, order});
    else
        apply(MovePlacement{what.placement, column, order});
}

} // namespace banxin
