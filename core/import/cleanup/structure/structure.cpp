#include "import/cleanup/structure/structure.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/newspaper.h"
#include "import/cleanup/structure/noise.h"
#include "import/cleanup/structure/single.h"

namespace banxin::cleanup {

std::vector<CleanedArticle> makeArticles(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                         std::stop_token stop)
{
    const std::vector<ManuscriptLine> copy = withoutNoise(lines, log);
    const bool single = log.options().passage || speaksForItself(copy);
    std::vector<CleanedArticle> articles = single ? articlesByRole(copy, log)
                                                  : articlesOfNewspaper(copy, log, stop);
    for (CleanedArticle& article : articles) {
        takeFields(article, log);
        recogniseKinds(article, log);
    }
    return articles;
}

} // namespace banxin::cleanup
