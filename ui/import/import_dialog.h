#pragma once

#include "ui/import/article_tree.h"
#include "ui/import/import_review.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QToolBar;

namespace banxin {

class ArticleFields;
class ChangeList;
class CompareView;
class PlaceChooser;
class Task;

/// 整理文稿: what was found in the manuscripts and what was changed in them, to be looked through before anything is
/// stored.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(std::vector<ManuscriptFile> files, std::unique_ptr<ImportTarget> target, const ImportPlace& place,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// What cleans again; clean() unless a test has its own.
    using Cleaner = std::function<CleanedManuscript(const Manuscript&, const CleanOptions&, std::stop_token)>;
    void setCleaner(Cleaner cleaner) { m_cleaner = std::move(cleaner); }

    const ImportReview& review() const { return m_review; }
    /// Whether a manuscript is being cleaned again.
    bool busy() const { return !m_tasks.empty(); }
    /// Stores what is chosen and closes; failed() and open still when it cannot be stored.
    void store();

Q_SIGNALS:
    void stored(const banxin::ImportOutcome& outcome);
    void failed(const banxin::Error& error);
    /// A manuscript was cleaned again and is shown.
    void cleanedAgain();
    /// It was found out which articles of a manuscript the catalogue has already.
    void seenRead();

public Q_SLOTS:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QToolBar* makeTools();
    QWidget* makeBottom(const ImportPlace& place);
    void connectParts();

    void showEntry();
    void showLines();
    void selectAtCursor();
    void showFile(std::size_t file, bool keepPlace);
    void showCurrentParagraph();
    void showWarnings(std::size_t file);
    void updateButtons();
    void structureChanged(bool keepPlace);
    void cleanAgain(std::size_t file);
    void cleaned(std::size_t file, CleanedManuscript result);
    void readSeen(std::size_t file);
    void showSeen();
    void editAtCursor(HandEdit::Kind kind);
    void setKind(int index);
    void editField(ArticleField field, const QString& value);
    std::optional<std::size_t> currentArticle() const;

    ImportReview m_review;
    Cleaner m_cleaner;
    std::unique_ptr<ImportTarget> m_target;
    std::map<std::size_t, Task*> m_tasks;
    std::map<std::size_t, Task*> m_seenTasks;
    std::set<std::size_t> m_again; ///< decided otherwise while they were being cleaned
    std::optional<std::size_t> m_shown;
    std::optional<std::size_t> m_articleAtCursor;
    QTimer m_retitle;
    bool m_filling = false;

    QLabel* m_summary;
    ArticleTree* m_tree;
    QLabel* m_warningHeading;
    QListWidget* m_warnings;
    ArticleFields* m_fields;
    QComboBox* m_kind;
    QAction* m_split = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_asTitle = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_seen = nullptr;
    CompareView* m_compare;
    ChangeList* m_changes;
    PlaceChooser* m_place = nullptr;
    QLabel* m_state;
    QPushButton* m_ok = nullptr;
};

} // namespace banxin
