#include "import/html/line_builder.h"

#include <QRegularExpression>

namespace banxin::html {

namespace {

void measure(const Node& node, bool link, TextSize& size)
{
    for (const QChar c : node.text)
        if (!c.isSpace()) {
            ++size.all;
            size.links += link ? 1 : 0;
        }
    for (const auto& child : node.children)
        if (!isHidden(*child))
            measure(*child, link || child->is(QLatin1String("a")), size);
}

/// "shareBox" as "share-box".
QString words(const QString& name)
{
    QString out;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (i > 0 && name.at(i).isUpper() && name.at(i - 1).isLower())
            out += QLatin1Char('-');
        out += name.at(i).toLower();
    }
    return out;
}

} // namespace

TextSize textSize(const Node& node)
{
    TextSize size;
    measure(node, false, size);
    return size;
}

bool isFurniture(const Node& node)
{
    if (node.isText())
        return false;
    for (const char* tag : {"nav", "aside", "footer"})
        if (node.is(QLatin1String(tag)))
            return true;
    const QString role = node.attribute(QLatin1String("role"));
    if (role == QLatin1String("navigation") || role == QLatin1String("complementary")
        || role == QLatin1String("contentinfo") || role == QLatin1String("search"))
        return true;
    // What builders of pages call their parts, in English and in pinyin.
    static const QRegularExpression names(QStringLiteral(
        "(?:^|[-_ ])(?:nav|navbar|navigation|menu|foot|footer|side|sidebar|aside|breadcrumbs?|crumbs?|position|"
        "weizhi|daohang|comments?|reply|pinglun|share|sharing|bdsharebuttonbox|fenxiang|social|related?|"
        "relevant|recommend(?:ed|s)?|tuijian|xiangguan|hot|rank(?:ing)?|paihang|ads?|advert(?:isement)?|guanggao|"
        "banner|copyright|toolbar|tools?|login|search|qrcode|qr|ewm|erweima|tags|pager|pagination|paging|prev|"
        "friendlinks?|statement|disclaimer|mianze|bottom|dibu|dianzan|praise|subscribe|follow|fontsize|print|"
        "editor-?info|bianji|profile|reward|rmad)(?:[-_ \\d]|$)"));
    const QString name =
        words(node.attribute(QLatin1String("class")) + QLatin1Char(' ') + node.attribute(QLatin1String("id")));
    return name.size() > 1 && names.match(name).hasMatch();
}

} // namespace banxin::html
