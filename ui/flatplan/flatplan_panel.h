#pragma once

#include "ui/flatplan/flatplan_view.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QMenu;
class QSlider;
class QToolButton;

namespace banxin {

class ArticleStrip;
class PageGauge;

/// 落版表: the pages with the gauge above them, columns and articles beside them, and what is missing. It asks for
/// edits and makes none.
class FlatplanPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FlatplanPanel(QWidget* parent = nullptr);

    /// Null: nothing; `emptyText` says why.
    void setData(const std::shared_ptr<const FlatplanData>& plan, const QString& emptyText = {});
    FlatplanView& view() { return *m_view; }
    ArticleStrip& strip() { return *m_strip; }
    QListWidget& missing() { return *m_missing; }
    QAction* insertBlankAction() { return m_insertBlank; }
    QAction* insertFinishedAction() { return m_insertFinished; }
    QAction* removeAction() { return m_remove; }
    QAction* upAction() { return m_up; }
    QAction* downAction() { return m_down; }
    QAction* undoAction() { return m_undo; }
    QAction* redoAction() { return m_redo; }
    /// Where a page is inserted by the button: before the article that is chosen, else behind the text.
    PlanTarget insertTarget() const;
    /// The inserted page that is chosen, index into Issue::finishedPages; -1: none.
    int chosenPage() const;
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void articleOpened(int article);
    void articleMoved(int article, const banxin::PlanTarget& target);
    void pageMoved(int page, const banxin::PlanTarget& target);
    void moveRequested(int by);
    void targetPagesChosen(int pages);
    void filesDropped(const QStringList& files, const banxin::PlanTarget& target);
    void lockedDragged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeActions();
    QWidget* makeBar();
    QWidget* makeSide();
    void connectViews();
    void fillMissing();
    void updateActions();

    std::shared_ptr<const FlatplanData> m_data;
    FlatplanView* m_view;
    ArticleStrip* m_strip;
    QListWidget* m_missing;
    QLabel* m_missingTitle;
    PageGauge* m_gauge;
    QSlider* m_zoom;
    QAction* m_open = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_insertBlank = nullptr;
    QAction* m_insertFinished = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
};

} // namespace banxin
