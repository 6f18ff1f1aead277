// The methods of Catalogue for releases to press (付印).
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/sqlite_engine.h"

namespace banxin {

Result<std::vector<Release>> Catalogue::releases(IssueRowId issue) const
{
    const ReadScope scope = d->readScope();
    const Result<std::vector<QJsonObject>> rows = selectRows(
        d->db(), tables::release(), QStringLiteral("WHERE t.issue=? AND t.deleted=0 ORDER BY t.id DESC"),
        {static_cast<qint64>(issue.value)});
    if (!rows)
        return rows.error();
    std::vector<Release> out;
    for (const QJsonObject& row : *rows) {
        Release release = releaseFromRow(row);
        const Result<qint64> size =
            d->db().number(QStringLiteral("SELECT LENGTH(bytes) FROM blob WHERE sha256=?"), {release.sha256});
        if (!size)
            return size.error();
        release.size = *size;
        out.push_back(std::move(release));
    }
    return out;
}

Result<QByteArray> Catalogue::releasePdf(ReleaseId id) const
{
    const Result<QJsonObject> row = readRow(d->db(), tables::release(), id.value);
    if (!row)
        return row.error();
    if (row->isEmpty())
        return Error{Error::Code::BadArgument, QString::number(id.value), QStringLiteral("no such release")};
    return engine::readBlob(d->db(), releaseFromRow(*row).sha256);
}

Result<Release> Catalogue::releaseIssue(const Release& release, const QByteArray& pdf)
{
    return d->write<Release>("ReleaseIssue", [&]() -> Result<Release> {
        const Result<Issue> issue = this->issue(release.issue);
        if (!issue)
            return issue.error();
        if (pdf.isEmpty() || release.name.trimmed().isEmpty())
            return Error{Error::Code::BadArgument, issue->id(),
                         QStringLiteral("a release needs the PDF and the name of who released it")};
        if (issue->state == IssueState::Released || issue->state == IssueState::Published)
            return Error{Error::Code::Conflict, issue->id(), QStringLiteral("is released already")};
        Release made = release;
        made.sha256 = hashOf(pdf);
        made.size = pdf.size();
        const QString time = d->store->now();
        made.time = timeFromStored(time);
        if (Status done = d->keepBlob(made.sha256, pdf); !done)
            return done.error();
        const Result<qint64> row =
            d->store->insertForGood(tables::release(),
                                    {{QStringLiteral("issue"), static_cast<qint64>(made.issue.value)},
                                     {QStringLiteral("sha256"), made.sha256},
                                     {QStringLiteral("time"), time},
                                     {QStringLiteral("name"), storable(made.name).trimmed()},
                                     {QStringLiteral("details"), made.details},
                                     {QStringLiteral("reopened"), QStringLiteral("")},
                                     {QStringLiteral("reopened_by"), QStringLiteral("")},
                                     {QStringLiteral("reason"), QStringLiteral("")}});
        if (!row)
            return row.error();
        made.id.value = *row;
        // No scope: a release is reopened with a reason, never undone.
        const Status done = d->store->update(tables::issue(), issue->row.value,
                                             {{QStringLiteral("state"), issueStateName(IssueState::Released)}});
        if (!done)
            return done.error();
        return made;
    });
}

Status Catalogue::reopenIssue(IssueRowId row, const QString& name, const QString& reason)
{
    return d->write<Done>("ReopenIssue", [&]() -> Result<Done> {
        const Result<Issue> issue = this->issue(row);
        if (!issue)
            return issue.error();
        if (name.trimmed().isEmpty() || reason.trimmed().isEmpty())
            return Error{Error::Code::BadArgument, issue->id(),
                         QStringLiteral("reopening needs a reason and a name")};
        if (issue->state != IssueState::Released && issue->state != IssueState::Published)
            return Error{Error::Code::Conflict, issue->id(), QStringLiteral("is not released")};
        const Result<std::vector<Release>> made = releases(row);
        if (!made)
            return made.error();
        if (!made->empty() && made->front().stands())
            if (Status done = d->store->update(tables::release(), made->front().id.value,
                                               {{QStringLiteral("reopened"), d->store->now()},
                                                {QStringLiteral("reopened_by"), storable(name).trimmed()},
                                                {QStringLiteral("reason"), storable(reason).trimmed()}});
                !done)
                return done;
        return d->store->updateReleased(tables::issue(), row.value,
                                        {{QStringLiteral("state"), issueStateName(IssueState::Review)}});
    });
}

} // namespace banxin
