#pragma once

#include "layout/composed.h"
#include "model/passage_memory.h"
#include "ui/catalogue/catalogue_session.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QActionGroup;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;

namespace banxin {

class ArticleTextEdit;
class LanguagePane;
class PairView;
class PasteNotice;
struct ArticleHit;

/// An article to be edited, and the issue in which it is.
struct OpenArticle {
    Article article;
    std::optional<IssueRowId> issue;
    LanguageMode languages = LanguageMode::Zh;
    bool readOnly = false;
    QString readOnlyReason; ///< shown above the text
};

/// Where the cursor of the article's text stands, and what is selected in its first paragraph.
struct TextPlace {
    BlockId block;
    BlockKind kind = BlockKind::Paragraph;
    Language language = Language::Zh;
    int from = 0; ///< code points of the block's text
    int to = 0;
    std::vector<BlockId> blocks; ///< all that the selection touches
};

/// The middle of the window: one article. Where one language is printed it is one continuous text and the other is
/// nowhere to be seen; where both are, their paragraphs stand in pairs beside each other (PairView). Every edit is
/// stored: while somebody types, several times a second, and at once when the article is left. Undo goes over what is
/// stored, so that it goes on after a restart.
class ArticleEditor final : public QWidget {
    Q_OBJECT
public:
    enum class SaveState { Nothing, Saved, Pending, Failed };
    /// How long text waits to be stored at most, in milliseconds; typing on does not put it off.
    static constexpr int saveDelay = 400;
    /// When storing failed: how long until it is tried again, in milliseconds.
    static constexpr int retryDelay = 5000;

    explicit ArticleEditor(QWidget* parent = nullptr);

    void setSession(CatalogueSession* session);
    /// Shows an article (none: the empty state). The one before must have been stored.
    void open(std::optional<OpenArticle> article);
    ArticleId articleId() const;
    /// The issue in which it is open; none: it waits.
    std::optional<IssueRowId> issueRow() const { return m_open ? m_open->issue : std::nullopt; }
    /// Whether what is open can only be read, and why (empty: the whole catalogue is read only).
    bool isReadOnly() const { return m_open && m_open->readOnly; }
    QString readOnlyReason() const { return m_open ? m_open->readOnlyReason : QString(); }
    /// Whether the open article prints this language where it stands.
    bool printsLanguage(Language language) const { return m_open && prints(m_open->languages, language); }
    /// Stores now what is not stored yet; false when that failed: the text then stays here.
    bool flush();
    /// The same, after what an input method holds was taken over: before the article is left.
    bool leave();
    /// Whether there is text that is not in the catalogue.
    bool hasUnsaved() const;
    /// The article as it stands on the screen.
    Article current();
    SaveState saveState() const { return m_state; }
    /// The state (待编 …) of the open article was changed elsewhere; its text was not.
    void followState(ArticleState state);
    ArticleState articleState() const { return m_open ? m_open->article.state : ArticleState::Draft; }
    /// Issue or article now print other languages.
    void setLanguages(LanguageMode languages);
    /// Puts the cursor to a place of the printed text.
    void showSource(const SourceRange& source, int codePoint);
    QList<QAction*> styleActions() const { return m_styleActions; }
    QList<QAction*> markActions() const { return m_markActions; }
    QAction* pictureAction() { return m_picture; }
    /// Pastes without cleaning up.
    QAction* pasteRawAction() { return m_pasteRaw; }
    /// Moving between the sides of a pair, checking, moving pairs; enabled where both languages are printed.
    QList<QAction*> pairActions() const;
    /// Characters and words of what is printed, for the status line; empty: nothing to count.
    QString countsText();
    /// The article as it is stored; none when none is open.
    std::optional<Article> stored() const { return m_open ? std::optional(m_open->article) : std::nullopt; }
    /// Takes back (does again) the newest edit of the article through the journal, whenever it was made, and shows the
    /// text with the cursor where it changed. Does nothing while an input method is in the middle of a word.
    void undo();
    void redo();
    /// Where the cursor is; nothing when no article is open.
    std::optional<TextPlace> place();
    /// How a change stands in the history: as a step of its own, or together with those that follow at once.
    enum class ChangeStep { Own, Typing };
    /// Changes the blocks of the open article as it stands on the screen, stores it and shows it; the cursor stays
    /// where it is. False: it is only read, or it could not be stored, which the user was told.
    bool change(const std::function<void(Article&)>& change, ChangeStep step = ChangeStep::Own);
    /// Puts the cursor to a block and selects `from` to `to` of its text; a picture or table is selected itself.
    void select(BlockId block, Language language, int from, int to);
    /// Puts pictures of the catalogue where the cursor stands: the first into a place to fill in, if it is one.
    void placePictures(const std::vector<PictureId>& pictures);
    /// Stores the picture files and puts them where the cursor stands.
    void insertPictureFiles(const QStringList& files);
    /// What the footnotes and comments of the article are called.
    const PassageMemory& passages() const { return m_passages; }
    LanguageMode languages() const { return m_open ? m_open->languages : LanguageMode::Zh; }
    /// The edit that undo (redo) would take; none: there is nothing, or the article is only read. What is not stored
    /// yet counts as an edit with seq 0.
    std::optional<JournalEntry> undoable() const { return nextStep(true); }
    std::optional<JournalEntry> redoable() const { return nextStep(false); }
    /// Shows the article as it is stored now where that is different: the cursor goes there (`goThere`), nothing else
    /// moves. Does nothing while there is text that is not stored.
    void followStored(bool goThere);
    /// Marks the hits that stand in the text, the one with this number more than the others (-1: none).
    void markHits(const std::vector<ArticleHit>& hits, int current);
    /// Selects a hit where it stands and scrolls to it; in a footnote or a table it goes to the paragraph. False where
    /// the article does not show that side.
    bool showHit(const ArticleHit& hit, bool focus);
    /// Which of the hits of this article comes next behind the cursor (before it), or -1.
    int hitFromCursor(const std::vector<ArticleHit>& hits, bool backwards) const;
    /// What is selected where the cursor is; empty: nothing, or more than one paragraph.
    QString selectedWords() const;
    /// Gives the text the focus.
    void focusText();
    /// Puts a widget below the text.
    void setFooter(QWidget* footer);
    /// Shown when no article is open: what to do next, and buttons that do it.
    void setEmptyState(const QString& text, const QList<QAction*>& actions);

public Q_SLOTS:
    /// Puts words into the English side of the current pair: at its cursor, else at its end. Does nothing
    /// where the article does not print both languages.
    void insertIntoEnglish(const QString& words);

Q_SIGNALS:
    /// The cursor went to another pair, or its text changed a moment ago; both empty where there are no pairs.
    void currentPairChanged(const QString& zh, const QString& en);
    void countsChanged();
    /// Undo was asked for, and there is no edit of the article that could be taken back.
    void nothingToUndo();
    void saveStateChanged(banxin::ArticleEditor::SaveState state);
    void saveFailed(const banxin::Error& error);
    void failed(const banxin::Error& error);
    void notice(const QString& text); ///< to be told; nothing was lost
    void hinted(const QString& text); ///< a word for the status line
    void titleChanged(banxin::ArticleId article, const QString& title);
    /// The cursor went elsewhere a moment ago, or the text around it changed.
    void placeChanged();
    /// A picture, table … was double-clicked.
    void objectActivated(banxin::BlockId block);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LanguagePane* makePane(Language language);
    QWidget* makeEmptyState();
    PairView* makePairs();
    bool paired() const;
    LanguagePane* activePane() const;
    ArticleTextEdit& activeText() const;
    void readText();
    void readFields(Article& article) const;
    QToolBar* makeToolBar();
    void makeStyleActions();
    void makeMarkActions();
    void editLink();
    void edited();
    void followSteps(ArticleTextEdit& text);
    void endStep(const ArticleTextEdit* besides);
    bool composing() const;
    void step(bool back);
    std::optional<JournalEntry> nextStep(bool back) const;
    bool dropUnwritten();
    int positionInText(const ArticleHit& hit, bool end) const;
    void showChanged(const Article& before, bool goThere);
    Result<Article> storedArticle() const;
    void setState(SaveState state);
    void markStored();
    void updateFormatActions();
    void focusMoved(QWidget* before, QWidget* now);
    void enableFormats();
    void arrangeLanguages();
    void fillText();
    void enablePairs();
    void tellPicturesLeftOut(int count);
    void makePasting();
    void makeObjects();
    void showPassages();
    void refill();
    void followPaste(ArticleTextEdit& text);
    PictureId storePicture(const QByteArray& bytes, const QString& fileName);
    void focusField(int row, Language language, int codePoint);
    void insertPicture();

    CatalogueSession* m_session = nullptr;
    std::optional<OpenArticle> m_open; ///< article: as stored
    std::vector<Block> m_blocks;       ///< as on the screen at the last reading
    std::int64_t m_nextBlock = 1;
    PassageMemory m_passages;
    QTimer m_placed; ///< panels follow the cursor a moment after it
    bool m_filling = false;
    bool m_storing = false; ///< the change that is told is our own
    bool m_inText = true;   ///< the cursor is in the text, not in a field or another panel
    SaveState m_state = SaveState::Nothing;
    QTimer m_timer;
    QTimer m_counted; ///< counts follow the selection a moment later

    QStackedWidget* m_stack; ///< empty state, or sheet
    QLabel* m_empty;
    QVBoxLayout* m_emptyActions;
    QLabel* m_note; ///< why it cannot be edited
    QStackedWidget* m_panes;
    QToolBar* m_bar;
    QComboBox* m_style;
    QActionGroup* m_styleGroup;
    QList<QAction*> m_styleActions;
    QList<QAction*> m_markActions;
    QAction* m_picture = nullptr;
    QAction* m_pasteRaw = nullptr;
    PasteNotice* m_pasteNotice;
    LanguagePane* m_zh;
    LanguagePane* m_en;
    PairView* m_pairs;
};

} // namespace banxin
