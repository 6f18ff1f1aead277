#pragma once

#include "docx/document.h"
#include "translation/table_tags.h"
#include "translation/unit.h"

#include <vector>

namespace banxin {

/// A row of a returned table.
struct FileRow {
    std::vector<RowTag> tags; ///< several where two rows were joined; none: not known yet
    bool byText = false;      ///< known by its Chinese alone
    QString zh;
    std::vector<Text> english; ///< paragraphs with words
    QStringList comments;
};

/// What a returned document holds.
struct FileTable {
    std::vector<FileRow> rows;
    std::vector<Text> beside; ///< text outside the tables, ours left out
};

/// Takes the tables apart. Rows without a number, tag or bookmark are known by their Chinese where it is
/// that of one unit.
FileTable fileTableOf(const docx::Document& document, const std::vector<TranslationUnit>& units);

} // namespace banxin
