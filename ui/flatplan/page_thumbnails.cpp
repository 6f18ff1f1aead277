#include "ui/flatplan/page_thumbnails.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

/// Pictures kept at most: several screens full.
constexpr std::size_t mostKept = 240;

std::size_t hashOf(const Rect& rect, std::size_t seed)
{
    return qHashMulti(seed, rect.x.units(), rect.y.units(), rect.width.units(), rect.height.units());
}

} // namespace

PageThumbnails::PageThumbnails(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PageThumbnails::makeNext);
}

void PageThumbnails::setPreview(std::shared_ptr<const ComposedPreview> preview)
{
    m_preview = std::move(preview);
    m_painter.reset();
    m_wanted.clear();
    if (!m_preview) {
        m_made.clear();
        return;
    }
    m_painter = std::make_unique<PagePainter>(
        m_preview, [this](PictureId id, int page, int width) { return picture(id, page, width); });
    const int pages = static_cast<int>(m_preview->issue->pages.size());
    std::erase_if(m_made, [pages](const auto& made) { return made.first >= pages; });
    for (auto& [page, made] : m_made)
        made.stale = true;
}

void PageThumbnails::setWidth(int width) { m_width = std::max(16, width); }

/// What a page shows, so that one that was composed again as it was is not drawn again.
std::size_t PageThumbnails::fingerprint(int index) const
{
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(index)];
    std::size_t print = qHashMulti(0, page.width.units(), page.height.units());
    for (const FilledRect& filled : page.rects)
        print = hashOf(filled.rect, qHashMulti(print, filled.paint));
    for (const PlacedPicture& placed : page.pictures)
        print = hashOf(placed.image, hashOf(placed.frame, qHashMulti(print, placed.picture.value, placed.page)));
    for (const GlyphRun& run : page.runs)
        print = qHashMulti(print, run.text, run.origin.x.units(), run.origin.y.units(), run.width.units(),
                           run.size.units(), run.paint, run.face);
    for (const Paint& paint : m_preview->issue->paints)
        print = qHashMulti(print, paint.c, paint.m, paint.y, paint.k);
    return print;
}

bool PageThumbnails::isFresh(Made& made, int page) const
{
    if (made.width != m_width || made.image.isNull())
        return false;
    if (made.stale && made.print == fingerprint(page))
        made.stale = false;
    return !made.stale;
}

QImage PageThumbnails::image(int page)
{
    if (!m_preview || page < 0 || page >= static_cast<int>(m_preview->issue->pages.size()))
        return {};
    const ComposedPage& composed = m_preview->issue->pages[static_cast<std::size_t>(page)];
    if (composed.runs.empty() && composed.rects.empty() && composed.pictures.empty())
        return {}; // blank: white paper, not the picture of what stood there before
    Made& made = m_made[page];
    made.used = ++m_clock;
    if (!isFresh(made, page) && std::ranges::find(m_wanted, page) == m_wanted.end()) {
        m_wanted.push_back(page);
        m_timer.start();
    }
    return made.image;
}

void PageThumbnails::makeNext()
{
    if (!m_preview || m_wanted.empty())
        return;
    const int page = m_wanted.front();
    m_wanted.pop_front();
    Made& made = m_made[page];
    if (!isFresh(made, page)) {
        made.print = fingerprint(page);
        made.width = m_width;
        made.stale = false;
        made.image = draw(page);
        Q_EMIT changed(page);
    }
    dropOld();
    if (!m_wanted.empty())
        m_timer.start();
}

QImage PageThumbnails::draw(int index)
{
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(index)];
    const double scale = m_width / page.width.toPt();
    const QSize size(m_width, std::max(1, static_cast<int>(std::lround(page.height.toPt() * scale))));
    QImage out(size, QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    m_painter->paint(painter, index, QPointF(), scale, QRectF(QPointF(), QSizeF(size)));
    return out;
}

QImage PageThumbnails::picture(PictureId id, int page, int width)
{
    const int step = ((width + 255) / 256) * 256;
    if (int& asked = m_asked[{id, page}]; id.valid() && asked < step) {
        asked = step;
        Q_EMIT pictureWanted(id, page, step);
    }
    const auto known = m_pictures.find({id, page});
    return known == m_pictures.end() ? QImage() : known->second;
}

void PageThumbnails::setPicture(PictureId picture, int page, const QImage& image)
{
    const auto known = m_pictures.find({picture, page});
    if (known != m_pictures.end() && known->second.width() >= image.width())
        return; // the view of the pages asks for its own
    m_pictures[{picture, page}] = image;
    if (!m_preview)
        return;
    for (auto& [index, made] : m_made) {
        const auto& placed = m_preview->issue->pages[static_cast<std::size_t>(index)].pictures;
        if (std::ranges::none_of(placed, [&](const PlacedPicture& p) { return p.picture == picture; }))
            continue;
        made.print = 0;
        made.stale = true;
        Q_EMIT changed(index);
    }
}

void PageThumbnails::clearPictures()
{
    m_pictures.clear();
    m_asked.clear();
    m_made.clear();
}

/// The least lately shown ones go.
void PageThumbnails::dropOld()
{
    while (m_made.size() > mostKept) {
        const auto oldest =
            std::ranges::min_element(m_made, {}, [](const auto& made) { return made.second.used; });
        m_made.erase(oldest);
    }
}

} // namespace banxin
