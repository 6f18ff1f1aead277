#include "ui/insert/insert_feature.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/editor/article_document.h"
#include "ui/editor/article_editor.h"
#include "ui/insert/comment_panel.h"
#include "ui/insert/note_panel.h"
#include "ui/insert/picture_panel.h"
#include "ui/insert/table_dialog.h"
#include "ui/preview/preview_panel.h"

#include "model/passage_note.h"
#include "model/picture_block.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>

namespace banxin {

InsertFeature::InsertFeature(Desk& desk, QObject* parent) : DeskFeature(desk, parent)
{
    makeDocks();
    makeActions();
    makePictureActions();
    connect(&desk.editor(), &ArticleEditor::placeChanged, this, &InsertFeature::followCursor);
    connect(&desk.editor(), &ArticleEditor::objectActivated, this, &InsertFeature::showObject);
    updateActions();
}

void InsertFeature::makeDocks()
{
    ArticleEditor& editor = desk().editor();
    m_pictures = new PicturePanel(editor, desk().preview(), desk().widget());
    m_notes = new NotePanel(editor, desk().widget());
    m_comments = new CommentPanel(editor, desk().widget());
    m_pictureDock = desk().addDock(QStringLiteral("pictures"), tr("Picture"), m_pictures, Qt::RightDockWidgetArea);
    m_commentDock =
        desk().addDock(QStringLiteral("comments"), tr("Comments"), m_comments, Qt::RightDockWidgetArea);
    m_noteDock = desk().addDock(QStringLiteral("notes"), tr("Footnotes"), m_notes, Qt::BottomDockWidgetArea);
    if (auto* window = qobject_cast<QMainWindow*>(desk().widget()))
        window->tabifyDockWidget(m_pictureDock, m_commentDock);
    for (QDockWidget* dock : {m_pictureDock, m_commentDock, m_noteDock})
        connect(dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
            if (visible) // hidden they are also when the window goes for good
                followCursor();
        });
}

void InsertFeature::makeActions()
{
    QMenu* menu = desk().menu(DeskMenu::Insert);
    menu->addAction(desk().editor().pictureAction());
    m_table = desk().addAction(QStringLiteral("insert.table"), tr("Table…"));
    m_note = desk().addAction(QStringLiteral("insert.note"), tr("Footnote"),
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    m_comment = desk().addAction(QStringLiteral("insert.comment"), tr("Comment"),
                                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    menu->addActions({m_table, m_note, m_comment});
    menu->addSeparator();
    m_editTable = desk().addAction(QStringLiteral("table.edit"), tr("Edit Table…"));
    menu->addAction(m_editTable);
    connect(m_table, &QAction::triggered, this, &InsertFeature::insertTable);
    connect(m_note, &QAction::triggered, this, &InsertFeature::insertNote);
    connect(m_comment, &QAction::triggered, this, &InsertFeature::insertComment);
    connect(m_editTable, &QAction::triggered, this, [this] {
        if (const auto place = desk().editor().place())
            editTable(place->block);
    });
}

void InsertFeature::makePictureActions()
{
    m_properties = desk().addAction(QStringLiteral("picture.properties"), tr("Picture Properties"));
    m_crop = desk().addAction(QStringLiteral("picture.crop"), tr("Crop Picture…"));
    m_group = desk().addAction(QStringLiteral("picture.group"), tr("Make a Picture Group"));
    m_group->setToolTip(tr("Puts the selected pictures, or those that follow each other here, beside each other"));
    m_split = desk().addAction(QStringLiteral("picture.split"), tr("Split Picture Group"));
    desk().menu(DeskMenu::Insert)->addActions({m_properties, m_crop, m_group, m_split});
    connect(m_properties, &QAction::triggered, this, [this] {
        reveal(m_pictureDock);
        m_pictures->follow();
    });
    connect(m_crop, &QAction::triggered, this, [this] {
        m_pictures->follow();
        m_pictures->crop();
    });
    connect(m_group, &QAction::triggered, this, &InsertFeature::groupPictures);
    connect(m_split, &QAction::triggered, this, &InsertFeature::splitGroup);
}

void InsertFeature::reveal(QDockWidget* dock)
{
    dock->show();
    dock->raise();
}

std::vector<Language> InsertFeature::languages() const
{
    std::vector<Language> out;
    for (const Language language : {Language::Zh, Language::En})
        if (desk().editor().printsLanguage(language))
            out.push_back(language);
    return out;
}

void InsertFeature::catalogueOpened()
{
    m_pictures->setSession(desk().session());
    connect(desk().session(), &CatalogueSession::articleChanged, this, &InsertFeature::followCursor,
            Qt::QueuedConnection);
    updateActions();
}

void InsertFeature::catalogueClosing()
{
    m_pictures->setSession(nullptr);
    if (desk().session())
        disconnect(desk().session(), nullptr, this, nullptr);
}

void InsertFeature::articleShown() { followCursor(); }

/// Panels that are seen show what is at the cursor.
void InsertFeature::followCursor()
{
    if (!desk().session())
        return;
    if (m_pictureDock->isVisible())
        m_pictures->follow();
    if (m_noteDock->isVisible())
        m_notes->follow();
    if (m_commentDock->isVisible())
        m_comments->follow();
    updateActions();
}

void InsertFeature::updateActions()
{
    ArticleEditor& editor = desk().editor();
    const bool open = desk().session() && editor.articleId().valid();
    const bool writes = open && !editor.isReadOnly();
    const std::optional<TextPlace> place = open ? editor.place() : std::nullopt;
    const BlockKind kind = place ? place->kind : BlockKind::Unknown;
    const bool picture = kind == BlockKind::Picture || kind == BlockKind::PictureGroup;
    for (QAction* action : {m_table, m_comment})
        action->setEnabled(writes);
    m_note->setEnabled(writes && place && isTextKind(kind));
    m_editTable->setEnabled(writes && kind == BlockKind::Table);
    m_properties->setEnabled(open);
    m_crop->setEnabled(writes && kind == BlockKind::Picture);
    m_group->setEnabled(writes && picture);
    m_split->setEnabled(writes && kind == BlockKind::PictureGroup);
}

void InsertFeature::showObject(BlockId block)
{
    const Article article = desk().editor().current();
    const Block* found = article.find(block);
    if (found && found->kind == BlockKind::Table) {
        editTable(block);
    } else if (found && (found->kind == BlockKind::Picture || found->kind == BlockKind::PictureGroup)) {
        reveal(m_pictureDock);
        m_pictures->follow();
    }
}

void InsertFeature::insertTable()
{
    const std::optional<TextPlace> place = desk().editor().place();
    if (!place)
        return;
    TableSheet sheet(3, 3);
    sheet.setHeaderRows(1);
    auto* dialog = new TableDialog({sheet, {}}, languages(), desk().widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, here = *place] {
        const TableDialog::Content content = dialog->content();
        BlockId made;
        desk().editor().change([&](Article& article) {
            Block table;
            table.id = BlockId{article.nextBlock++};
            table.kind = BlockKind::Table;
            table.zh = content.caption.zh;
            table.en = content.caption.en;
            content.sheet.write(table.payload);
            made = table.id;
            const auto at = std::ranges::find(article.blocks, here.block, &Block::id);
            if (at != article.blocks.end() && isTextKind(at->kind) && at->zh.isEmpty() && at->en.isEmpty())
                *at = table;
            else
                article.blocks.insert(at == article.blocks.end() ? at : at + 1, table);
        });
        desk().editor().select(made, here.language, 0, 0);
    });
    dialog->open();
}

void InsertFeature::editTable(BlockId block)
{
    const Article article = desk().editor().current();
    const Block* table = article.find(block);
    if (!table || table->kind != BlockKind::Table || desk().editor().isReadOnly())
        return;
    auto* dialog = new TableDialog({TableSheet::fromPayload(table->payload), {table->zh.string, table->en.string}},
                                   languages(), desk().widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, block] {
        const TableDialog::Content content = dialog->content();
        desk().editor().change([&](Article& now) {
            Block* found = now.find(block);
            if (!found)
                return;
            content.sheet.write(found->payload);
            found->zh = withWords(found->zh, content.caption.zh);
            found->en = withWords(found->en, content.caption.en);
        });
    });
    dialog->open();
}

void InsertFeature::insertNote()
{
    ArticleEditor& editor = desk().editor();
    const std::optional<TextPlace> place = editor.place();
    if (!place || !isTextKind(place->kind))
        return;
    QString name;
    const bool done = editor.change([&](Article& article) {
        Block* block = article.find(place->block);
        if (!block) { // an empty paragraph that is not stored
            Block made;
            made.id = place->block;
            block = &article.blocks.emplace_back(std::move(made));
            article.nextBlock = std::max(article.nextBlock, block->id.value + 1);
        }
        name = banxin::insertNote(*block, place->language, place->to, editor.passages().newNote());
    });
    if (!done)
        return;
    editor.select(place->block, place->language, place->to + 1, place->to + 1);
    reveal(m_noteDock);
    m_notes->write(place->block, name, place->language);
}

void InsertFeature::insertComment()
{
    reveal(m_commentDock);
    if (!m_comments->add())
        desk().tell(tr("Select the words that the comment is about."));
}

void InsertFeature::groupPictures()
{
    ArticleEditor& editor = desk().editor();
    const std::optional<TextPlace> place = editor.place();
    if (!place)
        return;
    BlockId made;
    editor.change([&](Article& article) {
        const std::vector<BlockId> chosen = place->blocks.size() > 1 ? place->blocks
                                                                     : picturesAround(article, place->block);
        made = banxin::groupPictures(article, chosen);
    });
    if (!made.valid()) {
        desk().tell(tr("A group needs two pictures that follow each other."));
        return;
    }
    editor.select(made, place->language, 0, 0);
    reveal(m_pictureDock);
    m_pictures->follow();
}

void InsertFeature::splitGroup()
{
    ArticleEditor& editor = desk().editor();
    const std::optional<TextPlace> place = editor.place();
    if (!place)
        return;
    editor.change([&](Article& article) { banxin::splitGroup(article, place->block); });
    editor.select(place->block, place->language, 0, 0);
}

} // namespace banxin
