#include "pdf/marks/page_marks.h"

#include "pdf/marks/mark_pen.h"
#include "pdf/marks/printer_marks.h"
#include "pdf/marks/turned_text.h"
#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"

#include <algorithm>

namespace banxin {

void PageMarks::addResources(QPDF& pdf, QPDFObjectHandle& resources) const
{
    const auto under = [&](const char* kind) {
        QPDFObjectHandle known = resources.getKey(kind); // what pages share is not touched
        resources.replaceKey(kind, known.isDictionary() ? known.shallowCopy() : QPDFObjectHandle::newDictionary());
        return resources.getKey(kind);
    };
    if (allPlates)
        under("/ColorSpace").replaceKey(allPlatesName, banxin::allPlates(pdf));
    if (tint) {
        QPDFObjectHandle state = QPDFObjectHandle::newDictionary();
        state.replaceKey("/Type", pdfName("ExtGState"));
        state.replaceKey("/BM", pdfName("Multiply"));
        under("/ExtGState").replaceKey(tintStateName, state);
    }
}

Result<PageMarks> addPageMarks(std::string& operators, const ComposedPage& page, const std::vector<Paint>& paints,
                               const FaceSet& faces, const PrinterMarks& marks)
{
    PageMarks out;
    if (!page.turned.empty()) {
        Result<std::string> turned = turnedText(page, paints, faces);
        if (!turned)
            return turned.error();
        operators = "q\n" + operators + "Q\n/Artifact BMC\n" + *turned + "EMC\n";
        out.tint = std::ranges::any_of(page.turned, &TurnedRun::tinted);
    }
    if (!marks.any())
        return out;
    out.margin = marksMargin(marks, page.bleed);
    out.allPlates = true;
    std::string moved = "q 1 0 0 1 ";
    appendPoints(moved, out.margin);
    moved += ' ';
    appendPoints(moved, out.margin);
    moved += " cm\n";
    operators = moved + operators + "Q\n/Artifact BMC\nq " + printerMarks(page, marks) + "Q\nEMC\n";
    return out;
}

} // namespace banxin
