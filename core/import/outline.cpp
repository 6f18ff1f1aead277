#include "import/outline.h"

#include <algorithm>

namespace banxin::manuscript {

namespace {

enum class Mark { Bracket, Bullet, Slash, Dash, Numbered, Heading, Plain };

/// One entry of the contents, its continuation lines joined.
struct Item {
    QString text;
    QString folded;
    Mark mark = Mark::Plain;
    int indent = 0;
    int level = 0;
    int line = 0;
    bool bold = false;
    bool open = false; ///< hard break at its end: the next line belongs to it
};

Item itemOf(const Line& line, const QSet<QString>& body)
{
    Item item;
    bool numbered = false;
    item.text = withoutPageNumber(line.plain, &numbered);
    // A number that is part of the title ("12 个项目…") stays: the body has it too.
    if (numbered && body.contains(fold(line.plain)))
        item.text = line.plain;
    item.indent = line.indent;
    item.level = line.level;
    item.line = line.number;
    item.bold = line.bold;
    item.open = line.hardBreak;
    item.mark = !line.bracket.isEmpty() ? Mark::Bracket
        : line.bullet                   ? Mark::Bullet
        : line.slash                    ? Mark::Slash
        : line.dash                     ? Mark::Dash
        : line.level > 0                ? Mark::Heading
        : numbered                      ? Mark::Numbered
                                        : Mark::Plain;
    if (item.mark == Mark::Bracket)
        item.text = line.bracket;
    item.folded = fold(item.text);
    return item;
}

/// Whether a line without mark goes on with the title of the line before.
bool continues(const Item& previous, const Item& next, bool adjacent, bool marksUsed, const QSet<QString>& body)
{
    if (next.mark != Mark::Plain || next.bold)
        return false;
    if (body.contains(previous.folded + next.folded))
        return true;
    if (body.contains(next.folded))
        return false;
    return previous.open || (adjacent && marksUsed && !body.contains(previous.folded));
}

std::vector<Item> readItems(const std::vector<Line>& lines, std::size_t from, std::size_t to,
                            const QSet<QString>& body)
{
    const bool marksUsed = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                       lines.begin() + static_cast<std::ptrdiff_t>(to),
                                       [](const Line& line) { return line.dash || line.slash || line.bullet; });
    std::vector<Item> items;
    bool adjacent = false;
    for (std::size_t i = from; i < to; ++i) {
        const Line& line = lines[i];
        if (line.blank || line.rule || isContentsHeading(line.plain)) {
            adjacent = false;
            continue;
        }
        Item item = itemOf(line, body);
        if (!items.empty() && continues(items.back(), item, adjacent, marksUsed, body)) {
            items.back().text += item.text;
            items.back().folded += item.folded;
            items.back().open = item.open;
        } else {
            items.push_back(std::move(item));
        }
        adjacent = true;
    }
    return items;
}

/// Sorts the items into columns and entries.
class ContentsReader {
public:
    ContentsReader(const std::vector<Item>& items, const BodyLines& body) : m_items(items), m_body(body)
    {
        const bool anyBracket = std::ranges::any_of(items, [](const Item& i) { return i.mark == Mark::Bracket; });
        const bool bulletTitle = std::ranges::any_of(items, [&body](const Item& i) {
            return i.mark == Mark::Bullet && body.all.contains(i.folded) && !body.likely.contains(i.folded);
        });
        m_bulletsAreColumns = !anyBracket && !bulletTitle;
    }

    Outline read()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (isColumn(i))
                addColumn(m_items[i]);
            else
                addEntry(m_items[i]);
        }
        return std::move(m_outline);
    }

private:
    struct Open {
        const Item* item;
        int column;
        const Item* first = nullptr; ///< its first entry
    };

    bool isColumn(std::size_t at) const
    {
        const Item& item = m_items[at];
        if (item.mark == Mark::Bracket || m_body.brackets.contains(item.folded))
            return true;
        if (item.mark == Mark::Slash || (m_body.all.contains(item.folded) && !m_body.likely.contains(item.folded)))
            return false;
        if (item.mark == Mark::Bullet)
            return m_bulletsAreColumns;
        if (item.bold && item.mark != Mark::Dash)
            return true;
        if (at + 1 == m_items.size())
            return false;
        const Item& next = m_items[at + 1];
        return next.mark == Mark::Slash || (next.mark == item.mark && next.indent > item.indent + 1)
            || (item.mark == Mark::Heading && (next.mark != Mark::Heading || next.level > item.level));
    }

    /// Closes the columns that cannot hold a column like `item`.
    void closeFor(const Item& item)
    {
        const auto same = std::ranges::find_if(m_open, [this, &item](const Open& open) {
            const Item& other = *open.item;
            if (other.mark != item.mark)
                return false;
            // A deeper 【】 is a sub-column only where the outer one holds nothing itself:
            // heading levels of typed issues are not to be relied on.
            const bool deeper = item.level > other.level && other.level > 0;
            const bool filled = m_outline.columns[static_cast<std::size_t>(open.column)].filled;
            return other.indent == item.indent && (!deeper || filled);
        });
        m_open.erase(same, m_open.end());
    }

    void addColumn(const Item& item)
    {
        closeFor(item);
        if (item.mark == Mark::Bracket && !m_open.empty() && m_open.back().item->mark != Mark::Bracket)
            m_open.clear();
        const int parent = m_open.empty() ? -1 : m_open.back().column;
        m_outline.columns.push_back({item.text, parent, item.line, item.level, false});
        m_open.push_back({&item, static_cast<int>(m_outline.columns.size()) - 1});
    }

    void addEntry(const Item& item)
    {
        // "(20) title" after "(8) sub-column, /title, /title" belongs to the column above: it is
        // marked like the sub-column and not like what stands in that.
        const auto same = std::ranges::find_if(m_open, [&item](const Open& open) {
            return open.item->mark == item.mark && open.first
                && (open.first->mark != item.mark || open.first->indent > item.indent
                    || open.first->level > item.level);
        });
        m_open.erase(same, m_open.end());
        const int column = m_open.empty() ? -1 : m_open.back().column;
        if (column >= 0) {
            m_outline.columns[static_cast<std::size_t>(column)].filled = true;
            if (!m_open.back().first)
                m_open.back().first = &item;
        }
        m_outline.entries.push_back({item.text, column, item.line, false});
    }

    const std::vector<Item>& m_items;
    const BodyLines& m_body;
    bool m_bulletsAreColumns = true;
    Outline m_outline;
    std::vector<Open> m_open;
};

} // namespace

bool isContentsHeading(const QString& plain)
{
    static const QRegularExpression heading =
        unicodePattern(QStringLiteral("^(本期)?[【]?(目\\s*[录次]|要\\s*目)[】]?\\s*(/"
                                      "?\\s*CONTENTS)?\\s*([|｜].*)?$|^(TABLE OF )?CONTENTS$"),
                       QRegularExpression::CaseInsensitiveOption);
    return heading.match(plain).hasMatch();
}

QString withoutPageNumber(const QString& plain, bool* numbered)
{
    static const QRegularExpression before = unicodePattern(QStringLiteral(
        "^(?:[(（\\[]\\s*[Pp]?\\d{1,3}\\s*[)）\\]]\\s*|\\d{1,3}(?:\\s*[.、．/／]\\s*|\\s+)(?=\\D))(?=\\S)"));
    static const QRegularExpression after =
        unicodePattern(QStringLiteral("(?:\\s*[.…·．‥—\\-_]{2,}\\s*|\\t+|\\s{2,}|\\s*(?=[(（]))(?:[Pp第]\\.?\\s*)?"
                                      "[(（]?\\s*\\d{1,3}\\s*[)）]?\\s*页?$"));
    // No entry of the contents is that long, leaders included; a line of leaders alone would be
    // tried from each of its characters on.
    constexpr qsizetype longestEntry = 1000;
    QString text = plain;
    bool found = false;
    if (plain.size() > longestEntry) {
        if (numbered)
            *numbered = false;
        return plain.trimmed();
    }
    for (const QRegularExpression& expression : {before, after}) {
        const auto match = expression.match(text);
        if (match.hasMatch() && match.capturedLength() < text.size()) {
            text.remove(match.capturedStart(), match.capturedLength());
            found = true;
        }
    }
    if (numbered)
        *numbered = found;
    return text.trimmed();
}

std::optional<int> Outline::findColumn(const QString& name) const
{
    const QString folded = fold(name);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (fold(columns[i].name) == folded)
            return static_cast<int>(i);
    }
    return std::nullopt;
}

int Outline::columnFor(const QString& name, int line, int level, int current)
{
    if (const auto known = findColumn(name))
        return *known;
    int parent = -1;
    if (current >= 0 && level > 0) {
        const Column& open = columns[static_cast<std::size_t>(current)];
        if (open.level > 0 && level > open.level && !open.filled)
            parent = current;
        else if (open.parent >= 0 && level == open.level)
            parent = open.parent;
    }
    columns.push_back({name, parent, line, level, false});
    return static_cast<int>(columns.size()) - 1;
}

std::optional<int> Outline::findEntry(const QString& folded, int column, bool near) const
{
    std::optional<int> elsewhere;
    for (std::size_t i = 0; i < entries.size() && !folded.isEmpty(); ++i) {
        const QString own = fold(entries[i].title);
        if (entries[i].used || !(own == folded || (near && nearlySame(own, folded))))
            continue;
        if (entries[i].column == column)
            return static_cast<int>(i);
        if (!elsewhere)
            elsewhere = static_cast<int>(i);
    }
    return elsewhere;
}

Outline readContents(const std::vector<Line>& lines, std::size_t from, std::size_t to, const BodyLines& body,
                     Diagnostics& notes)
{
    const std::vector<Item> items = readItems(lines, from, to, body.all);
    for (std::size_t i = from; i < to; ++i) {
        if (lines[i].rule)
            notes.push_back({Diagnostic::Severity::Info,
                             QStringLiteral("import.rule-dropped"),
                             {},
                             QStringLiteral("rule of the contents"),
                             QStringLiteral("line %1").arg(lines[i].number)});
    }
    return ContentsReader(items, body).read();
}

} // namespace banxin::manuscript
