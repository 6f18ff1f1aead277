#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace banxin {

class GlossaryFilter;
class GlossaryForm;
class GlossaryImportDialog;
class GlossaryModel;

/// 术语表与名册: all entries of the catalogue, to look through, add to, change, and take out and in as
/// a table. The session must live longer.
class GlossaryDialog final : public QDialog {
    Q_OBJECT
public:
    explicit GlossaryDialog(CatalogueSession& session, QWidget* parent = nullptr);

    /// The form for a new entry, shown; null: the catalogue is open for reading.
    GlossaryForm* addEntry();
    /// The form for the entry that is selected; null: none or several.
    GlossaryForm* editCurrent();
    /// Takes out what is selected; undo brings it back.
    void removeSelected();
    void undo();
    void redo();
    /// Reads a file and shows what it would bring; null: it could not be read.
    GlossaryImportDialog* importFrom(const QString& file);
    bool exportTo(const QString& file);
    int shownCount() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeTop();
    void makeTable();
    QLayout* makeButtons();
    void load();
    void updateButtons();
    void chooseImport();
    void chooseExport();
    void say(const QString& text);
    void showError(const Error& error);
    std::vector<GlossaryEntry> selected() const;
    void select(GlossaryEntryId id);
    void follow(GlossaryForm* form);

    CatalogueSession& m_session;
    GlossaryModel* m_model;
    GlossaryFilter* m_filter;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_empty;
    QLabel* m_status;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace banxin
