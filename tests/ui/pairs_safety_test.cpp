// What must not happen to pairs and to a translation behind somebody's back.

#include "pairs_fixture.h"

#include "ui/translation/pair_dialog.h"
#include "ui/translation/translation_actions.h"

#include "model/side_status.h"
#include "translation/unit.h"

#include <QAction>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <functional>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class PairsSafetyTest : public PairsTest {
protected:
    void setIssue(const std::function<void(Issue&)>& change)
    {
        Issue issue = *window->session()->issue(issueId);
        change(issue);
        ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    }

    void checkFirst()
    {
        pairText().setSideChecked(0, Language::Zh, true);
        pairText().setSideChecked(0, Language::En, true);
        ASSERT_TRUE(window->editor().flush());
        ASSERT_EQ(sideStatus(stored(0).blocks[0], Language::En), SideStatus::Checked);
    }

    QPointer<PairDialog> pasted(const char* english)
    {
        const auto dialog = window->translation().openPasted(q(english));
        EXPECT_TRUE(dialog.ok());
        return dialog ? *dialog : nullptr;
    }

    QAction* pairAction(const char* name)
    {
        for (QAction* action : window->editor().pairActions())
            if (action->objectName() == q(name))
                return action;
        return nullptr;
    }

    std::vector<bool> checks()
    {
        std::vector<bool> out;
        for (const Block& row : pairText().rows())
            for (const Language language : {Language::Zh, Language::En})
                out.push_back(sideStatus(row, language) == SideStatus::Checked);
        return out;
    }
};

constexpr const char* otherEnglish = "A title.\n\nA wholly different sentence.\n\nSecond one.\n\nThird.";

} // namespace

TEST_F(PairsSafetyTest, WordsWrittenInOneLanguageForgetTheChecks)
{
    openThree();
    checkFirst();
    setIssue([](Issue& issue) { issue.languages = LanguageMode::Zh; });
    text().setFocus();
    text().moveCursor(QTextCursor::Start);
    QTest::keyClicks(&text(), q("ABC"));
    ASSERT_TRUE(window->editor().flush());
    const Block now = stored(0).blocks[0];
    ASSERT_TRUE(now.zh.string.startsWith(q("ABC")));
    EXPECT_EQ(sideStatus(now, Language::Zh), SideStatus::Draft);
    EXPECT_EQ(sideStatus(now, Language::En), SideStatus::Draft);
}

TEST_F(PairsSafetyTest, OtherBlocksKeepTheirChecks)
{
    openThree();
    checkFirst();
    setIssue([](Issue& issue) { issue.languages = LanguageMode::Zh; });
    text().setFocus();
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), q("ABC"));
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(sideStatus(stored(0).blocks[0], Language::Zh), SideStatus::Checked);
}

TEST_F(PairsSafetyTest, WrittenEnglishForgetsBothChecks)
{
    openThree();
    checkFirst();
    Article article = stored(0);
    ASSERT_TRUE(setEnglish(article, QString::number(article.blocks[0].id.value), Text(q("Quite other words."))));
    EXPECT_EQ(sideStatus(article.blocks[0], Language::Zh), SideStatus::Draft);
    EXPECT_EQ(sideStatus(article.blocks[0], Language::En), SideStatus::Draft);
}

TEST_F(PairsSafetyTest, LeavingHandworkInTheDialogAsksFirst)
{
    openThree();
    const QPointer<PairDialog> dialog = pasted(otherEnglish);
    dialog->findChild<QTableWidget*>(q("pairTable"))->setCurrentCell(0, 2);
    dialog->findChild<QPushButton*>(q("pairPush"))->click();
    answerNextMessage(QMessageBox::RejectRole);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTest::qWait(60);
    ASSERT_TRUE(dialog && dialog->isVisible());
    answerNextMessage(QMessageBox::DestructiveRole);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog; }));
}

TEST_F(PairsSafetyTest, WhatCouldNotBeStoredStaysInTheDialog)
{
    openThree();
    QApplication::clipboard()->setText(q("mine"));
    const QPointer<PairDialog> dialog = pasted(otherEnglish);
    dialog->findChild<QTableWidget*>(q("pairTable"))->setCurrentCell(1, 2);
    dialog->findChild<QPushButton*>(q("pairAside"))->click();
    ASSERT_FALSE(dialog->board().leftovers().empty());
    ASSERT_TRUE(window->closeCatalogue()); // there is nothing any more into which it could be written
    QTimer answers;
    QObject::connect(&answers, &QTimer::timeout, [] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
            for (QAbstractButton* button : box->buttons())
                if (box->buttonRole(button) == QMessageBox::AcceptRole)
                    button->click();
    });
    answers.start(20);
    dialog->accept();
    QTest::qWait(60);
    EXPECT_TRUE(dialog && dialog->isVisible());
    EXPECT_EQ(QApplication::clipboard()->text(), q("mine"));
    answers.stop();
    delete dialog;
}

TEST_F(PairsSafetyTest, UncertainEnglishDoesNotReplaceWhatIsThere)
{
    openThree();
    const QPointer<PairDialog> dialog =
        pasted("Qwerty.\n\nSomething that has nothing to do with any of it, and is "
               "much longer than each paragraph.\n\nZxc.\n\nVbn.");
    int uncertain = 0;
    int changed = 0;
    auto* table = dialog->findChild<QTableWidget*>(q("pairTable"));
    for (int row = 0; row < dialog->board().rowCount(); ++row) {
        const ProposedRow& proposed = dialog->board().rows()[static_cast<std::size_t>(row)];
        if (proposed.status != RowStatus::Changed)
            continue;
        ++changed;
        EXPECT_TRUE(table->item(row, 3)->text().contains(proposed.unit.en.string)) << "what stands there is shown";
        const bool sure = std::ranges::none_of(
            proposed.notes, [](const Diagnostic& note) { return note.rule == q("pair.uncertain"); });
        uncertain += sure ? 0 : 1;
        EXPECT_EQ(proposed.take, sure);
    }
    EXPECT_GT(changed, 0);
    EXPECT_GT(uncertain, 0);
    delete dialog;
}

TEST_F(PairsSafetyTest, PairCommandsAreForTheText)
{
    openThree();
    put(0, Language::Zh, 0);
    ASSERT_TRUE(pairAction("pairDelete")->isEnabled());
    const QStringList before = sides(Language::Zh);
    const std::vector<bool> checked = checks();
    auto* title = window->findChild<QLineEdit*>(q("pairTitleEn"));
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(checks(), checked);
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(sides(Language::Zh), before);
    EXPECT_FALSE(pairAction("pairDelete")->isEnabled());
    EXPECT_TRUE(pairAction("pairSwitch")->isEnabled());
    put(1, Language::En, 0);
    EXPECT_TRUE(pairAction("pairDelete")->isEnabled());
}

TEST_F(PairsSafetyTest, ShiftBackspaceJoinsBothSides)
{
    openThree();
    put(1, Language::Zh, 0);
    QTest::keyClick(&side(Language::Zh), Qt::Key_Backspace, Qt::ShiftModifier);
    EXPECT_EQ(sides(Language::Zh), words({"第一段。第二段。", "第三段。"}));
    EXPECT_EQ(sides(Language::En), words({"First one. Second one.", ""}));
}

TEST_F(PairsSafetyTest, WhatIsComposedStandsBeforeTheTerm)
{
    openThree();
    put(0, Language::En, 5);
    QInputMethodEvent composing(q("da"), {});
    QApplication::sendEvent(&side(Language::En), &composing);
    window->editor().insertIntoEnglish(q("TERM"));
    EXPECT_EQ(sides(Language::En).first(), q("Firstda TERM one."));
    put(1, Language::En, 6);
    QApplication::sendEvent(&side(Language::En), &composing);
    paste(side(Language::En), q("pasted"));
    EXPECT_EQ(sides(Language::En)[1], q("Seconddapasted one."));
}

TEST_F(PairsSafetyTest, ClosingTheArticleTellsThatThereIsNoPair)
{
    openThree();
    QSignalSpy pairs(&window->editor(), &ArticleEditor::currentPairChanged);
    QSignalSpy counts(&window->editor(), &ArticleEditor::countsChanged);
    window->editor().open(std::nullopt);
    ASSERT_FALSE(pairs.isEmpty());
    EXPECT_EQ(pairs.last(), QVariantList({QString(), QString()}));
    EXPECT_FALSE(counts.isEmpty());
}

TEST_F(PairsSafetyTest, FieldsStandOverTheirColumnsAndSayAllTheyHold)
{
    openThree();
    QTest::qWait(50);
    const auto left = [this](QWidget* widget) { return widget->mapTo(window.get(), QPoint()).x(); };
    for (const Language language : {Language::Zh, Language::En}) {
        const char* name = language == Language::Zh ? "pairTitleZh" : "pairTitleEn";
        auto* field = window->findChild<QLineEdit*>(q(name));
        EXPECT_NEAR(left(field), left(side(language).viewport()) + 10, 3) << name;
    }
    auto* title = window->findChild<QLineEdit*>(q("pairTitleEn"));
    title->setFocus();
    const QString whole = q("A title of very many words that no field of this width can ever show in one line");
    QTest::keyClicks(title, whole);
    EXPECT_EQ(title->toolTip(), whole);
    auto* overview = window->findChild<QLabel*>(q("pairOverview"));
    EXPECT_TRUE(overview->wordWrap() || overview->width() >= overview->sizeHint().width());
    EXPECT_GE(overview->height(), overview->heightForWidth(overview->width()));
}

TEST_F(PairsSafetyTest, NothingIsWrittenIntoAnIssueThatHasGoneToPress)
{
    openThree();
    setIssue([](Issue& issue) { issue.state = IssueState::Released; });
    openArticle(1);
    openArticle(0);
    ASSERT_TRUE(side(Language::Zh).isReadOnly());
    const QList<QAction*> actions = window->translation().actions();
    EXPECT_TRUE(actions[0]->isEnabled()) << "sending is reading";
    EXPECT_FALSE(actions[1]->isEnabled());
    EXPECT_FALSE(actions[2]->isEnabled());
    EXPECT_NE(actions[1]->toolTip(), QString(actions[1]->text()).remove(u'…'));
}

TEST_F(PairsSafetyTest, WrittenEnglishIsToldAndTakenBack)
{
    openThree();
    const Article before = stored(0);
    const QPointer<PairDialog> dialog = pasted("First new.\n\nSecond new.\n\nThird new.");
    const int count = dialog->settable();
    ASSERT_GT(count, 0);
    dialog->accept();
    ASSERT_FALSE(sameContent(stored(0), before));
    auto* told = window->findChild<QMessageBox*>(q("translationWritten"));
    ASSERT_NE(told, nullptr);
    EXPECT_TRUE(told->text().contains(QString::number(count)));
    told->accept();
    put(0, Language::En, 0);
    QTest::keyClick(&side(Language::En), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(sameContent(stored(0), before)) << "titles too, in one step";
}

TEST_F(PairsSafetyTest, EnglishInAChineseIssueIsToldNotToBePrinted)
{
    openWindow();
    openArticle(0);
    const QPointer<PairDialog> dialog =
        pasted("The First Article\n\nThe first paragraph of it.\n\nThe second paragraph of it.");
    dialog->accept();
    auto* told = window->findChild<QMessageBox*>(q("translationWritten"));
    ASSERT_NE(told, nullptr);
    EXPECT_FALSE(told->informativeText().isEmpty());
    told->accept();
}
