#include "pdf/document_info.h"

#include <QUuid>

namespace banxin {

namespace {

QDate dateOrFallback(const QDate& date) { return date.isValid() ? date : QDate(2000, 1, 1); }

QString escaped(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 || c == QLatin1Char('\t')) // XML 1.0 has no other controls
            out += c;
    return out.toHtmlEscaped();
}

QString property(const char* name, const QString& value)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(name), escaped(value));
}

/// An id of the form of RFC 9562 version 8, made of the content: the same file has the same.
QString documentId(const QByteArray& content)
{
    QByteArray bytes = content.leftJustified(16, '\0', true);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    return QStringLiteral("uuid:") + QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

/// What PDF/X asks for beside Info (ISO 15930-7, 6.6 and 6.11).
QString pdfxProperties(const DocumentInfo& info)
{
    const QString version = pdfxVersion(info.standard);
    if (version.isEmpty())
        return {};
    return property("pdf:Trapped", QStringLiteral("False")) + property("pdfxid:GTS_PDFXVersion", version)
        + property("xmpMM:DocumentID", documentId(info.content)) + property("xmpMM:VersionID", QStringLiteral("1"))
        + property("xmpMM:RenditionClass", QStringLiteral("default"));
}

} // namespace

QString pdfxVersion(PdfStandard standard)
{
    if (standard == PdfStandard::X4)
        return QStringLiteral("PDF/X-4");
    return standard == PdfStandard::X1a ? QStringLiteral("PDF/X-1a:2003") : QString();
}

std::string pdfDate(const QDate& date)
{
    const QDate day = dateOrFallback(date);
    return "D:" + day.toString(QStringLiteral("yyyyMMdd")).toStdString() + "000000Z";
}

std::string xmpPacket(const DocumentInfo& info)
{
    const QString date = dateOrFallback(info.date).toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
    QString out = QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                 "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                 "<rdf:Description rdf:about=\"\"\n"
                                 "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                                 "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                                 "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                                 "  xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"\n"
                                 "  xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                                 "  xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n");
    out += QStringLiteral("<dc:format>application/pdf</dc:format>\n");
    out += QStringLiteral("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n")
               .arg(escaped(info.title));
    if (!info.author.isEmpty())
        out += QStringLiteral("<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>\n")
                   .arg(escaped(info.author));
    if (!info.language.isEmpty())
        out += QStringLiteral("<dc:language><rdf:Bag><rdf:li>%1</rdf:li></rdf:Bag></dc:language>\n")
                   .arg(escaped(info.language));
    for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"})
        out += QStringLiteral("<xmp:%1>%2</xmp:%1>\n").arg(QLatin1String(name), date);
    out += property("pdf:Producer", info.producer);
    out += property("xmp:CreatorTool", info.producer);
    out += pdfxProperties(info);
    if (info.standard == PdfStandard::Ua1)
        out += property("pdfuaid:part", QStringLiteral("1"));
    out += QStringLiteral("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return out.toStdString();
}

} // namespace banxin
