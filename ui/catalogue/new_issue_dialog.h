#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace banxin {

/// 新建一期: which publication, year and number; everything else is taken over from the last
/// issue.
class NewIssueDialog final : public QDialog {
    Q_OBJECT
public:
    /// `publication`: chosen first; may be empty.
    NewIssueDialog(CatalogueSession& session, const QString& publication, QWidget* parent = nullptr);

    /// The issue that was made, after the dialog was accepted.
    const Issue& made() const { return m_made; }
    void accept() override;

private:
    void publicationChanged();
    void updateNote();

    CatalogueSession& m_session;
    Issue m_made;
    std::vector<Publication> m_publications;
    std::vector<Issue> m_issues; ///< of the chosen publication, newest first
    QComboBox* m_publication;
    QSpinBox* m_year;
    QSpinBox* m_number;
    QLabel* m_note;
    QPushButton* m_ok;
};

} // namespace banxin
