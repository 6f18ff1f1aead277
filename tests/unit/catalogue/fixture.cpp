#include "fixture.h"

#include <QJsonArray>

#include <sys/wait.h>
#include <unistd.h>

namespace banxin::test {

namespace {

QJsonArray pair(const BilingualString& value) { return {value.zh, value.en}; }

QJsonObject dumpIssue(const Catalogue& catalogue, const Issue& issue)
{
    QJsonArray columns;
    for (const EditorialColumn& column : take(catalogue.columns(issue.row)))
        columns.append(QJsonArray{qint64(column.id.value), qint64(column.parent.value), pair(column.name), column.order});
    QJsonArray placements;
    for (const Placement& placement : take(catalogue.placements(issue.row)))
        placements.append(QJsonArray{qint64(placement.id.value), qint64(placement.column.value),
                                     qint64(placement.article.value), qint64(placement.revision.value),
                                     placement.order});
    return {{s("id"), issue.id()},
            {s("row"), qint64(issue.row.value)},
            {s("name"), pair(issue.name)},
            {s("publisher"), pair(issue.publisher)},
            {s("contacts"), pair(issue.contacts)},
            {s("rest"), QJsonArray{issue.runningNumber, issue.date.toString(Qt::ISODate), issue.notice,
                                   issueStateName(issue.state), languageModeName(issue.languages),
                                   qint64(issue.coverPicture.value), QString::fromUtf8(issue.pageDesign)}},
            {s("columns"), columns},
            {s("placements"), placements}};
}

} // namespace

QByteArray dump(const Catalogue& catalogue)
{
    QJsonArray publications;
    for (const Publication& publication : take(catalogue.publications())) {
        QJsonArray issues;
        for (const Issue& issue : take(catalogue.issues(publication.id)))
            issues.append(dumpIssue(catalogue, issue));
        publications.append(QJsonObject{{s("id"), publication.id},
                                        {s("name"), pair(publication.name)},
                                        {s("publisher"), pair(publication.publisher)},
                                        {s("design"), QString::fromUtf8(publication.pageDesign)},
                                        {s("issues"), issues}});
    }
    QJsonArray articles;
    for (const ArticleId id : take(catalogue.articles())) {
        QJsonArray revisions;
        for (const RevisionInfo& info : take(catalogue.revisions(id)))
            revisions.append(QJsonArray{qint64(info.id.value), info.printed,
                                        articleToJson(catalogue.articleRevision(info.id).value())});
        articles.append(QJsonArray{qint64(id.value), revisions});
    }
    return QJsonDocument(QJsonObject{{s("publications"), publications}, {s("articles"), articles}}).toJson();
}

int inOtherProcess(const std::function<int()>& work, bool asNobody)
{
    const pid_t child = fork();
    if (child == 0) {
        if (asNobody && geteuid() == 0 && setuid(65534) != 0)
            _exit(99);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace banxin::test
