#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// A table as it is edited: every row as long as the others, cells that another one covers empty. See Block for the
/// payload that it comes from and goes to.
class TableSheet {
public:
    enum class Align { Automatic, Left, Centre, Right };

    struct Cell {
        Text zh;
        Text en;
        int span = 1;    ///< columns
        int rowSpan = 1; ///< rows
        bool covered = false;
        QJsonObject other; ///< what else its payload says

        const Text& in(Language language) const { return language == Language::Zh ? zh : en; }
        Text& in(Language language) { return language == Language::Zh ? zh : en; }
        bool operator==(const Cell&) const = default;
    };

    /// Cells that are merged in a table of print have no business here.
    static constexpr int mostRows = 500;
    static constexpr int mostColumns = 40;

    TableSheet(int rows, int columns);
    static TableSheet fromPayload(const QJsonObject& payload);
    /// Puts the table into a payload; keys that are not of the table stay.
    void write(QJsonObject& payload) const;

    int rows() const { return static_cast<int>(m_rows.size()); }
    int columns() const { return static_cast<int>(m_align.size()); }
    const Cell& at(int row, int column) const;
    /// Puts words into a cell; marks are kept where the words are the same. Into a covered one: nothing.
    void setText(int row, int column, Language language, const QString& words);

    int headerRows() const { return m_header; }
    void setHeaderRows(int rows);
    Align align(int column) const { return m_align[static_cast<std::size_t>(column)]; }
    void setAlign(int column, Align align);

    /// New rows (columns) in front of `before`; it may be the end. Merged cells that reach over the place grow.
    void insertRows(int before, int count = 1);
    void insertColumns(int before, int count = 1);
    /// One row (column) always stays. Merged cells shrink; one that begins there keeps its words in what is left.
    void removeRows(int first, int count = 1);
    void removeColumns(int first, int count = 1);

    /// Makes one cell of a rectangle; what the others said follows the words of the first. Cells that reach out of the
    /// rectangle widen it.
    void merge(int row, int column, int rows, int columns);
    /// Parts a merged cell; its words stay in the first.
    void split(int row, int column);

    /// Fills cells from (row, column) on with tab-separated lines, as a spreadsheet copies them; the sheet grows.
    /// Quoted fields may hold tabs and line breaks. How many lines and columns it were.
    std::pair<int, int> paste(int row, int column, Language language, const QString& text);
    /// The rectangle as tab-separated lines.
    QString copied(int row, int column, int rows, int columns, Language language) const;

    bool operator==(const TableSheet&) const = default;

private:
    Cell& cell(int row, int column);
    void settle();

    std::vector<std::vector<Cell>> m_rows;
    std::vector<Align> m_align;
    std::vector<double> m_widths; ///< by column; empty: from the content
    int m_header = 0;
};

/// Lines of fields out of tab-separated text, as spreadsheets copy it.
std::vector<QStringList> tabSeparated(const QString& text);

} // namespace banxin
