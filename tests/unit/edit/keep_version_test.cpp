// 存为版本: a revision with a name is not written over, whatever happens.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"

namespace banxin::test {
namespace {

class KeepVersionTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        catalogue = open();
        session = std::make_unique<EditSession>(*catalogue, clock);
        text = addArticle(*catalogue, "题", {"原来的文字"});
        scope = EditScope::article(text.id);
    }

    void keep(const char* label) { keep(text.revision, label); }
    void keep(RevisionId revision, const char* label)
    {
        clock.advance(5000);
        const auto done = session->apply(KeepVersion{revision, s(label)});
        EXPECT_TRUE(done.ok()) << qPrintable(outcome(done));
    }

    void type(const char* words, std::optional<IssueRowId> issue = std::nullopt)
    {
        clock.advance(5000);
        text.blocks[0].zh.string = s(words);
        text = take(session->apply(SetArticle{text, issue})).article;
    }

    QString words(RevisionId revision) const
    {
        return take(catalogue->articleRevision(revision)).blocks.at(0).zh.string;
    }
    QString stored() const { return take(catalogue->article(text.id)).blocks.at(0).zh.string; }
    QStringList labels() const
    {
        QStringList out;
        for (const RevisionInfo& one : take(catalogue->revisions(text.id)))
            out << one.label;
        return out;
    }

    std::unique_ptr<Catalogue> catalogue;
    std::unique_ptr<EditSession> session;
    Article text;
    EditScope scope;
};

TEST_F(KeepVersionTest, WhatIsKeptIsNotWrittenOver)
{
    const RevisionId first = text.revision;
    keep("  一校前 ");
    EXPECT_EQ(labels(), QStringList{s("一校前")});
    type("改过的文字");
    EXPECT_NE(text.revision, first);
    EXPECT_EQ(words(first), s("原来的文字"));
    EXPECT_EQ(labels(), (QStringList{QString(), s("一校前")})) << "newest first";
    type("再改的文字");
    EXPECT_EQ(take(catalogue->revisions(text.id)).size(), 2u) << "the new one is amended";
    EXPECT_EQ(words(first), s("原来的文字"));
    EXPECT_EQ(outcome(session->apply(KeepVersion{RevisionId{999}, s("无")})), s("UnknownArticle"));
}

TEST_F(KeepVersionTest, AChangeOfTheStateAloneMakesNoRevision)
{
    keep("一校前");
    text.state = ArticleState::Reviewed;
    const auto done = session->apply(SetArticle{text, {}});
    ASSERT_TRUE(done.ok());
    EXPECT_EQ(done->article.revision, text.revision);
    EXPECT_EQ(labels(), QStringList{s("一校前")});
}

TEST_F(KeepVersionTest, WhatIsFreedIsWrittenOn)
{
    const RevisionId first = text.revision;
    keep("一校前");
    keep("");
    EXPECT_EQ(labels(), QStringList{QString()});
    type("改过的文字");
    EXPECT_EQ(text.revision, first);
    EXPECT_EQ(take(catalogue->revisions(text.id)).size(), 1u);
}

TEST_F(KeepVersionTest, TheIssueGoesOnWithTheNewText)
{
    const Issue issue = addIssue(*catalogue, 1);
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, "资讯").id, text.id).ok());
    const RevisionId first = text.revision;
    keep("一校前");
    type("改过的文字", issue.row);
    EXPECT_EQ(take(catalogue->edition(s("quarterly/2026-1"))).articles[0]->article.blocks[0].zh.string,
              s("改过的文字"));
    const std::vector<RevisionInfo> revisions = take(catalogue->revisions(text.id));
    ASSERT_EQ(revisions.size(), 2u);
    EXPECT_TRUE(revisions[0].printed);
    EXPECT_FALSE(revisions[1].printed);
    EXPECT_EQ(words(first), s("原来的文字"));
}

TEST_F(KeepVersionTest, ACutOfOneIssueIsKeptBesideTheOther)
{
    const Issue bulletin = addIssue(*catalogue, 1, "bulletin");
    const Issue quarterly = addIssue(*catalogue, 1);
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, bulletin, "要闻").id, text.id).ok());
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, quarterly, "资讯").id, text.id).ok());
    Article cut = text; // of the bulletin
    type("季刊的文字", quarterly.row);
    keep(cut.revision, "简报一校前");
    cut.blocks[0].zh.string = s("简报的文字");
    clock.advance(5000);
    const Article changed = take(session->apply(SetArticle{cut, bulletin.row})).article;
    EXPECT_NE(changed.revision, cut.revision) << "it branches off";
    EXPECT_EQ(words(cut.revision), s("原来的文字"));
    EXPECT_EQ(take(catalogue->edition(s("bulletin/2026-1"))).articles[0]->article.blocks[0].zh.string,
              s("简报的文字"));
    EXPECT_EQ(take(catalogue->edition(s("quarterly/2026-1"))).articles[0]->article.blocks[0].zh.string,
              s("季刊的文字"));
}

TEST_F(KeepVersionTest, KeepingIsUndoneAndDoneAgain)
{
    const RevisionId first = text.revision;
    keep("一校前");
    type("改过的文字");
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("原来的文字"));
    EXPECT_EQ(labels(), QStringList{s("一校前")});
    const auto undone = session->undo(scope);
    ASSERT_TRUE(undone.ok());
    EXPECT_EQ(undone->command, s("KeepVersion"));
    EXPECT_EQ(labels(), QStringList{QString()});
    ASSERT_TRUE(session->redo(scope).ok());
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(stored(), s("改过的文字"));
    EXPECT_EQ(words(first), s("原来的文字"));
    EXPECT_EQ(labels(), (QStringList{QString(), s("一校前")}));
    session.reset();
    catalogue.reset();
    catalogue = open(); // across a restart
    session = std::make_unique<EditSession>(*catalogue, clock);
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("原来的文字"));
}

TEST_F(KeepVersionTest, SearchFindsTheNewestTextAlone)
{
    type("港口昨天开放");
    keep("一校前");
    type("铁路明年通车");
    EXPECT_EQ(take(catalogue->search(s("铁路"))).size(), 1u);
    EXPECT_TRUE(take(catalogue->search(s("港口"))).empty()) << "what is gone from the text is not found in it";
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(take(catalogue->search(s("港口"))).size(), 1u);
    EXPECT_TRUE(take(catalogue->search(s("铁路"))).empty());
}

} // namespace
} // namespace banxin::test
