#pragma once

#include "ui/common/article_words.h"
#include "ui/catalogue/catalogue_session.h"
#include "ui/shell/desk.h"

#include "edit/edit_command.h"

#include <set>

namespace banxin {

class DoneStrip;

/// An article that something is to be done with. With an issue its place there is meant.
struct ChosenArticle {
    ArticleId article;
    QString issue;
};
using ChosenArticles = std::vector<ChosenArticle>;

/// What is done with articles as a whole: their state, the next issue, held, killed, swapped, placed. Each is one
/// edit that can be taken back, and says in one line what it did. What has gone to press is left alone.
class ArticleWork final : public QObject {
    Q_OBJECT
public:
    ArticleWork(Desk& desk, DoneStrip& strip, QObject* parent);

    void setState(const ChosenArticles& chosen, ArticleState state);
    /// 移至下期: into the column of the same name of the next issue, which is made where there is none.
    void moveToNext(const ChosenArticles& chosen);
    /// 缓用, 撤稿: asks for the reason; out of the issue.
    void shelve(const ChosenArticles& chosen, Shelf shelf);
    /// 恢复: neither held nor killed.
    void restore(const ChosenArticles& chosen);
    /// 编入本期, 同稿另用: asks for issue and column.
    void place(const ChosenArticles& chosen);
    void placeIn(const ChosenArticles& chosen, const Issue& issue, ColumnId column);
    /// 换稿: asks which waiting article takes the place.
    void swap(const ChosenArticle& chosen);
    /// Stores another standing of one article; nothing is told.
    void setStanding(const ArticleStanding& standing);
    /// One or more edits of the open article as one line: `text` says what was done. False: the user was told why
    /// not.
    bool perform(const std::vector<EditCommand>& commands, const QString& text);
    /// Takes back what the line tells of.
    void undo();
    void forget();

    /// Where an article stands in an issue that is still being made: in the one that is meant, else in the newest.
    /// None: nowhere. `released`: it stands only where nothing changes any more.
    struct Place {
        Placement placement;
        Issue issue;
        QString column; ///< its name
    };
    std::optional<Place> placeOf(const ChosenArticle& chosen, bool* released = nullptr) const;

Q_SIGNALS:
    /// Something was done or taken back.
    void done();

private:
    CatalogueSession& session() const { return *m_desk.session(); }
    bool apply(const EditCommand& command);
    void begin();
    void finish(const QString& text, const ChosenArticles& chosen, int left);
    std::vector<SetArticle> textsOf(ArticleId article, ArticleState state, bool& released) const;
    void stepAside(const ChosenArticles& chosen);
    void followState();
    QString titleOf(ArticleId article) const;
    /// "“Title”", or how many.
    QString namesOf(const ChosenArticles& chosen) const;
    std::optional<Issue> nextIssue(const Issue& issue);
    ColumnId columnLike(const Issue& issue, const QString& name);
    QString askReason(Shelf shelf, const QString& names, bool& ok);

    Desk& m_desk;
    DoneStrip& m_strip;
    std::vector<JournalEntry> m_done; ///< what the line tells of, in the order in which it was done
    ChosenArticles m_chosen;
    bool m_steppedAside = false; ///< the article on the screen was one of them
};

} // namespace banxin
