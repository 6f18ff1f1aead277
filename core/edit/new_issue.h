#pragma once

#include "catalogue/catalogue.h"

namespace banxin {

/// Makes the issue year/number with the columns, page design, name, publisher line, contacts, colophon
/// (but print date and run), notice and languages of the publication's newest issue, and the next running
/// number; no articles. What was set "also for new issues" since the catalogue was made goes before
/// the last issue's.
/// Errors: UnknownPublication, DuplicateIssue, Database.
Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publication, int year, int number);

} // namespace banxin
