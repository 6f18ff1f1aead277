#include "output/review_marks.h"

#include "output/line_setter.h"
#include "output/page_order.h"
#include "output/review_sheet.h"
#include "output/review_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace banxin {

namespace {

constexpr Length stampSize = Length::ptFraction(17, 2);
constexpr Length stampFromEdge = Length::mm(6); // baseline to the head, and nearly so to the foot
constexpr Length numberSize = Length::ptFraction(11, 2);
constexpr Length numberGap = Length::micrometres(1600);
constexpr Length leastNumber = Length::ptFraction(7, 2);
constexpr int watermarkInk = 130; // thousandths of black: seen, and pale enough to read through

struct Paints {
    PaintId watermark;
    PaintId number;
    PaintId paper; ///< on a dark ground
};

PaintId addPaint(ComposedIssue& issue, const char* name, int black)
{
    issue.paints.push_back({QString::fromLatin1(name), 0, 0, 0, black});
    return static_cast<PaintId>(issue.paints.size()) - 1;
}

bool isInside(const Rect& rect, Point at)
{
    return at.x >= rect.x && at.x < rect.right() && at.y >= rect.y && at.y < rect.bottom();
}

bool isDark(const Paint& paint) { return paint.k + (paint.c * 3 + paint.m * 5 + paint.y) / 9 > 500; }

/// What lies under a point of a page.
struct Ground {
    bool picture = false;
    bool dark = false;
};

Ground groundAt(const ComposedIssue& issue, const ComposedPage& page, Point at)
{
    Ground out;
    for (const FilledRect& rect : page.rects)
        if (isInside(rect.rect, at))
            out.dark = isDark(issue.paints[static_cast<std::size_t>(rect.paint)]);
    out.picture = std::ranges::any_of(page.pictures,
                                      [&](const PlacedPicture& placed) { return isInside(placed.frame, at); });
    return out;
}

/// The lines on the body grid, each once, in the order of setting; `y` is the baseline.
std::vector<Rect> bodyLines(const ComposedPage& page)
{
    std::set<std::pair<std::int64_t, std::int64_t>> known;
    std::vector<Rect> out;
    for (const ComposedLine& line : page.lines)
        if (line.bodyGrid && line.lastRun > line.firstRun
            && known.insert({line.box.x.units(), line.baseline.units()}).second)
            out.push_back({line.box.x, line.baseline, line.box.width, line.box.height});
    return out;
}

/// The least white between a line and what stands beside it on its left.
Length narrowestGutter(const std::vector<Rect>& lines)
{
    Length out = lines.front().x;
    for (const Rect& line : lines) {
        out = std::min(out, line.x);
        for (const Rect& other : lines) {
            const Length apart = line.y > other.y ? line.y - other.y : other.y - line.y;
            if (other.right() <= line.x && apart < line.height)
                out = std::min(out, line.x - other.right());
        }
    }
    return out;
}

class ReviewMarks {
public:
    ReviewMarks(ComposedIssue& issue, const PageDesign& design, const FaceSet& faces, ReviewWords words,
                bool lineNumbers)
        : m_issue(issue),
          m_setter(faces, design),
          m_words(std::move(words)),
          m_lineNumbers(lineNumbers),
          m_paints{addPaint(issue, "watermark", watermarkInk), addPaint(issue, "line number", 600),
                   addPaint(issue, "paper", 0)}
    {}

    void addTo(ComposedPage& page)
    {
        if (m_lineNumbers) // first: they ask what lines the page had
            addLineNumbers(page);
        addStamp(page);
        addWatermark(page);
    }

    Status complete() const { return m_setter.complete(); }

private:
    /// 送审稿　第1次送审　2026年3月31日, at the head; at the foot where a picture fills the head.
    void addStamp(ComposedPage& page)
    {
        QStringList words{m_words.kind, m_words.round};
        if (!m_words.date.isEmpty())
            words << m_words.date;
        const bool chinese = m_words.language == Language::Zh;
        const QString text = words.join(chinese ? QStringLiteral("　") : QStringLiteral(" | "));
        Point at{page.width / 2, stampFromEdge};
        if (groundAt(m_issue, page, at).picture) {
            const Point foot{page.width / 2, page.height - stampFromEdge + stampSize / 2};
            if (!groundAt(m_issue, page, foot).picture)
                at = foot;
        }
        const bool dark = groundAt(m_issue, page, at).dark;
        m_setter.place(page, text, plainStyle(FaceRole::Hei, stampSize, dark ? m_paints.paper : 0),
                       m_words.language, at, Align::Centre);
    }

    /// One number a line, however many columns of text stand side by side; between narrow columns as
    /// small as their gutter asks.
    void addLineNumbers(ComposedPage& page)
    {
        const std::vector<Rect> lines = bodyLines(page);
        if (lines.empty())
            return;
        const Length gutter = narrowestGutter(lines);
        const Length gap = std::min(numberGap, gutter / 6);
        const Length widest =
            m_setter.widthOf(QString::number(lines.size()), plainStyle(FaceRole::Hei, numberSize), Language::En);
        const Length room = gutter - gap * 2;
        const Length size = widest > room ? std::max(leastNumber, numberSize.scaled(room.units(), widest.units()))
                                          : numberSize;
        const TextStyle style = plainStyle(FaceRole::Hei, size, m_paints.number);
        int number = 0;
        for (const Rect& line : lines)
            m_setter.place(page, QString::number(++number), style, Language::En, {line.x - gap, line.y},
                           Align::Right);
    }

    /// Along the diagonal, as large as three quarters of it and a quarter of the page's width allow.
    void addWatermark(ComposedPage& page) const
    {
        const double width = page.width.toPt();
        const double height = page.height.toPt();
        const double angle = std::round(std::atan2(height, width) * 180 / std::numbers::pi);
        const Length probe = Length::pt(100);
        const Length natural =
            m_setter.widthOf(m_words.watermark, plainStyle(FaceRole::HeiBold, probe), m_words.language);
        if (natural <= Length())
            return;
        const auto diagonal = Length::pt(static_cast<std::int64_t>(std::hypot(width, height) * 0.75));
        const Length size = std::min(probe.scaled(diagonal.units(), natural.units()), page.width / 4);
        const SetLine line = m_setter.line(
            m_words.watermark, plainStyle(FaceRole::HeiBold, size, m_paints.watermark), m_words.language);
        const double sine = std::sin(angle * std::numbers::pi / 180);
        const double cosine = std::cos(angle * std::numbers::pi / 180);
        const double down = -0.38 * size.toPt(); // the middle of the letters stands on the diagonal
        for (GlyphRun run : line.runs) {
            const double along = run.origin.x.toPt() - line.width.toPt() / 2;
            const auto points = [](double value) { return Length::ptFraction(std::llround(value * 1000), 1000); };
            run.origin = {points(width / 2 + along * cosine - down * sine),
                          points(height / 2 - along * sine - down * cosine)};
            page.turned.push_back({std::move(run), static_cast<int>(angle), true});
        }
    }

    ComposedIssue& m_issue;
    LineSetter m_setter;
    ReviewWords m_words;
    bool m_lineNumbers;
    Paints m_paints;
};

} // namespace

Status addReviewMarks(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                      LanguageMode languages, const ReviewSettings& settings)
{
    if (issue.pages.empty())
        return Done{};
    const ReviewWords words = reviewWords(languages, settings, static_cast<int>(issue.pages.size()));
    if (settings.signatures)
        insertFirstPage(issue, reviewSheet(issue.pages.front(), edition, design, faces, words));
    ReviewMarks marks(issue, design, faces, words, settings.lineNumbers);
    for (ComposedPage& page : issue.pages)
        marks.addTo(page);
    return marks.complete();
}

} // namespace banxin
