// The part of BodyReader that reads drawings: pictures, boxes with text, charts, things of other programs.
// DrawingML (w:drawing) is what Word has written since 2007; VML (w:pict, w:object) is what WPS and
// converted documents have.

#include "docx/body_reader.h"

#include <algorithm>

namespace banxin::docx {

void BodyReader::addObject(Paragraph& paragraph, const RunFormat& format, Object object)
{
    if (format.hidden || !spend())
        return;
    paragraph.runs.push_back({QString(QChar(0xFFFC)), shownFormat(format), static_cast<int>(objects.size())});
    objects.push_back(std::move(object));
}

void BodyReader::readDrawing(Paragraph& paragraph, const RunFormat& format)
{
    Drawing drawing;
    readDrawingPart(drawing);
    if (!everything()) {
        pictures += drawing.text ? 0 : 1;
        return;
    }
    if (drawing.objects.empty())
        ++shapes;
    for (Object& object : drawing.objects)
        addObject(paragraph, format, std::move(object));
}

/// The children of the element that the reader stands on.
void BodyReader::readDrawingPart(Drawing& drawing)
{
    enter([&] {
        if (name() == QLatin1String("AlternateContent"))
            readAlternative([&] { readDrawingPart(drawing); });
        else if (!readDrawn(drawing))
            readDrawingPart(drawing);
    });
}

/// Takes the element when it is something to see, to its end; false: look inside it.
bool BodyReader::readDrawn(Drawing& drawing)
{
    const QString element = name();
    const auto embedded = [&](const char* what) {
        Object object;
        object.kind = Object::Kind::Embedded;
        object.what = QLatin1String(what);
        drawing.objects.push_back(std::move(object));
        skip();
    };
    if (element == QLatin1String("txbxContent")) {
        readTextBox(drawing);
    } else if (element == QLatin1String("blip")) {
        readPicture(drawing, "embed", "link");
    } else if (element == QLatin1String("imagedata")) {
        readPicture(drawing, "id", "href");
    } else if (element == QLatin1String("srcRect")) {
        const bool cropped = std::ranges::any_of(m_xml.attributes(), [](const QXmlStreamAttribute& one) {
            return one.value() != QLatin1String("0") && one.value() != QLatin1String("0%");
        });
        if (!drawing.objects.empty() && cropped)
            drawing.objects.back().cropped = true;
        skip();
    } else if (element == QLatin1String("textpath")) {
        const QString words = attribute("string");
        Paragraph paragraph;
        paragraph.runs = {{words, {}}};
        Object box;
        box.kind = Object::Kind::TextBox;
        box.blocks = {Block::of(std::move(paragraph))};
        if (!words.trimmed().isEmpty())
            drawing.objects.push_back(std::move(box));
        skip();
    } else if (element == QLatin1String("chart")) {
        embedded("chart");
    } else if (element == QLatin1String("relIds")) {
        embedded("diagram");
    } else if (element == QLatin1String("contentPart")) {
        embedded("ink");
    } else if (element == QLatin1String("OLEObject")) {
        readEmbedded(drawing);
    } else {
        return false;
    }
    return true;
}

/// Something of another program; the picture before it shows it.
void BodyReader::readEmbedded(Drawing& drawing)
{
    if (drawing.objects.empty() || drawing.objects.back().kind != Object::Kind::Picture)
        drawing.objects.emplace_back();
    Object& object = drawing.objects.back();
    object.kind = Object::Kind::Embedded;
    const bool formula = attribute("ProgID").startsWith(QLatin1String("Equation"));
    object.what = formula ? QStringLiteral("formula") : QStringLiteral("object");
    skip();
}

void BodyReader::readPicture(Drawing& drawing, const char* embedded, const char* linked)
{
    Object picture;
    const auto take = [&](const QString& id) {
        const auto relation = m_references.relations.constFind(id);
        if (relation == m_references.relations.cend())
            return;
        (relation->external ? picture.address : picture.target) = relation->target;
    };
    take(attribute(linked));
    take(attribute("pict"));
    take(attribute(embedded));
    for (const char* edge : {"croptop", "cropbottom", "cropleft", "cropright"})
        picture.cropped = picture.cropped || !attribute(edge).isEmpty();
    const bool nothing = picture.target.isEmpty() && picture.address.isEmpty() && attribute(embedded).isEmpty()
        && attribute(linked).isEmpty();
    QString vector;
    enter([&] { readVectorForm(vector); });
    if (nothing && !vector.isEmpty())
        take(vector);
    if (!nothing || !vector.isEmpty())
        drawing.objects.push_back(std::move(picture));
}

/// The id of the SVG that a picture has beside its pixels.
void BodyReader::readVectorForm(QString& id)
{
    if (name() == QLatin1String("svgBlip"))
        id = attribute("embed");
    enter([&] { readVectorForm(id); });
}

void BodyReader::readTextBox(Drawing& drawing)
{
    drawing.text = true;
    std::vector<Block> blocks;
    const std::vector<Field> around = std::exchange(m_fields, {});
    const QString list = m_listId;
    readBlocks(blocks, {});
    closeFields(0);
    m_fields = around;
    m_listId = list;
    if (everything()) {
        Object box;
        box.kind = Object::Kind::TextBox;
        box.blocks = std::move(blocks);
        drawing.objects.push_back(std::move(box));
        return;
    }
    Cell box;
    box.blocks = std::move(blocks);
    for (const Paragraph* paragraph : box.paragraphs())
        textBoxes.push_back(*paragraph);
}

} // namespace banxin::docx
