#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "output/export_order.h"
#include "preflight/preflight.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace banxin {

/// What an export took, in milliseconds.
struct ExportTimes {
    double open = 0, faces = 0, shape = 0, breakLines = 0, pages = 0, compose = 0, pdf = 0, preflight = 0,
           write = 0;
};

/// A face of which characters stand in the file.
struct UsedFace {
    QString file; ///< absolute path
    int index = 0;
};

/// What a file was made of.
struct ExportSource {
    std::shared_ptr<const Edition> edition;
    QStringList articlePages; ///< label of the page where each article of the edition begins; empty: none
    std::vector<UsedFace> faces;
};

/// What came of an export.
struct ExportReport {
    QString file;
    bool written = false; ///< false: findings stop a print file; no file was made or replaced
    int pages = 0;        ///< of the file: a booklet has sheets' sides
    qint64 bytes = 0;
    QString sha256;
    Diagnostics diagnostics;                ///< of composing
    std::vector<PreflightFinding> findings; ///< of the finished file; waived ones left out
    int waived = 0;
    ExportTimes milliseconds;
    ExportSource source;
};

/// Told how far it is, 0 … 100; called in the working thread. May be empty.
using ExportProgress = std::function<void(int percent)>;

/// Composes the stored issue, writes the PDF beside its place, checks it, and puts it in its place
/// when nothing stops it: a file is there whole or not at all. For a worker thread that owns
/// `catalogue`. Errors: those of the catalogue, composition, PDF and file.
Result<ExportReport> exportIssue(const Catalogue& catalogue, const ExportOrder& order,
                                 const ExportProgress& progress, std::stop_token stop);

/// 《刊名》2026年第1期（总第20期）: how files, slug lines and review marks name an issue. Chinese, whatever
/// the language of the window; the English name where there is no other.
QString issueHeading(const Issue& issue);

/// 《刊名》2026年第1期（总第20期）.pdf, without characters that file systems refuse; cover and body add
/// 封面, 内文; the other profiles 电子版, 小册子, 送审稿.
QString exportFileName(const Issue& issue, ExportProfile profile, ExportPart part);

/// The same for an order: languages other than the issue's add 中文版, 英文版 or 中英文版, a review copy its
/// round, so that no copy replaces another.
QString exportFileName(const Issue& issue, const ExportOrder& order);

} // namespace banxin
