#pragma once

#include "ui/articles/article_work.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QActionGroup;
class QDockWidget;
class QMenu;

namespace banxin {

class ArticleInfoPanel;
class ArticleListView;
class CutDialog;
class DoneStrip;

/// What becomes of articles: 稿件列表 as a view, 稿件信息 as a panel, and the entries of the menu 稿件 that go for the
/// article on the screen or for those that are chosen in the list.
class ArticlesFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit ArticlesFeature(Desk& desk, QObject* parent = nullptr);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void issueShown() override;
    void articleShown() override;
    void updateActions() override;

private:
    void makeStates();
    void makeActions();
    void makeViewActions();
    QAction* addWork(const QString& id, const QString& text, const QString& tip, const QKeySequence& key,
                     const std::function<void()>& act);
    void fillMenu(QMenu& menu);
    bool inList() const;
    ChosenArticles chosen() const;
    void enable();
    void refreshInfo();
    void compareCuts();

    ArticleListView* m_list;
    ArticleInfoPanel* m_info;
    QDockWidget* m_infoDock;
    DoneStrip* m_strip;
    ArticleWork* m_work;
    QPointer<CutDialog> m_cuts;
    QTimer m_follow; ///< the panel follows the writing after a moment
    QActionGroup* m_states = nullptr;
    QAction* m_next = nullptr;
    QAction* m_place = nullptr;
    QAction* m_swap = nullptr;
    QAction* m_hold = nullptr;
    QAction* m_kill = nullptr;
    QAction* m_restore = nullptr;
    QAction* m_compare = nullptr;
};

} // namespace banxin
