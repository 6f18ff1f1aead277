#include "import/body.h"

#include "import/credits.h"
#include "import/issue_head.h"
#include "import/regions.h"

#include <algorithm>

namespace banxin::manuscript {

namespace {

constexpr int longestTitle = 80;
constexpr int longestHead = 60;

bool hasStop(const QString& text)
{
    if (text.isEmpty()) // a picture without a caption
        return false;
    return text.chopped(1).contains(QChar(u'。')) || text.endsWith(QChar(u'，')) || text.endsWith(QChar(u'；'));
}

/// "引题 | 标题" as its two halves.
bool splitBar(const QString& plain, QString& before, QString& after)
{
    static const QRegularExpression bar = unicodePattern(QStringLiteral("^(.{1,40}?)\\s*[|｜丨]\\s*(\\S.*)$"));
    const auto match = bar.match(plain);
    before = match.captured(1).trimmed();
    after = match.captured(2).trimmed();
    return match.hasMatch();
}

} // namespace

bool looksLikeColumn(const std::vector<Line>& lines, std::size_t at)
{
    const Line& line = lines[at];
    const std::size_t next = nextText(lines, at + 1);
    if (line.level == 0 || line.bullet || line.plain.size() > 12 || isEnumerated(line.plain)
        || next == lines.size())
        return false;
    const Line& title = lines[next];
    const std::size_t text = nextText(lines, next + 1);
    return (title.level > 0 || title.bullet) && !isEnumerated(title.plain) && text < lines.size()
        && (isProse(lines[text]) || readCredit(lines[text].plain));
}

BodyReader::BodyReader(Outline& outline, const IssueHead& head, Diagnostics& notes, std::stop_token stop)
    : m_outline(outline),
      m_head(head),
      m_notes(notes),
      m_stop(std::move(stop))
{}

void BodyReader::note(Diagnostic::Severity severity, const char* rule, const Line& line, const QString& detail)
{
    m_notes.push_back({severity, QLatin1String("import.") + QLatin1String(rule),
                       line.plain.isEmpty() ? line.image : line.plain, detail,
                       QStringLiteral("line %1").arg(line.number)});
}

void BodyReader::read(const std::vector<Line>& lines, std::size_t from, std::size_t to)
{
    m_lines = &lines;
    m_end = to;
    for (std::size_t i = from; i < to && !m_stop.stop_requested(); ++i)
        m_bulletTitles = m_bulletTitles
            || (lines[i].bullet && m_outline.findEntry(fold(lines[i].plain), -1, false));
    for (std::size_t i = from; i < to && !m_stop.stop_requested();)
        i = readAt(i);
}

/// Reads what begins at the line; returns the line to go on with.
std::size_t BodyReader::readAt(std::size_t at)
{
    const Line& line = (*m_lines)[at];
    if (line.rule)
        note(Diagnostic::Severity::Info, line.pageNumber ? "furniture-dropped" : "rule-dropped", line,
             line.pageNumber ? QStringLiteral("page number") : QStringLiteral("rule between parts of the text"));
    if (line.blank || line.rule || dropsFurniture(line) || takesColumn(at))
        return at + 1;
    if (const std::size_t next = takesTitle(at); next > at)
        return next;
    if (m_drafts.empty() || m_columnOpened)
        openUntitled(line);
    if (!takesUnderTitle(line) && !takesCredit(line))
        takeText(line, at > 0 && !(*m_lines)[at - 1].blank && !(*m_lines)[at - 1].rule);
    return at + 1;
}

/// Running heads that came along from the pages.
bool BodyReader::dropsFurniture(const Line& line)
{
    QString before;
    QString after;
    const bool runningHead = m_head.repeats(line.plain)
        || (splitBar(line.plain, before, after) && m_head.repeats(after) && m_outline.findColumn(before));
    if (!runningHead)
        return false;
    note(Diagnostic::Severity::Info, "furniture-dropped", line, QStringLiteral("running head"));
    return true;
}

bool BodyReader::takesColumn(std::size_t at)
{
    const Line& line = (*m_lines)[at];
    const bool named = !line.bracket.isEmpty();
    const QString& name = named ? line.bracket : line.plain;
    const auto known = line.marked() ? m_outline.findColumn(name) : std::nullopt;
    if (known && !named && m_outline.findEntry(fold(name), m_column, false))
        return false;
    if (!known && !(named ? opensColumn(at) : looksLikeColumn(*m_lines, at) && m_outline.entries.empty()))
        return false;
    m_column = known ? *known : m_outline.columnFor(name, line.number, line.level, m_column);
    m_columnOpened = true;
    return true;
}

/// Whether a 【】 line that the contents do not have is a column: 【相关链接】 inside an article
/// is a sub-head of it.
bool BodyReader::opensColumn(std::size_t at) const
{
    const std::size_t next = nextText(*m_lines, at + 1);
    if (m_drafts.empty() || next >= m_end)
        return m_drafts.empty();
    const Line& below = (*m_lines)[next];
    if (below.marked() || m_outline.findEntry(fold(below.plain), -1, false))
        return true;
    return m_outline.entries.empty() && ((*m_lines)[at].level > 0 || !isProse(below));
}

/// Opens an article when a title stands at the line; returns the line after it, else `at`.
std::size_t BodyReader::takesTitle(std::size_t at)
{
    const Line& line = (*m_lines)[at];
    if (line.plain.size() > longestTitle || line.quote)
        return at;
    // The whole title may stand on this line and the next.
    const std::size_t next = at + 1 < m_end ? nextText(*m_lines, at + 1) : m_end;
    const bool tryTwo = next < m_end && (line.marked() || line.hardBreak)
        && (*m_lines)[next].plain.size() <= longestTitle;
    const QString two = tryTwo ? line.plain + (*m_lines)[next].plain : QString();
    if (tryTwo && !m_outline.findEntry(fold(line.plain), m_column, false)) {
        if (const auto entry = m_outline.findEntry(fold(two), m_column, false)) {
            openDraft(line, two, {}, *entry);
            return next + 1;
        }
    }
    if (const auto entry = m_outline.findEntry(fold(line.plain), m_column, false)) {
        openDraft(line, line.plain, {}, *entry);
        return at + 1;
    }
    QString before;
    QString after;
    if (splitBar(line.plain, before, after)) {
        if (const auto entry = m_outline.findEntry(fold(after), m_column, false)) {
            openDraft(line, after, before, *entry);
            return at + 1;
        }
    }
    if (!looksLikeTitle(at))
        return at;
    const auto close = m_outline.findEntry(fold(line.plain), m_column, true);
    // A heading that is broken over two lines without being in the contents.
    const bool broken = line.hardBreak && at + 1 < m_end && next == at + 1 && !isProse((*m_lines)[next])
        && !(*m_lines)[next].marked();
    openDraft(line, broken ? two : line.plain, {}, close.value_or(-1));
    return broken ? next + 1 : at + 1;
}

/// A heading that the contents do not have (as it stands): is it a title, or a sub-head?
bool BodyReader::looksLikeTitle(std::size_t at) const
{
    const Line& line = (*m_lines)[at];
    const bool first = m_drafts.empty() || m_columnOpened || m_drafts.back().ended;
    if (readCredit(line.plain) || hasStop(line.plain) || line.dash)
        return false;
    if (!line.marked()) {
        // A plain line is a title only where one must stand and text follows.
        const std::size_t next = nextText(*m_lines, at + 1);
        return first && m_outline.entries.empty() && line.plain.size() <= 40 && !line.plain.endsWith(QChar(u'。'))
            && !line.plain.endsWith(QChar(u'：')) && next < m_end
            && (isProse((*m_lines)[next]) || readCredit((*m_lines)[next].plain));
    }
    if (!line.bracket.isEmpty())
        return false;
    if (first)
        return true;
    if (isEnumerated(line.plain))
        return false;
    if (m_outline.findEntry(fold(line.plain), m_column, true) && line.plain.size() >= 6)
        return true;
    if (line.bullet)
        return m_bulletTitles || (m_outline.entries.empty() && line.level > 0);
    const Draft& open = m_drafts.back();
    if (line.level == 0 || open.level == 0 || open.pieces.empty())
        return false;
    if (!m_outline.entries.empty())
        return line.level < open.level;
    // No sub-head stands as high as the heading of a column.
    const int columnLevel = m_column < 0 ? 0 : m_outline.columns[static_cast<std::size_t>(m_column)].level;
    return line.level <= std::max(open.level, columnLevel);
}

/// The lines directly below a title: it again with its kicker, or a subtitle after a dash.
bool BodyReader::takesUnderTitle(const Line& line)
{
    if (!m_drafts.back().pieces.empty())
        return false;
    Article& article = m_drafts.back().article;
    const QString title = fold(article.title.zh);
    QString before;
    QString after;
    if (splitBar(line.plain, before, after) && fold(after) == title && article.kicker.zh.isEmpty()) {
        article.kicker.zh = before;
        return true;
    }
    if (!title.isEmpty() && fold(line.plain) == title && article.kicker.zh.isEmpty())
        return true;
    const bool dashed = line.plain.startsWith(QString(2, QChar(0x2014)))
        || line.plain.startsWith(QString(2, QChar(0x2500)));
    if (dashed && article.subtitle.zh.isEmpty() && line.plain.size() <= longestHead
        && !line.plain.endsWith(QChar(u'。'))) {
        article.subtitle.zh = line.plain;
        return true;
    }
    return false;
}

bool BodyReader::takesCredit(const Line& line)
{
    const auto credit = line.level > 0 ? std::nullopt : readCredit(line.plain);
    if (!credit)
        return false;
    Draft& open = m_drafts.back();
    const auto add = [](QString& field, const QString& more) {
        if (!more.isEmpty() && !field.contains(more))
            field += (field.isEmpty() ? QString() : QStringLiteral("；")) + more;
    };
    if (!credit->byline.isEmpty() && open.article.byline.zh.isEmpty())
        open.article.bylinePlace = open.pieces.empty() ? BylinePlace::UnderTitle : BylinePlace::AtEnd;
    add(open.article.byline.zh, credit->byline);
    add(open.article.source.zh, credit->source);
    open.ended = !open.pieces.empty();
    return true;
}

void BodyReader::takeText(const Line& line, bool adjacent)
{
    Draft& open = m_drafts.back();
    Piece piece;
    piece.line = line.number;
    piece.adjacent = adjacent;
    piece.text = inlineText(line.slash ? QLatin1Char('/') + line.markdown : line.markdown);
    const bool head = (line.level > 0 || line.bold || !line.bracket.isEmpty()) && line.plain.size() <= longestHead
        && !hasStop(line.plain);
    if (line.image.startsWith(QLatin1String("banxin-line:"))) { // a reader of this program puts it in
        piece.kind = BlockKind::Picture;
        piece.address = line.image;
    } else if (!line.image.isEmpty()) {
        piece.kind = BlockKind::Caption;
        note(Diagnostic::Severity::Warning, "picture-not-read", line,
             QStringLiteral(
                 "picture %1 is not read from text; its caption is kept, place the picture in the editor")
                 .arg(line.image));
        if (line.plain.isEmpty())
            return;
    } else if (head && !line.plain.endsWith(QChar(u'，'))) {
        piece.kind = BlockKind::Subhead;
        std::erase_if(piece.text.marks, [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
    } else if (line.dash || line.bullet) {
        piece.kind = BlockKind::ListItem;
    } else if (line.quote) {
        piece.kind = BlockKind::Quote;
    }
    open.ended = false;
    open.pieces.push_back(std::move(piece));
}

void BodyReader::openDraft(const Line& line, const QString& title, const QString& kicker, int entry)
{
    Draft next;
    next.article.title.zh = title;
    next.article.kicker.zh = kicker;
    next.entry = entry;
    next.line = line.number;
    next.level = line.level;
    next.column = m_column;
    if (entry >= 0) {
        Outline::Entry& promised = m_outline.entries[static_cast<std::size_t>(entry)];
        promised.used = true;
        if (fold(promised.title) != fold(title))
            note(Diagnostic::Severity::Warning, "title-differs", line,
                 QStringLiteral("the contents (line %1) call it “%2”").arg(promised.line).arg(promised.title));
        // The contents know the sub-column even where the text has no heading for it.
        if (promised.column >= 0)
            next.column = promised.column;
    }
    if (next.column >= 0)
        m_outline.columns[static_cast<std::size_t>(next.column)].filled = true;
    m_columnOpened = false;
    m_drafts.push_back(std::move(next));
}

/// Text without a title above it: the only article that the contents have for the column, or
/// one without title.
void BodyReader::openUntitled(const Line& line)
{
    int only = -1;
    int count = 0;
    for (std::size_t i = 0; i < m_outline.entries.size() && m_column >= 0; ++i) {
        if (m_outline.entries[i].column == m_column) {
            ++count;
            only = m_outline.entries[i].used ? -1 : static_cast<int>(i);
        }
    }
    const int entry = count == 1 ? only : -1;
    note(Diagnostic::Severity::Warning, "no-title", line,
         entry >= 0 ? QStringLiteral("text without a title above it; the title is taken from the contents")
                    : QStringLiteral("text without a title above it; kept as an article without title"));
    openDraft(line, entry >= 0 ? m_outline.entries[static_cast<std::size_t>(entry)].title : QString(), {}, entry);
}

} // namespace banxin::manuscript
