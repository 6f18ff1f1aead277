#pragma once

#include "ui/catalogue/catalogue_panel.h"
#include "ui/editor/article_text_edit.h"
#include "ui/preview/preview_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sample.h"

#include "edit/import_issue.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace banxin {

/// Presses a button of the next message box.
inline void answerNextMessage(QMessageBox::ButtonRole role)
{
    auto* timer = new QTimer;
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, role] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box || !box->isVisible())
            return;
        timer->stop(); // it is deleted later than the next message may come
        timer->deleteLater();
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == role)
                button->click();
    });
    timer->start();
}

/// A real main window over a catalogue with a small issue, in a folder of its own.
class WindowFixture : public ::testing::Test {
protected:
    void SetUp() override
    {
        QCoreApplication::setOrganizationName(QStringLiteral("banxin-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("banxin-tests"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        path = folder.filePath(QStringLiteral("稿库.banxin"));
        ASSERT_TRUE(createCatalogue(path).ok());
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(catalogue.ok());
        fill(**catalogue);
    }

    /// 简报 2026 年第 1 期 with a column and two articles.
    void fill(Catalogue& catalogue)
    {
        Issue issue;
        issue.publication = QStringLiteral("bulletin");
        issue.year = 2026;
        issue.number = 1;
        issue.runningNumber = 13;
        issue.name.zh = QStringLiteral("测试简报");
        issue.contacts.zh = QStringLiteral("电话：000");
        const auto added = catalogue.addIssue(issue);
        ASSERT_TRUE(added.ok());
        EditorialColumn column;
        column.name.zh = QStringLiteral("行业资讯");
        const auto madeColumn = catalogue.addColumn(added->row, column);
        ASSERT_TRUE(madeColumn.ok());
        for (const QString& title : {QStringLiteral("第一篇"), QStringLiteral("第二篇")}) {
            Article article;
            article.title.zh = title;
            article.append(paragraph(title + QStringLiteral("的第一段文字。")));
            article.append(paragraph(title + QStringLiteral("的第二段文字。")));
            const auto stored = catalogue.addArticle(article);
            ASSERT_TRUE(stored.ok());
            articles.push_back(stored->id);
            ASSERT_TRUE(catalogue.place(madeColumn->id, stored->id).ok());
        }
    }

    static Block paragraph(const QString& text)
    {
        Block block;
        block.zh = Text(text);
        return block;
    }

    void openWindow()
    {
        window = std::make_unique<MainWindow>();
        window->resize(1280, 800);
        window->show();
        ASSERT_TRUE(window->openCatalogue(path));
        EXPECT_EQ(window->currentIssue(), issueId);
    }

    void openArticle(int index)
    {
        ASSERT_TRUE(window->cataloguePanel().selectArticle(articles[static_cast<std::size_t>(index)], issueId));
        ASSERT_EQ(window->editor().articleId(), articles[static_cast<std::size_t>(index)]);
    }

    ArticleTextEdit& text() { return *window->editor().findChild<ArticleTextEdit*>(QStringLiteral("textZh")); }

    bool waitSaved()
    {
        return QTest::qWaitFor([this] { return window->editor().saveState() == ArticleEditor::SaveState::Saved; },
                               10000);
    }

    bool waitComposed()
    {
        return QTest::qWaitFor(
            [this] { return !window->preview().composer().busy() && window->preview().view().pageCount() > 0; },
            60000);
    }

    /// The article as another connection reads it.
    Article stored(int index)
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        EXPECT_TRUE(catalogue.ok());
        const auto article = (*catalogue)->article(articles[static_cast<std::size_t>(index)]);
        EXPECT_TRUE(article.ok());
        return article ? *article : Article();
    }

    QTemporaryDir folder;
    SystemClock clock;
    QString path;
    QString issueId = QStringLiteral("bulletin/2026-1");
    std::vector<ArticleId> articles;
    std::unique_ptr<MainWindow> window;
};

} // namespace banxin
