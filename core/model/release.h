#pragma once

#include "base/id.h"
#include "model/publication.h"

#include <QDateTime>
#include <QString>

namespace banxin {

using ReleaseId = Id<struct ReleaseTag>;

/// One release to press (付印): the PDF that the press got, by its hash, and who released it. The revisions and
/// pictures, the page design and the faces that it was made of are named in `details`. An issue that is reopened
/// keeps its releases; each says why it was reopened.
struct Release {
    ReleaseId id;
    IssueRowId issue;
    QString sha256;  ///< of the PDF
    qint64 size = 0; ///< bytes of the PDF
    QDateTime time;  ///< UTC
    QString name;    ///< who signed (签发人)
    /// JSON: {"pages", "profile", "standard", "revisions": {placement: revision}, "design": sha256,
    /// "pictures": [sha256], "faces": [{"file", "index", "sha256"}], "starts": {placement: page}, "file",
    /// "program", "options"}; read and written by ReleaseDetails (core/output).
    QString details;
    QDateTime reopened; ///< UTC; not valid: it stands
    QString reopenedBy;
    QString reason; ///< why it was reopened

    bool stands() const { return !reopened.isValid(); }
    bool operator==(const Release&) const = default;
};

} // namespace banxin
