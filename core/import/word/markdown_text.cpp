#include "import/word/markdown_text.h"

#include <QList>
#include <QUrl>

#include <algorithm>
#include <set>

namespace banxin::word {

namespace {

const QString ours = QStringLiteral("banxin-mark:");

/// Characters that mean something in Markdown, wherever they stand.
QString escaped(const QString& text)
{
    static const QString special = QStringLiteral("\\*_`[]<>&!");
    QString out;
    for (const QChar c : text) {
        if (special.contains(c))
            out += QLatin1Char('\\');
        out += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
    }
    return out;
}

/// A link with this text inside; what has brackets cannot be one and keeps its words alone.
QString linked(const QString& inside, const QString& address)
{
    constexpr qsizetype longest = 1000;
    const bool fits = !inside.contains(QLatin1Char('[')) && !inside.contains(QLatin1Char(']'))
        && inside.size() + address.size() < longest && !address.contains(QLatin1Char(' '));
    return fits ? QStringLiteral("[%1](%2)").arg(inside, address) : inside;
}

QString addressOf(const Mark& mark)
{
    QString address = mark.value;
    address.replace(QLatin1Char('('), QLatin1String("%28")).replace(QLatin1Char(')'), QLatin1String("%29"));
    if (mark.kind == MarkKind::Link)
        return address;
    return ours + markKindName(mark.kind) + QLatin1Char(':')
        + QString::fromLatin1(QUrl::toPercentEncoding(mark.value));
}

} // namespace

QString markdownOf(const Text& text)
{
    if (text.marks.empty())
        return escaped(text.string);
    const std::u32string points = text.string.toStdU32String();
    std::set<int> edges{0, static_cast<int>(points.size())};
    for (const Mark& mark : text.marks) {
        edges.insert(std::clamp(mark.from, 0, static_cast<int>(points.size())));
        edges.insert(std::clamp(mark.to, 0, static_cast<int>(points.size())));
    }
    QString out;
    for (auto at = edges.begin(); std::next(at) != edges.end(); ++at) {
        const int from = *at;
        const int to = *std::next(at);
        QString part = escaped(QString::fromStdU32String(
            points.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from))));
        bool strong = false;
        const Mark* other = nullptr; // links do not stand inside one another; the first mark wins
        for (const Mark& mark : text.marks) {
            const bool here = mark.from <= from && mark.to >= to;
            strong = strong || (here && mark.kind == MarkKind::Strong);
            if (here && mark.kind != MarkKind::Strong && (!other || mark.kind == MarkKind::Note))
                other = &mark;
        }
        if (other)
            part = linked(part, addressOf(*other));
        if (strong && !part.trimmed().isEmpty())
            part = QStringLiteral("**%1**").arg(part);
        out += part;
    }
    return out.replace(QLatin1String("****"), QString());
}

void restoreMarks(Text& text, QStringList& notes)
{
    for (Mark& mark : text.marks) {
        if (mark.kind != MarkKind::Link)
            continue;
        if (!mark.value.startsWith(ours)) {
            mark.value.replace(QLatin1String("%28"), QLatin1String("("))
                .replace(QLatin1String("%29"), QLatin1String(")"));
            continue;
        }
        const QString rest = mark.value.mid(ours.size());
        mark.kind = markKindFromName(rest.section(QLatin1Char(':'), 0, 0));
        mark.value = QUrl::fromPercentEncoding(rest.section(QLatin1Char(':'), 1).toLatin1());
        if (mark.kind == MarkKind::Note)
            notes << mark.value;
    }
}

} // namespace banxin::word
