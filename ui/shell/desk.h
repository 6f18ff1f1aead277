#pragma once

#include "catalogue/journal.h"
#include "layout/composed.h"
#include "model/article.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QAction;
class QDockWidget;
class QMenu;
class QWidget;

namespace banxin {

class ArticleEditor;
class CataloguePanel;
class CatalogueSession;
class PreviewPanel;
class Task;
struct Error;
struct TreeNode;

/// The menus of the window that features add to.
enum class DeskMenu { File, Edit, Insert, Article, Issue, Format, View, Tools, Help };

/// The window as its features see it: what is open, where they put their panels and entries, and how they speak
/// to the user. Features know this and not each other.
class Desk {
public:
    virtual ~Desk() = default;

    virtual QWidget* widget() = 0;
    /// The open catalogue; null: none.
    virtual CatalogueSession* session() = 0;
    /// The issue that is shown, "quarterly/2026-1"; empty: none.
    virtual QString currentIssue() const = 0;
    /// What is chosen in the tree of the catalogue.
    virtual TreeNode currentNode() const = 0;
    virtual ArticleEditor& editor() = 0;
    virtual PreviewPanel& preview() = 0;
    virtual CataloguePanel& cataloguePanel() = 0;

    /// Entries are added behind those that are there.
    virtual QMenu* menu(DeskMenu menu) = 0;
    /// An action of the window with a name of its own ("flatplan.show"), by which preferences, tests and scripts
    /// find it (QObject::objectName()).
    virtual QAction* addAction(const QString& id, const QString& text, const QKeySequence& key = {}) = 0;
    /// A view of the issue or the catalogue that takes the place of editor and pages; its action stands in the tool
    /// bar and the View menu. The view is shown by it, by showView() and goes with the catalogue.
    virtual QAction* addView(const QString& id, const QString& text, QWidget* view, const QKeySequence& key) = 0;
    /// The view that is shown; "write": editor and pages.
    virtual QString currentView() const = 0;
    virtual void showView(const QString& id) = 0;
    /// A panel at the side of the window, hidden at first; its entry stands in the View menu and is enabled
    /// while a catalogue is open.
    virtual QDockWidget* addDock(const QString& id, const QString& title, QWidget* panel,
                                 Qt::DockWidgetArea area) = 0;

    /// A line at the foot of the window that says what was done; hidden at first, its feature shows it.
    virtual void addStrip(QWidget* strip) = 0;

    /// Stores what is being written; false: it could not be, and the user was told.
    virtual bool settle() = 0;
    /// Opens an article of an issue in the editor (empty: it waits, 待用稿), and shows the view for writing.
    virtual void showArticle(ArticleId article, const QString& issue) = 0;
    /// The same, with the cursor at a place of the printed text.
    virtual void showSource(ArticleId article, const SourceRange& source, int codePoint) = 0;
    /// Shows an issue as the tree would.
    virtual void showIssue(const QString& issue) = 0;
    /// Opens the article on the screen again, as it is stored now.
    virtual void reloadArticle() = 0;
    /// A message that needs an answer; nothing for Cancelled.
    virtual void showError(const Error& error) = 0;
    /// A word in the status line that goes by itself.
    virtual void tell(const QString& text) = 0;
    /// A dialog with Cancel beside work that may take long.
    virtual void showProgress(const QString& text, Task* task) = 0;
};

/// A part of the window that stands on its own: it adds its panels and entries when it is made, and hears what
/// happens. The defaults do nothing.
class DeskFeature : public QObject {
    Q_OBJECT
public:
    explicit DeskFeature(Desk& desk, QObject* parent = nullptr) : QObject(parent), m_desk(desk) {}

    /// A catalogue was opened; desk().session() is new.
    virtual void catalogueOpened() {}
    /// It is about to be closed: let go of everything that looks at the session.
    virtual void catalogueClosing() {}
    /// Another issue is shown, or none, or its fields were changed.
    virtual void issueShown() {}
    /// Another article is open in the editor, or none.
    virtual void articleShown() {}
    /// What can be done may be different now.
    virtual void updateActions() {}

protected:
    Desk& desk() const { return m_desk; }

private:
    Desk& m_desk;
};

/// All features, in the order of their entries in the menus. The window owns them.
std::vector<DeskFeature*> makeFeatures(Desk& desk, QObject* parent);

} // namespace banxin
