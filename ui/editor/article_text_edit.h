#pragma once

#include "import/imported_issue.h"
#include "model/article.h"

#include <QTextEdit>

#include <functional>
#include <set>
#include <map>

namespace banxin {

/// Gives a picture for the screen, at most `width` pixels wide; null when there is none.
using PictureProvider = std::function<QImage(PictureId, int width)>;

/// What the clipboard must know of the catalogue: which one it is, and its pictures by the hash
/// of their bytes, because row ids mean nothing in another catalogue.
struct PictureIndex {
    QString catalogue;                                    ///< the same for the same file only
    std::function<QString(PictureId)> hashOf;             ///< empty: no such picture
    std::function<PictureId(const QString& sha256)> find; ///< invalid: not in this catalogue
    /// Stores a picture that came with pasted text; invalid: it could not be stored.
    std::function<PictureId(const QByteArray& bytes, const QString& fileName)> add = {};
    /// Gives copied blocks the footnotes and comments that they name.
    std::function<void(std::vector<Block>&)> attach = {};
    /// Makes the footnotes and comments of blocks that are to be pasted those of this article.
    std::function<void(std::vector<Block>&)> adopt = {};
};

/// The text of an article in one language, as in a word processor. What is typed, pasted and
/// dropped stays what the model can hold: paragraphs with a style, marks, pictures. Input
/// methods are QTextEdit's own.
class ArticleTextEdit : public QTextEdit {
    Q_OBJECT
public:
    ArticleTextEdit(Language language, PictureProvider pictures, QWidget* parent = nullptr);

    Language language() const { return m_language; }
    /// Which article is shown (pasted blocks keep their ids only at home), and where the numbers
    /// for new blocks come from.
    void setArticle(ArticleId article, std::int64_t* nextBlock)
    {
        m_article = article;
        m_nextBlock = nextBlock;
    }
    void setPictureIndex(PictureIndex index) { m_index = std::move(index); }
    /// Whether an input method is in the middle of a word.
    bool composing() const;
    /// Makes text of what an input method holds, where the input method does not do so itself.
    void commitPreedit();

    /// What an edit is for undo: keys that write or erase one behind the other are one step, anything else is one by
    /// itself.
    enum class Step { Writing, Erasing, Other };
    /// To be called before the document is changed.
    void beginStep(Step step = Step::Other);
    /// What is written next begins a step.
    void endStep() { m_step = Step::Other; }

    virtual void setStyle(BlockKind kind);
    BlockKind styleAtCursor() const;
    /// Turns a mark on or off over the selection, or for what is typed next.
    void toggleMark(int property);
    bool markAtCursor(int property) const;
    /// The address of the link at the cursor; empty: none.
    QString linkAtCursor() const;
    /// Makes what is selected, else the link or the word at the cursor, a link (empty: none any more).
    void setLinkAtCursor(const QString& address);
    /// Takes bold, Kai, links … off what is selected, or off what is typed next.
    void clearMarksAtCursor();
    virtual void insertPicture(PictureId picture);
    /// Shows stretches in a look of their own (hits of a search, comments), those of each owner over those of the
    /// owners before it in the alphabet.
    void setStretches(const QString& owner, const QList<ExtraSelection>& stretches);

    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QVariant loadResource(int type, const QUrl& name) override;
    /// Pastes the text of the clipboard as it is, without cleaning it up.
    void pasteRaw();
    /// Whether what was pasted last was cleaned up, and nothing was written since.
    bool canRestoreRaw() const;
    /// Puts what was pasted last there as it came, in place of the cleaned text.
    virtual void restoreRaw();
    /// The menu of the text at a place of the viewport, with what this text does for cut, delete and undo. It
    /// goes when it is closed.
    virtual QMenu* makeContextMenu(const QPoint& position);
    /// Comments that are settled are not shown any more.
    void setResolvedComments(const std::set<QString>& names);
    /// Selects the picture, table … at a position; false where there is none.
    bool selectObjectAt(int position);

Q_SIGNALS:
    /// The edit that follows is a step of undo of its own; what was written until now ends here.
    void stepBegins();
    void undoWanted();
    void redoWanted();
    /// A word to the user about the key that was pressed.
    void hinted(const QString& text);
    /// The style or marks at the cursor may have changed.
    void formatAtCursorChanged();
    /// Pictures of another catalogue were not pasted, because this one does not have them.
    void picturesLeftOut(int count);
    /// Pasted text was cleaned up: how many changes. Until something is written restoreRaw() gives it back.
    void pasteCleaned(int changes);
    /// Pictures of pasted text could not be taken along.
    void pastedPicturesLeftOut(int count);
    /// Pictures were dropped or pasted, and are stored; they are to stand where the cursor is.
    void picturesGiven(const std::vector<banxin::PictureId>& pictures);
    /// A picture, table … was double-clicked.
    void objectActivated(banxin::BlockId block);

protected:
    void dropEvent(QDropEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    /// Stores picture files and bare pictures and tells of them; false where it holds something else.
    bool takePictures(const QMimeData& source);
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// The blocks of the clipboard or of what is dropped, as they may stand here. `own`: whether it is
    /// a copy of our own.
    std::vector<Block> blocksFrom(const QMimeData& source, bool& own);
    /// Remembers what the paste would have been without cleaning up, and tells of it.
    void notePaste();
    /// What was pasted last, uncleaned; empty: there is nothing to restore.
    std::vector<Block> takeRaw();
    /// How wide pictures are shown, in pixels.
    void setPictureWidth(int pixels) { m_pictureWidth = pixels; }
    std::int64_t& nextBlock() { return *m_nextBlock; }

private:
    void beginStepOf(const QKeyEvent& event);
    bool handleReturn();
    bool handleReturnInNames(QTextCursor cursor);
    bool handleErase(bool backwards);
    void clearStrayProperties();
    std::vector<Block> copiedBlocks(const QJsonObject& json);
    int keepKnownPictures(std::vector<Block>& blocks, const QJsonObject& hashes) const;
    void paintSigns(QPainter& painter, const QTextBlock& block, QPointF origin) const;
    std::vector<Block> cleanedBlocks(const QMimeData& source, std::vector<Block> raw);
    int storePastedPictures(std::vector<Block>& blocks, const std::map<QString, ImportedPicture>& pictures) const;
    void paintDots(QPainter& painter, const QTextBlock& block, QPointF origin) const;

    /// The last paste that was cleaned up.
    struct CleanedPaste {
        std::vector<Block> raw;
        int changes = 0;
        int start = 0; ///< of what was selected when it was pasted
        int end = 0;
        QString text; ///< of the whole document right after it; its layout may change meanwhile
    };

    Language m_language;
    std::map<QString, QList<ExtraSelection>> m_stretches; ///< by owner
    Step m_step = Step::Other;
    bool m_dropping = false; ///< what a drop takes away and puts in is one step
    int m_stepEnd = 0;       ///< where the cursor was left by the last key
    CleanedPaste m_paste;
    bool m_pasteRaw = false; ///< while the clipboard is pasted as it is
    int m_pictureWidth = 380;
    PictureProvider m_pictures;
    PictureIndex m_index;
    ArticleId m_article;
    std::int64_t m_ownNextBlock = 1;
    std::int64_t* m_nextBlock = &m_ownNextBlock;
};

} // namespace banxin
