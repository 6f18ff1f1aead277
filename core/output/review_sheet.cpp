#include "output/review_sheet.h"

#include "output/export_issue.h"
#include "output/line_setter.h"

#include <algorithm>
#include <vector>

namespace banxin {

namespace {

constexpr Length thin = Length::ptFraction(1, 2);
constexpr Length thick = Length::ptFraction(3, 2);

class SheetBuilder {
public:
    SheetBuilder(const ComposedPage& model, const PageDesign& design, const FaceSet& faces,
                 const ReviewWords& words)
        : m_setter(faces, design),
          m_words(words)
    {
        m_page.width = model.width;
        m_page.height = model.height;
        m_page.bleed = model.bleed;
        m_page.label = words.language == Language::Zh ? QStringLiteral("审签") : QStringLiteral("review");
        m_left = model.width / 9;
        m_width = model.width - m_left * 2;
    }

    ComposedPage build(const Issue& issue)
    {
        heading(issue);
        table();
        return std::move(m_page);
    }

private:
    void text(const QString& words, FaceRole role, Length size, Point at, Align align)
    {
        m_setter.place(m_page, words, plainStyle(role, size), m_words.language, at, align);
    }

    void line(const Rect& rect) { m_page.rects.push_back({rect, 0, false}); }

    void heading(const Issue& issue)
    {
        const Length middle = m_page.width / 2;
        m_y = m_page.height / 7;
        const QString name = m_words.language == Language::En && !issue.name.en.isEmpty()
            ? QStringLiteral("%1, No. %2, %3").arg(issue.name.en).arg(issue.number).arg(issue.year)
            : issueHeading(issue);
        Length size = Length::pt(20);
        const Length natural = m_setter.widthOf(name, plainStyle(FaceRole::SongBold, size), m_words.language);
        if (natural > m_width)
            size = size.scaled(m_width.units(), natural.units());
        text(name, FaceRole::SongBold, size, {middle, m_y}, Align::Centre);
        m_y += Length::pt(30);
        text(m_words.kind, FaceRole::HeiBold, Length::pt(15), {middle, m_y}, Align::Centre);
        m_y += Length::pt(24);
        QStringList facts{m_words.round};
        if (!m_words.date.isEmpty())
            facts << m_words.date;
        facts << m_words.pages;
        text(facts.join(m_words.language == Language::Zh ? QStringLiteral("　") : QStringLiteral(" | ")),
             FaceRole::Song, Length::ptFraction(21, 2), {middle, m_y}, Align::Centre);
        m_y += Length::pt(44);
    }

    /// Header row, then a row for each stage, high enough for an opinion by hand.
    void table()
    {
        text(m_words.title, FaceRole::Hei, Length::pt(12), {m_left, m_y}, Align::Left);
        m_y += Length::pt(10);
        const Length head = Length::mm(9);
        const Length foot = m_page.height / 8;
        const Length row =
            std::min(Length::mm(44),
                     (m_page.height - foot - m_y - head) / static_cast<std::int64_t>(m_words.stages.size()));
        // Stage, opinion, signature, date: the opinion takes what the others leave.
        const Length date = m_width / 6;
        const std::vector<Length> edges{m_left, m_left + date, m_left + m_width - date * 2,
                                        m_left + m_width - date, m_left + m_width};
        const Length top = m_y;
        line({m_left, top, m_width, thick});
        const auto label = [&](const QString& words, std::size_t column, Length y, FaceRole role) {
            text(words, role, Length::ptFraction(21, 2), {(edges[column] + edges[column + 1]) / 2, y},
                 Align::Centre);
        };
        const Length baseline = Length::pt(4); // below the middle of a row
        for (std::size_t i = 0; i + 1 < edges.size(); ++i)
            label(m_words.columns.value(static_cast<int>(i)), i, top + head / 2 + baseline, FaceRole::Hei);
        m_y += head;
        for (const QString& stage : m_words.stages) {
            line({m_left, m_y, m_width, thin});
            label(stage, 0, m_y + row / 2 + baseline, FaceRole::Song);
            m_y += row;
        }
        line({m_left, m_y, m_width, thick});
        for (const Length edge : edges)
            line({edge - thin / 2, top, thin, m_y + thick - top});
        m_y += Length::pt(22);
        text(m_words.note, FaceRole::Kai, Length::pt(9), {m_left, m_y}, Align::Left);
    }

    LineSetter m_setter;
    const ReviewWords& m_words;
    ComposedPage m_page;
    Length m_left;
    Length m_width;
    Length m_y;
};

} // namespace

ComposedPage reviewSheet(const ComposedPage& model, const Edition& edition, const PageDesign& design,
                         const FaceSet& faces, const ReviewWords& words)
{
    return SheetBuilder(model, design, faces, words).build(edition.issue);
}

} // namespace banxin
