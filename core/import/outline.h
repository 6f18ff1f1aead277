#pragma once

#include "base/diagnostic.h"
#include "import/line.h"

#include <QSet>

#include <optional>

namespace banxin::manuscript {

/// Columns and articles that the contents promise, and the columns that the body adds.
class Outline {
public:
    struct Column {
        QString name;
        int parent = -1; ///< index, -1 at the top
        int line = 0;
        int level = 0;       ///< number of # of its heading
        bool filled = false; ///< has articles or entries of its own
    };
    struct Entry {
        QString title;
        int column = -1;
        int line = 0;
        bool used = false;
    };

    std::vector<Column> columns;
    std::vector<Entry> entries;

    /// The column with this name, sub-columns included.
    std::optional<int> findColumn(const QString& name) const;
    /// The column with this name, made when there is none: inside `current` when its heading is
    /// deeper and `current` is still empty, else at the top.
    int columnFor(const QString& name, int line, int level, int current);
    /// An unused entry with this title; one in `column` first. `near` also accepts slips.
    std::optional<int> findEntry(const QString& folded, int column, bool near) const;
};

/// Short lines of the body, folded: they tell the titles in the contents from the columns.
struct BodyLines {
    QSet<QString> all;      ///< every short line without 【】, titles among them
    QSet<QString> brackets; ///< X of the headings 【X】
    QSet<QString> likely;   ///< headings without 【】 that have a title directly below them
};

/// The lines [from, to) as contents.
Outline readContents(const std::vector<Line>& lines, std::size_t from, std::size_t to, const BodyLines& body,
                     Diagnostics& notes);

/// A line that names the contents itself (目录, CONTENTS).
bool isContentsHeading(const QString& plain);
/// A line of the contents without its page number: "(8) 国内资讯", "国内资讯 …… 8".
QString withoutPageNumber(const QString& plain, bool* numbered = nullptr);

} // namespace banxin::manuscript
