#include "pdf/tags/link_finder.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace banxin {

namespace {

/// Characters of RFC 3986 alone: in Chinese text an address ends where the Han begins.
const QRegularExpression& addressPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<![A-Za-z0-9@._%+-])(?:"
            "(?:https?://|www\\.)[A-Za-z0-9](?:[-A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%]*[A-Za-z0-9/=&#%_~)-])?"
            "|[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}"
            ")"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// A closing bracket belongs to the sentence where the address holds no opening one.
QString withoutLooseBracket(QString address)
{
    while (address.endsWith(QLatin1Char(')')) && address.count(QLatin1Char('(')) < address.count(QLatin1Char(')')))
        address.chop(1);
    return address;
}

} // namespace

QString linkUri(const QString& typed)
{
    const QString text = typed.trimmed();
    const auto begins = [&](const char* scheme) {
        return text.startsWith(QLatin1String(scheme), Qt::CaseInsensitive);
    };
    QString address;
    if (begins("http://") || begins("https://") || begins("mailto:"))
        address = text;
    else if (begins("www."))
        address = QStringLiteral("http://") + text;
    else if (const auto match = addressPattern().match(text); match.hasMatch() && match.captured() == text)
        address = QStringLiteral("mailto:") + text;
    // URI actions hold ASCII (PDF 32000-1, 12.6.4.7).
    return QString::fromLatin1(QUrl(address, QUrl::TolerantMode).toEncoded());
}

std::vector<FoundLink> findLinks(const Text& text)
{
    std::vector<FoundLink> out;
    for (const Mark& mark : text.marks) {
        const QString uri = mark.kind == MarkKind::Link && mark.from < mark.to ? linkUri(mark.value) : QString();
        const bool taken = std::ranges::any_of(
            out, [&](const FoundLink& link) { return mark.from < link.to && link.from < mark.to; });
        if (!uri.isEmpty() && !taken)
            out.push_back({mark.from, mark.to, uri});
    }
    for (auto match = addressPattern().globalMatch(text.string); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString address = withoutLooseBracket(found.captured());
        const int from = codePointOffset(text.string, found.capturedStart());
        const int to = from + static_cast<int>(address.size());
        const bool taken =
            std::ranges::any_of(out, [&](const FoundLink& link) { return from < link.to && link.from < to; });
        if (!taken)
            out.push_back({from, to, linkUri(address)});
    }
    std::ranges::sort(out, {}, &FoundLink::from);
    return out;
}

} // namespace banxin
