#include "preflight/document_facts.h"

#include <qpdf/QPDFPageLabelDocumentHelper.hh>

#include <QXmlStreamReader>

namespace banxin {

namespace {

constexpr std::size_t mostPages = 20'000;
constexpr std::size_t mostXmpBytes = std::size_t(4) << 20;

/// "xmp" for its namespace; empty for those that nobody asks about.
QString prefixOf(QStringView space)
{
    static constexpr std::pair<const char*, const char*> known[] = {
        {"http://purl.org/dc/elements/1.1/", "dc"},    {"http://ns.adobe.com/xap/1.0/", "xmp"},
        {"http://ns.adobe.com/pdf/1.3/", "pdf"},       {"http://ns.adobe.com/xap/1.0/mm/", "xmpMM"},
        {"http://www.npes.org/pdfx/ns/id/", "pdfxid"}, {"http://www.aiim.org/pdfua/ns/id/", "pdfuaid"}};
    for (const auto& [uri, prefix] : known)
        if (space == QLatin1String(uri))
            return QString::fromLatin1(prefix);
    return {};
}

/// Simple properties of an XMP packet, as elements or attributes; of a list the first item.
std::map<QString, QString> readXmp(const std::string& packet)
{
    std::map<QString, QString> out;
    QXmlStreamReader xml(QByteArray(packet.data(), static_cast<qsizetype>(packet.size())));
    std::vector<QString> open;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                if (const QString prefix = prefixOf(attribute.namespaceUri()); !prefix.isEmpty())
                    out.emplace(prefix + QLatin1Char(':') + attribute.name().toString(),
                                attribute.value().toString());
            const QString prefix = prefixOf(xml.namespaceUri());
            // rdf:Alt, rdf:li … belong to the property around them.
            open.push_back(prefix.isEmpty() ? (open.empty() ? QString() : open.back())
                                            : prefix + QLatin1Char(':') + xml.name().toString());
        } else if (token == QXmlStreamReader::EndElement && !open.empty()) {
            open.pop_back();
        } else if (token == QXmlStreamReader::Characters && !open.empty() && !open.back().isEmpty()
                   && !xml.isWhitespace()) {
            out.emplace(open.back(), xml.text().toString());
        }
    }
    return out;
}

/// A box of a page; false: there is none, or it is no rectangle.
bool readBox(QPDFPageObjectHelper& page, const char* key, PdfBox& out)
{
    QPDFObjectHandle box = page.getAttribute(key, false);
    if (!box.isRectangle())
        return false;
    const QPDFObjectHandle::Rectangle r = box.getArrayAsRectangle();
    out = {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
    return std::isfinite(out.width()) && std::isfinite(out.height());
}

PageInfo readPage(QPDFObjectHandle object, int index)
{
    PageInfo out;
    out.index = index;
    out.object = object;
    QPDFPageObjectHelper page(object);
    out.hasMedia = readBox(page, "/MediaBox", out.media);
    if (!out.hasMedia)
        out.media = {0, 0, 595.276, 841.89};
    out.hasCrop = readBox(page, "/CropBox", out.crop);
    if (!out.hasCrop)
        out.crop = out.media;
    PdfBox art;
    out.hasTrim = readBox(page, "/TrimBox", out.trim);
    out.hasArt = readBox(page, "/ArtBox", art);
    if (!out.hasTrim)
        out.trim = out.hasArt ? art : out.crop;
    out.hasBleed = readBox(page, "/BleedBox", out.bleed);
    if (!out.hasBleed)
        out.bleed = out.crop;
    const double turn = numberOf(page.getAttribute("/Rotate", false), 0);
    out.rotate = static_cast<int>(std::fmod(turn, 360));
    out.userUnit = numberOf(object.getKey("/UserUnit"), 1);
    return out;
}

QString roman(long number)
{
    static constexpr std::pair<long, const char*> parts[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    QString out;
    if (number > 3999)
        return QString::number(number);
    for (const auto& [value, letters] : parts)
        for (; number >= value; number -= value)
            out += QLatin1String(letters);
    return out;
}

QString labelOf(QPDFObjectHandle label)
{
    if (!label.isDictionary())
        return {};
    QPDFObjectHandle prefix = label.getKey("/P");
    QString out = prefix.isString() ? QString::fromStdString(prefix.getUTF8Value()) : QString();
    QPDFObjectHandle style = label.getKey("/S");
    const std::string kind = style.isName() ? style.getName() : std::string();
    const auto number = static_cast<long>(std::clamp(numberOf(label.getKey("/St"), 1), 1.0, 1e6));
    if (kind == "/D")
        out += QString::number(number);
    else if (kind == "/r" || kind == "/R")
        out += kind == "/R" ? roman(number).toUpper() : roman(number);
    else if (kind == "/a" || kind == "/A") // a … z, then aa … zz
        out += QString(static_cast<int>(std::min(1 + (number - 1) / 26, 100L)),
                       QChar(static_cast<char16_t>((kind == "/A" ? 'A' : 'a') + (number - 1) % 26)));
    return out;
}

/// PDF/X says what it is in Info (X-1a, X-3) or in XMP (X-4).
void readDeclaration(DocumentFacts& facts)
{
    QPDFObjectHandle root = facts.pdf.getRoot();
    if (QPDFObjectHandle metadata = root.getKey("/Metadata"); metadata.isStream()) {
        facts.xmp = readXmp(readStream(metadata, mostXmpBytes).bytes);
        facts.hasXmp = !facts.xmp.empty();
    }
    QPDFObjectHandle info = facts.pdf.getTrailer().getKey("/Info");
    if (info.isDictionary()) {
        QPDFObjectHandle conformance = info.getKey("/GTS_PDFXConformance");
        QPDFObjectHandle version = info.getKey("/GTS_PDFXVersion");
        if (conformance.isString())
            facts.declaredX = QString::fromStdString(conformance.getUTF8Value());
        else if (version.isString())
            facts.declaredX = QString::fromStdString(version.getUTF8Value());
    }
    if (const auto found = facts.xmp.find(QStringLiteral("pdfxid:GTS_PDFXVersion")); found != facts.xmp.end()) {
        facts.declaredInXmp = true;
        if (facts.declaredX.isEmpty())
            facts.declaredX = found->second;
    }
}

} // namespace

Result<DocumentFacts> readFacts(const QString& file, QPDF& pdf, const PreflightOptions& options)
{
    DocumentFacts facts{pdf, options, {}, {}, false, {}, false, {}};
    const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
    if (pages.empty())
        return Error{Error::Code::BadFormat, file, QStringLiteral("the PDF has no page")};
    if (pages.size() > mostPages)
        return Error{
            Error::Code::BadFormat, file,
            QStringLiteral("the PDF has %1 pages; at most %2 are checked").arg(pages.size()).arg(mostPages)};
    readDeclaration(facts);
    QPDFPageLabelDocumentHelper labels(pdf);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        facts.pages.push_back(readPage(pages[i], static_cast<int>(i)));
        if (labels.hasPageLabels())
            facts.pages.back().label = labelOf(labels.getLabelForPage(static_cast<long long>(i)));
    }
    return facts;
}

} // namespace banxin
