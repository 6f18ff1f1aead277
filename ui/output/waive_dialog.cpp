#include "ui/output/waive_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace banxin {

WaiveDialog::WaiveDialog(const QString& what, QWidget* parent)
    : QDialog(parent),
      m_reason(new QComboBox(this)),
      m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("waiveDialog"));
    setWindowTitle(tr("Print it as it is"));
    auto* text = new WrappedLabel(what, this);
    auto* note =
        new QLabel(tr("It will not be listed again for this issue. Who decided and why is kept with it."), this);
    makeSecondary(note);
    m_reason->setObjectName(QStringLiteral("waiveReason"));
    m_reason->setEditable(true);
    m_reason->addItems({tr("There is no better original"), tr("Agreed with the press"), tr("Checked by eye")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Why it may be printed"));
    m_name->setObjectName(QStringLiteral("waiveName"));
    m_name->setText(QSettings().value(QStringLiteral("waive/name")).toString());
    m_name->setPlaceholderText(tr("Your name"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Name"), m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Print It As It Is"), QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &WaiveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &WaiveDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    const auto validate = [this] { m_ok->setEnabled(!reason().isEmpty() && !name().isEmpty()); };
    connect(m_reason, &QComboBox::editTextChanged, this, validate);
    connect(m_name, &QLineEdit::textChanged, this, validate);
    validate();
    m_reason->setFocus();
}

QString WaiveDialog::reason() const { return m_reason->currentText().trimmed(); }

QString WaiveDialog::name() const { return m_name->text().trimmed(); }

void WaiveDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    QSettings().setValue(QStringLiteral("waive/name"), name());
    QDialog::accept();
}

} // namespace banxin
