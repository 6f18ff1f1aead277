#pragma once

#include "ui/output/export_form.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace banxin {

/// What the press must be told: answers for ExportProfile::Print.
class PrintForm final : public ExportForm {
    Q_OBJECT
public:
    PrintForm(const ExportSubject& subject, QWidget* parent);

    void read(const QSettings& settings) override;
    void write(QSettings& settings) const override;
    void fill(ExportOrder& order) const override;
    QString problem() const override { return m_conditionProblem; }

    /// Takes an ICC profile of the printer's; where it is none for printing in four colours, the
    /// choice of before stays and the reason is shown.
    void useCondition(const QString& file);

private:
    void makeMarks(QFormLayout* rows);
    void makeCondition(QFormLayout* rows);
    void conditionChosen(int index);
    void chooseCondition();
    void showCondition(const QString& file);
    void showConditionNote(const QString& text);
    void readCondition(const QString& file);
    void adapt();

    QComboBox* m_standard;
    QComboBox* m_part = nullptr; ///< none where there is no cover
    QDoubleSpinBox* m_spine = nullptr;
    QComboBox* m_condition;
    QLabel* m_conditionNote;
    QString m_conditionFile;
    QString m_conditionProblem; ///< of the file that is in use
    QComboBox* m_pictures;
    QLabel* m_picturesNote;
    QCheckBox* m_outline;
    std::vector<std::pair<QCheckBox*, bool PrinterMarks::*>> m_marks;
    QFormLayout* m_rows;
};

} // namespace banxin
