#pragma once

#include "ui/editor/article_text_edit.h"
#include "ui/editor/pairs/pair_rows.h"

namespace banxin {

class PairedText;

/// One side of the pairs. Writing within a row is QTextEdit's own; keys that make, join or empty rows go to
/// PairedText, which does it to both sides.
class PairTextEdit final : public ArticleTextEdit {
    Q_OBJECT
public:
    PairTextEdit(Language language, PictureProvider pictures, QWidget* parent = nullptr);

    /// The text of which this is a side. Must be set before anything is shown.
    void setPairedText(PairedText* text) { m_text = text; }
    /// What the context menu offers beside cut, copy and paste.
    void setPairActions(QList<QAction*> actions) { m_actions = std::move(actions); }

    void setStyle(BlockKind kind) override;
    void insertPicture(PictureId picture) override;
    void insertFromMimeData(const QMimeData* source) override;
    void restoreRaw() override;
    QMenu* makeContextMenu(const QPoint& position) override;

Q_SIGNALS:
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool selectionNeedsRows() const;
    void eraseSelection();
    bool handleErase(QKeyEvent* event);
    bool eraseAtEdge(bool backwards);
    bool handleEnter();
    void selectObject(int row);
    void dropOwn(QDropEvent* event);
    void pasteBlocks(const std::vector<Block>& blocks);

    PairedText* m_text = nullptr;
    PairPlace m_pastedFrom; ///< what was selected at the last paste
    PairPlace m_pastedTo;
    QList<QAction*> m_actions;
};

} // namespace banxin
