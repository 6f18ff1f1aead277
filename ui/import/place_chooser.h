#pragma once

#include "ui/import/import_target.h"

#include <QWidget>

class QComboBox;

namespace banxin {

/// Where an import goes: 待用稿, or an issue and a column of it.
class PlaceChooser final : public QWidget {
    Q_OBJECT
public:
    PlaceChooser(std::vector<ImportTarget::Issue> issues, const ImportPlace& place, QWidget* parent = nullptr);

    ImportPlace place() const;
    /// The columns of the issue that is chosen.
    QStringList columnNames() const;

Q_SIGNALS:
    void changed();

private:
    const ImportTarget::Issue* issue() const;
    void fillColumns(ColumnId chosen);

    std::vector<ImportTarget::Issue> m_issues;
    QComboBox* m_issue;
    QComboBox* m_column;
};

} // namespace banxin
