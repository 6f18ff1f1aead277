#pragma once

#include "catalogue/catalogue.h"

namespace banxin {

/// Makes the issue year/number: page design, name and publisher line are the publication's (which
/// "also for new issues" changes), columns, contacts, colophon (but print date and run), notice and
/// languages those of its newest issue, with the next running number; no articles.
/// Errors: UnknownPublication, DuplicateIssue, Database.
Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publication, int year, int number);

} // namespace banxin
