#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeView;

namespace banxin {

class ArticleListModel;

/// 换稿: which waiting article takes the place of one in the issue.
class SwapDialog final : public QDialog {
    Q_OBJECT
public:
    SwapDialog(CatalogueSession& session, const QString& title, QWidget* parent);

    /// Not valid: none was chosen.
    ArticleId chosen() const;

private:
    void filter();

    ArticleListModel* m_model;
    QLineEdit* m_search;
    QTreeView* m_table;
    QPushButton* m_ok;
};

} // namespace banxin
