#include "pdf/document_info.h"

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

} // namespace

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
                                 "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
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
    out += QStringLiteral("<pdf:Producer>%1</pdf:Producer>\n").arg(escaped(info.producer));
    out += QStringLiteral("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return out.toStdString();
}

} // namespace banxin
