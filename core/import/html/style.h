#pragma once

#include "import/html/tree.h"

#include <optional>

namespace banxin::html {

/// What the style attribute and old attributes of an element say of its looks.
struct Look {
    std::optional<bool> strong;
    std::optional<bool> centred;
    bool grey = false;
    double size = 0; ///< points; 0: not said
};

Look lookOf(const Node& node);

/// Type below this size (points; 14 px) is not that of running text.
constexpr double smallerThanText = 10.6;

/// The address of a link that says something; empty: navigation, the same page, a script, or the text itself.
QString usefulLink(const Node& link, const QString& host);

} // namespace banxin::html
