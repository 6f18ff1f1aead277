#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "pdf/pdf_options.h"

#include <functional>
#include <optional>

namespace banxin {

/// What a mail takes: 10 MB, decimal, so that it is less in either count.
inline constexpr qint64 mostMailBytes = 10'000'000;

/// The rules that the profile has, then ever coarser pictures, from 150 ppi on.
std::vector<PictureRules> mailSteps(const PictureRules& before);

/// Writes a file with given picture rules, anew each time; gives its size in bytes.
using WriteWithPictures = std::function<Result<qint64>(const PictureRules&)>;

/// Calls `write` with ever coarser pictures until the file is at most mostMailBytes. Gives what was done
/// ("export.reduced"), nothing where the pictures could stay as they were. Errors: those of `write`; BadFormat when the last step is still too large
/// (subject: `file`).
Result<std::optional<Diagnostic>> writeForMail(const QString& file, const PictureRules& before,
                                               const WriteWithPictures& write);

} // namespace banxin
