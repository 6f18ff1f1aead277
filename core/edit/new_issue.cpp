#include "edit/new_issue.h"

#include <map>

namespace banxin {

Result<Issue> newIssueLikeLast(Catalogue& catalogue, const QString& publicationId, int year, int number)
{
    const Result<Publication> publication = catalogue.publication(publicationId);
    if (!publication)
        return publication.error();
    const Result<std::vector<Issue>> issues = catalogue.issues(publicationId);
    if (!issues)
        return issues.error();
    Issue made;
    // A new issue looks like the last one, but for what somebody has set "also for new issues".
    const Issue* last = issues->empty() ? nullptr : &issues->front();
    if (last) {
        made = *last;
        made.row = {};
        made.revision = 0;
        made.date = {};
        made.state = IssueState::Gathering;
        made.coverPicture = {};
        made.coverLines = {}; // what this issue alone shows
        made.finishedPages.clear();
        made.colophon.set(ColophonField::PrintDate, {});
        made.colophon.set(ColophonField::PrintRun, {});
        made.runningNumber = last->runningNumber > 0 ? last->runningNumber + 1 : 0;
    }
    made.publication = publicationId;
    // A row that was never changed has revision 1.
    if (!last || publication->revision > 1) {
        made.name = publication->name;
        made.publisher = publication->publisher;
        made.pageDesign = publication->pageDesign;
    }
    made.year = year;
    made.number = number;
    Issue stored;
    const Status status = catalogue.transact(QStringLiteral("new-issue"), [&]() -> Status {
        const Result<Issue> added = catalogue.addIssue(made);
        if (!added)
            return added.error();
        stored = *added;
        if (!last)
            return Done{};
        const Result<std::vector<EditorialColumn>> columns = catalogue.columns(last->row);
        if (!columns)
            return columns.error();
        std::map<ColumnId, ColumnId> renewed; // parents come before their children
        for (EditorialColumn column : *columns) {
            const ColumnId old = column.id;
            column.id = {};
            column.parent = column.parent.valid() ? renewed[column.parent] : ColumnId{};
            const Result<EditorialColumn> copy = catalogue.addColumn(stored.row, column);
            if (!copy)
                return copy.error();
            renewed[old] = copy->id;
        }
        return Done{};
    });
    if (!status)
        return status.error();
    return stored;
}

} // namespace banxin
