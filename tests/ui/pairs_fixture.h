#pragma once

#include "window_fixture.h"

#include "ui/editor/pairs/pair_view.h"
#include "ui/editor/pairs/paired_text.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QTextBlock>

namespace banxin {

/// A window over an issue that prints both languages, and what its pairs say and where they stand.
class PairsTest : public WindowFixture {
protected:
    /// Opens an article with these pairs in an issue that prints in this mode.
    void openPairs(const std::vector<std::pair<QString, QString>>& texts,
                   LanguageMode mode = LanguageMode::Parallel)
    {
        storePairs(texts, mode);
        openWindow();
        openArticle(0);
        ASSERT_TRUE(view().isVisible());
        window->activateWindow(); // for shortcuts
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    void storePairs(const std::vector<std::pair<QString, QString>>& texts, LanguageMode mode)
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(catalogue.ok());
        Article article = *(*catalogue)->article(articles[0]);
        article.blocks.clear();
        for (const auto& [zh, en] : texts) {
            Block block;
            block.zh = Text(zh);
            block.en = Text(en);
            article.append(block);
        }
        Issue issue = *(*catalogue)->issue(issueId);
        ASSERT_TRUE((*catalogue)->setArticle(article, issue.row).ok());
        issue.languages = mode;
        ASSERT_TRUE((*catalogue)->setIssue(issue).ok());
    }

    void openThree()
    {
        openPairs({{QStringLiteral("第一段。"), QStringLiteral("First one.")},
                   {QStringLiteral("第二段。"), QStringLiteral("Second one.")},
                   {QStringLiteral("第三段。"), QString()}});
    }

    PairView& view() { return *window->editor().findChild<PairView*>(); }
    ArticleTextEdit& side(Language language) { return view().sideText(language); }
    PairedText& pairText() { return view().text(); }

    void put(int row, Language language, int offset) { pairText().goTo({row, language, offset}); }

    QStringList sides(Language language)
    {
        QStringList out;
        for (const Block& block : pairText().rows())
            out << block.in(language).string;
        return out;
    }

    void paste(ArticleTextEdit& edit, const QString& text)
    {
        QMimeData mime;
        mime.setText(text);
        edit.insertFromMimeData(&mime);
    }

    /// Both documents say what the rows say, and each row begins at one height.
    void expectTogether(const std::string& when)
    {
        const std::vector<Block>& rows = pairText().rows();
        for (const Language language : {Language::Zh, Language::En}) {
            const QTextDocument& document = *side(language).document();
            ASSERT_EQ(document.blockCount(), static_cast<int>(rows.size())) << when;
            for (int row = 0; row < document.blockCount(); ++row) {
                ASSERT_EQ(document.findBlockByNumber(row).text(),
                          rows[static_cast<std::size_t>(row)].in(language).string)
                    << when << ", row " << row;
            }
        }
        for (int row = 0; row < static_cast<int>(rows.size()); ++row)
            ASSERT_NEAR(top(Language::Zh, row), top(Language::En, row), 0.6) << when << ", row " << row;
        ASSERT_NEAR(side(Language::Zh).document()->size().height(), side(Language::En).document()->size().height(),
                    1)
            << when << ": both can be scrolled to their ends";
    }

    qreal top(Language language, int row)
    {
        const QTextDocument& document = *side(language).document();
        return document.documentLayout()->blockBoundingRect(document.findBlockByNumber(row)).top();
    }
};

inline QStringList words(std::initializer_list<const char*> list)
{
    QStringList out;
    for (const char* word : list)
        out << QString::fromUtf8(word);
    return out;
}

} // namespace banxin
