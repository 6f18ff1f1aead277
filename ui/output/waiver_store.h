#pragma once

#include "preflight/preflight.h"

#include <QDateTime>

#include <memory>

namespace banxin {

class CatalogueSession;

/// 豁免 as it is kept: somebody answers for a finding about the content.
struct KeptWaiver {
    qint64 id = 0;
    QString rule;
    QString subject; ///< PreflightFinding::subject; empty: every finding of the rule
    QString reason;
    QString name; ///< who answers for it
    QDateTime time;
};

/// Where waivers of an issue are kept.
class WaiverStore {
public:
    virtual ~WaiverStore() = default;

    virtual Result<std::vector<KeptWaiver>> waivers() const = 0;
    virtual Status waive(const PreflightFinding& finding, const QString& reason, const QString& name) = 0;
    virtual Status revoke(const KeptWaiver& waiver) = 0;
};

/// Waivers in the catalogue that is open, of one issue; null where nothing can be kept: it is open for
/// reading. The session must live longer.
std::unique_ptr<WaiverStore> catalogueWaivers(CatalogueSession& session, const QString& issue);

} // namespace banxin
