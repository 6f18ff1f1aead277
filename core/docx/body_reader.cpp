#include "docx/body_reader.h"

#include <algorithm>

namespace banxin::docx {

namespace {

/// No document of people nests deeper; deeper ones would exhaust the stack.
constexpr int deepest = 160;

/// A book of a thousand pages has a fifth of it.
constexpr int mostParts = 400'000;
constexpr qsizetype mostCharacters = 2'000'000; // some 1,000 pages

/// Elements that only wrap what stands in them.
const QStringList wrappers{QStringLiteral("ins"),       QStringLiteral("moveTo"), QStringLiteral("smartTag"),
                           QStringLiteral("customXml"), QStringLiteral("bdo"),    QStringLiteral("dir"),
                           QStringLiteral("sdtContent")};

} // namespace

BodyReader::BodyReader(const QByteArray& xml, const References& references)
    : m_xml(xml),
      m_references(references),
      m_numbering(references.numbering)
{
    if (!hasFewAttributes(xml))
        m_xml.raiseError(QStringLiteral("an element with more attributes than any word processor writes"));
}

QString BodyReader::fault() const
{
    return m_xml.hasError() ? QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString())
                            : QString();
}

bool BodyReader::next() { return m_xml.readNextStartElement(); }

/// Calls `child` at each child element; it must read the element to its end.
void BodyReader::enter(const std::function<void()>& child)
{
    if (++m_depth > deepest)
        m_xml.raiseError(QStringLiteral("nested more than %1 deep").arg(deepest));
    while (next())
        child();
    --m_depth;
}

/// Counts one more part of the document; false: there are more than can be kept in memory.
bool BodyReader::spend()
{
    if (++m_parts > mostParts) {
        m_xml.raiseError(QStringLiteral("more than %1 paragraphs, runs and cells").arg(mostParts));
        return false;
    }
    return true;
}

std::vector<Block> BodyReader::readFirst(const QString& container)
{
    std::vector<Block> out;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            m_xml.raiseError(QStringLiteral("a document type; no word processor writes one"));
        if (token == QXmlStreamReader::StartElement && name() == container) {
            readBlocks(out, {});
            break;
        }
    }
    closeFields(0);
    settle(out);
    for (Paragraph& paragraph : textBoxes)
        settle(paragraph);
    for (Object& object : objects)
        settle(object.blocks);
    return out;
}

void BodyReader::readEach(const QString& wanted,
                          const std::function<void(const QXmlStreamAttributes&, std::vector<Block>)>& take)
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            m_xml.raiseError(QStringLiteral("a document type; no word processor writes one"));
        if (token != QXmlStreamReader::StartElement || name() != wanted)
            continue;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        std::vector<Block> blocks;
        readBlocks(blocks, {});
        closeFields(0);
        settle(blocks);
        take(attributes, std::move(blocks));
    }
}

void BodyReader::readBlocks(std::vector<Block>& out, const QStringList& tags)
{
    enter([&] { readBlock(out, tags); });
}

void BodyReader::readBlock(std::vector<Block>& out, const QStringList& tags)
{
    const QString element = name();
    if (element == QLatin1String("p")) {
        readParagraph(out, tags);
    } else if (element == QLatin1String("tbl")) {
        readTable(out, tags);
    } else if (element == QLatin1String("sdt")) {
        readControl([&](const QStringList& inner) { readBlocks(out, inner); }, tags);
    } else if (element == QLatin1String("AlternateContent")) {
        readAlternative([&] { readBlocks(out, tags); });
    } else if (wrappers.contains(element)) {
        readBlocks(out, tags);
    } else if (element == QLatin1String("bookmarkStart")) {
        m_pendingBookmarks << attribute("name");
        skip();
    } else if (element == QLatin1String("commentRangeStart")) {
        m_pendingComments << attribute("id");
        openComment(attribute("id"));
        m_comments << attribute("id");
        skip();
    } else if (element == QLatin1String("commentRangeEnd")) {
        m_openComments.removeAll(attribute("id"));
        skip();
    } else {
        altChunks += element == QLatin1String("altChunk") ? 1 : 0;
        skip();
    }
}

/// A content control: `content` is called at its content with the tags that hold there.
void BodyReader::readControl(const std::function<void(const QStringList&)>& content, const QStringList& tags)
{
    QStringList inner = tags;
    bool prompt = false;
    enter([&] {
        if (name() == QLatin1String("sdtPr"))
            enter([&] {
                if (name() == QLatin1String("tag"))
                    inner << attribute("val");
                prompt = prompt || (name() == QLatin1String("showingPlcHdr") && isOn() && everything());
                skip();
            });
        else if (name() == QLatin1String("sdtContent") && !prompt)
            content(inner);
        else
            skip();
    });
}

/// What the reader of another program would see: one choice, or the fallback where there is none. Of
/// charts, three-dimensional models and ink the fallback is the picture that can be shown.
void BodyReader::readAlternative(const std::function<void()>& content)
{
    bool taken = false;
    enter([&] {
        static const QStringList strange{QStringLiteral("wpi"), QStringLiteral("aink"), QStringLiteral("am3d")};
        const bool choice = name() == QLatin1String("Choice") && !strange.contains(attribute("Requires"));
        if (taken || (!choice && name() != QLatin1String("Fallback"))) {
            skip();
            return;
        }
        taken = true;
        content();
    });
}

void BodyReader::readParagraph(std::vector<Block>& out, const QStringList& tags)
{
    if (!spend())
        return;
    const bool join = m_joinNext && !out.empty() && out.back().kind == Block::Kind::Paragraph;
    m_joinNext = false;
    Paragraph paragraph;
    paragraph.tags = tags;
    paragraph.bookmarks = std::exchange(m_pendingBookmarks, {});
    paragraph.commentIds = std::exchange(m_pendingComments, {});
    const RunFormat around = std::exchange(m_base, {});
    takeStyle(paragraph);
    readInline(paragraph, {});
    m_base = around;
    if (!join) {
        out.push_back(Block::of(std::move(paragraph)));
        return;
    }
    Paragraph& before = out.back().paragraph;
    before.runs.insert(before.runs.end(), paragraph.runs.begin(), paragraph.runs.end());
    before.bookmarks += paragraph.bookmarks;
    before.tags += paragraph.tags;
    before.commentIds += paragraph.commentIds;
    before.changes.insert(before.changes.end(), paragraph.changes.begin(), paragraph.changes.end());
    before.sectionEnd = before.sectionEnd || paragraph.sectionEnd;
}

void BodyReader::readInline(Paragraph& paragraph, const RunFormat& inherited)
{
    enter([&] {
        const QString element = name();
        if (element == QLatin1String("pPr")) {
            readParagraphProperties(paragraph);
        } else if (element == QLatin1String("r")) {
            readRun(paragraph, inherited);
        } else if (element == QLatin1String("hyperlink")) {
            RunFormat format = inherited;
            const QString anchor = attribute("anchor");
            const Relation target = m_references.relations.value(attribute("id"));
            if (target.external && target.type == QLatin1String("hyperlink"))
                format.link = target.target;
            if (format.link.isEmpty() && !anchor.isEmpty())
                format.link = QLatin1Char('#') + anchor;
            readInline(paragraph, format);
        } else if (element == QLatin1String("bookmarkStart")) {
            paragraph.bookmarks << attribute("name");
            skip();
        } else if (element == QLatin1String("commentRangeStart")) {
            callComment(paragraph, attribute("id"));
            openComment(attribute("id"));
            skip();
        } else if (element == QLatin1String("commentRangeEnd")) {
            m_openComments.removeAll(attribute("id"));
            skip();
        } else {
            readWrapped(paragraph, inherited);
        }
    });
}

/// What stands around runs: changes, content controls, simple fields.
void BodyReader::readWrapped(Paragraph& paragraph, const RunFormat& inherited)
{
    const QString element = name();
    if (element == QLatin1String("del") || element == QLatin1String("moveFrom")) {
        ++(element == QLatin1String("del") ? deletions : moves);
        readTracked(paragraph, inherited, false);
    } else if (everything() && (element == QLatin1String("ins") || element == QLatin1String("moveTo"))) {
        insertions += element == QLatin1String("ins") ? 1 : 0;
        readTracked(paragraph, inherited, true);
    } else if (element == QLatin1String("sdt")) {
        readControl(
            [&](const QStringList& inner) {
                paragraph.tags += inner;
                readInline(paragraph, inherited);
            },
            {});
    } else if (element == QLatin1String("AlternateContent")) {
        readAlternative([&] { readInline(paragraph, inherited); });
    } else if (element == QLatin1String("oMath") && everything()) {
        ++formulas;
        append(paragraph, linearChildren(), inherited);
    } else if (element == QLatin1String("oMathPara") && everything()) {
        readInline(paragraph, inherited);
    } else if (element == QLatin1String("oMath") || element == QLatin1String("oMathPara")) {
        readFormula(paragraph, inherited);
    } else if (wrappers.contains(element) || element == QLatin1String("fldSimple")) {
        insertions += element == QLatin1String("ins") ? 1 : 0;
        readInline(paragraph, inherited);
    } else {
        skip();
    }
}

/// A tracked change: what was inserted is text, what was deleted is only remembered.
void BodyReader::readTracked(Paragraph& paragraph, const RunFormat& inherited, bool inserted)
{
    if (!everything()) {
        skip();
        return;
    }
    TrackedChange change{inserted, {}, attribute("author").left(200), attribute("date").left(40)};
    if (inserted) {
        const std::size_t runs = paragraph.runs.size();
        const qsizetype last = runs > 0 ? paragraph.runs.back().text.size() : 0;
        readInline(paragraph, inherited);
        for (std::size_t i = runs > 0 ? runs - 1 : 0; i < paragraph.runs.size(); ++i)
            change.text += paragraph.runs[i].text.mid(i + 1 == runs ? last : 0);
    } else {
        readDeleted(change.text);
    }
    if (!change.text.isEmpty() && spend())
        paragraph.changes.push_back(std::move(change));
}

/// The characters of runs that were deleted.
void BodyReader::readDeleted(QString& text)
{
    constexpr qsizetype longest = 20'000;
    enter([&] {
        if (text.size() < longest && (name() == QLatin1String("delText") || name() == QLatin1String("t")))
            text += m_xml.readElementText(QXmlStreamReader::SkipChildElements).left(longest);
        else if (name() == QLatin1String("r"))
            readDeleted(text);
        else
            skip();
    });
}

/// The characters of a formula, one after the other.
void BodyReader::readFormula(Paragraph& paragraph, const RunFormat& inherited)
{
    enter([&] {
        if (name() == QLatin1String("t"))
            append(paragraph, m_xml.readElementText(QXmlStreamReader::SkipChildElements), inherited);
        else
            readFormula(paragraph, inherited);
    });
}

/// Adds to the last run where the format is the same. Text of a field's instruction is no text; it waits
/// under the field's serial, since a field that never ends has no instruction (see settle()).
void BodyReader::append(Paragraph& paragraph, const QString& text, const RunFormat& format)
{
    if (text.isEmpty())
        return;
    hidden += format.hidden ? 1 : 0;
    struck += format.struck ? 1 : 0;
    if (format.hidden && everything())
        return;
    m_characters += text.size();
    if (m_characters > mostCharacters) {
        m_xml.raiseError(QStringLiteral("more than %1 characters").arg(mostCharacters));
        return;
    }
    const RunFormat shown = shownFormat(format);
    if (!paragraph.runs.empty() && paragraph.runs.back().format == shown && paragraph.runs.back().object < 0)
        paragraph.runs.back().text += text;
    else if (spend())
        paragraph.runs.push_back({text, shown});
}

/// The format with what stands around the run: the link of a field, fields that hold it, comments on it.
RunFormat BodyReader::shownFormat(const RunFormat& format) const
{
    RunFormat shown = format;
    static const QString link = QStringLiteral("HYPERLINK");
    QStringList holders;
    for (const Field& field : m_fields) {
        if (!field.inResult)
            holders << QString::number(field.serial);
        const QString instruction = field.instruction.trimmed();
        if (shown.link.isEmpty() && instruction.startsWith(link)) {
            const qsizetype from = instruction.indexOf(QLatin1Char('"'));
            const qsizetype to = instruction.indexOf(QLatin1Char('"'), from + 1);
            if (from >= 0 && to > from)
                shown.link = instruction.contains(QLatin1String("\\l"))
                    ? QLatin1Char('#') + instruction.mid(from + 1, to - from - 1)
                    : instruction.mid(from + 1, to - from - 1);
        }
    }
    shown.style = holders.join(QLatin1Char(' '));
    shown.comments = m_openComments.join(QLatin1Char(' '));
    return shown;
}

} // namespace banxin::docx
