#pragma once

#include "ui/flatplan/page_thumbnails.h"
#include "ui/flatplan/plan_geometry.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <map>
#include <memory>
#include <optional>

namespace banxin {

/// All pages of an issue on a desk, as small as one likes: spreads in rows, each page under a band in the colour of
/// its column, the titles of what begins below it. Articles and inserted pages are dragged; what shall become of
/// that others decide.
class FlatplanView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FlatplanView(QWidget* parent = nullptr);

    /// Null: nothing; `emptyText` says why.
    void setData(std::shared_ptr<const FlatplanData> data);
    void setEmptyText(const QString& text);
    const FlatplanData* data() const { return m_data.get(); }
    PageThumbnails& thumbnails() { return m_thumbnails; }

    /// Width of a page in pixels, 48 … 480.
    void setThumbWidth(int width);
    int thumbWidth() const { return m_sizes.thumbWidth; }
    static constexpr int leastWidth = 48;
    static constexpr int mostWidth = 480;

    PlanSpot current() const { return m_current; }
    /// Chooses a spot and scrolls to it.
    void setCurrent(const PlanSpot& spot);
    /// The page where the article begins, with it.
    void setCurrentArticle(int article);
    const PlanGeometry& geometry() const { return m_geometry; }
    /// What is under a point of the viewport.
    PlanSpot spotAt(const QPoint& position) const;
    /// Where something dropped at a point of the viewport would go; `page`: an inserted page, which may also stand
    /// where no article is. None: nowhere.
    std::optional<PlanTarget> targetAt(const QPoint& position, bool page) const;
    /// A rectangle of the viewport on the desk, and back.
    QPoint onDesk(const QPoint& position) const;
    QRect onViewport(const QRect& desk) const;

Q_SIGNALS:
    void currentChanged();
    void opened(const banxin::PlanSpot& spot);
    void articleDropped(int article, const banxin::PlanTarget& target);
    /// An inserted page (index into Issue::finishedPages) was dragged elsewhere.
    void pageDropped(int page, const banxin::PlanTarget& target);
    void filesDropped(const QStringList& files, const banxin::PlanTarget& target);
    /// The keys that move (-1, 1) and take away what is current.
    void moveRequested(int by);
    void removeRequested();
    void menuRequested(const QPoint& global);
    void thumbWidthChanged(int width);
    /// Somebody drags what is locked.
    void lockedDragged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void arrange();
    void showCurrent();
    void tellCurrent();
    QRect titleRect(int page, int line) const;
    /// The area of an article on a page, on the desk.
    QRect areaOf(int page, int article) const;
    int inserted(int page) const;
    std::optional<PlanTarget> targetOnPage(const QPoint& desk, int page, bool dragsPage) const;

    // Painting
    void paintCell(QPainter& painter, int page);
    void paintHeading(QPainter& painter, int page, const QRect& rect) const;
    void paintFolio(QPainter& painter, int page, const QRect& rect) const;
    int paintMark(QPainter& painter, const QString& text, int right, const QRect& row, bool wrong) const;
    void paintTitles(QPainter& painter, int page) const;
    void paintDrop(QPainter& painter) const;
    QRect dropMark() const;

    // Dragging
    bool beginDrag();
    void follow(const QPoint& position);
    void endDrag();

    std::shared_ptr<const FlatplanData> m_data;
    QString m_emptyText;
    PageThumbnails m_thumbnails;
    PlanCellSizes m_sizes;
    PlanGeometry m_geometry;
    mutable std::map<std::pair<int, int>, QRectF> m_areas; ///< by page and article
    PlanSpot m_current;

    QPoint m_pressed;
    PlanSpot m_pressedSpot;
    bool m_mayDrag = false;
    bool m_dragging = false;
    bool m_dragsPage = false;
    bool m_dragsFiles = false;
    QPoint m_dragAt; ///< of the viewport
    std::optional<PlanTarget> m_target;
    QBasicTimer m_scrollTimer;
};

/// Files that can stand as a page: PDF and pictures.
QStringList pageFiles(const QStringList& files);

} // namespace banxin
