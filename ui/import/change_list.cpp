#include "ui/import/change_list.h"

#include "ui/common/theme.h"
#include "ui/import/clean_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

constexpr int ChangeRole = Qt::UserRole; ///< number in m_changes
constexpr int RuleRole = Qt::UserRole + 1;

/// Rules in the order in which they run.
std::vector<QString> rulesOf(const std::vector<CleanChange>& changes)
{
    std::vector<QString> out;
    for (const CleanPass& pass : cleanPasses())
        if (std::ranges::any_of(changes, [&](const CleanChange& c) { return c.rule == QLatin1String(pass.id); }))
            out.push_back(QString::fromLatin1(pass.id));
    for (const CleanChange& change : changes)
        if (std::ranges::find(out, change.rule) == out.end())
            out.push_back(change.rule);
    return out;
}

} // namespace

ChangeList::ChangeList(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel(this)),
      m_rule(new QComboBox(this)),
      m_tree(new QTreeWidget(this)),
      m_all(new QPushButton(tr("Make All"), this)),
      m_none(new QPushButton(tr("Take All Back"), this))
{
    m_rule->setObjectName(QStringLiteral("importRule"));
    m_rule->setAccessibleName(tr("Show the changes of one rule"));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(8);
    m_tree->setObjectName(QStringLiteral("importChanges"));
    m_tree->setAccessibleName(tr("Changes; a tick means that the change is made"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Change"), tr("Line")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_all->setToolTip(tr("Make every change of this manuscript"));
    m_none->setToolTip(tr("Leave this manuscript as it came"));
    m_all->setAutoDefault(false);
    m_none->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(m_all, 1);
    buttons->addWidget(m_none, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_heading);
    layout->addWidget(m_rule);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ChangeList::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ChangeList::toggled);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (const CleanChange* change = changeOf(item); change && !m_filling)
            Q_EMIT changeChosen(*change);
    });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (const CleanChange* change = changeOf(item)) // once more, after the text was scrolled elsewhere
            Q_EMIT changeChosen(*change);
    });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allSet(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { Q_EMIT allSet(false); });
}

const CleanChange* ChangeList::changeOf(const QTreeWidgetItem* item) const
{
    const QVariant number = item ? item->data(0, ChangeRole) : QVariant();
    return number.isValid() ? &m_changes[static_cast<std::size_t>(number.toInt())] : nullptr;
}

void ChangeList::setChanges(const std::vector<CleanChange>& changes, const QSet<QString>& off)
{
    m_changes = changes;
    m_off = off;
    fill();
}

void ChangeList::setLines(int first, int last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    fill();
}

/// Rebuilds the tree; what was open and current stays so.
void ChangeList::fill()
{
    QSet<QString> open;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (m_tree->topLevelItem(i)->isExpanded())
            open.insert(m_tree->topLevelItem(i)->data(0, RuleRole).toString());
    const QTreeWidgetItem* now = m_tree->currentItem();
    const QString currentText = now ? now->text(0) + now->text(1) : QString();
    m_filling = true;
    m_tree->clear();
    QTreeWidgetItem* current = nullptr;
    std::map<QString, QTreeWidgetItem*> groups;
    for (const QString& rule : rulesOf(m_changes)) {
        auto* group = new QTreeWidgetItem(m_tree);
        group->setData(0, RuleRole, rule);
        group->setFirstColumnSpanned(true);
        groups[rule] = group;
    }
    int shown = 0;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const CleanChange& change = m_changes[i];
        if (m_last >= m_first && (change.line < m_first || change.line > m_last))
            continue;
        auto* item =
            new QTreeWidgetItem(groups[change.rule], {changeInShort(change), QString::number(change.line)});
        item->setData(0, ChangeRole, static_cast<int>(i));
        item->setCheckState(0, change.applied ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(1, secondaryTextColour());
        item->setToolTip(0, changeInWords(change));
        ++shown;
        if (item->text(0) + item->text(1) == currentText)
            current = item;
    }
    for (const auto& [rule, group] : groups) {
        int made = 0;
        for (int i = 0; i < group->childCount(); ++i)
            made += group->child(i)->checkState(0) == Qt::Checked ? 1 : 0;
        const bool on = !m_off.contains(rule);
        group->setText(0, tr("%1 (%2)").arg(cleanRuleName(rule)).arg(group->childCount()));
        group->setToolTip(0,
                          on ? tr("Untick to switch this rule off for the manuscript")
                             : tr("Tick to switch this rule on for the manuscript"));
        const Qt::CheckState some = made > 0 ? Qt::PartiallyChecked : Qt::Unchecked;
        group->setCheckState(0, made == group->childCount() ? Qt::Checked : some);
        group->setExpanded(open.contains(rule));
    }
    m_tree->setCurrentItem(current);
    m_heading->setText(QStringLiteral("<b>%1</b>").arg(tr("Changes (%1)").arg(shown)));
    m_filling = false;
    fillRules();
    filter();
    m_all->setEnabled(!m_changes.empty());
    m_none->setEnabled(!m_changes.empty());
}

void ChangeList::fillRules()
{
    const QString chosen = m_rule->currentData().toString();
    const QSignalBlocker quiet(m_rule);
    m_rule->clear();
    m_rule->addItem(tr("All rules"));
    for (const QString& rule : rulesOf(m_changes))
        m_rule->addItem(cleanRuleName(rule), rule);
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(chosen)));
}

void ChangeList::filter()
{
    const QString wanted = m_rule->currentData().toString();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        const bool other = !wanted.isEmpty() && group->data(0, RuleRole).toString() != wanted;
        group->setHidden(other || group->childCount() == 0);
        if (!wanted.isEmpty() && !other)
            group->setExpanded(true);
    }
}

void ChangeList::toggled(QTreeWidgetItem* item)
{
    if (m_filling)
        return;
    const bool on = item->checkState(0) == Qt::Checked;
    if (const CleanChange* change = changeOf(item)) {
        const CleanChange copy = *change; // the list may be filled anew
        Q_EMIT changeSet(copy, on);
    } else {
        Q_EMIT ruleSet(item->data(0, RuleRole).toString(), on);
    }
}

} // namespace banxin
