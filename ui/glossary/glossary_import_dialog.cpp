#include "ui/glossary/glossary_import_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/glossary_words.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

/// "English: a → b", one for each field that is another now.
QStringList differences(const GlossaryEntry& before, const GlossaryEntry& after)
{
    QStringList out;
    const auto compare = [&out](const QString& field, const QString& a, const QString& b) {
        if (a == b)
            return;
        const auto shown = [](QString text) {
            text.replace(u'\n', QStringLiteral(" / "));
            return text.isEmpty() ? GlossaryImportDialog::tr("(empty)") : text;
        };
        out << GlossaryImportDialog::tr("%1: %2 → %3").arg(field, shown(a), shown(b));
    };
    compare(GlossaryImportDialog::tr("Kind"), glossaryKindInWords(before.kind), glossaryKindInWords(after.kind));
    compare(GlossaryImportDialog::tr("Chinese"), before.name.zh, after.name.zh);
    compare(GlossaryImportDialog::tr("English"), before.name.en, after.name.en);
    compare(GlossaryImportDialog::tr("Chinese short form"), before.shortName.zh, after.shortName.zh);
    compare(GlossaryImportDialog::tr("English short form"), before.shortName.en, after.shortName.en);
    compare(GlossaryImportDialog::tr("Chinese post"), before.post.zh, after.post.zh);
    compare(GlossaryImportDialog::tr("English post"), before.post.en, after.post.en);
    compare(GlossaryImportDialog::tr("Not to be used in Chinese"), before.avoidZh.join(u'\n'),
            after.avoidZh.join(u'\n'));
    compare(GlossaryImportDialog::tr("Not to be used in English"), before.avoidEn.join(u'\n'),
            after.avoidEn.join(u'\n'));
    compare(GlossaryImportDialog::tr("Notes"), before.notes, after.notes);
    return out;
}

QString pairOf(const GlossaryEntry& entry)
{
    QStringList parts{entry.name.zh, entry.name.en};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" = "));
}

} // namespace

GlossaryImportDialog::GlossaryImportDialog(GlossaryMerge merge, const QString& fileName, QWidget* parent)
    : QDialog(parent),
      m_merge(std::move(merge)),
      m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("glossaryImport"));
    setWindowTitle(tr("Import table"));
    const bool any = !m_merge.toStore().empty();
    auto* text = new WrappedLabel(
        any ? tr("“%1” brings %2 new entries and changes %3. %4 are there already. Nothing was changed yet; "
                 "afterwards undo takes all of it back.")
                  .arg(fileName)
                  .arg(m_merge.added.size())
                  .arg(m_merge.changed.size())
                  .arg(m_merge.unchanged)
            : tr("“%1” brings nothing new: %2 entries are there already.").arg(fileName).arg(m_merge.unchanged),
        this);
    m_tree->setObjectName(QStringLiteral("glossaryImportTree"));
    m_tree->setHeaderLabels({tr("Line"), tr("Entry")});
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(0, 120);
    m_tree->setUniformRowHeights(true);
    m_tree->setFocusPolicy(Qt::ClickFocus);
    fill();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    if (any) {
        auto* ok = buttons->addButton(tr("Take In"), QDialogButtonBox::AcceptRole);
        ok->setObjectName(QStringLiteral("glossaryImportOk"));
        ok->setDefault(true);
    }
    if (m_merge.refused() > 0) {
        auto* copy = buttons->addButton(tr("Copy Lines That Stay Out"), QDialogButtonBox::ActionRole);
        copy->setAutoDefault(false);
        giveRoom(copy);
        connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(refusedLines()); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(text);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(760, 520);
}

QString GlossaryImportDialog::refusedLines() const
{
    QStringList out;
    for (const GlossaryCsvProblem& problem : m_merge.problems)
        if (problem.refuses())
            out << problem.text;
    return out.join(u'\n');
}

QTreeWidgetItem* GlossaryImportDialog::addGroup(const QString& title, qsizetype count, bool open)
{
    auto* group = new QTreeWidgetItem(m_tree, {tr("%1 (%2)").arg(title).arg(count)});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    group->setExpanded(open);
    return group;
}

/// What stays out comes first: somebody must mend it.
void GlossaryImportDialog::fill()
{
    addProblems(true, tr("Stays out: mend these lines and import the table again"));
    addProblems(false, tr("Remarks"));
    addChanges();
    if (!m_merge.added.empty()) {
        auto* group = addGroup(tr("New"), static_cast<qsizetype>(m_merge.added.size()), true);
        for (const GlossaryCsvRow& row : m_merge.added)
            new QTreeWidgetItem(group, {tr("Line %1").arg(row.line), pairOf(row.entry)});
    }
}

void GlossaryImportDialog::addChanges()
{
    if (m_merge.changed.empty())
        return;
    auto* group = addGroup(tr("Changed"), static_cast<qsizetype>(m_merge.changed.size()), true);
    for (const GlossaryMerge::Change& change : m_merge.changed) {
        const QString what = differences(change.before, change.after).join(QStringLiteral("; "));
        auto* item = new QTreeWidgetItem(
            group, {tr("Line %1").arg(change.line), tr("%1 – %2").arg(headword(change.before), what)});
        item->setToolTip(1, what);
    }
}

void GlossaryImportDialog::addProblems(bool refused, const QString& title)
{
    const auto wanted = [refused](const GlossaryCsvProblem& problem) { return problem.refuses() == refused; };
    const auto count = std::ranges::count_if(m_merge.problems, wanted);
    if (count == 0)
        return;
    auto* group = addGroup(title, count, true);
    for (const GlossaryCsvProblem& problem : m_merge.problems) {
        if (!wanted(problem))
            continue;
        const QString sentence = describe(problem, false);
        const bool ofAll = problem.kind == GlossaryCsvProblem::Kind::KindGuessed;
        auto* item = new QTreeWidgetItem(group, {ofAll ? QString() : tr("Line %1").arg(problem.line), sentence});
        item->setToolTip(1, refused ? sentence + u'\n' + problem.text : sentence);
    }
}

} // namespace banxin
