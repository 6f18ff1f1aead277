#pragma once

#include "layout/composed.h"
#include "preflight/preflight.h"

#include <functional>
#include <vector>

namespace banxin {

/// Gives findings about placed pictures the names that people know: preflight reads a file and knows only
/// numbers of objects. `nameOf` tells a picture's file; the picture that covers most of the place of a
/// finding is meant.
void namePictures(std::vector<PreflightFinding>& findings, const ComposedIssue& issue,
                  const std::function<QString(PictureId)>& nameOf);

} // namespace banxin
