#pragma once

#include "layout/copyfit_advice.h"
#include "ui/preview/preview_composer.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace banxin {

/// 凑版: how many lines the issue has too many for its number of pages, and what would take them away, one
/// button each. It shows what it is given and changes nothing itself.
class CopyfitPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CopyfitPanel(QWidget* parent = nullptr);

    /// Nothing to say: no issue, or why there is no advice.
    void clear(const QString& why = {});
    /// The issue is being composed in other ways.
    void setBusy();
    /// Advice on an edition; `readOnly`: nothing can be taken, for the reason given.
    void setAdvice(const CopyfitAdvice& advice, const std::shared_ptr<const ComposedPreview>& of,
                   const QString& readOnly);
    QString headline() const;
    const CopyfitAdvice& advice() const { return m_advice; }

Q_SIGNALS:
    /// To be done now.
    void stepTaken(const banxin::CopyfitStep& step);
    /// To be shown: a person cuts there.
    void stepOpened(const banxin::CopyfitStep& step);
    /// 标注（有删节）: the article was cut, and its source says so.
    void markCut(const banxin::CopyfitStep& step);

private:
    void clearSteps();
    void addStep(const CopyfitStep& step, const ComposedPreview& of);
    QLayout* makeButtons(const CopyfitStep& step, QWidget* parent, const QString& what);
    QString titleOf(const CopyfitStep& step, const ComposedPreview& of) const;
    QString placeOf(const CopyfitStep& step, const ComposedPreview& of) const;

    CopyfitAdvice m_advice;
    QString m_readOnly;
    QLabel* m_headline;
    QLabel* m_detail;
    QProgressBar* m_progress;
    QScrollArea* m_steps;
    QVBoxLayout* m_rows;
};

} // namespace banxin
