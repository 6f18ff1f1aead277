#pragma once

#include "docx/document.h"
#include "import/manuscript.h"

namespace banxin::word {

/// The picture that an object shows. Without bytes, to be filled in, where the document only points to it,
/// where it is in a format for screens of Windows (EMF, WMF), or where nothing but another program can show
/// it (charts, diagrams); a warning says so.
ManuscriptPicture pictureOf(const docx::Object& object, const docx::Document& document, const QString& where,
                            Diagnostics& warnings);

} // namespace banxin::word
