#pragma once

#include "docx/document.h"
#include "translation/table_tags.h"
#include "translation/unit.h"

#include <vector>

namespace banxin {

/// Words of a row that are neither its Chinese nor its English, and why ("left.…").
struct AsideText {
    Text text;
    QString reason;
};

/// A row of a returned table.
struct FileRow {
    std::vector<RowTag> tags; ///< several where two rows were joined; none: not known yet
    bool byText = false;      ///< known by its Chinese alone
    bool byNumber = false;    ///< known by the number on the page alone
    bool unfit = false;       ///< its number or tag names a unit that its Chinese does not fit
    QString zh;
    std::vector<Text> english;    ///< paragraphs with words
    std::vector<AsideText> aside; ///< "left.remark", "left.number-cell", "left.over-chinese"
    QStringList comments;
};

/// What a returned document holds.
struct FileTable {
    std::vector<FileRow> rows;
    std::vector<Text> beside; ///< text outside the tables, ours left out
    QStringList comments;     ///< "author: text" of those that stand in no row
    bool ours = false;        ///< a table of ours is there: its head row, or a row of its form
};

/// Takes the tables apart. Rows without a number, tag or bookmark are known by their Chinese where it is
/// that of one unit. `foreign`: the file was made for another article; tags and numbers hold only where
/// the Chinese is much like that of their unit.
FileTable fileTableOf(const docx::Document& document, const std::vector<TranslationUnit>& units,
                      bool foreign = false);

/// Whether more Chinese characters than Latin letters stand in a text.
bool isMostlyHan(const QString& text);

} // namespace banxin
