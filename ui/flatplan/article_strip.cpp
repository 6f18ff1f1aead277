#include "ui/flatplan/article_strip.h"

#include "ui/flatplan/column_colours.h"
#include "ui/flatplan/plan_words.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace banxin {

namespace {

constexpr int articleRole = Qt::UserRole;
constexpr int columnRole = Qt::UserRole + 1;

} // namespace

ArticleStrip::ArticleStrip(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("flatplanArticles"));
    setAccessibleName(tr("Columns and articles"));
    setHeaderLabels({tr("Columns and articles"), tr("Pages")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setUniformRowHeights(true);
    setIndentation(14);
    setFrameShape(QFrame::NoFrame);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling && currentArticle() >= 0)
            Q_EMIT articleChosen(currentArticle());
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this] {
        if (currentArticle() >= 0)
            Q_EMIT articleOpened(currentArticle());
    });
}

void ArticleStrip::setData(std::shared_ptr<const FlatplanData> plan)
{
    m_filling = true;
    m_data = std::move(plan);
    clear();
    if (m_data) {
        const std::vector<EditionColumn>& columns = m_data->preview->edition->columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            addColumn(columns[i], invisibleRootItem(), static_cast<int>(i));
    }
    expandAll();
    setDragEnabled(m_data && m_data->lock.isEmpty());
    m_filling = false;
}

void ArticleStrip::addColumn(const EditionColumn& column, QTreeWidgetItem* parent, int top)
{
    auto* item = new QTreeWidgetItem(parent);
    item->setText(0, PlanWords::column(column.column.name));
    item->setIcon(0, columnIcon(top));
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    item->setData(0, articleRole, -1);
    item->setData(0, columnRole, static_cast<qint64>(column.column.id.value));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled);
    for (const int article : column.articles) {
        auto* child = new QTreeWidgetItem(item);
        child->setText(0, PlanWords::title(m_data->article(article).article));
        child->setText(1, PlanWords::pages(*m_data, article));
        child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        child->setToolTip(
            0, PlanWords::describe(*m_data, {m_data->plannedArticle(article).firstPage, article}).join(u'\n'));
        child->setData(0, articleRole, article);
        child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                        | Qt::ItemNeverHasChildren);
    }
    for (const EditionColumn& sub : column.columns)
        addColumn(sub, item, top);
}

int ArticleStrip::currentArticle() const
{
    return currentItem() ? currentItem()->data(0, articleRole).toInt() : -1;
}

void ArticleStrip::setCurrentArticle(int article)
{
    m_filling = true;
    QTreeWidgetItem* found = nullptr;
    for (QTreeWidgetItemIterator at(this); *at && !found; ++at)
        if (article >= 0 && (*at)->data(0, articleRole).toInt() == article)
            found = *at;
    setCurrentItem(found);
    m_filling = false;
}

PlanTarget ArticleStrip::targetOf(const QTreeWidgetItem* item, bool below) const
{
    const int article = item->data(0, articleRole).toInt();
    if (article >= 0)
        return {article, below};
    return {-1, false, ColumnId{item->data(0, columnRole).toLongLong()}};
}

void ArticleStrip::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* item = itemAt(event->position().toPoint());
    const int article = currentArticle();
    const bool below = dropIndicatorPosition() == QAbstractItemView::BelowItem;
    // The catalogue moves it, and the tree is read again; it takes nothing out of itself.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (item && article >= 0)
        Q_EMIT articleDropped(article, targetOf(item, below));
}

void ArticleStrip::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentArticle() >= 0)
        Q_EMIT articleOpened(currentArticle());
    else
        QTreeWidget::keyPressEvent(event);
}

bool ArticleStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    return QTreeWidget::event(event);
}

} // namespace banxin
