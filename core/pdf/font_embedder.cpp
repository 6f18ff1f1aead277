#include "pdf/font_embedder.h"

#include "pdf/font_metrics.h"
#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"
#include "pdf/to_unicode.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin {

namespace {

/// Six letters that differ when the subset differs, so that merging two PDFs cannot mix them up.
std::string subsetTag(const FontSubset& subset)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(subset.program.data(), static_cast<qsizetype>(subset.program.size())), QCryptographicHash::Md5);
    std::string tag;
    for (int i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
    return tag;
}

/// The commonest advance: what /W need not tell.
std::int64_t commonAdvance(const std::map<std::uint16_t, std::int64_t>& advances)
{
    std::map<std::int64_t, int> counts;
    for (const auto& [code, advance] : advances)
        ++counts[advance];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 1'000'000 : most->first;
}

/// `code [w w w]` for each row of codes one after the other.
QPDFObjectHandle widthArray(const std::map<std::uint16_t, std::int64_t>& advances, std::int64_t common)
{
    QPDFObjectHandle out = QPDFObjectHandle::newArray();
    QPDFObjectHandle row;
    int next = -1;
    for (const auto& [code, advance] : advances) {
        if (advance == common)
            continue;
        if (code != next) {
            out.appendItem(QPDFObjectHandle::newInteger(code));
            row = QPDFObjectHandle::newArray();
            out.appendItem(row);
        }
        row.appendItem(QPDFObjectHandle::newReal(number(advance, 3)));
        next = code + 1;
    }
    return out;
}

/// The ToUnicode table of one variant.
std::string variantCMap(const FaceUsage& usage, const CodedFace& coded, int variant)
{
    std::vector<CodeText> codes;
    for (std::size_t i = 0; i < usage.uses.size(); ++i)
        if (usage.uses[i].variant == variant)
            codes.emplace_back(coded[i].code, usage.uses[i].text);
    return toUnicodeCMap(std::move(codes));
}

} // namespace

Result<CodedFace> FontEmbedder::embed(const FaceUsage& usage)
{
    const Face& face = m_faces.face(usage.face);
    std::vector<std::uint32_t> glyphs;
    for (std::size_t glyph = 0; glyph < usage.firstByGlyph.size(); ++glyph)
        if (usage.firstByGlyph[glyph] >= 0)
            glyphs.push_back(static_cast<std::uint32_t>(glyph));
    Result<FontSubset> cut = subsetFace(face, glyphs);
    if (!cut)
        return cut.error();
    const FontSubset& subset = *cut;

    const int firstFont = static_cast<int>(m_fonts.size());
    CodedFace coded(usage.uses.size());
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const std::int64_t advance = glyphAdvance(face, glyphs[i]);
        for (int use = usage.firstByGlyph[glyphs[i]]; use >= 0; use = usage.uses[static_cast<std::size_t>(use)].next) {
            const auto at = static_cast<std::size_t>(use);
            coded[at] = {subset.codes[i], firstFont + usage.uses[at].variant, advance};
        }
    }

    const std::string name = subsetTag(subset) + '+' + readFontMetrics(face).postScriptName;
    const QPDFObjectHandle cidFont = descendant(face, subset, name, coded);
    for (int variant = 0; variant < usage.variants; ++variant) {
        QPDFObjectHandle font = QPDFObjectHandle::newDictionary();
        font.replaceKey("/Type", pdfName("Font"));
        font.replaceKey("/Subtype", pdfName("Type0"));
        font.replaceKey("/BaseFont", pdfName(subset.cff ? name + "-Identity-H" : name));
        font.replaceKey("/Encoding", pdfName("Identity-H"));
        QPDFObjectHandle descendants = QPDFObjectHandle::newArray();
        descendants.appendItem(cidFont);
        font.replaceKey("/DescendantFonts", descendants);
        font.replaceKey("/ToUnicode", pdfStream(m_pdf, variantCMap(usage, coded, variant)));
        m_fonts.push_back(m_pdf.makeIndirectObject(font));
    }
    return coded;
}

QPDFObjectHandle FontEmbedder::fontFile(const FontSubset& subset)
{
    QPDFObjectHandle stream = pdfStream(m_pdf, subset.program);
    if (subset.cff)
        stream.getDict().replaceKey("/Subtype", pdfName("CIDFontType0C"));
    else
        stream.getDict().replaceKey("/Length1", pdfInteger(static_cast<std::int64_t>(subset.program.size())));
    return stream;
}

QPDFObjectHandle FontEmbedder::descriptor(const Face& face, const FontSubset& subset, const std::string& name)
{
    const FontMetrics metrics = readFontMetrics(face);
    QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
    out.replaceKey("/Type", pdfName("FontDescriptor"));
    out.replaceKey("/FontName", pdfName(name));
    out.replaceKey("/Flags", pdfInteger(metrics.flags));
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const int edge : metrics.box)
        box.appendItem(pdfInteger(edge));
    out.replaceKey("/FontBBox", box);
    out.replaceKey("/ItalicAngle", pdfReal(std::llround(metrics.italicAngle * 100), 2));
    out.replaceKey("/Ascent", pdfInteger(metrics.ascent));
    out.replaceKey("/Descent", pdfInteger(metrics.descent));
    out.replaceKey("/CapHeight", pdfInteger(metrics.capHeight));
    out.replaceKey("/StemV", pdfInteger(metrics.stemV));
    out.replaceKey(subset.cff ? "/FontFile3" : "/FontFile2", fontFile(subset));
    return m_pdf.makeIndirectObject(out);
}

QPDFObjectHandle FontEmbedder::descendant(const Face& face, const FontSubset& subset, const std::string& name,
                                          const CodedFace& coded)
{
    std::map<std::uint16_t, std::int64_t> advances;
    for (const CodedGlyph& glyph : coded)
        advances[glyph.code] = glyph.advance;
    const std::int64_t common = commonAdvance(advances);

    QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
    out.replaceKey("/Type", pdfName("Font"));
    out.replaceKey("/Subtype", pdfName(subset.cff ? "CIDFontType0" : "CIDFontType2"));
    out.replaceKey("/BaseFont", pdfName(name));
    QPDFObjectHandle system = QPDFObjectHandle::newDictionary();
    system.replaceKey("/Registry", QPDFObjectHandle::newString("Adobe"));
    system.replaceKey("/Ordering", QPDFObjectHandle::newString("Identity"));
    system.replaceKey("/Supplement", pdfInteger(0));
    out.replaceKey("/CIDSystemInfo", system);
    out.replaceKey("/FontDescriptor", descriptor(face, subset, name));
    out.replaceKey("/DW", pdfReal(common, 3));
    out.replaceKey("/W", widthArray(advances, common));
    if (!subset.cff)
        out.replaceKey("/CIDToGIDMap", pdfName("Identity"));
    return m_pdf.makeIndirectObject(out);
}

} // namespace banxin
