#pragma once

#include "import/cleanup/rearrange.h"
#include "ui/import/changed_stretches.h"

#include <vector>

namespace banxin {

/// A line of the manuscript as it came, with what the clean-up took away or changed.
struct OriginalLine {
    int number = 0; ///< ManuscriptLine::number
    QString text;
    std::vector<Stretch> removed;
};

/// A paragraph of the result: a field of an article or a block, with what is new in it.
struct ResultLine {
    std::size_t article = 0;
    int block = -1; ///< number in the article; -1: a field
    ArticleField field = ArticleField::Title;
    BlockKind kind = BlockKind::Paragraph;
    int line = 0; ///< of the manuscript where it begins; 0: not known
    QString text;
    std::vector<Stretch> added;
};

/// Original and result, paragraph by paragraph. Lines that stand at one place of both are in `anchors`
/// (number in `original`, number in `result`), rising on both sides.
struct Comparison {
    std::vector<OriginalLine> original;
    std::vector<ResultLine> result;
    std::vector<std::pair<int, int>> anchors;
};

/// An article without title has a title line with empty text.
Comparison compareManuscript(const Manuscript& manuscript, const CleanedManuscript& cleaned);

/// Two versions of an article, in one language: the paragraphs of the first as original, those of the second as
/// result.
Comparison compareArticles(const Article& before, const Article& after, Language language);

} // namespace banxin
