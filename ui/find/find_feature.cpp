#include "ui/find/find_feature.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/find/find_words.h"

#include <QAction>
#include <QElapsedTimer>
#include <QMenu>
#include <QTreeWidget>

#include <algorithm>

namespace banxin {

namespace {

QString titleOf(const Article& article)
{
    const QString title = (article.title.zh.isEmpty() ? article.title.en : article.title.zh).simplified();
    return title.isEmpty() ? FindFeature::tr("(without title)") : title;
}

} // namespace

FindFeature::FindFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_bar(new FindBar(desk.widget())),
      m_find(desk.addAction(QStringLiteral("edit.find"), tr("Find…"), QKeySequence(Qt::CTRL | Qt::Key_F))),
      m_replace(
          desk.addAction(QStringLiteral("edit.replace"), tr("Replace…"), QKeySequence(Qt::CTRL | Qt::Key_H))),
      m_next(desk.addAction(QStringLiteral("edit.find-next"), tr("Next Hit"), QKeySequence(Qt::Key_F3))),
      m_previous(desk.addAction(QStringLiteral("edit.find-previous"), tr("Previous Hit"),
                                QKeySequence(Qt::SHIFT | Qt::Key_F3)))
{
    desk.editor().setFooter(m_bar);
    QMenu* edit = desk.menu(DeskMenu::Edit);
    edit->addSeparator();
    edit->addActions({m_find, m_replace, m_next, m_previous});
    connect(m_find, &QAction::triggered, this, [this] { begin(false); });
    connect(m_replace, &QAction::triggered, this, [this] { begin(true); });
    connect(m_next, &QAction::triggered, this, [this] { go(false); });
    connect(m_previous, &QAction::triggered, this, [this] { go(true); });
    connect(m_bar, &FindBar::nextWanted, this, [this] { go(false); });
    connect(m_bar, &FindBar::previousWanted, this, [this] { go(true); });
    connect(m_bar, &FindBar::replaceWanted, this, &FindFeature::replaceOne);
    connect(m_bar, &FindBar::replaceAllWanted, this, &FindFeature::replaceAll);
    connect(m_bar, &FindBar::undoWanted, this, &FindFeature::undoReplacing);
    connect(m_bar, &FindBar::rangeChanged, this, &FindFeature::restart);
    connect(m_bar, &FindBar::patternChanged, this, [this] { m_restart.start(); });
    connect(m_bar, &FindBar::closed, this, [this] {
        m_slice.stop();
        m_waiting.clear();
        this->desk().editor().markHits({}, -1);
        this->desk().editor().focusText();
    });
    connect(&m_bar->list(), &QTreeWidget::itemClicked, this, &FindFeature::choose);
    connect(&m_bar->list(), &QTreeWidget::itemActivated, this, &FindFeature::choose);
    for (auto& [timer, wait] : {std::pair<QTimer*, int>{&m_restart, 150}, {&m_follow, 200}}) {
        timer->setSingleShot(true);
        timer->setInterval(wait);
    }
    connect(&m_slice, &QTimer::timeout, this, &FindFeature::slice);
    connect(&m_restart, &QTimer::timeout, this, &FindFeature::restart);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        for (const ArticleId article : std::exchange(m_changed, {}))
            for (Found& found : m_found)
                if (found.article == article && !look(found))
                    return;
        fillList();
        show();
    });
    updateActions();
}

void FindFeature::catalogueOpened()
{
    connect(desk().session(), &CatalogueSession::articleChanged, this, &FindFeature::changed);
    connect(desk().session(), &CatalogueSession::structureChanged, this, [this] {
        if (m_bar->isVisible())
            m_restart.start();
    });
}

void FindFeature::catalogueClosing()
{
    m_bar->hide();
    m_slice.stop();
    m_waiting.clear();
    m_found.clear();
    m_bar->list().clear();
    m_replaced.reset();
}

void FindFeature::issueShown()
{
    if (m_bar->isVisible() && m_bar->range() == FindRange::Issue)
        restart();
}

void FindFeature::articleShown()
{
    if (!m_bar->isVisible())
        return;
    if (m_bar->range() == FindRange::Article)
        restart();
    else
        markHere();
    updateActions();
}

void FindFeature::updateActions()
{
    const bool open = desk().session() != nullptr;
    for (QAction* action : {m_find, m_replace, m_next, m_previous})
        action->setEnabled(open);
    if (!open)
        return;
    const bool article = m_bar->range() == FindRange::Article;
    QString reason;
    if (desk().session()->readOnly())
        reason = tr("The catalogue is open for reading only.");
    else if (m_bar->range() == FindRange::Issue && released())
        reason = tr("This issue has gone to press, so its texts are not changed any more.");
    else if (article && desk().editor().isReadOnly())
        reason = desk().editor().readOnlyReason();
    m_bar->setWritable(reason.isEmpty() && !(article && desk().editor().isReadOnly()), reason);
}

bool FindFeature::released() const
{
    const auto issue = desk().session()->issue(desk().currentIssue());
    return issue && (issue->state == IssueState::Released || issue->state == IssueState::Published);
}

int FindFeature::hitCount() const
{
    std::size_t count = 0;
    for (const Found& found : m_found)
        count += found.hits.size();
    return static_cast<int>(count);
}

void FindFeature::begin(bool replacing)
{
    if (!desk().session())
        return;
    if (desk().currentView() != QLatin1String("write"))
        desk().showView(QStringLiteral("write"));
    const QString words = desk().editor().selectedWords();
    if (!desk().editor().articleId().valid() && m_bar->range() == FindRange::Article)
        m_bar->setRange(desk().currentIssue().isEmpty() ? FindRange::Waiting : FindRange::Issue);
    m_bar->begin(replacing, words);
    restart();
    updateActions();
}

/// Which articles are to be looked through.
void FindFeature::gather()
{
    const Catalogue& catalogue = desk().session()->catalogue();
    const ArticleEditor& editor = desk().editor();
    const auto modeOf = [&] {
        return editor.printsLanguage(Language::Zh)
            ? editor.printsLanguage(Language::En) ? LanguageMode::ZhThenEn : LanguageMode::Zh
            : LanguageMode::En;
    };
    if (m_bar->range() == FindRange::Article) {
        if (editor.articleId().valid())
            m_found.push_back({editor.articleId(), {}, {}, modeOf(), {}});
    } else if (m_bar->range() == FindRange::Issue) {
        const auto issue = catalogue.issue(desk().currentIssue());
        const auto placements = issue ? catalogue.placements(issue->row) : issue.error();
        for (const Placement& placement : placements ? *placements : std::vector<Placement>())
            m_found.push_back({placement.article,
                               {},
                               {},
                               placement.setting.languages.value_or(issue->languages),
                               placement.revision});
    } else {
        const auto waiting = catalogue.unplacedArticles();
        for (const ArticleId article : waiting ? *waiting : std::vector<ArticleId>())
            m_found.push_back({article, {}, {}, LanguageMode::ZhThenEn, {}});
    }
}

void FindFeature::restart()
{
    m_restart.stop();
    m_slice.stop();
    m_waiting.clear();
    m_found.clear();
    m_article = 0;
    m_hit = -1;
    if (!desk().session() || !m_bar->isVisible())
        return;
    gather();
    bool zh = false;
    bool en = false;
    for (const Found& found : m_found) {
        zh = zh || prints(found.languages, Language::Zh);
        en = en || prints(found.languages, Language::En);
    }
    m_bar->setLanguages(zh, en);
    if (!m_bar->pattern().words.isEmpty()) {
        m_bar->setMessage({});
        for (std::size_t i = 0; i < m_found.size(); ++i)
            m_waiting.push_back(i);
    }
    updateActions();
    slice();
}

SearchPattern FindFeature::patternFor(const Found& found) const
{
    SearchPattern pattern = m_bar->pattern();
    pattern.zh = pattern.zh && prints(found.languages, Language::Zh);
    pattern.en = pattern.en && prints(found.languages, Language::En);
    return pattern;
}

/// The article as the search sees it: that on the screen as it is written, the others as they are stored.
Result<Article> FindFeature::read(const Found& found) const
{
    ArticleEditor& editor = desk().editor();
    if (found.article == editor.articleId())
        return editor.current();
    const Catalogue& catalogue = desk().session()->catalogue();
    if (found.revision.valid()) // what the issue prints now: storing may have made another
        if (const auto issue = catalogue.issue(desk().currentIssue()))
            if (const auto placements = catalogue.placements(issue->row))
                for (const Placement& placement : *placements)
                    if (placement.article == found.article)
                        return catalogue.articleRevision(placement.revision);
    return catalogue.article(found.article);
}

/// Looks through one article; false when the pattern cannot be used.
bool FindFeature::look(Found& found)
{
    found.hits.clear();
    const auto search = ArticleSearch::make(patternFor(found));
    const auto article = read(found);
    if (!article)
        return true; // gone meanwhile
    found.title = titleOf(*article);
    auto hits = search ? search->find(*article) : search.error();
    if (!hits) {
        showPatternError(hits.error());
        return false;
    }
    found.hits = std::move(*hits);
    return true;
}

void FindFeature::showPatternError(const Error& error)
{
    m_waiting.clear();
    m_slice.stop();
    for (Found& found : m_found)
        found.hits.clear();
    m_bar->setMessage(patternErrorInWords(error), true);
    show();
}

void FindFeature::slice()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_waiting.empty() && timer.elapsed() < sliceTime) {
        const std::size_t next = m_waiting.front();
        m_waiting.pop_front();
        if (!look(m_found[next]))
            return;
    }
    if (m_waiting.empty()) {
        m_slice.stop();
        fillList();
    } else {
        m_slice.start(0);
    }
    show();
}

void FindFeature::changed(ArticleId article)
{
    if (!m_bar->isVisible() || m_bar->pattern().words.isEmpty())
        return;
    m_changed.push_back(article);
    m_follow.start();
}

void FindFeature::fillList()
{
    QTreeWidget& list = m_bar->list();
    const QSignalBlocker quiet(&list);
    list.clear();
    const bool several = m_bar->range() != FindRange::Article;
    list.setVisible(several && hitCount() > 0);
    if (!several)
        return;
    constexpr int mostLines = 1000; // nobody reads on; the next ones come when these are done
    int lines = 0;
    for (std::size_t a = 0; a < m_found.size() && lines < mostLines; ++a) {
        const Found& found = m_found[a];
        if (found.hits.empty())
            continue;
        auto* item =
            new QTreeWidgetItem(&list, {QStringLiteral("%1 (%2)").arg(found.title).arg(found.hits.size())});
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(a));
        item->setData(0, Qt::UserRole + 1, 0);
        for (std::size_t h = 0; h < found.hits.size() && lines < mostLines; ++h, ++lines) {
            auto* line = new QTreeWidgetItem(item, {hitInWords(found.hits[h])});
            line->setData(0, Qt::UserRole, static_cast<qulonglong>(a));
            line->setData(0, Qt::UserRole + 1, static_cast<qulonglong>(h));
        }
        item->setExpanded(true);
    }
}

/// Counts and marks, as things are now.
void FindFeature::show()
{
    m_bar->setCount(currentIndex(), hitCount(), running());
    markHere();
}

FindFeature::Found* FindFeature::here()
{
    const auto at = std::ranges::find(m_found, desk().editor().articleId(), &Found::article);
    return at == m_found.end() ? nullptr : &*at;
}

void FindFeature::markHere()
{
    const Found* found = m_bar->isVisible() ? here() : nullptr;
    if (!found) {
        desk().editor().markHits({}, -1);
        return;
    }
    const bool current = m_hit >= 0 && m_article < m_found.size() && &m_found[m_article] == found;
    desk().editor().markHits(found->hits, current ? m_hit : -1);
}

/// The number of the current hit among all; -1: none.
int FindFeature::currentIndex() const
{
    if (m_hit < 0 || m_article >= m_found.size() || m_hit >= static_cast<int>(m_found[m_article].hits.size()))
        return -1;
    int index = m_hit;
    for (std::size_t i = 0; i < m_article; ++i)
        index += static_cast<int>(m_found[i].hits.size());
    return index;
}

void FindFeature::go(bool backwards)
{
    if (!desk().session())
        return;
    if (!m_bar->isVisible() || m_bar->pattern().words.isEmpty()) {
        begin(m_bar->replacing());
        return;
    }
    if (m_restart.isActive() || m_follow.isActive())
        restart();
    while (running())
        slice();
    const int count = hitCount();
    if (count == 0)
        return;
    // From the cursor, where it stands in the article; else from the hit before.
    int next = currentIndex();
    if (const Found* found = here()) {
        const int fromCursor = desk().editor().hitFromCursor(found->hits, backwards);
        const auto article = static_cast<std::size_t>(found - m_found.data());
        const bool inText = next < 0
            || (m_article == article
                && found->hits[static_cast<std::size_t>(m_hit)].place.part == HitPlace::Part::Block);
        if (fromCursor >= 0 && inText) {
            goTo(article, static_cast<std::size_t>(fromCursor), false);
            return;
        }
        if (next < 0) { // nothing behind the cursor: on with the article after this one
            int before = 0;
            for (std::size_t i = 0; i < article; ++i)
                before += static_cast<int>(m_found[i].hits.size());
            next = backwards ? before : before + static_cast<int>(found->hits.size()) - 1;
        }
    }
    next = next < 0 && backwards ? count - 1 : (next + (backwards ? count - 1 : 1)) % count;
    for (std::size_t article = 0; article < m_found.size(); ++article) {
        const int here = static_cast<int>(m_found[article].hits.size());
        if (next < here) {
            goTo(article, static_cast<std::size_t>(next), false);
            return;
        }
        next -= here;
    }
}

void FindFeature::goTo(std::size_t article, std::size_t hit, bool focus)
{
    if (article >= m_found.size() || hit >= m_found[article].hits.size())
        return;
    m_article = article;
    m_hit = static_cast<int>(hit);
    const ArticleHit place = m_found[article].hits[hit]; // going there may look again
    const ArticleId id = m_found[article].article;
    if (desk().editor().articleId() != id) {
        QWidget* before = desk().widget()->focusWidget();
        desk().showArticle(id, m_bar->range() == FindRange::Waiting ? QString() : desk().currentIssue());
        if (!focus && before)
            before->setFocus();
    }
    if (desk().editor().articleId() == id)
        desk().editor().showHit(place, focus);
    show();
}

void FindFeature::choose(QTreeWidgetItem* item)
{
    if (item)
        goTo(item->data(0, Qt::UserRole).toULongLong(), item->data(0, Qt::UserRole + 1).toULongLong(), false);
}

} // namespace banxin
