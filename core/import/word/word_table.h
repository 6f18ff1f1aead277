#pragma once

#include "import/word/word_text.h"

#include <QJsonObject>

namespace banxin::word {

/// Whether the table only places things on the page: one column, columns of running text, pictures with
/// their captions below them. Its cells are then paragraphs of the manuscript.
bool isLayoutTable(const docx::Block& table, const docx::Document& document);

/// The cells of a layout table in the order of reading: across, but a caption after the picture above it.
std::vector<const docx::Cell*> cellsInOrder(const docx::Block& table);

/// The table as the payload of a Block of kind Table. Pictures and boxes in it go to `objects`.
QJsonObject tablePayload(const docx::Block& table, TextMaker& texts, std::vector<int>& objects);

} // namespace banxin::word
