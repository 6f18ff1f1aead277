#include "ui/editor/field_edit.h"

#include <QCoreApplication>
#include <QInputMethodEvent>

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

void FieldEdit::inputMethodEvent(QInputMethodEvent* event)
{
    QLineEdit::inputMethodEvent(event);
    m_preedit = event->preeditString();
}

} // namespace banxin
