#include "ui/history/versions_panel.h"

#include "ui/common/theme.h"
#include "ui/difference/difference_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace banxin {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int keptRole = Qt::UserRole + 1;

} // namespace

VersionsPanel::VersionsPanel(QWidget* parent)
    : QWidget(parent),
      m_keep(new QPushButton(tr("Keep as Version…"), this)),
      m_list(new QListWidget(this)),
      m_summary(new QLabel(this)),
      m_onlyChanges(new QCheckBox(tr("Only what changed"), this)),
      m_restore(new QPushButton(tr("Put Back This Version"), this)),
      m_view(new DifferenceView(this))
{
    setObjectName(QStringLiteral("versionsPanel"));
    m_keep->setObjectName(QStringLiteral("keepVersionButton"));
    m_keep->setToolTip(tr("Keeps the text as it is now under a name (Ctrl+Alt+S)"));
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setWordWrap(true);
    m_list->setSpacing(1);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_summary->setWordWrap(true);
    makeSecondary(m_summary);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setToolTip(tr("Makes the text what it was in this version; Ctrl+Z takes it back"));
    m_onlyChanges->setObjectName(QStringLiteral("onlyChanges"));

    auto* top = new QWidget(this);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, 0);
    topLayout->addWidget(m_keep);
    topLayout->addWidget(m_list, 1);
    auto* bottom = new QWidget(this);
    auto* bottomLayout = new QVBoxLayout(bottom);
    bottomLayout->setContentsMargins(spacing::normal, 0, spacing::normal, spacing::normal);
    bottomLayout->addWidget(m_summary);
    bottomLayout->addWidget(m_onlyChanges);
    bottomLayout->addWidget(m_view, 1);
    bottomLayout->addWidget(m_restore);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(bottom);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setMinimumWidth(260);

    connect(m_keep, &QPushButton::clicked, this, &VersionsPanel::keepRequested);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            Q_EMIT versionChosen(chosen());
    });
    connect(m_list, &QListWidget::customContextMenuRequested, this, &VersionsPanel::showMenu);
    connect(m_onlyChanges, &QCheckBox::toggled, m_view, &DifferenceView::setOnlyChanges);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (chosen().valid())
            Q_EMIT restoreRequested(chosen());
    });
    connect(m_view, &DifferenceView::paragraphChosen, this,
            [this](const std::vector<int>& decisions) { Q_EMIT restoreParagraphRequested(chosen(), decisions); });
    enable();
}

void VersionsPanel::setVersions(const std::vector<VersionRow>& versions, const QString& hint)
{
    const RevisionId before = chosen();
    m_filling = true;
    m_list->clear();
    int row = -1;
    for (const VersionRow& version : versions) {
        auto* item = new QListWidgetItem(m_list);
        item->setText(version.detail.isEmpty() ? version.title
                                               : version.title + QLatin1Char('\n') + version.detail);
        item->setData(idRole, static_cast<qlonglong>(version.id.value));
        item->setData(keptRole, version.kept);
        if (version.kept) {
            QFont font = item->font();
            font.setBold(true);
            item->setFont(font);
        }
        if (version.id == before)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row >= 0 ? row : versions.empty() ? -1 : 0);
    m_filling = false;
    if (versions.empty())
        showHint(hint);
    enable();
    Q_EMIT versionChosen(chosen());
}

void VersionsPanel::showSince(const Article& version, const Article& now)
{
    const ArticleDifference difference = compareArticles(version, now);
    m_differs = !difference.isEmpty();
    m_summary->setText(
        m_differs
            ? tr("%n change(s) since this version. Struck through: taken away since. Underlined: added since.",
                 nullptr, difference.decisions)
            : tr("The text is the same as in this version."));
    m_view->setParagraphAction(m_writable ? tr("put back") : QString());
    m_view->showDifference(version, now, difference);
    enable();
}

void VersionsPanel::showHint(const QString& words)
{
    m_differs = false;
    m_summary->clear();
    m_view->showHint(words);
    enable();
}

RevisionId VersionsPanel::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? RevisionId{item->data(idRole).toLongLong()} : RevisionId();
}

void VersionsPanel::setWritable(bool writable)
{
    m_writable = writable;
    enable();
}

void VersionsPanel::enable()
{
    m_keep->setEnabled(m_writable);
    m_restore->setEnabled(m_writable && m_differs && chosen().valid());
    m_onlyChanges->setEnabled(m_differs);
}

void VersionsPanel::showMenu(const QPoint& at)
{
    const QListWidgetItem* item = m_list->itemAt(at);
    if (!item || !m_writable)
        return;
    const RevisionId id{item->data(idRole).toLongLong()};
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(item->data(keptRole).toBool() ? tr("Rename…") : tr("Keep Under a Name…"), this,
                    [this, id] { Q_EMIT renameRequested(id); });
    if (item->data(keptRole).toBool())
        menu->addAction(tr("Do Not Keep Any Longer"), this, [this, id] { Q_EMIT freeRequested(id); });
    menu->popup(m_list->mapToGlobal(at));
}

} // namespace banxin
