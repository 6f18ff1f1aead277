#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <QString>

namespace banxin {

/// One sentence for a person: what failed, where, and what helps. In the language of the
/// installed translator (English without one).
QString describe(const Error& error);

/// One sentence for a finding of import, composition or proof, with its place.
QString describe(const Diagnostic& diagnostic);

} // namespace banxin
