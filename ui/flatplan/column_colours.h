#pragma once

#include <QBrush>
#include <QColor>
#include <QIcon>

namespace banxin {

/// The colour of an editorial column in the flatplan, by its place among those at the top; -1: of no column.
/// The colours of Okabe and Ito, which people tell apart who do not see all colours.
QColor columnColour(int column);
/// The same as a brush: after the seventh column the colours come again, hatched.
QBrush columnBrush(int column);
/// Text on that colour.
QColor textOn(const QColor& colour);
/// A square of it, for lists.
QIcon columnIcon(int column);

} // namespace banxin
