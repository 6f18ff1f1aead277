#include "ui/undo/undo_feature.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/messages/command_names.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace banxin {

UndoFeature::UndoFeature(Desk& desk, QObject* parent)
    : DeskFeature(desk, parent),
      m_undo(desk.widget()->findChild<QAction*>(QStringLiteral("edit.undo"))),
      m_redo(desk.widget()->findChild<QAction*>(QStringLiteral("edit.redo")))
{
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_undo, &QAction::triggered, this, [this] { step(true); });
    connect(m_redo, &QAction::triggered, this, [this] { step(false); });
    connect(desk.menu(DeskMenu::Edit), &QMenu::aboutToShow, this, &UndoFeature::update);
    connect(&desk.editor(), &ArticleEditor::saveStateChanged, this, &UndoFeature::update);
    connect(&desk.editor(), &ArticleEditor::hinted, this,
            [this](const QString& text) { this->desk().tell(text); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

void UndoFeature::catalogueOpened()
{
    connect(desk().session(), &CatalogueSession::structureChanged, this, &UndoFeature::update);
    connect(desk().session(), &CatalogueSession::issueChanged, this, &UndoFeature::update);
    connect(desk().session(), &CatalogueSession::articleChanged, this, &UndoFeature::update);
    update();
}

/// Menus and tool bars take the focus only for a moment.
void UndoFeature::focusMoved(QWidget* now)
{
    if (!now || now->window() != desk().widget() || qobject_cast<QMenuBar*>(now) || qobject_cast<QMenu*>(now)
        || qobject_cast<QToolBar*>(now->parentWidget()))
        return;
    const bool structure = desk().cataloguePanel().isAncestorOf(now);
    if (structure == m_inStructure)
        return;
    m_inStructure = structure;
    update();
}

bool UndoFeature::writing() const
{
    return desk().editor().articleId().valid() && !m_inStructure && desk().currentView() == QLatin1String("write");
}

EditScope UndoFeature::structureScope() const
{
    const auto issue = desk().currentIssue().isEmpty() ? Result<Issue>(Error{})
                                                       : desk().session()->issue(desk().currentIssue());
    return issue ? EditScope::issue(issue->row) : EditScope::imports();
}

void UndoFeature::step(bool back)
{
    if (!desk().session())
        return;
    if (writing()) {
        back ? desk().editor().undo() : desk().editor().redo();
        update();
        return;
    }
    if (!desk().settle())
        return;
    const auto done = back ? desk().session()->undo(structureScope()) : desk().session()->redo(structureScope());
    if (!done) {
        desk().showError(done.error());
    } else {
        desk().editor().followStored(false);
        const QString what = commandInWords(done->command);
        desk().tell(back ? tr("Taken back: %1").arg(what) : tr("Done again: %1").arg(what));
    }
    update();
}

void UndoFeature::update()
{
    CatalogueSession* session = desk().session();
    std::optional<JournalEntry> undo;
    std::optional<JournalEntry> redo;
    if (session && writing()) {
        undo = desk().editor().undoable();
        redo = desk().editor().redoable();
    } else if (session) {
        undo = session->undoable(structureScope());
        redo = session->redoable(structureScope());
    }
    describe(m_undo, undo, true);
    describe(m_redo, redo, false);
}

void UndoFeature::describe(QAction* action, const std::optional<JournalEntry>& entry, bool back) const
{
    const QString verb = back ? tr("Undo") : tr("Redo");
    action->setEnabled(entry.has_value());
    action->setIconText(verb);
    action->setText(entry ? tr("%1 %2").arg(verb, commandInWords(entry->command)) : verb);
    const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
    const QString where = writing() ? tr("in the article") : tr("in the order of the issue");
    action->setToolTip(entry ? QStringLiteral("%1 (%2, %3)").arg(action->text(), where, keys)
                             : QStringLiteral("%1 (%2)").arg(verb, keys));
}

} // namespace banxin
