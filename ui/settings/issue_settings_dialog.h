#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace banxin {

class ColophonForm;
class ComplianceBox;
class CoverForm;
class DesignFields;
class PictureField;
class StylePane;

/// 刊物设置: what staff change of an issue: nameplate, numbers, cover, colophon, finished pages, contacts,
/// languages, and the values of its page design, by task. The preview follows while the dialog is open; nothing
/// is stored before it is confirmed.
class IssueSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    IssueSettingsDialog(CatalogueSession& session, const Issue& issue, QWidget* parent = nullptr);

    /// The issue as the fields say.
    Issue issue() const;
    /// Whether confirming would change anything.
    bool differs() const;
    /// What is wrong with the fields; empty: nothing.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    /// The fields changed and are valid: shown, not stored.
    void previewRequested(const banxin::Issue& issue);
    void failed(const banxin::Error& error);

public:
    void accept() override;

private:
    void addPage(const QString& id, const QString& title, QWidget* page);
    QWidget* makeNameplatePage();
    QWidget* makeLanguagePage();
    QWidget* makeContactsPage();
    QWidget* makeCoverPage();
    QWidget* makeColophonPage();
    QWidget* makePaperPage();
    QWidget* makeFooter();
    void useDesignOfPublication();
    void watch();
    void changed();
    void validate();
    void showProblem(const Error& error);
    QByteArray designJson() const;
    Issue shownFields() const;
    Result<SetIssue> command(const Issue& now);

    CatalogueSession& m_session;
    Issue m_issue;
    Issue m_shown; ///< the fields as first shown
    QString m_problem;
    QTimer m_timer;
    DesignFields* m_fields;
    QListWidget* m_list;
    QStackedWidget* m_pages;
    StylePane* m_styles;
    PictureField* m_nameplate;
    QLineEdit* m_nameZh;
    QLineEdit* m_nameEn;
    QLineEdit* m_publisherZh;
    QLineEdit* m_publisherEn;
    QLineEdit* m_notice;
    QSpinBox* m_year;
    QSpinBox* m_number;
    QSpinBox* m_running;
    QCheckBox* m_dated;
    QDateEdit* m_date;
    QComboBox* m_languages;
    QPlainTextEdit* m_contactsZh;
    QPlainTextEdit* m_contactsEn;
    CoverForm* m_cover;
    ColophonForm* m_colophon;
    QComboBox* m_colophonPlace;
    ComplianceBox* m_compliance;
    QCheckBox* m_multiple;
    QCheckBox* m_alsoNew;
    QLabel* m_error;
    QPushButton* m_ok;
};

} // namespace banxin
