#pragma once

#include "model/article.h"
#include "ui/editor/article_document.h"

#include <QTextDocument>

#include <vector>

namespace banxin {

/// Makes a document that was filled with another text of the same article show these blocks: paragraphs that say
/// the same are not touched, so that nothing flickers and cursors beside them stay. Paragraphs in which nothing is
/// stored go. Gives the place behind what changed, or -1 where nothing is different.
int showBlocks(QTextDocument& document, const std::vector<Block>& blocks, Language language, ShownBlocks shown);

/// How far two texts are the same from their beginnings, and from their ends behind that.
struct CommonEnds {
    qsizetype head = 0;
    qsizetype tail = 0;
};
CommonEnds commonEnds(const QString& before, const QString& after);

} // namespace banxin
