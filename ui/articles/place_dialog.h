#pragma once

#include "ui/catalogue/catalogue_session.h"

#include <QDialog>

#include <set>

class QComboBox;
class QPushButton;

namespace banxin {

/// Asks for a column of an issue that is still being made. Issues without a column are not offered.
class PlaceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `without`: issues that are not offered, because they print the article already. `preferred`: the issue that
    /// is chosen first; empty: the newest.
    PlaceDialog(CatalogueSession& session, const QString& question, const std::set<QString>& without,
                const QString& preferred, QWidget* parent);

    /// Whether there is any place to choose.
    bool hasPlaces() const { return !m_issues.empty(); }
    const Issue& issue() const;
    ColumnId column() const;
    /// Chooses the column with this name, where the issue has it.
    void preferColumn(const QString& name);

private:
    void fillColumns();

    CatalogueSession& m_session;
    std::vector<Issue> m_issues;
    QString m_preferredColumn;
    QComboBox* m_issue;
    QComboBox* m_column;
    QPushButton* m_ok;
};

} // namespace banxin
