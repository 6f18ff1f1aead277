#include "ui/common/article_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("ArticleWords", source); }

} // namespace

QString articleStateTitle(ArticleState state)
{
    switch (state) {
    case ArticleState::Draft: return say(QT_TRANSLATE_NOOP("ArticleWords", "To edit"));
    case ArticleState::Edited: return say(QT_TRANSLATE_NOOP("ArticleWords", "Edited"));
    case ArticleState::Reviewed: return say(QT_TRANSLATE_NOOP("ArticleWords", "Reviewed"));
    case ArticleState::Final: break;
    }
    return say(QT_TRANSLATE_NOOP("ArticleWords", "Final"));
}

QString shelfTitle(Shelf shelf)
{
    switch (shelf) {
    case Shelf::Held: return say(QT_TRANSLATE_NOOP("ArticleWords", "Held"));
    case Shelf::Killed: return say(QT_TRANSLATE_NOOP("ArticleWords", "Killed"));
    case Shelf::None: break;
    }
    return {};
}

QString shelfWithReason(const ArticleStanding& standing)
{
    const QString title = shelfTitle(standing.shelf);
    if (title.isEmpty() || standing.reason.isEmpty())
        return title;
    return say(QT_TRANSLATE_NOOP("ArticleWords", "%1: %2")).arg(title, standing.reason);
}

PublicationNames publicationNames(const std::vector<Publication>& publications)
{
    PublicationNames out;
    for (const Publication& publication : publications)
        out[publication.id] = firstOf(publication.name);
    return out;
}

QString issueTitle(const QString& publication, int year, int number)
{
    return say(QT_TRANSLATE_NOOP("ArticleWords", "%1 %2, no. %3")).arg(publication).arg(year).arg(number);
}

QString issueTitle(const PublicationNames& names, const QString& issueId)
{
    const qsizetype slash = issueId.lastIndexOf(QLatin1Char('/'));
    const qsizetype dash = issueId.lastIndexOf(QLatin1Char('-'));
    const auto name = names.find(issueId.left(slash));
    if (slash < 0 || dash < slash || name == names.end())
        return issueId;
    return issueTitle(name->second, issueId.mid(slash + 1, dash - slash - 1).toInt(),
                      issueId.mid(dash + 1).toInt());
}

bool hasGoneToPress(const Issue& issue)
{
    return issue.state == IssueState::Released || issue.state == IssueState::Published;
}

QString firstOf(const BilingualString& text) { return text.zh.isEmpty() ? text.en : text.zh; }

QString articleTitleOf(const BilingualString& title)
{
    const QString text = firstOf(title);
    return text.isEmpty() ? say(QT_TRANSLATE_NOOP("ArticleWords", "(no title)")) : text;
}

QString timeForList(const QDateTime& utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate())
        return say(QT_TRANSLATE_NOOP("ArticleWords", "Today %1"))
            .arg(locale.toString(local.time(), QStringLiteral("HH:mm")));
    return local.date().toString(Qt::ISODate);
}

} // namespace banxin
