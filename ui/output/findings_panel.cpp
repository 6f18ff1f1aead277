#include "ui/output/findings_panel.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/messages/messages.h"
#include "ui/messages/preflight_titles.h"
#include "ui/output/finding_words.h"
#include "ui/output/waive_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

/// What a row of the tree stands for. Data of column 0.
constexpr int findingsRole = Qt::UserRole;    ///< indices into the panel's findings
constexpr int waiversRole = Qt::UserRole + 1; ///< indices into FindingGroups::waived
constexpr int helpRole = Qt::UserRole + 2;    ///< what helps

QString placeText(const PreflightFinding& finding)
{
    const QString page = finding.page < 0
        ? FindingsPanel::tr("Whole file")
        : FindingsPanel::tr("Page %1").arg(finding.label.isEmpty() ? QString::number(finding.page + 1)
                                                                   : finding.label);
    QStringList what{finding.name, finding.detail};
    what.removeAll(QString());
    return what.isEmpty() ? page : FindingsPanel::tr("%1: %2").arg(page, what.join(QStringLiteral(", ")));
}

/// Compares what a finding is about; two are never the same object and text on one page.
bool same(const PreflightFinding& a, const PreflightFinding& b)
{
    return a.rule == b.rule && a.page == b.page && a.object == b.object && a.detail == b.detail
        && a.subject == b.subject;
}

QVariantList indices(const std::vector<PreflightFinding>& all, const std::vector<PreflightFinding>& some)
{
    QVariantList out;
    for (const PreflightFinding& one : some) {
        const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) { return same(each, one); });
        if (at != all.end())
            out << static_cast<int>(at - all.begin());
    }
    return out;
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent),
      m_tree(new QTreeWidget(this)),
      m_detail(new WrappedLabel({}, this)),
      m_waive(new QPushButton(tr("Print It As It Is…"), this)),
      m_revoke(new QPushButton(tr("Take Back"), this))
{
    m_tree->setObjectName(QStringLiteral("findingsTree"));
    m_tree->setAccessibleName(tr("What the check found"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("What"), tr("Pages")});
    m_tree->header()->setStretchLastSection(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(18);
    m_detail->setObjectName(QStringLiteral("findingDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_detail->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_waive->setObjectName(QStringLiteral("waive"));
    m_revoke->setObjectName(QStringLiteral("revokeWaiver"));
    for (QPushButton* button : {m_waive, m_revoke}) {
        button->setAutoDefault(false);
        giveRoom(button);
    }
    auto* below = new QHBoxLayout;
    below->setSpacing(spacing::wide);
    below->addWidget(m_detail, 1);
    below->addWidget(m_waive, 0, Qt::AlignTop);
    below->addWidget(m_revoke, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_tree, 1);
    layout->addLayout(below);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FindingsPanel::showCurrent);
    connect(m_waive, &QPushButton::clicked, this, &FindingsPanel::askWaive);
    connect(m_revoke, &QPushButton::clicked, this, &FindingsPanel::revokeCurrent);
}

void FindingsPanel::setFindings(std::vector<PreflightFinding> findings, Diagnostics composition,
                                WaiverStore* waivers)
{
    m_findings = std::move(findings);
    m_composition = std::move(composition);
    m_waivers = waivers;
    load();
}

/// Reads the waivers anew and shows what is left.
void FindingsPanel::load()
{
    std::vector<KeptWaiver> waived;
    if (m_waivers) {
        auto kept = m_waivers->waivers();
        if (kept)
            waived = std::move(*kept);
        else
            Q_EMIT failed(kept.error());
    }
    m_groups = groupFindings(m_findings, waived);
    fill();
    Q_EMIT groupsChanged();
}

void FindingsPanel::fill()
{
    m_tree->clear();
    addKinds(tr("To be solved first"), m_groups.mustSolve, true);
    addKinds(tr("Please look at"), m_groups.look, true);
    addComposition();
    addKinds(tr("For information"), m_groups.forInfo, m_groups.mustSolve.empty() && m_groups.look.empty());
    addWaived();
    m_tree->setColumnWidth(0, std::max(m_tree->viewport()->width(), 560) * 68 / 100);
    QTreeWidgetItem* first = m_tree->topLevelItem(0);
    m_tree->setCurrentItem(first && first->childCount() > 0 ? first->child(0) : first);
    showCurrent();
}

QTreeWidgetItem* FindingsPanel::addGroup(const QString& title, int count, bool open)
{
    auto* group = new QTreeWidgetItem(m_tree, {tr("%1 (%2)").arg(title).arg(count)});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setSizeHint(0, rowSize());
    group->setFirstColumnSpanned(true);
    group->setExpanded(open);
    return group;
}

/// With air between the lines.
QSize FindingsPanel::rowSize() const { return {0, fontMetrics().height() + 10}; }

void FindingsPanel::addKinds(const QString& title, const std::vector<FindingKind>& kinds, bool open)
{
    if (kinds.empty())
        return;
    const bool stops = &kinds == &m_groups.mustSolve;
    QTreeWidgetItem* group = addGroup(title, static_cast<int>(kinds.size()), open);
    if (stops)
        group->setForeground(0, errorTextColour());
    for (const FindingKind& kind : kinds) {
        const int count = static_cast<int>(kind.places.size());
        const QString name = preflightTitle(kind.rule, kind.severity == PreflightFinding::Severity::Info);
        auto* row = new QTreeWidgetItem(
            group, {count > 1 ? tr("%1, %n place(s)", nullptr, count).arg(name) : name, kind.pages()});
        if (count == 1 && !kind.places.front().detail.isEmpty())
            row->setText(0, tr("%1: %2").arg(name, kind.places.front().detail));
        row->setSizeHint(0, rowSize());
        row->setToolTip(0, kind.rule);
        row->setToolTip(1, kind.pages());
        row->setData(0, findingsRole, indices(m_findings, kind.places));
        row->setData(0, helpRole, findingHelp(kind.places.front()));
        if (count == 1) // nothing more below it
            continue;
        for (const PreflightFinding& finding : kind.places) {
            auto* place = new QTreeWidgetItem(row, {placeText(finding)});
            place->setFirstColumnSpanned(true);
            place->setToolTip(0, QStringList{finding.rule, finding.object}.join(QLatin1Char(' ')).trimmed());
            place->setData(0, findingsRole, indices(m_findings, {finding}));
            place->setData(0, helpRole, findingHelp(kind.places.front()));
        }
    }
}

/// What the composition said: closed, for it stands above the pages as well.
void FindingsPanel::addComposition()
{
    if (m_composition.empty())
        return;
    QTreeWidgetItem* group =
        addGroup(tr("About the text and pages"), static_cast<int>(m_composition.size()), false);
    for (const Diagnostic& finding : m_composition) {
        auto* row = new QTreeWidgetItem(group, {describe(finding)});
        row->setFirstColumnSpanned(true);
        row->setToolTip(0, describe(finding));
        row->setData(0, helpRole, describe(finding));
    }
}

void FindingsPanel::addWaived()
{
    if (m_groups.waived.empty())
        return;
    QTreeWidgetItem* group = addGroup(tr("Waived"), static_cast<int>(m_groups.waived.size()), false);
    std::map<QString, QTreeWidgetItem*> kinds;
    for (std::size_t i = 0; i < m_groups.waived.size(); ++i) {
        const KeptWaiver& waiver = m_groups.waived[i];
        QTreeWidgetItem*& kind = kinds[waiver.rule];
        if (!kind)
            kind = new QTreeWidgetItem(group, {preflightTitle(waiver.rule)});
        kind->setData(0, waiversRole, kind->data(0, waiversRole).toList() << static_cast<int>(i));
        const QString when = QLocale().toString(waiver.time.toLocalTime().date(), QLocale::ShortFormat);
        auto* row = new QTreeWidgetItem(kind, {tr("%1: %2").arg(waiver.name, waiver.reason), when});
        row->setToolTip(0, waiver.subject);
        for (QTreeWidgetItem* item : {kind, row})
            item->setData(0, helpRole,
                          tr("Not listed any more. Taken back, it counts again with the next export."));
        row->setData(0, waiversRole, QVariantList{static_cast<int>(i)});
    }
}

std::vector<PreflightFinding> FindingsPanel::currentFindings() const
{
    std::vector<PreflightFinding> out;
    if (const QTreeWidgetItem* row = m_tree->currentItem())
        for (const QVariant& index : row->data(0, findingsRole).toList())
            out.push_back(m_findings[static_cast<std::size_t>(index.toInt())]);
    return out;
}

std::vector<KeptWaiver> FindingsPanel::currentWaivers() const
{
    std::vector<KeptWaiver> out;
    if (const QTreeWidgetItem* row = m_tree->currentItem())
        for (const QVariant& index : row->data(0, waiversRole).toList())
            out.push_back(m_groups.waived[static_cast<std::size_t>(index.toInt())]);
    return out;
}

void FindingsPanel::showCurrent()
{
    const QTreeWidgetItem* row = m_tree->currentItem();
    m_detail->setText(row ? row->data(0, helpRole).toString() : QString());
    const auto findings = currentFindings();
    const bool content = !findings.empty() && std::all_of(findings.begin(), findings.end(), [](const auto& f) {
        return f.kind == PreflightFinding::Kind::Content && f.severity != PreflightFinding::Severity::Info;
    });
    m_waive->setVisible(m_waivers && currentWaivers().empty());
    m_waive->setEnabled(content);
    m_revoke->setVisible(m_waivers && !currentWaivers().empty());
}

void FindingsPanel::askWaive()
{
    const auto findings = currentFindings();
    if (findings.empty())
        return;
    FindingKind kind;
    kind.rule = findings.front().rule;
    kind.places = findings;
    QString what = preflightTitle(kind.rule);
    if (const QString pages = kind.pages(); !pages.isEmpty())
        what = tr("%1 (page %2)").arg(what, pages);
    WaiveDialog dialog(what, this);
    if (dialog.exec() == QDialog::Accepted)
        waiveCurrent(dialog.reason(), dialog.name());
}

/// Does `change` for all until one fails, which is told; then shows what is kept now.
template <typename T>
bool FindingsPanel::keepAll(const std::vector<T>& all, const std::function<Status(const T&)>& change)
{
    Status done = Done{};
    for (std::size_t i = 0; i < all.size() && done.ok(); ++i)
        done = change(all[i]);
    if (!done)
        Q_EMIT failed(done.error());
    load();
    return done.ok();
}

bool FindingsPanel::waiveCurrent(const QString& reason, const QString& name)
{
    const auto findings = currentFindings();
    if (!m_waivers || findings.empty())
        return false;
    return keepAll<PreflightFinding>(
        findings, [&](const PreflightFinding& finding) { return m_waivers->waive(finding, reason, name); });
}

bool FindingsPanel::revokeCurrent()
{
    const auto waivers = currentWaivers();
    if (!m_waivers || waivers.empty())
        return false;
    return keepAll<KeptWaiver>(waivers, [&](const KeptWaiver& waiver) { return m_waivers->revoke(waiver); });
}

} // namespace banxin
