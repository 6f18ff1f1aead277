#pragma once

#include "ui/preview/page_painter.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace banxin {

/// Small pictures of composed pages, made one at a time between other events, when they are wanted. A page that
/// changed keeps its old picture until the new one is there; one that is the same is not drawn again.
class PageThumbnails final : public QObject {
    Q_OBJECT
public:
    explicit PageThumbnails(QObject* parent = nullptr);

    /// Null: nothing.
    void setPreview(std::shared_ptr<const ComposedPreview> preview);
    /// Width of a page in device pixels.
    void setWidth(int width);
    /// The picture there is now, perhaps of another width; null: none yet. What is missing will be made and
    /// told by changed().
    QImage image(int page);
    /// Pages that are wanted no more are not made: what was scrolled past.
    void forgetWanted() { m_wanted.clear(); }
    void setPicture(PictureId picture, int page, const QImage& image);
    /// Forgets loaded pictures: another catalogue.
    void clearPictures();

Q_SIGNALS:
    void changed(int page);
    /// A picture (a page of a PDF) is wanted `width` device pixels wide.
    void pictureWanted(banxin::PictureId picture, int page, int width);

private:
    struct Made {
        QImage image;
        std::size_t print = 0; ///< fingerprint of what was drawn
        int width = 0;
        bool stale = false; ///< composed anew since
        std::int64_t used = 0;
    };

    bool isFresh(Made& made, int page) const;
    std::size_t fingerprint(int page) const;
    void makeNext();
    QImage draw(int page);
    QImage picture(PictureId id, int page, int width);
    void dropOld();

    std::shared_ptr<const ComposedPreview> m_preview;
    std::unique_ptr<PagePainter> m_painter;
    std::map<int, Made> m_made;
    std::deque<int> m_wanted;
    std::map<std::pair<PictureId, int>, QImage> m_pictures;
    std::map<std::pair<PictureId, int>, int> m_asked; ///< widths
    QTimer m_timer;
    int m_width = 120;
    std::int64_t m_clock = 0;
};

} // namespace banxin
