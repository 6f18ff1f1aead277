#include "ui/history/corrections_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/difference/difference_view.h"
#include "ui/editor/paragraph_look.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

enum Column { Change, Who, When };
constexpr int articleRole = Qt::UserRole;
constexpr int decisionRole = Qt::UserRole + 1; ///< -1: the article itself

QString titleOf(const Article& article)
{
    return article.title.zh.isEmpty() ? article.title.en : article.title.zh;
}

QString shortened(QString text)
{
    constexpr qsizetype longest = 40;
    text.replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QChar(0xFFFC));
    return text.size() > longest ? text.left(longest - 1) + QStringLiteral("…") : text;
}

/// Where a change is, and what it does, in one line.
QString wordsOf(const ArticleCorrections& corrections, int decision)
{
    const DecisionWords words = wordsOf(corrections.here, corrections.merged, corrections.difference, decision);
    QString place;
    if (words.block < 0) {
        place = articleFieldName(words.field);
    } else {
        const BlockDifference& one = corrections.difference.blocks[static_cast<std::size_t>(words.block)];
        const Block& block = one.after >= 0 ? corrections.merged.blocks[static_cast<std::size_t>(one.after)]
                                            : corrections.here.blocks[static_cast<std::size_t>(one.before)];
        if (block.kind != BlockKind::Paragraph)
            place = paragraphStyleName(block.kind);
    }
    QString what;
    if (words.moved)
        what = CorrectionsDialog::tr("Moved: %1")
                   .arg(shortened(words.inserted.isEmpty() ? words.removed : words.inserted));
    else if (!words.removed.isEmpty() && !words.inserted.isEmpty())
        what = CorrectionsDialog::tr("%1 → %2").arg(shortened(words.removed), shortened(words.inserted));
    else if (!words.removed.isEmpty())
        what = CorrectionsDialog::tr("Deleted: %1").arg(shortened(words.removed));
    else if (!words.inserted.isEmpty())
        what = CorrectionsDialog::tr("Added: %1").arg(shortened(words.inserted));
    else
        what = CorrectionsDialog::tr("Style, notes or table changed");
    return place.isEmpty() ? what : QStringLiteral("%1｜%2").arg(place, what);
}

QString findingWords(const Diagnostic& finding)
{
    if (finding.rule == QLatin1String("correction.table-form"))
        return CorrectionsDialog::tr(
                   "The table “%1” has other rows or columns in one language; it was left as it is here.")
            .arg(finding.subject);
    if (finding.rule == QLatin1String("correction.picture"))
        return CorrectionsDialog::tr(
            "A new picture in the Word file was not taken; ask for it as a file of its own.");
    if (finding.rule == QLatin1String("correction.base-missing"))
        return CorrectionsDialog::tr(
                   "The text of “%1” as it was sent is not there any more; it is compared with the "
                   "text of now.")
            .arg(finding.subject);
    if (finding.rule == QLatin1String("correction.article-gone"))
        return CorrectionsDialog::tr("One article of the file is not in the catalogue any more; it was left out.");
    if (finding.rule == QLatin1String("correction.no-text"))
        return CorrectionsDialog::tr("Nothing of the text that was sent is in this file. Is it the right one?");
    return {};
}

} // namespace

CorrectionsDialog::CorrectionsDialog(CorrectionReturn returned, const QString& fileName, QWidget* parent)
    : QDialog(parent),
      m_returned(std::move(returned)),
      m_summary(new WrappedLabel({}, this)),
      m_tree(new QTreeWidget(this)),
      m_resultOnly(new QCheckBox(tr("Show the result"), this)),
      m_view(new DifferenceView(this))
{
    setObjectName(QStringLiteral("correctionsDialog"));
    setWindowTitle(tr("Corrections from Word: %1").arg(QFileInfo(fileName).fileName()));
    m_tree->setObjectName(QStringLiteral("correctionTree"));
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setHeaderLabels({tr("Change (ticked: accepted)"), tr("By"), tr("Time")});
    m_tree->setRootIsDecorated(m_returned.articles.size() > 1);
    m_tree->setUniformRowHeights(true);
    m_resultOnly->setObjectName(QStringLiteral("resultOnly"));
    m_resultOnly->setToolTip(tr("Shows the text as it will be with the changes that are ticked"));

    auto* all = new QPushButton(tr("Accept All"), this);
    auto* none = new QPushButton(tr("Accept None"), this);
    all->setObjectName(QStringLiteral("acceptAll"));
    none->setObjectName(QStringLiteral("acceptNone"));
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto* choices = new QHBoxLayout;
    choices->addWidget(all);
    choices->addWidget(none);
    choices->addStretch();
    leftLayout->addLayout(choices);
    leftLayout->addWidget(m_tree);
    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_resultOnly);
    rightLayout->addWidget(m_view);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({480, 560});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_store = buttons->button(QDialogButtonBox::Ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_summary);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(1080, 680);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectChoices(all, none);
    fillTree();
    fillSummary();
    showArticle(m_shown);
    updateButtons();
}

void CorrectionsDialog::connectChoices(QPushButton* all, QPushButton* none)
{
    connect(all, &QPushButton::clicked, this, [this] { takeAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { takeAll(false); });
    connect(m_tree, &QTreeWidget::itemChanged, this, &CorrectionsDialog::take);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CorrectionsDialog::select);
    connect(m_resultOnly, &QCheckBox::toggled, this, &CorrectionsDialog::refreshView);
    connect(m_view, &DifferenceView::decisionChosen, this, [this](int decision) {
        for (QTreeWidgetItemIterator at(m_tree); *at; ++at)
            if ((*at)->data(0, articleRole).toUInt() == m_shown
                && (*at)->data(0, decisionRole).toInt() == decision)
                m_tree->setCurrentItem(*at);
    });
}

void CorrectionsDialog::fillTree()
{
    m_filling = true;
    bool first = true;
    for (std::size_t i = 0; i < m_returned.articles.size(); ++i) {
        const ArticleCorrections& corrections = m_returned.articles[i].corrections;
        if (corrections.isEmpty() && m_returned.articles.size() > 1)
            continue;
        if (first)
            m_shown = i;
        first = false;
        QTreeWidgetItem* parent = nullptr;
        if (m_returned.articles.size() > 1) {
            parent = new QTreeWidgetItem(m_tree, {titleOf(corrections.here)});
            parent->setData(0, articleRole, static_cast<uint>(i));
            parent->setData(0, decisionRole, -1);
            if (corrections.difference.decisions > 0)
                parent->setFlags(parent->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            parent->setFirstColumnSpanned(true);
        }
        for (int decision = 0; decision < corrections.difference.decisions; ++decision)
            addDecision(parent, i, decision);
        if (parent)
            parent->setExpanded(true);
    }
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Change, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Who, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_filling = false;
}

QTreeWidgetItem* CorrectionsDialog::addDecision(QTreeWidgetItem* parent, std::size_t article, int decision)
{
    const ArticleCorrections& corrections = m_returned.articles[article].corrections;
    const CorrectionDecision& one = corrections.decisions[static_cast<std::size_t>(decision)];
    QString words = wordsOf(corrections, decision);
    if (one.conflict)
        words = tr("Conflict: %1").arg(words);
    const QStringList columns{words, one.author,
                              one.time.isValid() ? one.time.toLocalTime().toString(QStringLiteral("MM-dd HH:mm"))
                                                 : QString()};
    auto* item = parent ? new QTreeWidgetItem(parent, columns) : new QTreeWidgetItem(m_tree, columns);
    item->setData(0, articleRole, static_cast<uint>(article));
    item->setData(0, decisionRole, decision);
    item->setToolTip(Change,
                     one.conflict ? tr("The same words were changed here after the file was sent. Ticked, the "
                                       "words from Word take the place of those here.")
                                  : words);
    if (one.conflict)
        item->setForeground(Change, errorTextColour());
    item->setCheckState(Change,
                        corrections.taken[static_cast<std::size_t>(decision)] ? Qt::Checked : Qt::Unchecked);
    return item;
}

void CorrectionsDialog::fillSummary()
{
    int decisions = 0;
    int comments = 0;
    int conflicts = 0;
    for (const CorrectionReturn::One& one : m_returned.articles) {
        decisions += one.corrections.difference.decisions;
        comments += one.corrections.comments;
        conflicts +=
            static_cast<int>(std::ranges::count(one.corrections.decisions, true, &CorrectionDecision::conflict));
    }
    QStringList lines;
    if (decisions == 0 && comments == 0)
        lines << tr("There is no change in this file: the text is the same as here.");
    if (decisions > 0)
        lines << tr("%n change(s). Ticked ones are taken over as one step; Ctrl+Z takes it back.", nullptr,
                    decisions);
    if (comments > 0)
        lines << tr("%n comment(s) will stand at their places in the article.", nullptr, comments);
    if (conflicts > 0)
        lines << tr(
            "%n of them contradict what was changed here since; they are not ticked, so that nothing of yours "
            "is lost.",
            nullptr, conflicts);
    for (const Diagnostic& finding : m_returned.findings)
        if (const QString words = findingWords(finding); !words.isEmpty() && !lines.contains(words))
            lines << words;
    m_summary->setText(lines.join(QLatin1Char('\n')));
}

void CorrectionsDialog::take(QTreeWidgetItem* item)
{
    const int decision = item->data(0, decisionRole).toInt();
    if (m_filling || decision < 0)
        return;
    ArticleCorrections& corrections = m_returned.articles[item->data(0, articleRole).toUInt()].corrections;
    corrections.taken[static_cast<std::size_t>(decision)] = item->checkState(Change) == Qt::Checked;
    refreshView();
    updateButtons();
}

void CorrectionsDialog::takeAll(bool taken)
{
    m_filling = true;
    for (QTreeWidgetItemIterator at(m_tree); *at; ++at) {
        const int decision = (*at)->data(0, decisionRole).toInt();
        if (decision < 0)
            continue;
        (*at)->setCheckState(Change, taken ? Qt::Checked : Qt::Unchecked);
        m_returned.articles[(*at)->data(0, articleRole).toUInt()]
            .corrections.taken[static_cast<std::size_t>(decision)] = taken;
    }
    m_filling = false;
    refreshView();
    updateButtons();
}

void CorrectionsDialog::select(QTreeWidgetItem* item)
{
    if (!item || m_filling)
        return;
    const std::size_t article = item->data(0, articleRole).toUInt();
    if (article != m_shown)
        showArticle(article);
    if (!m_resultOnly->isChecked())
        m_view->showDecision(std::max(item->data(0, decisionRole).toInt(), 0));
}

void CorrectionsDialog::showArticle(std::size_t article)
{
    m_shown = article;
    if (m_shown >= m_returned.articles.size())
        return;
    const ArticleCorrections& corrections = m_returned.articles[m_shown].corrections;
    if (m_resultOnly->isChecked()) {
        m_view->showArticle(corrections.result());
        return;
    }
    m_view->showDifference(corrections.here, corrections.merged, corrections.difference);
    m_view->setTaken(corrections.taken);
}

void CorrectionsDialog::refreshView()
{
    if (m_shown >= m_returned.articles.size())
        return;
    const ArticleCorrections& corrections = m_returned.articles[m_shown].corrections;
    if (sender() == m_resultOnly || m_resultOnly->isChecked())
        showArticle(m_shown);
    else
        m_view->setTaken(corrections.taken);
}

void CorrectionsDialog::updateButtons()
{
    int taken = 0;
    int comments = 0;
    for (const CorrectionReturn::One& one : m_returned.articles) {
        taken += static_cast<int>(std::ranges::count(one.corrections.taken, true));
        comments += one.corrections.comments;
    }
    m_store->setEnabled(taken > 0 || comments > 0);
    m_store->setText(taken > 0 ? tr("Take Over %n Change(s)", nullptr, taken) : tr("Take Over Comments"));
}

} // namespace banxin
