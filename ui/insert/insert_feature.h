#pragma once

#include "ui/shell/desk.h"

class QAction;
class QDockWidget;

namespace banxin {

class CommentPanel;
class NotePanel;
class PicturePanel;

/// What stands in a text besides words: pictures, tables, footnotes and comments, as entries of the menu and as
/// panels beside the text.
class InsertFeature final : public DeskFeature {
    Q_OBJECT
public:
    InsertFeature(Desk& desk, QObject* parent);

    void catalogueOpened() override;
    void catalogueClosing() override;
    void articleShown() override;
    void updateActions() override;

private:
    void makeDocks();
    void makeActions();
    void makePictureActions();
    void followCursor();
    void showObject(BlockId block);
    void insertTable();
    void editTable(BlockId block);
    void insertNote();
    void insertComment();
    void groupPictures();
    void splitGroup();
    std::vector<Language> languages() const;
    static void reveal(QDockWidget* dock);

    PicturePanel* m_pictures = nullptr;
    NotePanel* m_notes = nullptr;
    CommentPanel* m_comments = nullptr;
    QDockWidget* m_pictureDock = nullptr;
    QDockWidget* m_noteDock = nullptr;
    QDockWidget* m_commentDock = nullptr;
    QAction* m_table = nullptr;
    QAction* m_editTable = nullptr;
    QAction* m_note = nullptr;
    QAction* m_comment = nullptr;
    QAction* m_crop = nullptr;
    QAction* m_properties = nullptr;
    QAction* m_group = nullptr;
    QAction* m_split = nullptr;
};

} // namespace banxin
