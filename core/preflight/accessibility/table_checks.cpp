// What may stand in what, and whether tables are regular.

#include "preflight/accessibility/checks.h"

#include <algorithm>
#include <set>

namespace banxin {

namespace {

using Types = std::set<std::string>;

/// An attribute of an owner, in /A of the element or in the class that /C names.
QPDFObjectHandle attribute(QPDFObjectHandle element, const char* owner, const char* key)
{
    const auto in = [&](QPDFObjectHandle attributes) {
        if (attributes.isDictionary() && attributes.getKey("/O").isNameAndEquals(owner))
            return attributes.getKey(key);
        return QPDFObjectHandle::newNull();
    };
    QPDFObjectHandle attributes = element.getKey("/A");
    if (!attributes.isArray())
        return in(attributes);
    for (int i = 0; i < attributes.getArrayNItems(); ++i)
        if (QPDFObjectHandle found = in(attributes.getArrayItem(i)); !found.isNull())
            return found;
    return QPDFObjectHandle::newNull();
}

int spanOf(QPDFObjectHandle element, const char* key)
{
    QPDFObjectHandle value = attribute(element, "/Table", key);
    return value.isInteger() ? static_cast<int>(std::clamp<long long>(value.getIntValue(), 1, 1000)) : 1;
}

class NestingChecker {
public:
    explicit NestingChecker(AccessibilityReading& reading) : m_reading(reading), m_tree(reading.structure) {}

    void check()
    {
        for (const StructureNode& node : m_tree.nodes()) {
            kids(node, "Table", {"TR", "THead", "TBody", "TFoot", "Caption"});
            kids(node, "THead", {"TR"});
            kids(node, "TBody", {"TR"});
            kids(node, "TFoot", {"TR"});
            kids(node, "TR", {"TH", "TD"});
            kids(node, "L", {"L", "LI", "Caption"});
            kids(node, "LI", {"Lbl", "LBody"});
            kids(node, "TOC", {"TOC", "TOCI", "Caption"});
            parent(node, "TR", {"Table", "THead", "TBody", "TFoot"});
            parent(node, "TH", {"TR"});
            parent(node, "TD", {"TR"});
            for (const char* part : {"THead", "TBody", "TFoot"})
                parent(node, part, {"Table"});
            parent(node, "LI", {"L"});
            parent(node, "LBody", {"LI"});
            parent(node, "TOCI", {"TOC"});
            if (node.type == "Table")
                table(node);
        }
    }

private:
    void add(const StructureNode& node, const QString& detail)
    {
        m_reading.add("UA-12", detail, {}, node.page, node.object);
    }

    void kids(const StructureNode& node, const char* type, const Types& allowed)
    {
        if (node.type != type)
            return;
        for (const int kid : node.kids)
            if (!allowed.contains(m_tree.node(kid).type))
                add(m_tree.node(kid),
                    QStringLiteral("%1 stands in %2")
                        .arg(QString::fromStdString(m_tree.node(kid).written))
                        .arg(QLatin1String(type)));
    }

    void parent(const StructureNode& node, const char* type, const Types& allowed)
    {
        const std::string& around = node.parent < 0 ? std::string() : m_tree.node(node.parent).type;
        if (node.type == type && !allowed.contains(around))
            add(node,
                QStringLiteral("%1 stands in %2")
                    .arg(QLatin1String(type))
                    .arg(around.empty() ? QStringLiteral("nothing") : QString::fromStdString(around)));
    }

    void rowsOf(const StructureNode& node, std::vector<int>& rows) const
    {
        for (const int kid : node.kids) {
            const std::string& type = m_tree.node(kid).type;
            if (type == "TR")
                rows.push_back(kid);
            else if (type == "THead" || type == "TBody" || type == "TFoot")
                rowsOf(m_tree.node(kid), rows);
        }
    }

    /// Every row covers as many columns as the others, cells of rows above it counted.
    void table(const StructureNode& node)
    {
        std::vector<int> rows;
        rowsOf(node, rows);
        std::vector<int> open; // rows below that a cell still covers, by column
        std::size_t columns = 0;
        bool regular = true;
        for (const int row : rows) {
            std::vector<int> covered = open;
            for (int& left : open)
                left = std::max(0, left - 1);
            std::size_t at = 0;
            for (const int cell : m_tree.node(row).kids) {
                const StructureNode& made = m_tree.node(cell);
                if (made.type == "TH")
                    scope(made);
                while (at < covered.size() && covered[at] > 0)
                    ++at;
                const auto width = static_cast<std::size_t>(spanOf(made.object, "/ColSpan"));
                covered.resize(std::max(covered.size(), at + width), 0);
                open.resize(covered.size(), 0);
                for (std::size_t i = at; i < at + width; ++i) {
                    regular = regular && covered[i] == 0;
                    covered[i] = 1;
                    open[i] = spanOf(made.object, "/RowSpan") - 1;
                }
                at += width;
            }
            const auto filled =
                static_cast<std::size_t>(std::ranges::count_if(covered, [](int left) { return left > 0; }));
            columns = columns == 0 ? filled : columns;
            regular = regular && filled == columns && filled == covered.size();
        }
        if (!regular || std::ranges::any_of(open, [](int left) { return left > 0; }))
            add(node, QStringLiteral("the rows of a table differ in their columns"));
    }

    void scope(const StructureNode& cell)
    {
        const bool has = attribute(cell.object, "/Table", "/Scope").isName()
            || attribute(cell.object, "/Table", "/Headers").isArray();
        if (!has)
            add(cell, QStringLiteral("a head cell without Scope"));
    }

    AccessibilityReading& m_reading;
    const StructureReading& m_tree;
};

} // namespace

void checkTables(AccessibilityReading& reading) { NestingChecker(reading).check(); }

} // namespace banxin
