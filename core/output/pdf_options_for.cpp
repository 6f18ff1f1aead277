#include "output/pdf_options_for.h"

#include "output/output_condition.h"

namespace banxin {

namespace {

/// For the press: above 450 ppi more than paper can show is brought to the nominal 300 (CI-06).
PictureRules pressPictures(const ExportOrder& order)
{
    PictureRules out;
    const bool tagged = order.keepTagged && order.standard == PdfStandard::X4;
    out.colour = tagged ? PictureRules::Colour::Tagged : PictureRules::Colour::ToCondition;
    out.downsampleAbove = 450;
    out.downsampleTo = 300;
    out.flattenAlpha = order.standard == PdfStandard::X1a;
    return out;
}

/// For the screen and the office printer: sharp when enlarged to twice the size.
PictureRules screenPictures()
{
    PictureRules out;
    out.colour = PictureRules::Colour::ToScreen;
    out.downsampleAbove = 300;
    out.downsampleTo = 200;
    out.jpegQuality = 85;
    return out;
}

} // namespace

Result<PdfOptions> pdfOptionsFor(const ExportOrder& order, std::shared_ptr<const Edition> edition)
{
    PdfOptions out;
    out.edition = std::move(edition);
    Result<OutputCondition> condition = order.conditionFile.isEmpty() ? Result<OutputCondition>(coatedCondition())
                                                                      : conditionFromFile(order.conditionFile);
    if (!condition)
        return condition.error();
    out.condition = std::move(*condition);
    if (order.profile == ExportProfile::Print) {
        out.standard = order.standard;
        out.outlineText = order.outlineText;
        out.marks = order.marks;
        out.pictures = pressPictures(order);
        return out;
    }
    out.pictures = screenPictures();
    out.showTrim = order.profile != ExportProfile::Booklet; // whose sheets need the bleed
    if (order.profile == ExportProfile::Screen)
        out.standard = PdfStandard::Ua1;
    return out;
}

} // namespace banxin
