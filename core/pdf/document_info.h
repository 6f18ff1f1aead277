#pragma once

#include <QDateTime>
#include <QString>

#include <string>

namespace banxin {

/// What a PDF says of itself, in Info and in XMP alike (X-03, UA-04).
struct DocumentInfo {
    QString title;
    QString author; ///< empty: none
    QString producer;
    QString language; ///< "zh-CN"
    QDate date;       ///< midnight UTC of it is the date of making and of change
};

/// "D:20260131000000Z". An invalid date becomes 1 January 2000: no clock gets into the file.
std::string pdfDate(const QDate& date);

/// The XMP packet in UTF-8.
std::string xmpPacket(const DocumentInfo& info);

} // namespace banxin
