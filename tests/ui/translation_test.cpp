// 译文配对 in the real window: a returned file and a pasted text, moved by hand, written as one step.

#include "window_fixture.h"

#include "ui/translation/pair_dialog.h"
#include "ui/translation/translation_actions.h"

#include "docx/reader.h"
#include "docx/writer.h"
#include "model/side_status.h"

#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class TranslationTest : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        openWindow();
        openArticle(0);
    }

    PairDialog* paste(const char* text)
    {
        const auto dialog = window->translation().openPasted(q(text));
        EXPECT_TRUE(dialog.ok());
        return dialog ? *dialog : nullptr;
    }
    static void press(PairDialog* dialog, const char* name)
    {
        auto* button = dialog->findChild<QPushButton*>(q(name));
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        button->click();
    }
    static QStringList english(PairDialog* dialog)
    {
        auto* table = dialog->findChild<QTableWidget*>(q("pairTable"));
        QStringList out;
        for (int row = 0; row < table->rowCount(); ++row)
            out << table->item(row, 2)->text();
        return out;
    }
    static void choose(PairDialog* dialog, int row)
    {
        dialog->findChild<QTableWidget*>(q("pairTable"))->setCurrentCell(row, 2);
    }
};

} // namespace

TEST_F(TranslationTest, PastedEnglishIsPairedAndWrittenAsOneStep)
{
    const Article before = stored(0);
    PairDialog* dialog =
        paste("The First Article\n\nThe first paragraph of the first article.\n\nIts second paragraph.");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(english(dialog),
              QStringList({q("The First Article"), q("The first paragraph of the first article."),
                           q("Its second paragraph.")}));
    press(dialog, "pairWrite");
    Article after = stored(0);
    EXPECT_EQ(after.title.en, q("The First Article"));
    EXPECT_EQ(after.blocks[1].en.string, q("Its second paragraph."));
    EXPECT_EQ(sideStatus(after.blocks[1], Language::En), SideStatus::Draft);
    EXPECT_EQ(after.blocks[1].zh, before.blocks[1].zh);
    EXPECT_EQ(window->editor().current().blocks[1].en.string, q("Its second paragraph.")) << "shown at once";
    ASSERT_TRUE(window->translation().takeBack().ok());
    EXPECT_TRUE(sameContent(stored(0), before));
}

TEST_F(TranslationTest, ByHandWithNothingLost)
{
    PairDialog* dialog = paste("One sentence here. Another sentence there.");
    ASSERT_NE(dialog, nullptr);
    const QString all = dialog->board().allEnglish();
    // Wherever the program put it, it is brought into the first row as a whole.
    for (int row = 2; row > 0; --row) {
        choose(dialog, row);
        if (!dialog->board().english(row).isEmpty())
            press(dialog, "pairJoin");
    }
    if (!dialog->board().leftovers().empty()) {
        choose(dialog, 0);
        press(dialog, "pairPlace");
    }
    EXPECT_EQ(english(dialog)[0], q("One sentence here. Another sentence there."));
    choose(dialog, 0);
    auto* text = dialog->findChild<QPlainTextEdit*>(q("pairText"));
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(19);
    text->setTextCursor(cursor);
    press(dialog, "pairSplit");
    EXPECT_EQ(english(dialog), QStringList({q("One sentence here."), q("Another sentence there."), QString()}));
    choose(dialog, 1);
    press(dialog, "pairDown");
    choose(dialog, 0);
    press(dialog, "pairPush");
    EXPECT_EQ(english(dialog), QStringList({QString(), q("One sentence here."), q("Another sentence there.")}));
    choose(dialog, 2);
    press(dialog, "pairAside");
    EXPECT_EQ(dialog->findChild<QListWidget*>(q("pairWaiting"))->count(), 1);
    press(dialog, "pairUndo");
    EXPECT_EQ(dialog->findChild<QListWidget*>(q("pairWaiting"))->count(), 0);
    EXPECT_EQ(dialog->board().allEnglish(), all);
    press(dialog, "pairWrite");
    EXPECT_EQ(stored(0).blocks[0].en.string, q("One sentence here."));
    EXPECT_TRUE(stored(0).title.en.isEmpty());
}

TEST_F(TranslationTest, AReturnedFileIsWrittenAndConflictsWait)
{
    const QString file = folder.filePath(q("out.docx"));
    ASSERT_TRUE(window->translation().writeTable(file).ok());
    docx::Document document = *docx::readFile(file);
    for (docx::Block& block : document.body)
        for (std::size_t row = 1; row < block.rows.size(); ++row)
            block.rows[row].cells[2].blocks[0].paragraph.runs = {{q("English %1").arg(row), {}}};
    QFile back(folder.filePath(q("back.docx")));
    ASSERT_TRUE(back.open(QIODevice::WriteOnly));
    back.write(*docx::write(document));
    back.close();
    // Meanwhile the office writes an English title of its own.
    Article changed = stored(0);
    changed.title.en = q("Our own title");
    ASSERT_TRUE(window->session()->apply(SetArticle{changed, {}}).ok());
    const auto dialog = window->translation().openReturned(back.fileName());
    ASSERT_TRUE(dialog.ok());
    EXPECT_EQ((*dialog)->board().rows()[0].status, RowStatus::Conflict);
    EXPECT_EQ((*dialog)->settable(), 2);
    if (qEnvironmentVariableIsSet("BANXIN_SCREENSHOT"))
        (*dialog)->grab().save(qEnvironmentVariable("BANXIN_SCREENSHOT"));
    press(*dialog, "pairWrite");
    EXPECT_EQ(stored(0).title.en, q("Our own title"));
    EXPECT_EQ(stored(0).blocks[1].en.string, q("English 3"));
}

TEST_F(TranslationTest, TheMenuFollowsTheArticle)
{
    for (QAction* action : window->translation().actions().mid(0, 3))
        EXPECT_TRUE(action->isEnabled()) << action->text().toStdString();
    ASSERT_TRUE(window->closeCatalogue());
    for (QAction* action : window->translation().actions())
        EXPECT_FALSE(action->isEnabled());
}
