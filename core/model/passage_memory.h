#pragma once

#include "model/article.h"

#include <map>
#include <set>

namespace banxin {

/// Keeps the footnotes and comments of an article with the passages that they are about, while its text is
/// written. Both stand in the payload of their block, and marks of the text name them; when words move to another
/// block, are cut and pasted, or come back by undo, the marks go with the words and this brings the rest along.
class PassageMemory {
public:
    /// Forgets everything and learns the blocks of another article. A name that several blocks use for footnotes
    /// (comments) of their own is kept by the first; the others get new ones: names are then unique in the article.
    void start(std::vector<Block>& blocks);
    /// Learns what the blocks hold now.
    void remember(const std::vector<Block>& blocks);
    /// Gives each block the footnotes and comments that its marks name, and takes those away whose marks are gone.
    /// What never had a mark stays.
    void settle(std::vector<Block>& blocks);
    /// Pasted blocks: names that `present` uses, or that meant something else, are made new. Learns them.
    void adopt(std::vector<Block>& pasted, const std::vector<Block>& present);
    /// A name that no footnote (comment) of the article has had.
    QString newNote() const;
    QString newComment() const;

private:
    struct Kind;
    static const Kind& notes();
    static const Kind& comments();
    QString newName(const Kind& kind, const std::set<QString>& used) const;
    void rename(Block& block, const Kind& kind, const std::set<QString>& taken);

    std::map<QString, QJsonObject> m_known[2]; ///< footnotes, comments: by name
    std::set<QString> m_marked[2];             ///< that had a mark
};

/// The names that marks of this kind use in a block.
std::set<QString> namesMarked(const Block& block, MarkKind kind);

} // namespace banxin
