#pragma once

#include "base/length.h"
#include "layout/page_design.h"
#include "model/article.h"

#include <optional>
#include <vector>

namespace banxin {

/// One cell and the rows and columns that it covers.
struct TableCell {
    Text text;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int span = 1; ///< columns
};

/// A table as its payload describes it (see Block), every cell in its place.
struct TableGrid {
    int rows = 0;
    int columns = 0;
    int headerRows = 0;
    bool translated = false;                 ///< some cell says something in the language itself
    std::vector<TableCell> cells;            ///< in reading order
    std::vector<std::optional<Align>> align; ///< by column, where the payload says
    std::vector<int> widths;                 ///< relative widths by column; empty: from the content

    bool empty() const { return rows == 0 || columns == 0; }
    /// Whether a rule of a row border may be crossed: true when a cell covers rows `row - 1` and `row`.
    bool tied(int row) const;
};

/// Reads the payload of a table. A cell that says nothing in `language` gives its other language
/// where that holds no Han (a number needs no translation), or always where `anyLanguage`.
TableGrid readTable(const QJsonObject& payload, Language language, bool anyLanguage);

/// What a column needs at least (its longest piece that cannot be broken) and what it likes best
/// (its longest text on one line).
struct ColumnNeed {
    Length least;
    Length best;
};

/// Widths that together are `measure` exactly: the best ones where there is room, the rest shared
/// out in proportion; between least and best where there is not; below that in proportion to least.
std::vector<Length> shareWidths(const std::vector<ColumnNeed>& needs, Length measure);

/// Whether a text is a number, with sign, unit or percent: such columns stand right aligned.
bool isNumeric(const QString& text);

} // namespace banxin
