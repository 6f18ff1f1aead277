#include "ui/articles/articles_feature.h"

#include "ui/articles/article_info_panel.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/cut_dialog.h"
#include "ui/articles/done_strip.h"
#include "ui/catalogue/catalogue_panel.h"
#include "ui/editor/article_editor.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>

namespace banxin {

ArticlesFeature::ArticlesFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_list(new ArticleListView),
      m_info(new ArticleInfoPanel),
      m_strip(new DoneStrip(desk.widget())),
      m_work(new ArticleWork(desk, *m_strip, this))
{
    QAction* view =
        desk.addView(QStringLiteral("articles"), tr("Articles"), m_list, QKeySequence(Qt::ALT | Qt::Key_3));
    view->setToolTip(tr("All articles of the catalogue: search, states, what waits (Alt+3)"));
    connect(view, &QAction::triggered, m_list, &ArticleListView::focusSearch);
    connect(view, &QAction::toggled, this, [this] {
        enable();
        refreshInfo();
    });
    m_infoDock = desk.addDock(QStringLiteral("articleInfoDock"), tr("Article Information"), m_info,
                              Qt::RightDockWidgetArea);
    desk.addStrip(m_strip);
    makeStates();
    makeActions();
    makeViewActions();
    m_list->setMenuFiller([this](QMenu& menu) { fillMenu(menu); });
    connect(m_list, &ArticleListView::opened, this,
            [this](ArticleId article, const QString& issue) { this->desk().showArticle(article, issue); });
    connect(m_list, &ArticleListView::failed, this, [this](const Error& error) { this->desk().showError(error); });
    connect(m_list, &ArticleListView::selectionChanged, this, [this] {
        enable();
        refreshInfo();
    });
    connect(&desk.cataloguePanel(), &CataloguePanel::menuFilled, this, [this](QMenu& menu) {
        if (!inList() && !chosen().empty())
            fillMenu(menu);
    });
    connect(m_work, &ArticleWork::done, this, [this] {
        enable();
        m_info->refresh();
        if (m_cuts)
            m_cuts->refresh();
    });
    m_follow.setSingleShot(true);
    m_follow.setInterval(500);
    connect(&m_follow, &QTimer::timeout, this, &ArticlesFeature::refreshInfo);
    connect(m_info, &ArticleInfoPanel::stateChosen, this,
            [this](ArticleState state) { m_work->setState({m_info->chosen()}, state); });
    connect(m_info, &ArticleInfoPanel::restoreWanted, this, [this] { m_work->restore({m_info->chosen()}); });
    connect(m_info, &ArticleInfoPanel::standingEdited, m_work, &ArticleWork::setStanding);
    connect(m_info, &ArticleInfoPanel::compareWanted, this, &ArticlesFeature::compareCuts);
    connect(m_info, &ArticleInfoPanel::failed, this,
            [this](const Error& error) { this->desk().showError(error); });
    connect(m_info, &ArticleInfoPanel::issueWanted, this,
            [this](const QString& issue) { this->desk().showArticle(m_info->chosen().article, issue); });
    enable();
}

QAction* ArticlesFeature::addWork(const QString& id, const QString& text, const QString& tip,
                                  const QKeySequence& key, const std::function<void()>& act)
{
    QAction* action = desk().addAction(id, text, key);
    action->setToolTip(tip);
    desk().menu(DeskMenu::Article)->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ArticlesFeature::makeStates()
{
    QMenu* menu = desk().menu(DeskMenu::Article);
    menu->addSeparator();
    m_states = new QActionGroup(this);
    QMenu* states = menu->addMenu(tr("State"));
    states->setObjectName(QStringLiteral("articleStates"));
    int number = 0;
    for (const ArticleState state :
         {ArticleState::Draft, ArticleState::Edited, ArticleState::Reviewed, ArticleState::Final}) {
        ++number;
        QAction* action =
            desk().addAction(QStringLiteral("article.state-") + articleStateName(state), articleStateTitle(state),
                             QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
        action->setCheckable(true);
        action->setData(static_cast<int>(state));
        m_states->addAction(action);
        states->addAction(action);
        connect(action, &QAction::triggered, this, [this, state] { m_work->setState(chosen(), state); });
    }
}

void ArticlesFeature::makeActions()
{
    m_place = addWork(QStringLiteral("article.place"), tr("Place in Issue…"),
                      tr("Prints the article in a column of an issue, of this or the other publication"), {},
                      [this] { m_work->place(chosen()); });
    m_next = addWork(QStringLiteral("article.next-issue"), tr("Move to the Next Issue"),
                     tr("Into the column of the same name in the next issue"),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Right), [this] { m_work->moveToNext(chosen()); });
    m_swap = addWork(QStringLiteral("article.swap"), tr("Swap…"),
                     tr("Another article that waits takes this place; this one waits then"), {},
                     [this] { m_work->swap(chosen().front()); });
    m_hold = addWork(QStringLiteral("article.hold"), tr("Hold…"),
                     tr("Takes the article out of the issue; it waits, with the reason"), {},
                     [this] { m_work->shelve(chosen(), Shelf::Held); });
    m_kill = addWork(QStringLiteral("article.kill"), tr("Kill…"),
                     tr("The article is not to be printed any more; it stays in the catalogue"), {},
                     [this] { m_work->shelve(chosen(), Shelf::Killed); });
    m_restore = addWork(QStringLiteral("article.restore"), tr("Restore"),
                        tr("The article is neither held nor killed any more"), {},
                        [this] { m_work->restore(chosen()); });
    m_compare = addWork(QStringLiteral("article.compare-cuts"), tr("Compare the Cuts…"),
                        tr("The article as this issue prints it beside the cut of another issue"), {},
                        [this] { compareCuts(); });
}

void ArticlesFeature::makeViewActions()
{
    QMenu* menu = desk().menu(DeskMenu::Article);
    QAction* info = desk().addAction(QStringLiteral("article.info"), tr("Article Information"),
                                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I));
    info->setToolTip(tr("Where the article came from and where it was printed"));
    menu->addAction(info);
    connect(info, &QAction::triggered, this, [this] {
        if (!this->desk().session())
            return;
        m_infoDock->show();
        m_infoDock->raise();
        refreshInfo();
    });
    QAction* search = desk().addAction(QStringLiteral("article.search"), tr("Search All Articles…"));
    search->setToolTip(tr("Searches titles and texts of all years"));
    desk().menu(DeskMenu::Edit)->addAction(search);
    connect(search, &QAction::triggered, this, [this] {
        if (!this->desk().session())
            return;
        this->desk().showView(QStringLiteral("articles"));
        m_list->focusSearch();
    });
}

void ArticlesFeature::fillMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    QMenu* states = menu.addMenu(tr("State"));
    states->addActions(m_states->actions());
    states->setEnabled(m_states->isEnabled());
    for (QAction* action : {m_place, m_next, m_swap, m_hold, m_kill, m_restore, m_compare})
        if (action->isEnabled())
            menu.addAction(action);
    menu.addSeparator();
}

bool ArticlesFeature::inList() const { return desk().currentView() == QLatin1String("articles"); }

ChosenArticles ArticlesFeature::chosen() const
{
    ChosenArticles out;
    if (!desk().session())
        return out;
    if (!inList()) {
        const TreeNode node = desk().currentNode();
        if (node.article.valid())
            out.push_back({node.article, node.issue});
        return out;
    }
    for (const ArticleSummary* line : m_list->selectedLines()) {
        const bool here = line->issues.contains(desk().currentIssue());
        out.push_back({line->standing.article, here ? desk().currentIssue() : QString()});
    }
    return out;
}

/// What can be done with what is chosen; everything else stays grey.
void ArticlesFeature::enable()
{
    const ChosenArticles articles = chosen();
    const bool writable = desk().session() && !desk().session()->readOnly() && !articles.empty();
    bool placed = false;
    bool shelved = false;
    bool shelfFree = false;
    std::set<int> states;
    if (inList()) {
        for (const ArticleSummary* line : m_list->selectedLines()) {
            placed = placed || !line->issues.isEmpty();
            shelved = shelved || line->standing.shelf != Shelf::None;
            shelfFree = shelfFree || line->standing.shelf != Shelf::Killed;
            states.insert(static_cast<int>(line->state));
        }
    } else if (!articles.empty()) {
        const ChosenArticle& one = articles.front();
        placed = !one.issue.isEmpty();
        const auto standing = desk().session()->catalogue().standing(one.article);
        shelved = standing && standing->shelf != Shelf::None;
        shelfFree = !standing || standing->shelf != Shelf::Killed;
        if (desk().editor().articleId() == one.article)
            states.insert(static_cast<int>(desk().editor().articleState()));
    }
    m_states->setEnabled(writable);
    for (QAction* action : m_states->actions()) {
        action->setEnabled(writable);
        action->setChecked(states.size() == 1 && *states.begin() == action->data().toInt());
    }
    m_place->setEnabled(writable);
    m_next->setEnabled(writable && placed);
    m_swap->setEnabled(writable && placed && articles.size() == 1);
    m_hold->setEnabled(writable && shelfFree);
    m_kill->setEnabled(writable && shelfFree);
    m_restore->setEnabled(writable && shelved);
    m_compare->setEnabled(desk().session() && placed && articles.size() == 1);
}

void ArticlesFeature::refreshInfo()
{
    const ChosenArticles articles = chosen();
    m_info->showArticle(articles.size() == 1 ? articles.front() : ChosenArticle());
}

void ArticlesFeature::compareCuts()
{
    const ChosenArticles articles = chosen();
    if (articles.size() != 1 || !desk().settle())
        return;
    delete m_cuts;
    auto* dialog = new CutDialog(desk(), *m_work, articles.front(), desk().widget());
    if (!dialog->hasOthers()) {
        delete dialog;
        m_strip->tell(tr("No other issue prints another cut of this article."), false);
        return;
    }
    m_cuts = dialog;
    dialog->show();
}

void ArticlesFeature::catalogueOpened()
{
    CatalogueSession* session = desk().session();
    m_list->setSession(session);
    m_info->setSession(session);
    connect(session, &CatalogueSession::articleChanged, &m_follow, qOverload<>(&QTimer::start));
    connect(session, &CatalogueSession::structureChanged, &m_follow, qOverload<>(&QTimer::start));
    enable();
}

void ArticlesFeature::catalogueClosing()
{
    delete m_cuts;
    m_work->forget();
    m_follow.stop();
    m_list->setSession(nullptr);
    m_info->setSession(nullptr);
}

void ArticlesFeature::issueShown() { m_list->setIssue(desk().currentIssue()); }

void ArticlesFeature::articleShown()
{
    enable();
    refreshInfo();
}

void ArticlesFeature::updateActions() { enable(); }

} // namespace banxin
