#include "pdf/marks/printer_marks.h"

#include "pdf/marks/mark_pen.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

constexpr Length margin = Length::mm(12); // beyond the clearance, as are the places below
constexpr Length bleedMarkLength = Length::mm(3);
/// Of registration marks, to their middle.
constexpr Length registrationPlace = Length::mm(5);
constexpr Length registrationRadius = Length::mm(2);
constexpr Length registrationArm = Length::micrometres(3500);
constexpr Length patchPlace = Length::mm(2);
constexpr Length patchSize = Length::mm(5);

/// Nothing but white stands so near to the BleedBox: 3 mm from the trim at least (IMP-04).
Length clearance(Length bleed) { return markOffset(bleed) - Length::mm(1) - bleed; }

class MarksOfPage {
public:
    MarksOfPage(std::string& out, const ComposedPage& page)
        : m_pen(out),
          m_page(page),
          m_clear(clearance(page.bleed)),
          m_bleed{margin + m_clear, margin + m_clear, page.width + page.bleed * 2, page.height + page.bleed * 2},
          m_trim{m_bleed.x + page.bleed, m_bleed.y + page.bleed, page.width, page.height}
    {}

    void draw(const PrinterMarks& marks)
    {
        m_pen.useAllPlates();
        if (marks.crop)
            corners(m_trim, markOffset(m_page.bleed) - m_page.bleed, markLength);
        folds();
        if (marks.bleed)
            corners(m_bleed, markOffset(m_page.bleed) - m_page.bleed, bleedMarkLength);
        if (marks.registration)
            registration();
        if (marks.colourBar)
            colourBar();
    }

private:
    /// Two lines at each corner of `box`, which begin `offset` outside the BleedBox.
    void corners(const Rect& box, Length offset, Length length)
    {
        for (const Length x : {box.x, box.right()}) {
            const Length low = m_bleed.y - offset;
            const Length high = m_bleed.bottom() + offset; // y upwards: the upper edge
            m_pen.line({x, low}, {x, low - length});
            m_pen.line({x, high}, {x, high + length});
        }
        for (const Length y : {box.y, box.bottom()}) {
            const Length left = m_bleed.x - offset;
            const Length right = m_bleed.right() + offset;
            m_pen.line({left, y}, {left - length, y});
            m_pen.line({right, y}, {right + length, y});
        }
    }

    void folds()
    {
        const Length offset = markOffset(m_page.bleed) - m_page.bleed;
        for (const Length fold : m_page.folds) {
            const Length x = m_trim.x + fold;
            const Length low = m_bleed.y - offset;
            const Length high = m_bleed.bottom() + offset;
            m_pen.dashedLine({x, low}, {x, low - markLength});
            m_pen.dashedLine({x, high}, {x, high + markLength});
        }
    }

    void cross(Point at)
    {
        m_pen.line({at.x - registrationArm, at.y}, {at.x + registrationArm, at.y});
        m_pen.line({at.x, at.y - registrationArm}, {at.x, at.y + registrationArm});
        m_pen.circle(at, registrationRadius);
    }

    /// In the middle of each side; beside the folds of a spread, which are there already.
    void registration()
    {
        const Length x = m_trim.x + (m_page.folds.empty() ? m_page.width / 2 : m_page.width / 4);
        const Length y = m_trim.y + m_page.height / 2;
        const Length away = m_clear + registrationPlace;
        cross({x, m_bleed.y - away});
        cross({x, m_bleed.bottom() + away});
        cross({m_bleed.x - away, y});
        cross({m_bleed.right() + away, y});
    }

    /// The four inks full and at half, and full inks over one another, right of the middle.
    void colourBar()
    {
        static const std::array<std::array<int, 4>, 12> patches{{{1000, 0, 0, 0},
                                                                 {0, 1000, 0, 0},
                                                                 {0, 0, 1000, 0},
                                                                 {0, 0, 0, 1000},
                                                                 {500, 0, 0, 0},
                                                                 {0, 500, 0, 0},
                                                                 {0, 0, 500, 0},
                                                                 {0, 0, 0, 500},
                                                                 {0, 1000, 1000, 0},
                                                                 {1000, 0, 1000, 0},
                                                                 {1000, 1000, 0, 0},
                                                                 {1000, 1000, 1000, 0}}};
        Length left = m_trim.x + m_page.width / 2 + Length::mm(6);
        if (!m_page.folds.empty())
            left = std::max(left, m_trim.x + m_page.folds.back() + Length::mm(6));
        const Length room = m_trim.right() - Length::mm(3) - left;
        const Length width = std::min(patchSize, room / static_cast<std::int64_t>(patches.size()));
        if (width < Length::mm(1))
            return; // a page of a few centimetres
        for (const std::array<int, 4>& patch : patches) {
            m_pen.patch({left, m_bleed.y - m_clear - patchPlace - patchSize, width, patchSize},
                        {{}, patch[0], patch[1], patch[2], patch[3]});
            left += width;
        }
    }

    MarkPen m_pen;
    const ComposedPage& m_page;
    Length m_clear;
    Rect m_bleed; ///< y upwards: `y` is the lower edge, bottom() the upper
    Rect m_trim;  ///< likewise
};

} // namespace

Length marksMargin(const PrinterMarks& marks, Length bleed)
{
    return marks.any() ? margin + clearance(bleed) : Length();
}

Length slugBaseline(Length bleed) { return clearance(bleed) + Length::mm(11); }

std::string printerMarks(const ComposedPage& page, const PrinterMarks& marks)
{
    std::string out;
    MarksOfPage(out, page).draw(marks);
    return out;
}

} // namespace banxin
