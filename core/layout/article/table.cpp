#include "layout/article/table.h"

#include "layout/article/table_grid.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace banxin {

namespace {

const Length thickRule = Length::ptFraction(3, 4);
const Length thinRule = Length::ptFraction(2, 5);

/// The styles of a table, as the design names them or made from the body.
struct TableStyles {
    TextStyle cell;
    TextStyle head;
    TextStyle caption;

    explicit TableStyles(const ArticleScope& scope)
    {
        const auto named = [&](const char* name) {
            return scope.design.findStyle(QString::fromLatin1(name), scope.language);
        };
        if (const TextStyle* style = named("table_cell")) {
            cell = *style;
        } else {
            cell = scope.design.style(QStringLiteral("body"), scope.language);
            cell.size = cell.size.scaled(7, 8);
            cell.pitch = cell.size.scaled(7, 5);
            cell.before = cell.after = cell.size / 4;
        }
        cell.indent = Length();
        head = cell;
        head.role = FaceRole::Hei;
        if (const TextStyle* style = named("table_head"))
            head = *style;
        if (const TextStyle* style = named("table_caption")) {
            caption = *style;
        } else {
            caption = scope.style(QStringLiteral("caption"));
            caption.align = Align::Centre;
        }
        for (TextStyle* style : {&cell, &head, &caption})
            style->pitch = scope.pitchOf(*style);
    }
};

/// A cell broken in its width.
struct SetCell {
    const TableCell* cell = nullptr;
    TextStyle style;
    std::shared_ptr<const SetParagraph> set;
    Length height;
};

class TableBuilder {
public:
    TableBuilder(ArticleScope& scope, const Block& block, TableGrid grid, Length measure)
        : m_scope(scope),
          m_block(block),
          m_grid(std::move(grid)),
          m_styles(scope),
          m_measure(measure),
          m_padding(m_styles.cell.size / 2),
          m_source(scope.source(block))
    {
        chooseAlign();
        m_widths = widths();
        setCells();
        measureRows();
    }

    std::vector<FlowBlock> build()
    {
        std::vector<FlowBlock> out;
        const std::vector<std::pair<int, int>> parts = split();
        for (std::size_t i = 0; i < parts.size(); ++i)
            out.push_back(box(parts[i].first, parts[i].second, i == 0, i + 1 == parts.size()));
        return out;
    }

private:
    bool isHead(const TableCell& cell) const { return cell.row < m_grid.headerRows; }
    const TextStyle& styleOf(const TableCell& cell) const { return isHead(cell) ? m_styles.head : m_styles.cell; }

    /// Where the payload is silent, a column of numbers stands to the right and the rest to the
    /// left; the first one names the rows, be it by years.
    void chooseAlign()
    {
        for (int column = 0; column < m_grid.columns; ++column) {
            auto& align = m_grid.align[static_cast<std::size_t>(column)];
            if (align)
                continue;
            bool numbers = false;
            bool others = false;
            for (const TableCell& cell : m_grid.cells) {
                if (isHead(cell) || cell.column != column || cell.span > 1 || cell.text.isEmpty())
                    continue;
                (isNumeric(cell.text.string) ? numbers : others) = true;
            }
            align = column > 0 && numbers && !others ? Align::Right : Align::Left;
        }
    }

    /// Longest piece that cannot be broken: a word or number; of Han two characters.
    Length least(const TableCell& cell) const
    {
        static const QRegularExpression piece(QStringLiteral("[^\\s\\p{Han}，。、；：（）《》“”]+"));
        const TextStyle& style = styleOf(cell);
        Length width = cell.text.isEmpty() ? Length() : style.size;
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        if (cell.text.string.contains(han))
            width = style.size * 2;
        for (auto match = piece.globalMatch(cell.text.string); match.hasNext();)
            width = std::max(width, m_scope.setter.widthOf(match.next().captured(), style, m_scope.language));
        return width + m_padding * 2;
    }

    Length best(const TableCell& cell) const
    {
        return m_scope.setter.widthOf(cell.text.string, styleOf(cell), m_scope.language) + m_padding * 2;
    }

    std::vector<Length> widths() const
    {
        if (!m_grid.widths.empty()) {
            std::vector<ColumnNeed> shares;
            for (const int width : m_grid.widths)
                shares.push_back({Length::pt(width), Length::pt(width)});
            return shareWidths(shares, m_measure);
        }
        std::vector<ColumnNeed> needs(static_cast<std::size_t>(m_grid.columns), {m_padding * 2, m_padding * 2});
        for (int pass = 0; pass < 2; ++pass) {
            for (const TableCell& cell : m_grid.cells) {
                if ((cell.span > 1) == (pass == 1))
                    widen(needs, cell);
            }
        }
        return shareWidths(needs, m_measure);
    }

    /// A cell over several columns asks each of them for its part of what they lack together.
    void widen(std::vector<ColumnNeed>& needs, const TableCell& cell) const
    {
        ColumnNeed all;
        for (int i = cell.column; i < cell.column + cell.span; ++i) {
            all.least += needs[static_cast<std::size_t>(i)].least;
            all.best += needs[static_cast<std::size_t>(i)].best;
        }
        const Length moreLeast = std::max(Length(), least(cell) - all.least) / cell.span;
        const Length moreBest = std::max(Length(), std::max(best(cell), least(cell)) - all.best) / cell.span;
        for (int i = cell.column; i < cell.column + cell.span; ++i) {
            ColumnNeed& need = needs[static_cast<std::size_t>(i)];
            need.least += moreLeast;
            need.best = std::max(need.best + moreBest, need.least);
        }
    }

    Length left(int column) const
    {
        return std::accumulate(m_widths.begin(), m_widths.begin() + column, Length());
    }

    Length widthOf(const TableCell& cell) const { return left(cell.column + cell.span) - left(cell.column); }

    void setCells()
    {
        for (const TableCell& cell : m_grid.cells) {
            SetCell out;
            out.cell = &cell;
            out.style = styleOf(cell);
            out.style.align = cell.span > 1 && isHead(cell) ? Align::Centre
                                                            : *m_grid.align[static_cast<std::size_t>(cell.column)];
            SetRequest request;
            request.text = cell.text;
            request.style = out.style;
            request.language = m_scope.language;
            request.width = std::max(out.style.size, widthOf(cell) - m_padding * 2);
            request.tabular = true;
            out.set = m_scope.setter.set(request);
            for (const MissingGlyph& missing : out.set->missing)
                m_scope.reportMissing(m_source, missing.character);
            const auto lines = static_cast<std::int64_t>(out.set->lines.size());
            out.height = out.style.before + out.style.after + out.style.pitch * std::max<std::int64_t>(1, lines);
            m_cells.push_back(std::move(out));
        }
    }

    void measureRows()
    {
        m_rows.assign(static_cast<std::size_t>(m_grid.rows), m_styles.cell.pitch);
        for (const SetCell& cell : m_cells)
            if (cell.cell->rowSpan == 1) {
                Length& row = m_rows[static_cast<std::size_t>(cell.cell->row)];
                row = std::max(row, cell.height);
            }
        for (const SetCell& cell : m_cells) {
            if (cell.cell->rowSpan == 1)
                continue;
            const int end = cell.cell->row + cell.cell->rowSpan;
            const Length lack = cell.height - heightOf(cell.cell->row, end);
            m_rows[static_cast<std::size_t>(end - 1)] += std::max(Length(), lack);
        }
    }

    Length heightOf(int from, int to) const
    {
        return std::accumulate(m_rows.begin() + from, m_rows.begin() + to, Length());
    }

    /// White above a table and below it.
    Length airAbove() const { return m_scope.design.body.pitch / 2; }
    Length air() const { return m_scope.design.body.pitch / 3; }

    std::shared_ptr<const SetParagraph> setCaption(const Text& text) const
    {
        SetRequest request;
        request.text = text;
        request.style = m_styles.caption;
        request.language = m_scope.language;
        request.width = m_measure;
        request.balanced = true;
        return m_scope.setter.set(request);
    }

    Length captionHeight() const
    {
        const Text& text = m_block.in(m_scope.language);
        if (text.isEmpty())
            return Length();
        return m_styles.caption.pitch * static_cast<std::int64_t>(setCaption(text)->lines.size())
            + m_styles.caption.before + m_styles.caption.after + Length::pt(3);
    }

    /// Body rows of each part: all of them, or as many as a text column holds; never one alone, and
    /// never through a cell that covers several rows.
    std::vector<std::pair<int, int>> split() const
    {
        const Length pitch = m_scope.design.body.pitch;
        // （续表） stands above every part but the first.
        const Length continued = m_styles.caption.pitch + m_styles.caption.before + m_styles.caption.after
            + Length::pt(3);
        const Length frame = std::max(captionHeight(), continued) + airAbove() + air()
            + heightOf(0, m_grid.headerRows);
        const Length room = pitch * m_scope.measure.linesPerColumn - frame;
        std::vector<std::pair<int, int>> out;
        int from = m_grid.headerRows;
        while (from < m_grid.rows) {
            int to = from + 1;
            while (to < m_grid.rows && (heightOf(from, to + 1) <= room || m_grid.tied(to)))
                ++to;
            if (to + 1 == m_grid.rows && to - from > 2 && !m_grid.tied(to - 1))
                --to;
            out.emplace_back(from, to);
            from = to;
        }
        if (out.empty())
            out.emplace_back(m_grid.rows, m_grid.rows);
        return out;
    }

    FlowBlock box(int from, int to, bool first, bool last)
    {
        BoxStacker out(m_scope.setter, m_measure);
        const Text& caption = m_block.in(m_scope.language);
        const bool below = m_scope.design.tables.captionBelow;
        out.addSpace(airAbove());
        if (!below && first)
            addCaption(out, caption, m_source, 0);
        if (!first) {
            SourceRange furniture = m_source;
            furniture.role = SourceRange::Role::Repeated;
            addCaption(out, m_scope.design.tables.continued.in(m_scope.language), furniture,
                       FlowBlock::BoxLine::outsideText);
        }
        const Length filled = out.height() + heightOf(0, m_grid.headerRows) + heightOf(from, to)
            + (below && last ? captionHeight() : Length()) + air();
        const Length extra = rowExtra(filled, m_grid.headerRows + to - from);
        rule(out, thickRule);
        const Length top = out.height();
        addRows(out, 0, m_grid.headerRows, extra, !first);
        if (m_grid.headerRows > 0 && out.height() > top)
            rule(out, thinRule);
        addRows(out, from, to, extra, false);
        rule(out, thickRule);
        if (below && last) {
            out.addSpace(Length::pt(3));
            addCaption(out, caption, m_source, 0);
        }
        out.addSpace(air());
        m_scope.report(out.missing());
        return out.finish();
    }

    /// What rounding up to whole body lines leaves goes to the rows, as far as it does not show.
    Length rowExtra(Length filled, int rows) const
    {
        const Length pitch = m_scope.design.body.pitch;
        const Length slack = pitch * wholeLines(filled, pitch) - filled;
        return std::clamp(slack / std::max(1, rows) - Length::raw(1), Length(), m_styles.cell.size / 3);
    }

    void addCaption(BoxStacker& out, const Text& text, const SourceRange& source, int prefixLength) const
    {
        const std::size_t before = out.block().boxLines.size();
        out.add(text, m_styles.caption, m_scope.language, source, true);
        for (std::size_t i = before; i < out.block().boxLines.size(); ++i)
            out.block().boxLines[i].prefixLength = prefixLength;
        if (!text.isEmpty())
            out.addSpace(Length::pt(3));
    }

    void rule(BoxStacker& out, Length thickness) const
    {
        out.block().rects.push_back(
            {{Length(), out.height() - thickness / 2, m_measure, thickness}, m_styles.cell.paint});
    }

    /// `again`: the header of a part that goes on; it has been read already.
    void addRows(BoxStacker& out, int from, int to, Length extra, bool again)
    {
        const Length top = out.height();
        const auto rowTop = [&](int row) { return top + heightOf(from, row) + extra * (row - from); };
        for (const SetCell& cell : m_cells) {
            if (cell.cell->row < from || cell.cell->row >= to)
                continue;
            const int end = std::min(to, cell.cell->row + cell.cell->rowSpan);
            const Length y = rowTop(cell.cell->row);
            const Length room = rowTop(end) - y;
            // Rows of the body begin on one baseline; headers and cells over several rows stand in
            // the middle.
            const bool middle = isHead(*cell.cell) || cell.cell->rowSpan > 1;
            const Length shift = middle ? (room - cell.height) / 2 : extra / 2;
            addCell(out, cell, y + shift + cell.style.before, again);
            if (isHead(*cell.cell) && cell.cell->span > 1 && end < m_grid.headerRows)
                out.block().rects.push_back({{left(cell.cell->column) + m_padding / 2, rowTop(end) - thinRule / 2,
                                              widthOf(*cell.cell) - m_padding, thinRule},
                                             cell.style.paint});
        }
        out.addSpace(rowTop(to) - top);
    }

    void addCell(BoxStacker& out, const SetCell& cell, Length y, bool again) const
    {
        SourceRange source = m_source;
        source.role = again ? SourceRange::Role::Repeated : SourceRange::Role::Cell;
        source.item = cell.cell - m_grid.cells.data();
        for (const SetLine& line : cell.set->lines) {
            FlowBlock::BoxLine boxLine;
            boxLine.line = line;
            boxLine.style = cell.style;
            boxLine.base = source;
            boxLine.prefixLength = FlowBlock::BoxLine::outsideText;
            boxLine.x = left(cell.cell->column) + m_padding;
            boxLine.width = std::max(cell.style.size, widthOf(*cell.cell) - m_padding * 2);
            boxLine.baseline = y + (cell.style.pitch - cell.style.size) / 2 + cell.style.size.scaled(88, 100);
            out.block().boxLines.push_back(std::move(boxLine));
            y += cell.style.pitch;
        }
    }

    ArticleScope& m_scope;
    const Block& m_block;
    TableGrid m_grid;
    TableStyles m_styles;
    Length m_measure;
    Length m_padding;
    SourceRange m_source;
    std::vector<Length> m_widths;
    std::vector<SetCell> m_cells;
    std::vector<Length> m_rows;
};

bool saysSomething(const TableGrid& grid)
{
    return std::ranges::any_of(grid.cells, [](const TableCell& cell) { return !cell.text.isEmpty(); });
}

} // namespace

void addTable(ArticleScope& scope, const Block& block)
{
    // A table that was never translated is not printed a second time with its numbers alone.
    const bool translated = !block.in(scope.language).isEmpty();
    TableGrid grid = readTable(block.payload, scope.language, !scope.isSecond());
    if (grid.empty() || !saysSomething(grid) || (scope.isSecond() && !translated && !grid.translated)) {
        scope.addLines(block.in(scope.language), QStringLiteral("caption"), scope.source(block));
        return;
    }
    const auto wanted = static_cast<int>(block.payload.value(QLatin1String("columns")).toInteger(1));
    const int span = std::clamp(wanted, 1, scope.measure.columns);
    std::vector<FlowBlock> parts =
        TableBuilder(scope, block, std::move(grid), scope.measure.widthOver(span)).build();
    const QString place = block.payload.value(QLatin1String("place")).toString();
    for (FlowBlock& part : parts) {
        // A small one stands where it is; a larger one may let the text fill the column first.
        part.floats = part.height > 4 || span > 1 || !place.isEmpty();
        part.spanColumns = span;
        if (place == QLatin1String("top"))
            part.floatPlace = FloatPlace::Top;
        else if (place == QLatin1String("bottom"))
            part.floatPlace = FloatPlace::Bottom;
        scope.push(std::move(part));
    }
}

} // namespace banxin
