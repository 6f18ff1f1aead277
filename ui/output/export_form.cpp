#include "ui/output/export_form.h"

#include "ui/common/theme.h"

#include <QFormLayout>
#include <QLabel>

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

QLabel* ExportForm::makeNote(const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setWordWrap(true);
    note->setMinimumWidth(420); // a wrapped label would else ask for a column of single words
    makeSecondary(note);
    return note;
}

} // namespace banxin
