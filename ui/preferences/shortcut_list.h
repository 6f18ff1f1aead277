#pragma once

#include <QKeySequence>
#include <QWidget>

#include <map>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

/// The actions of a window that have an id (QObject::objectName() with a point in it, "file.export") and a name that
/// people read, in the order in which they were made.
QList<QAction*> namedActions(const QWidget* window);

/// Gives actions the keys that the user chose for them; the keys that they came with are remembered. Twice does
/// no harm.
void applyShortcuts(const QWidget* window);

/// All actions with their keys; the key of the chosen one can be changed, and two never have the same.
class ShortcutList final : public QWidget {
    Q_OBJECT
public:
    ShortcutList(QWidget* window, QWidget* parent);

private:
    void fill();
    void filter(const QString& words);
    void showChosen();
    void setKey(const QKeySequence& key);
    QAction* chosen() const;

    QWidget* m_window;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QKeySequenceEdit* m_key;
    QPushButton* m_reset;
    QLabel* m_note;
};

} // namespace banxin
