#include "ui/glossary/glossary_dialog.h"

#include "ui/common/save_name.h"
#include "ui/common/theme.h"
#include "ui/glossary/glossary_form.h"
#include "ui/glossary/glossary_import_dialog.h"
#include "ui/glossary/glossary_model.h"
#include "ui/messages/glossary_words.h"
#include "ui/messages/messages.h"

#include "base/file.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

/// Larger tables are no glossary.
constexpr qint64 largestTable = 64LL * 1024 * 1024;

} // namespace

GlossaryDialog::GlossaryDialog(CatalogueSession& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_model(new GlossaryModel(this)),
      m_filter(new GlossaryFilter(*m_model, this)),
      m_kind(new QComboBox(this)),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_empty(new QLabel(m_table)),
      m_status(new QLabel(this))
{
    setObjectName(QStringLiteral("glossaryDialog"));
    setWindowTitle(tr("Glossary and register"));
    m_status->setObjectName(QStringLiteral("glossaryStatus"));
    makeSecondary(m_status);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addLayout(makeTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_status);
    layout->addLayout(makeButtons());
    resize(1000, 600);
    connect(&session, &CatalogueSession::glossaryChanged, this, &GlossaryDialog::load);
    connect(&session, &CatalogueSession::writtenElsewhere, this, &GlossaryDialog::load);
    load();
    m_search->setFocus();
}

QLayout* GlossaryDialog::makeTop()
{
    m_kind->setObjectName(QStringLiteral("glossaryKind"));
    m_kind->addItem(tr("Everything"), -1);
    for (const GlossaryKind kind : {GlossaryKind::Term, GlossaryKind::Person, GlossaryKind::Organisation})
        m_kind->addItem(glossaryKindInWords(kind), static_cast<int>(kind));
    m_search->setObjectName(QStringLiteral("glossarySearch"));
    m_search->setPlaceholderText(tr("Search in names, posts and notes"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const int kind = m_kind->currentData().toInt();
        m_filter->setKind(kind < 0 ? std::nullopt : std::optional(static_cast<GlossaryKind>(kind)));
        say({});
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        say({});
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_kind);
    row->addWidget(m_search, 1);
    return row;
}

void GlossaryDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("glossaryTable"));
    m_table->setAccessibleName(tr("Glossary and register"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(GlossaryModel::ChineseColumn, Qt::AscendingOrder);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 2 * spacing::normal);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    int column = 0;
    for (const int width : {96, 180, 210, 110, 140, 110})
        m_table->setColumnWidth(column++, width);
    m_empty->setObjectName(QStringLiteral("glossaryEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeSecondary(m_empty);
    auto* over = new QVBoxLayout(m_table->viewport());
    over->addWidget(m_empty);
    connect(m_table, &QTableView::doubleClicked, this, [this] { editCurrent(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GlossaryDialog::updateButtons);
    m_table->installEventFilter(this);
}

/// Keys of the table: they are not those of the fields.
bool GlossaryDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        editCurrent();
    else if (key->matches(QKeySequence::Delete))
        removeSelected();
    else if (key->matches(QKeySequence::Undo))
        undo();
    else if (key->matches(QKeySequence::Redo))
        redo();
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

QLayout* GlossaryDialog::makeButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    const auto add = [this, row](const char* name, const QString& text, auto act) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        giveRoom(button);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_add = add("glossaryAdd", tr("Add…"), [this] { addEntry(); });
    m_edit = add("glossaryEdit", tr("Change…"), [this] { editCurrent(); });
    m_remove = add("glossaryRemove", tr("Take Out"), [this] { removeSelected(); });
    row->addSpacing(spacing::wide);
    m_undo = add("glossaryUndo", tr("Undo"), [this] { undo(); });
    m_redo = add("glossaryRedo", tr("Redo"), [this] { redo(); });
    row->addStretch(1);
    m_import = add("glossaryImport", tr("Import Table…"), [this] { chooseImport(); });
    m_export = add("glossaryExport", tr("Export Table…"), [this] { chooseExport(); });
    row->addSpacing(spacing::wide);
    add("glossaryClose", tr("Close"), [this] { close(); });
    m_undo->setIcon(themeIcon(QStringLiteral("undo")));
    m_redo->setIcon(themeIcon(QStringLiteral("redo")));
    return row;
}

void GlossaryDialog::load()
{
    auto all = m_session.catalogue().glossary();
    if (!all) {
        showError(all.error());
        return;
    }
    const std::vector<GlossaryEntry> before = selected();
    m_model->setEntries(std::move(*all));
    for (const GlossaryEntry& entry : before)
        select(entry.id);
    say({});
    updateButtons();
}

int GlossaryDialog::shownCount() const { return m_filter->rowCount(); }

/// Below the table: how many there are, and what was done last.
void GlossaryDialog::say(const QString& text)
{
    const int all = m_model->rowCount();
    const QString count = shownCount() == all ? tr("Entries: %1").arg(all)
                                              : tr("Entries: %1, shown: %2").arg(all).arg(shownCount());
    m_status->setText(text.isEmpty() ? count : count + QStringLiteral("　") + text);
    m_empty->setVisible(shownCount() == 0);
    m_empty->setText(all > 0 ? tr("No entry is like this.")
                             : tr("The glossary is empty.\nAdd terms, persons and organisations here, or import a "
                                  "table that was made in Excel or WPS."));
}

void GlossaryDialog::updateButtons()
{
    const bool writable = !m_session.readOnly();
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    m_add->setEnabled(writable);
    m_edit->setEnabled(writable && chosen == 1);
    m_remove->setEnabled(writable && chosen > 0);
    m_undo->setEnabled(m_session.canUndoGlossary());
    m_redo->setEnabled(m_session.canRedoGlossary());
    m_import->setEnabled(writable);
    m_export->setEnabled(m_model->rowCount() > 0);
}

std::vector<GlossaryEntry> GlossaryDialog::selected() const
{
    std::vector<GlossaryEntry> out;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        out.push_back(m_model->entry(m_filter->mapToSource(index).row()));
    return out;
}

void GlossaryDialog::select(GlossaryEntryId id)
{
    const auto& all = m_model->entries();
    const auto at = std::ranges::find(all, id, &GlossaryEntry::id);
    if (at == all.end())
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(static_cast<int>(at - all.begin()), 0));
    if (!index.isValid())
        return;
    m_table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
}

/// Shows what a form stored.
void GlossaryDialog::follow(GlossaryForm* form)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form] {
        m_table->clearSelection();
        select(form->stored().id);
        say(tr("Stored: %1").arg(headword(form->stored())));
        m_table->setFocus();
    });
    form->open();
}

GlossaryForm* GlossaryDialog::addEntry()
{
    if (m_session.readOnly())
        return nullptr;
    GlossaryEntry entry;
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        entry.kind = static_cast<GlossaryKind>(kind);
    auto* form = new GlossaryForm(m_session, entry, this);
    follow(form);
    return form;
}

GlossaryForm* GlossaryDialog::editCurrent()
{
    const std::vector<GlossaryEntry> chosen = selected();
    if (m_session.readOnly() || chosen.size() != 1)
        return nullptr;
    auto* form = new GlossaryForm(m_session, chosen.front(), this);
    follow(form);
    return form;
}

void GlossaryDialog::removeSelected()
{
    const std::vector<GlossaryEntry> chosen = selected();
    if (m_session.readOnly() || chosen.empty())
        return;
    const auto done = m_session.apply(RemoveGlossaryEntries{chosen});
    if (!done)
        return showError(done.error());
    say(chosen.size() == 1 ? tr("Taken out: %1. Undo brings it back.").arg(headword(chosen.front()))
                           : tr("Taken out: %1 entries. Undo brings them back.").arg(chosen.size()));
}

void GlossaryDialog::undo()
{
    if (!m_session.canUndoGlossary())
        return;
    if (const Status done = m_session.undoGlossary(); !done)
        return showError(done.error());
    say(tr("The last change was taken back."));
}

void GlossaryDialog::redo()
{
    if (!m_session.canRedoGlossary())
        return;
    if (const Status done = m_session.redoGlossary(); !done)
        return showError(done.error());
    say(tr("The change was made again."));
}

GlossaryImportDialog* GlossaryDialog::importFrom(const QString& file)
{
    const Result<QByteArray> bytes = readFile(file, largestTable);
    const Result<GlossaryCsv> table = bytes ? readGlossaryCsv(*bytes, file) : Result<GlossaryCsv>(bytes.error());
    if (!table) {
        showError(table.error());
        return nullptr;
    }
    auto* report =
        new GlossaryImportDialog(mergeGlossary(m_model->entries(), *table), QFileInfo(file).fileName(), this);
    report->setAttribute(Qt::WA_DeleteOnClose);
    connect(report, &QDialog::accepted, this, [this, report] {
        const auto done = m_session.apply(ImportGlossary{report->merge().toStore()});
        if (!done)
            return showError(done.error());
        say(tr("Imported: %1 new, %2 changed.")
                .arg(report->merge().added.size())
                .arg(report->merge().changed.size()));
    });
    report->open();
    return report;
}

bool GlossaryDialog::exportTo(const QString& file)
{
    const Status done = writeFile(file, writeGlossaryCsv(m_model->entries()));
    if (!done) {
        showError(done.error());
        return false;
    }
    say(tr("Exported: %1").arg(QFileInfo(file).fileName()));
    return true;
}

void GlossaryDialog::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Import table"), documents(),
                                                      tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    if (!file.isEmpty())
        importFrom(file);
}

void GlossaryDialog::chooseExport()
{
    const QString name = QStringLiteral("%1/%2.csv").arg(documents(), safeFileName(tr("Glossary")));
    const QString file = askSaveName(this, tr("Export table"), name, tr("Tables (*.csv)"), QStringLiteral("csv"));
    if (!file.isEmpty())
        exportTo(file);
}

void GlossaryDialog::showError(const Error& error) { QMessageBox::warning(this, windowTitle(), describe(error)); }

} // namespace banxin
