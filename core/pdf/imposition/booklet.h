#pragma once

#include "base/result.h"
#include "pdf/imposition/booklet_settings.h"
#include "text/face.h"

#include <stop_token>

class QIODevice;

namespace banxin {

/// What came of an imposition.
struct Imposed {
    int sheets = 0;      ///< of paper; the file has twice as many pages
    int blanks = 0;      ///< pages that were added (IMP-01)
    double scale = 1;    ///< of the pages on the sheet; never above 1
    Length largestCreep; ///< of the innermost sheet
    bool marked = false; ///< marks were asked for and there was room for them
};

/// Imposes a finished PDF as a saddle-stitched booklet, two pages side by side (IMP-01 to IMP-04): pages
/// become form XObjects, their text stays text; links and tags are left out. What a page prints beyond
/// the fold is clipped (IMP-02), the file asks the printer to turn about the short edge (IMP-03), marks
/// stand outside the bleed where the sheet has room (IMP-04). `faces` draw the number of the sheet.
/// The same input gives the same bytes. Errors: FileUnreadable and BadFormat (damaged; pages of
/// different sizes, naming the page); BadArgument for impossible settings; FileUnwritable, Cancelled.
Result<Imposed> imposeBooklet(const QString& file, const BookletSettings& settings, const FaceSet& faces,
                              QIODevice& out, std::stop_token stop = {});

} // namespace banxin
