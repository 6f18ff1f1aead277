#pragma once

#include "ui/preview/page_painter.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>
#include <set>

namespace banxin {

/// The composed pages on a grey desk: only what is visible is painted. A click on a line says
/// where its text comes from.
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

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
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
};

} // namespace banxin
