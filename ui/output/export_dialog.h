#pragma once

#include "ui/output/export_form.h"

#include <QDialog>

#include <array>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace banxin {

/// 导出: what the file is for, in plain words; below, only the questions of that purpose; then name
/// and folder. Last folder and last answers are remembered for each purpose.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(const ExportSubject& subject, QWidget* parent = nullptr);

    void setProfile(ExportProfile profile);
    ExportProfile profile() const;
    /// What is ordered now, with issue and file.
    ExportOrder order() const;
    /// The form of a profile, for tests.
    ExportForm* form(ExportProfile profile) const { return m_forms[static_cast<std::size_t>(profile)]; }

    /// Remembers the answers; asks before a file is replaced.
    void accept() override;

private:
    QWidget* makeCards();
    QWidget* makeForms();
    QWidget* makePlace();
    QComboBox* makeLanguages(QWidget* parent);
    void profileChanged();
    void proposeName();
    void chooseFolder();
    void setFolder(const QString& folder);
    void validate();
    QString file() const;
    QString problem() const;
    void remember() const;

    ExportSubject m_subject;
    QButtonGroup* m_profiles;
    std::array<ExportForm*, 4> m_forms{};
    QStackedWidget* m_pages;
    QComboBox* m_languages = nullptr;
    QLineEdit* m_name;
    QPushButton* m_folderButton;
    QLabel* m_folderLabel;
    QLabel* m_problem;
    QPushButton* m_export;
    QString m_folder;
    bool m_nameTyped = false; ///< a name of the user's own stays
};

} // namespace banxin
