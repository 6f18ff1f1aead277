#pragma once

#include "layout/composed.h"
#include "pdf/coded_text.h"
#include "pdf/ink_state.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace banxin {

/// Writes glyph runs as text objects. One text object holds all runs of a line; runs of one size
/// on it go on where the one before ended, whatever their face. Glyphs without characters of their
/// own are filled as paths beside it.
class TextWriter {
public:
    TextWriter(std::string& out, InkState& ink) : m_out(out), m_ink(ink) {}

    /// `at`: the run's origin in PDF coordinates (y upwards); `uses` the coded glyphs of the
    /// run's face and `glyphUses` the use of each of its glyphs.
    void addRun(const GlyphRun& run, Point at, const Paint& paint, const CodedFace& coded,
                std::span<const int> glyphUses);
    /// Ends the text object. Must be called before other operators are written.
    void finish();

    /// Numbers of the fonts that were used.
    const std::set<int>& fonts() const { return m_fonts; }

private:
    /// A glyph that is drawn, not written, after the text object that it belongs to.
    struct Outline {
        const std::string* path; ///< null: a form
        int form;
        Point at;
        Length size;
        std::int64_t unitsPerEm;
        Paint paint;
    };

    void addOutline(const CodedFace& coded, int use, Point at, Length size, const Paint& paint);
    void prepare(const GlyphRun& run, Point at, const Paint& paint);
    void beginAt(Point at, Length size);
    void show(const CodedGlyph& glyph);
    void addCarrier(const CodedGlyph& carrier);
    void setFont(int font);
    void setRise(Length rise);
    void moveTo(std::int64_t target);
    void drawOutlines();
    void openArray();
    void openString();
    void closeString();
    void closeArray();

    std::string& m_out;
    InkState& m_ink;
    bool m_inText = false;
    bool m_inArray = false;
    bool m_inString = false;
    Point m_start; ///< of the text matrix
    Length m_size;
    std::int64_t m_pen = 0; ///< where a reader's pen is, in millionths of an em from m_start
    int m_font = -1;        ///< of the page: text state outlives a text object
    Length m_fontSize;
    std::set<int> m_fonts;
    Length m_rise;
    std::vector<Outline> m_outlines;
};

} // namespace banxin
