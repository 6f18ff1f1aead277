#pragma once

#include "edit/article_search.h"
#include "ui/find/find_bar.h"
#include "ui/shell/desk.h"

#include <QTimer>

#include <deque>

class QTreeWidgetItem;

namespace banxin {

/// Find and replace: in the article on the screen, in the issue that is shown, or in what waits. The hits are looked
/// for in slices, so that the window never stands still, and follow the text while it is written.
class FindFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit FindFeature(Desk& desk, QObject* parent = nullptr);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void issueShown() override;
    void articleShown() override;
    void updateActions() override;

    FindBar& bar() { return *m_bar; }
    /// Whether the search still runs.
    bool running() const { return !m_waiting.empty(); }
    /// Hits of all articles that were looked through.
    int hitCount() const;

    /// How long a slice of the search may keep the window, in milliseconds.
    static constexpr int sliceTime = 12;

private:
    /// An article with its hits.
    struct Found {
        ArticleId article;
        QString title;
        std::vector<ArticleHit> hits;
        LanguageMode languages = LanguageMode::ZhThenEn;
        RevisionId revision; ///< what the issue prints; not valid: the newest
    };

    void begin(bool replacing);
    void restart();
    void gather();
    void slice();
    bool look(Found& found);
    Result<Article> read(const Found& found) const;
    SearchPattern patternFor(const Found& found) const;
    void fillList();
    void changed(ArticleId article);
    void show();
    void markHere();
    void go(bool backwards);
    void goTo(std::size_t article, std::size_t hit, bool focus);
    void choose(QTreeWidgetItem* item);
    void replaceOne();
    void replaceAll();
    void tellReplaced(const std::vector<Article>& articles, int count, int left);
    void undoReplacing();
    Found* here();
    int currentIndex() const;
    bool released() const;
    void showPatternError(const Error& error);

    FindBar* m_bar;
    QAction* m_find;
    QAction* m_replace;
    QAction* m_next;
    QAction* m_previous;
    QTimer m_slice;
    QTimer m_restart; ///< a moment after the keys
    QTimer m_follow;  ///< a moment after the text
    std::vector<Found> m_found;
    std::deque<std::size_t> m_waiting; ///< indexes in m_found that are to be looked through
    std::vector<ArticleId> m_changed;
    std::size_t m_article = 0; ///< the current hit
    int m_hit = -1;
    std::optional<JournalEntry> m_replaced;
};

} // namespace banxin
