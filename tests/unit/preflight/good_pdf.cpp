#include "good_pdf.h"

#include <qpdf/QPDFWriter.hh>

#include <QFile>

#include <ft2build.h>
#include <gtest/gtest.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

namespace banxin::test {

namespace {

QByteArray fileBytes(const char* name)
{
    QFile file(QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

QPDFObjectHandle parsed(const std::string& text) { return QPDFObjectHandle::parse(text); }

std::string box(double left, double bottom, double right, double top)
{
    char out[160];
    std::snprintf(out, sizeof out, "[%.4f %.4f %.4f %.4f]", left * mm, bottom * mm, right * mm, top * mm);
    return out;
}

const char* xmpOfX4 =
    "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmpMM:DocumentID=\"uuid:1\" xmpMM:VersionID=\"1\""
    " xmpMM:RenditionClass=\"default\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Press file</rdf:li>"
    "</rdf:Alt></dc:title><xmp:CreateDate>2026-01-31T00:00:00Z</xmp:CreateDate>"
    "<xmp:ModifyDate>2026-01-31T00:00:00Z</xmp:ModifyDate><pdf:Producer>test</pdf:Producer>"
    "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta>"
    "<?xpacket end=\"w\"?>";

} // namespace

GoodPdf::GoodPdf(Standard standard) : m_standard(standard)
{
    pdf.emptyPDF();
    pdf.setSuppressWarnings(true);
    addFont();
    addPages();
    addDocument();
}

QPDFObjectHandle GoodPdf::stream(const std::string& bytes) { return QPDFObjectHandle::newStream(&pdf, bytes); }

void GoodPdf::addFont()
{
    const QByteArray program =
        fileBytes("/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyretermes-regular.otf");
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    FT_Init_FreeType(&library);
    ASSERT_EQ(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(program.constData()),
                                 static_cast<FT_Long>(program.size()), 0, &face),
              0);
    std::string widths = "[";
    std::string codes = "<";
    for (const char letter : {'P', 'r', 'e', 's'}) {
        const FT_UInt glyph = FT_Get_Char_Index(face, static_cast<FT_ULong>(letter));
        FT_Fixed advance = 0;
        FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance);
        widths += std::to_string(glyph) + "[" + std::to_string(advance * 1000 / face->units_per_EM) + "]";
        char hex[8];
        std::snprintf(hex, sizeof hex, "%04X", glyph);
        codes += hex;
    }
    shown = codes + "> Tj";
    FT_Done_Face(face);
    FT_Done_FreeType(library);

    QPDFObjectHandle file = stream(program.toStdString());
    file.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/OpenType"));
    descriptor = pdf.makeIndirectObject(
        parsed("<</Type/FontDescriptor/FontName/ABCDEF+TeXGyreTermes/Flags 4/FontBBox[-200 -300 1100 1100]"
               "/ItalicAngle 0/Ascent 1000/Descent -300/CapHeight 650/StemV 80>>"));
    descriptor.replaceKey("/FontFile3", file);
    cidFont = pdf.makeIndirectObject(
        parsed("<</Type/Font/Subtype/CIDFontType0/BaseFont/ABCDEF+TeXGyreTermes/DW 1000/CIDSystemInfo"
               "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W "
               + widths + "]>>"));
    cidFont.replaceKey("/FontDescriptor", descriptor);
    font = pdf.makeIndirectObject(
        parsed("<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+TeXGyreTermes/Encoding/Identity-H>>"));
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{cidFont}));
}

void GoodPdf::setPicture(int width, int height, const char* space, const std::string& samples)
{
    picture = stream(samples);
    picture.getDict().replaceKey("/Type", parsed("/XObject"));
    picture.getDict().replaceKey("/Subtype", parsed("/Image"));
    picture.getDict().replaceKey("/Width", QPDFObjectHandle::newInteger(width));
    picture.getDict().replaceKey("/Height", QPDFObjectHandle::newInteger(height));
    picture.getDict().replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    picture.getDict().replaceKey("/ColorSpace", parsed(space));
    if (resources.isDictionary())
        resources.getKey("/XObject").replaceKey("/Im", picture);
}

void GoodPdf::addPages()
{
    setPicture(300, 300, "/DeviceCMYK", std::string(300 * 300 * 4, '\x30'));
    overprint = pdf.makeIndirectObject(parsed("<</Type/ExtGState/OP true/op true/OPM 1>>"));
    resources = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    for (const auto& [category, name, object] :
         {std::tuple("/Font", "/F1", font), {"/XObject", "/Im", picture}, {"/ExtGState", "/GS1", overprint}}) {
        resources.replaceKey(category, QPDFObjectHandle::newDictionary());
        resources.getKey(category).replaceKey(name, object);
    }
    // A tint over the bleed; text and rule in black that overprints; white text; a picture 1 inch wide.
    content = "q 0.1 0 0 0 k 19.84 19.84 612.28 858.90 re f Q\n"
              "q /GS1 gs 0 0 0 1 k BT /F1 10 Tf 100 700 Td "
        + shown
        + " ET\n"
          "0 0 0 1 K 0.5 w 100 690 m 300 690 l S Q\n"
          "q 0 0 0 0 k BT /F1 14 Tf 100 600 Td "
        + shown
        + " ET Q\n"
          "q 72 0 0 72 200 300 cm /Im Do Q\n";
    for (int i = 0; i < 2; ++i) {
        QPDFObjectHandle one = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        one.replaceKey("/Type", parsed("/Page"));
        one.replaceKey("/MediaBox", parsed(box(0, 0, 230, 317)));
        one.replaceKey("/BleedBox", parsed(box(7, 7, 223, 310)));
        one.replaceKey("/TrimBox", parsed(box(10, 10, 220, 307)));
        one.replaceKey("/Resources", resources);
        one.replaceKey("/Contents", stream("q Q\n"));
        pdf.addPage(one, false);
    }
    page = pdf.getAllPages().front();
}

void GoodPdf::addDocument()
{
    const bool x4 = m_standard == Standard::X4;
    version = x4 ? "1.6" : "1.4";
    objectStreams = x4;
    xmp = x4 ? xmpOfX4 : "";
    info = pdf.makeIndirectObject(parsed("<</Title(Press file)/CreationDate(D:20260131000000Z)"
                                         "/ModDate(D:20260131000000Z)/Producer(test)/Trapped/False>>"));
    if (!x4)
        info.replaceKey("/GTS_PDFXVersion", QPDFObjectHandle::newString("PDF/X-1a:2003"));
    pdf.getTrailer().replaceKey("/Info", info);
    QPDFObjectHandle profile = stream(fileBytes(":/banxin/icc/FOGRA39L_coated.icc").toStdString());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(4));
    intent = pdf.makeIndirectObject(parsed("<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)"
                                           "/RegistryName(http://www.color.org)>>"));
    intent.replaceKey("/DestOutputProfile", profile);
    pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{intent}));
}

QByteArray GoodPdf::bytes()
{
    page.replaceKey("/Contents", stream(content));
    if (!xmp.empty()) {
        QPDFObjectHandle metadata = stream(xmp);
        metadata.getDict().replaceKey("/Type", parsed("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", parsed("/XML"));
        pdf.getRoot().replaceKey("/Metadata", metadata);
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(!encrypted);
    writer.setObjectStreamMode(objectStreams ? qpdf_o_generate : qpdf_o_disable);
    writer.setMinimumPDFVersion(version);
    writer.forcePDFVersion(version);
    writer.setPreserveUnreferencedObjects(false);
    if (encrypted)
        writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true, qpdf_r3p_full);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

PreflightReport checked(const QByteArray& bytes, const PreflightOptions& options)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("文件.pdf"));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<PreflightReport> report = preflight(path, options);
    EXPECT_TRUE(report.ok()) << (report ? "" : qPrintable(report.error().detail));
    return report ? *report : PreflightReport();
}

std::set<std::string> rulesOf(const PreflightReport& report)
{
    std::set<std::string> out;
    for (const PreflightFinding& finding : report.findings)
        out.insert(finding.rule.toStdString());
    return out;
}

std::string listed(const PreflightReport& report)
{
    static constexpr const char* severities[] = {"info", "warning", "error"};
    QString out;
    for (const PreflightFinding& f : report.findings)
        out += QStringLiteral("%1 %2 %3 page %4 %5: %6\n")
                   .arg(f.rule,
                        f.kind == PreflightFinding::Kind::Structure ? QStringLiteral("structure")
                                                                    : QStringLiteral("content"),
                        QString::fromLatin1(severities[static_cast<int>(f.severity)]))
                   .arg(f.page)
                   .arg(f.object, f.detail);
    return out.toStdString();
}

PreflightFinding findingOf(const PreflightReport& report, const char* rule)
{
    for (const PreflightFinding& finding : report.findings)
        if (finding.rule == QLatin1String(rule))
            return finding;
    ADD_FAILURE() << "no " << rule << " in\n" << listed(report);
    return {};
}

} // namespace banxin::test
