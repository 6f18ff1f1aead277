#include "import/paragraphs.h"

#include "import/line.h"

namespace banxin::manuscript {

namespace {

constexpr int longestName = 30;      ///< characters of a line in a list of names
constexpr int shortestCut = 30;      ///< a paragraph that a page cuts has filled a line before
constexpr int longestRunIn = 32;     ///< characters of a run-in head, enumerator included
constexpr int longestPlainHead = 30; ///< characters of a sub-head without mark

const QString closers = QStringLiteral("”’」』）)》】〉]\"");
const QString enders = QStringLiteral("。！？!?…");

bool isOneOf(QChar c, const QString& set) { return set.contains(c); }

/// The text without closing marks and white space at its end.
QString withoutClosers(QString text)
{
    text = text.trimmed();
    while (!text.isEmpty() && (isOneOf(text.back(), closers) || text.back().isSpace()))
        text.chop(1);
    return text;
}

/// "…。（记者某某）": whole, although what stands in the last brackets ends without a stop.
bool endsWithRemark(const QString& text)
{
    static const QRegularExpression remark =
        unicodePattern(QStringLiteral("[。！？!?…][”’」』]?\\s*[（(][^（()）]*[)）]$"));
    return remark.match(text.trimmed()).hasMatch();
}

int balance(const QString& text, const QString& open, const QString& close)
{
    int depth = 0;
    for (const QChar c : text)
        depth += open.contains(c) ? 1 : close.contains(c) ? -1 : 0;
    return depth;
}

/// A bracket or quotation that opens here and closes elsewhere.
bool opensMore(const QString& text)
{
    return balance(text, QStringLiteral("（("), QStringLiteral("）)")) > 0
        || balance(text, QStringLiteral("《〈"), QStringLiteral("》〉")) > 0
        || balance(text, QStringLiteral("“"), QStringLiteral("”")) > 0;
}

/// Text that cannot begin a paragraph.
bool startsMidSentence(const QString& text)
{
    static const QString never = QStringLiteral("，。、；：！？,;:!?%％）)》〉】”’」』");
    return !text.isEmpty() && (isOneOf(text.at(0), never) || text.at(0).isLower());
}

bool isRunning(const QString& text)
{
    static const QRegularExpression inner = unicodePattern(QStringLiteral("[，。；！？,;]"));
    return text.size() > 45 || inner.match(text).hasMatch();
}

/// "…；" at the end: between items of a list it is the end of one, inside running text with
/// other stops it is where the page was cut.
bool cutAtSemicolon(const QString& text, const QString& next)
{
    static const QRegularExpression stop = unicodePattern(QStringLiteral("[；;。！？]"));
    static const QRegularExpression item =
        unicodePattern(QStringLiteral("^[—\\-·●•①-⑳]|^[一二三四五六七八九十]是"));
    return stop.match(text.chopped(1)).hasMatch() && !isEnumerated(next) && !isEnumerated(text)
        && !item.match(next).hasMatch() && !item.match(text).hasMatch();
}

bool belongTogether(const Piece& a, const Piece& b)
{
    if (a.kind != BlockKind::Paragraph || b.kind != BlockKind::Paragraph)
        return false;
    const QString first = a.text.string.trimmed();
    const QString second = b.text.string.trimmed();
    const bool tableRow = first.startsWith(QLatin1Char('|')) || second.startsWith(QLatin1Char('|'));
    if (first.isEmpty() || second.isEmpty() || tableRow)
        return false;
    if (first.endsWith(QChar(u'；')) || first.endsWith(QLatin1Char(';')))
        return cutAtSemicolon(first, second);
    if (startsMidSentence(second))
        return !endsSentence(first) || !second.at(0).isLower();
    if (endsSentence(first))
        return false;
    static const QString goOn = QStringLiteral("，、,");
    if (isOneOf(first.back(), goOn)
        || (opensMore(first) && balance(second, QStringLiteral("（(《“"), QStringLiteral("）)》”")) < 0))
        return true;
    if (isEnumerated(second))
        return false;
    const qsizetype enough = b.adjacent ? shortestCut * 2 / 3 : shortestCut;
    return first.size() >= enough && isRunning(first);
}

/// Appends text and marks as they are.
void appendMarked(Text& text, const Text& more)
{
    const int shift = codePointCount(text.string);
    text.string += more.string;
    for (Mark mark : more.marks) {
        mark.from += shift;
        mark.to += shift;
        text.marks.push_back(mark);
    }
}

/// Joins two parts of a paragraph.
void append(Text& text, const Text& more)
{
    const auto wordChar = [](QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); };
    const QString first = text.string.trimmed();
    const bool space = !first.isEmpty() && !more.string.isEmpty() && first.back().isLetter()
        && wordChar(first.back()) && wordChar(more.string.at(0));
    // Only white space at the end goes, so the marks in front keep their places.
    while (!text.string.isEmpty() && text.string.back().isSpace())
        text.string.chop(1);
    if (space)
        text.string += QLatin1Char(' ');
    appendMarked(text, more);
}

bool isName(const Piece& piece)
{
    static const QRegularExpression stops = unicodePattern(QStringLiteral("[，。；！？：:…]"));
    const QString text = piece.text.string.trimmed();
    return (piece.kind == BlockKind::Paragraph || piece.kind == BlockKind::ListItem) && text.size() >= 2
        && codePointCount(text) <= longestName && !stops.match(text).hasMatch() && !isEnumerated(text)
        && !text.endsWith(QChar(u'、')) && !text.contains(QLatin1Char('|'));
}

bool isLabel(const Piece& piece)
{
    static const QRegularExpression inner = unicodePattern(QStringLiteral("[，。；！？]"));
    const QString text = piece.text.string.trimmed();
    return (piece.kind == BlockKind::Paragraph || piece.kind == BlockKind::Subhead) && text.size() <= 20
        && (text.endsWith(QChar(u'：')) || text.endsWith(QLatin1Char(':'))) && !inner.match(text).hasMatch();
}

/// How many pieces from `at` are names.
std::size_t nameRun(const std::vector<Piece>& pieces, std::size_t at)
{
    std::size_t end = at;
    while (end < pieces.size() && isName(pieces[end]))
        ++end;
    return end - at;
}

/// Whether a list of names without a label begins here. The tail of a cut paragraph may be
/// short too, so three lines are the least, four where nothing announces them.
bool startsBareList(const std::vector<Piece>& pieces, std::size_t at)
{
    const std::size_t names = nameRun(pieces, at);
    if (names < 3 || pieces[at].kind != BlockKind::Paragraph)
        return false;
    const QString before = at > 0 ? pieces[at - 1].text.string.trimmed() : QString();
    const bool announced = before.endsWith(QChar(u'：')) || before.endsWith(QLatin1Char(':'));
    return announced || names >= 4;
}

std::vector<Piece> gatherNames(const std::vector<Piece>& pieces)
{
    std::vector<Piece> out;
    for (std::size_t i = 0; i < pieces.size();) {
        const bool label = isLabel(pieces[i]) && nameRun(pieces, i + 1) >= 3;
        if (!label && !startsBareList(pieces, i)) {
            out.push_back(pieces[i++]);
            continue;
        }
        const std::size_t end = i + (label ? 1 + nameRun(pieces, i + 1) : nameRun(pieces, i));
        Piece list{BlockKind::NameList, {}, pieces[i].line, false};
        for (; i < end; ++i) {
            if (!list.text.isEmpty())
                list.text.string += QLatin1Char('\n');
            appendMarked(list.text, pieces[i].text);
        }
        out.push_back(std::move(list));
    }
    return out;
}

std::vector<Piece> joinCuts(std::vector<Piece> pieces)
{
    std::vector<Piece> out;
    for (Piece& piece : pieces) {
        if (!out.empty() && belongTogether(out.back(), piece))
            append(out.back().text, piece.text);
        else
            out.push_back(std::move(piece));
    }
    return out;
}

/// "一、扩大消费" alone on its line, with text below: a sub-head without mark.
bool isPlainHead(const std::vector<Piece>& pieces, std::size_t at)
{
    static const QRegularExpression head = unicodePattern(QStringLiteral(
        "^(第?[一二三四五六七八九十]+[、章节部]|[（(][一二三四五六七八九十]+[)）])\\s*[^，。；：！？]+[？！]?$"));
    const auto fits = [](const Piece& piece) {
        const QString text = piece.text.string.trimmed();
        return piece.kind == BlockKind::Paragraph && text.size() <= longestPlainHead
            && head.match(text).hasMatch();
    };
    // Two in a row are items of a list, unless the second opens a deeper level.
    if (!fits(pieces[at]) || at + 1 == pieces.size())
        return false;
    if (pieces[at + 1].kind != BlockKind::Paragraph)
        return false;
    const auto bracketed = [](const Piece& piece) {
        return QStringLiteral("（(").contains(piece.text.string.at(0));
    };
    return !fits(pieces[at + 1]) || (!bracketed(pieces[at]) && bracketed(pieces[at + 1]));
}

/// Captions and editor's notes say so at their start.
BlockKind kindByOpening(const QString& text)
{
    static const QRegularExpression caption = unicodePattern(QStringLiteral(
        "^\\s*([▲△▼▽]|图为|上图|下图|左图|右图|图说|图片说明|图\\s*[一二三四五六七八九十\\d]+\\s*[：:])"));
    static const QRegularExpression note =
        unicodePattern(QStringLiteral("^\\s*([【\\[]编者按[】\\]]|编者按\\s*[：:])"));
    if (text.size() <= 100 && caption.match(text).hasMatch())
        return BlockKind::Caption;
    return note.match(text).hasMatch() ? BlockKind::EditorNote : BlockKind::Paragraph;
}

} // namespace

bool endsSentence(const QString& text)
{
    if (endsWithRemark(text))
        return true;
    const QString rest = withoutClosers(text);
    if (rest.isEmpty())
        return true;
    const QChar last = rest.back();
    if (isOneOf(last, enders))
        return true;
    // A colon or semicolon ends a paragraph only as its very last mark.
    if (rest.size() == text.trimmed().size())
        return isOneOf(last, QStringLiteral("：:；;")) || (last == QLatin1Char('.') && rest.size() > 1);
    return last == QLatin1Char('.') && rest.size() > 1;
}

bool isEnumerated(const QString& text)
{
    static const QRegularExpression start = unicodePattern(
        QStringLiteral("^\\s*([（(]\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[)）]|[一二三四五六七八九十]{1,3}"
                       "[、．.]|\\d{1,2}[、．.](?!\\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条，、])"));
    return start.match(text).hasMatch();
}

int runInHeadLength(const QString& text)
{
    static const QRegularExpression head = unicodePattern(QStringLiteral(
        "^\\s*([（(]\\s*[一二三四五六七八九十]{1,3}\\s*[)）]|[一二三四五六七八九十]{1,3}、)[^。！？；]+。"));
    const auto match = head.match(text);
    // With nothing after it the head would be the whole paragraph.
    if (!match.hasMatch() || match.capturedEnd() >= text.trimmed().size())
        return 0;
    const int length = codePointCount(match.captured());
    return length <= longestRunIn ? length : 0;
}

std::vector<Block> makeBlocks(std::vector<Piece> pieces)
{
    pieces = joinCuts(gatherNames(pieces));
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Block block;
        block.kind = isPlainHead(pieces, i) ? BlockKind::Subhead : pieces[i].kind;
        if (block.kind == BlockKind::Paragraph)
            block.kind = kindByOpening(pieces[i].text.string);
        block.zh = pieces[i].text;
        if (!pieces[i].address.isEmpty())
            block.payload.insert(QStringLiteral("address"), pieces[i].address);
        if (block.kind == BlockKind::Paragraph) {
            const int head = runInHeadLength(block.zh.string);
            if (head > 0)
                block.zh.marks.insert(block.zh.marks.begin(), Mark{0, head, MarkKind::Strong, {}, {}});
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace banxin::manuscript
