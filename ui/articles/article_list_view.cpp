#include "ui/articles/article_list_view.h"

#include "ui/articles/hit_delegate.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <set>

namespace banxin {

namespace {

QComboBox* filterBox(QWidget* parent, const char* id, const QString& name)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(id));
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ArticleListView::ArticleListView(QWidget* parent)
    : QWidget(parent),
      m_model(new ArticleListModel(this)),
      m_table(new QTreeView(this)),
      m_delegate(new HitDelegate(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("articleList"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(searchDelay);
    connect(&m_timer, &QTimer::timeout, this, &ArticleListView::applyFilter);
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeEmptyState());
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("articleListCount"));
    m_count->setContentsMargins(spacing::wide, spacing::tight, spacing::wide, spacing::tight);
    makeSecondary(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    m_model->setColumnOf([this](const QString& issue, ArticleId article) { return columnOf(issue, article); });
}

QWidget* ArticleListView::makeFilters()
{
    auto* bar = new QWidget(this);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("articleSearch"));
    m_search->setPlaceholderText(tr("Search titles and texts of all years"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(200);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    m_where = filterBox(bar, "articleWhere", tr("Where the articles stand"));
    using Where = ArticleFilter::Where;
    for (const auto& [text, where] : {std::pair(tr("All articles"), Where::All),
                                      {tr("In this issue"), Where::ThisIssue},
                                      {tr("Unplaced copy"), Where::Waiting},
                                      {tr("Held"), Where::Held},
                                      {tr("Killed"), Where::Killed}})
        m_where->addItem(text, static_cast<int>(where));
    m_state = filterBox(bar, "articleState", tr("State of the articles"));
    m_state->addItem(tr("Any state"), -1);
    for (const ArticleState state :
         {ArticleState::Draft, ArticleState::Edited, ArticleState::Reviewed, ArticleState::Final})
        m_state->addItem(articleStateTitle(state), static_cast<int>(state));
    m_publication = filterBox(bar, "articlePublication", tr("Publication"));
    m_year = filterBox(bar, "articleYear", tr("Year"));
    m_clear = new QPushButton(tr("Show All"), bar);
    m_clear->setObjectName(QStringLiteral("articleFilterClear"));
    m_clear->setToolTip(tr("Takes search and filters away"));
    connect(m_clear, &QPushButton::clicked, this, &ArticleListView::clearFilter);
    auto* search = new QVBoxLayout(bar);
    search->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    search->setSpacing(spacing::normal);
    search->addWidget(m_search);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    for (QComboBox* box : {m_where, m_state, m_publication, m_year}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                applyFilter();
        });
    }
    row->addStretch(1);
    row->addWidget(m_clear);
    search->addLayout(row);
    return bar;
}

void ArticleListView::makeTable()
{
    m_table->setObjectName(QStringLiteral("articleTable"));
    m_table->setAccessibleName(tr("Articles"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ArticleListModel::Title, m_delegate);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ArticleListModel::Changed, Qt::DescendingOrder);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(ArticleListModel::Title, QHeaderView::Stretch);
    const int em = fontMetrics().horizontalAdvance(QChar(0x7a3f));
    header->resizeSection(ArticleListModel::Byline, 9 * em);
    header->resizeSection(ArticleListModel::State, 5 * em);
    header->resizeSection(ArticleListModel::Place, 17 * em);
    header->resizeSection(ArticleListModel::Changed, 8 * em);
    connect(m_table, &QTreeView::activated, this, &ArticleListView::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArticleListView::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu(this);
        menu.setToolTipsVisible(true);
        if (m_fill)
            m_fill(menu);
        if (!menu.isEmpty())
            menu.exec(m_table->viewport()->mapToGlobal(position));
    });
}

QWidget* ArticleListView::makeEmptyState()
{
    auto* page = new QWidget(this);
    auto* picture = new QLabel(page);
    picture->setPixmap(accentIcon(QStringLiteral("article")).pixmap(40, 40));
    picture->setAlignment(Qt::AlignCenter);
    m_empty = new QLabel(page);
    m_empty->setObjectName(QStringLiteral("articleListEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeSecondary(m_empty);
    m_emptyClear = new QPushButton(tr("Show All Articles"), page);
    m_emptyClear->setMinimumHeight(36);
    connect(m_emptyClear, &QPushButton::clicked, this, &ArticleListView::clearFilter);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(spacing::normal);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_empty);
    layout->addWidget(m_emptyClear, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void ArticleListView::setSession(CatalogueSession* session)
{
    m_session = session;
    m_columns.clear();
    m_outdated = true;
    m_model->setArticles({}, {});
    clearFilter();
    if (!session)
        return;
    for (const auto signal : {&CatalogueSession::structureChanged, &CatalogueSession::writtenElsewhere})
        connect(session, signal, this, &ArticleListView::changed);
    connect(session, &CatalogueSession::articleChanged, this, &ArticleListView::changed);
    connect(session, &CatalogueSession::issueChanged, this, &ArticleListView::changed);
    changed();
}

void ArticleListView::setIssue(const QString& issue)
{
    if (issue == m_issue)
        return;
    m_issue = issue;
    if (showsOneIssue() && isVisible())
        applyFilter();
    else if (showsOneIssue())
        m_outdated = true;
}

void ArticleListView::changed()
{
    m_outdated = true;
    if (isVisible())
        reload();
}

void ArticleListView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        reload();
}

void ArticleListView::reload()
{
    if (!m_session)
        return;
    m_outdated = false;
    m_columns.clear();
    const auto publications = m_session->catalogue().publications();
    auto articles = m_session->catalogue().summaries();
    if (!articles || !publications) {
        Q_EMIT failed(articles ? publications.error() : articles.error());
        return;
    }
    const std::vector<ArticleId> chosen = selected();
    m_model->setArticles(std::move(*articles), publicationNames(*publications));
    fillPublications();
    fillYears();
    applyFilter();
    select(chosen);
    Q_EMIT selectionChanged(); // the lines may say something else now
}

void ArticleListView::fillPublications()
{
    m_filling = true;
    const QVariant before = m_publication->currentData();
    m_publication->clear();
    m_publication->addItem(tr("All publications"), QString());
    if (const auto publications = m_session->catalogue().publications())
        for (const Publication& publication : *publications)
            m_publication->addItem(firstOf(publication.name), publication.id);
    m_publication->setCurrentIndex(std::max(0, m_publication->findData(before)));
    m_filling = false;
}

void ArticleListView::fillYears()
{
    m_filling = true;
    const QVariant before = m_year->currentData();
    m_year->clear();
    m_year->addItem(tr("All years"), 0);
    for (const int year : m_model->years())
        m_year->addItem(tr("Year %1").arg(year), year);
    m_year->setCurrentIndex(std::max(0, m_year->findData(before)));
    m_filling = false;
}

void ArticleListView::applyFilter()
{
    m_timer.stop();
    ArticleFilter filter;
    filter.where = static_cast<ArticleFilter::Where>(m_where->currentData().toInt());
    filter.issue = m_issue;
    if (const int state = m_state->currentData().toInt(); state >= 0)
        filter.state = static_cast<ArticleState>(state);
    filter.publication = m_publication->currentData().toString();
    filter.year = m_year->currentData().toInt();
    filter.words = m_search->text().trimmed();
    if (m_session && !filter.words.isEmpty()) {
        const auto hits = m_session->catalogue().search(filter.words, mostHits);
        if (!hits)
            Q_EMIT failed(hits.error());
        for (const SearchHit& hit : hits ? *hits : std::vector<SearchHit>())
            filter.hits[hit.article] = hit.snippet;
    }
    const std::vector<ArticleId> chosen = selected();
    m_delegate->setTwoLines(!filter.words.isEmpty());
    m_model->setFilter(std::move(filter));
    select(chosen);
    updateState();
    if (!chosen.empty())
        Q_EMIT selectionChanged(); // of what was chosen something may be out of sight
}

void ArticleListView::clearFilter()
{
    m_filling = true;
    m_search->clear();
    for (QComboBox* box : {m_where, m_state, m_publication, m_year})
        box->setCurrentIndex(0);
    m_filling = false;
    applyFilter();
}

/// What the line below says, and what stands there instead of an empty list.
void ArticleListView::updateState()
{
    const int shown = m_model->rowCount();
    const bool open = m_model->filter().isOpen();
    m_clear->setVisible(!open);
    m_count->setText(open ? tr("%n article(s)", nullptr, shown)
                          : tr("%n article(s) of %1", nullptr, shown).arg(m_model->total()));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    m_emptyClear->setVisible(!open);
    using Where = ArticleFilter::Where;
    if (open)
        m_empty->setText(tr("No article yet. Import manuscripts, or write a new article (Ctrl+N)."));
    else if (!m_model->filter().words.isEmpty())
        m_empty->setText(tr("Nothing was found for “%1”. Try fewer words, or take the filters away.")
                             .arg(m_model->filter().words));
    else if (m_model->filter().where == Where::Waiting)
        m_empty->setText(
            tr("No article waits. What is imported without an issue, or taken out of one, is found here."));
    else if (m_model->filter().where == Where::Held)
        m_empty->setText(
            tr("No article is held. What is to wait for a later issue is found here with its reason."));
    else if (m_model->filter().where == Where::Killed)
        m_empty->setText(tr("No article was killed. What is not to be printed stays here and is never lost."));
    else
        m_empty->setText(tr("No article is like that."));
}

std::vector<const ArticleSummary*> ArticleListView::selectedLines() const
{
    std::vector<const ArticleSummary*> out;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const ArticleSummary* article = m_model->at(index.row()))
            out.push_back(article);
    return out;
}

std::vector<ArticleId> ArticleListView::selected() const
{
    std::vector<ArticleId> out;
    for (const ArticleSummary* article : selectedLines())
        out.push_back(article->standing.article);
    return out;
}

void ArticleListView::select(const std::vector<ArticleId>& articles)
{
    if (articles.empty())
        return;
    const std::set<ArticleId> wanted(articles.begin(), articles.end());
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!wanted.contains(m_model->at(row)->standing.article))
            continue;
        const QModelIndex index = m_model->index(row, 0);
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

void ArticleListView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

/// Down and Enter go from the search into the list, Escape takes the search away.
bool ArticleListView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        applyFilter();
        if (m_model->rowCount() > 0) {
            m_table->setFocus();
            if (m_table->selectionModel()->selectedRows().isEmpty())
                m_table->setCurrentIndex(m_model->index(0, 0));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleListView::open(const QModelIndex& index)
{
    const ArticleSummary* article = m_model->at(index.row());
    if (!article)
        return;
    const bool here = article->issues.contains(m_issue);
    Q_EMIT opened(article->standing.article, here ? m_issue : article->issues.value(0));
}

QString ArticleListView::columnOf(const QString& issue, ArticleId article)
{
    if (!m_session)
        return {};
    const auto known = m_columns.find(issue);
    if (known == m_columns.end()) {
        std::map<ArticleId, QString>& names = m_columns[issue];
        const auto row = m_session->issue(issue);
        if (!row)
            return {};
        const auto columns = m_session->catalogue().columns(row->row);
        const auto placements = m_session->catalogue().placements(row->row);
        if (!columns || !placements)
            return {};
        for (const Placement& placement : *placements)
            for (const EditorialColumn& column : *columns)
                if (column.id == placement.column)
                    names[placement.article] = firstOf(column.name);
        return names[article];
    }
    const auto name = known->second.find(article);
    return name == known->second.end() ? QString() : name->second;
}

} // namespace banxin
