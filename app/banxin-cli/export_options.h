#pragma once

#include "arguments.h"

#include "base/result.h"
#include "output/export_order.h"

namespace banxin {

/// What `export` takes after its name.
ArgumentSpec exportArguments();

/// The order that the options of `export` give; `file` as given with -o, also where it names a folder.
/// Error BadArgument: an option that is no such value, or that its profile has no use for.
Result<ExportOrder> exportOrder(const Arguments& arguments);

} // namespace banxin
