#pragma once

#include "plan/issue_plan.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QSpinBox;

namespace banxin {

/// How many pages there are and how many are planned: words, a bar and the number that is planned. Quiet where
/// both agree and fill whole sheets.
class PageGauge final : public QWidget {
    Q_OBJECT
public:
    explicit PageGauge(QWidget* parent = nullptr);

    void setCount(const PageCount& count);
    /// No pages are shown.
    void clear();
    void setLocked(bool locked);

Q_SIGNALS:
    void targetChosen(int pages);

private:
    QSpinBox* m_target;
    QProgressBar* m_bar;
    QLabel* m_words;
};

} // namespace banxin
