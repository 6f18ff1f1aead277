#pragma once

#include "import/pdf/found_page.h"

namespace banxin::pdftext {

/// Sets text on a page of boxes, as poppler finds it on a printed one. 595 by 842 points.
class MadeUpPage {
public:
    MadeUpPage();

    /// A line whose first character stands at `x`; each takes up the size (Latin half of it) and `gap` more.
    MadeUpPage& line(double x, double y, double size, const QString& text, const QString& face = "Song",
                     double gap = 0);
    /// Lines of `perLine` characters in a column, the first two characters of a paragraph blank.
    /// Gives back where the next line would stand.
    double paragraph(double x, double y, double size, int perLine, const QString& text,
                     const QString& face = "Song");
    MadeUpPage& rule(double x, double y, double width, double height);
    MadeUpPage& picture(double x, double y, double width, double height);
    FoundPage& page() { return m_page; }

private:
    std::uint16_t face(const QString& name);
    void word(double x, double y, double size, const QString& text, std::uint16_t face);

    FoundPage m_page;
};

/// `count` different Han characters, without a stop.
QString han(int count, int seed = 0);

} // namespace banxin::pdftext
