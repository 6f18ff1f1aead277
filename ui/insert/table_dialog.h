#pragma once

#include "model/table_sheet.h"

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QTabBar;
class QTableWidget;
class QToolButton;

namespace banxin {

/// A table and its caption to be written in a grid (表格): Tab goes on to the next cell and makes a new row behind the
/// last one, cells of a spreadsheet are pasted as they are.
class TableDialog final : public QDialog {
    Q_OBJECT
public:
    struct Content {
        TableSheet sheet;
        BilingualString caption;
    };

    /// `languages`: those that are printed, the first of them shown first.
    TableDialog(Content content, const std::vector<Language>& languages, QWidget* parent = nullptr);

    /// What the dialog says now.
    Content content();
    QTableWidget& grid() { return *m_grid; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTools();
    void addMenus(QHBoxLayout* layout);
    QToolButton* makeMenu(const QString& text, const QString& name,
                          const std::vector<std::pair<QString, std::function<void()>>>& entries);
    void makeGrid();
    void takeTexts();
    void show();
    void edit(const std::function<void()>& change);
    QRect chosen() const;
    void goOn();
    void goBack();
    void copy();
    void paste();
    void erase();

    Content m_content;
    std::vector<Language> m_languages;
    Language m_language;
    bool m_filling = false;
    QTabBar* m_tabs;
    QTableWidget* m_grid;
    QSpinBox* m_rows;
    QSpinBox* m_columns;
    QSpinBox* m_header;
    QLineEdit* m_caption;
};

} // namespace banxin
