#pragma once

#include "ui/shell/desk.h"

class QLabel;

namespace banxin {

/// What people who write look for beside the text: Ctrl+S, which only says that everything is saved, and the counts
/// of article and issue.
class WritingFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit WritingFeature(Desk& desk, QObject* parent = nullptr);

    void articleShown() override { updateActions(); }
    void updateActions() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void save();
    QString countsInWords() const;

    QAction* m_save;
    QLabel* m_counts;
};

} // namespace banxin
