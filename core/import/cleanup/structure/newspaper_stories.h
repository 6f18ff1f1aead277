#pragma once

#include "import/cleanup/structure/newspaper_piece.h"
#include "import/cleanup/structure/vocabulary.h"

#include <vector>

namespace banxin::cleanup {

/// The text of one article among the pieces of a newspaper.
struct Story {
    std::vector<std::size_t> texts; ///< pieces, in reading order
    Grams words;                    ///< of all of them
    Grams lead;                     ///< of the first
    std::vector<double> odds; ///< for each text the log odds that it begins another article than the one before

    double parted() const { return odds.empty() ? 0 : odds.front(); }
};

/// The pieces with what is known of their words.
struct Page {
    const std::vector<Piece>& pieces;
    std::vector<Grams> words; ///< of each piece
    Vocabulary vocabulary;    ///< of the texts
    /// Which texts have a word: the word above, the piece in the lower half, ascending.
    std::vector<std::uint64_t> index;

    explicit Page(const std::vector<Piece>& pieces);
};

/// Parts the texts where an article ends: by the way that news begin, headlines between, another measure,
/// another subject.
std::vector<Story> storiesOf(const Page& page);

/// Two parts of one article as one.
void append(Story& story, const Story& next, const Page& page);
Story storyOf(std::vector<std::size_t> texts, std::vector<double> odds, const Page& page);
/// Texts `from` to `to` of the story as a story.
Story part(const Story& story, std::size_t from, std::size_t to, const Page& page);

/// Whether it is one quotation and nothing else: the words of a speaker set beside the text.
bool isQuotation(const QString& text);
/// Whether a line can only be a sub-head: 一、 （二） before it, or no blank line between it and the texts
/// around in a file that parts passages by them.
bool isSubhead(const Page& page, std::size_t piece);
/// Whether a line among texts may be a sub-head of the article around it.
bool maybeSubhead(const Page& page, std::size_t piece);

} // namespace banxin::cleanup
