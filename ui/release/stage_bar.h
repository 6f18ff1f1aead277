#pragma once

#include "model/publication.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QToolButton;

namespace banxin {

/// Where an issue stands on its way, 组稿 to 已出刊, with the next step as a button. It only shows and asks; who
/// listens changes the issue.
class StageBar final : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(QWidget* parent = nullptr);

    /// `locked`: why nothing can be done (open for reading); empty: it can.
    void setIssue(const Issue& issue, const QString& locked);
    /// 已校 5/8, while a proof is read; `total` 0: nothing is said.
    void showProofs(int read, int total);

    IssueState state() const { return m_state; }
    QPushButton* nextButton() { return m_next; }
    QToolButton* step(IssueState state) { return m_steps[static_cast<std::size_t>(state)]; }

Q_SIGNALS:
    void stepRequested(banxin::IssueState state);
    void proofsRequested();

private:
    void showSteps(const QString& locked);

    IssueState m_state = IssueState::Gathering;
    QLabel* m_issue;
    std::array<QToolButton*, 8> m_steps{};
    QToolButton* m_proofs;
    QPushButton* m_next;
};

} // namespace banxin
