#pragma once

#include "import/cleanup/structure/newspaper_piece.h"

namespace banxin::cleanup {

/// The lines of a headline told apart.
struct Heading {
    QString kicker; ///< 引题: ends in ： or ——, or leads up to the title
    QString title;
    QString subtitle; ///< begins with ——, or stands in smaller type below
};

Heading headingOf(const std::vector<const Piece*>& lines);

} // namespace banxin::cleanup
