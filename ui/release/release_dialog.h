#pragma once

#include "output/release/release_check.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

class CatalogueSession;
class Task;

/// 付印: makes the print PDF in the background, shows what to look at as a list, and gives the issue to the press
/// under a name. It stays beside the window, where people go through the list; what is changed meanwhile makes
/// the PDF old, and it is made again.
class ReleaseDialog final : public QDialog {
    Q_OBJECT
public:
    /// The session must live longer.
    ReleaseDialog(CatalogueSession& session, const Issue& issue, QWidget* parent = nullptr);
    ~ReleaseDialog() override;

    /// Makes the PDF anew. First the article in the editor is stored: the listener of checking() does it.
    void check();
    bool busy() const { return m_task != nullptr; }
    const std::vector<ReleaseObstacle>& obstacles() const { return m_obstacles; }
    QTreeWidget* list() { return m_list; }
    QPushButton* releaseButton() { return m_release; }
    QString file() const;
    void setFile(const QString& file);
    /// Gives the issue to the press; nothing happens while that is not possible.
    void release();
    void reject() override;

Q_SIGNALS:
    /// What is being written is to be stored now.
    void checking();
    void articleChosen(banxin::ArticleId article);
    void pageChosen(int page);
    void failed(const banxin::Error& error);
    void released(const banxin::Release& release);

private:
    QWidget* makeList();
    QWidget* makeForm();
    QWidget* makeButtons();
    void checked(const Result<PreparedRelease>& prepared);
    void fill();
    void addObstacle(const ReleaseObstacle& obstacle);
    void showTarget(const QTreeWidgetItem* item);
    void setOutdated();
    void validate();
    void chooseFile();
    QString headline() const;

    CatalogueSession& m_session;
    Issue m_issue;
    Task* m_task = nullptr;
    std::optional<PreparedRelease> m_prepared;
    bool m_outdated = false;
    std::vector<ReleaseObstacle> m_obstacles;
    QLabel* m_head;
    QProgressBar* m_progress;
    QTreeWidget* m_list;
    QPushButton* m_show;
    QLineEdit* m_name;
    QLineEdit* m_file;
    QPushButton* m_again;
    QPushButton* m_release;
    QPushButton* m_close;
};

} // namespace banxin
