#include "ui/output/check_pdf.h"

namespace banxin {

bool canCheckPdf() { return true; }

Result<PreflightReport> checkPdf(const QString& file) { return preflight(file); }

} // namespace banxin
