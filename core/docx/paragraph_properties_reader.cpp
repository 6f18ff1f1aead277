// The part of BodyReader that reads what is said of a paragraph: style, list, place.

#include "docx/body_reader.h"

#include <algorithm>

namespace banxin::docx {

/// What the style says, until the paragraph says otherwise.
void BodyReader::takeStyle(Paragraph& paragraph)
{
    const ParagraphStyle style = m_references.styles.paragraph(paragraph.style);
    m_listId = style.listId;
    m_listLevel = style.listLevel;
    if (!paragraph.style.isEmpty()) {
        paragraph.styleName = style.name;
        paragraph.outlineLevel = style.outlineLevel;
        paragraph.listItem = paragraph.listItem || (!m_listId.isEmpty() && m_listId != QLatin1String("0"));
    }
    if (!everything())
        return;
    paragraph.styleNames.clear();
    for (const QString& id : m_references.styles.chain(paragraph.style))
        paragraph.styleNames << m_references.styles.paragraph(id).name;
    paragraph.centred = style.centred.value_or(false);
    m_base.bold = style.bold.value_or(false);
    m_base.size = style.size;
}

void BodyReader::readParagraphProperties(Paragraph& paragraph)
{
    enter([&] {
        const QString element = name();
        if (element == QLatin1String("pStyle")) {
            paragraph.style = attribute("val");
            takeStyle(paragraph);
        } else if (element == QLatin1String("outlineLvl")) {
            const int level = attribute("val").toInt();
            paragraph.outlineLevel = level >= 0 && level < 9 ? level + 1 : 0;
        } else if (element == QLatin1String("numPr")) {
            readListPlace(paragraph);
            return;
        } else if (element == QLatin1String("rPr")) {
            readMarkChanges();
            return;
        } else if (element == QLatin1String("sectPr")) {
            bool continuous = false;
            enter([&] {
                continuous = continuous
                    || (name() == QLatin1String("type") && attribute("val") == QLatin1String("continuous"));
                skip();
            });
            paragraph.sectionEnd = !continuous;
            return;
        } else if (element == QLatin1String("jc")) {
            paragraph.centred = everything() && attribute("val") == QLatin1String("center");
        } else if (element == QLatin1String("pageBreakBefore")) {
            paragraph.breakBefore = everything() && isOn();
        } else if (element == QLatin1String("framePr") && everything()) {
            // A large first letter stands in a frame of its own; its paragraph goes on in the next.
            const QString drop = attribute("dropCap");
            m_joinNext = m_joinNext || drop == QLatin1String("drop") || drop == QLatin1String("margin");
        }
        skip();
    });
    if (everything())
        numberParagraph(paragraph);
}

void BodyReader::readListPlace(Paragraph& paragraph)
{
    bool numbered = false;
    enter([&] {
        if (name() == QLatin1String("numId")) {
            m_listId = attribute("val");
            numbered = m_listId != QLatin1String("0");
        } else if (name() == QLatin1String("ilvl")) {
            m_listLevel = std::clamp(attribute("val").toInt(), 0, 8);
        }
        skip();
    });
    paragraph.listItem = numbered;
}

/// The number that the word processor shows before the paragraph.
void BodyReader::numberParagraph(Paragraph& paragraph)
{
    if (m_listId.isEmpty() || m_listId == QLatin1String("0") || !m_numbering.has(m_listId))
        return;
    int level = m_listLevel;
    for (const QString& style : m_references.styles.chain(paragraph.style))
        if (level < 0)
            level = m_numbering.levelOf(m_listId, style);
    level = std::max(level, 0);
    const Numbering::Label label = m_numbering.next(m_listId, level);
    paragraph.listLevel = level + 1;
    paragraph.bulleted = label.bullet;
    paragraph.label = label.text;
}

/// Whether the paragraph's end was deleted: accepted, the next paragraph goes on in this one.
void BodyReader::readMarkChanges()
{
    enter([&] {
        if (name() == QLatin1String("del") || name() == QLatin1String("moveFrom")) {
            m_joinNext = true;
            ++deletions;
        } else if (name() == QLatin1String("ins")) {
            ++insertions;
        }
        skip();
    });
}

} // namespace banxin::docx
