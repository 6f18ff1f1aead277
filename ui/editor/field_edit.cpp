#include "ui/editor/field_edit.h"

#include "ui/editor/shown_blocks.h"
#include "ui/editor/undo_keys.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QMenu>

namespace banxin {

FieldEdit::FieldEdit(QWidget* parent) : QLineEdit(parent)
{
    // Another text ends the composition without an event.
    connect(this, &QLineEdit::textChanged, this, [this] { m_preedit.clear(); });
}

void FieldEdit::commitPreedit()
{
    if (m_preedit.isEmpty() || isReadOnly())
        return;
    QInputMethodEvent event;
    event.setCommitString(std::exchange(m_preedit, {}));
    QCoreApplication::sendEvent(this, &event);
}

bool FieldEdit::showText(const QString& text)
{
    const QString before = this->text();
    if (before == text)
        return false;
    setText(text);
    setCursorPosition(static_cast<int>(text.size() - commonEnds(before, text).tail));
    return true;
}

bool FieldEdit::event(QEvent* event)
{
    // QLineEdit would keep the keys for a history of its own.
    if (event->type() == QEvent::ShortcutOverride && undoKey(*static_cast<QKeyEvent*>(event)) != UndoKey::Other) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void FieldEdit::keyPressEvent(QKeyEvent* event)
{
    switch (undoKey(*event)) {
    case UndoKey::Undo: Q_EMIT undoWanted(); break;
    case UndoKey::Redo: Q_EMIT redoWanted(); break;
    case UndoKey::Other: QLineEdit::keyPressEvent(event); break;
    }
}

void FieldEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    leadUndo(
        *menu, !isReadOnly(), this, [this] { Q_EMIT undoWanted(); }, [this] { Q_EMIT redoWanted(); });
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void FieldEdit::inputMethodEvent(QInputMethodEvent* event)
{
    QLineEdit::inputMethodEvent(event);
    m_preedit = event->preeditString();
}

} // namespace banxin
