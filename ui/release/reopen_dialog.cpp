#include "ui/release/reopen_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace banxin {

ReopenDialog::ReopenDialog(QWidget* parent)
    : QDialog(parent),
      m_reason(new QLineEdit(this)),
      m_name(new QLineEdit(QSettings().value(QStringLiteral("release/name")).toString(), this))
{
    setObjectName(QStringLiteral("reopenDialog"));
    setWindowTitle(tr("Reopen the issue"));
    auto* text =
        new WrappedLabel(tr("The issue can be changed again and must be released anew afterwards. The PDF "
                            "that went to press stays in the catalogue. Tell the printing house."),
                         this);
    m_reason->setObjectName(QStringLiteral("reopenReason"));
    m_reason->setPlaceholderText(tr("What is to be changed, and why"));
    m_name->setObjectName(QStringLiteral("reopenName"));
    m_name->setPlaceholderText(tr("Who decided it"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::wide);
    form->setVerticalSpacing(spacing::normal);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Name"), m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Reopen"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("reopenNow"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ReopenDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReopenDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::wide);
    layout->setSpacing(spacing::wide);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    const auto validate = [this] { m_ok->setEnabled(!reason().isEmpty() && !name().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, this, validate);
    connect(m_name, &QLineEdit::textChanged, this, validate);
    validate();
}

QString ReopenDialog::reason() const { return m_reason->text().trimmed(); }
QString ReopenDialog::name() const { return m_name->text().trimmed(); }

void ReopenDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    QSettings().setValue(QStringLiteral("release/name"), name());
    QDialog::accept();
}

} // namespace banxin
