#include "docx/style_sheet.h"

#include "docx/xml_attributes.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace banxin::docx {

namespace {

/// No style of people stands on more others; in a circle of styles this ends the search.
constexpr int longestChain = 32;

double pointsOf(const QXmlStreamAttributes& attributes)
{
    return std::clamp(valueOf(attributes, "val").toDouble() / 2, 0.0, 1000.0);
}

} // namespace

/// Reads word/styles.xml element by element.
class StyleSheetReader {
public:
    explicit StyleSheetReader(StyleSheet& out) : m_out(out) {}

    void start(const QString& name, const QXmlStreamAttributes& attributes)
    {
        if (name == QLatin1String("style"))
            begin(attributes);
        else if (name == QLatin1String("docDefaults"))
            m_defaults = true;
        else if (name == QLatin1String("tblStylePr"))
            m_conditional = true; // of a table's first row and the like, not of the style
        else if (m_conditional)
            return;
        else if (m_defaults && name == QLatin1String("sz"))
            m_out.m_size = pointsOf(attributes);
        else if (m_paragraph)
            takeParagraph(name, attributes);
        else if (m_character)
            takeCharacter(name, attributes);
    }

    void end(const QString& name)
    {
        if (name == QLatin1String("style"))
            m_paragraph = m_character = false;
        else if (name == QLatin1String("docDefaults"))
            m_defaults = false;
        else if (name == QLatin1String("tblStylePr"))
            m_conditional = false;
    }

private:
    void begin(const QXmlStreamAttributes& attributes)
    {
        m_id = valueOf(attributes, "styleId");
        const QString type = valueOf(attributes, "type");
        m_paragraph = !m_id.isEmpty() && (type == QLatin1String("paragraph") || type.isEmpty());
        m_character = !m_id.isEmpty() && type == QLatin1String("character");
        if (m_paragraph && isOn(attributes, "default", false))
            m_out.m_default = m_id;
        if (m_paragraph)
            m_out.m_paragraphs[m_id] = {};
        if (m_character)
            m_out.m_characters[m_id] = {};
    }

    void takeParagraph(const QString& name, const QXmlStreamAttributes& attributes)
    {
        ParagraphStyle& style = m_out.m_paragraphs[m_id];
        const QString value = valueOf(attributes, "val");
        if (name == QLatin1String("name"))
            style.name = value;
        else if (name == QLatin1String("basedOn"))
            style.basedOn = value;
        else if (name == QLatin1String("outlineLvl")) {
            const int level = value.toInt();
            style.outlineLevel = level >= 0 && level < 9 ? level + 1 : 0;
        } else if (name == QLatin1String("numId"))
            style.listId = value;
        else if (name == QLatin1String("ilvl"))
            style.listLevel = std::clamp(value.toInt(), 0, 8);
        else if (name == QLatin1String("jc"))
            style.centred = value == QLatin1String("center");
        else if (name == QLatin1String("b"))
            style.bold = isOn(attributes);
        else if (name == QLatin1String("sz"))
            style.size = pointsOf(attributes);
    }

    void takeCharacter(const QString& name, const QXmlStreamAttributes& attributes)
    {
        RunFormat& format = m_out.m_characters[m_id];
        if (name == QLatin1String("basedOn"))
            m_out.m_characterBases[m_id] = valueOf(attributes, "val");
        else if (name == QLatin1String("b"))
            format.bold = isOn(attributes);
        else if (name == QLatin1String("i"))
            format.italic = isOn(attributes);
        else if (name == QLatin1String("smallCaps"))
            format.smallCaps = isOn(attributes);
        else if (name == QLatin1String("vanish"))
            format.hidden = isOn(attributes);
        else if (name == QLatin1String("sz"))
            format.size = pointsOf(attributes);
        else if (name == QLatin1String("vertAlign")) {
            format.superscript = valueOf(attributes, "val") == QLatin1String("superscript");
            format.subscript = valueOf(attributes, "val") == QLatin1String("subscript");
        }
    }

    StyleSheet& m_out;
    QString m_id;
    bool m_paragraph = false;
    bool m_character = false;
    bool m_defaults = false;
    bool m_conditional = false;
};

StyleSheet StyleSheet::read(const QByteArray& bytes)
{
    StyleSheet out;
    StyleSheetReader reader(out);
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        if (token == QXmlStreamReader::StartElement)
            reader.start(xml.name().toString(), xml.attributes());
        else if (token == QXmlStreamReader::EndElement)
            reader.end(xml.name().toString());
    }
    out.settle();
    return out;
}

QStringList StyleSheet::chain(const QString& id) const
{
    QStringList out;
    for (QString at = id; !at.isEmpty() && out.size() < longestChain && m_paragraphs.contains(at);
         at = m_paragraphs[at].basedOn)
        out << at;
    return out;
}

/// Fills each style with what it inherits.
void StyleSheet::settle()
{
    QMap<QString, ParagraphStyle> settled;
    for (auto at = m_paragraphs.cbegin(); at != m_paragraphs.cend(); ++at) {
        ParagraphStyle style = *at;
        for (const QString& id : chain(at->basedOn)) {
            const ParagraphStyle& base = *m_paragraphs.constFind(id);
            style.outlineLevel = style.outlineLevel > 0 ? style.outlineLevel : base.outlineLevel;
            style.listLevel = style.listLevel >= 0 ? style.listLevel : base.listLevel;
            style.size = style.size > 0 ? style.size : base.size;
            if (style.listId.isEmpty())
                style.listId = base.listId;
            if (!style.bold)
                style.bold = base.bold;
            if (!style.centred)
                style.centred = base.centred;
        }
        settled[at.key()] = std::move(style);
    }
    m_paragraphs = std::move(settled);
    QMap<QString, RunFormat> characters;
    for (auto at = m_characters.cbegin(); at != m_characters.cend(); ++at) {
        RunFormat format = *at;
        QString base = m_characterBases.value(at.key());
        for (int i = 0; i < longestChain && m_characters.contains(base); ++i) {
            const RunFormat& inherited = *m_characters.constFind(base);
            format.bold = format.bold || inherited.bold;
            format.italic = format.italic || inherited.italic;
            format.size = format.size > 0 ? format.size : inherited.size;
            base = m_characterBases.value(base);
        }
        characters[at.key()] = format;
    }
    m_characters = std::move(characters);
}

ParagraphStyle StyleSheet::paragraph(const QString& id) const
{
    const auto named = m_paragraphs.constFind(id);
    ParagraphStyle out = named != m_paragraphs.cend() ? *named : m_paragraphs.value(m_default);
    if (named == m_paragraphs.cend() && !id.isEmpty())
        out.name.clear();
    if (out.size <= 0)
        out.size = m_size;
    return out;
}

} // namespace banxin::docx
