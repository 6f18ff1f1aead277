#include "ui/history/history_feature.h"

#include "ui/catalogue/catalogue_model.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/difference/difference_view.h"
#include "ui/editor/article_editor.h"
#include "ui/history/keep_version_dialog.h"
#include "ui/history/versions_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>

#include <algorithm>

namespace banxin {

namespace {

QString titleOf(const Article& article)
{
    return article.title.zh.isEmpty() ? article.title.en : article.title.zh;
}

} // namespace

std::optional<IssueRowId> issueOnScreen(Desk& desk)
{
    const TreeNode node = desk.currentNode();
    if (node.article == desk.editor().articleId() && !node.issue.isEmpty())
        return node.issueRow;
    return std::nullopt;
}

HistoryFeature::HistoryFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_keep(desk.addAction(QStringLiteral("history.keep"), tr("Keep as Version…"),
                            QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S))),
      m_show(desk.addAction(QStringLiteral("history.show"), tr("Versions and Differences"))),
      m_panel(new VersionsPanel),
      m_dock(desk.addDock(QStringLiteral("versions"), tr("Versions"), m_panel, Qt::RightDockWidgetArea))
{
    QMenu* menu = desk.menu(DeskMenu::Article);
    menu->addSeparator();
    menu->addActions({m_keep, m_show});
    m_later.setSingleShot(true);
    m_later.setInterval(300);
    connect(&m_later, &QTimer::timeout, this, &HistoryFeature::refresh);
    connect(m_keep, &QAction::triggered, this, &HistoryFeature::keep);
    connect(m_show, &QAction::triggered, this, [this] {
        m_dock->show();
        m_dock->raise();
    });
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            refresh();
    });
    connect(m_panel, &VersionsPanel::keepRequested, this, &HistoryFeature::keep);
    connect(m_panel, &VersionsPanel::versionChosen, this, &HistoryFeature::show);
    connect(m_panel, &VersionsPanel::renameRequested, this, [this](RevisionId revision) {
        if (!this->desk().session())
            return;
        const auto revisions = this->desk().session()->catalogue().revisions(this->desk().editor().articleId());
        for (const RevisionInfo& one : revisions ? *revisions : std::vector<RevisionInfo>())
            if (one.id == revision)
                keepAs(revision, one.label);
    });
    connect(m_panel, &VersionsPanel::freeRequested, this, &HistoryFeature::free);
    connect(m_panel, &VersionsPanel::restoreRequested, this,
            [this](RevisionId version) { restore(version, nullptr); });
    connect(m_panel, &VersionsPanel::restoreParagraphRequested, this,
            [this](RevisionId version, const std::vector<int>& decisions) { restore(version, &decisions); });
    updateActions();
}

void HistoryFeature::catalogueOpened()
{
    connect(desk().session(), &CatalogueSession::articleChanged, this, [this](ArticleId article) {
        if (article == desk().editor().articleId())
            m_later.start();
    });
    refresh();
}

void HistoryFeature::catalogueClosing()
{
    m_later.stop();
    m_panel->setVersions({}, tr("No catalogue is open."));
}

void HistoryFeature::articleShown()
{
    updateActions();
    refresh();
}

void HistoryFeature::updateActions()
{
    const bool article = desk().session() && desk().editor().articleId().valid();
    m_keep->setEnabled(article && !desk().session()->readOnly());
    m_show->setEnabled(desk().session());
    m_panel->setWritable(writable());
}

bool HistoryFeature::writable() const
{
    return desk().session() && desk().editor().articleId().valid() && !desk().session()->readOnly()
        && !desk().editor().isReadOnly();
}

Article HistoryFeature::onScreen() const { return desk().editor().current(); }

void HistoryFeature::tell(const Error& error)
{
    if (error.code != Error::Code::Cancelled)
        desk().showError(error);
}

void HistoryFeature::keep()
{
    if (!desk().session() || !desk().editor().articleId().valid() || !desk().settle())
        return;
    keepAs(onScreen().revision, {});
}

/// Asks for a name; a revision that has one already is called by both.
void HistoryFeature::keepAs(RevisionId revision, const QString& before)
{
    auto* dialog = new KeepVersionDialog(before, desk().widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, revision, before] {
        QString label = dialog->label();
        if (!desk().session())
            return;
        const auto revisions = desk().session()->catalogue().revisions(desk().editor().articleId());
        for (const RevisionInfo& one : revisions ? *revisions : std::vector<RevisionInfo>())
            if (before.isEmpty() && one.id == revision && !one.label.isEmpty())
                label = one.label + QStringLiteral("；") + label;
        store(revision, label);
    });
    dialog->open();
}

void HistoryFeature::store(RevisionId revision, const QString& label)
{
    desk().session()->breakMerging();
    const Result<EditOutcome> kept = desk().session()->apply(KeepVersion{revision, label});
    if (!kept) {
        tell(kept.error());
        return;
    }
    refresh();
    desk().tell(label.isEmpty() ? tr("The version is not kept any longer.") : tr("Kept as “%1”.").arg(label));
}

void HistoryFeature::free(RevisionId revision)
{
    if (desk().session())
        store(revision, {});
}

void HistoryFeature::refresh()
{
    if (m_dock->isHidden())
        return;
    if (!desk().session() || !desk().editor().articleId().valid()) {
        m_panel->setVersions({}, tr("Open an article to see its versions here."));
        return;
    }
    const Catalogue& catalogue = desk().session()->catalogue();
    const ArticleId article = desk().editor().articleId();
    const auto revisions = catalogue.revisions(article);
    const auto printings = catalogue.printings(article);
    const RevisionId now = onScreen().revision;
    std::vector<VersionRow> rows;
    for (const RevisionInfo& one : revisions ? *revisions : std::vector<RevisionInfo>()) {
        const QString begun = one.created.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        VersionRow row;
        row.id = one.id;
        row.kept = !one.label.isEmpty();
        row.onScreen = one.id == now;
        QStringList details;
        for (const Printing& printing : printings ? *printings : std::vector<Printing>())
            if (printing.revision == one.id)
                details << tr("printed in %1 %2, no. %3")
                               .arg(printing.publication.zh)
                               .arg(printing.issue.year)
                               .arg(printing.issue.number);
        details.removeDuplicates();
        if (row.kept)
            row.title = one.label;
        else if (row.onScreen)
            row.title = tr("The text on the screen");
        else
            row.title = tr("Text of %1").arg(begun);
        if (row.kept && row.onScreen)
            details << tr("nothing was changed since");
        row.detail = details.join(QStringLiteral("；"));
        // What is being written now is no version yet.
        if (!row.onScreen || row.kept)
            rows.push_back(row);
    }
    m_panel->setWritable(writable());
    m_panel->setVersions(
        rows,
        tr("There is no earlier version yet. Keep as Version (Ctrl+Alt+S) keeps the text as it is "
           "now, so that it can be compared and put back later."));
}

void HistoryFeature::show(RevisionId version)
{
    if (!version.valid() || !desk().session())
        return;
    const auto text = desk().session()->catalogue().articleRevision(version);
    if (!text) {
        m_panel->showHint(tr("This version cannot be read."));
        return;
    }
    m_shown = onScreen();
    m_panel->showSince(*text, m_shown);
}

/// Puts back a version, or only what these decisions are about.
void HistoryFeature::restore(RevisionId version, const std::vector<int>* decisions)
{
    if (!writable() || !desk().settle())
        return;
    const auto text = desk().session()->catalogue().articleRevision(version);
    if (!text) {
        tell(text.error());
        return;
    }
    const Article now = onScreen();
    if (decisions && !sameContent(now, m_shown)) { // it was written on: what was clicked may be another place now
        refresh();
        desk().tell(tr("The text has just changed; please choose the paragraph again."));
        return;
    }
    const ArticleDifference difference = compareArticles(*text, now);
    // Everything that was written since is taken but what is put back.
    std::vector<bool> taken(static_cast<std::size_t>(difference.decisions), decisions != nullptr);
    for (const int decision : decisions ? *decisions : std::vector<int>())
        if (decision >= 0 && decision < difference.decisions)
            taken[static_cast<std::size_t>(decision)] = false;
    Article restored = withDecisions(*text, now, difference, taken);
    restored.id = now.id;
    restored.revision = now.revision;
    restored.state = now.state;
    desk().session()->breakMerging(); // one step of its own
    const Result<EditOutcome> stored = desk().session()->apply(SetArticle{restored, issueOnScreen(desk())});
    desk().session()->breakMerging();
    if (!stored) {
        tell(stored.error());
        return;
    }
    desk().reloadArticle();
    refresh();
    desk().tell(decisions ? tr("The paragraph is as it was. Ctrl+Z takes it back.")
                          : tr("“%1” is as it was in this version. Ctrl+Z takes it back.").arg(titleOf(now)));
}

} // namespace banxin
