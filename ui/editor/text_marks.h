#pragma once

#include <QTextCharFormat>
#include <QTextCursor>

namespace banxin {

/// Turns a mark on or off in a format; what is above the line is not below it.
void setMark(QTextCharFormat& format, int property, bool on);

/// The address that a link leads to; empty: no link.
QString linkOf(const QTextCharFormat& format);
/// Makes the selection a link, or none any more (empty address). Other marks stay.
void setLink(const QTextCursor& cursor, const QString& address);
/// Takes all marks that people set off the selection: bold, Kai, dots, sup, sub, small capitals, links. Footnotes,
/// comments and what this version does not know stay.
void clearMarks(const QTextCursor& cursor);

} // namespace banxin
