#pragma once

#include "correction/correction_places.h"
#include "docx/document.h"

#include <vector>

namespace banxin {

/// A paragraph or table of a document that came back.
struct ReturnedItem {
    const docx::Paragraph* paragraph = nullptr; ///< null: a table
    const docx::Block* table = nullptr;
    QString text;                ///< U+FFFC for notes and pictures
    std::vector<int> bookmarked; ///< places that its bookmarks name
    int place = -1;              ///< index of the place that it is; -1: it is new
};

/// The items of a document in order, without names of columns and empty paragraphs, each with the place that it is.
/// A place is known by its bookmark, by its text, by a text that is alike, or by standing alone between two that are
/// known: word processors lose bookmarks, people join, part and move paragraphs. `places` are those that went out,
/// `texts` what stood there.
std::vector<ReturnedItem> returnedItems(const docx::Document& document, const std::vector<Article>& articles,
                                        const std::vector<CorrectionPlace>& places,
                                        const std::vector<QString>& texts);

} // namespace banxin
