#pragma once

#include "ui/output/export_form.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace banxin {

/// Answers for ExportProfile::Screen.
class ScreenForm final : public ExportForm {
    Q_OBJECT
public:
    explicit ScreenForm(QWidget* parent);

    void read(const QSettings& settings) override;
    void write(QSettings& settings) const override;
    void fill(ExportOrder& order) const override;

private:
    QCheckBox* m_forMail;
};

/// Answers for ExportProfile::Booklet; says how many sheets it takes.
class BookletForm final : public ExportForm {
    Q_OBJECT
public:
    BookletForm(const ExportSubject& subject, QWidget* parent);

    void read(const QSettings& settings) override;
    void write(QSettings& settings) const override;
    void fill(ExportOrder& order) const override;
    /// How many sheets, and how far the inmost pages move to the spine (print-norms §8).
    QString sheetsText() const;

private:
    int m_pages;
    QComboBox* m_sheet;
    QDoubleSpinBox* m_thickness;
    QDoubleSpinBox* m_creep;
    QCheckBox* m_marks;
    QLabel* m_note;
};

/// Answers for ExportProfile::Review. The round is remembered for its issue alone.
class ReviewForm final : public ExportForm {
    Q_OBJECT
public:
    ReviewForm(const ExportSubject& subject, QWidget* parent);

    void read(const QSettings& settings) override;
    void write(QSettings& settings) const override;
    void fill(ExportOrder& order) const override;

private:
    QString m_issue;
    QSpinBox* m_round;
    QDateEdit* m_date;
    QLineEdit* m_watermark;
    QCheckBox* m_lineNumbers;
    QCheckBox* m_signatures;
};

} // namespace banxin
