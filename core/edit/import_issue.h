#pragma once

#include "catalogue/catalogue.h"
#include "edit/edit_command.h"
#include "import/imported_issue.h"

namespace banxin {

/// Stores an imported issue in the catalogue as one transaction: pictures, issue, columns,
/// articles, placements; all of it or nothing. A publication that still has its first name
/// (empty, 季刊 or 简报) takes name and publisher of the issue. `original` stays beside each article.
/// Errors: UnknownPublication (detail: the known ids), BadArgument (the file names another
/// publication), EmptyIssue, DuplicateIssue, PictureUnreadable, Database.
Result<Issue> storeImportedIssue(Catalogue& catalogue, const QString& publicationId, const ImportedIssue& imported,
                                 const OriginalFile& original = {});

} // namespace banxin
