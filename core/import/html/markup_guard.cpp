#include "import/html/markup_guard.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace banxin::html {

namespace {

using Names = QSet<QByteArray>;

const Names& voids()
{
    static const Names names{"br", "hr", "img", "wbr"};
    return names;
}

/// Left out with all that stands in them.
const Names& skipped()
{
    static const Names names{"script", "style",  "xmp",      "iframe",   "noembed", "noframes", "textarea",
                             "svg",    "math",   "select",   "option",   "button",  "audio",    "video",
                             "object", "canvas", "noscript", "template", "datalist"};
    return names;
}

/// Left out as tags; what they hold stays. (A page may stand in one form from top to bottom.)
const Names& dropped()
{
    static const Names names{"html",     "body",    "head",  "form",     "input",     "link",    "base",
                             "frameset", "frame",   "col",   "colgroup", "embed",     "param",   "source",
                             "track",    "area",    "map",   "nobr",     "font-face", "isindex", "keygen",
                             "optgroup", "marquee", "blink", "tbody",    "thead",     "tfoot",   "plaintext",
                             "rb",       "rtc",     "label"};
    return names;
}

/// Their start ends an open paragraph (HTML 13.2.6.4.7).
const Names& closesParagraph()
{
    static const Names names{
        "address",  "article",    "aside",   "blockquote", "center", "details", "dialog", "dir",  "div", "dl",
        "fieldset", "figcaption", "figure",  "footer",     "header", "hgroup",  "main",   "menu", "nav", "ol",
        "p",        "section",    "summary", "ul",         "h1",     "h2",      "h3",     "h4",   "h5",  "h6",
        "pre",      "listing",    "li",      "dd",         "dt",     "hr",      "table"};
    return names;
}

const Names& kept()
{
    static const Names names{"id",       "class",         "style",         "src",
                             "data-src", "data-original", "data-lazy-src", "data-actualsrc",
                             "_src",     "srcset",        "data-srcset",   "href",
                             "alt",      "width",         "height",        "align",
                             "colspan",  "rowspan",       "border",        "color",
                             "size",     "hidden",        "role",          "lang",
                             "name",     "start",         "itemprop"};
    return names;
}

/// Where the search for an open element ends (HTML 13.2.4.2): what stands in a cell cannot end what
/// stands around its table.
bool isTable(const QByteArray& name) { return name == "table"; }
bool isCell(const QByteArray& name)
{
    return name == "td" || name == "th" || name == "table" || name == "caption";
}
bool isListOrCell(const QByteArray& name)
{
    return name == "ul" || name == "ol" || name == "dl" || name == "menu" || name == "dir" || isCell(name);
}
bool isNone(const QByteArray&) { return false; }

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Attribute {
    QByteArray name;
    QByteArray value; ///< as it is written, without its quotes
};

struct Tag {
    QByteArray name;
    bool end = false;
    bool selfClosing = false;
    QList<Attribute> attributes; ///< those that are kept, each once

    QByteArray value(const char* attribute) const
    {
        for (const Attribute& a : attributes)
            if (a.name == attribute)
                return a.value;
        return {};
    }
};

class Guard {
public:
    explicit Guard(const QByteArray& in) : m_in(in)
    {
        m_out.markup.reserve(in.size() + in.size() / 8);
        m_unwrapVml = !in.contains("[if !vml]");
        constexpr qsizetype head = 4096;
        m_out.office = in.left(head).contains("urn:schemas-microsoft-com:office");
    }

    GuardedMarkup take()
    {
        while (m_at < m_in.size() && !m_out.tooMany) {
            const qsizetype tag = m_in.indexOf('<', m_at);
            appendText(m_at, tag < 0 ? m_in.size() : tag);
            if (tag < 0)
                break;
            m_at = tag;
            readMarkup();
        }
        closeTo(0);
        return std::move(m_out);
    }

private:
    void appendText(qsizetype from, qsizetype to)
    {
        if (from >= to)
            return;
        const QByteArrayView text = QByteArrayView(m_in).sliced(from, to - from);
        if (!std::ranges::all_of(text, isBlank))
            openCell();
        else if (insideTable())
            return;
        m_out.markup.append(text);
    }

    /// What stands in a table but in no cell would be moved before it; it becomes a cell instead.
    bool insideTable() const { return !m_open.isEmpty() && (m_open.back() == "table" || m_open.back() == "tr"); }
    void openCell()
    {
        if (!m_open.isEmpty() && m_open.back() == "table")
            open("tr", {});
        if (!m_open.isEmpty() && m_open.back() == "tr")
            open("td", {});
    }

    void readMarkup()
    {
        const char next = m_at + 1 < m_in.size() ? m_in.at(m_at + 1) : '\0';
        if (isLetter(next))
            return readTag(false);
        if (next == '/' && m_at + 2 < m_in.size() && isLetter(m_in.at(m_at + 2)))
            return readTag(true);
        if (next == '!' || next == '?' || next == '/')
            return readDeclaration();
        openCell();
        m_out.markup += "&lt;"; // 3 < 5
        ++m_at;
    }

    void readDeclaration()
    {
        if (!QByteArrayView(m_in).sliced(m_at).startsWith("<!--")) {
            skipTo(">", 1);
            return;
        }
        const QByteArrayView rest = QByteArrayView(m_in).sliced(m_at + 4);
        if (rest.first(std::min<qsizetype>(rest.size(), 24)).trimmed().startsWith("StartFragment"))
            m_out.clipboard = true;
        if (m_unwrapVml && rest.startsWith("[if gte vml")) { // pictures that only VML names
            skipTo(">", 1);
            return;
        }
        // An open comment ends at the next ">": a browser would hide all text after it.
        if (m_commentsEnd && !skipTo("-->", 3))
            m_commentsEnd = false;
        else if (m_commentsEnd)
            return;
        skipTo(">", 1);
    }

    bool skipTo(const char* mark, qsizetype size)
    {
        const qsizetype end = m_in.indexOf(QByteArrayView(mark, size), m_at);
        if (end < 0 && size > 1)
            return false;
        m_at = end < 0 ? m_in.size() : end + size;
        return end >= 0;
    }

    void readTag(bool end)
    {
        const qsizetype begin = m_at;
        const std::optional<Tag> tag = tagAt(end);
        if (!tag) { // no ">" follows: text
            openCell();
            m_out.markup += "&lt;";
            m_at = begin + 1;
            return;
        }
        if (tag->end)
            endTag(*tag);
        else
            startTag(*tag);
    }

    void startTag(const Tag& tag)
    {
        noteHead(tag);
        if (tag.name == "title")
            return readTitle();
        if (skipped().contains(tag.name))
            return tag.selfClosing ? void() : skipElement(tag.name);
        if (dropped().contains(tag.name) || tag.name == "meta")
            return;
        const QByteArray name = tag.name == "image" || tag.name == "v:imagedata" ? QByteArray("img") : tag.name;
        closeImplied(name);
        const bool part = name == "tr" || name == "td" || name == "th" || name == "caption";
        if (part) {
            if (!openTable(name))
                return;
        } else {
            openCell();
        }
        if (voids().contains(name))
            return write(name, tag.attributes);
        open(name, tag.attributes);
        if (tag.selfClosing && name.contains(':')) // <o:p/>
            closeTo(m_open.size() - 1);
    }

    /// Makes room for a row, cell or caption; false: there is no table around it.
    bool openTable(const QByteArray& name)
    {
        const qsizetype table = m_open.lastIndexOf("table");
        if (table < 0)
            return false;
        if (name == "caption" || name == "tr") {
            closeTo(table + 1);
            return true;
        }
        const qsizetype row = m_open.indexOf("tr", table);
        closeTo(row < 0 ? table + 1 : row + 1);
        if (row < 0)
            open("tr", {});
        return true;
    }

    void closeImplied(const QByteArray& name)
    {
        if (closesParagraph().contains(name))
            closeNearest("p", isCell);
        if (name == "li")
            closeNearest("li", isListOrCell);
        if (name == "dd" || name == "dt") {
            closeNearest("dd", isListOrCell);
            closeNearest("dt", isListOrCell);
        }
        if (name == "a")
            closeNearest("a", isCell);
        if (name.size() == 2 && name.at(0) == 'h' && name.at(1) >= '1' && name.at(1) <= '6' && !m_open.isEmpty()
            && m_open.back().size() == 2 && m_open.back().at(0) == 'h')
            closeTo(m_open.size() - 1);
    }

    void closeNearest(const QByteArray& name, bool (*isBarrier)(const QByteArray&))
    {
        if (m_openOf.value(name) == 0)
            return;
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open.at(i) == name)
                return closeTo(i);
            if (isBarrier(m_open.at(i)))
                return;
        }
    }

    void endTag(const Tag& tag)
    {
        if (tag.name == "br")
            return write("br", {});
        if (dropped().contains(tag.name) || skipped().contains(tag.name) || voids().contains(tag.name))
            return;
        if (m_ghosts > 0) {
            --m_ghosts;
            return;
        }
        const bool part = tag.name == "tr" || isCell(tag.name);
        closeNearest(tag.name, tag.name == "table" ? isNone : part ? isTable : isCell);
    }

    void open(const QByteArray& name, const QList<Attribute>& attributes)
    {
        if (m_open.size() >= deepestElement) {
            ++m_ghosts;
            return;
        }
        write(name, attributes);
        m_open.append(name);
        ++m_openOf[name];
    }

    void write(const QByteArray& name, const QList<Attribute>& attributes)
    {
        m_out.tooMany = ++m_elements > mostElements;
        m_out.markup += '<' + name;
        for (const Attribute& attribute : attributes) {
            QByteArray value = attribute.value;
            value.replace('"', "&quot;");
            m_out.markup += ' ' + attribute.name + "=\"" + value + '"';
        }
        m_out.markup += '>';
    }

    void closeTo(qsizetype depth)
    {
        m_ghosts = 0;
        while (m_open.size() > depth) {
            const QByteArray name = m_open.takeLast();
            --m_openOf[name];
            m_out.markup += "</" + name + '>';
        }
    }

    void noteHead(const Tag& tag)
    {
        if (tag.name == "html" || tag.name == "body" || tag.name == "head")
            m_out.page = true;
        if (tag.name == "meta") {
            const QByteArray property = tag.value("property").isEmpty() ? tag.value("name")
                                                                        : tag.value("property");
            const QByteArray content = tag.value("content");
            m_out.meta.emplace(property.toLower(), content);
            static const QList<QByteArray> makers{"Microsoft Word", "WPS", "Kingsoft", "LibreOffice",
                                                  "OpenOffice"};
            m_out.office = m_out.office
                || (property.toLower() == "generator"
                    && std::ranges::any_of(makers, [&](const QByteArray& m) { return content.contains(m); }));
        }
        static const QList<QByteArray> signs{"mso-", "MsoNormal", "MsoTitle", "MsoList", "MsoHeading", "ksohtml"};
        const QByteArray dress = tag.value("class") + ' ' + tag.value("style");
        m_out.word = m_out.word
            || std::ranges::any_of(signs, [&dress](const QByteArray& sign) { return dress.contains(sign); });
    }

    void readTitle()
    {
        const qsizetype end = endOf("title");
        if (m_out.title.isEmpty())
            m_out.title = m_in.mid(m_at, std::min<qsizetype>(end - m_at, 1000));
        m_at = end;
    }

    void skipElement(const QByteArray& name)
    {
        // One that never ends hides nothing.
        if (m_endless.contains(name))
            return;
        const qsizetype end = endOf(name);
        if (end >= m_in.size() && name != "script" && name != "style")
            m_endless.insert(name);
        else
            m_at = end;
    }

    /// Where the end tag of `name` begins; the end of the text when there is none.
    qsizetype endOf(const QByteArray& name) const
    {
        for (qsizetype at = m_at; (at = m_in.indexOf("</", at)) >= 0; at += 2)
            if (qstrnicmp(m_in.constData() + at + 2, name.constData(), static_cast<std::size_t>(name.size())) == 0)
                return at;
        return m_in.size();
    }

    std::optional<Tag> tagAt(bool end);
    std::optional<QByteArray> valueAt();
    void keepAttribute(Tag& tag, const QByteArray& name, const QByteArray& value);

    const QByteArray& m_in;
    qsizetype m_at = 0;
    GuardedMarkup m_out;
    QList<QByteArray> m_open;
    QHash<QByteArray, int> m_openOf; ///< how many of each name are open
    int m_ghosts = 0;                ///< open elements that were left out because they lie too deep
    int m_elements = 0;
    bool m_commentsEnd = true;
    bool m_unwrapVml = false;
    bool m_tagsEnd = true;
    Names m_endless;
};

void Guard::keepAttribute(Tag& tag, const QByteArray& name, const QByteArray& value)
{
    constexpr qsizetype longest = 8192;
    const bool wanted = kept().contains(name) || (tag.name == "meta" && (name == "property" || name == "content"));
    if (!wanted || std::ranges::any_of(tag.attributes, [&name](const Attribute& a) { return a.name == name; }))
        return;
    QByteArray held = value.left(longest);
    if (name.endsWith("src") && value.left(5).toLower() == "data:") {
        held = "data-ref:" + QByteArray::number(static_cast<qsizetype>(m_out.data.size()));
        m_out.data.push_back(value);
    }
    tag.attributes.append({name, held});
}

/// The tag at m_at, which then stands behind it; nullopt: it has no end.
std::optional<Tag> Guard::tagAt(bool end)
{
    if (!m_tagsEnd)
        return std::nullopt;
    if (m_in.indexOf('>', m_at) < 0) {
        m_tagsEnd = false;
        return std::nullopt;
    }
    Tag tag;
    tag.end = end;
    m_at += end ? 2 : 1;
    const auto word = [this](auto isEnd) {
        const qsizetype from = m_at;
        while (m_at < m_in.size() && !isBlank(m_in.at(m_at)) && m_in.at(m_at) != '>' && !isEnd(m_in.at(m_at)))
            ++m_at;
        return m_in.mid(from, m_at - from).toLower();
    };
    tag.name = word([](char c) { return c == '/' || c == '<'; });
    while (m_at < m_in.size() && m_in.at(m_at) != '>') {
        const char c = m_in.at(m_at);
        if (isBlank(c) || c == '/') {
            tag.selfClosing = c == '/';
            ++m_at;
            continue;
        }
        if (c == '<' && tag.attributes.isEmpty() && tag.end) // </p</div>
            return tag;
        tag.selfClosing = false;
        const qsizetype from = m_at;
        const QByteArray name = word([](char x) { return x == '=' || x == '/'; });
        if (m_at == from)
            ++m_at; // a lone "="
        const std::optional<QByteArray> value = valueAt();
        if (!tag.end)
            keepAttribute(tag, name, value.value_or(QByteArray()));
    }
    ++m_at;
    return tag;
}

/// The value behind "=", if one follows.
std::optional<QByteArray> Guard::valueAt()
{
    qsizetype at = m_at;
    while (at < m_in.size() && isBlank(m_in.at(at)))
        ++at;
    if (at >= m_in.size() || m_in.at(at) != '=')
        return std::nullopt;
    for (++at; at < m_in.size() && isBlank(m_in.at(at));)
        ++at;
    if (at < m_in.size() && (m_in.at(at) == '"' || m_in.at(at) == '\'')) {
        const qsizetype end = m_in.indexOf(m_in.at(at), at + 1);
        if (end >= 0) {
            m_at = end + 1;
            return m_in.mid(at + 1, end - at - 1);
        }
    }
    const qsizetype from = at;
    while (at < m_in.size() && !isBlank(m_in.at(at)) && m_in.at(at) != '>')
        ++at;
    m_at = at;
    return m_in.mid(from, at - from);
}

} // namespace

GuardedMarkup guardMarkup(const QByteArray& utf8) { return Guard(utf8).take(); }

} // namespace banxin::html
