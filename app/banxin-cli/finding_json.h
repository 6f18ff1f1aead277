#pragma once

#include "preflight/preflight.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin {

/// A finding of a finished PDF, in the shape that `proof` and `preflight` print, with kind, page (from
/// 1; null: the whole file), object and subject (what a waiver names).
QJsonObject toJson(const PreflightFinding& finding);
QJsonArray toJson(const std::vector<PreflightFinding>& findings);

/// The finding as a line: id, severity, what it is, numbers, place, remedy.
QString lineOf(const PreflightFinding& finding);

} // namespace banxin
