#pragma once

#include "layout/copyfit_advice.h"
#include "ui/shell/desk.h"

#include <QTimer>

#include <functional>
#include <memory>

class QDockWidget;

namespace banxin {

class CopyfitPanel;
class Task;
struct ComposedPreview;

/// 凑版 of the issue that is shown, while its panel is open: looks for what helps in the background and does it
/// as edits that can be undone.
class CopyfitFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit CopyfitFeature(Desk& desk, QObject* parent = nullptr);
    ~CopyfitFeature() override;

    void catalogueClosing() override;
    void issueShown() override;

private:
    /// After the last change of the pages, in milliseconds.
    static constexpr int patience = 600;

    void look();
    void show(const Result<CopyfitAdvice>& advice);
    void take(const CopyfitStep& step);
    void open(const CopyfitStep& step);
    void markCut(const CopyfitStep& step);
    Status takeLayout(const CopyfitStep& step);
    Status change(const CopyfitStep& step, const std::function<void(Article&)>& edit);
    Result<Placement> placementOf(const CopyfitStep& step) const;
    ArticleId articleOf(const CopyfitStep& step) const;
    QString whyReadOnly() const;
    void settled(const Status& done, const CopyfitStep& step);

    CopyfitPanel* m_panel;
    QDockWidget* m_dock;
    QTimer m_wait;
    std::unique_ptr<Task> m_task;
    std::shared_ptr<const ComposedPreview> m_of; ///< what the advice is about
    bool m_running = false;
    bool m_again = false;                  ///< something changed meanwhile
    std::shared_ptr<ComposeCache> m_cache; ///< of the task alone, kept from one to the next
};

} // namespace banxin
