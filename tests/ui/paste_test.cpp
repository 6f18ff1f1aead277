// Text from elsewhere that is pasted into an article.

#include "pairs_fixture.h"
#include "window_fixture.h"

#include "ui/editor/article_document.h"
#include "ui/editor/foreign_text.h"

#include "import/cleanup/clean.h"
#include "import/read_manuscript.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

using namespace banxin;

namespace {

/// Full-width digits and a half-width comma: what every version of the clean-up mends.
const QString dirty =
    QStringLiteral("云屿港２０２６年开通新航线,每周两班。\n旅客可以在码头购票,也可以在网上购票。");

class Paste : public WindowFixture {
protected:
    void put(const QString& plain)
    {
        auto* data = new QMimeData;
        data->setText(plain);
        QApplication::clipboard()->setMimeData(data);
    }

    QStringList lines() { return text().toPlainText().split(QLatin1Char('\n')); }

    QWidget* notice() { return window->editor().findChild<QWidget*>(QStringLiteral("pasteNotice")); }

    static bool cleans()
    {
        QMimeData data;
        data.setText(dirty);
        return cleanForeignText(data, {}).changes > 0;
    }
};

} // namespace

TEST_F(Paste, IsOneStepOfUndo)
{
    openWindow();
    openArticle(0);
    const QString before = text().toPlainText();
    text().moveCursor(QTextCursor::End);
    put(dirty);
    text().paste();
    EXPECT_NE(text().toPlainText(), before);
    window->editor().undo();
    EXPECT_EQ(text().toPlainText(), before);
    window->editor().redo();
    EXPECT_NE(text().toPlainText(), before);
}

TEST_F(Paste, NothingOfTheTextIsLost)
{
    openWindow();
    openArticle(0);
    text().selectAll();
    put(QStringLiteral("本报记者 周敏\n云屿港开通新航线，每周两班。\n（来源：云屿日报）\n乙"));
    text().paste();
    const QString now = text().toPlainText();
    for (const QString& word :
         {QStringLiteral("周敏"), QStringLiteral("每周两班"), QStringLiteral("云屿日报"), QStringLiteral("乙")})
        EXPECT_TRUE(now.contains(word)) << word.toStdString();
}

TEST_F(Paste, IsCleanedAndCanBeHadAsItCame)
{
    if (!cleans())
        GTEST_SKIP() << "no pass cleans yet";
    openWindow();
    openArticle(0);
    text().selectAll();
    put(dirty);
    text().paste();
    EXPECT_TRUE(text().toPlainText().contains(QStringLiteral("2026年"))) << text().toPlainText().toStdString();
    ASSERT_TRUE(notice()->isVisible());
    notice()->findChild<QPushButton*>(QStringLiteral("pasteKeepRaw"))->click();
    EXPECT_EQ(text().toPlainText(), dirty);
    EXPECT_FALSE(notice()->isVisible());
}

TEST_F(Paste, TheOfferGoesWhenTheWritingGoesOn)
{
    if (!cleans())
        GTEST_SKIP() << "no pass cleans yet";
    openWindow();
    openArticle(0);
    put(dirty);
    text().paste();
    ASSERT_TRUE(notice()->isVisible());
    QTest::keyClicks(&text(), QStringLiteral("x"));
    EXPECT_FALSE(notice()->isVisible());
    EXPECT_FALSE(text().canRestoreRaw());
    put(dirty);
    text().paste();
    ASSERT_TRUE(notice()->isVisible());
    openArticle(1);
    EXPECT_FALSE(notice()->isVisible()) << "it was about another article";
}

TEST_F(Paste, AsItCameLeavesEveryCharacter)
{
    openWindow();
    openArticle(0);
    text().selectAll();
    put(dirty);
    text().setFocus();
    window->editor().pasteRawAction()->trigger();
    EXPECT_EQ(text().toPlainText(), dirty);
    EXPECT_FALSE(notice()->isVisible());
}

TEST_F(Paste, WordsInTheMiddleOfASentenceStayThere)
{
    openWindow();
    openArticle(0);
    text().selectAll();
    put(QStringLiteral("云屿港开航。"));
    text().paste();
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(3);
    text().setTextCursor(cursor);
    put(QStringLiteral("（二期） "));
    text().paste();
    EXPECT_EQ(lines().first(), QStringLiteral("云屿港（二期） 开航。"));
    EXPECT_EQ(lines().size(), 1);
}

TEST_F(Paste, TheEnglishSideIsLeftAlone)
{
    ArticleTextEdit english(Language::En, {});
    std::int64_t next = 1;
    english.setArticle(ArticleId{1}, &next);
    QMimeData data;
    data.setText(QStringLiteral("The port, opened in 2026, runs two boats.\nTickets are sold on board."));
    english.insertFromMimeData(&data);
    EXPECT_EQ(english.toPlainText(), data.text());
    EXPECT_FALSE(english.canRestoreRaw());
}

TEST_F(Paste, APictureThatDidNotComeKeepsItsPlace)
{
    openWindow();
    openArticle(0);
    text().selectAll();
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<html><body><p>云屿港开通新航线，每周两班，周三和周六开航。</p>"
                                 "<p><img src=\"https://example.org/port.jpg\"></p>"
                                 "<p>旅客可以在码头购票，也可以在网上购票。</p></body></html>"));
    QApplication::clipboard()->setMimeData(data);
    QSignalSpy told(&window->editor(), &ArticleEditor::notice);
    answerNextMessage(QMessageBox::AcceptRole);
    text().paste();
    ASSERT_TRUE(told.count() > 0 || told.wait(5000));
    int places = 0;
    for (const Block& block : window->editor().current().blocks)
        places += block.kind == BlockKind::Picture && block.payload.value(QLatin1String("missing")).toBool() ? 1
                                                                                                             : 0;
    EXPECT_EQ(places, 1);
    EXPECT_TRUE(window->editor().flush());
}

TEST_F(Paste, APictureOfTheTemporaryFolderComesAlong)
{
    openWindow();
    openArticle(0);
    text().selectAll();
    const QString file = QDir::temp().filePath(QStringLiteral("banxin-paste-test.png"));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    ASSERT_TRUE(image.save(file));
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<html><body><p>云屿港开通新航线，每周两班，周三和周六开航。</p>"
                                 "<p><img src=\"%1\"></p><p>旅客可以在码头购票。</p></body></html>")
                      .arg(QUrl::fromLocalFile(file).toString()));
    QApplication::clipboard()->setMimeData(data);
    text().paste();
    QFile::remove(file);
    int pictures = 0;
    for (const Block& block : window->editor().current().blocks)
        pictures += block.kind == BlockKind::Picture
            && block.payload.value(QLatin1String("picture")).toInteger() > 0;
    EXPECT_EQ(pictures, 1);
}

class PasteInPairs : public PairsTest {};

TEST_F(PasteInPairs, IsCleanedAndCanBeHadAsItCame)
{
    openThree();
    put(0, Language::Zh, 4);
    paste(side(Language::Zh), dirty);
    const QStringList cleaned = sides(Language::Zh);
    EXPECT_TRUE(cleaned.join(QString()).contains(QStringLiteral("2026年"))) << cleaned.join(u'/').toStdString();
    auto* notice = window->editor().findChild<QWidget*>(QStringLiteral("pasteNotice"));
    ASSERT_TRUE(notice->isVisible());
    notice->findChild<QPushButton*>(QStringLiteral("pasteKeepRaw"))->click();
    EXPECT_TRUE(sides(Language::Zh).join(u'\n').contains(dirty)) << sides(Language::Zh).join(u'/').toStdString();
    EXPECT_TRUE(sides(Language::En).contains(QStringLiteral("First one.")));
    EXPECT_FALSE(notice->isVisible());
    expectTogether("as it came");
}
