// The half of FindFeature that writes.

#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_editor.h"
#include "ui/find/find_feature.h"

#include <QTreeWidget>

namespace banxin {

void FindFeature::replaceOne()
{
    if (!desk().session() || !desk().settle())
        return;
    if (currentIndex() < 0 || desk().editor().articleId() != m_found[m_article].article
        || desk().editor().isReadOnly()) {
        go(false);
        return;
    }
    const Found found = m_found[m_article];
    const ArticleHit hit = found.hits[static_cast<std::size_t>(m_hit)];
    if (hit.holdsAnchor) {
        m_bar->setMessage(tr("This place holds the sign of a footnote or a picture and is left as it is."));
        go(false);
        return;
    }
    const auto search = ArticleSearch::make(patternFor(found));
    const auto replaced = search ? search->replace(desk().editor().current(), m_bar->replacement(), hit)
                                 : search.error();
    if (!replaced)
        return showPatternError(replaced.error());
    if (replaced->count > 0) {
        const auto issue = desk().currentIssue().isEmpty() || m_bar->range() == FindRange::Waiting
            ? std::nullopt
            : desk().editor().issueRow();
        const auto done = desk().session()->apply(SetArticle{replaced->article, issue});
        if (!done)
            return desk().showError(done.error());
        desk().editor().followStored(false);
        if (replaced->last)
            desk().editor().showHit(*replaced->last, false);
        m_replaced.reset();
    }
    m_follow.stop();
    m_changed.clear();
    if (!look(m_found[m_article]))
        return;
    m_hit = -1; // from the cursor on
    fillList();
    show();
    go(false);
}

void FindFeature::replaceAll()
{
    if (!desk().session() || !desk().settle())
        return;
    restart(); // as everything is now
    while (running())
        slice();
    std::vector<Article> changed;
    int count = 0;
    int left = 0;
    for (const Found& found : m_found) {
        if (found.hits.empty())
            continue;
        const auto article = read(found);
        const auto search = ArticleSearch::make(patternFor(found));
        if (!article || !search)
            continue;
        auto replaced = search->replace(*article, m_bar->replacement());
        if (!replaced)
            return showPatternError(replaced.error());
        left += replaced->left;
        if (replaced->count == 0 || sameContent(replaced->article, *article))
            continue;
        count += replaced->count;
        changed.push_back(std::move(replaced->article));
    }
    if (!changed.empty()) {
        std::optional<IssueRowId> issue;
        if (m_bar->range() == FindRange::Article)
            issue = desk().editor().issueRow();
        else if (m_bar->range() == FindRange::Issue)
            if (const auto shown = desk().session()->issue(desk().currentIssue()))
                issue = shown->row;
        const auto done = m_bar->range() == FindRange::Article
            ? desk().session()->apply(SetArticle{changed.front(), issue})
            : desk().session()->apply(SetArticles{changed, issue});
        if (!done)
            return desk().showError(done.error());
        m_replaced = done->entry;
    }
    desk().editor().followStored(false);
    restart();
    tellReplaced(changed, count, left);
}

void FindFeature::tellReplaced(const std::vector<Article>& articles, int count, int left)
{
    QString text = count == 0  ? tr("Nothing was replaced.")
        : articles.size() == 1 ? tr("%n place(s) replaced.", nullptr, count)
                               : tr("%n place(s) replaced", nullptr, count)
            + tr(" in %n article(s).", nullptr, static_cast<int>(articles.size()));
    if (left > 0)
        text +=
            tr(" %n place(s) hold the sign of a footnote or a picture and were left as they are.", nullptr, left);
    m_bar->setMessage(text, false, count > 0);
}

void FindFeature::undoReplacing()
{
    if (!desk().session() || !m_replaced || !desk().settle())
        return;
    if (!desk().session()->canUndoEdit(*m_replaced)) {
        m_bar->setMessage(tr("Something else was changed since; use Edit > Undo to go back step by step."));
        return;
    }
    const auto done = desk().session()->undo(m_replaced->scope);
    if (!done)
        return desk().showError(done.error());
    m_replaced.reset();
    desk().editor().followStored(false);
    restart();
    m_bar->setMessage(tr("The replacement was taken back."));
}

} // namespace banxin
