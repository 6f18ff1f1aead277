#include "ui/preview/preview_panel.h"

#include "ui/common/theme.h"
#include "ui/messages/messages.h"
#include "ui/preview/thumbnail_strip.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin {

PreviewPanel::PreviewPanel(QWidget* parent) : QWidget(parent), m_view(new PreviewView(this))
{
    m_error = new QLabel(this);
    m_error->setWordWrap(true);
    m_error->setMargin(spacing::normal);
    m_error->setAutoFillBackground(true);
    m_error->setBackgroundRole(QPalette::ToolTipBase);
    m_error->setForegroundRole(QPalette::ToolTipText);
    m_error->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_thumbnails = new ThumbnailStrip(*m_view, this);
    auto* pages = new QSplitter(Qt::Horizontal, this);
    pages->setObjectName(QStringLiteral("previewSplitter"));
    pages->setChildrenCollapsible(false);
    pages->setHandleWidth(3);
    pages->addWidget(m_thumbnails);
    pages->addWidget(m_view);
    pages->setStretchFactor(1, 1);
    pages->setSizes({124, 600});
    makeActions();
    layout->addWidget(makeBar());
    layout->addWidget(m_error);
    layout->addWidget(pages, 1);
    connectBar();
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(settleDelay);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] {
        if (!m_draftIsNew) // else it is stored again soon
            refresh();
    });
    m_view->setEmptyText(tr("Choose an issue on the left to see its pages."));
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(150);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] { m_state->setText(tr("Composing…")); });

    connect(&m_composer, &PreviewComposer::composed, this, &PreviewPanel::setPreview);
    connect(&m_composer, &PreviewComposer::failed, this, &PreviewPanel::showError);
    connect(&m_composer, &PreviewComposer::busyChanged, this, [this](bool busy) {
        if (busy) {
            m_busyTimer.start();
        } else {
            m_busyTimer.stop();
            m_state->clear();
        }
    });
    connect(&m_composer, &PreviewComposer::pictureLoaded, this,
            [this](PictureId id, int page, const QImage& image) { m_view->setPicture(id, page, image); });
    connect(m_view, &PreviewView::pictureWanted, this, [this](PictureId id, int page, int width) {
        m_composer.requestPicture(m_catalogue, id, page, width);
    });
    connect(m_view, &PreviewView::zoomChanged, this, &PreviewPanel::updateZoomText);
    connect(m_view, &PreviewView::currentPageChanged, this, &PreviewPanel::updateState);
    connect(m_view, &PreviewView::sourceClicked, this, [this](const SourceRange& source, int codePoint) {
        if (const ArticleId article = articleOf(source); article.valid())
            Q_EMIT sourceClicked(article, source, codePoint);
    });
    connect(m_thumbnails, &ThumbnailStrip::pageChosen, m_view, &PreviewView::showPage);
    updateState();
}

void PreviewPanel::showIssue(const QString& catalogue, const QString& issue)
{
    if (catalogue == m_catalogue && issue == m_issue)
        return;
    if (catalogue != m_catalogue)
        m_view->clearPictures();
    m_catalogue = catalogue;
    m_issue = issue;
    m_settings.reset();
    m_lastError.reset();
    m_wanted = {};
    m_composer.dropDraft();
    m_draftIsNew = false;
    m_settleTimer.stop();
    m_error->hide();
    m_view->setPreview(nullptr);
    m_view->setEmptyText(issue.isEmpty() ? tr("Choose an issue on the left to see its pages.") : QString());
    refresh();
}

/// What is on the screen and not stored yet is never replaced by what was stored before.
void PreviewPanel::keepDraftUnlessStored()
{
    if (!m_draftIsNew)
        m_composer.dropDraft();
    m_settleTimer.stop();
}

void PreviewPanel::showDraft(const Article& article)
{
    const ComposedPreview* preview = m_view->preview();
    const bool printed = preview && std::ranges::any_of(preview->edition->articles, [&](const auto& placed) {
                             return placed->article.id == article.id;
                         });
    if (!printed || m_settings)
        return;
    m_draftIsNew = true;
    m_settleTimer.stop();
    m_composer.showDraft(article);
}

void PreviewPanel::articleChanged(ArticleId article)
{
    const bool written = m_composer.draft() && m_composer.draft()->id == article && m_draftIsNew;
    if (!written) {
        if (m_composer.draft() && m_composer.draft()->id == article)
            m_composer.dropDraft();
        return refresh();
    }
    m_draftIsNew = false;
    m_settleTimer.start();
}

bool PreviewPanel::following() const { return m_follow->isChecked(); }

void PreviewPanel::refresh()
{
    keepDraftUnlessStored();
    if (m_issue.isEmpty())
        m_composer.clear();
    else
        m_composer.request(m_catalogue, m_issue, m_settings);
}

void PreviewPanel::setSettings(std::optional<Issue> settings)
{
    m_settings = std::move(settings);
    refresh();
}

void PreviewPanel::setPreview(const std::shared_ptr<const ComposedPreview>& preview)
{
    m_error->hide();
    m_lastError.reset();
    std::shared_ptr<const ComposedPreview> before = m_view->sharedPreview();
    m_view->setPreview(preview->issue->pages.empty() ? nullptr : preview);
    if (before)
        m_composer.release(std::move(before));
    m_view->setEmptyText(tr("Nothing to print yet: this issue has no article. “New article” makes one."));
    scrollToWanted();
    updateState();
    Q_EMIT composed();
}

void PreviewPanel::showError(const Error& error)
{
    m_lastError = error;
    // The pages of before stay: they are still the best that can be shown.
    m_error->setText(describe(error));
    m_error->setVisible(m_view->pageCount() > 0);
    m_view->setEmptyText(describe(error));
    Q_EMIT composed();
}

void PreviewPanel::showArticle(ArticleId article)
{
    m_wanted = article;
    if (!m_composer.busy())
        scrollToWanted();
}

void PreviewPanel::scrollToWanted()
{
    const ComposedPreview* preview = m_view->preview();
    if (!m_wanted.valid() || !preview)
        return;
    for (std::size_t i = 0; i < preview->edition->articles.size() && i < preview->issue->articleStarts.size();
         ++i) {
        if (preview->edition->articles[i]->article.id != m_wanted)
            continue;
        m_view->showAnchor(preview->issue->articleStarts[i]);
        m_wanted = {}; // once: later compositions keep the place
        return;
    }
}

ArticleId PreviewPanel::articleOf(const SourceRange& source) const
{
    const ComposedPreview* preview = m_view->preview();
    if (!preview || source.article < 0 || source.article >= static_cast<int>(preview->edition->articles.size()))
        return {};
    return preview->edition->articles[static_cast<std::size_t>(source.article)]->article.id;
}

void PreviewPanel::updateState()
{
    const int pages = m_view->pageCount();
    const QSignalBlocker quiet(m_page);
    m_page->setRange(pages > 0 ? 1 : 0, pages);
    m_page->setSuffix(pages > 0 ? tr(" / %1").arg(pages) : QString());
    if (!m_page->hasFocus())
        m_page->setValue(m_view->currentPage() + 1);
    m_page->setEnabled(pages > 0);
    const ComposedPreview* preview = m_view->preview();
    int findings = 0;
    if (preview)
        for (const Diagnostic& diagnostic : preview->issue->diagnostics)
            findings += diagnostic.severity != Diagnostic::Severity::Info ? 1 : 0;
    m_findings->setText(tr("%n finding(s)", nullptr, findings));
    m_findings->setToolTip(tr("What the composition found: click for the list"));
    auto* bar = qobject_cast<QToolBar*>(m_findings->parentWidget());
    for (QAction* action : bar ? bar->actions() : QList<QAction*>())
        if (bar->widgetForAction(action) == m_findings)
            action->setVisible(findings > 0);
    for (QAction* action : viewActions())
        action->setEnabled(pages > 0);
    m_zoom->setEnabled(pages > 0);
    m_fitWidth->setChecked(m_view->fit() == PreviewView::Fit::Width);
    m_fitPage->setChecked(m_view->fit() == PreviewView::Fit::Page);
}

void PreviewPanel::updateZoomText()
{
    if (!m_zoom->lineEdit()->isModified()) // somebody is typing another
        m_zoom->setEditText(tr("%1 %").arg(std::lround(m_view->zoom() * 100)));
    m_fitWidth->setChecked(m_view->fit() == PreviewView::Fit::Width);
    m_fitPage->setChecked(m_view->fit() == PreviewView::Fit::Page);
}

void PreviewPanel::zoomChosen(const QString& text)
{
    m_zoom->lineEdit()->setModified(false);
    QString digits = text;
    digits.remove(QLatin1Char('%'));
    bool ok = false;
    const double percent = digits.trimmed().toDouble(&ok);
    if (ok)
        m_view->setZoom(percent / 100);
    else
        updateZoomText();
}

void PreviewPanel::showFindings()
{
    const ComposedPreview* preview = m_view->preview();
    if (!preview)
        return;
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Findings of the composition"));
    auto* list = new QListWidget(dialog);
    list->setWordWrap(true);
    list->setAlternatingRowColors(true);
    for (const Diagnostic& diagnostic : preview->issue->diagnostics)
        if (diagnostic.severity != Diagnostic::Severity::Info)
            list->addItem(describe(diagnostic));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(560, 360);
    dialog->show();
}

} // namespace banxin
