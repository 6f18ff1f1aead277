// English spelling as it is typed: seen, mended, learnt, and never part of what is stored.

#include "window_fixture.h"

#include "ui/spelling/spell_overlay.h"
#include "ui/spelling/spelling_feature.h"

#include <QAction>
#include <QMenu>

using namespace banxin;

namespace {

class SpellingTest : public WindowFixture {
protected:
    void openEnglish()
    {
        openWindow();
        Issue issue = *window->session()->issue(issueId);
        issue.languages = LanguageMode::En;
        ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
        openArticle(0);
        english = window->editor().findChild<ArticleTextEdit*>(QStringLiteral("textEn"));
        ASSERT_NE(english, nullptr);
        ASSERT_TRUE(english->isVisible());
        english->setFocus();
        QTest::keyClicks(english, QStringLiteral("The associaton met in Lvshunkou. "));
        overlay = english->viewport()->findChild<SpellOverlay*>();
        ASSERT_NE(overlay, nullptr);
    }
    QString wrongFrom(int position) { return overlay->nextWrongWord(position).selectedText(); }

    ArticleTextEdit* english = nullptr;
    SpellOverlay* overlay = nullptr;
};

} // namespace

TEST_F(SpellingTest, AWrongWordIsFoundAndMendedFromTheMenu)
{
    openEnglish();
    EXPECT_EQ(wrongFrom(0), QStringLiteral("associaton"));
    const QTextCursor word = overlay->nextWrongWord(0);
    Q_EMIT overlay->menuRequested(word, QPoint(10, 10));
    auto* menu = english->findChild<QMenu*>(QStringLiteral("spellingMenu"));
    ASSERT_NE(menu, nullptr);
    ASSERT_FALSE(menu->actions().isEmpty());
    QAction* right = nullptr;
    for (QAction* action : menu->actions())
        if (action->text() == QLatin1String("association"))
            right = action;
    ASSERT_NE(right, nullptr);
    right->trigger();
    menu->close();
    EXPECT_TRUE(english->toPlainText().contains(QLatin1String("The association met")));
    ASSERT_TRUE(waitSaved());
    bool found = false;
    for (const Block& block : stored(0).blocks)
        found = found || block.en.string.contains(QLatin1String("The association met"));
    EXPECT_TRUE(found);
}

TEST_F(SpellingTest, NamesOfTheGlossaryAndOwnWordsAreRight)
{
    openEnglish();
    const int behind = overlay->nextWrongWord(0).selectionEnd();
    EXPECT_EQ(wrongFrom(behind), QStringLiteral("Lvshunkou"));
    GlossaryEntry entry;
    entry.name = {QStringLiteral("旅顺口区"), QStringLiteral("Lvshunkou District")};
    ASSERT_TRUE(window->session()->apply(AddGlossaryEntry{entry}).ok());
    EXPECT_EQ(wrongFrom(behind), QStringLiteral("associaton")) << "once around, and there is no other";
    window->findChild<SpellingFeature*>()->learn(QStringLiteral("associaton"));
    EXPECT_TRUE(overlay->nextWrongWord(0).isNull());
}

TEST_F(SpellingTest, TheKeyGoesToTheNextAndNothingIsWritten)
{
    openEnglish();
    ASSERT_TRUE(waitSaved());
    const Article before = stored(0);
    english->moveCursor(QTextCursor::Start);
    QTest::keyClick(english, Qt::Key_F7);
    EXPECT_EQ(english->textCursor().selectedText(), QStringLiteral("associaton"));
    QTest::keyClick(english, Qt::Key_F7);
    EXPECT_EQ(english->textCursor().selectedText(), QStringLiteral("Lvshunkou"));
    QTest::qWait(ArticleEditor::saveDelay * 2);
    EXPECT_TRUE(sameContent(stored(0), before));
}

TEST_F(SpellingTest, ItCanBeSwitchedOff)
{
    openEnglish();
    auto* action = window->findChild<QAction*>(QStringLiteral("tools.spelling"));
    ASSERT_NE(action, nullptr);
    action->setChecked(false);
    EXPECT_TRUE(overlay->nextWrongWord(0).isNull());
    action->setChecked(true);
    EXPECT_EQ(wrongFrom(0), QStringLiteral("associaton"));
}

TEST_F(SpellingTest, TheMenuStaysTheTextsOwn)
{
    openEnglish();
    ASSERT_TRUE(waitSaved());
    const QSignalSpy undo(english, &ArticleTextEdit::undoWanted);
    Q_EMIT overlay->menuRequested(overlay->nextWrongWord(0), QPoint(10, 10));
    auto* menu = english->findChild<QMenu*>(QStringLiteral("spellingMenu"));
    ASSERT_NE(menu, nullptr);
    QAction* back = nullptr;
    for (QAction* action : menu->actions())
        if (action->objectName() == QLatin1String("edit-undo"))
            back = action;
    ASSERT_NE(back, nullptr);
    EXPECT_TRUE(back->isEnabled());
    back->trigger();
    EXPECT_EQ(undo.size(), 1) << "the article's history, not the widget's";
    menu->close();
}
