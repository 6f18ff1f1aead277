#include "ui/output/check_pdf.h"

namespace banxin {

#if __has_include("preflight/content_scanner.h")

bool canCheckPdf() { return true; }

Result<PreflightReport> checkPdf(const QString& file) { return preflight(file); }

#else // the checks are not built in

bool canCheckPdf() { return false; }

Result<PreflightReport> checkPdf(const QString& file) { return Error{Error::Code::BadArgument, file, {}}; }

#endif

} // namespace banxin
