#include "ui/flatplan/flatplan_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/theme.h"
#include "ui/flatplan/plan_edits.h"
#include "ui/flatplan/plan_words.h"
#include "ui/preview/preview_panel.h"

#include "base/file.h"
#include "catalogue/picture_header.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace banxin {

namespace {

/// The making of the issue itself is not taken back in its plan: everything in it would go along.
bool makesIssue(const JournalEntry& entry)
{
    return entry.command == QLatin1String(AddIssue::name) || entry.command == QLatin1String("new-issue")
        || entry.command == QLatin1String("import-issue");
}

} // namespace

FlatplanFeature::FlatplanFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_panel(new FlatplanPanel)
{
    QAction* show =
        desk.addView(QStringLiteral("flatplan"), tr("Flatplan"), m_panel, QKeySequence(Qt::ALT | Qt::Key_2));
    show->setIcon(themeIcon(QStringLiteral("flatplan")));
    show->setToolTip(tr("All pages of the issue at a glance (Alt+2)"));
    m_panel->installEventFilter(this);
    m_undoNew = desk.addAction(QStringLiteral("issue.undoNew"), tr("Undo New Issue"));
    m_undoNew->setEnabled(false);
    desk.menu(DeskMenu::Issue)->addAction(m_undoNew);
    connect(m_undoNew, &QAction::triggered, this, &FlatplanFeature::undoNewIssue);
    connectPanel();
    PreviewPanel& preview = desk.preview();
    connect(&preview, &PreviewPanel::composed, this, &FlatplanFeature::refreshWhenSeen);
    connect(&preview.composer(), &PreviewComposer::pictureLoaded, this,
            [this](PictureId id, int page, const QImage& image) {
                m_panel->view().thumbnails().setPicture(id, page, image);
            });
    connect(&m_panel->view().thumbnails(), &PageThumbnails::pictureWanted, this,
            [this](PictureId id, int page, int width) {
                if (this->desk().session())
                    this->desk().preview().composer().requestPicture(this->desk().session()->path(), id, page,
                                                                     width);
            });
}

void FlatplanFeature::connectPanel()
{
    connect(m_panel, &FlatplanPanel::articleOpened, this, &FlatplanFeature::openArticle);
    connect(m_panel, &FlatplanPanel::articleMoved, this, &FlatplanFeature::moveArticleTo);
    connect(m_panel, &FlatplanPanel::pageMoved, this, &FlatplanFeature::movePageTo);
    connect(m_panel, &FlatplanPanel::moveRequested, this, &FlatplanFeature::moveChosen);
    connect(m_panel, &FlatplanPanel::targetPagesChosen, this, &FlatplanFeature::setTargetPages);
    connect(m_panel, &FlatplanPanel::filesDropped, this, &FlatplanFeature::insertFiles);
    connect(m_panel, &FlatplanPanel::lockedDragged, this, [this] {
        if (m_data)
            desk().tell(m_data->lock);
    });
    connect(m_panel->insertBlankAction(), &QAction::triggered, this, &FlatplanFeature::insertBlank);
    connect(m_panel->insertFinishedAction(), &QAction::triggered, this, &FlatplanFeature::chooseFinished);
    connect(m_panel->removeAction(), &QAction::triggered, this, &FlatplanFeature::removePage);
    connect(m_panel->undoAction(), &QAction::triggered, this, &FlatplanFeature::undo);
    connect(m_panel->redoAction(), &QAction::triggered, this, &FlatplanFeature::redo);
}

void FlatplanFeature::catalogueOpened()
{
    m_panel->view().thumbnails().clearPictures();
    connect(desk().session(), &CatalogueSession::issueChanged, this, &FlatplanFeature::refreshWhenSeen);
    m_outdated = true;
}

void FlatplanFeature::catalogueClosing()
{
    m_data.reset();
    m_panel->setData(nullptr);
    m_outdated = true;
}

void FlatplanFeature::issueShown() { refreshWhenSeen(); }

void FlatplanFeature::updateActions()
{
    m_undoNew->setEnabled(newIssueEdit().has_value());
    const auto of = m_panel->isVisible() ? scope() : std::nullopt;
    CatalogueSession* session = desk().session();
    const auto entry = of && session ? session->undoable(*of) : std::nullopt;
    m_panel->undoAction()->setEnabled(entry && !makesIssue(*entry));
    m_panel->redoAction()->setEnabled(of && session && session->redoable(*of).has_value());
}

/// A hidden plan costs nothing while somebody types.
void FlatplanFeature::refreshWhenSeen()
{
    m_outdated = true;
    if (m_panel->isVisible())
        refresh();
}

bool FlatplanFeature::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::Show && !event->spontaneous()) {
        desk().settle(); // what is being written is seen on its page
        if (m_outdated)
            QMetaObject::invokeMethod(this, &FlatplanFeature::refresh, Qt::QueuedConnection);
        m_panel->setFocus();
    }
    return DeskFeature::eventFilter(watched, event);
}

void FlatplanFeature::refresh()
{
    m_data = read();
    m_outdated = false;
    const bool issue = desk().session() && !desk().currentIssue().isEmpty();
    m_panel->setData(m_data,
                     issue ? tr("This issue has no pages yet. “New article” makes one, and manuscripts can be "
                                "imported.")
                           : tr("Choose an issue on the left to see all its pages."));
    updateActions();
}

std::shared_ptr<const FlatplanData> FlatplanFeature::read()
{
    CatalogueSession* session = desk().session();
    const QString id = desk().currentIssue();
    std::shared_ptr<const ComposedPreview> preview = desk().preview().view().sharedPreview();
    if (!session || id.isEmpty() || !preview || preview->issue->pages.empty() || desk().preview().issue() != id)
        return nullptr;
    const auto issue = session->issue(id);
    if (!issue || issue->row != preview->edition->issue.row)
        return nullptr;
    const auto placements = session->catalogue().placements(issue->row);
    if (!placements)
        return nullptr;
    auto data = std::make_shared<FlatplanData>();
    data->plan = planIssue(*preview->edition, *preview->issue, *placements);
    data->preview = std::move(preview);
    data->issue = *issue;
    data->lock = session->lockReason(*issue);
    return data;
}

template <typename Command>
bool FlatplanFeature::apply(const Command& command)
{
    if (!desk().session())
        return false;
    const auto done = desk().session()->apply(command);
    if (!done)
        desk().showError(done.error());
    updateActions();
    return done.ok();
}

/// As the catalogue has them now, whatever the pages still show: keys come faster than pages.
std::optional<FlatplanFeature::Now> FlatplanFeature::now()
{
    if (!m_data || !desk().session())
        return std::nullopt;
    if (!m_data->lock.isEmpty()) {
        desk().tell(m_data->lock);
        return std::nullopt;
    }
    const Catalogue& catalogue = desk().session()->catalogue();
    auto issue = catalogue.issue(m_data->issue.row);
    auto order = readOrder(catalogue, m_data->issue.row);
    if (!issue || !order) {
        desk().showError(issue ? order.error() : issue.error());
        return std::nullopt;
    }
    return Now{std::move(*issue), std::move(*order)};
}

void FlatplanFeature::moveArticleTo(int article, const PlanTarget& target)
{
    const auto state = now();
    if (!state)
        return;
    const PlacementId placement = m_data->plannedArticle(article).placement;
    const QString title = PlanWords::title(m_data->article(article).article);
    const QString place = PlanWords::target(*m_data, target);
    if (const auto move = movedTo(state->order, placement, orderTarget(*m_data, target)); move && apply(*move))
        desk().tell(tr("“%1” was moved: %2.").arg(title, place));
}

/// Inserted pages have no number of their own: as long as the pages show others than are stored, a key that moves one
/// would move another.
bool FlatplanFeature::showsPagesOf(const Issue& issue) const
{
    return m_data->preview->edition->issue.finishedPages == issue.finishedPages;
}

void FlatplanFeature::movePageTo(int page, const PlanTarget& target)
{
    const auto state = now();
    if (!state)
        return;
    const PagePlace place = pagePlace(state->order, orderTarget(*m_data, target));
    if (const auto moved = withPageMoved(state->issue, page, place); moved && showsPagesOf(state->issue))
        apply(SetIssue{*moved});
}

void FlatplanFeature::moveChosen(int by)
{
    const auto state = now();
    const int article = m_panel->view().current().article;
    if (!state)
        return;
    if (const int page = m_panel->chosenPage(); page >= 0) {
        const auto moved = withPageMovedBy(state->order, state->issue, page, by);
        if (moved && showsPagesOf(state->issue))
            apply(SetIssue{*moved});
    } else if (article >= 0) {
        if (const auto move = movedBy(state->order, m_data->plannedArticle(article).placement, by))
            apply(*move);
    }
}

bool FlatplanFeature::insert(const std::vector<FinishedPage>& pages, const PlanTarget& target)
{
    const auto state = now();
    if (!state || pages.empty())
        return false;
    const PagePlace place = pagePlace(state->order, orderTarget(*m_data, target));
    return apply(SetIssue{withPages(state->issue, place, pages)});
}

void FlatplanFeature::insertBlank()
{
    if (insert({FinishedPage{}}, m_panel->insertTarget()))
        desk().tell(tr("A blank page was inserted."));
}

void FlatplanFeature::chooseFinished()
{
    if (!m_data)
        return;
    const PlanTarget target = m_panel->insertTarget();
    auto* dialog = new QFileDialog(desk().widget(), tr("Choose a finished page"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg)"));
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, target](const QStringList& files) { insertFiles(files, target); });
    dialog->open();
}

/// The pages that the files hold, their bytes stored; what cannot be read is told and left out.
std::vector<FinishedPage> FlatplanFeature::storePages(const QStringList& files)
{
    std::vector<FinishedPage> out;
    for (const QString& file : files) {
        const auto bytes = readFile(file, 512LL * 1024 * 1024);
        if (!bytes) {
            desk().showError(bytes.error());
            continue;
        }
        const auto picture = desk().session()->catalogue().addPicture(*bytes, QFileInfo(file).fileName());
        if (!picture) {
            desk().showError(picture.error());
            continue;
        }
        const auto header = readPictureHeader(*bytes);
        const int pages = picture->isPdf() && header ? std::max(1, header->pages) : 1;
        for (int page = 1; page <= pages; ++page)
            out.push_back({FinishedPage::Place::BeforeArticle, picture->id, page, {}});
    }
    return out;
}

void FlatplanFeature::insertFiles(const QStringList& files, const PlanTarget& target)
{
    if (!now())
        return;
    const std::vector<FinishedPage> pages = storePages(pageFiles(files));
    if (insert(pages, target))
        desk().tell(tr("%n page(s) inserted.", nullptr, static_cast<int>(pages.size())));
}

void FlatplanFeature::removePage()
{
    const int page = m_panel->chosenPage();
    const auto state = page >= 0 ? now() : std::nullopt;
    if (state && showsPagesOf(state->issue) && apply(SetIssue{withoutPage(state->issue, page)}))
        desk().tell(tr("The page was taken out of the issue. Undo puts it back."));
}

void FlatplanFeature::setTargetPages(int pages)
{
    auto state = now();
    if (!state || state->issue.targetPages == pages)
        return;
    state->issue.targetPages = pages;
    apply(SetIssue{state->issue});
}

void FlatplanFeature::openArticle(int article)
{
    if (m_data && article >= 0 && article < m_data->articleCount())
        desk().showArticle(m_data->article(article).article.id, desk().currentIssue());
}

std::optional<EditScope> FlatplanFeature::scope() const
{
    return m_data ? std::optional(EditScope::issue(m_data->issue.row)) : std::nullopt;
}

void FlatplanFeature::undo()
{
    const auto of = scope();
    CatalogueSession* session = desk().session();
    const auto entry = of && session ? session->undoable(*of) : std::nullopt;
    if (!entry || makesIssue(*entry))
        return desk().tell(tr("There is nothing to undo in this issue."));
    if (const auto done = session->undo(*of); !done)
        desk().showError(done.error());
    updateActions();
}

/// The edit that made the issue that is shown, as long as nothing was done in it since.
std::optional<JournalEntry> FlatplanFeature::newIssueEdit()
{
    CatalogueSession* session = desk().session();
    const auto issue = session && !desk().currentIssue().isEmpty()
        ? std::optional(session->issue(desk().currentIssue()))
        : std::nullopt;
    if (!issue || !*issue)
        return std::nullopt;
    const auto entry = session->undoable(EditScope::issue((*issue)->row));
    return entry && entry->command == QLatin1String("new-issue") ? entry : std::nullopt;
}

void FlatplanFeature::undoNewIssue()
{
    const auto entry = newIssueEdit();
    if (!entry || !desk().settle())
        return;
    CatalogueSession* session = desk().session();
    const QString id = desk().currentIssue();
    const auto issue = session->issue(id);
    const auto issues = session->catalogue().issues(issue->publication);
    QString other;
    for (const Issue& candidate : issues ? *issues : std::vector<Issue>())
        if (other.isEmpty() && candidate.row != issue->row)
            other = candidate.id();
    if (!other.isEmpty())
        desk().showIssue(other);
    if (const Status undone = session->undoEdit(*entry); !undone)
        return desk().showError(undone.error());
    desk().tell(tr("The new issue was taken back."));
}

void FlatplanFeature::redo()
{
    const auto of = scope();
    CatalogueSession* session = desk().session();
    if (!of || !session || !session->redoable(*of))
        return;
    if (const auto done = session->redo(*of); !done)
        desk().showError(done.error());
    updateActions();
}

} // namespace banxin
