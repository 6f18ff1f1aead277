#pragma once

#include "ui/preview/page_overlays.h"
#include "ui/preview/page_painter.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>
#include <optional>

namespace banxin {

/// The composed pages on a grey desk: only what is visible is painted. A click on a line says
/// where its text comes from, a drag moves the pages, the menu of a line explains its end.
class PreviewView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    explicit PreviewView(QWidget* parent = nullptr);

    /// Shows the pages; the place on the screen is kept. Null: the empty text.
    void setPreview(std::shared_ptr<const ComposedPreview> preview);
    const ComposedPreview* preview() const { return m_preview.get(); }
    /// The same to keep: it does not change while it is printed.
    std::shared_ptr<const ComposedPreview> sharedPreview() const { return m_preview; }
    void setEmptyText(const QString& text);

    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    /// Fixed zoom; 1 is the size of the paper at the screen's resolution. 0.5 … 4.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    void setFacing(bool facing);
    bool facing() const { return m_facing; }

    /// Scrolls so that the place stands near the top.
    void showAnchor(const PageAnchor& anchor);
    /// Scrolls to a page, from 0.
    void showPage(int page) { showAnchor({page, {}}); }
    void setOverlays(const PageOverlays& overlays);
    const PageOverlays& overlays() const { return m_overlays; }
    /// What stands in the margins.
    const std::vector<PageMark>& marks() const { return m_marks; }
    /// Softly marks the lines of the place where the cursor of the editor stands; none: nothing.
    void setCursorPlace(const std::optional<CursorPlace>& place);
    const CursorLines& cursorLines() const { return m_cursorLines; }
    /// Scrolls to the line of the cursor where it is out of view.
    void showCursorLine();
    /// Says beside the line why it ends where it does; false: there is no such line.
    bool explain(int page, int line);
    bool explainCursorLine();
    /// The painter of the pages, to draw them elsewhere as well; null: nothing is shown.
    PagePainter* painter() { return m_painter.get(); }
    /// The page in the middle of the view, from 0; -1 without pages.
    int currentPage() const;
    int pageCount() const;
    void setPicture(PictureId picture, int page, const QImage& image);
    /// Forgets loaded pictures: another catalogue.
    void clearPictures();

Q_SIGNALS:
    void sourceClicked(const banxin::SourceRange& source, int codePoint);
    void zoomChanged();
    void currentPageChanged(int page);
    /// A picture (a page of a PDF) is wanted `width` device pixels wide.
    void pictureWanted(banxin::PictureId picture, int page, int width);
    /// A picture arrived, or other pages are shown.
    void pagesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// Where a page stands on the desk, in widget pixels before scrolling.
    struct Place {
        int page;
        QRectF rect;
    };
    /// A line of a page under a point.
    struct Hit {
        int page = -1;
        const ComposedLine* line = nullptr;
        QPointF at; ///< on the page, points
    };

    double pixelsPerPoint() const;
    double gapBetweenPages() const;
    PageOnScreen onScreen(const Place& place) const;
    void turnPage(int by);
    void click(const QPoint& position);
    const PageMark* markAt(const QPoint& position) const;
    void paintOver(QPainter& painter, const Place& place);
    QRect lineOnScreen(int page, int line) const;
    void arrange();
    void arrangeKeepingPlace();
    QPointF scrollOffset() const;
    void paintPage(QPainter& painter, const Place& place, const QRectF& visible);
    QImage picture(PictureId id, int page, int width);
    Hit hitTest(const QPoint& position) const;
    std::pair<SourceRange, int> sourceAt(const Hit& hit) const;
    double fittingZoom() const;

    std::shared_ptr<const ComposedPreview> m_preview;
    std::unique_ptr<PagePainter> m_painter;
    std::vector<Place> m_places;
    std::map<std::pair<PictureId, int>, QImage> m_pictures; ///< by picture and page
    std::map<std::pair<PictureId, int>, int> m_wanted;
    QString m_emptyText;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    bool m_facing = false;
    bool m_arranging = false;
    PageOverlays m_overlays;
    std::vector<PageMark> m_marks;
    std::optional<CursorPlace> m_cursorPlace;
    CursorLines m_cursorLines;
    std::optional<QPoint> m_pressed; ///< where the button went down
    QPoint m_scrollAtPress;
    bool m_dragging = false;
};

} // namespace banxin
