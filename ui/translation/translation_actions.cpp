#include "ui/translation/translation_actions.h"

#include "ui/common/save_name.h"
#include "ui/editor/article_editor.h"
#include "ui/translation/pair_dialog.h"

#include "base/file.h"
#include "docx/reader.h"
#include "edit/article_origin.h"
#include "translation/pairing.h"
#include "translation/read_translation.h"
#include "translation/translation_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace banxin {

namespace {

QString titleOf(const Article& article)
{
    return article.title.zh.isEmpty() ? article.title.en : article.title.zh;
}

} // namespace

TranslationActions::TranslationActions(ArticleEditor& editor, QWidget& window)
    : QObject(&window),
      m_editor(editor),
      m_window(window),
      m_out(new QAction(tr("Send to Translator (Two-column Word)…"), this)),
      m_in(new QAction(tr("Take Translation Back…"), this)),
      m_paste(new QAction(tr("Paste English and Pair…"), this)),
      m_undo(new QAction(tr("Take Back the Written Translation"), this))
{
    connect(m_out, &QAction::triggered, this, &TranslationActions::chooseOut);
    connect(m_in, &QAction::triggered, this, &TranslationActions::chooseIn);
    connect(m_paste, &QAction::triggered, this, &TranslationActions::paste);
    connect(m_undo, &QAction::triggered, this, [this] { tell(takeBack()); });
    // The text was opened anew after the English was written: the step before is this one.
    connect(&editor, &ArticleEditor::nothingToUndo, this, [this] {
        const Result<Article> here = m_undo->isEnabled() ? article() : Error{};
        if (here && m_after && sameContent(*here, *m_after))
            tell(takeBack());
    });
    updateActions();
}

void TranslationActions::setSession(CatalogueSession* session)
{
    m_session = session;
    m_before.reset();
    m_after.reset();
    updateActions();
}

void TranslationActions::updateActions()
{
    const bool article = m_session && m_editor.articleId().valid();
    const bool writable = article && !m_session->readOnly() && !m_editor.isReadOnly();
    m_out->setEnabled(article);
    m_in->setEnabled(writable);
    m_paste->setEnabled(writable);
    m_undo->setEnabled(writable && m_after && m_after->id == m_editor.articleId());
    QString reason = m_editor.readOnlyReason();
    if (reason.isEmpty())
        reason = tr("The article can only be read here.");
    for (QAction* action : {m_in, m_paste, m_undo}) // an empty one shows the action's name
        action->setToolTip(article && !writable ? reason : QString());
}

/// What stands on the screen, once it is stored.
Result<Article> TranslationActions::article() const
{
    if (!m_session || !m_editor.articleId().valid())
        return Error{Error::Code::UnknownArticle, {}, {}};
    if (!m_session->readOnly() && !m_editor.leave())
        return Error{Error::Code::Cancelled, {}, {}}; // the editor has said why
    return m_session->catalogue().article(m_editor.articleId());
}

std::optional<IssueRowId> TranslationActions::issueRow(const Article& article) const
{
    if (const auto shown = m_session->issue(m_issue); !m_issue.isEmpty() && shown) {
        const auto placements = m_session->catalogue().placements(shown->row);
        for (const Placement& placement : placements ? *placements : std::vector<Placement>())
            if (placement.article == article.id && placement.revision == article.revision)
                return shown->row;
    }
    return openIssuePrinting(m_session->catalogue(), article);
}

Status TranslationActions::writeTable(const QString& file)
{
    const Result<Article> sent = article();
    if (!sent)
        return sent.error();
    TableHeading heading;
    heading.origin = articleOrigin(m_session->catalogue(), sent->id);
    if (const auto issue = m_session->issue(m_issue); !m_issue.isEmpty() && issue) {
        heading.publication = issue->name;
        heading.issue = QStringLiteral("%1-%2").arg(issue->year).arg(issue->number);
    }
    const Result<QByteArray> bytes = translationTable(*sent, heading);
    if (!bytes)
        return bytes.error();
    return writeFile(file, *bytes);
}

PairDialog* TranslationActions::open(TranslationProposal proposal, const Article& article)
{
    auto* dialog = new PairDialog(std::move(proposal), titleOf(article), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWriter([this](const TranslationProposal& agreed) {
        const Status status = store(agreed);
        tell(status);
        return status.ok();
    });
    connect(dialog, &QDialog::accepted, this, [this] { tellWritten(m_written); });
    dialog->open();
    return dialog;
}

Result<PairDialog*> TranslationActions::openReturned(const QString& file)
{
    const Result<Article> here = article();
    if (!here)
        return here.error();
    const Result<docx::Document> document = docx::readFile(file);
    if (!document)
        return document.error();
    const std::optional<TableIdentity> identity = identityOf(*document);
    const bool other = identity
        && (identity->article != here->id
            || (!identity->origin.isEmpty()
                && identity->origin != articleOrigin(m_session->catalogue(), here->id)));
    if (other) {
        const auto answer = QMessageBox::question(
            &m_window, tr("Another article"),
            tr("This file was made for another article. Pair it with the article on the screen all the same?"));
        if (answer != QMessageBox::Yes)
            return Error{Error::Code::Cancelled, {}, {}};
    }
    const auto glossary = m_session->catalogue().glossary();
    if (!glossary)
        return glossary.error();
    const std::vector<TermPair> terms = termPairs(*glossary);
    return open(!other && hasTranslationTable(*document, *here)
                    ? readTranslation(*document, *here, terms)
                    : proposePairs(*here, paragraphsOf(*document), terms),
                *here);
}

Result<PairDialog*> TranslationActions::openPasted(const QString& text)
{
    const Result<Article> here = article();
    if (!here)
        return here.error();
    std::vector<Text> english;
    for (const QString& paragraph : paragraphsOf(text))
        english.emplace_back(paragraph);
    const auto glossary = m_session->catalogue().glossary();
    if (!glossary)
        return glossary.error();
    return open(proposePairs(*here, english, termPairs(*glossary)), *here);
}

Status TranslationActions::store(const TranslationProposal& proposal)
{
    const Result<Article> here = article();
    if (!here)
        return here.error();
    const AppliedProposal done = applied(*here, proposal);
    m_written = 0;
    if (done.set.isEmpty())
        return Done{};
    m_session->breakMerging(); // one step of its own
    const Result<EditOutcome> outcome = m_session->apply(SetArticle{done.article, issueRow(*here)});
    m_session->breakMerging();
    if (!outcome)
        return outcome.error();
    m_before = *here;
    m_after = outcome->article;
    m_written = static_cast<int>(done.set.size());
    Q_EMIT stored(m_written);
    updateActions();
    return Done{};
}

Status TranslationActions::takeBack()
{
    const Result<Article> here = article();
    if (!here)
        return here.error();
    if (!m_before || !m_after || !sameContent(*here, *m_after))
        return Error{Error::Code::Conflict, titleOf(*here), {}};
    Article back = *m_before;
    back.revision = here->revision;
    back.nextBlock = here->nextBlock;
    const Result<EditOutcome> outcome = m_session->apply(SetArticle{back, issueRow(*here)});
    if (!outcome)
        return outcome.error();
    m_before.reset();
    m_after.reset();
    Q_EMIT stored(0);
    updateActions();
    return Done{};
}

/// How many texts were written, where they are to be found, and how they are taken back. Does not stop the work.
void TranslationActions::tellWritten(int count)
{
    auto* box = new QMessageBox(QMessageBox::Information, tr("Translation"),
                                tr("%n paragraph(s) of English were written.", nullptr, count), QMessageBox::Ok,
                                &m_window);
    box->setObjectName(QStringLiteral("translationWritten"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        m_editor.printsLanguage(Language::En)
            ? tr("Ctrl+Z takes them back as long as nothing else was written.")
            : tr("This issue prints Chinese alone: the English is kept with the article, but it is neither shown "
                 "nor printed here."));
    if (m_undo->isEnabled()) {
        QPushButton* back = box->addButton(tr("Take Back"), QMessageBox::ResetRole);
        connect(back, &QPushButton::clicked, this, [this] { tell(takeBack()); });
    }
    box->setDefaultButton(QMessageBox::Ok);
    box->open();
}

void TranslationActions::tell(const Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
}

void TranslationActions::chooseOut()
{
    const Result<Article> sent = article();
    if (!sent) {
        tell(sent.error());
        return;
    }
    const QString file =
        askSaveName(&m_window, tr("Send to translator"),
                    safeFileName(tr("%1 (to translate)").arg(titleOf(*sent))) + QStringLiteral(".docx"),
                    tr("Word document (*.docx)"), QStringLiteral("docx"));
    if (!file.isEmpty())
        tell(writeTable(file));
}

void TranslationActions::chooseIn()
{
    const QString file =
        QFileDialog::getOpenFileName(&m_window, tr("Take translation back"), {}, tr("Word document (*.docx)"));
    if (file.isEmpty())
        return;
    if (const Result<PairDialog*> dialog = openReturned(file); !dialog)
        Q_EMIT failed(dialog.error());
}

void TranslationActions::paste()
{
    const QString text = QApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        QMessageBox::information(
            &m_window, tr("Paste English and pair"),
            tr("The clipboard is empty. Copy the English text first, then choose this again."));
        return;
    }
    if (const Result<PairDialog*> dialog = openPasted(text); !dialog)
        Q_EMIT failed(dialog.error());
}

} // namespace banxin
