#include "model/edition.h"

namespace banxin {

namespace {

const EditionColumn* findIn(const std::vector<EditionColumn>& columns, ColumnId id)
{
    for (const EditionColumn& column : columns) {
        if (column.column.id == id)
            return &column;
        if (const EditionColumn* found = findIn(column.columns, id))
            return found;
    }
    return nullptr;
}

} // namespace

const EditionColumn* findColumn(const Edition& edition, ColumnId id) { return findIn(edition.columns, id); }

} // namespace banxin
