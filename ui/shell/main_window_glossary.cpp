// 术语表与名册 of the catalogue that is open.

#include "ui/shell/main_window.h"

#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"

#include <QApplication>
#include <QLineEdit>
#include <QTextEdit>

namespace banxin {

namespace {

/// What is selected in the field that has the focus; of several lines the first.
QString selectedText()
{
    QString text;
    if (const auto* edit = qobject_cast<QTextEdit*>(QApplication::focusWidget()))
        text = edit->textCursor().selectedText();
    else if (const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
        text = line->selectedText();
    text.remove(QChar::ObjectReplacementCharacter);
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return text.trimmed().section(u'\n', 0, 0).simplified();
}

} // namespace

GlossaryDialog* MainWindow::openGlossary()
{
    if (!m_session)
        return nullptr;
    if (!m_glossaryDialog) {
        m_glossaryDialog = new GlossaryDialog(*m_session, this);
        m_glossaryDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_glossaryDialog->show(); // beside the window: the article can be read while it is filled
    m_glossaryDialog->raise();
    m_glossaryDialog->activateWindow();
    return m_glossaryDialog;
}

GlossaryForm* MainWindow::addSelectionToGlossary()
{
    if (!m_session || m_session->readOnly())
        return nullptr;
    return openTermForm(*m_session, selectedText(), this);
}

} // namespace banxin
