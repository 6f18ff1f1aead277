// 术语表与名册 of the catalogue that is open.

#include "ui/shell/main_window.h"

#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"
#include "ui/glossary/term_suggestions.h"

#include <QApplication>
#include <QDockWidget>
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

/// The terms of the pair at the cursor, beside the text; there only while an article prints both languages.
void MainWindow::makeTermDock()
{
    m_terms = new TermSuggestions(this);
    m_termDock = addDock(QStringLiteral("termDock"), tr("Terms in This Pair"), m_terms, Qt::BottomDockWidgetArea);
    connect(m_termDock, &QDockWidget::visibilityChanged, this, [this](bool shown) {
        if (shown)
            showTermsOfPair();
    });
    connect(m_editor, &ArticleEditor::currentPairChanged, this, [this](const QString& zh, const QString& en) {
        m_pairAtCursor = {zh, en};
        if (m_termDock->isVisible())
            showTermsOfPair();
    });
    connect(m_terms, &TermSuggestions::chosen, m_editor, &ArticleEditor::insertIntoEnglish);
    connect(m_terms, &TermSuggestions::entryWanted, this, [this](const GlossaryEntry& entry) {
        if (m_session && !m_session->readOnly())
            openTermForm(*m_session, entry.name, this);
    });
}

/// The glossary of the catalogue that is open now.
void MainWindow::readTerms()
{
    std::vector<GlossaryEntry> entries;
    if (m_session)
        if (auto stored = m_session->catalogue().glossary())
            entries = std::move(*stored);
    m_terms->setGlossary(std::move(entries));
}

void MainWindow::showTermsOfPair()
{
    // What stands above decides whether a name is given in full here.
    std::vector<TextPair> before;
    const Article article = m_editor->current();
    for (const Block& block : article.blocks) {
        if (block.zh.string == m_pairAtCursor.zh && block.en.string == m_pairAtCursor.en)
            break;
        before.push_back({block.zh.string, block.en.string});
    }
    m_terms->setTexts(std::move(before), {m_pairAtCursor.zh, m_pairAtCursor.en});
}

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
