#include "ui/articles/place_dialog.h"

#include "ui/common/article_words.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin {

PlaceDialog::PlaceDialog(CatalogueSession& session, const QString& question, const std::set<QString>& without,
                         const QString& preferred, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_issue(new QComboBox(this)),
      m_column(new QComboBox(this))
{
    setObjectName(QStringLiteral("placeDialog"));
    setWindowTitle(tr("Place in Issue"));
    m_issue->setObjectName(QStringLiteral("placeIssue"));
    m_column->setObjectName(QStringLiteral("placeColumn"));
    m_issue->setAccessibleName(tr("Issue"));
    m_column->setAccessibleName(tr("Column"));
    const auto publications = session.catalogue().publications();
    for (const Publication& publication : publications ? *publications : std::vector<Publication>()) {
        const auto issues = session.catalogue().issues(publication.id);
        for (const Issue& issue : issues ? *issues : std::vector<Issue>()) {
            const auto columns = session.catalogue().columns(issue.row);
            if (hasGoneToPress(issue) || without.contains(issue.id()) || !columns || columns->empty())
                continue;
            m_issues.push_back(issue);
            m_issue->addItem(issueTitle(firstOf(publication.name), issue.year, issue.number), issue.id());
        }
    }
    m_issue->setCurrentIndex(std::max(0, m_issue->findData(preferred)));
    auto* label = new QLabel(question, this);
    label->setWordWrap(true);
    label->setMinimumWidth(340);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->addRow(tr("Issue"), m_issue);
    form->addRow(tr("Column"), m_column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Place"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(label);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(m_issue, &QComboBox::currentIndexChanged, this, &PlaceDialog::fillColumns);
    fillColumns();
}

const Issue& PlaceDialog::issue() const { return m_issues[static_cast<std::size_t>(m_issue->currentIndex())]; }

ColumnId PlaceDialog::column() const { return ColumnId{m_column->currentData().toLongLong()}; }

void PlaceDialog::preferColumn(const QString& name)
{
    m_preferredColumn = name;
    fillColumns();
}

void PlaceDialog::fillColumns()
{
    m_column->clear();
    if (m_issues.empty())
        return;
    const auto columns = m_session.catalogue().columns(issue().row);
    std::map<ColumnId, int> depth;
    for (const EditorialColumn& column : columns ? *columns : std::vector<EditorialColumn>()) {
        depth[column.id] = column.parent.valid() ? depth[column.parent] + 1 : 0;
        m_column->addItem(QString(2 * depth[column.id], QChar(0x3000)) + firstOf(column.name),
                          static_cast<qlonglong>(column.id.value));
        if (!m_preferredColumn.isEmpty() && firstOf(column.name) == m_preferredColumn)
            m_column->setCurrentIndex(m_column->count() - 1);
    }
}

} // namespace banxin
