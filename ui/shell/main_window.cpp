#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/settings/issue_settings_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/theme.h"
#include "ui/glossary/glossary_dialog.h"
#include "ui/import/import_target.h"
#include "ui/messages/messages.h"
#include "ui/output/result_dialog.h"
#include "ui/preview/preview_panel.h"
#include "ui/shell/first_page.h"
#include "ui/shell/recent_catalogues.h"
#include "ui/translation/translation_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace banxin {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Banxin"));
    makePanels();
    makeActions();
    makeMenus();
    makeToolBar();
    makeProofDocks();
    makeTermDock();
    makeBanner();
    makeStatusBar();
    connectPanels();
    makeFeatures();
    restoreLayout();
    setAcceptDrops(true);
    m_first->setRecent(recentCatalogues());
    m_stack->setCurrentWidget(m_first);
    updateActions();
}

MainWindow::~MainWindow()
{
    // Features hear what happens to the panels, also while those are taken down.
    qDeleteAll(std::exchange(m_features, {}));
    // The panels look at the session; they are taken off it before it goes.
    m_editor->setSession(nullptr);
    m_translation->setSession(nullptr);
    m_catalogue->setSession(nullptr);
}

void MainWindow::makePanels()
{
    m_stack = new QStackedWidget(this);
    m_first = new FirstPage(m_stack);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setObjectName(QStringLiteral("mainSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_catalogue = new CataloguePanel(m_splitter);
    m_views = new QStackedWidget(m_splitter);
    m_writing = new QSplitter(Qt::Horizontal, m_views);
    m_writing->setObjectName(QStringLiteral("writingSplitter"));
    m_writing->setChildrenCollapsible(false);
    m_writing->setHandleWidth(5);
    m_editor = new ArticleEditor(m_writing);
    m_preview = new PreviewPanel(m_writing);
    m_catalogue->setMinimumWidth(180);
    m_editor->setMinimumWidth(360);
    m_preview->setMinimumWidth(280);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_writing->setStretchFactor(0, 9);
    m_writing->setStretchFactor(1, 8);
    m_stack->addWidget(m_first);
    m_stack->addWidget(m_splitter);
    m_banner = new Banner(this);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::makeActions()
{
    const auto make = [this](const char* id, const QString& icon, const QString& text,
                             const QKeySequence& key = {}) {
        QAction* action = addAction(QLatin1String(id), text, key);
        if (!icon.isEmpty())
            action->setIcon(themeIcon(icon));
        return action;
    };
    m_newCatalogue = make("file.new-catalogue", QStringLiteral("new-catalogue"), tr("New Catalogue…"));
    m_open = make("file.open", QStringLiteral("open"), tr("Open Catalogue…"), QKeySequence::Open);
    m_import = make("file.import-issue", QStringLiteral("import"), tr("Import Whole Issue…"));
    m_importManuscripts = make("file.import-manuscripts", QStringLiteral("import-manuscripts"),
                               tr("Import Manuscripts…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_pasteArticle =
        make("edit.paste-article", {}, tr("Paste as New Article"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V));
    m_undoImport = make("edit.undo-import", {}, tr("Undo Import"));
    m_export =
        make("file.export", QStringLiteral("export"), tr("Export PDF…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_check = make("file.check-pdf", {}, tr("Check PDF File…"));
    m_printPreview =
        make("file.print-preview", {}, tr("Print Preview…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_print = make("file.print", QStringLiteral("print"), tr("Print…"), QKeySequence::Print);
    m_saveCopy = make("file.save-copy", {}, tr("Save Copy of Article…"));
    m_closeCatalogue = make("file.close-catalogue", {}, tr("Close Catalogue"), QKeySequence::Close);
    m_quit = make("file.quit", {}, tr("Quit"), QKeySequence::Quit);
    m_undo = make("edit.undo", QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo);
    m_redo = make("edit.redo", QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo);
    m_settingsAction = make("issue.settings", QStringLiteral("settings"), tr("Publication Settings…"),
                            QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_glossary =
        make("tools.glossary", {}, tr("Glossary and Register…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    m_addTerm = make("tools.add-term", {}, tr("Add to Glossary…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    m_importManuscripts->setIconText(tr("Import Manuscripts"));
    m_importManuscripts->setToolTip(
        tr("Clean up manuscripts (Word, PDF, text, web pages) and take them in (Ctrl+Shift+O)"));
    m_export->setIconText(tr("Export PDF"));
    m_settingsAction->setIconText(tr("Publication Settings"));
    m_export->setToolTip(tr("Export the issue as PDF (Ctrl+E)"));
    m_settingsAction->setToolTip(tr("Nameplate, numbers, colours, sizes and contacts of this issue"));
    connect(m_newCatalogue, &QAction::triggered, this, &MainWindow::chooseNewCatalogue);
    connect(m_open, &QAction::triggered, this, &MainWindow::chooseCatalogue);
    connect(m_import, &QAction::triggered, this, &MainWindow::chooseImport);
    connect(m_importManuscripts, &QAction::triggered, this, &MainWindow::chooseManuscripts);
    connect(m_pasteArticle, &QAction::triggered, this, &MainWindow::pasteAsArticle);
    connect(m_undoImport, &QAction::triggered, this, &MainWindow::undoImport);
    connect(m_export, &QAction::triggered, this, &MainWindow::chooseExport);
    connect(m_check, &QAction::triggered, this, &MainWindow::chooseCheck);
    connect(m_printPreview, &QAction::triggered, this, &MainWindow::openPrintPreview);
    connect(m_print, &QAction::triggered, this, &MainWindow::choosePrint);
    connect(m_saveCopy, &QAction::triggered, this, &MainWindow::chooseCopy);
    connect(m_closeCatalogue, &QAction::triggered, this, &MainWindow::closeCatalogue);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_settingsAction, &QAction::triggered, this, &MainWindow::openIssueSettings);
    connect(m_glossary, &QAction::triggered, this, &MainWindow::openGlossary);
    connect(m_addTerm, &QAction::triggered, this, &MainWindow::addSelectionToGlossary);
    m_translation = new TranslationActions(*m_editor, *this);
    connect(m_translation, &TranslationActions::failed, this, &MainWindow::showError);
    connect(m_translation, &TranslationActions::stored, this, [this] { openArticle(m_catalogue->currentNode()); });
}

void MainWindow::makeMenus()
{
    for (const auto& [menu, title] : {std::pair(DeskMenu::File, tr("&File")),
                                      {DeskMenu::Edit, tr("&Edit")},
                                      {DeskMenu::Insert, tr("I&nsert")},
                                      {DeskMenu::Article, tr("&Article")},
                                      {DeskMenu::Issue, tr("&Issue")},
                                      {DeskMenu::Format, tr("F&ormat")},
                                      {DeskMenu::View, tr("&View")},
                                      {DeskMenu::Tools, tr("&Tools")},
                                      {DeskMenu::Help, tr("&Help")}}) {
        m_menus[menu] = menuBar()->addMenu(title);
        m_menus[menu]->setToolTipsVisible(true); // why an entry cannot be used
    }
    makeFileMenu();
    makeEditMenu();
    QMenu* article = menu(DeskMenu::Article);
    article->addAction(m_catalogue->newArticleAction());
    article->addSeparator();
    article->addActions(m_translation->actions());
    QMenu* issue = menu(DeskMenu::Issue);
    issue->addActions({m_catalogue->newIssueAction(), m_catalogue->newColumnAction()});
    issue->addSeparator();
    issue->addActions({m_catalogue->renameAction(), m_catalogue->upAction(), m_catalogue->downAction(),
                       m_catalogue->deleteAction()});
    issue->addSeparator();
    issue->addAction(m_settingsAction);
    QMenu* format = menu(DeskMenu::Format);
    format->addActions(m_editor->styleActions());
    format->addSeparator();
    format->addActions(m_editor->markActions());
    QMenu* view = menu(DeskMenu::View);
    m_viewMenuEnd = view->addSeparator();
    view->addActions(m_preview->viewActions());
    view->addSeparator();
    menu(DeskMenu::Tools)->addActions({m_addTerm, m_glossary});
    menu(DeskMenu::Help)
        ->addAction(
            tr("About Banxin"), this,
            [this] {
                QMessageBox::about(
                    this, tr("About Banxin"),
                    tr("Banxin %1 — writes, sets and prints periodicals.").arg(QLatin1String(BANXIN_VERSION)));
            })
        ->setObjectName(QStringLiteral("help.about"));
}

void MainWindow::makeFileMenu()
{
    QMenu* file = menu(DeskMenu::File);
    file->addActions({m_newCatalogue, m_open});
    m_recent = file->addMenu(tr("Open Recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    file->addSeparator();
    file->addActions({m_importManuscripts, m_import, m_saveCopy});
    file->addSeparator();
    file->addActions({m_export, m_check, m_printPreview, m_print});
    file->addSeparator();
    file->addActions({m_closeCatalogue, m_quit});
}

void MainWindow::makeEditMenu()
{
    QMenu* edit = menu(DeskMenu::Edit);
    edit->addActions({m_undo, m_redo, m_undoImport});
    edit->addSeparator();
    edit->addActions({m_editor->pasteRawAction(), m_pasteArticle});
    edit->addSeparator();
    QMenu* pairMenu = edit->addMenu(tr("Both Languages"));
    pairMenu->addActions(m_editor->pairActions());
    connect(edit, &QMenu::aboutToShow, pairMenu, [this, pairMenu] {
        m_undoImport->setEnabled(m_session && m_lastImport && m_session->canUndoEdit(*m_lastImport));
        const auto actions = pairMenu->actions();
        pairMenu->menuAction()->setVisible(std::any_of(actions.begin(), actions.end(),
                                                       [](const QAction* action) { return action->isVisible(); }));
    });
}

void MainWindow::makeFeatures() { m_features = banxin::makeFeatures(*this, this); }

void MainWindow::tellFeatures(void (DeskFeature::*what)())
{
    for (DeskFeature* feature : m_features)
        (feature->*what)();
}

void MainWindow::makeToolBar()
{
    auto* bar = addToolBar(tr("Main toolbar"));
    m_toolBar = bar;
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->addActions({m_open, m_importManuscripts});
    bar->addSeparator();
    bar->addAction(m_catalogue->newArticleAction());
    bar->addActions({m_undo, m_redo});
    m_viewsEnd = bar->addSeparator();
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions({m_settingsAction, m_print, m_export});
    // Those that people look for carry their names.
    for (QAction* action : {m_importManuscripts, m_catalogue->newArticleAction(), m_settingsAction, m_export})
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_viewActions = new QActionGroup(this);
    QAction* write = addView(QStringLiteral("write"), tr("Write"), m_writing, QKeySequence(Qt::ALT | Qt::Key_1));
    write->setToolTip(tr("The article and the pages beside it (Alt+1)"));
    write->setChecked(true);
}

void MainWindow::makeBanner()
{
    connect(m_banner->addAction(tr("Try Again")), &QPushButton::clicked, this, [this] { m_editor->flush(); });
    connect(m_banner->addAction(tr("Save Copy…")), &QPushButton::clicked, this, &MainWindow::chooseCopy);
}

void MainWindow::makeStatusBar()
{
    m_saveState = new QLabel(this);
    m_saveState->setObjectName(QStringLiteral("saveState"));
    m_saveState->setContentsMargins(spacing::normal, 0, spacing::normal, 0);
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_catalogueName = new QLabel(this);
    m_catalogueName->setContentsMargins(0, 0, spacing::normal, 0);
    makeSecondary(m_counts);
    makeSecondary(m_catalogueName);
    statusBar()->addWidget(m_saveState);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_catalogueName);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectPanels()
{
    connect(m_first, &FirstPage::newCatalogue, this, &MainWindow::chooseNewCatalogue);
    connect(m_first, &FirstPage::openCatalogue, this, &MainWindow::chooseCatalogue);
    connect(m_first, &FirstPage::openSample, this, &MainWindow::chooseSample);
    connect(m_first, &FirstPage::openRecent, this, &MainWindow::openCatalogue);
    connect(m_first, &FirstPage::forgetRecent, this, [this](const QString& path) {
        forgetCatalogue(path);
        // Not before the button that was pressed is done.
        QMetaObject::invokeMethod(this, [this] { m_first->setRecent(recentCatalogues()); }, Qt::QueuedConnection);
    });
    connect(m_catalogue, &CataloguePanel::nodeSelected, this, &MainWindow::showNode);
    connect(m_catalogue, &CataloguePanel::newIssueRequested, this, &MainWindow::newIssue);
    connect(m_catalogue, &CataloguePanel::failed, this, &MainWindow::showError);
    connect(m_catalogue, &CataloguePanel::filesDropped, this,
            [this](const QStringList& files, const TreeNode& node) {
                importManuscripts(files, {node.issue, node.column});
            });
    connect(m_editor, &ArticleEditor::saveStateChanged, this, &MainWindow::saveStateChanged);
    connect(m_editor, &ArticleEditor::countsChanged, this, [this] { m_counts->setText(m_editor->countsText()); });
    connect(m_editor, &ArticleEditor::saveFailed, this, &MainWindow::showSaveError);
    connect(m_editor, &ArticleEditor::failed, this, &MainWindow::showError);
    connect(m_editor, &ArticleEditor::notice, this,
            [this](const QString& text) { QMessageBox::information(this, tr("Banxin"), text); });
    connect(m_editor, &ArticleEditor::titleChanged, this, [this](ArticleId article, const QString& title) {
        m_catalogue->model().setArticleTitle(article, title);
    });
    connect(m_preview, &PreviewPanel::sourceClicked, this, &MainWindow::showSource);
}

void MainWindow::restoreLayout()
{
    QSettings settings;
    resize(1280, 800);
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1280, 800);
    if (!m_splitter->restoreState(settings.value(QStringLiteral("window/tree")).toByteArray()))
        m_splitter->setSizes({240, 1040});
    if (!m_writing->restoreState(settings.value(QStringLiteral("window/writing")).toByteArray()))
        m_writing->setSizes({540, 500});
}

void MainWindow::updateActions()
{
    const bool open = m_session != nullptr;
    const bool writable = open && !m_session->readOnly();
    m_import->setEnabled(writable);
    m_importManuscripts->setEnabled(writable);
    m_pasteArticle->setEnabled(writable);
    m_undoImport->setEnabled(open && m_lastImport && m_session->canUndoEdit(*m_lastImport));
    m_closeCatalogue->setEnabled(open);
    m_glossary->setEnabled(open);
    m_addTerm->setEnabled(writable);
    for (const QDockWidget* dock : m_docks)
        dock->toggleViewAction()->setEnabled(open);
    for (QAction* view : m_viewActions->actions())
        view->setEnabled(open);
    for (QAction* output : {m_export, m_printPreview, m_print})
        output->setEnabled(open && !m_issue.isEmpty());
    m_settingsAction->setEnabled(writable && !m_issue.isEmpty());
    const bool article = open && m_editor->articleId().valid();
    m_saveCopy->setEnabled(article);
    m_translation->setIssue(m_issue);
    m_translation->updateActions();
    if (!article)
        for (QAction* action :
             m_editor->styleActions() + m_editor->markActions() + QList<QAction*>{m_editor->pictureAction()})
            action->setEnabled(false);
    if (!open) {
        m_catalogue->newIssueAction()->setEnabled(false);
        m_catalogue->newColumnAction()->setEnabled(false);
        m_catalogue->newArticleAction()->setEnabled(false);
    }
    tellFeatures(&DeskFeature::updateActions);
}

QString MainWindow::currentIssue() const { return m_issue; }

QString MainWindow::saveStateText() const { return m_saveState->text(); }

void MainWindow::showError(const Error& error)
{
    if (error.code != Error::Code::Cancelled)
        QMessageBox::warning(this, tr("Banxin"), describe(error));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session && (!settleSettings() || (!m_editor->leave() && !confirmClose()))) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/tree"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/writing"), m_writing->saveState());
    event->accept();
}

bool MainWindow::confirmClose()
{
    QMessageBox box(QMessageBox::Warning, tr("Article not saved"),
                    tr("The article on the screen could not be saved. Closing now loses what was typed last."),
                    QMessageBox::Cancel, this);
    QPushButton* retry = box.addButton(tr("Try Again"), QMessageBox::AcceptRole);
    QPushButton* copy = box.addButton(tr("Save Copy…"), QMessageBox::ActionRole);
    QPushButton* discard = box.addButton(tr("Close Without Saving"), QMessageBox::DestructiveRole);
    box.setDefaultButton(retry);
    box.exec();
    if (box.clickedButton() == retry)
        return m_editor->leave() || confirmClose();
    if (box.clickedButton() == copy) {
        chooseCopy();
        return confirmClose();
    }
    return box.clickedButton() == discard;
}

} // namespace banxin
