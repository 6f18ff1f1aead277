#include "ui/release/proof_panel.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/common/article_words.h"
#include "ui/release/issue_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin {

namespace {

enum Column { TitleColumn, ProofsColumn, StateColumn };

} // namespace

ProofPanel::ProofPanel(QWidget* parent)
    : QWidget(parent),
      m_head(new WrappedLabel({}, this)),
      m_list(new QTreeWidget(this)),
      m_read(new QPushButton(tr("Read in This Round"), this)),
      m_unread(new QPushButton(tr("Not Read"), this))
{
    setObjectName(QStringLiteral("proofPanel"));
    m_list->setObjectName(QStringLiteral("proofList"));
    m_list->setAccessibleName(tr("Proofs"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHeaderLabels({tr("Article"), tr("Proofread"), tr("State")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ProofsColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    m_read->setObjectName(QStringLiteral("proofRead"));
    m_unread->setObjectName(QStringLiteral("proofUnread"));
    m_read->setToolTip(tr("Says that the chosen articles are read in this round, as they stand now"));
    m_unread->setToolTip(tr("Takes that back for the chosen articles"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addWidget(m_unread);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_read, &QPushButton::clicked, this, [this] { markSelected(true); });
    connect(m_unread, &QPushButton::clicked, this, [this] { markSelected(false); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ProofPanel::updateButtons);
    connect(m_list, &QTreeWidget::itemChanged, this, &ProofPanel::boxChanged);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const int at = m_list->indexOfTopLevelItem(item);
        Q_EMIT articleChosen(m_lines[static_cast<std::size_t>(at)].article);
    });
}

void ProofPanel::setIssue(CatalogueSession* session, const QString& issue)
{
    m_session = session;
    m_issue = issue;
    reload();
}

void ProofPanel::reload()
{
    m_lines.clear();
    m_round = 0;
    m_locked = true;
    if (m_session && !m_issue.isEmpty()) {
        if (const auto issue = m_session->issue(m_issue)) {
            m_round = proofRound(issue->state);
            m_locked = !m_session->lockReason(*issue).isEmpty();
            if (m_round > 0 || isVisible())
                if (auto lines = proofLines(m_session->catalogue(), issue->row))
                    m_lines = std::move(*lines);
        }
    }
    fill();
    Q_EMIT reloaded();
}

void ProofPanel::articleChanged(ArticleId article)
{
    if (!m_session || m_lines.empty())
        return;
    const auto issue = m_session->issue(m_issue);
    if (!issue)
        return;
    if (const Status done = refreshProofLines(m_session->catalogue(), issue->row, article, m_lines); !done)
        Q_EMIT failed(done.error());
    fill();
    Q_EMIT reloaded();
}

void ProofPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_lines.empty())
        reload();
}

void ProofPanel::fill()
{
    m_filling = true;
    const QList<QTreeWidgetItem*> chosen = m_list->selectedItems();
    QSet<qint64> selected;
    for (const QTreeWidgetItem* item : chosen)
        selected.insert(item->data(0, Qt::UserRole).toLongLong());
    m_list->clear();
    for (const ProofLine& line : m_lines) {
        auto* item = new QTreeWidgetItem(m_list);
        const QString title = line.title.zh.isEmpty() ? line.title.en : line.title.zh;
        item->setText(TitleColumn, title.isEmpty() ? tr("(no title)") : title);
        item->setToolTip(TitleColumn, line.column.zh.isEmpty() ? line.column.en : line.column.zh);
        item->setText(ProofsColumn,
                      line.changed ? tr("%1; changed since").arg(proofsTitle(line.proofs))
                                   : proofsTitle(line.proofs));
        if (line.changed)
            item->setForeground(ProofsColumn, errorTextColour());
        item->setText(StateColumn, articleStateTitle(line.state));
        item->setData(0, Qt::UserRole, static_cast<qint64>(line.placement.value));
        if (m_round > 0)
            item->setCheckState(TitleColumn,
                                line.proofs >= m_round && !line.changed ? Qt::Checked : Qt::Unchecked);
        if (m_locked)
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        item->setSelected(selected.contains(static_cast<qint64>(line.placement.value)));
    }
    const int unread = unreadIn(m_lines, m_round);
    if (m_lines.empty())
        m_head->setText(tr("The articles of the issue are listed here while proofs are read."));
    else if (m_locked)
        m_head->setText(tr("The proofs of the issue, for reading only."));
    else if (m_round == 0)
        m_head->setText(
            tr("No proof is being read now. Begin one above, in the line with the steps of the issue."));
    else
        m_head->setText(unread == 0 ? tr("All articles are read in this round.")
                                    : tr("%n article(s) not read in this round yet", nullptr, unread));
    m_filling = false;
    updateButtons();
}

void ProofPanel::updateButtons()
{
    const bool can = m_round > 0 && !m_locked && !m_list->selectedItems().isEmpty();
    m_read->setEnabled(can);
    m_unread->setEnabled(can);
}

void ProofPanel::markSelected(bool read)
{
    std::vector<PlacementId> placements;
    const QList<QTreeWidgetItem*> chosen = m_list->selectedItems();
    for (const QTreeWidgetItem* item : chosen)
        placements.push_back(PlacementId{item->data(0, Qt::UserRole).toLongLong()});
    mark(placements, read);
}

void ProofPanel::boxChanged(QTreeWidgetItem* item)
{
    if (m_filling || m_round == 0)
        return;
    const PlacementId placement{item->data(0, Qt::UserRole).toLongLong()};
    const bool read = item->checkState(TitleColumn) == Qt::Checked;
    // The list is filled anew by it, which the signal of an item must not do.
    QMetaObject::invokeMethod(
        this, [this, placement, read] { mark({placement}, read); }, Qt::QueuedConnection);
}

void ProofPanel::mark(const std::vector<PlacementId>& placements, bool read)
{
    if (!m_session || m_round == 0)
        return;
    for (const PlacementId placement : placements) {
        const auto done = m_session->apply(SetProofs{placement, read ? m_round : m_round - 1});
        if (!done) {
            Q_EMIT failed(done.error());
            break;
        }
    }
    reload();
}

} // namespace banxin
