#include "ui/catalogue/new_issue_dialog.h"

#include "ui/common/theme.h"
#include "ui/messages/messages.h"

#include "edit/new_issue.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

/// How many issues a year the frequency means; 0: any.
int issuesPerYear(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Weekly: return 52;
    case Frequency::Biweekly: return 26;
    case Frequency::Monthly: return 12;
    case Frequency::Bimonthly: return 6;
    case Frequency::Quarterly: return 4;
    case Frequency::Irregular: break;
    }
    return 0;
}

} // namespace

NewIssueDialog::NewIssueDialog(CatalogueSession& session, const QString& publication, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_publication(new QComboBox(this)),
      m_year(new QSpinBox(this)),
      m_number(new QSpinBox(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("newIssue"));
    setWindowTitle(tr("New issue"));
    if (const auto known = session.catalogue().publications())
        m_publications = *known;
    for (const Publication& entry : m_publications)
        m_publication->addItem(entry.name.zh.isEmpty() ? entry.name.en : entry.name.zh, entry.id);
    m_publication->setCurrentIndex(std::max(0, m_publication->findData(publication)));
    m_year->setRange(1, 9999);
    m_number->setRange(1, 9999);
    m_year->setObjectName(QStringLiteral("newIssueYear"));
    m_number->setObjectName(QStringLiteral("newIssueNumber"));
    m_note->setWordWrap(true);
    m_note->setMinimumWidth(320);
    makeSecondary(m_note);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->addRow(tr("Publication"), m_publication);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Number"), m_number);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Make Issue"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewIssueDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewIssueDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_publication, &QComboBox::currentIndexChanged, this, &NewIssueDialog::publicationChanged);
    connect(m_year, &QSpinBox::valueChanged, this, &NewIssueDialog::updateNote);
    connect(m_number, &QSpinBox::valueChanged, this, &NewIssueDialog::updateNote);
    publicationChanged();
}

void NewIssueDialog::publicationChanged()
{
    m_issues.clear();
    if (const auto issues = m_session.catalogue().issues(m_publication->currentData().toString()))
        m_issues = *issues;
    int year = QDate::currentDate().year();
    int number = 1;
    if (!m_issues.empty()) {
        const int most =
            issuesPerYear(m_publications[static_cast<std::size_t>(m_publication->currentIndex())].frequency);
        year = m_issues.front().year;
        number = m_issues.front().number + 1;
        if (most > 0 && number > most) {
            ++year;
            number = 1;
        }
    }
    m_year->setValue(year);
    m_number->setValue(number);
    updateNote();
}

void NewIssueDialog::updateNote()
{
    const bool exists = std::any_of(m_issues.begin(), m_issues.end(), [this](const Issue& issue) {
        return issue.year == m_year->value() && issue.number == m_number->value();
    });
    m_ok->setEnabled(!exists && !m_publications.empty());
    if (exists) {
        m_note->setText(tr("This issue exists already. Choose another year or number."));
    } else if (m_issues.empty()) {
        m_note->setText(tr("The first issue of this publication, in its page design."));
    } else {
        const Issue& last = m_issues.front();
        QString text = tr("Columns, page design, nameplate and contacts are taken over from %1, no. %2.")
                           .arg(last.year)
                           .arg(last.number);
        if (last.runningNumber > 0)
            text += QLatin1Char('\n') + tr("Running number: %1.").arg(last.runningNumber + 1);
        m_note->setText(text);
    }
}

void NewIssueDialog::accept()
{
    const auto made = newIssueLikeLast(m_session.catalogue(), m_publication->currentData().toString(),
                                       m_year->value(), m_number->value());
    if (!made) {
        QMessageBox::warning(this, windowTitle(), describe(made.error()));
        return;
    }
    m_made = *made;
    QDialog::accept();
    m_session.announceStructure();
}

} // namespace banxin
