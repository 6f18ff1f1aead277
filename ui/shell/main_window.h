#pragma once

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/task.h"
#include "ui/editor/article_editor.h"
#include "ui/shell/desk.h"

#include <QMainWindow>
#include <QPageSize>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QPrinter;
class QProgressDialog;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace banxin {

class Banner;
class CataloguePanel;
class DriftPanel;
class ExportDialog;
class FirstPage;
class GlossaryDialog;
class GlossaryForm;
class ImportDialog;
class IssueSettingsDialog;
class PairFindingsPanel;
class PreviewPanel;
class ResultDialog;
class TermSuggestions;
class TranslationActions;
struct ExportOrder;
struct ExportReport;
struct OutputResult;
struct PairFix;
struct PrintSettings;
struct ImportOutcome;
struct ImportPlace;
struct ImportedIssue;
struct ManuscriptFile;
struct TreeNode;

/// The window: catalogue on the left, article in the middle, pages on the right. It knows who
/// must hear of what; the panels do the work.
class MainWindow final : public QMainWindow, public Desk {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a catalogue instead of the present one. A message and false when it cannot be.
    bool openCatalogue(const QString& path);
    /// Stores and closes the present one; false when the article could not be stored.
    bool closeCatalogue();
    CatalogueSession* session() override { return m_session.get(); }
    CataloguePanel& cataloguePanel() override { return *m_catalogue; }
    ArticleEditor& editor() override { return *m_editor; }
    TranslationActions& translation() { return *m_translation; }
    PreviewPanel& preview() override { return *m_preview; }
    Banner& banner() { return *m_banner; }
    QString saveStateText() const;

    QString currentIssue() const override;
    // Desk:
    QWidget* widget() override { return this; }
    TreeNode currentNode() const override;
    QMenu* menu(DeskMenu menu) override;
    QAction* addAction(const QString& id, const QString& text, const QKeySequence& key = {}) override;
    QAction* addView(const QString& id, const QString& text, QWidget* view, const QKeySequence& key) override;
    QString currentView() const override;
    void showView(const QString& id) override;
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* panel,
                         Qt::DockWidgetArea area) override;
    void addStrip(QWidget* strip) override;
    bool settle() override;
    void showArticle(ArticleId article, const QString& issue) override;
    void showSource(ArticleId article, const SourceRange& source, int codePoint) override;
    void showIssue(const QString& issue) override;
    void reloadArticle() override;
    void showError(const Error& error) override;
    void tell(const QString& text) override;
    void showProgress(const QString& text, Task* task) override;
    /// 刊物设置 of the issue that is shown; stays open beside the window.
    IssueSettingsDialog* openIssueSettings();
    /// 术语表与名册 of the catalogue; stays open beside the window. Null: no catalogue is open.
    GlossaryDialog* openGlossary();
    /// 加入术语表: the form, filled with what is selected in the field that has the focus. Null: nothing
    /// can be stored.
    GlossaryForm* addSelectionToGlossary();
    /// Exports the issue that is shown, in the background. exportFinished() tells the end.
    void exportTo(const QString& file);
    /// The same, as ordered.
    void exportIssueAs(const ExportOrder& order);
    /// The export dialog for the issue that is shown; null: none is shown.
    ExportDialog* openExportDialog();
    /// Checks any PDF in the background and shows what was found.
    void checkFile(const QString& file);
    /// What the last export or check found; null when it was closed.
    ResultDialog* result() const;
    /// The sheets as an office printer gives them out.
    void openPrintPreview();
    /// Compares the two texts of the issue that is shown and lists what they state differently.
    void compareLanguages();
    PairFindingsPanel& pairFindings() { return *m_pairFindings; }
    /// Makes the sample catalogue in the background and opens it.
    void openSample(const QString& path);
    /// Reads a whole issue from a file in the background and stores it.
    void importIssue(const QString& file, const QString& publication);
    /// Reads manuscripts in the background, cleans them and shows what was found; `place` is proposed for
    /// them. Nothing is stored before the dialog says so.
    void importManuscripts(const QStringList& files, const ImportPlace& place);
    /// The same with what the clipboard holds.
    void pasteAsArticle();
    /// 整理文稿, while it is open.
    ImportDialog* importDialog() const;
    /// Takes back the newest import of manuscripts, as long as nothing of it was changed since.
    void undoImport();
    /// Writes the article on the screen as text or JSON (by the name) into a file.
    Status saveCopy(const QString& file);
    /// A dialog beside a task, with a button that cancels it; it shows itself when the task takes
    /// long and goes with it.
    QProgressDialog* makeProgress(const QString& text, Task* task);

Q_SIGNALS:
    void exportFinished(bool ok);
    void importFinished(bool ok);
    void checkFinished(bool ok);
    /// Manuscripts were read and are shown, or the reading was cancelled.
    void manuscriptsRead(bool shown);
    void catalogueOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void makeProofDocks();
    void makeTermDock();
    void readTerms();
    void showTermsOfPair();
    void showDrifts();
    void showFinding(ArticleId article, const SourceRange& source, int codePoint);
    void clearProof();
    void hideDocks();
    void applyFix(ArticleId article, const PairFix& fix);
    void resetFixes(ArticleId article);
    Result<Placement> placementOf(ArticleId article) const;
    Status movePicture(const Placement& placement, IssueRowId issue, const PairFix& fix);
    void reopenArticle(ArticleId article);
    void makeActions();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeFeatures();
    void tellFeatures(void (DeskFeature::*what)());
    void makeToolBar();
    void makeBanner();
    void makeStatusBar();
    void connectPanels();
    void updateActions();
    void restoreLayout();
    void fillRecentMenu();

    void chooseCatalogue();
    void chooseNewCatalogue();
    void chooseSample();
    void chooseImport();
    void chooseManuscripts();
    ImportPlace placeOfCurrentNode() const;
    void showManuscripts(std::vector<ManuscriptFile> files, const ImportPlace& place);
    void manuscriptsStored(const ImportOutcome& outcome);
    void tellImportWarnings(const Diagnostics& warnings);
    void chooseExport();
    void chooseCheck();
    void choosePrint();
    void chooseCopy();
    void newIssue(const QString& publication);
    void storeImported(const Result<ImportedIssue>& imported, const QString& publication);
    void exported(const Result<ExportReport>& report);

    void showNode(const TreeNode& chosen);
    void showAfterSettings(const TreeNode& node);
    void showFirst(const QString& issue, const QString& nodeKey);
    void followWriter();
    void openArticle(const TreeNode& node);
    void showEmptyState(const TreeNode& node);
    void followLanguages();
    void issueChanged(const QString& issueId);
    void saveStateChanged(ArticleEditor::SaveState state);
    void showSaveError(const Error& error);
    bool confirmClose();
    bool settleSettings(bool exporting = false);
    void startExport(const ExportOrder& order);
    void showResult(const OutputResult& result, bool waivable);
    void whenComposed(const std::function<void()>& act);
    void askPrinter(const PrintSettings& settings, const std::optional<QPageSize>& paper, int current);
    void printPages(QPrinter& printer, const PrintSettings& settings, int current);

    std::unique_ptr<CatalogueSession> m_session;
    QString m_nodeKey; ///< the tree's entry that the window shows
    QString m_issue;
    bool m_selecting = false;
    bool m_fromPreview = false; ///< a line of the pages was clicked: they stay where they are
    QPointer<IssueSettingsDialog> m_settings;
    QPointer<GlossaryDialog> m_glossaryDialog;
    QPointer<ResultDialog> m_result;
    QPointer<Task> m_importing;
    QPointer<Task> m_making;  ///< the sample
    QPointer<Task> m_reading; ///< manuscripts
    QPointer<ImportDialog> m_importDialog;
    std::optional<JournalEntry> m_lastImport;

    QStackedWidget* m_stack;
    FirstPage* m_first;
    QSplitter* m_splitter; ///< the tree, and the view beside it
    QSplitter* m_writing;  ///< editor and pages
    QStackedWidget* m_views;
    QActionGroup* m_viewActions = nullptr; ///< one a view, in the order of m_views
    QAction* m_viewsEnd = nullptr;         ///< in the tool bar
    QAction* m_viewMenuEnd = nullptr;
    QToolBar* m_toolBar = nullptr;
    std::map<DeskMenu, QMenu*> m_menus;
    QList<QDockWidget*> m_docks;
    std::vector<DeskFeature*> m_features;
    Banner* m_banner;
    CataloguePanel* m_catalogue;
    ArticleEditor* m_editor;
    PreviewPanel* m_preview;
    TranslationActions* m_translation;
    PairFindingsPanel* m_pairFindings = nullptr;
    DriftPanel* m_drift = nullptr;
    QDockWidget* m_pairDock = nullptr;
    QDockWidget* m_driftDock = nullptr;
    TermSuggestions* m_terms = nullptr;
    QDockWidget* m_termDock = nullptr;
    QList<QDockWidget*> m_docksAway; ///< shown while a catalogue was open, and again with the next one
    BilingualString m_pairAtCursor;  ///< both sides, as last told
    QLabel* m_saveState;
    QLabel* m_counts;
    QLabel* m_catalogueName;
    QMenu* m_recent = nullptr;
    QAction* m_newCatalogue = nullptr;
    QAction* m_open = nullptr;
    QAction* m_import = nullptr;
    QAction* m_importManuscripts = nullptr;
    QAction* m_pasteArticle = nullptr;
    QAction* m_undoImport = nullptr;
    QAction* m_export = nullptr;
    QAction* m_check = nullptr;
    QAction* m_printPreview = nullptr;
    QAction* m_print = nullptr;
    QAction* m_closeCatalogue = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_settingsAction = nullptr;
    QAction* m_saveCopy = nullptr;
    QAction* m_glossary = nullptr;
    QAction* m_addTerm = nullptr;
};

} // namespace banxin
