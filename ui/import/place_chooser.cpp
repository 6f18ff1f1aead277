#include "ui/import/place_chooser.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace banxin {

PlaceChooser::PlaceChooser(std::vector<ImportTarget::Issue> issues, const ImportPlace& place, QWidget* parent)
    : QWidget(parent),
      m_issues(std::move(issues)),
      m_issue(new QComboBox(this)),
      m_column(new QComboBox(this))
{
    m_issue->setObjectName(QStringLiteral("importIssue"));
    m_issue->setAccessibleName(tr("Issue for the articles"));
    m_column->setObjectName(QStringLiteral("importColumn"));
    m_column->setAccessibleName(tr("Column for the articles"));
    m_column->setToolTip(tr("Articles that name no column of this issue go to its first one."));
    for (QComboBox* box : {m_issue, m_column}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(8);
    }
    m_issue->addItem(tr("Unplaced copy (no issue yet)"));
    int chosen = 0;
    for (const ImportTarget::Issue& issue : m_issues) {
        // An issue without columns has no place for an article.
        if (issue.columns.empty())
            continue;
        m_issue->addItem(issue.name, issue.id);
        if (issue.id == place.issue)
            chosen = m_issue->count() - 1;
    }
    m_issue->setCurrentIndex(chosen);
    fillColumns(place.column);
    auto* label = new QLabel(tr("Place in:"), this);
    label->setBuddy(m_issue);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_issue);
    layout->addWidget(m_column);
    layout->addStretch(1);
    connect(m_issue, &QComboBox::currentIndexChanged, this, [this] {
        fillColumns({});
        Q_EMIT changed();
    });
    connect(m_column, &QComboBox::currentIndexChanged, this, &PlaceChooser::changed);
}

const ImportTarget::Issue* PlaceChooser::issue() const
{
    const auto at = std::ranges::find(m_issues, m_issue->currentData().toString(), &ImportTarget::Issue::id);
    return at == m_issues.end() ? nullptr : &*at;
}

void PlaceChooser::fillColumns(ColumnId chosen)
{
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    const ImportTarget::Issue* of = issue();
    m_column->setVisible(of != nullptr);
    if (!of)
        return;
    m_column->addItem(tr("As each article names it"), 0);
    for (const ImportTarget::Column& column : of->columns) {
        m_column->addItem(column.name.isEmpty() ? tr("(no name)") : column.name,
                          static_cast<qlonglong>(column.id.value));
        if (column.id == chosen)
            m_column->setCurrentIndex(m_column->count() - 1);
    }
}

ImportPlace PlaceChooser::place() const
{
    const ImportTarget::Issue* of = issue();
    if (!of)
        return {};
    return {of->id, ColumnId{m_column->currentData().toLongLong()}};
}

QStringList PlaceChooser::columnNames() const
{
    QStringList out;
    if (const ImportTarget::Issue* of = issue())
        for (const ImportTarget::Column& column : of->columns)
            out << column.name;
    return out;
}

} // namespace banxin
