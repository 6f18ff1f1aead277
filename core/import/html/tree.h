#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <utility>
#include <vector>

namespace banxin::html {

/// An element or a text of a page.
struct Node {
    QString tag;  ///< in lower case; empty: a text
    QString text; ///< of a text, entities decoded
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<std::unique_ptr<Node>> children;
    Node* parent = nullptr;

    bool isText() const { return tag.isEmpty(); }
    bool is(QLatin1String name) const { return tag == name; }
    QString attribute(QLatin1String name) const;
    bool has(QLatin1String name) const;
    /// All text below it, as it stands.
    QString plain() const;
    /// The value of a property of its style attribute, in lower case; empty: none.
    QString style(QLatin1String property) const;
};

/// The body of guarded markup, parsed by Gumbo as HTML 5.
std::unique_ptr<Node> parse(const QByteArray& guardedMarkup);

/// Entities of a text decoded.
QString decoded(const QByteArray& text);

/// Elements that begin and end lines.
bool isBlock(const Node& node);
/// Not seen by who reads the page: display:none, hidden. (Not visibility: pages of WeChat are invisible
/// until their script has run.)
bool isHidden(const Node& node);

} // namespace banxin::html
