// 凑版 in the window: how many lines are too many, and what takes them away, as edits that can be undone.

#include "window_fixture.h"

#include "ui/copyfit/copyfit_panel.h"
#include "ui/editor/article_editor.h"

#include <QDockWidget>
#include <QPushButton>

#include <random>

using namespace banxin;

namespace {

class CopyfitTest : public WindowFixture {
protected:
    /// Articles that fill some pages, and a plan of one page less.
    void addText(bool reprint)
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(catalogue.ok());
        auto issue = (*catalogue)->issue(issueId);
        const auto columns = (*catalogue)->columns(issue->row);
        std::mt19937 random(4);
        for (int i = 0; i < 4; ++i) {
            Article article;
            article.title.zh = QStringLiteral("长文%1").arg(i);
            article.source.zh = reprint ? QStringLiteral("某报") : QString();
            for (int p = 0; p < 16; ++p) { // of many lengths, so that some end with a short line
                QString words;
                for (int c = 0; c < 140 + 2 * p + i; ++c)
                    words += c % 7 == 6 ? QChar(0xFF0C) : QChar(0x4E00 + static_cast<int>(random() % 3000));
                article.append(paragraph(words + QChar(0x3002)));
            }
            const auto stored = (*catalogue)->addArticle(article);
            articles.push_back(stored->id);
            ASSERT_TRUE((*catalogue)->place(columns->front().id, stored->id).ok());
        }
        issue->targetPages = 3;
        ASSERT_TRUE((*catalogue)->setIssue(*issue).ok());
    }

    CopyfitPanel& panel() { return *window->findChild<CopyfitPanel*>(); }

    bool waitAdvice()
    {
        return QTest::qWaitFor(
            [this] {
                const auto* steps = panel().findChild<QWidget*>(QStringLiteral("copyfitSteps"));
                return steps->isEnabled() && panel().advice().pages > 0 && !window->preview().composer().busy();
            },
            60000);
    }

    QPushButton* button(const char* name) { return panel().findChild<QPushButton*>(QLatin1String(name)); }
};

} // namespace

TEST_F(CopyfitTest, AStepIsTakenWithOneClickAndUndone)
{
    addText(false);
    openWindow();
    openArticle(3);
    ASSERT_TRUE(waitComposed());
    window->findChild<QDockWidget*>(QStringLiteral("copyfit"))->show();
    ASSERT_TRUE(waitAdvice());
    EXPECT_GT(panel().advice().pages, panel().advice().target);
    EXPECT_TRUE(panel().headline().contains(QString::number(panel().advice().lines)));
    const CopyfitAdvice before = panel().advice();
    const auto step = std::ranges::find(before.steps, CopyfitStep::Kind::Tighten, &CopyfitStep::kind);
    ASSERT_NE(step, before.steps.end());
    const ArticleId article =
        window->preview().view().preview()->edition->articles[static_cast<std::size_t>(step->article)]->article.id;
    QPushButton* take = button("copyfitTake");
    ASSERT_NE(take, nullptr);
    QSignalSpy composed(&window->preview(), &PreviewPanel::composed);
    take->click();
    const auto tightened = [&] {
        const auto read = window->session()->catalogue().article(article);
        return std::ranges::any_of(read->blocks,
                                   [](const Block& block) { return isTightened(block, Language::Zh); });
    };
    EXPECT_TRUE(tightened());
    ASSERT_TRUE(composed.wait(60000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel().advice().lines < before.lines; }, 60000));
    ASSERT_TRUE(window->session()->undo(EditScope::article(article)).ok());
    EXPECT_FALSE(tightened());
}

TEST_F(CopyfitTest, ACutReprintSaysSo)
{
    addText(true);
    openWindow();
    ASSERT_TRUE(waitComposed());
    window->findChild<QDockWidget*>(QStringLiteral("copyfit"))->show();
    ASSERT_TRUE(waitAdvice());
    QPushButton* mark = button("copyfitMark");
    ASSERT_NE(mark, nullptr);
    const auto cut = std::ranges::find(panel().advice().steps, CopyfitStep::Kind::CutReprint, &CopyfitStep::kind);
    ASSERT_NE(cut, panel().advice().steps.end());
    const ArticleId article =
        window->preview().view().preview()->edition->articles[static_cast<std::size_t>(cut->article)]->article.id;
    button("copyfitOpen")->click();
    EXPECT_TRUE(window->editor().articleId().valid());
    mark->click();
    EXPECT_EQ(window->session()->catalogue().article(article)->source.zh, QStringLiteral("某报（有删节）"));
}
