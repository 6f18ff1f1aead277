#pragma once

#include "output/export_order.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QSettings;

namespace banxin {

/// What an export dialog must know about the issue.
struct ExportSubject {
    Issue issue;
    int pages = 0;         ///< as composed last; 0: not known yet
    bool hasCover = false; ///< has pages that can be printed apart as a cover
    QDate today;           ///< of the window's clock
};

/// The questions of one export profile. Each keeps its last answers in a group of its own.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Takes over the answers of the last time; those that fit no more are left out.
    virtual void read(const QSettings& settings) = 0;
    virtual void write(QSettings& settings) const = 0;
    /// Puts the answers into the order.
    virtual void fill(ExportOrder& order) const = 0;
    /// What stands in the way of exporting; empty: nothing.
    virtual QString problem() const { return {}; }

    /// How wide the labels must be, so that all forms get one column of them.
    int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void changed();

protected:
    /// The form's rows, with the same column of labels for every profile.
    QFormLayout* makeRows();
    QComboBox* makeChoice(const QString& name);
    /// A line in the secondary colour below a field.
    QLabel* makeNote(const QString& text = {});
};

/// For the press: standard, part, printing condition, pictures, text, marks.
ExportForm* makePrintForm(const ExportSubject& subject, QWidget* parent);
/// To read and to mail.
ExportForm* makeScreenForm(QWidget* parent);
/// For the office printer: paper, its thickness, creep.
ExportForm* makeBookletForm(const ExportSubject& subject, QWidget* parent);
/// 送审稿: round, date, watermark, line numbers, signatures.
ExportForm* makeReviewForm(const ExportSubject& subject, QWidget* parent);

} // namespace banxin
