#include "import/html/style.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace banxin::html {

namespace {

/// A CSS length in points; 0: relative or none.
double points(const QString& value)
{
    static const QRegularExpression length(QStringLiteral("^([\\d.]+)\\s*(px|pt|rem)"));
    const auto match = length.match(value);
    if (!match.hasMatch())
        return 0;
    const double number = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    constexpr double pixel = 0.75;
    return unit == QLatin1String("pt") ? number
        : unit == QLatin1String("px")  ? number * pixel
                                       : number * 16 * pixel;
}

/// #888, rgb(136, 136, 136) and the like: clearly lighter than text, no hue.
bool isGrey(const QString& colour)
{
    static const QRegularExpression hex(QStringLiteral("^#([0-9a-f]{3}|[0-9a-f]{6})$"));
    static const QRegularExpression rgb(QStringLiteral("^rgba?\\(\\s*(\\d+)[,\\s]+(\\d+)[,\\s]+(\\d+)"));
    int parts[3] = {0, 0, 0};
    if (const auto match = hex.match(colour); match.hasMatch()) {
        const QString digits = match.captured(1);
        for (int i = 0; i < 3; ++i)
            parts[i] = digits.size() == 3 ? digits.mid(i, 1).repeated(2).toInt(nullptr, 16)
                                          : digits.mid(i * 2, 2).toInt(nullptr, 16);
    } else if (const auto same = rgb.match(colour); same.hasMatch()) {
        for (int i = 0; i < 3; ++i)
            parts[i] = same.captured(i + 1).toInt();
    } else {
        return colour == QLatin1String("gray") || colour == QLatin1String("grey");
    }
    constexpr int darkest = 0x70;
    constexpr int lightest = 0xD0;
    constexpr int hue = 24;
    const auto [low, high] = std::minmax({parts[0], parts[1], parts[2]});
    return low >= darkest && high <= lightest && high - low <= hue;
}

} // namespace

Look lookOf(const Node& node)
{
    Look look;
    const QString weight = node.style(QLatin1String("font-weight"));
    constexpr int semiBold = 600;
    if (weight.startsWith(QLatin1String("bold")) || weight.toInt() >= semiBold)
        look.strong = true;
    else if (!weight.isEmpty())
        look.strong = false;
    const QString style = node.style(QLatin1String("text-align"));
    const QString align = style.isEmpty() ? node.attribute(QLatin1String("align")).toLower() : style;
    if (!align.isEmpty())
        look.centred = align.startsWith(QLatin1String("center"));
    const QString colour = node.style(QLatin1String("color"));
    look.grey = isGrey(colour.isEmpty() ? node.attribute(QLatin1String("color")).toLower() : colour);
    look.size = points(node.style(QLatin1String("font-size")));
    return look;
}

QString usefulLink(const Node& link, const QString& host)
{
    const QUrl address(link.attribute(QLatin1String("href")).trimmed());
    const QString scheme = address.scheme().toLower();
    if (!address.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        || address.host().isEmpty())
        return {};
    const QString text = link.plain().trimmed();
    // "more" and its kin, and a name that the site links to itself, are navigation.
    const bool navigation = text.size() < 2 || text.contains(QStringLiteral("更多"))
        || text.contains(QStringLiteral("点击")) || address.toString().contains(text);
    const auto site = [](const QString& name) { return name.section(QLatin1Char('.'), -2); };
    return navigation || (!host.isEmpty() && site(address.host()) == site(host)) ? QString() : address.toString();
}

} // namespace banxin::html
