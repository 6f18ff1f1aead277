#include "layout/column_opener.h"

namespace banxin {

namespace {

class ColumnOpener {
public:
    ColumnOpener(const TextSetter& setter, const FlowMeasure& measure, LanguageMode languages,
                 const EditorialColumn& column, int depth)
        : m_setter(setter),
          m_design(setter.design()),
          m_measure(measure),
          m_languages(languages),
          m_column(column),
          m_depth(depth)
    {}

    FlowBlock heading() const
    {
        BoxStacker box(m_setter, m_measure.fullWidth); // over all columns of its section
        addNames(box, style(Language::Zh), style(Language::En));
        box.addSpace(m_design.body.pitch / 4);
        FlowBlock block = box.finish();
        block.spans = true;
        block.before = m_depth == 0 ? 1 : 2;
        block.keepWithNext = true;
        return block;
    }

    FlowBlock band() const
    {
        const Length width = m_measure.fullWidth;
        BoxStacker box(m_setter, width);
        box.addSpace(Length::pt(14));
        addNames(box, style(Language::Zh), style(Language::En));
        box.addSpace(Length::pt(12));
        const Rect tint{Length(), Length(), width, box.height()};
        box.block().rects.push_back({tint, m_design.paint(QStringLiteral("accent"))});
        box.addSpace(m_design.body.pitch.scaled(3, 4)); // air below the band
        FlowBlock block = box.finishTopAligned();
        block.before = 1;
        block.keepWithNext = true;
        block.spans = block.toPageEdge = block.opener = true;
        return block;
    }

    /// The name a third down the page, on a tint that covers the whole page and its bleed.
    FlowBlock page() const
    {
        const TextStyle& body = m_design.body;
        BoxStacker box(m_setter, m_measure.fullWidth);
        const Length area = body.pitch * m_measure.linesPerColumn;
        box.addSpace(area * 3 / 10);
        addNames(box, pageStyle(Language::Zh), pageStyle(Language::En));
        FlowBlock block = box.finishTopAligned();
        const Length slotTop = m_design.page.top - (body.pitch - body.size) / 2;
        const Length toEdge = m_design.page.height + m_design.page.bleed - slotTop;
        if (const PaintId tint = m_design.paint(QStringLiteral("tint")); tint != 0)
            block.rects.push_back({{Length(), Length(), m_measure.fullWidth, toEdge}, tint});
        block.height = m_measure.linesPerColumn;
        block.newPage = block.spans = block.toPageEdge = block.opener = true;
        return block;
    }

private:
    Language language() const { return mainLanguage(m_languages); }

    TextStyle style(Language in) const
    {
        return m_design.style(m_depth == 0 ? QStringLiteral("column") : QStringLiteral("subcolumn"), in);
    }

    /// "column_page", or the name of a column twice as large and in the colour of titles.
    TextStyle pageStyle(Language in) const
    {
        if (const TextStyle* named = m_design.findStyle(QStringLiteral("column_page"), in))
            return *named;
        TextStyle out = style(in);
        out.pitch = (out.pitch > Length() ? out.pitch : m_design.body.pitch) * 2;
        out.size = out.size * 2;
        out.paint = m_design.paint(QStringLiteral("accent"));
        return out;
    }

    void addNames(BoxStacker& box, const TextStyle& main, const TextStyle& second) const
    {
        SourceRange furniture;
        furniture.part = SourceRange::Part::Furniture;
        furniture.language = language();
        furniture.role = SourceRange::Role::ColumnOpener;
        furniture.item = m_column.id.value;
        const BilingualString& name = m_column.name;
        const QString& own = m_languages == LanguageMode::En && !name.en.isEmpty() ? name.en : name.zh;
        const QString shown =
            m_depth == 0 ? QString(m_design.opener.pattern).replace(QStringLiteral("{栏目}"), own) : own;
        box.add(shown, main, language(), furniture, true);
        if (printsBoth(m_languages) && !name.en.isEmpty()) {
            furniture.language = Language::En;
            box.add(name.en, second, Language::En, furniture, true);
        }
    }

    const TextSetter& m_setter;
    const PageDesign& m_design;
    const FlowMeasure& m_measure;
    LanguageMode m_languages;
    const EditorialColumn& m_column;
    int m_depth;
};

} // namespace

FlowBlock columnOpener(const TextSetter& setter, const FlowMeasure& measure, LanguageMode languages,
                       const EditorialColumn& column, const ColumnOpenerPlace& place)
{
    const ColumnOpenerDesign& design = setter.design().opener;
    const ColumnOpener opener(setter, measure, languages, column, place.depth);
    const bool top = place.depth == 0;
    FlowBlock block = top && design.form == ColumnOpenerDesign::Form::Page ? opener.page()
        : top && design.form == ColumnOpenerDesign::Form::Band             ? opener.band()
                                                                           : opener.heading();
    block.newPage = block.newPage || (top && design.newPage) || place.newPage;
    block.columnStart = column.id;
    block.column = column.id;
    return block;
}

} // namespace banxin
