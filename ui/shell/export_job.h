#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace banxin {

/// What is exported, and where to.
struct ExportOrder {
    QString catalogue; ///< path
    QString issue;     ///< id
    QString file;      ///< the PDF
};

/// What came of it.
struct ExportReport {
    QString file;
    int pages = 0;
    int warnings = 0;
};

/// Told how far it is, 0 … 100; called in the working thread.
using ExportProgress = std::function<void(int percent)>;

/// Composes the stored issue and writes it as PDF. For a worker thread: opens a read-only
/// connection of its own. Errors: those of the catalogue, composition, PDF and file.
Result<ExportReport> exportIssue(const ExportOrder& order, const ExportProgress& progress, std::stop_token stop);

/// 《刊名》2026年第1期（总第20期）.pdf, without characters that file systems refuse.
QString exportFileName(const QString& name, int year, int number, int runningNumber);

} // namespace banxin
