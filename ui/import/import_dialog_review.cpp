// What the import dialog does while somebody looks through the manuscripts.

#include "ui/import/import_dialog.h"

#include "ui/common/task.h"
#include "ui/common/theme.h"
#include "ui/import/article_fields.h"
#include "ui/import/change_list.h"
#include "ui/import/compare_pane.h"
#include "ui/import/compare_view.h"
#include "ui/import/place_chooser.h"
#include "ui/messages/messages.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace banxin {

/// The article at the cursor of the result.
std::optional<std::size_t> ImportDialog::currentArticle() const
{
    const ResultLine* line = m_compare->current();
    if (!m_shown || !line || line->article >= m_review.file(*m_shown).shown.articles.size())
        return std::nullopt;
    return line->article;
}

void ImportDialog::showEntry()
{
    const auto entry = m_tree->currentEntry();
    if (!entry)
        return;
    if (m_shown != entry->file)
        showFile(entry->file, false);
    showLines();
    if (entry->article)
        m_compare->showArticle(*entry->article);
}

/// Beside an article stand its changes: up to the next one, because what was taken out between the two belongs
/// to the look at the first.
void ImportDialog::showLines()
{
    const auto entry = m_tree->currentEntry();
    if (!entry || !entry->article || *entry->article >= m_review.file(entry->file).shown.articles.size()) {
        m_changes->setLines(0, -1);
        return;
    }
    const auto& articles = m_review.file(entry->file).shown.articles;
    const int begin = articles[*entry->article].firstLine;
    int next = 0;
    for (const CleanedArticle& article : articles)
        if (article.firstLine > begin && (next == 0 || article.firstLine < next))
            next = article.firstLine;
    if (begin <= 0)
        m_changes->setLines(0, -1); // not known
    else
        m_changes->setLines(*entry->article == 0 ? 0 : begin,
                            next > 0 ? next - 1 : std::numeric_limits<int>::max());
}

void ImportDialog::showFile(std::size_t number, bool keepPlace)
{
    const ReviewedFile& file = m_review.file(number);
    m_shown = number;
    m_filling = true;
    if (file.file.error) {
        m_compare->setMessage(describe(*file.file.error));
        m_compare->setComparison({}, false);
    } else if (file.shown.articles.empty() && file.shown.changes.empty()) {
        m_compare->setMessage(tr("There is no text in “%1”. Nothing of it is imported.").arg(file.file.name));
        m_compare->setComparison({}, false);
    } else {
        m_compare->setMessage({});
        m_compare->setComparison(compareManuscript(*file.file.manuscript, file.shown), keepPlace);
    }
    m_filling = false;
    m_changes->setChanges(file.file.cleaned.changes, file.options.off);
    showWarnings(number);
    showCurrentParagraph();
    updateButtons();
}

void ImportDialog::showWarnings(std::size_t number)
{
    const ReviewedFile& file = m_review.file(number);
    m_warnings->clear();
    QStringList lines;
    if (file.file.error)
        lines << describe(*file.file.error);
    if (!file.lost.empty())
        lines << tr("%n thing(s) done by hand have no place any more, because the text was cleaned up otherwise. "
                    "They come back when the change is made again.",
                    nullptr, static_cast<int>(file.lost.size()));
    for (const Diagnostic& warning : file.shown.warnings)
        if (warning.severity != Diagnostic::Severity::Info)
            lines << describe(warning);
    for (const QString& line : lines) {
        auto* item = new QListWidgetItem(line, m_warnings);
        item->setToolTip(line);
    }
    m_warningHeading->setText(QStringLiteral("<b>%1</b>").arg(tr("Please look at (%1)").arg(lines.size())));
    m_warningHeading->setVisible(!lines.isEmpty());
    m_warnings->setVisible(!lines.isEmpty());
}

void ImportDialog::showCurrentParagraph()
{
    if (m_filling)
        return;
    const auto article = currentArticle();
    const ResultLine* line = m_compare->current();
    m_fields->show(article ? &m_review.file(*m_shown).shown.articles[*article] : nullptr);
    const bool block = article && line->block >= 0;
    const int kind = block ? m_kind->findData(static_cast<int>(line->kind)) : -1;
    m_kind->setCurrentIndex(kind);
    m_kind->setEnabled(kind >= 0);
    m_split->setEnabled(block && line->block > 0);
    m_asTitle->setEnabled(kind >= 0);
    m_merge->setEnabled(article && *article > 0);
    m_undo->setEnabled(m_shown && m_review.canUndoEdit(*m_shown));
    m_seen->setVisible(article && *article < m_review.file(*m_shown).seen.size()
                       && m_review.file(*m_shown).seen[*article].article.valid());
    if (article != m_articleAtCursor) {
        m_articleAtCursor = article;
        if (m_compare->result().hasFocus())
            selectAtCursor();
    }
}

void ImportDialog::updateButtons()
{
    const int articles = m_review.articleCount();
    const int chosen = m_review.chosenCount();
    int unread = 0;
    for (const ReviewedFile& file : m_review.files())
        unread += file.file.error ? 1 : 0;
    QString summary = tr("%n article(s) found. What the clean-up changed is marked on both sides; untick a change "
                         "to keep what stood there. Nothing is stored until you import.",
                         nullptr, articles);
    if (unread > 0)
        summary += QLatin1Char(' ') + tr("%n file(s) could not be read.", nullptr, unread);
    m_summary->setText(summary);
    m_ok->setText(tr("Import %n Article(s)", nullptr, chosen));
    m_ok->setEnabled(chosen > 0 && !busy());
    m_state->setText(busy() ? tr("Cleaning up…") : QString());
}

/// After splits, merges and another clean-up: articles may be others.
void ImportDialog::structureChanged(bool keepPlace)
{
    if (!m_shown)
        return;
    readSeen(*m_shown);
    m_tree->show(m_review);
    showFile(*m_shown, keepPlace);
    selectAtCursor();
}

/// The tree names the article in which the cursor stands; the text stays where somebody reads it.
void ImportDialog::selectAtCursor()
{
    const auto article = currentArticle();
    const auto entry = m_tree->currentEntry();
    if (!article || !entry || !entry->article)
        return;
    const QSignalBlocker quiet(m_tree);
    m_tree->select({*m_shown, *article});
    showLines();
}

/// Looks the articles up in the catalogue, beside the work: there may be many.
void ImportDialog::readSeen(std::size_t file)
{
    if (const auto running = m_seenTasks.find(file); running != m_seenTasks.end()) {
        running->second->cancel();
        running->second->deleteLater();
        m_seenTasks.erase(running);
    }
    m_review.setSeen(file, {});
    if (m_review.file(file).shown.articles.empty())
        return;
    auto* task = new Task(this);
    m_seenTasks[file] = task;
    task->run<std::vector<SeenSign>>(
        [find = m_target->seenFinder(), articles = m_review.file(file).shown.articles](
            const std::stop_token& stop) { return find(articles, stop); },
        [this, file, task](std::vector<SeenSign> signs) {
            const auto running = m_seenTasks.find(file);
            if (task->cancelled() || running == m_seenTasks.end() || running->second != task)
                return;
            m_seenTasks.erase(running);
            task->deleteLater();
            m_review.setSeen(file, std::move(signs));
            m_tree->refresh(m_review);
            showCurrentParagraph();
            Q_EMIT seenRead();
        });
}

/// Beside each other: the text that the catalogue has, and this one.
void ImportDialog::showSeen()
{
    const auto article = currentArticle();
    if (!article || *article >= m_review.file(*m_shown).seen.size())
        return;
    const SeenSign& seen = m_review.file(*m_shown).seen[*article];
    const auto before = m_target->article(seen.article);
    if (!before)
        return;
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("importSeen"));
    dialog->setWindowTitle(tr("What is different"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* view =
        new CompareView({seen.where.isEmpty() ? tr("In the catalogue") : seen.where, tr("not in the new text")},
                        {tr("This manuscript"), tr("new")}, dialog);
    const CleanedArticle& now = m_review.file(*m_shown).shown.articles[*article];
    view->setComparison(compareArticles(*before, now.article, languageOf(now)), false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    dialog->resize(std::min(width(), 900), std::min(height(), 640));
    dialog->open();
}

void ImportDialog::cleanAgain(std::size_t file)
{
    if (m_tasks.contains(file)) {
        m_again.insert(file);
        return;
    }
    const ReviewedFile& reviewed = m_review.file(file);
    auto* task = new Task(this);
    m_tasks[file] = task;
    updateButtons();
    const auto manuscript = reviewed.file.manuscript;
    task->run<CleanedManuscript>([manuscript, options = reviewed.options, cleaner = m_cleaner](
                                     std::stop_token stop) { return cleaner(*manuscript, options, stop); },
                                 [this, file](CleanedManuscript result) { cleaned(file, std::move(result)); });
}

void ImportDialog::cleaned(std::size_t file, CleanedManuscript result)
{
    m_tasks.at(file)->deleteLater();
    m_tasks.erase(file);
    if (m_again.erase(file) > 0) { // decided otherwise in the meantime
        cleanAgain(file);
        return;
    }
    m_review.setCleaned(file, std::move(result));
    readSeen(file);
    m_tree->show(m_review);
    if (m_shown == file) {
        showFile(file, true);
        selectAtCursor();
    }
    updateButtons();
    Q_EMIT cleanedAgain();
}

void ImportDialog::editAtCursor(HandEdit::Kind kind)
{
    const auto article = currentArticle();
    const ResultLine* line = m_compare->current();
    if (!article || !line)
        return;
    const CleanedManuscript& shown = m_review.file(*m_shown).shown;
    HandEdit edit;
    edit.kind = kind;
    if (kind == HandEdit::Kind::Merge)
        edit.place = placeOfArticle(shown, *article);
    else if (line->block >= 0)
        edit.place = placeOfBlock(shown, *article, static_cast<std::size_t>(line->block));
    else
        return;
    if (!m_review.edit(*m_shown, edit)) {
        QMessageBox::information(this, windowTitle(),
                                 tr("A picture, a table or a paragraph with a footnote cannot be a title."));
        return;
    }
    structureChanged(true);
    if (kind == HandEdit::Kind::AsTitle)
        return;
    const std::size_t now = kind == HandEdit::Kind::Split ? *article + 1 : *article - 1;
    m_tree->select({*m_shown, now});
}

void ImportDialog::setKind(int index)
{
    const auto article = currentArticle();
    const ResultLine* line = m_compare->current();
    if (!article || !line || line->block < 0)
        return;
    HandEdit edit;
    edit.kind = HandEdit::Kind::BlockKind;
    edit.blockKind = static_cast<BlockKind>(m_kind->itemData(index).toInt());
    edit.place = placeOfBlock(m_review.file(*m_shown).shown, *article, static_cast<std::size_t>(line->block));
    if (edit.blockKind != line->kind && m_review.edit(*m_shown, edit))
        showFile(*m_shown, true);
}

void ImportDialog::editField(ArticleField field, const QString& value)
{
    const auto article = currentArticle();
    if (!article)
        return;
    HandEdit edit;
    edit.kind = HandEdit::Kind::Field;
    edit.field = field;
    edit.value = value;
    edit.place = placeOfArticle(m_review.file(*m_shown).shown, *article);
    m_review.edit(*m_shown, edit);
    m_tree->refresh(m_review);
    m_undo->setEnabled(true);
    m_retitle.start();
}

void ImportDialog::store()
{
    if (busy() || m_review.chosenCount() == 0)
        return;
    const auto outcome = m_target->store(m_review.chosen(), m_place->place());
    if (!outcome) {
        QMessageBox::warning(this, windowTitle(), describe(outcome.error()));
        Q_EMIT failed(outcome.error());
        return;
    }
    Q_EMIT stored(*outcome);
    accept();
}

/// Only now the texts know how wide they are.
void ImportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tree->scrollToTop();
            showEntry();
        },
        Qt::QueuedConnection);
}

/// Enter at the end of a title means that the title is done, not that everything is imported.
void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !qobject_cast<QPushButton*>(focusWidget()))
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

/// Decisions by hand are not thrown away by a stray Escape.
void ImportDialog::reject()
{
    bool decided = false;
    for (const ReviewedFile& file : m_review.files())
        decided = decided || !file.edits.empty() || !file.options.rejected.empty() || !file.options.off.isEmpty();
    if (decided) {
        QMessageBox box(QMessageBox::Question, windowTitle(),
                        tr("Close without importing? What you decided here is lost; the files stay as they are."),
                        QMessageBox::NoButton, this);
        QPushButton* stay = box.addButton(tr("Go On"), QMessageBox::RejectRole);
        box.addButton(tr("Close Without Importing"), QMessageBox::DestructiveRole);
        box.setDefaultButton(stay);
        box.setEscapeButton(stay);
        box.exec();
        if (box.clickedButton() == stay)
            return;
    }
    QDialog::reject();
}

} // namespace banxin
