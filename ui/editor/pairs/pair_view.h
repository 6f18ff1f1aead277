#pragma once

#include "model/article.h"
#include "ui/editor/article_text_edit.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QScrollBar;

namespace banxin {

class PairFields;
class PairGutter;
class PairTextEdit;
class PairedText;

/// An article in both languages: its two sides beside each other in rows that stay level while they are written.
class PairView final : public QWidget {
    Q_OBJECT
public:
    explicit PairView(PictureProvider pictures, QWidget* parent = nullptr);

    void setPictureIndex(const PictureIndex& index);
    /// Shows the article. `nextBlock` must outlive the view.
    void open(const Article& article, bool readOnly, std::int64_t* nextBlock);
    /// Shows another text of the same article; nothing flickers. `goThere`: the cursor goes to what is different.
    void update(const Article& article, bool goThere);
    bool composing() const;
    /// Writes fields and blocks into the article.
    void readInto(Article& article);
    void readFields(Article& article) const;
    void commitPreedit();

    PairedText& text() { return *m_text; }
    /// The side in which the cursor is, or was last.
    ArticleTextEdit& activeText();
    ArticleTextEdit& sideText(Language side);
    bool isSide(const QWidget* widget) const;
    void focusField(int row, Language side, int codePoints);
    /// Puts the cursor to a place of a block; false when no row shows it.
    bool showPlace(BlockId block, Language side, int codePoints);
    /// Moving between the sides, checking, moving rows: for the menu.
    QList<QAction*> actions() const { return m_actions; }
    /// Makes them usable; those that write are not where the article is only read, nor while the cursor is
    /// elsewhere than in the text: they are about the row of the cursor.
    void enableActions(bool readOnly, bool inText);
    /// Puts words where the English side of the current pair has its cursor, else at its end.
    void insertIntoEnglish(const QString& words);
    /// Characters and words of the article and of the current pair, as a sentence.
    QString countsText() const;

Q_SIGNALS:
    void edited();
    void undoWanted();
    void redoWanted();
    void formatAtCursorChanged();
    void picturesLeftOut(int count);
    void currentPairChanged(const QString& zh, const QString& en);
    void countsChanged();

private:
    PairTextEdit* makeSide(Language side, const PictureProvider& pictures);
    QWidget* makeOverview();
    QAction* makeAction(const QString& text, const QList<QKeySequence>& keys, const QString& name);
    void makeActions();
    void joinScrolling();
    void switchSide();
    void goToSide(Language side);
    void checkSide();
    void moveRow(int by);
    void removeRow();
    void goToNext(bool missing);
    void showOverview();
    void tellPair();

    PairTextEdit* m_edits[2];
    PairedText* m_text;
    PairFields* m_fields;
    PairGutter* m_gutters[2];
    QScrollBar* m_bar;
    QLabel* m_overview;
    QLabel* m_nothing;
    QList<QAction*> m_actions;
    QAction* m_nextMissing = nullptr;
    QAction* m_nextUnchecked = nullptr;
    QTimer m_told; ///< counts and overview follow a moment after the keys
    bool m_readOnly = false;
    bool m_scrolling = false;       ///< one scroll bar moves the others
    int m_counts[4] = {0, 0, 0, 0}; ///< Chinese and English of the article, of the pair
};

} // namespace banxin
