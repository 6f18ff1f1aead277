#pragma once

#include "layout/compose_cache.h"
#include "layout/text_setter.h"

namespace banxin {

/// Sets single lines that an export adds to composed pages: slug, spine, review marks. In the issue's
/// design, so that they obey the rules of its text.
class LineSetter {
public:
    /// Both must outlive the setter.
    LineSetter(const FaceSet& faces, const PageDesign& design) : m_setter(faces, design, m_cache.data(), nullptr)
    {}
    LineSetter(const LineSetter&) = delete;
    LineSetter& operator=(const LineSetter&) = delete;

    /// One line at its natural width, its origin at the left end of the baseline; nothing for empty text.
    SetLine line(const QString& text, const TextStyle& style, Language language) const;
    Length widthOf(const QString& text, const TextStyle& style, Language language) const;
    /// Adds the line to a page, `align` about `at`: its left end, middle or right end.
    void place(ComposedPage& page, const QString& text, const TextStyle& style, Language language, Point at,
               Align align = Align::Left) const;
    /// GlyphMissing where a character of what was set is in no face: it would be left out silently.
    /// Subject: the character, detail: its text.
    Status complete() const;

private:
    ComposeCache m_cache;
    TextSetter m_setter;
};

/// A style with nothing but role, size and paint.
TextStyle plainStyle(FaceRole role, Length size, PaintId paint = 0);

} // namespace banxin
