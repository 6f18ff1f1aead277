#include "ui/release/stage_bar.h"

#include "ui/common/theme.h"
#include "ui/release/issue_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace banxin {

namespace {

bool gone(IssueState state) { return state == IssueState::Released || state == IssueState::Published; }

/// A released issue goes on to 已出刊 and back; an open one anywhere up to 签发付印.
bool reachable(IssueState from, IssueState to)
{
    if (from == to)
        return false;
    return gone(from) ? gone(to) : to != IssueState::Published;
}

QString styleOf(bool current, bool done)
{
    const QColor colour = current ? accentColour() : done ? QColor() : secondaryTextColour();
    return QStringLiteral(
               "QToolButton { border: none; border-bottom: 2px solid %1; padding: 3px 5px 2px 5px; %2 %3 }"
               "QToolButton:focus { border: 1px solid %4; }"
               "QToolButton:hover:enabled { text-decoration: underline; }")
        .arg(current ? accentColour().name() : QStringLiteral("transparent"),
             colour.isValid() ? QStringLiteral("color: %1;").arg(colour.name()) : QString(),
             current ? QStringLiteral("font-weight: bold;") : QString(), accentColour().name());
}

} // namespace

StageBar::StageBar(QWidget* parent)
    : QWidget(parent),
      m_issue(new QLabel(this)),
      m_proofs(new QToolButton(this)),
      m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("stageBar"));
    setAccessibleName(tr("Where the issue stands"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::normal, 2, spacing::normal, 2);
    layout->setSpacing(0);
    m_issue->setObjectName(QStringLiteral("stageIssue"));
    makeSecondary(m_issue);
    layout->addWidget(m_issue);
    layout->addSpacing(spacing::wide);
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        const auto state = static_cast<IssueState>(at);
        if (at > 0) {
            auto* arrow = new QLabel(QStringLiteral("›"), this);
            makeSecondary(arrow);
            layout->addWidget(arrow);
        }
        auto* step = new QToolButton(this);
        step->setObjectName(QStringLiteral("stage-") + issueStateName(state));
        step->setText(issueStateTitle(state));
        step->setFocusPolicy(Qt::TabFocus);
        connect(step, &QToolButton::clicked, this, [this, state] { Q_EMIT stepRequested(state); });
        m_steps[at] = step;
        layout->addWidget(step);
    }
    layout->addStretch(1);
    m_proofs->setObjectName(QStringLiteral("stageProofs"));
    m_proofs->setAutoRaise(true);
    m_proofs->setToolTip(tr("Show the list of proofs"));
    m_proofs->setAccessibleName(tr("Show the list of proofs"));
    m_proofs->hide();
    connect(m_proofs, &QToolButton::clicked, this, &StageBar::proofsRequested);
    layout->addWidget(m_proofs);
    layout->addSpacing(spacing::normal);
    m_next->setObjectName(QStringLiteral("stageNext"));
    m_next->setAutoDefault(false);
    m_next->setText(issueStepTitle(IssueState::Layout));
    layout->addWidget(m_next);
    connect(m_next, &QPushButton::clicked, this,
            [this] { Q_EMIT stepRequested(static_cast<IssueState>(static_cast<int>(m_state) + 1)); });
}

void StageBar::setIssue(const Issue& issue, const QString& locked)
{
    m_state = issue.state;
    m_issue->setText(tr("%1, no. %2").arg(issue.year).arg(issue.number));
    showSteps(locked);
    const bool last = m_state == IssueState::Published;
    m_next->setVisible(!last);
    if (!last)
        m_next->setText(issueStepTitle(static_cast<IssueState>(static_cast<int>(m_state) + 1)));
    m_next->setEnabled(locked.isEmpty());
    m_next->setToolTip(locked);
    giveRoom(m_next);
}

void StageBar::showSteps(const QString& locked)
{
    for (std::size_t at = 0; at < m_steps.size(); ++at) {
        const auto state = static_cast<IssueState>(at);
        QToolButton* step = m_steps[at];
        const bool current = state == m_state;
        step->setEnabled(current || (locked.isEmpty() && reachable(m_state, state)));
        step->setStyleSheet(styleOf(current, state < m_state));
        QString tip = issueStepTitle(state);
        if (current)
            tip = tr("The issue stands here");
        else if (gone(m_state) && !gone(state))
            tip = tr("The issue has gone to press. It can be reopened under Issue › Releases.");
        else if (!locked.isEmpty())
            tip = locked;
        else if (state < m_state)
            tip = tr("Back to this step");
        step->setToolTip(tip);
        step->setAccessibleName(current ? tr("%1, the present step").arg(issueStateTitle(state))
                                        : issueStateTitle(state));
    }
}

void StageBar::showProofs(int read, int total)
{
    m_proofs->setVisible(total > 0);
    m_proofs->setText(tr("Read: %1 of %2").arg(read).arg(total));
}

} // namespace banxin
