#include "ui/printing/print_options.h"

#include "ui/common/theme.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace banxin {

PrintOptions::PrintOptions(const PrintSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_fit(new QRadioButton(tr("Fit to the paper"), this)),
      m_actual(new QRadioButton(tr("Actual size"), this)),
      m_marks(new QCheckBox(tr("Crop marks, where the paper is larger"), this))
{
    setWindowTitle(tr("Pages")); // the tab's name in the print dialog
    m_fit->setObjectName(QStringLiteral("printFit"));
    m_actual->setObjectName(QStringLiteral("printActual"));
    m_marks->setObjectName(QStringLiteral("printCropMarks"));
    m_fit->setToolTip(tr("As large as the printer reaches"));
    m_actual->setToolTip(tr("One to one, in the middle of the paper"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_fit, m_actual, m_marks})
        layout->addWidget(widget);
    layout->addStretch(1);
    m_actual->setChecked(settings.size == PrintSettings::Size::Actual);
    m_fit->setChecked(settings.size == PrintSettings::Size::FitPaper);
    m_marks->setChecked(settings.cropMarks);
    m_marks->setEnabled(m_actual->isChecked());
    connect(m_actual, &QRadioButton::toggled, this, [this](bool actual) {
        m_marks->setEnabled(actual);
        Q_EMIT changed();
    });
    connect(m_marks, &QCheckBox::toggled, this, &PrintOptions::changed);
}

PrintSettings PrintOptions::settings() const
{
    PrintSettings out;
    out.size = m_actual->isChecked() ? PrintSettings::Size::Actual : PrintSettings::Size::FitPaper;
    out.cropMarks = m_marks->isChecked();
    return out;
}

} // namespace banxin
