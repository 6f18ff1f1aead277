#include "edit/page_origin.h"

#include <QRegularExpression>
#include <QUrl>

namespace banxin {

namespace {

/// The head of a page stands at its beginning.
constexpr qsizetype mostBytes = 300'000;

QString attribute(const QString& tag, const char* name)
{
    const QRegularExpression pattern(
        QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))").arg(QLatin1String(name)),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(tag);
    const QString value = match.captured(1) + match.captured(2) + match.captured(3);
    return QString(value).replace(QStringLiteral("&amp;"), QStringLiteral("&")).trimmed();
}

bool isAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

/// "2026-03-01" of "2026-03-01T08:00:00+08:00", "2026/3/1 8:00"; empty: no date.
QString dayOf(const QString& text)
{
    static const QRegularExpression day(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"));
    const QRegularExpressionMatch match = day.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

ArticleOrigin originOfPage(const QByteArray& html)
{
    // Addresses and dates are ASCII in every encoding that pages have.
    const QString head = QString::fromLatin1(html.left(mostBytes));
    static const QRegularExpression tags(QStringLiteral("<(?:meta|link)\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression saved(QStringLiteral("<!--\\s*saved from url=\\(\\d+\\)(\\S+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression published(
        QStringLiteral("^(?:article:published_time|publishdate|publish_time|publish-date|pubdate|datepublished)$"),
        QRegularExpression::CaseInsensitiveOption);
    ArticleOrigin out;
    const auto take = [&out](const QString& address) {
        if (out.address.isEmpty() && isAddress(address))
            out.address = address;
    };
    for (auto at = tags.globalMatch(head); at.hasNext();) {
        const QString tag = at.next().captured();
        const QString name = attribute(tag, "property") + attribute(tag, "name") + attribute(tag, "itemprop");
        if (attribute(tag, "rel").compare(QLatin1String("canonical"), Qt::CaseInsensitive) == 0)
            take(attribute(tag, "href"));
        else if (name.compare(QLatin1String("og:url"), Qt::CaseInsensitive) == 0)
            take(attribute(tag, "content"));
        else if (out.date.isEmpty() && published.match(name).hasMatch())
            out.date = dayOf(attribute(tag, "content"));
    }
    take(saved.match(head).captured(1));
    return out;
}

} // namespace banxin
