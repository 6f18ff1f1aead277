#include "ui/output/export_form.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace banxin {

QFormLayout* ExportForm::makeRows()
{
    auto* rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(spacing::wide);
    rows->setVerticalSpacing(spacing::normal);
    rows->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return rows;
}

int ExportForm::labelWidth() const
{
    int out = 0;
    const auto* rows = qobject_cast<const QFormLayout*>(layout());
    for (int row = 0; rows && row < rows->rowCount(); ++row)
        if (const QLayoutItem* label = rows->itemAt(row, QFormLayout::LabelRole); label && label->widget())
            out = std::max(out, label->widget()->sizeHint().width());
    return out;
}

void ExportForm::setLabelWidth(int width)
{
    const auto* rows = qobject_cast<const QFormLayout*>(layout());
    for (int row = 0; rows && row < rows->rowCount(); ++row)
        if (const QLayoutItem* item = rows->itemAt(row, QFormLayout::LabelRole))
            if (auto* label = qobject_cast<QLabel*>(item->widget())) {
                label->setMinimumWidth(width);
                label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
}

QComboBox* ExportForm::makeChoice(const QString& name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setMinimumWidth(340); // all of one width: the eye goes down one edge
    return box;
}

QLabel* ExportForm::makeNote(const QString& text)
{
    auto* note = new WrappedLabel(text, this);
    note->setMinimumWidth(420);
    makeSecondary(note);
    return note;
}

} // namespace banxin
