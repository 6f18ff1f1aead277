#include "ui/flatplan/flatplan_panel.h"

#include "ui/common/theme.h"
#include "ui/flatplan/article_strip.h"
#include "ui/flatplan/page_gauge.h"
#include "ui/flatplan/plan_edits.h"
#include "ui/flatplan/plan_words.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin {

FlatplanPanel::FlatplanPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new FlatplanView(this)),
      m_strip(new ArticleStrip(this)),
      m_missing(new QListWidget(this)),
      m_missingTitle(new QLabel(this)),
      m_gauge(new PageGauge(this)),
      m_zoom(new QSlider(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("flatplan"));
    makeActions();
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({760, 260});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(split, 1);
    connectViews();
    setFocusProxy(m_view);
    updateActions();
}

void FlatplanPanel::makeActions()
{
    const auto make = [this](const char* id, const QString& icon, const QString& text) {
        auto* action = new QAction(themeIcon(icon), text, this);
        action->setObjectName(QString::fromLatin1(id));
        return action;
    };
    m_open = make("flatplan.open", QStringLiteral("article"), tr("Open Article"));
    m_up = make("flatplan.up", QStringLiteral("up"), tr("Move Up"));
    m_down = make("flatplan.down", QStringLiteral("down"), tr("Move Down"));
    m_insertBlank = make("flatplan.insertBlank", QStringLiteral("new-article"), tr("Insert Blank Page"));
    m_insertFinished = make("flatplan.insertFinished", QStringLiteral("picture"), tr("Insert Finished Page…"));
    m_remove = make("flatplan.remove", QStringLiteral("delete"), tr("Remove Page"));
    m_undo = make("flatplan.undo", QStringLiteral("undo"), tr("Undo"));
    m_redo = make("flatplan.redo", QStringLiteral("redo"), tr("Redo"));
    m_up->setToolTip(tr("Move the article one place up (Ctrl+Up)"));
    m_down->setToolTip(tr("Move the article one place down (Ctrl+Down)"));
    m_undo->setToolTip(tr("Undo in the plan of this issue (Ctrl+Z)"));
    m_redo->setToolTip(tr("Redo in the plan of this issue (Ctrl+Shift+Z)"));
    m_insertFinished->setToolTip(tr("A picture or the pages of a PDF, each as a whole page"));
    connect(m_open, &QAction::triggered, this, [this] {
        if (m_view->current().article >= 0)
            Q_EMIT articleOpened(m_view->current().article);
    });
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveRequested(1); });
}

QWidget* FlatplanPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(spacing::normal, spacing::tight, spacing::normal, spacing::tight);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_gauge);
    layout->addStretch(1);
    const auto button = [&](QAction* action) {
        auto* made = new QToolButton(bar);
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setAccessibleName(action->text());
        layout->addWidget(made);
        return made;
    };
    button(m_undo);
    button(m_redo);
    button(m_up);
    button(m_down);
    auto* insert = new QToolButton(bar);
    insert->setObjectName(QStringLiteral("insertPage"));
    insert->setText(tr("Insert Page"));
    insert->setToolTip(tr("A page before the chosen article"));
    insert->setPopupMode(QToolButton::InstantPopup);
    insert->setAutoRaise(true);
    auto* menu = new QMenu(insert);
    menu->addActions({m_insertBlank, m_insertFinished, m_remove});
    insert->setMenu(menu);
    layout->addWidget(insert);
    m_zoom->setObjectName(QStringLiteral("flatplanZoom"));
    m_zoom->setAccessibleName(tr("Size of the pages"));
    m_zoom->setToolTip(tr("Size of the pages (Ctrl+mouse wheel)"));
    m_zoom->setRange(FlatplanView::leastWidth, 320);
    m_zoom->setValue(m_view->thumbWidth());
    m_zoom->setFixedWidth(110);
    layout->addWidget(m_zoom);
    return bar;
}

QWidget* FlatplanPanel::makeSide()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip, 3);
    m_missingTitle->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::tight);
    m_missingTitle->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("flatplanMissing"));
    m_missing->setAccessibleName(tr("What is missing"));
    m_missing->setFrameShape(QFrame::NoFrame);
    m_missing->setWordWrap(true);
    layout->addWidget(m_missingTitle);
    layout->addWidget(m_missing, 2);
    side->setMinimumWidth(200);
    return side;
}

void FlatplanPanel::connectViews()
{
    connect(m_view, &FlatplanView::currentChanged, this, [this] {
        m_strip->setCurrentArticle(m_view->current().article);
        updateActions();
    });
    connect(m_view, &FlatplanView::opened, this, [this](const PlanSpot& spot) {
        if (spot.article >= 0)
            Q_EMIT articleOpened(spot.article);
    });
    connect(m_view, &FlatplanView::articleDropped, this, &FlatplanPanel::articleMoved);
    connect(m_view, &FlatplanView::pageDropped, this, &FlatplanPanel::pageMoved);
    connect(m_view, &FlatplanView::moveRequested, this, &FlatplanPanel::moveRequested);
    connect(m_view, &FlatplanView::removeRequested, m_remove, [this] {
        if (m_remove->isEnabled())
            m_remove->trigger();
    });
    connect(m_view, &FlatplanView::filesDropped, this, &FlatplanPanel::filesDropped);
    connect(m_view, &FlatplanView::lockedDragged, this, &FlatplanPanel::lockedDragged);
    connect(m_view, &FlatplanView::menuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(at);
    });
    connect(m_view, &FlatplanView::thumbWidthChanged, m_zoom, &QSlider::setValue);
    connect(m_zoom, &QSlider::valueChanged, m_view, &FlatplanView::setThumbWidth);
    connect(m_strip, &ArticleStrip::articleChosen, m_view, &FlatplanView::setCurrentArticle);
    connect(m_strip, &ArticleStrip::articleOpened, this, &FlatplanPanel::articleOpened);
    connect(m_strip, &ArticleStrip::articleDropped, this, &FlatplanPanel::articleMoved);
    connect(m_strip, &ArticleStrip::moveRequested, this, &FlatplanPanel::moveRequested);
    connect(m_missing, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            m_view->setCurrentArticle(item->data(Qt::UserRole).toInt());
    });
    connect(m_missing, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT articleOpened(item->data(Qt::UserRole).toInt()); });
    connect(m_gauge, &PageGauge::targetChosen, this, &FlatplanPanel::targetPagesChosen);
}

void FlatplanPanel::setData(const std::shared_ptr<const FlatplanData>& plan, const QString& emptyText)
{
    m_data = plan;
    m_view->setEmptyText(emptyText);
    m_strip->setData(plan);
    m_view->setData(plan);
    if (plan) {
        PageCount count = plan->plan.count;
        count.target = plan->issue.targetPages;
        m_gauge->setCount(count);
    } else {
        m_gauge->clear();
    }
    m_gauge->setLocked(!plan || !plan->lock.isEmpty());
    m_strip->setCurrentArticle(m_view->current().article);
    fillMissing();
    updateActions();
}

void FlatplanPanel::fillMissing()
{
    const QSignalBlocker blocker(m_missing);
    m_missing->clear();
    for (int i = 0; m_data && i < m_data->articleCount(); ++i) {
        QStringList words;
        for (const PlanGap& gap : m_data->plannedArticle(i).gaps)
            words << PlanWords::gap(gap);
        if (words.isEmpty())
            continue;
        auto* item =
            new QListWidgetItem(tr("%1 – %2", "title of an article – what it lacks")
                                    .arg(PlanWords::title(m_data->article(i).article), words.join(tr(", "))),
                                m_missing);
        item->setData(Qt::UserRole, i);
    }
    const int count = m_missing->count();
    m_missing->setVisible(count > 0);
    m_missingTitle->setVisible(m_data != nullptr);
    m_missingTitle->setText(count > 0 ? tr("Something is missing in %n article(s):", nullptr, count)
                                      : tr("Nothing is missing."));
}

PlanTarget FlatplanPanel::insertTarget() const
{
    const PlanSpot spot = m_view->current();
    if (!m_data || spot.page < 0)
        return {-1, true};
    if (spot.article >= 0)
        return {spot.article, false};
    for (int i = 0; i < m_data->articleCount(); ++i)
        if (m_data->plannedArticle(i).firstPage >= spot.page)
            return {i, false};
    return {-1, true};
}

int FlatplanPanel::chosenPage() const
{
    const int page = m_view->current().page;
    if (!m_data || page < 0)
        return -1;
    const int finished = m_data->planned(page).finished;
    const auto& pages = m_data->issue.finishedPages;
    const bool known = finished >= 0 && finished < static_cast<int>(pages.size());
    return known && isInserted(pages[static_cast<std::size_t>(finished)]) ? finished : -1;
}

void FlatplanPanel::fillMenu(QMenu& menu)
{
    if (m_open->isEnabled())
        menu.addAction(m_open);
    menu.addActions({m_up, m_down});
    menu.addSeparator();
    menu.addActions({m_insertBlank, m_insertFinished});
    if (m_remove->isEnabled())
        menu.addAction(m_remove);
}

void FlatplanPanel::updateActions()
{
    const bool free = m_data && m_data->lock.isEmpty();
    const bool article = m_data && m_view->current().article >= 0;
    const bool page = chosenPage() >= 0;
    m_open->setEnabled(article);
    m_up->setEnabled(free && (article || page));
    m_down->setEnabled(free && (article || page));
    m_insertBlank->setEnabled(free);
    m_insertFinished->setEnabled(free);
    m_remove->setEnabled(free && page);
    if (m_data)
        m_insertBlank->setToolTip(PlanWords::target(*m_data, insertTarget()));
}

/// Undo here is that of the plan, not that of the article in the editor.
bool FlatplanPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FlatplanPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        m_undo->trigger();
    else if (event->matches(QKeySequence::Redo))
        m_redo->trigger();
    else
        QWidget::keyPressEvent(event);
}

} // namespace banxin
