#pragma once

#include "catalogue/catalogue.h"

namespace banxin {

/// How many issues a year the frequency means; 0: any (不定期).
int issuesPerYear(Frequency frequency);

/// What the next issue of a publication is called.
struct NextIssue {
    int year = 0;
    int number = 0;
    int runningNumber = 0; ///< 0: the publication counts none
    QDate date;            ///< not valid: the last issue has none, or comes out irregularly

    bool operator==(const NextIssue&) const = default;
};

/// Counted on from the newest of the issues (`issues`: newest first): the number begins again with the year, after
/// as many as the frequency has, for weeks and fortnights with the date; the date is as far from the last one as
/// the frequency says, the end of a month stays one. Numbers that are taken are passed over. `today` gives the year
/// where there is no issue yet.
NextIssue nextIssue(Frequency frequency, const std::vector<Issue>& issues, const QDate& today);

/// Makes the issue `next` with page design, name, publisher line, contacts, colophon (but print date and run),
/// notice, languages, planned pages and columns of the publication's newest issue; no articles. What was set "also
/// for new issues" since the catalogue was made goes before the last issue's. One edit, "new-issue", of the new
/// issue's scope. Errors: UnknownPublication, DuplicateIssue, Database.
Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publication, const NextIssue& next);

/// The same with the next running number and no date.
Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publication, int year, int number);

} // namespace banxin
