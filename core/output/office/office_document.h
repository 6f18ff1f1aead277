#pragma once

#include "layout/compose.h"

#include <QByteArray>

#include <stop_token>

namespace banxin {

/// A paper of the office (付印单, 年度总目录), set on A4 by the same engine as the issue.
struct OfficeDocument {
    QString title; ///< of the file
    std::shared_ptr<const Edition> edition;
    std::shared_ptr<const ComposedIssue> issue;
    std::shared_ptr<const FaceSet> faces;
};

/// Sets the Chinese of `article` on as many pages as it takes, without a folio where it is one. Errors: those of
/// compose() and FaceSet::load().
Result<OfficeDocument> setOfficeDocument(const Article& article, std::stop_token stop);

/// As a plain PDF, to mail and to print. Errors: as writePdf().
Result<QByteArray> officePdf(const OfficeDocument& document, std::stop_token stop);

/// A table block: `rows` of cells, the first of them the header where `header`; `widths` are relative.
Block officeTable(const std::vector<QStringList>& rows, bool header, const std::vector<int>& widths);

} // namespace banxin
