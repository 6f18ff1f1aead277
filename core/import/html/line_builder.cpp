#include "import/html/line_builder.h"

#include "import/html/style.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin::html {

namespace {

bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFF60)
        || (u >= 0x2018 && u <= 0x201D) || QChar::isSurrogate(u);
}

bool isCollapsing(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('\t')
        || c == QLatin1Char('\f');
}

/// Blanks that are typed to indent a paragraph.
bool beginsIndented(const QString& text)
{
    qsizetype blanks = 0;
    while (blanks < text.size() && text.at(blanks).isSpace())
        ++blanks;
    return blanks >= 2 || text.startsWith(QChar(0x3000));
}

bool looksLikeCredit(const QString& text)
{
    static const QRegularExpression credit(
        QStringLiteral("记者|作者|来源|通讯员|编辑|^\\s*[文图](?:[/／|：:])|摄影|供稿|^\\s*[（(].*[）)]\\s*$"));
    return credit.match(text).hasMatch();
}

bool opensCaption(const QString& text)
{
    static const QRegularExpression opening(QStringLiteral("^\\s*(?:[▲△▼▽]|图为|[上下左右]图|图[：:]|图\\s?\\d)"));
    return opening.match(text).hasMatch();
}

/// A number or letter of a list as Word writes it into the page ("1.", "（一）"); a bullet is a character of
/// a symbol typeface and means nothing outside of it.
bool isTypedNumber(const QString& marker)
{
    return std::ranges::any_of(marker, [](QChar c) { return c.isNumber() || isWide(c); })
        || (marker.size() > 1 && marker.at(0).isLetter());
}

} // namespace

void LineBuilder::append(const Node& node)
{
    Style style;
    appendNode(node, style);
    flush(style);
}

void LineBuilder::leaveOut(const Node& node)
{
    constexpr qsizetype most = 500;
    const QString text = node.plain().simplified();
    if (text.isEmpty())
        return;
    const TextSize size = textSize(node);
    m_leftOutSize.all += size.all;
    m_leftOutSize.links += size.links;
    if (m_leftOut.size() < most)
        m_leftOut << text.left(most);
}

void LineBuilder::appendChildren(const Node& node, const Style& style)
{
    for (const auto& child : node.children)
        appendNode(*child, style);
}

void LineBuilder::appendNode(const Node& node, Style style)
{
    if (node.isText())
        return appendText(node.text, style);
    if (isHidden(node))
        return leaveOut(node);
    if (m_settings.page && m_depth > 0 && node.furniture) {
        const TextSize size = textSize(node);
        constexpr qsizetype shortText = 200;
        if (size.all > 0 && (size.all < shortText || size.links * 3 > size.all))
            return leaveOut(node);
    }
    ++m_depth;
    inherit(node, style);
    if (m_settings.word)
        inheritWord(node, style);
    if (!appendSpecial(node, style)) {
        if (isBlock(node))
            appendBlock(node, style);
        else
            appendChildren(node, style);
    }
    --m_depth;
}

/// Elements with a meaning of their own; false: to be read like any other.
bool LineBuilder::appendSpecial(const Node& node, Style& style)
{
    if (node.is(QLatin1String("br"))) {
        lineBreak(style);
        return true;
    }
    if (node.is(QLatin1String("img"))) {
        appendImage(node);
        return true;
    }
    if (node.is(QLatin1String("table"))) {
        appendTable(node, style);
        return true;
    }
    if (node.is(QLatin1String("ul")) || node.is(QLatin1String("ol"))) {
        appendList(node, style);
        return true;
    }
    if (m_settings.word && node.style(QLatin1String("mso-list")) == QLatin1String("ignore")) {
        const QString marker = node.plain().simplified();
        if (isTypedNumber(marker))
            appendText(marker.at(marker.size() - 1).unicode() < 0x80 ? marker + QLatin1Char(' ') : marker, style);
        return true;
    }
    if (m_settings.word && node.is(QLatin1String("del"))) { // deleted in Word, the change not yet accepted
        leaveOut(node);
        return true;
    }
    static const QRegularExpression noteAddress(QStringLiteral("^#_(ftn|edn)(ref)?(\\d+)$"));
    if (node.is(QLatin1String("a"))) {
        const auto match = noteAddress.match(node.attribute(QLatin1String("href")));
        if (match.hasMatch() && match.captured(2).isEmpty()) {
            appendCharacter(QChar(0xFFFC), style);
            mark(MarkKind::Note, match.captured(1) + match.captured(3));
        }
        return match.hasMatch(); // the number in front of the note says nothing
    }
    const QString element = node.style(QLatin1String("mso-element"));
    if (element == QLatin1String("footnote") || element == QLatin1String("endnote")) {
        appendNote(node, node.attribute(QLatin1String("id")));
        return true;
    }
    return false;
}

void LineBuilder::inherit(const Node& node, Style& style) const
{
    const QString& tag = node.tag;
    style.strong = style.strong || tag == QLatin1String("strong") || tag == QLatin1String("b");
    style.sup = style.sup || tag == QLatin1String("sup");
    style.sub = style.sub || tag == QLatin1String("sub");
    style.keepSpace = style.keepSpace || tag == QLatin1String("pre") || tag == QLatin1String("listing");
    if (tag == QLatin1String("blockquote"))
        style.role = ManuscriptRole::Quote;
    if (tag == QLatin1String("figcaption"))
        style.role = ManuscriptRole::Caption;
    if (tag.size() == 2 && tag.at(0) == QLatin1Char('h') && tag.at(1).isDigit()) {
        style.role = ManuscriptRole::Heading;
        style.level = tag.at(1).digitValue();
    }
    if (tag == QLatin1String("center"))
        style.centred = true;
    if (tag == QLatin1String("a"))
        style.link = usefulLink(node, m_settings.host);
    const Look look = lookOf(node);
    style.strong = look.strong.value_or(style.strong);
    style.centred = look.centred.value_or(style.centred);
    style.small = look.grey || style.small;
    if (look.size > 0)
        style.size = look.size;
    style.small = style.small || (style.size > 0 && style.size < smallerThanText);
}

void LineBuilder::inheritWord(const Node& node, Style& style) const
{
    static const std::pair<QLatin1String, ManuscriptRole> names[] = {
        {QLatin1String("MsoTitle"), ManuscriptRole::Title},
        {QLatin1String("MsoSubtitle"), ManuscriptRole::Subtitle},
        {QLatin1String("MsoCaption"), ManuscriptRole::Caption},
        {QLatin1String("MsoQuote"), ManuscriptRole::Quote},
        {QLatin1String("MsoIntenseQuote"), ManuscriptRole::PullQuote}};
    const QString name = node.attribute(QLatin1String("class"));
    for (const auto& [prefix, role] : names)
        if (name.startsWith(prefix))
            style.role = role;
    static const QRegularExpression level(QStringLiteral("\\blevel(\\d)"));
    const auto match = level.match(node.style(QLatin1String("mso-list")));
    if (match.hasMatch() && style.role == ManuscriptRole::Unknown) {
        style.role = ManuscriptRole::ListItem;
        style.level = match.captured(1).toInt();
    }
}

void LineBuilder::appendBlock(const Node& node, Style style)
{
    flush(style);
    endBlock();
    appendChildren(node, style);
    flush(style);
    endBlock();
}

void LineBuilder::appendList(const Node& node, Style style)
{
    flush(style);
    const bool numbered = node.is(QLatin1String("ol"));
    int number = std::max(1, node.attribute(QLatin1String("start")).toInt());
    style.level = style.role == ManuscriptRole::ListItem ? style.level + 1 : 1;
    style.role = ManuscriptRole::ListItem;
    for (const auto& child : node.children) {
        if (child->is(QLatin1String("li")))
            appendItem(*child, style, numbered ? QStringLiteral("%1. ").arg(number++) : QString());
        else
            appendNode(*child, style);
    }
    flush(style);
}

void LineBuilder::appendItem(const Node& node, Style style, const QString& number)
{
    inherit(node, style);
    const std::size_t first = m_out.lines.size();
    appendBlock(node, style);
    // The number is no text of the element: it goes before the first line that the item makes.
    const auto line = std::find_if(m_out.lines.begin() + static_cast<std::ptrdiff_t>(first), m_out.lines.end(),
                                   [](const ManuscriptLine& l) { return !l.text.isEmpty(); });
    if (number.isEmpty() || line == m_out.lines.end())
        return;
    line->text.string.prepend(number);
    for (Mark& mark : line->text.marks) {
        mark.from += static_cast<int>(number.size());
        mark.to += static_cast<int>(number.size());
    }
}

void LineBuilder::appendTable(const Node& node, const Style& style)
{
    flush(style);
    if (!isDataTable(node))
        return appendBlock(node, style);
    ManuscriptLine line;
    QString caption;
    line.payload = tablePayload(node, m_settings, caption);
    line.text = caption;
    line.role = ManuscriptRole::Table;
    line.whole = true;
    line.number = static_cast<int>(m_out.lines.size()) + 1;
    m_out.lines.push_back(std::move(line));
    m_breaksBefore.push_back(0);
}

void LineBuilder::appendText(const QString& text, const Style& style)
{
    for (const QChar c : text) {
        if (style.keepSpace && c == QLatin1Char('\n')) {
            lineBreak(style);
        } else if (!style.keepSpace && isCollapsing(c)) {
            m_lineFeed = m_space ? m_lineFeed : c == QLatin1Char('\n') || c == QLatin1Char('\r');
            m_space = true;
        } else if (c != QChar(0x200B) && c != QChar(0xFEFF) && c.unicode() >= 0x20) {
            appendCharacter(c, style);
        }
    }
}

void LineBuilder::appendCharacter(QChar c, const Style& style)
{
    if (m_space) {
        m_space = false;
        // A line end of the source between two Han is where an editor wrapped it, no blank.
        const bool wrapped = m_lineFeed && !m_text.isEmpty() && isWide(m_text.back()) && isWide(c);
        if (!m_text.isEmpty() && !wrapped)
            m_text += QLatin1Char(' ');
    }
    m_text += c;
    m_strong += style.strong ? 1 : 0;
    m_small += style.small ? 1 : 0;
    m_size = std::max(m_size, style.size);
    m_centred = m_centred || style.centred;
    if (style.strong)
        mark(MarkKind::Strong, {});
    if (style.sup)
        mark(MarkKind::Sup, {});
    if (style.sub)
        mark(MarkKind::Sub, {});
    if (!style.link.isEmpty())
        mark(MarkKind::Link, style.link);
}

/// Marks the last character of the text.
void LineBuilder::mark(MarkKind kind, const QString& value)
{
    constexpr std::ptrdiff_t kinds = 4; // that can go on at one place
    const qsizetype end = m_text.size();
    const auto from = m_runs.end() - std::min(kinds, std::ssize(m_runs));
    for (auto run = from; run != m_runs.end(); ++run) {
        const auto blank = [](QChar c) { return c.isSpace(); };
        if (run->kind == kind && kind != MarkKind::Note && run->value == value && run->to < end
            && std::all_of(m_text.begin() + run->to, m_text.begin() + end - 1, blank)) {
            run->to = end;
            return;
        }
    }
    m_runs.push_back({end - 1, end, kind, value});
}

void LineBuilder::appendImage(const Node& node)
{
    const int picture = m_settings.picture ? m_settings.picture(node) : -1;
    if (picture < 0)
        return;
    if (m_text.trimmed().isEmpty()) {
        m_text.clear();
        m_runs.clear();
        emitPicture(picture);
    } else {
        m_waiting.push_back(picture); // stands inside a paragraph, which it does not part
    }
}

void LineBuilder::emitPicture(int picture)
{
    ManuscriptLine line;
    line.role = ManuscriptRole::Picture;
    line.picture = picture;
    line.whole = true;
    line.number = static_cast<int>(m_out.lines.size()) + 1;
    m_out.lines.push_back(std::move(line));
    m_breaksBefore.push_back(0);
}

void LineBuilder::appendNote(const Node& node, const QString& id)
{
    flush({});
    Manuscript inner;
    BuilderSettings settings = m_settings;
    settings.picture = nullptr;
    LineBuilder builder(inner, settings);
    builder.appendChildren(node, {});
    builder.flush({});
    Text note;
    for (const ManuscriptLine& line : inner.lines)
        note.string += (note.isEmpty() ? QString() : QStringLiteral("\n")) + line.text.string;
    note.string = note.string.trimmed();
    m_out.notes[id] = note;
}

void LineBuilder::lineBreak(const Style& style)
{
    flush(style);
    ++m_breaks;
}

ManuscriptRole LineBuilder::roleOf(const QString& text, const Style& style) const
{
    if (style.role != ManuscriptRole::Unknown)
        return style.role;
    const QString trimmed = text.trimmed();
    const qsizetype size = trimmed.size();
    const bool afterPicture = !m_out.lines.empty() && m_out.lines.back().role == ManuscriptRole::Picture
        && m_breaks < 3;
    constexpr qsizetype longestCaption = 120;
    constexpr qsizetype longestCentred = 60;
    if (afterPicture && size <= longestCaption
        && (opensCaption(trimmed) || m_small * 2 > size || (m_centred && size <= longestCentred && m_strong == 0)))
        return ManuscriptRole::Caption;
    constexpr qsizetype longestHeading = 40;
    static const QString stops = QStringLiteral("。，；…、");
    // All of it bold and no sentence: how pages without heading styles set their sub-heads.
    const bool head = size > 0 && size <= longestHeading && m_strong * 10 >= size * 9
        && !stops.contains(trimmed.back()) && !m_out.lines.empty() && !looksLikeCredit(trimmed);
    return head ? ManuscriptRole::Heading : ManuscriptRole::Unknown;
}

/// The runs as marks of the text. What is bold because it is a heading is not marked.
std::vector<Mark> LineBuilder::marks(ManuscriptRole role) const
{
    std::vector<Mark> out;
    if (m_runs.empty())
        return out;
    std::vector<int> codePoints(static_cast<std::size_t>(m_text.size()) + 1, 0);
    for (qsizetype i = 0; i < m_text.size(); ++i)
        codePoints[static_cast<std::size_t>(i) + 1] = codePoints[static_cast<std::size_t>(i)]
            + (m_text.at(i).isLowSurrogate() ? 0 : 1);
    const auto offset = [&](qsizetype at) {
        return codePoints[static_cast<std::size_t>(std::min(at, m_text.size()))];
    };
    for (const Run& run : m_runs) {
        const bool all = run.kind == MarkKind::Strong && role != ManuscriptRole::Unknown
            && run.to - run.from >= m_text.trimmed().size();
        if (!all && offset(run.from) < offset(run.to))
            out.push_back({offset(run.from), offset(run.to), run.kind, run.value, {}});
    }
    return out;
}

void LineBuilder::flush(const Style& style)
{
    const auto blank = [](QChar c) { return c.isSpace() || c == QChar(0x00A0); };
    while (!m_text.isEmpty() && blank(m_text.back()))
        m_text.chop(1);
    if (!m_text.isEmpty()) {
        ManuscriptLine line;
        line.role = roleOf(m_text, style);
        line.level = line.role == ManuscriptRole::Heading && style.level == 0 ? 2 : style.level;
        line.size = m_size;
        line.number = static_cast<int>(m_out.lines.size()) + 1;
        line.text.string = m_text;
        line.text.marks = marks(line.role);
        m_out.lines.push_back(std::move(line));
        m_breaksBefore.push_back(m_breaks);
        m_breaks = 0;
    }
    m_text.clear();
    m_runs.clear();
    m_strong = m_small = 0;
    m_size = 0;
    m_centred = m_space = m_lineFeed = false;
    for (const int picture : m_waiting)
        emitPicture(picture);
    m_waiting.clear();
}

/// Which of the lines that br has parted are paragraphs: two br, or an indent, part paragraphs; so does
/// one br where lines are longer than anybody wraps them.
void LineBuilder::endBlock()
{
    constexpr qsizetype longestWrapped = 90;
    auto& lines = m_out.lines;
    const std::size_t first = m_decided;
    m_decided = lines.size();
    m_breaks = 0;
    const bool longLines =
        std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                    [](const ManuscriptLine& line) { return line.text.string.size() > longestWrapped; });
    const auto parts = [&](std::size_t i) {
        return i <= first || i >= lines.size() || longLines || m_breaksBefore[i] != 1
            || lines[i].role != lines[i - 1].role || beginsIndented(lines[i].text.string);
    };
    for (std::size_t i = first; i < lines.size(); ++i)
        lines[i].whole = lines[i].whole || (parts(i) && parts(i + 1));
}

void LineBuilder::appendLine(const QString& text, ManuscriptRole role)
{
    ManuscriptLine line;
    line.text = text;
    line.role = role;
    line.whole = true;
    line.number = static_cast<int>(m_out.lines.size()) + 1;
    m_out.lines.push_back(std::move(line));
    m_breaksBefore.push_back(0);
}

} // namespace banxin::html
