#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

namespace banxin {

using WaiverId = Id<struct WaiverTag>;

/// 豁免: somebody answers for a finding about the content of an issue. It belongs to one issue; new
/// issues do not take it over.
struct Waiver {
    WaiverId id;
    QString rule;    ///< id of the point, "CI-06"
    QString subject; ///< PreflightFinding::subject; empty: all findings of the rule
    QString reason;
    QString name;   ///< who waived it
    QDateTime time; ///< when, UTC; set by the catalogue

    bool operator==(const Waiver&) const = default;
};

} // namespace banxin
