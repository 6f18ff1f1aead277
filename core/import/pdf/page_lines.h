#pragma once

#include "import/pdf/found_page.h"

#include <map>

namespace banxin::pdftext {

/// The faces of a document by name, without the prefix of a subset, the same number on every page.
class Faces {
public:
    int number(const QString& fontName);
    bool bold(int number) const { return m_bold[static_cast<std::size_t>(number)]; }

private:
    std::map<QString, int> m_numbers;
    std::vector<bool> m_bold;
};

/// A line of one text column (never across a gutter).
struct TextLine {
    QString text;
    QRectF box;
    double size = 0;    ///< of most of its characters
    int face = 0;       ///< of most of its Han characters, or of all where there are none
    bool bold = false;  ///< all of it is
    bool upright = true; ///< false: written downwards or turned
};

/// The lines of a page, from top to bottom: characters to lines by their boxes, gutters told from wide
/// spaces by what stands above and below, letter-spaced words closed, text printed twice for a bold look
/// taken once.
std::vector<TextLine> linesOfPage(const FoundPage& page, Faces& faces);

} // namespace banxin::pdftext
