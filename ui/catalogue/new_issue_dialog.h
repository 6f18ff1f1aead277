#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace banxin {

/// 新建一期: which publication, year, numbers and date, all counted on from the last issue; everything else is
/// taken over from it.
class NewIssueDialog final : public QDialog {
    Q_OBJECT
public:
    /// `publication`: chosen first; may be empty.
    NewIssueDialog(CatalogueSession& session, const QString& publication, QWidget* parent = nullptr);

    /// The issue that was made, after the dialog was accepted.
    const Issue& made() const { return m_made; }
    void accept() override;

private:
    void makeForm();
    void publicationChanged();
    void updateNote();
    bool isTaken() const;

    CatalogueSession& m_session;
    Issue m_made;
    std::vector<Publication> m_publications;
    std::vector<Issue> m_issues; ///< of the chosen publication, newest first
    QComboBox* m_publication;
    QSpinBox* m_year;
    QSpinBox* m_number;
    QSpinBox* m_running;
    QCheckBox* m_dated;
    QDateEdit* m_date;
    QLabel* m_note;
    QPushButton* m_ok = nullptr;
};

} // namespace banxin
