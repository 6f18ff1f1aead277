#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace banxin {

/// A row of a CSV file (RFC 4180): a line, or several where a quoted cell has line ends.
struct CsvRecord {
    int line = 1; ///< of the file, where it begins
    QStringList cells;
    QString text;          ///< as it stands in the file
    bool unclosed = false; ///< a quotation mark was never closed; the cells are its first line, as it stands
};

/// The rows of a text, empty lines left out. Quotation marks inside a cell that does not begin
/// with one are ordinary characters; line ends inside cells become "\n". A quotation mark that is
/// never closed, or on another line by one that opens a cell, spoils its own line and no other.
std::vector<CsvRecord> csvRecords(const QString& text, QChar separator);

/// One row with its line end (CR LF); cells are quoted where they must be.
QString csvRow(const QStringList& cells, QChar separator = QLatin1Char(','));

} // namespace banxin
