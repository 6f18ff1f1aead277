#include "ui/preview/preview_panel.h"

#include "ui/common/theme.h"
#include "ui/messages/messages.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

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
    layout->addWidget(makeBar());
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
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
    updateState();
}

QWidget* PreviewPanel::makeBar()
{
    auto* bar = new QToolBar(this);
    bar->setIconSize(QSize(18, 18));
    bar->setAccessibleName(tr("View of the pages"));
    const auto make = [&](const QString& icon, const QString& text, bool checkable) {
        auto* action = new QAction(themeIcon(icon), text, this);
        action->setObjectName(QStringLiteral("preview.") + icon);
        action->setCheckable(checkable);
        return action;
    };
    m_fitWidth = make(QStringLiteral("fit-width"), tr("Fit Width"), true);
    m_fitPage = make(QStringLiteral("fit-page"), tr("Fit Page"), true);
    m_facing = make(QStringLiteral("facing"), tr("Facing Pages"), true);
    m_zoomIn = make(QStringLiteral("zoom-in"), tr("Zoom In"), false);
    m_zoomOut = make(QStringLiteral("zoom-out"), tr("Zoom Out"), false);
    m_zoomIn->setShortcut(QKeySequence::ZoomIn);
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_fitPage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    m_zoom = new QComboBox(this);
    m_zoom->setObjectName(QStringLiteral("previewZoom"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setFixedWidth(84);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400})
        m_zoom->addItem(tr("%1 %").arg(percent));
    m_page = new QLabel(this);
    m_page->setContentsMargins(spacing::normal, 0, spacing::normal, 0);
    m_state = new QLabel(this);
    makeSecondary(m_state);
    m_findings = new QToolButton(this);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setIcon(themeIcon(QStringLiteral("findings")));
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setAutoRaise(true);
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addActions({m_fitWidth, m_fitPage});
    bar->addWidget(m_zoom);
    bar->addAction(m_facing);
    bar->addWidget(m_page);
    bar->addWidget(m_state);
    bar->addWidget(space);
    QAction* findings = bar->addWidget(m_findings);
    findings->setVisible(false);
    connect(m_fitWidth, &QAction::triggered, this, [this] { m_view->setFit(PreviewView::Fit::Width); });
    connect(m_fitPage, &QAction::triggered, this, [this] { m_view->setFit(PreviewView::Fit::Page); });
    connect(m_facing, &QAction::toggled, this, [this](bool on) { m_view->setFacing(on); });
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() * 1.2); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_view->setZoom(m_view->zoom() / 1.2); });
    connect(m_zoom, &QComboBox::textActivated, this, &PreviewPanel::zoomChosen);
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this, [this] { zoomChosen(m_zoom->currentText()); });
    connect(m_zoom->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        m_zoom->lineEdit()->setModified(false);
        updateZoomText();
    });
    connect(m_findings, &QToolButton::clicked, this, &PreviewPanel::showFindings);
    return bar;
}

QList<QAction*> PreviewPanel::viewActions() const
{
    return {m_fitWidth, m_fitPage, m_zoomIn, m_zoomOut, m_facing};
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
    m_error->hide();
    m_view->setPreview(nullptr);
    m_view->setEmptyText(issue.isEmpty() ? tr("Choose an issue on the left to see its pages.") : QString());
    refresh();
}

void PreviewPanel::refresh()
{
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
    m_view->setPreview(preview->issue->pages.empty() ? nullptr : preview);
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
    m_page->setText(pages > 0 ? tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(pages) : QString());
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
