#include "ui/catalogue/new_issue_dialog.h"

#include "ui/common/theme.h"
#include "ui/messages/messages.h"

#include "edit/new_issue.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

NewIssueDialog::NewIssueDialog(CatalogueSession& session, const QString& publication, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_publication(new QComboBox(this)),
      m_year(new QSpinBox(this)),
      m_number(new QSpinBox(this)),
      m_running(new QSpinBox(this)),
      m_dated(new QCheckBox(tr("Date"), this)),
      m_date(new QDateEdit(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("newIssue"));
    setWindowTitle(tr("New issue"));
    if (const auto known = session.catalogue().publications())
        m_publications = *known;
    for (const Publication& entry : m_publications)
        m_publication->addItem(entry.name.zh.isEmpty() ? entry.name.en : entry.name.zh, entry.id);
    m_publication->setCurrentIndex(std::max(0, m_publication->findData(publication)));
    makeForm();
    connect(m_publication, &QComboBox::currentIndexChanged, this, &NewIssueDialog::publicationChanged);
    connect(m_year, &QSpinBox::valueChanged, this, &NewIssueDialog::updateNote);
    connect(m_number, &QSpinBox::valueChanged, this, &NewIssueDialog::updateNote);
    connect(m_dated, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    publicationChanged();
}

void NewIssueDialog::makeForm()
{
    m_year->setRange(1, 9999);
    m_number->setRange(1, 9999);
    m_running->setRange(0, 99999);
    m_running->setSpecialValueText(tr("none", "running number"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setAccessibleName(tr("Date"));
    m_dated->setToolTip(tr("The date of the issue, as it may be printed"));
    m_year->setObjectName(QStringLiteral("newIssueYear"));
    m_number->setObjectName(QStringLiteral("newIssueNumber"));
    m_running->setObjectName(QStringLiteral("newIssueRunning"));
    m_dated->setObjectName(QStringLiteral("newIssueDated"));
    m_date->setObjectName(QStringLiteral("newIssueDate"));
    m_note->setWordWrap(true);
    m_note->setMinimumWidth(320);
    makeSecondary(m_note);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->addRow(tr("Publication"), m_publication);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Number"), m_number);
    form->addRow(tr("Running number"), m_running);
    form->addRow(m_dated, m_date);
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
}

void NewIssueDialog::publicationChanged()
{
    m_issues.clear();
    if (const auto issues = m_session.catalogue().issues(m_publication->currentData().toString()))
        m_issues = *issues;
    const int chosen = m_publication->currentIndex();
    const Frequency frequency = chosen >= 0 ? m_publications[static_cast<std::size_t>(chosen)].frequency
                                            : Frequency::Irregular;
    const QDate today = QDate::currentDate();
    const NextIssue next = nextIssue(frequency, m_issues, today);
    m_year->setValue(next.year);
    m_number->setValue(next.number);
    m_running->setValue(next.runningNumber);
    m_dated->setChecked(next.date.isValid());
    m_date->setDate(next.date.isValid() ? next.date : today);
    m_date->setEnabled(next.date.isValid());
    updateNote();
}

bool NewIssueDialog::isTaken() const
{
    return std::any_of(m_issues.begin(), m_issues.end(), [this](const Issue& issue) {
        return issue.year == m_year->value() && issue.number == m_number->value();
    });
}

void NewIssueDialog::updateNote()
{
    const bool exists = isTaken();
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
        if (last.targetPages > 0)
            text += QLatin1Char('\n') + tr("Pages planned: %1.").arg(last.targetPages);
        m_note->setText(text);
    }
}

void NewIssueDialog::accept()
{
    const NextIssue wanted{m_year->value(), m_number->value(), m_running->value(),
                           m_dated->isChecked() ? m_date->date() : QDate()};
    const auto made = newIssueLikeLast(m_session.catalogue(), m_publication->currentData().toString(), wanted);
    if (!made) {
        QMessageBox::warning(this, windowTitle(), describe(made.error()));
        return;
    }
    m_made = *made;
    QDialog::accept();
    m_session.announceStructure();
}

} // namespace banxin
