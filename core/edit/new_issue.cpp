#include "edit/new_issue.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

/// As far as from one issue to the next; the last day of a month becomes the last day of the other.
QDate dateAfter(const QDate& last, Frequency frequency)
{
    const auto months = [&](int count) {
        const QDate next = last.addMonths(count);
        return last.day() == last.daysInMonth() ? QDate(next.year(), next.month(), next.daysInMonth()) : next;
    };
    if (!last.isValid())
        return {};
    switch (frequency) {
    case Frequency::Weekly: return last.addDays(7);
    case Frequency::Biweekly: return last.addDays(14);
    case Frequency::Monthly: return months(1);
    case Frequency::Bimonthly: return months(2);
    case Frequency::Quarterly: return months(3);
    case Frequency::Irregular: break;
    }
    return {};
}

/// Whether the year of the last issue is over. Of weeks a year may have one more or less: the date says.
bool yearIsOver(const Issue& last, Frequency frequency, const QDate& next)
{
    const bool weeks = frequency == Frequency::Weekly || frequency == Frequency::Biweekly;
    if (weeks && next.isValid() && last.date.year() == last.year)
        return next.year() > last.year;
    const int most = issuesPerYear(frequency);
    return most > 0 && last.number >= most;
}

/// A new issue looks like the last one, but for what somebody has set "also for new issues".
Issue likeLast(const Publication& publication, const Issue* last, const NextIssue& next)
{
    Issue made;
    if (last) {
        made = *last;
        made.row = {};
        made.revision = 0;
        made.state = IssueState::Gathering;
        made.coverPicture = {};
        made.coverLines = {}; // what this issue alone shows
        made.finishedPages.clear();
        made.colophon.set(ColophonField::PrintDate, {});
        made.colophon.set(ColophonField::PrintRun, {});
    }
    made.publication = publication.id;
    // A row that was never changed has revision 1.
    if (!last || publication.revision > 1) {
        made.name = publication.name;
        made.publisher = publication.publisher;
        made.pageDesign = publication.pageDesign;
    }
    made.year = next.year;
    made.number = next.number;
    made.runningNumber = next.runningNumber;
    made.date = next.date;
    return made;
}

/// In their order.
Status copyColumns(Catalogue& catalogue, IssueRowId from, IssueRowId to)
{
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(from);
    if (!columns)
        return columns.error();
    std::map<ColumnId, ColumnId> renewed; // parents come before their children
    for (EditorialColumn column : *columns) {
        const ColumnId old = column.id;
        column.id = {};
        column.parent = column.parent.valid() ? renewed[column.parent] : ColumnId{};
        const Result<EditorialColumn> copy = catalogue.addColumn(to, column);
        if (!copy)
            return copy.error();
        renewed[old] = copy->id;
    }
    return Done{};
}

} // namespace

int issuesPerYear(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Weekly: return 52;
    case Frequency::Biweekly: return 26;
    case Frequency::Monthly: return 12;
    case Frequency::Bimonthly: return 6;
    case Frequency::Quarterly: return 4;
    case Frequency::Irregular: break;
    }
    return 0;
}

NextIssue nextIssue(Frequency frequency, const std::vector<Issue>& issues, const QDate& today)
{
    NextIssue next{today.year(), 1, 0, {}};
    if (issues.empty())
        return next;
    const Issue& last = issues.front();
    next.date = dateAfter(last.date, frequency);
    const bool over = yearIsOver(last, frequency, next.date);
    next.year = last.year + (over ? 1 : 0);
    next.number = over ? 1 : last.number + 1;
    next.runningNumber = last.runningNumber > 0 ? last.runningNumber + 1 : 0;
    const auto taken = [&] {
        return std::ranges::any_of(
            issues, [&](const Issue& issue) { return issue.year == next.year && issue.number == next.number; });
    };
    while (taken())
        ++next.number;
    return next;
}

Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publicationId, const NextIssue& next)
{
    const Result<Publication> publication = catalogue.publication(publicationId);
    if (!publication)
        return publication.error();
    const Result<std::vector<Issue>> issues = catalogue.issues(publicationId);
    if (!issues)
        return issues.error();
    const Issue* last = issues->empty() ? nullptr : &issues->front();
    Issue stored;
    const Status status = catalogue.transact(QStringLiteral("new-issue"), [&]() -> Status {
        const Result<Issue> added = catalogue.addIssue(likeLast(*publication, last, next));
        if (!added)
            return added.error();
        stored = *added;
        return last ? copyColumns(catalogue, last->row, stored.row) : Status(Done{});
    });
    if (!status)
        return status.error();
    return stored;
}

Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publication, int year, int number)
{
    const Result<std::vector<Issue>> issues = catalogue.issues(publication);
    if (!issues)
        return issues.error();
    const int running = issues->empty() ? 0 : issues->front().runningNumber;
    return newIssueLikeLast(catalogue, publication, {year, number, running > 0 ? running + 1 : 0, {}});
}

} // namespace banxin
