#pragma once

#include <QString>

namespace banxin {

/// What a point of print-norms ("CI-06") is about, in a few words for a list: "Picture too coarse".
/// The id itself for one that is not known here. `forInformation`: nothing is wrong about it.
QString preflightTitle(const QString& rule, bool forInformation = false);

/// What helps, in one sentence; empty where nothing is known.
QString preflightRemedy(const QString& rule);

} // namespace banxin
