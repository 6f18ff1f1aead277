// Fonts: embedded, subset, widths as in the font program.
#include "preflight/checks.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

namespace banxin {

namespace {

constexpr std::size_t mostProgramBytes = std::size_t(64) << 20;
constexpr double widthTolerance = 2; // thousandths of the size: PDF rounds to whole ones

/// A font program opened with FreeType.
class FontProgram {
public:
    explicit FontProgram(std::string bytes) : m_bytes(std::move(bytes))
    {
        if (FT_Init_FreeType(&m_library) != 0) {
            m_library = nullptr;
            return;
        }
        if (FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte*>(m_bytes.data()),
                               static_cast<FT_Long>(m_bytes.size()), 0, &m_face)
            != 0)
            m_face = nullptr;
    }
    ~FontProgram()
    {
        if (m_face)
            FT_Done_Face(m_face);
        if (m_library)
            FT_Done_FreeType(m_library);
    }
    FontProgram(const FontProgram&) = delete;
    FontProgram& operator=(const FontProgram&) = delete;

    bool opens() const { return m_face != nullptr; }
    FT_Face face() const { return m_face; }
    /// In thousandths of the size; below 0: there is no such glyph.
    double advance(unsigned glyph) const
    {
        FT_Fixed out = 0;
        if (FT_Get_Advance(m_face, glyph, FT_LOAD_NO_SCALE, &out) != 0 || m_face->units_per_EM == 0)
            return -1;
        return static_cast<double>(out) * 1000 / m_face->units_per_EM;
    }

private:
    std::string m_bytes;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

/// Glyphs of the codes of a font, where they can be told without guessing.
class GlyphMap {
public:
    GlyphMap(const PdfFont& font, const FontProgram& program) : m_font(font), m_program(program)
    {
        if (font.composite()) {
            QPDFObjectHandle map = font.descendant().getKey("/CIDToGIDMap");
            if (map.isStream())
                m_map = readStream(map, 2 * 65536).bytes;
            const QPDFObjectHandle type = font.descendant().getKey("/Subtype");
            const bool wrapped = font.programKey() == "/FontFile3" && FT_IS_SFNT(program.face());
            // A CID-keyed program in an OpenType wrapper would need its charset.
            m_readable = font.identity() && !(wrapped && FT_IS_CID_KEYED(program.face()));
        } else {
            readSimple();
        }
    }
    bool readable() const { return m_readable; }
    /// Below 0: not known.
    long glyph(int code) const
    {
        const auto at = static_cast<std::size_t>(code);
        if (m_font.composite()) {
            if (m_map.empty())
                return code; // FreeType takes a CID for CID-keyed programs, as PDF does
            if (2 * at + 1 >= m_map.size())
                return 0;
            return static_cast<unsigned char>(m_map[2 * at]) * 256 + static_cast<unsigned char>(m_map[2 * at + 1]);
        }
        if (at < m_simple.size())
            return m_simple[at];
        return -1;
    }

private:
    void readSimple()
    {
        m_readable = true;
        m_simple.assign(256, -1);
        FT_Face face = m_program.face();
        QPDFObjectHandle encoding = m_font.object().getKey("/Encoding");
        const bool names = FT_HAS_GLYPH_NAMES(face) != 0;
        if (!encoding.isName() && !(encoding.isDictionary() && encoding.hasKey("/BaseEncoding")))
            for (unsigned code = 0; code < 256; ++code)
                m_simple[code] = builtIn(face, code);
        if (!encoding.isDictionary() || !names || FT_IS_SFNT(face))
            return;
        QPDFObjectHandle differences = encoding.getKey("/Differences");
        if (!differences.isArray())
            return;
        int code = 0;
        for (QPDFObjectHandle item : differences.getArrayAsVector()) {
            if (item.isInteger()) {
                code = item.getIntValueAsInt();
            } else if (item.isName() && code >= 0 && code < 256) {
                const std::string name = item.getName().substr(1);
                const FT_UInt glyph = FT_Get_Name_Index(face, name.c_str());
                m_simple[static_cast<std::size_t>(code++)] = glyph > 0 ? static_cast<long>(glyph) : -1;
            }
        }
    }
    static long builtIn(FT_Face face, unsigned code)
    {
        for (int i = 0; i < face->num_charmaps; ++i) {
            FT_CharMap map = face->charmaps[i];
            if (map->encoding != FT_ENCODING_MS_SYMBOL && map->encoding != FT_ENCODING_ADOBE_CUSTOM
                && map->encoding != FT_ENCODING_APPLE_ROMAN)
                continue;
            FT_Set_Charmap(face, map);
            FT_UInt glyph = FT_Get_Char_Index(face, code);
            if (glyph == 0 && map->encoding == FT_ENCODING_MS_SYMBOL)
                glyph = FT_Get_Char_Index(face, 0xF000 + code);
            if (glyph > 0)
                return static_cast<long>(glyph);
        }
        return -1;
    }

    const PdfFont& m_font;
    const FontProgram& m_program;
    bool m_readable = false;
    std::string m_map;
    std::vector<long> m_simple;
};

void checkProgram(const PdfFont& font, const QString& object, Findings& findings)
{
    StreamBytes bytes = readStream(font.program(), mostProgramBytes);
    const FontProgram program(std::move(bytes.bytes));
    if (!bytes.whole || !program.opens()) {
        findings.structure("X-09", nullptr, object, QStringLiteral("its font program is damaged"));
        return;
    }
    const GlyphMap map(font, program);
    if (!map.readable())
        return;
    int wrong = 0, missing = 0;
    QString first;
    for (std::size_t code = 0; code < font.used().size(); ++code) {
        if (!font.used()[code])
            continue;
        const long glyph = map.glyph(static_cast<int>(code));
        if (glyph < 0)
            continue;
        missing += glyph == 0 && font.composite() ? 1 : 0;
        const double own = program.advance(static_cast<unsigned>(glyph));
        const double said = font.width(static_cast<int>(code));
        const bool told = font.composite() || font.widthGiven(static_cast<int>(code));
        if (own < 0 || !told || std::abs(own - said) <= widthTolerance)
            continue;
        if (wrong++ == 0)
            first = QStringLiteral("code %1: %2 in the file, %3 in the font")
                        .arg(code)
                        .arg(decimal(said, 1), decimal(own, 1));
    }
    if (wrong > 0)
        findings.structure("X-09", nullptr, object,
                           QStringLiteral("%1 widths are wrong (%2)").arg(wrong).arg(first));
    if (missing > 0)
        findings.structure("X-09", nullptr, object + QStringLiteral(" .notdef"),
                           QStringLiteral("it shows an empty box in the place of a character"));
}

} // namespace

void checkFonts(const DocumentFacts&, const std::vector<PdfFontPtr>& fonts, Findings& findings)
{
    for (const PdfFontPtr& font : fonts) {
        // A font of which only invisible text is set need not be there (text below a scan).
        const bool shown = std::find(font->used().begin(), font->used().end(), true) != font->used().end();
        if (font->type3() || !shown)
            continue;
        const QString object = QStringLiteral("font ") + font->name();
        if (!font->embedded()) {
            findings.structure("X-09", nullptr, object, QStringLiteral("not embedded"));
            continue;
        }
        if (!font->subset())
            findings.add("X-09", Findings::Severity::Info, Findings::Kind::Content, nullptr, object,
                         QStringLiteral("embedded whole, not as a subset"));
        checkProgram(*font, object, findings);
    }
}

} // namespace banxin
