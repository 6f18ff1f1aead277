#pragma once

#include "model/publication.h"
#include "output/release/proof_round.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin {

class CatalogueSession;

/// 校样: the articles of the issue with the rounds in which they were read; the box of a row says whether it is
/// read in this round. What was changed after it was read says so.
class ProofPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ProofPanel(QWidget* parent = nullptr);

    /// Null: nothing is shown. The session must live until it is taken away.
    void setIssue(CatalogueSession* session, const QString& issue);
    /// Reads it again; the articles only where they are seen or a proof is being read.
    void reload();
    /// The text of one article is another now.
    void articleChanged(ArticleId article);
    const std::vector<ProofLine>& lines() const { return m_lines; }
    int round() const { return m_round; }
    /// Marks articles as read in this round, or not.
    void mark(const std::vector<PlacementId>& placements, bool read);
    QTreeWidget* list() { return m_list; }

Q_SIGNALS:
    void articleChosen(banxin::ArticleId article);
    void failed(const banxin::Error& error);
    void reloaded();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void updateButtons();
    void markSelected(bool read);
    void boxChanged(QTreeWidgetItem* item);

    CatalogueSession* m_session = nullptr;
    QString m_issue;
    int m_round = 0;
    bool m_locked = false;
    bool m_filling = false;
    std::vector<ProofLine> m_lines;
    QLabel* m_head;
    QTreeWidget* m_list;
    QPushButton* m_read;
    QPushButton* m_unread;
};

} // namespace banxin
