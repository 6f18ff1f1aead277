#pragma once

#include "glossary/glossary_csv.h"

#include <QDialog>

class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// What a table would bring, before it is taken in: new, changed and refused lines, each with its
/// line. Accepted: the office wants it.
class GlossaryImportDialog final : public QDialog {
    Q_OBJECT
public:
    GlossaryImportDialog(GlossaryMerge merge, const QString& fileName, QWidget* parent = nullptr);

    const GlossaryMerge& merge() const { return m_merge; }
    /// The lines that stay out, as they stand in the file.
    QString refusedLines() const;

private:
    void fill();
    QTreeWidgetItem* addGroup(const QString& title, qsizetype count, bool open);
    void addChanges();
    void addProblems(bool refused, const QString& title);

    GlossaryMerge m_merge;
    QTreeWidget* m_tree;
};

} // namespace banxin
