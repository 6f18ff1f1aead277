#include "drawing.h"

#include "preflight/content_scanner.h"
#include "preflight/document_facts.h"

#include <cmath>

namespace banxin::pdftext {

namespace {

constexpr double thin = 3.5;          // points; what is thicker is an area
constexpr double shortestRule = 24;   // points; shorter ones underline or tick
constexpr std::size_t mostRules = 4000;
constexpr std::size_t mostPictures = 400;

/// From the page's user space to the page as it is seen, y downwards.
PdfMatrix toSeen(const PageInfo& page)
{
    const PdfBox& crop = page.crop;
    switch (((page.rotate % 360) + 360) % 360) {
    case 90:
        return {0, 1, 1, 0, -crop.bottom, -crop.left};
    case 180:
        return {-1, 0, 0, 1, crop.right, -crop.bottom};
    case 270:
        return {0, -1, -1, 0, crop.top, crop.right};
    default:
        return {1, 0, 0, -1, -crop.left, crop.top};
    }
}

QRectF seen(const PdfBox& box, const PdfMatrix& matrix)
{
    const PdfBox out = box.transformed(matrix);
    return QRectF(out.left, out.bottom, out.width(), out.height());
}

/// Collects lines and pictures of one page.
class Collector final : public MarkListener {
public:
    explicit Collector(Drawing& out) : m_out(out) {}
    void setPage(const PageInfo& page) { m_matrix = toSeen(page); }

    void text(const Mark&, const TextMark& text) override
    {
        if (text.invisible && !text.everyGlyphBlank)
            m_out.invisibleText = true;
    }

    void path(const Mark& mark, const PathMark& path) override
    {
        const QRectF box = seen(mark.box, m_matrix);
        const double strokes = path.strokes ? path.strokeWidth : 0;
        if (std::min(box.width(), box.height()) <= thin + strokes) {
            add(box);
        } else if (path.rectangle && path.strokes) { // a frame
            add({box.left(), box.top(), box.width(), 0});
            add({box.left(), box.bottom(), box.width(), 0});
            add({box.left(), box.top(), 0, box.height()});
            add({box.right(), box.top(), 0, box.height()});
        }
    }

    void picture(const Mark& mark, const PictureMark& picture) override
    {
        if (picture.stencil || mark.inPattern || mark.box.empty() || m_out.pictures.size() >= mostPictures)
            return;
        const PdfMatrix& m = mark.state.matrix;
        const PdfBox whole = PdfBox{0, 0, 1, 1}.transformed(m);
        PlacedPicture placed;
        placed.box = seen(mark.box, m_matrix);
        placed.image = picture.image;
        placed.width = picture.width;
        placed.height = picture.height;
        const double area = whole.width() * whole.height();
        const bool cut = mark.box.width() * mark.box.height() < 0.97 * area;
        const bool upright = m.a > 0 && m.d > 0 && std::abs(m.b) + std::abs(m.c) < 0.01 * (m.a + m.d)
            && m_matrix.b == 0 && m_matrix.a > 0;
        placed.whole = upright && !cut;
        m_out.pictures.push_back(placed);
    }

private:
    void add(const QRectF& rule)
    {
        if (std::max(rule.width(), rule.height()) >= shortestRule && m_out.rules.size() < mostRules)
            m_out.rules.push_back(rule);
    }

    Drawing& m_out;
    PdfMatrix m_matrix;
};

} // namespace

Drawings::Drawings(const std::string& file)
{
    try {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processFile(file.c_str());
        if (const Result<DocumentFacts> facts = readFacts(QString(), m_pdf, {}); facts)
            m_pages = facts->pages;
        QPDFObjectHandle info = m_pdf.getTrailer().getKey("/Info");
        if (info.isDictionary() && info.getKey("/Title").isString())
            m_title = QString::fromStdString(info.getKey("/Title").getUTF8Value());
    } catch (const std::exception&) { // then there is text alone
        m_pages.clear();
    }
}

Drawing Drawings::page(std::size_t index)
{
    Drawing out;
    if (index >= m_pages.size())
        return out;
    const PageInfo& page = m_pages[index];
    try {
        const QRectF trim = seen(page.trim.common(page.crop), toSeen(page));
        out.sheet = trim;
        Collector collector(out);
        collector.setPage(page);
        ContentScanner(collector).page(page);
        out.known = true;
    } catch (const std::exception&) { // what was found until here is right
    }
    return out;
}

} // namespace banxin::pdftext
