#include "ui/history/keep_version_dialog.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin {

KeepVersionDialog::KeepVersionDialog(const QString& name, QWidget* parent)
    : QDialog(parent),
      m_rename(!name.isEmpty()),
      m_time(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
      m_name(new QComboBox(this)),
      m_preview(new QLabel(this))
{
    setObjectName(QStringLiteral("keepVersionDialog"));
    setWindowTitle(m_rename ? tr("Rename version") : tr("Keep as version"));
    auto* label = new QLabel(tr("&Name of the version:"), this);
    label->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setEditable(true);
    m_name->addItems({tr("Before first proof"), tr("Before second proof"), tr("Before third proof"),
                      tr("Before review"), tr("Before it is cut")});
    m_name->setCurrentText(m_rename ? name : m_name->itemText(0));
    m_name->lineEdit()->selectAll();
    m_name->lineEdit()->setMaxLength(60);
    m_preview->setWordWrap(true);
    makeSecondary(m_preview);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(m_rename ? tr("Rename") : tr("Keep"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_preview);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(380);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QComboBox::editTextChanged, this, &KeepVersionDialog::preview);
    preview();
    m_name->setFocus();
}

QString KeepVersionDialog::label() const
{
    const QString name = m_name->currentText().trimmed();
    return m_rename || name.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, m_time);
}

void KeepVersionDialog::preview()
{
    m_ok->setEnabled(!label().isEmpty());
    if (m_rename)
        m_preview->setText(tr("The text of the version stays as it is."));
    else
        m_preview->setText(
            tr("Kept as “%1”. What you write from now on does not change it; it stands under Versions, "
               "where it can be compared and put back.")
                .arg(label()));
}

} // namespace banxin
