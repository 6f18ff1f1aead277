#pragma once

#include "model/article.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace banxin {

class DifferenceView;

/// A version of an article as a line of the list.
struct VersionRow {
    RevisionId id;
    QString title;         ///< what it was kept as, or when it was begun
    QString detail;        ///< where it is printed …; may be empty
    bool kept = false;     ///< it has a name, and can be given free
    bool onScreen = false; ///< what is written now belongs to it
};

/// The versions of the article on the screen, and what has changed since.
class VersionsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit VersionsPanel(QWidget* parent = nullptr);

    /// Fills the list, newest first; the version that was chosen stays so. `hint`: shown where there is none.
    void setVersions(const std::vector<VersionRow>& versions, const QString& hint);
    /// Shows what became of the chosen version (`version`) until now.
    void showSince(const Article& version, const Article& now);
    void showHint(const QString& words);
    /// The chosen one; not valid: none.
    RevisionId chosen() const;
    /// Whether anything may be put back and kept.
    void setWritable(bool writable);
    DifferenceView& view() { return *m_view; }

Q_SIGNALS:
    void versionChosen(banxin::RevisionId version);
    void keepRequested();
    void renameRequested(banxin::RevisionId version);
    void freeRequested(banxin::RevisionId version);
    /// Put back the whole version, or what these decisions (from the version to now) are about.
    void restoreRequested(banxin::RevisionId version);
    void restoreParagraphRequested(banxin::RevisionId version, const std::vector<int>& decisions);

private:
    void enable();
    void showMenu(const QPoint& at);

    QPushButton* m_keep;
    QListWidget* m_list;
    QLabel* m_summary;
    QCheckBox* m_onlyChanges;
    QPushButton* m_restore;
    DifferenceView* m_view;
    bool m_writable = false;
    bool m_differs = false;
    bool m_filling = false;
};

} // namespace banxin
