#pragma once

#include "pdf/tags/structure.h"

#include <map>
#include <vector>

namespace banxin {

/// Where a link is to be clicked, by page: a rectangle for each line of its text.
using LinkAreas = std::map<int, std::vector<Rect>>;

/// The areas of all Link elements, by index into Structure::elements.
std::map<int, LinkAreas> linkAreas(const ComposedIssue& issue, const Structure& structure);

/// The smallest rectangle around others.
Rect around(const std::vector<Rect>& rects);

} // namespace banxin
