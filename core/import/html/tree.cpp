#include "import/html/tree.h"

#include <QSet>

#include <gumbo.h>

#include <algorithm>

namespace banxin::html {

namespace {

QString tagName(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, static_cast<qsizetype>(name.length)).toLower();
}

/// The depth is bounded by guardMarkup().
void copyChildren(const GumboVector& children, Node& to)
{
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* from = static_cast<const GumboNode*>(children.data[i]);
        auto node = std::make_unique<Node>();
        node->parent = &to;
        if (from->type == GUMBO_NODE_TEXT || from->type == GUMBO_NODE_WHITESPACE
            || from->type == GUMBO_NODE_CDATA) {
            node->text = QString::fromUtf8(from->v.text.text);
        } else if (from->type == GUMBO_NODE_ELEMENT) {
            const GumboElement& element = from->v.element;
            node->tag = tagName(element);
            for (unsigned j = 0; j < element.attributes.length; ++j) {
                const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[j]);
                node->attributes.emplace_back(QString::fromUtf8(attribute->name),
                                              QString::fromUtf8(attribute->value));
            }
            copyChildren(element.children, *node);
        } else {
            continue;
        }
        to.children.push_back(std::move(node));
    }
}

void appendPlain(const Node& node, QString& out)
{
    out += node.text;
    for (const auto& child : node.children)
        appendPlain(*child, out);
}

} // namespace

QString Node::attribute(QLatin1String name) const
{
    for (const auto& [key, value] : attributes)
        if (key == name)
            return value;
    return {};
}

bool Node::has(QLatin1String name) const
{
    return std::ranges::any_of(attributes, [name](const auto& a) { return a.first == name; });
}

QString Node::plain() const
{
    QString out;
    appendPlain(*this, out);
    return out;
}

QString Node::style(QLatin1String property) const
{
    const QString all = attribute(QLatin1String("style"));
    for (const QStringView part : QStringView(all).split(QLatin1Char(';'))) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        if (colon > 0 && part.first(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            return part.sliced(colon + 1).trimmed().toString().toLower();
    }
    return {};
}

std::unique_ptr<Node> parse(const QByteArray& guardedMarkup)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_BODY;
    GumboOutput* output = gumbo_parse_with_options(&options, guardedMarkup.constData(),
                                                   static_cast<std::size_t>(guardedMarkup.size()));
    auto root = std::make_unique<Node>();
    root->tag = QStringLiteral("body");
    if (output != nullptr) {
        copyChildren(output->root->v.element.children, *root);
        gumbo_destroy_output(&options, output);
    }
    return root;
}

QString decoded(const QByteArray& text)
{
    QByteArray plain = text;
    return parse(plain.replace('<', "&lt;"))->plain();
}

bool isBlock(const Node& node)
{
    static const QSet<QString> blocks = [] {
        QSet<QString> out;
        for (const char* name :
             {"address", "article", "aside",   "blockquote", "body",  "center",   "dd",         "details",
              "dialog",  "dir",     "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",
              "footer",  "h1",      "h2",      "h3",         "h4",    "h5",       "h6",         "header",
              "hgroup",  "hr",      "li",      "main",       "menu",  "nav",      "ol",         "p",
              "pre",     "listing", "section", "summary",    "table", "tr",       "td",         "th",
              "caption", "ul",      "legend"})
            out.insert(QString::fromLatin1(name));
        return out;
    }();
    return blocks.contains(node.tag);
}

bool isHidden(const Node& node)
{
    return node.has(QLatin1String("hidden")) || node.style(QLatin1String("display")) == QLatin1String("none")
        || node.style(QLatin1String("mso-hide")) == QLatin1String("all");
}

} // namespace banxin::html
