#include "import/cleanup/structure/structure.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/mail.h"
#include "import/cleanup/structure/newspaper.h"
#include "import/cleanup/structure/noise.h"
#include "import/cleanup/structure/single.h"
#include "import/cleanup/structure/submission_form.h"

namespace banxin::cleanup {

std::vector<CleanedArticle> makeArticles(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                         std::stop_token stop)
{
    MailSubject subject;
    const std::vector<ManuscriptLine> copy = withoutNoise(withoutForm(withoutMail(lines, log, subject), log), log);
    const bool single = log.options().passage || speaksForItself(copy);
    std::vector<CleanedArticle> articles = single ? articlesByRole(copy, log)
                                                  : articlesOfNewspaper(copy, log, stop);
    if (articles.size() == 1)
        takeSubject(articles.front(), subject, log);
    for (CleanedArticle& article : articles) {
        takeFields(article, log);
        recogniseKinds(article, log);
    }
    return articles;
}

} // namespace banxin::cleanup
