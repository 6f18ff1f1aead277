#include "pdf/picture/pdf_page_embedder.h"

#include <QDir>
#include <QFile>

#include <cmath>

namespace banxin {

namespace {

Error unreadable(PictureId picture, const QString& why)
{
    return {Error::Code::PictureUnreadable, QString::number(picture.value), why};
}

int rotationOf(QPDFPageObjectHelper& page)
{
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    return turn.isInteger() ? ((turn.getIntValueAsInt() % 360) + 360) % 360 : 0;
}

/// Brings the lower left corner of `area`, turned, to the origin.
QPDFMatrix placing(const QPDFObjectHandle::Rectangle& area, int degrees)
{
    switch (degrees) {
    case 90: return {0, -1, 1, 0, -area.lly, area.urx};
    case 180: return {-1, 0, 0, -1, area.urx, area.ury};
    case 270: return {0, 1, -1, 0, area.ury, -area.llx};
    default: return {1, 0, 0, 1, -area.llx, -area.lly};
    }
}

} // namespace

Status PdfPageEmbedder::open(PictureId picture, const QByteArray& bytes)
{
    auto document = std::make_unique<Document>();
    QTemporaryFile& file = document->file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return Error{Error::Code::FileUnwritable, QDir::tempPath(), file.errorString()};
    document->pdf.setSuppressWarnings(true);
    try {
        document->pdf.processFile(QFile::encodeName(file.fileName()).constData());
        document->pages = document->pdf.getAllPages();
    } catch (const std::exception& error) { // of the file that was brought, not of ours
        return unreadable(picture,
                          QString::fromUtf8(error.what()).replace(file.fileName(), QStringLiteral("PDF")));
    }
    file.close(); // it stays where it is
    m_documents[picture] = std::move(document);
    return Done{};
}

Result<EmbeddedPage> PdfPageEmbedder::embed(const PlacedSource& placed)
{
    const std::vector<QPDFObjectHandle>& pages = m_documents.at(placed.first)->pages;
    if (placed.second < 1 || static_cast<std::size_t>(placed.second) > pages.size())
        return unreadable(placed.first,
                          QStringLiteral("it has %1 pages and no page %2").arg(pages.size()).arg(placed.second));
    QPDFPageObjectHelper page(pages[static_cast<std::size_t>(placed.second) - 1]);
    QPDFObjectHandle box = page.getBleedBox(); // the crop box where there is none
    const QPDFObjectHandle::Rectangle area = box.getArrayAsRectangle();
    const double width = area.urx - area.llx;
    const double height = area.ury - area.lly;
    if (width <= 0 || height <= 0)
        return unreadable(placed.first, QStringLiteral("the page has no size"));
    const int degrees = rotationOf(page);
    EmbeddedPage out;
    out.form = m_pdf.copyForeignObject(page.getFormXObjectForPage(false));
    out.form.getDict().replaceKey("/BBox", QPDFObjectHandle::newArray(area));
    out.form.getDict().replaceKey("/Matrix", QPDFObjectHandle::newArray(placing(area, degrees)));
    out.transparent = out.form.getDict().hasKey("/Group");
    out.width = Length::raw(std::llround(width * 65536));
    out.height = Length::raw(std::llround(height * 65536));
    if (degrees == 90 || degrees == 270)
        std::swap(out.width, out.height);
    return out;
}

} // namespace banxin
