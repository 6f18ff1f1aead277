#pragma once

#include "ui/printing/print_settings.h"

#include <QWidget>

class QCheckBox;
class QRadioButton;

namespace banxin {

/// Fit to the paper or actual size, with crop marks: a tab of the print dialog and the side of the
/// print preview.
class PrintOptions final : public QWidget {
    Q_OBJECT
public:
    explicit PrintOptions(const PrintSettings& settings, QWidget* parent = nullptr);

    PrintSettings settings() const;

Q_SIGNALS:
    void changed();

private:
    QRadioButton* m_fit;
    QRadioButton* m_actual;
    QCheckBox* m_marks;
};

} // namespace banxin
