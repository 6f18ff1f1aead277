#pragma once

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

namespace banxin {

enum class UndoKey { Undo, Redo, Other };

/// What a key asks for: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (people try both).
inline UndoKey undoKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Undo))
        return UndoKey::Undo;
    const bool redo = event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier;
    return redo || event.matches(QKeySequence::Redo) ? UndoKey::Redo : UndoKey::Other;
}

/// Leads the undo and redo entries of a text's own context menu to the article.
template <typename Undo, typename Redo>
void leadUndo(QMenu& menu, bool enabled, QObject* context, Undo undo, Redo redo)
{
    for (QAction* action : menu.actions()) {
        const bool back = action->objectName() == QLatin1String("edit-undo");
        if (!back && action->objectName() != QLatin1String("edit-redo"))
            continue;
        action->disconnect();
        action->setEnabled(enabled);
        if (back)
            QObject::connect(action, &QAction::triggered, context, undo);
        else
            QObject::connect(action, &QAction::triggered, context, redo);
    }
}

} // namespace banxin
