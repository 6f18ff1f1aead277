#include "docx/picture_writer.h"

#include "docx/writer_parts.h"

#include <algorithm>

namespace banxin::docx {

namespace {

class InlinePicture {
public:
    InlinePicture(QXmlStreamWriter& xml, const Object& picture, int id)
        : m_xml(xml),
          m_picture(picture),
          m_id(QString::number(id))
    {}

    void write(const QString& relation)
    {
        const QString drawing = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/");
        begin("wp:inline");
        attribute("xmlns:wp", drawing + QLatin1String("wordprocessingDrawing"));
        extent("wp:extent");
        named("wp:docPr");
        begin("a:graphic");
        attribute("xmlns:a", drawing + QLatin1String("main"));
        begin("a:graphicData");
        attribute("uri", drawing + QLatin1String("picture"));
        begin("pic:pic");
        attribute("xmlns:pic", drawing + QLatin1String("picture"));
        begin("pic:nvPicPr");
        named("pic:cNvPr");
        empty("pic:cNvPicPr");
        end(1);
        begin("pic:blipFill");
        empty("a:blip");
        attribute("r:embed", relation);
        begin("a:stretch");
        empty("a:fillRect");
        end(2);
        shape();
        end(4); // pic, graphicData, graphic, inline
    }

private:
    void begin(const char* name) { m_xml.writeStartElement(QLatin1String(name)); }
    void empty(const char* name) { m_xml.writeEmptyElement(QLatin1String(name)); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void end(int count)
    {
        for (; count > 0; --count)
            m_xml.writeEndElement();
    }

    void extent(const char* name)
    {
        constexpr int emuOfPoint = 12700;
        empty(name);
        attribute("cx", QString::number(std::max(m_picture.width, 1) * emuOfPoint));
        attribute("cy", QString::number(std::max(m_picture.height, 1) * emuOfPoint));
    }

    void named(const char* name)
    {
        empty(name);
        attribute("id", m_id);
        attribute("name", QStringLiteral("Picture ") + m_id);
        if (!m_picture.description.isEmpty())
            attribute("descr", parts::clean(m_picture.description));
    }

    void shape()
    {
        begin("pic:spPr");
        begin("a:xfrm");
        empty("a:off");
        attribute("x", QStringLiteral("0"));
        attribute("y", QStringLiteral("0"));
        extent("a:ext");
        end(1);
        begin("a:prstGeom");
        attribute("prst", QStringLiteral("rect"));
        empty("a:avLst");
        end(2);
    }

    QXmlStreamWriter& m_xml;
    const Object& m_picture;
    QString m_id;
};

} // namespace

void writeInlinePicture(QXmlStreamWriter& xml, const Object& picture, const QString& relation, int id)
{
    InlinePicture(xml, picture, id).write(relation);
}

} // namespace banxin::docx
