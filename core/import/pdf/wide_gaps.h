#pragma once

#include "import/pdf/found_page.h"

namespace banxin::pdftext {

/// Tells the gutters between text columns from wide spaces inside a line.
class WideGaps {
public:
    /// In ems: no space inside a line is wider.
    static constexpr double widest = 6;

    /// `words` sorted by their tops.
    WideGaps(const std::vector<const Word*>& words, const std::vector<QRectF>& rules)
        : m_words(words),
          m_rules(rules)
    {}

    /// Whether what stands between two neighbours on a line parts them: a rule, or a white stripe that
    /// goes on in the lines above and below.
    bool parts(const Word& left, const Word& right) const;

private:
    bool endsLine(const Word& word) const;
    bool ruleBetween(const Word& left, const Word& right) const;
    /// Lines that leave a stripe white: with text at both sides (of those, with as much white as a gutter
    /// has), and with text that ends or begins at it.
    struct Open {
        int both = 0, wide = 0, flush = 0;
    };
    Open openLines(const Word& left, const Word& right, bool upwards) const;
    int openTextBelow(const Word& left, const Word& right) const;

    const std::vector<const Word*>& m_words;
    const std::vector<QRectF>& m_rules;
};

} // namespace banxin::pdftext
