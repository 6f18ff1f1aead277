#include "import/cleanup/structure/newspaper.h"

#include "import/cleanup/structure/joined_lines.h"

namespace banxin::cleanup {

std::vector<CleanedArticle> articlesOfNewspaper(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                                std::stop_token stop)
{
    (void)stop;
    CleanedArticle article;
    for (const JoinedParagraph& paragraph : joinLines(lines, log)) {
        if (article.firstLine == 0)
            article.firstLine = paragraph.line.number;
        article.lastLine = paragraph.lastNumber;
        Block block;
        block.zh = paragraph.line.text;
        article.article.append(block);
        article.blockLines.push_back(paragraph.line.number);
    }
    if (article.article.blocks.empty())
        return {};
    return {article};
}

} // namespace banxin::cleanup
