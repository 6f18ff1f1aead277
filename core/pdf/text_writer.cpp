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

bool InkState::differs(const Paint& paint) const
{
    return !m_known || m_c != paint.c || m_m != paint.m || m_y != paint.y || m_k != paint.k;
}

void InkState::set(std::string& out, const Paint& paint)
{
    if (!differs(paint))
        return;
    m_known = true;
    m_c = paint.c;
    m_m = paint.m;
    m_y = paint.y;
    m_k = paint.k;
    for (const int part : {m_c, m_m, m_y, m_k}) {
        appendNumber(out, std::clamp(part, 0, 1000), 3);
        out += ' ';
    }
    out += "k\n";
}

void TextWriter::addRun(const GlyphRun& run, Point at, const Paint& paint, const CodedFace& coded,
                        std::span<const int> glyphUses)
{
    if (run.glyphs.empty())
        return;
    if (m_inText && m_start.y != at.y)
        finish();
    if (m_ink.differs(paint)) {
        closeArray();
        m_ink.set(m_out, paint);
    }
    if (!m_inText) {
        m_out += "BT\n";
        m_inText = true;
        beginAt(at, run.size);
    } else {
        const std::int64_t gap = inEms(at.x + run.glyphs.front().x - m_start.x, m_size) - m_pen;
        if (m_size != run.size || gap > widestGap || gap < -widestGap)
            beginAt(at, run.size);
    }
    const Length shift = at.x - m_start.x;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const CodedGlyph& glyph = coded.glyphs[static_cast<std::size_t>(glyphUses[i])];
        if (glyph.font < 0) {
            const Point place{at.x + run.glyphs[i].x, at.y + run.glyphs[i].y};
            m_outlines.push_back({&coded.outlines.at(glyphUses[i]), place, run.size, coded.unitsPerEm, paint});
            continue;
        }
        setFont(glyph.font);
        setRise(run.glyphs[i].y);
        moveTo(inEms(shift + run.glyphs[i].x, m_size));
        openString();
        appendHex4(m_out, glyph.code);
        m_pen += glyph.advance;
    }
}

void TextWriter::finish()
{
    if (!m_inText)
        return;
    closeArray();
    m_out += "ET\n";
    m_inText = false;
    drawOutlines();
}

void TextWriter::drawOutlines()
{
    for (const Outline& outline : m_outlines) {
        if (outline.path->empty())
            continue;
        m_ink.set(m_out, outline.paint);
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
        m_out += *outline.path;
        m_out += "f Q\n";
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
