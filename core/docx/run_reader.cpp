// The part of BodyReader that reads runs: characters and their format, fields, drawings.

#include "docx/body_reader.h"

#include <algorithm>

namespace banxin::docx {

void BodyReader::readRun(Paragraph& paragraph, const RunFormat& inherited)
{
    RunFormat format = inherited;
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
        if (type != QLatin1String("page") && type != QLatin1String("column"))
            append(paragraph, QStringLiteral("\n"), format);
        skip();
    } else if (element == QLatin1String("fldChar")) {
        readFieldCharacter();
    } else if (element == QLatin1String("instrText")) {
        const QString words = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (!m_fields.empty() && !m_fields.back().inResult)
            m_fields.back().instruction += words;
    } else if (element == QLatin1String("commentReference")) {
        callComment(paragraph, attribute("id"));
        skip();
    } else if (element == QLatin1String("sym")) {
        symbols << QStringLiteral("%1 U+%2").arg(attribute("font"), attribute("char").toUpper());
        append(paragraph, QString(QChar(0xFFFD)), format);
        skip();
    } else if (element == QLatin1String("ruby")) {
        readRuby(paragraph, format);
    } else if (element == QLatin1String("AlternateContent")) {
        readAlternative([&] { enter([&] { readRunChild(paragraph, format); }); });
    } else if (element == QLatin1String("drawing") || element == QLatin1String("pict")
               || element == QLatin1String("object")) {
        readDrawing();
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
            const QString id = attribute("val");
            const RunFormat& styled = m_references.runStyles.value(id);
            format.bold = format.bold || styled.bold;
            format.italic = format.italic || styled.italic;
            format.smallCaps = format.smallCaps || styled.smallCaps;
            format.superscript = format.superscript || styled.superscript;
            format.subscript = format.subscript || styled.subscript;
        } else if (element == QLatin1String("b")) {
            format.bold = isOn();
        } else if (element == QLatin1String("i")) {
            format.italic = isOn();
        } else if (element == QLatin1String("smallCaps")) {
            format.smallCaps = isOn();
        } else if (element == QLatin1String("vanish")) {
            format.hidden = isOn();
        } else if (element == QLatin1String("em")) {
            format.emphasisDot = isOn();
        } else if (element == QLatin1String("vertAlign")) {
            format.superscript = attribute("val") == QLatin1String("superscript");
            format.subscript = attribute("val") == QLatin1String("subscript");
        }
        skip();
    });
}

void BodyReader::readFieldCharacter()
{
    const QString type = attribute("fldCharType");
    if (type == QLatin1String("begin")) {
        m_fields.push_back({{}, false, static_cast<int>(m_ended.size())});
        m_ended.push_back(false);
    } else if (type == QLatin1String("separate") && !m_fields.empty())
        m_fields.back().inResult = true;
    else if (type == QLatin1String("end") && !m_fields.empty()) {
        m_ended[static_cast<std::size_t>(m_fields.back().serial)] = true;
        m_fields.pop_back();
    }
    skip();
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
        if (!runs.empty() && runs.back().format == run.format)
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

/// A picture, or a box with text: the text is kept.
void BodyReader::readDrawing()
{
    bool text = false;
    const std::function<void()> look = [&] {
        if (name() != QLatin1String("txbxContent")) {
            enter(look);
            return;
        }
        text = true;
        std::vector<Block> blocks;
        const std::vector<Field> around = std::exchange(m_fields, {});
        readBlocks(blocks, {});
        closeFields(0);
        m_fields = around;
        Cell box;
        box.blocks = std::move(blocks);
        for (const Paragraph* paragraph : box.paragraphs())
            textBoxes.push_back(*paragraph);
    };
    enter(look);
    pictures += text ? 0 : 1;
}

} // namespace banxin::docx
