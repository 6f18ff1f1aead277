#pragma once

#include "ui/preview/preview_view.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <vector>

namespace banxin {

/// All pages small, one below the other, with their numbers; a click goes to a page. Drawn one page at a time
/// while nothing else happens, and only while the strip is seen.
class ThumbnailStrip final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ThumbnailStrip(PreviewView& view, QWidget* parent = nullptr);

    int currentPage() const { return m_current; }
    /// Where a page is shown, in the viewport's pixels.
    QRect pageRect(int page) const;
    /// Whether all pages that are seen have been drawn since they changed.
    bool upToDate() const;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override { return {124, 400}; }

private:
    struct Thumbnail {
        QPixmap picture;
        bool stale = true;
    };

    void pagesChanged();
    void setCurrent(int page);
    void arrange();
    int rowHeight() const;
    QSize thumbnailSize(int page) const;
    void drawNext();

    PreviewView& m_view;
    std::vector<Thumbnail> m_thumbnails;
    std::vector<int> m_tops; ///< of the rows, one more for the end
    int m_current = -1;
    QTimer m_idle;
};

} // namespace banxin
