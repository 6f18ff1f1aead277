#include "pdf/text_writer.h"

#include "pdf/pdf_number.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr std::int64_t million = 1'000'000;
/// TJ numbers are thousandths of an em with one place: a tenth of that is 0.0012 pt at 12 pt.
constexpr std::int64_t adjustUnit = 100;
/// A gap wider than this is a new place, not a gap of the line.
constexpr std::int64_t widestGap = 8 * million;

/// A size as the PDF tells it: ten-thousandths of a point. Readers multiply by that number, so
/// the sums here do too.
std::int64_t writtenSize(Length size)
{
    return std::max<std::int64_t>(1, roundedQuotient(size.units() * 10000, Length::unitsPerPoint));
}

/// A distance in millionths of an em of `size`.
std::int64_t inEms(Length distance, Length size)
{
    // distance / 65536 * 10^4 * 10^6 / size; 10^10 / 65536 = 5^10 / 2^6 keeps it in 64 bits.
    return roundedQuotient(distance.units() * 9'765'625, 64 * writtenSize(size));
}

} // namespace

void TextWriter::addRun(const GlyphRun& run, Point at, const Paint& paint, const CodedFace& coded,
                        std::span<const int> glyphUses)
{
    if (m_inText && m_start.y != at.y)
        finish();
    bool prepared = false;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const CodedGlyph& glyph = coded.glyphs[static_cast<std::size_t>(glyphUses[i])];
        if (glyph.font < 0) {
            addOutline(coded, glyphUses[i], {at.x + run.glyphs[i].x, at.y + run.glyphs[i].y}, run.size, paint);
            continue;
        }
        if (!prepared)
            prepare(run, at, paint);
        prepared = true;
        setFont(glyph.font);
        setRise(run.glyphs[i].y);
        moveTo(inEms(at.x - m_start.x + run.glyphs[i].x, m_size));
        show(glyph);
        if (const auto carriers = coded.carriers.find(glyphUses[i]); carriers != coded.carriers.end())
            for (const int carrier : carriers->second)
                addCarrier(coded.glyphs[static_cast<std::size_t>(carrier)]);
    }
}

void TextWriter::show(const CodedGlyph& glyph)
{
    openString();
    appendHex4(m_out, glyph.code);
    m_pen += glyph.advance;
}

/// A further character of a glyph for several, without width. It stands a hair before the pen: MuPDF
/// takes the same character twice in the very same place for one that is printed bold that way.
void TextWriter::addCarrier(const CodedGlyph& carrier)
{
    setFont(carrier.font);
    moveTo(m_pen - adjustUnit);
    show(carrier);
}

/// Colour and place before the first glyph of a run that is written.
void TextWriter::prepare(const GlyphRun& run, Point at, const Paint& paint)
{
    const InkUse use{InkUse::Kind::Text, run.size};
    if (m_ink.differs(paint, use)) {
        closeArray();
        m_ink.set(m_out, paint, use);
    }
    if (!m_inText) {
        m_out += "BT\n";
        m_inText = true;
        beginAt(at, run.size);
        return;
    }
    const std::int64_t gap = inEms(at.x + run.glyphs.front().x - m_start.x, m_size) - m_pen;
    if (m_size != run.size || gap > widestGap || gap < -widestGap)
        beginAt(at, run.size);
}

void TextWriter::addOutline(const CodedFace& coded, int use, Point at, Length size, const Paint& paint)
{
    const auto form = coded.forms.find(use);
    if (form != coded.forms.end())
        m_outlines.push_back({nullptr, form->second, at, size, coded.unitsPerEm, paint});
    else if (const auto path = coded.outlines.find(use); path != coded.outlines.end() && !path->second.empty())
        m_outlines.push_back({&path->second, -1, at, size, coded.unitsPerEm, paint});
}

void TextWriter::finish()
{
    if (m_inText) {
        closeArray();
        m_out += "ET\n";
        m_inText = false;
    }
    drawOutlines();
}

void TextWriter::drawOutlines()
{
    for (const Outline& outline : m_outlines) {
        m_ink.set(m_out, outline.paint, {InkUse::Kind::Text, outline.size});
        m_out += "q ";
        const std::int64_t scale = roundedQuotient(writtenSize(outline.size) * 10000, outline.unitsPerEm);
        for (const std::int64_t number : {scale, std::int64_t{0}, std::int64_t{0}, scale}) {
            appendNumber(m_out, number, 8);
            m_out += ' ';
        }
        appendPoints(m_out, outline.at.x);
        m_out += ' ';
        appendPoints(m_out, outline.at.y);
        m_out += " cm ";
        if (outline.path) {
            m_out += *outline.path;
            m_out += "f Q\n";
        } else {
            m_out += "/G";
            appendNumber(m_out, outline.form + 1, 0);
            m_out += " Do Q\n";
        }
    }
    m_outlines.clear();
}

void TextWriter::beginAt(Point at, Length size)
{
    closeArray();
    m_start = at;
    m_size = size;
    m_pen = 0;
    m_out += "1 0 0 1 ";
    appendPoints(m_out, at.x);
    m_out += ' ';
    appendPoints(m_out, at.y);
    m_out += " Tm\n";
}

void TextWriter::setFont(int font)
{
    if (m_font == font && m_fontSize == m_size)
        return;
    closeArray();
    m_font = font;
    m_fonts.insert(font);
    m_fontSize = m_size;
    m_out += "/F";
    appendNumber(m_out, font + 1, 0);
    m_out += ' ';
    appendNumber(m_out, writtenSize(m_size), 4);
    m_out += " Tf\n";
}

void TextWriter::setRise(Length rise)
{
    if (m_rise == rise)
        return;
    closeArray();
    m_rise = rise;
    appendPoints(m_out, rise);
    m_out += " Ts\n";
}

void TextWriter::moveTo(std::int64_t target)
{
    // Positive numbers move the pen back (PDF 32000-1, 9.4.3).
    const std::int64_t adjust = roundedQuotient(m_pen - target, adjustUnit);
    if (adjust == 0)
        return;
    closeString();
    openArray();
    appendNumber(m_out, adjust, 1);
    m_pen -= adjust * adjustUnit;
}

void TextWriter::openArray()
{
    if (m_inArray)
        return;
    m_out += '[';
    m_inArray = true;
}

void TextWriter::openString()
{
    if (m_inString)
        return;
    openArray();
    m_out += '<';
    m_inString = true;
}

void TextWriter::closeString()
{
    if (!m_inString)
        return;
    m_out += '>';
    m_inString = false;
}

void TextWriter::closeArray()
{
    if (!m_inArray)
        return;
    closeString();
    m_out += "]TJ\n";
    m_inArray = false;
}

} // namespace banxin
