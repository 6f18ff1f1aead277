// The part of BodyReader that reads runs: characters and their format, fields, notes.

#include "docx/body_reader.h"
#include "docx/symbol_fonts.h"
#include "docx/writer.h"

#include <algorithm>

namespace banxin::docx {

void BodyReader::readRun(Paragraph& paragraph, const RunFormat& inherited)
{
    RunFormat format = inherited;
    format.bold = format.bold || m_base.bold;
    format.size = format.size > 0 ? format.size : m_base.size;
    enter([&] { readRunChild(paragraph, format); });
}

void BodyReader::readRunChild(Paragraph& paragraph, RunFormat& format)
{
    static const QMap<QString, QString> characters{
        {QStringLiteral("tab"), QStringLiteral("\t")},
        {QStringLiteral("ptab"), QStringLiteral("\t")},
        {QStringLiteral("cr"), QStringLiteral("\n")},
        {QStringLiteral("noBreakHyphen"), QString(QChar(0x2011))},
        {QStringLiteral("softHyphen"), QString(QChar(0x00AD))},
    };
    const QString element = name();
    if (element == QLatin1String("rPr")) {
        readRunProperties(format);
    } else if (element == QLatin1String("t")) {
        append(paragraph,
               m_xml.readElementText(QXmlStreamReader::IncludeChildElements)
                   .replace(QLatin1Char('\n'), QLatin1Char(' ')),
               format);
    } else if (element == QLatin1String("br")) {
        const QString type = attribute("type");
        if (type == QLatin1String("page") && everything())
            append(paragraph, QStringLiteral("\f"), format);
        else if (everything() || (type != QLatin1String("page") && type != QLatin1String("column")))
            append(paragraph, QStringLiteral("\n"), format);
        skip();
    } else if (element == QLatin1String("fldChar")) {
        readFieldCharacter(paragraph, format);
    } else if (element == QLatin1String("instrText")) {
        const QString words = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (!m_fields.empty() && !m_fields.back().inResult)
            m_fields.back().instruction += words;
    } else if (element == QLatin1String("commentReference")) {
        callComment(paragraph, attribute("id"));
        skip();
    } else if (element == QLatin1String("sym")) {
        readSymbol(paragraph, format);
    } else if (element == QLatin1String("footnoteReference")) {
        readNoteCall(paragraph, format, "footnote");
    } else if (element == QLatin1String("endnoteReference")) {
        readNoteCall(paragraph, format, "endnote");
    } else if (element == QLatin1String("ruby")) {
        readRuby(paragraph, format);
    } else if (element == QLatin1String("AlternateContent")) {
        readAlternative([&] { enter([&] { readRunChild(paragraph, format); }); });
    } else if (element == QLatin1String("drawing") || element == QLatin1String("pict")
               || element == QLatin1String("object")) {
        readDrawing(paragraph, format);
    } else if (characters.contains(element)) {
        append(paragraph, characters.value(element), format);
        skip();
    } else {
        skip();
    }
}

void BodyReader::readRunProperties(RunFormat& format)
{
    enter([&] {
        const QString element = name();
        if (element == QLatin1String("rStyle")) {
            const RunFormat styled = m_references.styles.characters(attribute("val"));
            format.hidden = format.hidden || (styled.hidden && everything());
            format.size = styled.size > 0 && everything() ? styled.size : format.size;
            format.bold = format.bold || styled.bold;
            format.italic = format.italic || styled.italic;
            format.smallCaps = format.smallCaps || styled.smallCaps;
            format.superscript = format.superscript || styled.superscript;
            format.subscript = format.subscript || styled.subscript;
            format.kai = format.kai || (everything() && attribute("val") == QLatin1String(style::kai));
        } else if (element == QLatin1String("rFonts")) {
            const QString face = attribute("eastAsia");
            if (everything() && !face.isEmpty())
                format.kai = face.contains(QChar(0x6977))
                    || face.contains(QLatin1String("kai"), Qt::CaseInsensitive);
        } else if (element == QLatin1String("b")) {
            format.bold = isOn();
        } else if (element == QLatin1String("i")) {
            format.italic = isOn();
        } else if (element == QLatin1String("smallCaps")) {
            format.smallCaps = isOn();
        } else if (element == QLatin1String("vanish")) {
            format.hidden = isOn();
        } else if (element == QLatin1String("strike") || element == QLatin1String("dstrike")) {
            format.struck = everything() && isOn();
        } else if (element == QLatin1String("sz")) {
            format.size = everything() ? std::clamp(attribute("val").toDouble() / 2, 0.0, 1000.0) : 0;
        } else if (element == QLatin1String("em")) {
            format.emphasisDot = isOn();
        } else if (element == QLatin1String("vertAlign")) {
            format.superscript = attribute("val") == QLatin1String("superscript");
            format.subscript = attribute("val") == QLatin1String("subscript");
        }
        skip();
    });
}

void BodyReader::readFieldCharacter(Paragraph& paragraph, const RunFormat& format)
{
    constexpr std::size_t mostOpen = 256;
    const QString type = attribute("fldCharType");
    if (type == QLatin1String("begin") && m_fields.size() < mostOpen) {
        m_fields.push_back({{}, false, static_cast<int>(m_ended.size()), objects.size()});
        m_ended.push_back(false);
    } else if (type == QLatin1String("begin")) {
        m_xml.raiseError(QStringLiteral("more than %1 fields inside one another").arg(mostOpen));
    } else if (type == QLatin1String("separate") && !m_fields.empty())
        m_fields.back().inResult = true;
    else if (type == QLatin1String("end") && !m_fields.empty()) {
        const Field field = m_fields.back();
        m_ended[static_cast<std::size_t>(field.serial)] = true;
        m_fields.pop_back();
        addLinkedPicture(paragraph, format, field);
    }
    skip();
}

/// A picture that the document only points to, and that no drawing shows.
void BodyReader::addLinkedPicture(Paragraph& paragraph, const RunFormat& format, const Field& field)
{
    const QString instruction = field.instruction.trimmed();
    if (!everything() || objects.size() > field.objects
        || !instruction.startsWith(QLatin1String("INCLUDEPICTURE")))
        return;
    Object picture;
    picture.address = instruction.section(QLatin1Char('"'), 1, 1);
    addObject(paragraph, format, std::move(picture));
}

/// At the end of a cell, a box, a part: fields that began in it and are still open end here, so that
/// they swallow nothing of what follows.
void BodyReader::closeFields(std::size_t depth)
{
    while (m_fields.size() > depth) {
        ++openFields;
        m_fields.pop_back();
    }
}

void BodyReader::settle(std::vector<Block>& blocks) const
{
    for (Block& block : blocks) {
        settle(block.paragraph);
        for (Row& row : block.rows)
            for (Cell& cell : row.cells)
                settle(cell.blocks);
    }
}

/// Drops the text of instructions, and keeps it where the field had no end.
void BodyReader::settle(Paragraph& paragraph) const
{
    std::vector<Run> runs;
    for (Run& run : paragraph.runs) {
        const QStringList holders = run.format.style.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (std::ranges::any_of(holders, [this](const QString& serial) { return m_ended[serial.toUInt()]; }))
            continue;
        run.format.style.clear();
        if (!runs.empty() && runs.back().format == run.format && run.object < 0 && runs.back().object < 0)
            runs.back().text += run.text;
        else
            runs.push_back(std::move(run));
    }
    paragraph.runs = std::move(runs);
}

/// A comment belongs to the paragraph in which its range begins; one without a range, where it is called.
void BodyReader::callComment(Paragraph& paragraph, const QString& id)
{
    if (m_comments.contains(id))
        return;
    m_comments << id;
    paragraph.commentIds << id;
}

/// The comment's range begins here; a document has only a few open at once.
void BodyReader::openComment(const QString& id)
{
    constexpr qsizetype mostOpen = 16;
    if (everything() && m_openComments.size() < mostOpen)
        m_openComments << id;
}

/// A character of a symbol font: its Unicode character where there is one.
void BodyReader::readSymbol(Paragraph& paragraph, const RunFormat& format)
{
    const QString font = attribute("font");
    const QString code = attribute("char");
    const QChar known = everything() ? symbolOf(font, code.toUShort(nullptr, 16)) : QChar();
    if (known.isNull())
        symbols << QStringLiteral("%1 U+%2").arg(font.left(64), code.left(8).toUpper());
    append(paragraph, QString(known.isNull() ? QChar(0xFFFD) : known), format);
    skip();
}

void BodyReader::readNoteCall(Paragraph& paragraph, const RunFormat& format, const char* kind)
{
    if (everything()) {
        Object note;
        note.kind = Object::Kind::Note;
        note.target = QLatin1String(kind) + QLatin1Char(' ') + attribute("id");
        RunFormat plain = format;
        plain.superscript = false; // the anchor is raised where it is printed
        addObject(paragraph, plain, std::move(note));
    }
    skip();
}

/// The text itself; what stands above it says how it is read.
void BodyReader::readRuby(Paragraph& paragraph, const RunFormat& inherited)
{
    enter([&] {
        if (name() == QLatin1String("rubyBase"))
            readInline(paragraph, inherited);
        else
            skip();
    });
}

} // namespace banxin::docx
