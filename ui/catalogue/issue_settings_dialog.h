#pragma once

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/design_json.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace banxin {

class ColophonForm;
class ComplianceBox;
class CoverForm;
class InkButton;

/// 刊物设置: what staff change of an issue: nameplate, numbers, cover, colophon, finished pages,
/// contacts, languages, and the values of its page design that have a field here; all others stay. The preview follows while
/// the dialog is open; nothing is stored before it is confirmed.
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
    /// A length of the page design and its field.
    struct LengthField {
        QString pointer;
        QDoubleSpinBox* box;
        bool millimetres;
        double shown; ///< as first shown: unchanged fields are not written
    };

    QWidget* makeNameplatePage();
    QWidget* makeDesignPage();
    QWidget* makeContactsPage();
    QWidget* makeCoverPage();
    QWidget* makeColophonPage();
    QDoubleSpinBox* addLength(QFormLayout* form, const QString& label, const QString& pointer, bool millimetres,
                              double minimum, double maximum);
    void watch();
    void changed();
    void validate();
    QByteArray designJson() const;
    Issue shownFields() const;
    void markField(const QString& pointer);

    CatalogueSession& m_session;
    Issue m_issue;
    Issue m_shown; ///< the fields as first shown
    int m_shownColumns = 0;
    QJsonObject m_shownInk;
    DesignJson m_design;
    QString m_problem;
    QTimer m_timer;
    std::vector<LengthField> m_lengths;
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
    QSpinBox* m_columns;
    InkButton* m_accent;
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
