#pragma once

#include "ui/flatplan/flatplan_panel.h"
#include "ui/flatplan/plan_edits.h"
#include "ui/shell/desk.h"

namespace banxin {

/// 落版表 as a view of the window: it makes edits of what is dragged in the panel, and reads again what they
/// changed.
class FlatplanFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit FlatplanFeature(Desk& desk, QObject* parent = nullptr);

    FlatplanPanel& panel() { return *m_panel; }
    /// A finished page is inserted from each of the files, a PDF with all its pages.
    void insertFiles(const QStringList& files, const PlanTarget& target);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void issueShown() override;
    void updateActions() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The issue as it is stored now, and its order.
    struct Now {
        Issue issue;
        IssueOrder order;
    };

    void connectPanel();
    void refresh();
    void refreshWhenSeen();
    std::shared_ptr<const FlatplanData> read();
    template <typename Command>
    bool apply(const Command& command);
    std::optional<Now> now();
    bool showsPagesOf(const Issue& issue) const;
    bool insert(const std::vector<FinishedPage>& pages, const PlanTarget& target);
    void moveArticleTo(int article, const PlanTarget& target);
    void movePageTo(int page, const PlanTarget& target);
    void moveChosen(int by);
    void insertBlank();
    void chooseFinished();
    void removePage();
    void setTargetPages(int pages);
    void openArticle(int article);
    void undo();
    void redo();
    std::optional<JournalEntry> newIssueEdit();
    void undoNewIssue();
    std::optional<EditScope> scope() const;
    std::vector<FinishedPage> storePages(const QStringList& files);

    FlatplanPanel* m_panel;
    QAction* m_undoNew;
    std::shared_ptr<const FlatplanData> m_data;
    bool m_outdated = true;
};

} // namespace banxin
