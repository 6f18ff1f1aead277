#pragma once

#include "edit/article_difference.h"

#include <QTextBrowser>

#include <vector>

class QTextCursor;

namespace banxin {

/// 引题, 标题 … in the language of the interface.
QString articleFieldName(HeadField field);

/// Two versions of an article as one text: what was taken away is struck through, what came is underlined, both in
/// colour as well. Read, not written.
class DifferenceView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit DifferenceView(QWidget* parent = nullptr);

    /// Shows what became of `before`. The first difference comes into sight.
    void showDifference(const Article& before, const Article& after, const ArticleDifference& difference);
    /// Shows one article without differences.
    void showArticle(const Article& article);
    /// Shows a sentence in place of an article.
    void showHint(const QString& words);

    /// Shows only paragraphs that changed, each with its neighbours.
    void setOnlyChanges(bool only);
    /// Words of a link beside each changed paragraph; empty: none. It sends paragraphChosen().
    void setParagraphAction(const QString& words);
    /// Which decisions are accepted: the others are shown pale. Empty: all.
    void setTaken(const std::vector<bool>& taken);
    /// Brings a decision into sight.
    void showDecision(int decision);

Q_SIGNALS:
    /// The link of a paragraph: the decisions that are about it.
    void paragraphChosen(const std::vector<int>& decisions);
    /// A changed place was clicked.
    void decisionChosen(int decision);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Look { Same, Removed, Added };

    void fill();
    void fillFields(QTextCursor& cursor);
    void fillBlock(QTextCursor& cursor, std::size_t at);
    void fillPayload(QTextCursor& cursor, const BlockDifference& one);
    bool isShown(std::size_t at) const;
    void beginParagraph(QTextCursor& cursor, const QString& label, const std::vector<int>& decisions,
                        bool heading = false);
    void insertChanges(QTextCursor& cursor, const Text& before, const Text& after, const TextChanges& changes,
                       bool heading);
    void insert(QTextCursor& cursor, const QString& words, Look look, int decision, bool heading = false);
    bool isTaken(int decision) const;
    void follow(const QUrl& link);

    Article m_before;
    Article m_after;
    ArticleDifference m_difference;
    std::vector<bool> m_taken;
    std::vector<std::vector<int>> m_paragraphs; ///< decisions of the links
    QString m_action;
    QString m_hint;
    bool m_onlyChanges = false;
    bool m_filling = false;
};

} // namespace banxin
