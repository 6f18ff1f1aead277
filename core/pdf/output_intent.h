#pragma once

#include "base/result.h"
#include "pdf/pdf_options.h"
#include "pdf/qpdf_api.h"

namespace banxin {

/// Why `profile` is no output profile for four colours, in English; empty: it is one. Reads the
/// header alone.
QString outputProfileFault(const QByteArray& profile);

/// Says for which printing condition the file was made: one OutputIntent of subtype GTS_PDFX with the
/// profile embedded. Error: BadFormat (subject: the condition) for a profile that is no
/// ICC profile of class prtr for CMYK. May throw what QPDF throws.
Status addOutputIntent(QPDF& pdf, const OutputCondition& condition);

} // namespace banxin
