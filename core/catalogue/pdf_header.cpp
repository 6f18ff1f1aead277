#include "catalogue/picture_header.h"

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <cmath>
#include <exception>
#include <utility>

namespace banxin {

std::optional<PictureHeader> readPdfHeader(const QByteArray& bytes)
{
    constexpr double largestSide = 14400; // of a PDF page, in points
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
        if (pages.empty())
            return std::nullopt;
        QPDFPageObjectHelper page(pages.front());
        QPDFObjectHandle bleed = page.getBleedBox(); // the crop box where there is none
        const QPDFObjectHandle::Rectangle box = bleed.getArrayAsRectangle();
        double width = box.urx - box.llx;
        double height = box.ury - box.lly;
        QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
        if (turn.isInteger() && turn.getIntValue() % 180 != 0)
            std::swap(width, height);
        if (!(width >= 1 && height >= 1 && width <= largestSide && height <= largestSide))
            return std::nullopt;
        return PictureHeader{QStringLiteral("application/pdf"), static_cast<int>(std::lround(width)),
                             static_cast<int>(std::lround(height)), static_cast<int>(pages.size())};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) { // no PDF, or one that is locked
        return std::nullopt;
    }
}

} // namespace banxin
