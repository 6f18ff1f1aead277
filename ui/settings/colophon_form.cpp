#include "ui/settings/colophon_form.h"

#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace banxin {

ColophonForm::ColophonForm(const Colophon& colophon, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::tight);
    auto* zh = new QLabel(tr("Chinese"), this);
    auto* en = new QLabel(tr("English (may stay empty)"), this);
    makeSecondary(zh);
    makeSecondary(en);
    grid->addWidget(zh, 0, 1);
    grid->addWidget(en, 0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    int row = 1;
    for (const ColophonField field : colophonFields())
        addRow(row++, field, colophon.field(field));
    grid->setRowStretch(row, 1);
}

QString ColophonForm::placeholder(ColophonField field)
{
    switch (field) {
    case ColophonField::Permit: return tr("exactly as on the permit");
    case ColophonField::Recipients: return tr("for instance: members of the association");
    case ColophonField::PrintRun: return tr("for instance: 500 copies");
    default: return {};
    }
}

void ColophonForm::addRow(int row, ColophonField field, const BilingualString& value)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    // The names are the words that are printed, in the language of the window.
    const QString enLabel = colophonFieldLabel(field, Language::En);
    const bool chinese = locale().language() == QLocale::Chinese || tr("Chinese") != QLatin1String("Chinese");
    auto* label = new QLabel(chinese ? colophonFieldLabel(field, Language::Zh) : enLabel, this);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    Row fields{new QLineEdit(value.zh, this), new QLineEdit(value.en, this)};
    fields.zh->setObjectName(QStringLiteral("colophon-") + colophonFieldName(field));
    fields.en->setObjectName(QStringLiteral("colophon-en-") + colophonFieldName(field));
    fields.zh->setPlaceholderText(placeholder(field));
    fields.en->setAccessibleName(enLabel);
    label->setBuddy(fields.zh);
    for (QLineEdit* edit : {fields.zh, fields.en}) {
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textEdited, this, &ColophonForm::changed);
    }
    grid->addWidget(label, row, 0);
    grid->addWidget(fields.zh, row, 1);
    grid->addWidget(fields.en, row, 2);
    m_rows.emplace(field, fields);
}

Colophon ColophonForm::colophon() const
{
    Colophon out;
    for (const auto& [field, row] : m_rows)
        out.set(field, {row.zh->text().trimmed(), row.en->text().trimmed()});
    return out;
}

} // namespace banxin
