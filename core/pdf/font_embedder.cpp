#include "pdf/font_embedder.h"

#include "pdf/font_metrics.h"
#include "pdf/glyph_outline.h"
#include "pdf/pdf_number.h"
#include "pdf/pdf_objects.h"
#include "pdf/to_unicode.h"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin {

namespace {

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
        if (usage.uses[i].variant == variant && coded.glyphs[i].font >= 0)
            codes.emplace_back(coded.glyphs[i].code, usage.uses[i].told());
    return toUnicodeCMap(std::move(codes));
}

/// The glyphs of a face that have characters, rising; the others are drawn as outlines.
std::vector<std::uint32_t> textGlyphs(const FaceUsage& usage)
{
    std::vector<std::uint32_t> glyphs;
    for (std::size_t glyph = 0; glyph < usage.firstByGlyph.size(); ++glyph) {
        int use = usage.firstByGlyph[glyph];
        while (use >= 0 && usage.uses[static_cast<std::size_t>(use)].text.isEmpty())
            use = usage.uses[static_cast<std::size_t>(use)].next;
        if (use >= 0)
            glyphs.push_back(static_cast<std::uint32_t>(glyph));
    }
    return glyphs;
}

} // namespace

void FontEmbedder::start(const std::vector<FaceUsage>& usages)
{
    for (const FaceUsage& usage : usages) {
        Work work;
        work.usage = &usage;
        if (!m_outlineText) {
            work.glyphs = textGlyphs(usage);
            work.job = std::make_unique<FontJob>(m_faces.face(usage.face), work.glyphs);
        }
        m_work.push_back(std::move(work));
    }
}

Result<CodedFace> FontEmbedder::embedNext()
{
    Work& work = m_work[m_next++];
    const FaceUsage& usage = *work.usage;
    if (m_outlineText) // no font is embedded, so its fsType has no say
        return outlined(usage);
    const Face& face = m_faces.face(usage.face);
    const Result<FontSubset> subset = work.job->takeSubset();
    if (!subset)
        return subset.error();

    CodedFace coded;
    coded.glyphs.resize(usage.uses.size());
    int xScale = 0, yScale = 0;
    hb_font_get_scale(face.hbFont.get(), &xScale, &yScale);
    coded.unitsPerEm = std::max(xScale, 1);
    const int firstFont = static_cast<int>(m_fonts.size());
    for (std::size_t i = 0; i < usage.uses.size(); ++i) {
        const GlyphUse& use = usage.uses[i];
        if (use.text.isEmpty()) {
            coded.outlines[static_cast<int>(i)] = glyphOutline(face, use.glyph);
            continue;
        }
        if (!use.carriers.empty())
            coded.carriers[static_cast<int>(i)] = use.carriers;
        const auto place = std::lower_bound(work.glyphs.begin(), work.glyphs.end(), use.glyph)
            - work.glyphs.begin();
        coded.glyphs[i] = {subset->codes[static_cast<std::size_t>(place)], firstFont + use.variant,
                           glyphAdvance(face, use.glyph)};
    }
    if (!work.glyphs.empty())
        makeFonts(work, *subset, coded);
    return coded;
}

CodedFace FontEmbedder::outlined(const FaceUsage& usage)
{
    const Face& face = m_faces.face(usage.face);
    CodedFace coded;
    coded.glyphs.resize(usage.uses.size());
    int xScale = 0, yScale = 0;
    hb_font_get_scale(face.hbFont.get(), &xScale, &yScale);
    coded.unitsPerEm = std::max(xScale, 1);
    for (const int first : usage.firstByGlyph) {
        const std::string path = first < 0 ? std::string()
                                           : glyphOutline(face, usage.uses[static_cast<std::size_t>(first)].glyph);
        if (path.empty())
            continue;
        QPDFObjectHandle form = pdfStream(m_pdf, path + "f\n");
        form.getDict().replaceKey("/Type", pdfName("XObject"));
        form.getDict().replaceKey("/Subtype", pdfName("Form"));
        hb_glyph_extents_t ink{};
        hb_font_get_glyph_extents(face.hbFont.get(), usage.uses[static_cast<std::size_t>(first)].glyph, &ink);
        QPDFObjectHandle box = QPDFObjectHandle::newArray();
        for (const int edge :
             {ink.x_bearing - 1, ink.y_bearing + ink.height - 1, ink.x_bearing + ink.width + 1, ink.y_bearing + 1})
            box.appendItem(pdfInteger(edge));
        form.getDict().replaceKey("/BBox", box);
        form.getDict().replaceKey("/Resources", QPDFObjectHandle::newDictionary());
        for (int use = first; use >= 0; use = usage.uses[static_cast<std::size_t>(use)].next)
            coded.forms[use] = static_cast<int>(m_outlines.size());
        m_outlines.push_back(form);
    }
    return coded;
}

void FontEmbedder::makeFonts(Work& work, const FontSubset& subset, const CodedFace& coded)
{
    work.cff = subset.cff;
    work.programSize = subset.programSize;
    work.file = m_pdf.newStream();
    const Face& face = m_faces.face(work.usage->face);
    const std::string name = subset.tag + '+' + readFontMetrics(face).postScriptName;
    const QPDFObjectHandle cidFont = descendant(work, name, coded);
    for (int variant = 0; variant < work.usage->variants; ++variant) {
        QPDFObjectHandle font = QPDFObjectHandle::newDictionary();
        font.replaceKey("/Type", pdfName("Font"));
        font.replaceKey("/Subtype", pdfName("Type0"));
        font.replaceKey("/BaseFont", pdfName(subset.cff ? name + "-Identity-H" : name));
        font.replaceKey("/Encoding", pdfName("Identity-H"));
        QPDFObjectHandle descendants = QPDFObjectHandle::newArray();
        descendants.appendItem(cidFont);
        font.replaceKey("/DescendantFonts", descendants);
        font.replaceKey("/ToUnicode", pdfStream(m_pdf, variantCMap(*work.usage, coded, variant)));
        m_fonts.push_back(m_pdf.makeIndirectObject(font));
    }
}

void FontEmbedder::finish()
{
    for (Work& work : m_work) {
        if (work.glyphs.empty())
            continue;
        work.file.replaceStreamData(work.job->takeDeflated(), pdfName("FlateDecode"), QPDFObjectHandle::newNull());
        if (work.cff)
            work.file.getDict().replaceKey("/Subtype", pdfName("CIDFontType0C"));
        else
            work.file.getDict().replaceKey("/Length1", pdfInteger(static_cast<std::int64_t>(work.programSize)));
    }
}

QPDFObjectHandle FontEmbedder::descriptor(const Face& face, const Work& work, const std::string& name)
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
    out.replaceKey(work.cff ? "/FontFile3" : "/FontFile2", work.file);
    return m_pdf.makeIndirectObject(out);
}

QPDFObjectHandle FontEmbedder::descendant(const Work& work, const std::string& name, const CodedFace& coded)
{
    std::map<std::uint16_t, std::int64_t> advances;
    for (const CodedGlyph& glyph : coded.glyphs)
        if (glyph.font >= 0)
            advances[glyph.code] = glyph.advance;
    const std::int64_t common = commonAdvance(advances);

    QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
    out.replaceKey("/Type", pdfName("Font"));
    out.replaceKey("/Subtype", pdfName(work.cff ? "CIDFontType0" : "CIDFontType2"));
    out.replaceKey("/BaseFont", pdfName(name));
    QPDFObjectHandle system = QPDFObjectHandle::newDictionary();
    system.replaceKey("/Registry", QPDFObjectHandle::newString("Adobe"));
    system.replaceKey("/Ordering", QPDFObjectHandle::newString("Identity"));
    system.replaceKey("/Supplement", pdfInteger(0));
    out.replaceKey("/CIDSystemInfo", system);
    out.replaceKey("/FontDescriptor", descriptor(m_faces.face(work.usage->face), work, name));
    out.replaceKey("/DW", pdfReal(common, 3));
    out.replaceKey("/W", widthArray(advances, common));
    if (!work.cff)
        out.replaceKey("/CIDToGIDMap", pdfName("Identity"));
    return m_pdf.makeIndirectObject(out);
}

} // namespace banxin
