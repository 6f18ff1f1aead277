// What stands in a text besides words, through the real window: pictures, tables, footnotes, comments.

#include "window_fixture.h"

#include "model/passage_comment.h"
#include "model/passage_note.h"
#include "model/picture_block.h"
#include "model/table_sheet.h"
#include "ui/editor/article_document.h"
#include "ui/insert/crop_dialog.h"
#include "ui/insert/table_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

using namespace banxin;

namespace {

class Insert : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openWindow();
        openArticle(0);
        window->activateWindow(); // for shortcuts
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        text().setFocus();
        text().moveCursor(QTextCursor::Start);
    }

    QAction* action(const char* id) { return window->findChild<QAction*>(QString::fromLatin1(id)); }
    template <typename Widget>
    Widget* child(const char* name)
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }

    QString pictureFile(const QString& name, int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                image.setPixel(x, y, qRgb(x * 255 / width, y * 255 / height, 90));
        const QString file = folder.filePath(name);
        EXPECT_TRUE(image.save(file));
        return file;
    }

    void drop(const QStringList& files, int position)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        mime.setUrls(urls);
        QTextCursor cursor(text().document());
        cursor.setPosition(position);
        const QPointF at = text().cursorRect(cursor).center();
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(text().viewport(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(text().viewport(), &dropped);
        QTest::qWait(20);
        EXPECT_EQ(dropped.dropAction(), Qt::CopyAction) << "the file itself stays in its folder";
    }

    Article saved()
    {
        EXPECT_TRUE(waitSaved());
        return stored(0);
    }

    std::vector<const Block*> ofKind(const Article& article, BlockKind kind)
    {
        std::vector<const Block*> out;
        for (const Block& block : article.blocks)
            if (block.kind == kind)
                out.push_back(&block);
        return out;
    }

    /// Puts the cursor on the first block of this kind.
    void goTo(BlockKind kind)
    {
        const Article article = saved();
        window->editor().select(ofKind(article, kind).at(0)->id, Language::Zh, 0, 0);
        QTest::qWait(100);
    }

    void select(int from, int to)
    {
        QTextCursor cursor(text().document());
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        text().setTextCursor(cursor);
    }
};

} // namespace

TEST_F(Insert, DroppedPicturesStandInTheTextAndInTheCatalogue)
{
    drop({pictureFile(QStringLiteral("港口.jpg"), 1200, 800), pictureFile(QStringLiteral("码头.png"), 600, 900)},
         3);
    const Article article = saved();
    const auto pictures = ofKind(article, BlockKind::Picture);
    ASSERT_EQ(pictures.size(), 2u);
    EXPECT_EQ(article.blocks[1].kind, BlockKind::Picture) << "behind the paragraph on which it fell";
    EXPECT_EQ(article.blocks[0].zh.string, QStringLiteral("第一篇的第一段文字。"));
    // The caption is written in place.
    QTextCursor caption(text().document());
    caption.setPosition(documentPosition(*text().document(), pictures[0]->id, 0));
    text().setTextCursor(caption);
    QTest::keyClicks(&text(), QStringLiteral("Port"));
    const Article written = saved();
    EXPECT_EQ(ofKind(written, BlockKind::Picture).at(0)->zh.string, QStringLiteral("Port"));
}

TEST_F(Insert, APastedPictureIsStored)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    text().paste();
    QTest::qWait(20);
    EXPECT_EQ(ofKind(saved(), BlockKind::Picture).size(), 1u);
}

TEST_F(Insert, AFileDroppedOnAPlaceToFillInFillsIt)
{
    ASSERT_TRUE(window->editor().change([](Article& article) {
        Block place;
        place.kind = BlockKind::Picture;
        place.zh = QStringLiteral("图为码头");
        place.payload = {{QStringLiteral("missing"), true},
                         {QStringLiteral("address"), QStringLiteral("http://a/b")}};
        place.id = BlockId{article.nextBlock++};
        article.blocks.insert(article.blocks.begin() + 1, place);
    }));
    const BlockId place = saved().blocks[1].id;
    drop({pictureFile(QStringLiteral("码头.jpg"), 900, 600)}, documentPosition(*text().document(), place, 1));
    const Article article = saved();
    const auto pictures = ofKind(article, BlockKind::Picture);
    ASSERT_EQ(pictures.size(), 1u) << "it is put there, not beside it";
    EXPECT_GT(pictures[0]->payload.value(QStringLiteral("picture")).toInt(), 0);
    EXPECT_FALSE(pictures[0]->payload.contains(QStringLiteral("missing")));
    EXPECT_EQ(pictures[0]->zh.string, QStringLiteral("图为码头"));
}

TEST_F(Insert, ThePanelWritesCreditPlaceAndWidthAndTellsTheResolution)
{
    drop({pictureFile(QStringLiteral("港口.jpg"), 1200, 800)}, 3);
    goTo(BlockKind::Picture);
    action("picture.properties")->trigger();
    ASSERT_TRUE(child<QDockWidget>("pictures")->isVisible());
    EXPECT_TRUE(child<QLineEdit>("picture-credit-zh")->isVisible());
    EXPECT_FALSE(child<QLineEdit>("picture-credit-en")->isVisible()) << "a Chinese issue shows no English";
    auto* credit = child<QLineEdit>("picture-credit-zh");
    credit->setFocus();
    QTest::keyClicks(credit, QStringLiteral("Li"));
    auto* caption = child<QLineEdit>("picture-caption-zh");
    caption->setFocus();
    QTest::keyClicks(caption, QStringLiteral("Port"));
    QTest::keyClick(caption, Qt::Key_Return);
    child<QSpinBox>("pictureWidth")->setValue(60);
    auto* place = child<QComboBox>("picturePlace");
    place->setCurrentIndex(place->findData(QStringLiteral("top")));
    Q_EMIT place->activated(place->currentIndex());
    const Article article = saved();
    const Block& picture = *ofKind(article, BlockKind::Picture).at(0);
    EXPECT_EQ(picture.zh.string, QStringLiteral("Port"));
    EXPECT_EQ(picture.payload.value(QStringLiteral("credit")).toObject().value(QStringLiteral("zh")).toString(),
              QStringLiteral("Li"));
    EXPECT_EQ(picture.payload.value(QStringLiteral("width")).toString(), QStringLiteral("60%"));
    EXPECT_EQ(picture.payload.value(QStringLiteral("place")).toString(), QStringLiteral("top"));
    EXPECT_TRUE(text().toPlainText().contains(QStringLiteral("Port"))) << "the text shows the caption";
    // Resolution: known once it is composed, and twice as high at half the width.
    const auto ppi = [&] {
        EXPECT_TRUE(waitComposed());
        QTest::qWait(150);
        return child<QLabel>("pictureResolution")->text().section(QLatin1Char(' '), 0, 0).toInt();
    };
    const int before = ppi();
    ASSERT_GT(before, 0);
    child<QSpinBox>("pictureWidth")->setValue(30);
    EXPECT_TRUE(waitSaved());
    EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(ppi() - before * 2) <= 4; }, 10000))
        << before << " " << ppi();
}

TEST_F(Insert, ACropIsChosenWithKeysAndReachesThePage)
{
    drop({pictureFile(QStringLiteral("港口.jpg"), 1000, 800)}, 3);
    goTo(BlockKind::Picture);
    action("picture.crop")->trigger();
    auto* dialog = child<CropDialog>("cropDialog");
    ASSERT_TRUE(dialog);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&dialog->view(), Qt::Key_Left, Qt::ShiftModifier); // 20 pixels each
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&dialog->view(), Qt::Key_Right);
    EXPECT_EQ(dialog->crop(), (PictureCrop{100, 0, 800, 1000}));
    QTest::keyClick(&dialog->view(), Qt::Key_Return);
    const Article article = saved();
    EXPECT_EQ(cropOf(ofKind(article, BlockKind::Picture).at(0)->payload), (PictureCrop{100, 0, 800, 1000}));
    ASSERT_TRUE(waitComposed());
    EXPECT_TRUE(QTest::qWaitFor([this] {
        for (const ComposedPage& page : window->preview().view().preview()->issue->pages)
            for (const PlacedPicture& picture : page.pictures)
                if (std::abs(picture.frame.width.toPt() / picture.image.width.toPt() - 0.8) < 0.001)
                    return true;
        return false;
    }));
    // The original is what it was.
    const auto pictureId =
        ofKind(article, BlockKind::Picture).at(0)->payload.value(QStringLiteral("picture")).toInt();
    const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
    EXPECT_EQ((*catalogue)->picture(PictureId{pictureId})->width, 1000);
}

TEST_F(Insert, PicturesBecomeAGroupAndSinglesAgain)
{
    drop({pictureFile(QStringLiteral("a.png"), 300, 200), pictureFile(QStringLiteral("b.png"), 300, 240)}, 3);
    goTo(BlockKind::Picture);
    action("picture.group")->trigger();
    Article article = saved();
    ASSERT_EQ(ofKind(article, BlockKind::PictureGroup).size(), 1u);
    EXPECT_EQ(ofKind(article, BlockKind::Picture).size(), 0u);
    auto* items = child<QListWidget>("pictureItems");
    ASSERT_EQ(items->count(), 3) << "the whole, and each picture";
    const auto firstOf = [&] {
        const Article now = saved();
        return ofKind(now, BlockKind::PictureGroup)
            .at(0)
            ->payload.value(QStringLiteral("pictures"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("picture"))
            .toInt();
    };
    const int first = firstOf();
    items->setCurrentRow(1);
    QTest::mouseClick(child<QPushButton>("pictureDown"), Qt::LeftButton);
    EXPECT_NE(firstOf(), first);
    action("picture.split")->trigger();
    article = saved();
    EXPECT_EQ(ofKind(article, BlockKind::Picture).size(), 2u);
}

TEST_F(Insert, ATableIsWrittenAndEdited)
{
    action("insert.table")->trigger();
    auto* dialog = child<TableDialog>("tableDialog");
    ASSERT_TRUE(dialog);
    dialog->grid().setCurrentCell(0, 0);
    QApplication::clipboard()->setText(QStringLiteral("港口\t吞吐量\n宁波\t13.2\n上海\t4.9\n青岛\t7.1\n"));
    QTest::keyClick(&dialog->grid(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(dialog->grid().rowCount(), 4) << "it grows with what is pasted";
    dialog->grid().setCurrentCell(3, 2);
    QTest::keyClick(&dialog->grid(), Qt::Key_Tab);
    EXPECT_EQ(dialog->grid().rowCount(), 5) << "Tab behind the last cell makes a row";
    dialog->findChild<QSpinBox*>(QStringLiteral("tableColumns"))->setValue(2);
    dialog->findChild<QLineEdit*>(QStringLiteral("tableCaption"))->setText(QStringLiteral("主要港口"));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QTest::qWait(20);
    Article article = saved();
    ASSERT_EQ(ofKind(article, BlockKind::Table).size(), 1u);
    const Block& table = *ofKind(article, BlockKind::Table).at(0);
    EXPECT_EQ(table.zh.string, QStringLiteral("主要港口"));
    TableSheet sheet = TableSheet::fromPayload(table.payload);
    ASSERT_EQ(sheet.columns(), 2);
    EXPECT_EQ(sheet.at(1, 0).zh.string, QStringLiteral("宁波"));
    EXPECT_EQ(sheet.headerRows(), 1);

    goTo(BlockKind::Table);
    EXPECT_TRUE(action("table.edit")->isEnabled());
    action("table.edit")->trigger();
    QTest::qWait(20);
    dialog = nullptr;
    for (auto* each : window->findChildren<TableDialog*>())
        if (each->isVisible())
            dialog = each;
    ASSERT_TRUE(dialog);
    dialog->grid().setCurrentCell(2, 1);
    QTest::keyClicks(&dialog->grid(), QStringLiteral("5"));
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QTest::qWait(20);
    article = saved();
    sheet = TableSheet::fromPayload(ofKind(article, BlockKind::Table).at(0)->payload);
    EXPECT_EQ(sheet.at(2, 1).zh.string, QStringLiteral("5")) << "what was still being written in the cell counts";
    EXPECT_EQ(sheet.at(1, 0).zh.string, QStringLiteral("宁波"));
}

TEST_F(Insert, AFootnoteIsWrittenFollowsItsWordsAndGoesWithItsNumber)
{
    select(3, 3);
    QTest::keyClick(&text(), Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    auto* words = child<QPlainTextEdit>("noteZh");
    ASSERT_TRUE(child<QDockWidget>("notes")->isVisible());
    EXPECT_TRUE(words->hasFocus()) << "the words of the footnote are written next";
    QTest::keyClicks(words, QStringLiteral("source"));
    Article article = saved();
    ASSERT_EQ(notesOf(article, Language::Zh).size(), 1u);
    EXPECT_EQ(notesOf(article, Language::Zh)[0].zh, QStringLiteral("source"));
    EXPECT_EQ(article.blocks[0].zh.string.size(), 11);

    // What is typed behind the number is not its number.
    text().setFocus();
    select(4, 4);
    QTest::keyClicks(&text(), QStringLiteral("xy"));
    article = saved();
    ASSERT_EQ(notesOf(article, Language::Zh).size(), 1u);
    EXPECT_EQ(notesOf(article, Language::Zh)[0].to, 4);

    // The paragraph is parted: the footnote is with its words.
    select(2, 2);
    QTest::keyClick(&text(), Qt::Key_Return);
    article = saved();
    ASSERT_EQ(notesOf(article, Language::Zh).size(), 1u);
    EXPECT_EQ(notesOf(article, Language::Zh)[0].block, article.blocks[1].id);
    EXPECT_EQ(notesOf(article, Language::Zh)[0].zh, QStringLiteral("source"));
    EXPECT_FALSE(article.blocks[0].payload.contains(QStringLiteral("notes")));

    // Copied, it is a footnote of its own.
    select(3, 7);
    text().copy();
    text().moveCursor(QTextCursor::End);
    text().paste();
    article = saved();
    ASSERT_EQ(notesOf(article, Language::Zh).size(), 2u);
    EXPECT_NE(notesOf(article, Language::Zh)[0].name, notesOf(article, Language::Zh)[1].name);
    EXPECT_EQ(notesOf(article, Language::Zh)[1].zh, QStringLiteral("source"));

    // Erased, the footnote goes with its number.
    text().moveCursor(QTextCursor::End);
    const int at = static_cast<int>(text().toPlainText().lastIndexOf(QChar::ObjectReplacementCharacter));
    select(at, at + 1);
    QTest::keyClick(&text(), Qt::Key_Delete);
    article = saved();
    EXPECT_EQ(notesOf(article, Language::Zh).size(), 1u);
    for (const Block& block : article.blocks)
        EXPECT_EQ(block.payload.contains(QStringLiteral("notes")), block.zh.string.contains(QChar(0xfffc)));
}

TEST_F(Insert, ACommentIsMadeShownResolvedAndNeverPrinted)
{
    ASSERT_TRUE(waitComposed());
    const auto dump = [this] {
        EXPECT_TRUE(waitComposed());
        const ComposedPreview& preview = *window->preview().view().preview();
        return dumpComposition(*preview.issue, *preview.faces);
    };
    const QString before = dump();
    select(4, 7);
    QTest::keyClick(&text(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    auto* words = child<QPlainTextEdit>("commentWords");
    ASSERT_TRUE(words->hasFocus());
    QTest::keyClicks(words, QStringLiteral("why"));
    Article article = saved();
    ASSERT_EQ(commentsOf(article.blocks[0]).size(), 1u);
    EXPECT_EQ(commentsOf(article.blocks[0])[0].text, QStringLiteral("why"));
    ASSERT_EQ(article.blocks[0].zh.marks.size(), 1u);
    EXPECT_EQ(article.blocks[0].zh.marks[0].kind, MarkKind::Comment);

    // Edited around, parted and joined it stays with its passage.
    text().setFocus();
    select(7, 7);
    QTest::keyClicks(&text(), QStringLiteral("z"));
    article = saved();
    EXPECT_EQ(article.blocks[0].zh.marks[0].to, 7) << "what is typed behind it is not commented";
    select(2, 2);
    QTest::keyClick(&text(), Qt::Key_Return);
    article = saved();
    ASSERT_EQ(commentsOf(article.blocks[1]).size(), 1u);
    QTest::keyClick(&text(), Qt::Key_Backspace);
    article = saved();
    ASSERT_EQ(commentsOf(article.blocks[0]).size(), 1u);
    EXPECT_EQ(commentsOf(article.blocks[0])[0].text, QStringLiteral("why"));
    select(7, 8);
    QTest::keyClick(&text(), Qt::Key_Delete);
    saved();
    EXPECT_EQ(dump(), before) << "nothing of it is printed";

    auto* list = child<QListWidget>("commentList");
    ASSERT_EQ(list->count(), 1);
    QTest::mouseClick(child<QPushButton>("commentResolve"), Qt::LeftButton);
    EXPECT_EQ(list->count(), 0) << "resolved ones are out of the way";
    article = saved();
    EXPECT_TRUE(commentsOf(article.blocks[0])[0].resolved);
    child<QAbstractButton>("commentShowResolved")->click();
    ASSERT_EQ(list->count(), 1);
    list->setCurrentRow(0);
    QTest::mouseClick(child<QPushButton>("commentRemove"), Qt::LeftButton);
    article = saved();
    EXPECT_TRUE(commentsOf(article.blocks[0]).empty());
    EXPECT_TRUE(article.blocks[0].zh.marks.empty());
}

TEST_F(Insert, NothingIsOfferedWhereTheArticleIsOnlyRead)
{
    window->editor().open(std::nullopt);
    window->cataloguePanel().selectIssue(issueId);
    QTest::qWait(100);
    for (const char* id : {"insert.table", "insert.note", "insert.comment", "picture.crop", "picture.group"})
        EXPECT_FALSE(action(id)->isEnabled()) << id;
}
