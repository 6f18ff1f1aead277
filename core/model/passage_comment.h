#pragma once

#include "model/article.h"

#include <QDateTime>

#include <vector>

namespace banxin {

/// A remark about a passage (批注). It is never printed. The passage is a mark of kind Comment whose value is the
/// comment's id; the words stand in the payload of the block: `{"comments": {id: {"author", "time", "text",
/// "resolved"}}}`.
struct PassageComment {
    QString id; ///< "c1", "c2" … unique within its block
    QString author;
    QDateTime time; ///< UTC
    QString text;
    bool resolved = false;

    bool operator==(const PassageComment&) const = default;
};

/// The comments of a block, by id. What is not well formed is left out.
std::vector<PassageComment> commentsOf(const Block& block);
/// Adds the comment, or changes the one with its id; one without id gets the next. The id.
QString setComment(Block& block, PassageComment comment);
/// Takes the comment and its marks on both sides away.
void removeComment(Block& block, const QString& id);

} // namespace banxin
