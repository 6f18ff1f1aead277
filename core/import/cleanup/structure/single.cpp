#include "import/cleanup/structure/single.h"

#include "import/cleanup/structure/copy_line.h"
#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/joined_lines.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/parts.h"
#include "import/cleanup/structure/title_lines.h"
#include "import/cleanup/structure/wrapped_head.h"
#include "import/line.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using Role = ManuscriptRole;
using Lines = std::vector<ManuscriptLine>;

constexpr qsizetype shortText = 2000;    ///< characters; a longer wrapped text may well be a page
constexpr qsizetype shortEnglish = 8000; ///< the same of a text in English
constexpr qsizetype usualSubhead = 12;   ///< of hard-wrapped text; a longer free line may be a headline
constexpr qsizetype longestSubhead = 16; ///< a longer one surely is

BlockKind kindOf(const ManuscriptLine& line)
{
    if (line.picture >= 0)
        return BlockKind::Picture;
    if (!line.payload.isEmpty() && line.role == Role::Table)
        return BlockKind::Table;
    switch (line.role) {
    case Role::Heading: return BlockKind::Subhead;
    case Role::ListItem: return BlockKind::ListItem;
    case Role::Quote: return BlockKind::Quote;
    case Role::PullQuote: return BlockKind::PullQuote;
    case Role::Caption: return BlockKind::Caption;
    default: return BlockKind::Paragraph;
    }
}

/// A line as a block on the side of its language. A picture is named by the key under which clean() keeps it.
Block blockOf(const ManuscriptLine& line, Language side)
{
    Block block;
    block.kind = kindOf(line);
    block.in(side) = line.text;
    trim(block.in(side));
    block.payload = line.payload;
    if (line.picture >= 0)
        block.payload.insert(QStringLiteral("file"), pictureKey(line.picture));
    if (block.kind == BlockKind::Subhead) // the style of a sub-head is bold already
        std::erase_if(block.in(side).marks, [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
    return block;
}

/// The words below or above a picture or table go into it: it is placed with them.
class Captions {
public:
    Captions(CleanedArticle& article, Language side, ChangeLog& log) : m_article(article), m_side(side), m_log(log)
    {}

    void run()
    {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const BlockKind kind = blocks()[i].kind;
            if (kind != BlockKind::Picture && kind != BlockKind::Table)
                continue;
            const bool table = kind == BlockKind::Table;
            if (table && blocks()[i].in(m_side).isEmpty() && i > 0 && isTableCaption(i - 1) && take(i - 1, i))
                --i;
            else if (!table && i + 1 < blocks().size() && isCaption(i + 1))
                take(i + 1, i);
            else if (!table && blocks()[i].in(m_side).isEmpty() && i > 0 && isCaption(i - 1) && take(i - 1, i))
                --i;
        }
    }

private:
    std::vector<Block>& blocks() { return m_article.article.blocks; }

    bool isCaption(std::size_t at)
    {
        const Block& block = blocks()[at];
        return block.kind == BlockKind::Caption
            || (block.kind == BlockKind::Paragraph && looksLikeCaption(block.in(m_side).string));
    }
    bool isTableCaption(std::size_t at)
    {
        static const QRegularExpression table = manuscript::unicodePattern(
            QStringLiteral("^(?:附?表\\s*[一二三四五六七八九十\\d]{0,3}(?:[-.－]\\d{1,2})?[：:\\s]|附?表\\s*["
                           "一二三四五六七八九十\\d]{1,3}|Table\\s*\\d)"));
        const Block& block = blocks()[at];
        const QString words = bare(block.in(m_side).string);
        return block.kind == BlockKind::Caption
            || (block.kind == BlockKind::Paragraph && words.size() <= 60 && !isRunningText(words)
                && table.match(words).hasMatch());
    }
    bool take(std::size_t caption, std::size_t owner)
    {
        const QString words = blocks()[caption].in(m_side).string;
        const bool said = blocks()[caption].kind == BlockKind::Caption;
        const int line = m_article.blockLines[caption];
        if (!said && !m_log.propose("kind", line, words, became(QStringLiteral("caption"), words)))
            return false;
        // What the format says of the picture besides is said to those who cannot see it.
        Block& block = blocks()[owner];
        if (const QString alternative = block.in(m_side).string; !alternative.isEmpty()) {
            QJsonObject alt = block.payload.value(QLatin1String("alt")).toObject();
            alt.insert(languageKey(m_side), alternative);
            block.payload.insert(QStringLiteral("alt"), alt);
        }
        block.in(m_side) = blocks()[caption].in(m_side);
        blocks().erase(blocks().begin() + static_cast<std::ptrdiff_t>(caption));
        m_article.blockLines.erase(m_article.blockLines.begin() + static_cast<std::ptrdiff_t>(caption));
        return true;
    }

    CleanedArticle& m_article;
    const Language m_side;
    ChangeLog& m_log;
};

void appendBlock(CleanedArticle& article, const ManuscriptLine& line, int lastNumber, Language side)
{
    if (isBlank(line))
        return;
    article.article.append(blockOf(line, side));
    article.blockLines.push_back(line.number);
    article.lastLine = std::max(article.lastLine, lastNumber);
}

/// Text is joined between the pictures and tables, which are no lines of a paragraph.
void appendBlocks(CleanedArticle& article, const Lines& lines, Language side, ChangeLog& log)
{
    Lines text;
    const auto appendText = [&] {
        for (const JoinedParagraph& paragraph : joinLines(text, log))
            appendBlock(article, paragraph.line, paragraph.lastNumber, side);
        text.clear();
    };
    for (const ManuscriptLine& line : lines) {
        if (line.picture < 0 && line.payload.isEmpty()) {
            if (!isBlank(line) && !text.empty() && text.back().whole != line.whole)
                appendText(); // a line that is whole among wrapped ones is no part of their paragraphs
            text.push_back(line);
            if (isBlank(line) && text.size() > 1)
                text.back().whole = text[text.size() - 2].whole;
            continue;
        }
        appendText();
        appendBlock(article, line, line.number, side);
    }
    appendText();
}

Language languageOf(const Lines& lines)
{
    QString all;
    for (const ManuscriptLine& line : lines)
        if (all.size() < 4000)
            all += line.text.string;
    return mostlyLatin(all) ? Language::En : Language::Zh;
}

/// Which lines are whole: all of a text whose lines are paragraphs, and the credits of a wrapped one, which
/// no paragraph takes in.
Lines withWholeLines(Lines lines)
{
    const bool paragraphs = wrapMeasure(lines) == 0;
    for (ManuscriptLine& line : lines) {
        if (line.whole || line.page > 0 || isBlank(line))
            continue;
        const auto credit = paragraphs ? std::nullopt : creditLine(line.text.string);
        line.whole = paragraphs || (credit && credit->sure);
    }
    return lines;
}

CleanedArticle makeArticle(const Lines& raw, ChangeLog& log)
{
    const Lines lines = withWholeLines(raw);
    CleanedArticle article;
    const Language side = languageOf(lines);
    for (const ManuscriptLine& line : lines) {
        if (isBlank(line))
            continue;
        article.firstLine = article.firstLine == 0 ? line.number : article.firstLine;
        article.lastLine = line.number;
    }
    const bool fields = !log.options().passage && !log.options().charactersOnly;
    appendBlocks(article, fields ? takeTitle(article, lines, side, log) : lines, side, log);
    Captions(article, side, log).run();
    return article;
}

bool isEmpty(const CleanedArticle& article)
{
    const Article& a = article.article;
    return a.blocks.empty() && a.title.isEmpty() && a.byline.isEmpty() && a.source.isEmpty() && a.kicker.isEmpty()
        && a.subtitle.isEmpty() && article.column.isEmpty();
}

/// What lines of text that no format has marked look like.
struct Shape {
    qsizetype characters = 0;
    int credits = 0;       ///< places where a byline or source stands alone
    int freeHeadlines = 0; ///< behind the first text
    int longHeadlines = 0;
    int stackedHeadlines = 0;
    int datelines = 0; ///< 本报讯, …日电
    int pointers = 0;  ///< P16
    int bodies = 0;    ///< lines of running text
    bool oneMeasure = true;
};

/// Lines like headlines one below the other.
struct Run {
    int lines = 0;
    int usual = 0;
    int longest = 0;

    void add(const QString& words)
    {
        ++lines;
        usual += words.size() > usualSubhead ? 1 : 0;
        longest += words.size() > longestSubhead ? 1 : 0;
    }
    /// Many of them are a list.
    void end(Shape& shape)
    {
        constexpr int list = 4;
        if (lines > 0 && lines < list) {
            shape.freeHeadlines += usual;
            shape.longHeadlines += longest;
            shape.stackedHeadlines += lines - 1;
        }
        *this = {};
    }
};

/// Whether a line is as wide as the measure, the blanks of its indent counted, or broken after `count` characters.
bool fillsMeasure(const ManuscriptLine& line, double measure, qsizetype count)
{
    constexpr double tolerance = 3;
    const QString words = bare(line.text.string);
    const double width = emWidth(words);
    const auto blanks = isIndented(line.text.string) ? static_cast<double>(line.text.string.indexOf(words)) : 0;
    return (count > 0 && line.text.string.size() == count)
        || (width <= measure + tolerance && width + std::min(blanks, 4.0) >= measure - tolerance);
}

bool hasOneMeasure(const Lines& lines, double measure, qsizetype count)
{
    std::size_t full = 0;
    std::size_t open = 0; // lines that stop inside a sentence are full ones
    for (const ManuscriptLine& line : lines) {
        const QString words = bare(line.text.string);
        const double width = emWidth(words);
        if (width < measure * 0.6 || endsLikeSentence(words))
            continue;
        ++open;
        full += fillsMeasure(line, measure, count) ? 1 : 0;
    }
    return full * 10 >= open * 8;
}

/// 本报讯 and 新华社…电 stand once at the top of an article.
bool isDateline(const QString& words)
{
    return words.startsWith(QStringLiteral("本")) || words.startsWith(QStringLiteral("新华社"))
        || words.startsWith(QStringLiteral("中新"));
}

Shape shapeOf(const Lines& lines, double measure)
{
    static const QRegularExpression pointer =
        manuscript::unicodePattern(QStringLiteral("(?:^|\\s)P\\s?\\d{1,2}(?:[-—]\\d+)?$"));
    Shape out;
    const qsizetype count = measure > 0 ? charactersPerLine(lines) : 0;
    bool text = false;
    bool creditAbove = false;
    Run run;
    QString above;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ManuscriptLine& line = lines[i];
        const QString words = bare(line.text.string);
        if (words.isEmpty())
            continue;
        out.characters += words.size();
        const bool credit = creditLine(words).has_value();
        out.credits += credit && !creditAbove ? 1 : 0;
        creditAbove = credit;
        out.pointers += pointer.match(words).hasMatch() ? 1 : 0;
        out.datelines += opensNews(words) && isDateline(words) ? 1 : 0;
        // A headline may be wider than the lines, or fill its line; the paragraph below it is indented.
        const bool aboveIndent = endsLikeSentence(above) && !isIndented(line.text.string) && i + 1 < lines.size()
            && isIndented(lines[i + 1].text.string) && !words.contains(QChar(u'，'));
        const bool full = measure > 0 && fillsMeasure(line, measure, count) && !aboveIndent;
        const bool body = full || (isRunningText(words) && !credit);
        out.bodies += body ? 1 : 0;
        const bool head = !body && looksLikeTitle(line) && !endsLikeSentence(words)
            && (measure == 0 || run.lines > 0 || endsLikeSentence(above));
        if (text && head)
            run.add(words);
        else
            run.end(out);
        text = text || body;
        above = words;
    }
    run.end(out);
    out.oneMeasure = measure == 0 || hasOneMeasure(lines, measure, count);
    return out;
}

/// Whether most lines stop inside a sentence: they are wrapped, to whatever measures. Where most of the text
/// stands in lines longer than any text column they are paragraphs, and the short ones a list.
bool isWrapped(const Lines& lines)
{
    constexpr double widestColumn = 50; ///< em
    std::size_t open = 0;
    std::size_t all = 0;
    double length = 0;
    double inLong = 0;
    for (const ManuscriptLine& line : lines) {
        const QString words = bare(line.text.string);
        if (words.size() < 8)
            continue;
        ++all;
        open += endsLikeSentence(words) ? 0 : 1;
        const double width = emWidth(words);
        length += width;
        inLong += width > widestColumn ? width : 0;
    }
    return all >= 20 && open * 2 > all && inLong * 2 < length;
}

/// Lines without marks: is it one article, or several typed one after another with their credits?
bool isTyped(const Lines& lines)
{
    const double measure = wrapMeasure(lines);
    const Shape shape = shapeOf(lines, measure);
    if (shape.pointers > 0)
        return false;
    // Sub-heads of an English text are as long as Chinese headlines; its articles begin with a byline or in large type.
    if (languageOf(lines) == Language::En && shape.characters < shortEnglish)
        return true;
    if (measure == 0 && isWrapped(lines)) // text columns of several measures
        return false;
    if (measure == 0) // paragraphs that are whole: headlines stand above their text
        return shape.stackedHeadlines <= 1 || shape.characters < shortText || shape.bodies == 0;
    if (shape.datelines > 1)
        return false;
    if (shape.longHeadlines > 0)
        return false;
    if (shape.characters < shortText)
        return shape.freeHeadlines <= 1 && shape.credits <= 3;
    return shape.freeHeadlines <= 2 && shape.credits <= 2 && shape.stackedHeadlines == 0 && shape.oneMeasure;
}

} // namespace

bool speaksForItself(const std::vector<ManuscriptLine>& lines)
{
    std::size_t text = 0;
    std::size_t whole = 0;
    for (const ManuscriptLine& line : lines) {
        if (line.article > 0 || line.role == Role::Title)
            return true;
        if (isBlank(line))
            continue;
        ++text;
        whole += line.whole ? 1 : 0;
    }
    return whole * 2 >= text || isTyped(lines);
}

std::vector<CleanedArticle> articlesByRole(const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    const bool parted = !log.options().passage && !log.options().charactersOnly;
    std::vector<CleanedArticle> out;
    for (const Lines& part : parted ? articleParts(lines) : std::vector<Lines>{lines}) {
        CleanedArticle article = makeArticle(part, log);
        if (!isEmpty(article))
            out.push_back(std::move(article));
    }
    return out;
}

} // namespace banxin::cleanup
