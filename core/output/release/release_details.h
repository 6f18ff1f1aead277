#pragma once

#include "base/result.h"
#include "model/publication.h"

#include <QStringList>

#include <map>
#include <vector>

namespace banxin {

/// A typeface of a released PDF: another file may set other lines.
struct ReleasedFace {
    QString file; ///< name without folder
    int index = 0;
    QString sha256;

    bool operator==(const ReleasedFace&) const = default;
};

/// What a release was made of (Release::details), so that years later it can be said why a new export differs.
struct ReleaseDetails {
    int pages = 0;
    QString profile;                             ///< "print"
    QString standard;                            ///< "x4", "x1a"
    std::map<PlacementId, RevisionId> revisions; ///< the texts
    std::map<PlacementId, QString> starts;       ///< page label where each begins
    QString design;                              ///< SHA-256 of the page design
    QStringList pictures;                        ///< SHA-256 each
    std::vector<ReleasedFace> faces;
    QString file;    ///< name of the copy that the press got
    QString program; ///< version
    QString options; ///< marks, profile of the press …: a file ordered otherwise is another file

    bool operator==(const ReleaseDetails&) const = default;
};

QString toJson(const ReleaseDetails& details);
/// Keys that are not there are empty. Error: BadFormat.
Result<ReleaseDetails> releaseDetailsFrom(const QString& json);

} // namespace banxin
