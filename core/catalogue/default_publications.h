#pragma once

#include "base/result.h"
#include "model/publication.h"

#include <vector>

namespace banxin {

/// The publications of a new catalogue: `quarterly` (季刊) and `bulletin` (简报), each with the
/// page design that is built in. Error: FileUnreadable (a damaged program).
Result<std::vector<Publication>> defaultPublications();

} // namespace banxin
