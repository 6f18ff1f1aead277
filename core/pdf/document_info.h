#pragma once

#include "pdf/pdf_options.h"

#include <QDateTime>
#include <QString>

#include <string>

namespace banxin {

/// What a PDF says of itself, in Info and in XMP alike (X-03, UA-04).
struct DocumentInfo {
    QString title;
    QString author; ///< empty: none
    QString producer;
    QString language;                         ///< "zh-CN"
    QDate date;                               ///< midnight UTC of it is the date of making and of change
    PdfStandard standard = PdfStandard::None; ///< that the file declares (X-02, UA-01)
    QByteArray content;                       ///< hash of what the pages show: where the document's id comes from
};

/// "D:20260131000000Z". An invalid date becomes 1 January 2000: no clock gets into the file.
std::string pdfDate(const QDate& date);

/// "PDF/X-4", "PDF/X-1a:2003"; empty for others.
QString pdfxVersion(PdfStandard standard);

/// The XMP packet in UTF-8. It says the same as Info, and which standard the file obeys.
std::string xmpPacket(const DocumentInfo& info);

} // namespace banxin
