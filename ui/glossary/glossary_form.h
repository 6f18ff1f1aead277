#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace banxin {

/// One entry of the glossary to be filled in; stores it when it is confirmed. What cannot be stored is
/// said in the form, which stays open. The session must live longer.
class GlossaryForm final : public QDialog {
    Q_OBJECT
public:
    /// An entry with an id is changed, another one added.
    GlossaryForm(CatalogueSession& session, const GlossaryEntry& entry, QWidget* parent = nullptr);

    /// As it stands in the fields.
    GlossaryEntry entry() const;
    /// What was stored; without id: nothing yet.
    const GlossaryEntry& stored() const { return m_stored; }
    void accept() override;
    void reject() override;

private:
    struct Fields;
    QWidget* makeKinds();
    QLayout* makeGrid();
    void fill(const GlossaryEntry& entry);
    void follow();
    GlossaryKind kind() const;

    CatalogueSession& m_session;
    GlossaryEntry m_given; ///< as it was handed in
    GlossaryEntry m_stored;
    QButtonGroup* m_kinds;
    QLineEdit* m_name[2]; ///< Chinese, English
    QLineEdit* m_short[2];
    QLineEdit* m_post[2];
    QPlainTextEdit* m_avoid[2];
    QPlainTextEdit* m_notes;
    QLabel* m_postLabel;
    QLabel* m_preview;
    QLabel* m_problem;
    QPushButton* m_ok;
};

/// 加入术语表: the form for what was selected in a text, shown; Chinese or English by its characters.
/// Where the glossary has this name already its entry is opened instead. Deletes itself when it is
/// closed.
GlossaryForm* openTermForm(CatalogueSession& session, const QString& selected, QWidget* parent);

/// The same with both sides (a pair of texts); either may be empty.
GlossaryForm* openTermForm(CatalogueSession& session, const BilingualString& name, QWidget* parent);

/// The kind that a name looks like: 公司, 协会, Ltd, Association … are organisations, others terms.
GlossaryKind likelyKind(const BilingualString& name);

} // namespace banxin
