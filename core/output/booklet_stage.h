#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "layout/composed.h"
#include "pdf/imposition/booklet.h"

#include <QTemporaryFile>

#include <memory>
#include <stop_token>

namespace banxin {

/// An imposed booklet, not yet in its place.
struct ImposedFile {
    std::unique_ptr<QTemporaryFile> file; ///< open
    int sides = 0;                        ///< pages of the file
    Diagnostics diagnostics;              ///< IMP-01 blanks, IMP-03 short edge, IMP-04 no room, TB-03
};

/// The settings with closingPages by the roles of the last pages; an issue without a back cover has none.
BookletSettings bookletOf(const ComposedIssue& issue, BookletSettings settings);

/// Imposes `pages` into a temporary file. Errors: those of imposeBooklet(); FileUnwritable.
Result<ImposedFile> imposeFile(const QString& pages, const BookletSettings& settings, const FaceSet& faces,
                               std::stop_token stop);

} // namespace banxin
