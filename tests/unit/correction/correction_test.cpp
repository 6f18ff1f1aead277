#include "correction_sample.h"

#include "correction/merged_article.h"

#include <random>

namespace banxin::test {
namespace {

Article came(const docx::Document& document, const Article& sent)
{
    return readCorrections(document, {sent}, bothLanguages).articles.at(0);
}

ArticleCorrections proposal(const docx::Document& document, const Article& sent, const Article& here)
{
    return proposeCorrections(sent, here, readCorrections(document, {sent}, bothLanguages), 0);
}

TEST(Corrections, AnUntouchedFileChangesNothing)
{
    const Article sent = sampleArticle();
    const docx::Document document = documentOf({sent});
    const ReturnedCorrections back = readCorrections(document, {sent}, bothLanguages);
    EXPECT_TRUE(back.findings.empty());
    EXPECT_EQ(back.comments, 0) << "our own comments are no news";
    const ArticleDifference difference = compareArticles(sent, back.articles.at(0));
    for (int i = 0; i < difference.decisions; ++i) {
        const DecisionWords words = wordsOf(sent, back.articles[0], difference, i);
        ADD_FAILURE() << qPrintable(words.removed) << " → " << qPrintable(words.inserted) << " block "
                      << words.block << " form " << words.form;
    }
    for (std::size_t i = 0; i < sent.blocks.size(); ++i)
        EXPECT_EQ(back.articles[0].blocks[i].payload, sent.blocks[i].payload) << i;
}

TEST(Corrections, TheFileSaysWhereItComesFrom)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    for (const bool properties : {true, false}) {
        const std::optional<CorrectionIdentity> identity = correctionIdentity(document);
        ASSERT_TRUE(identity.has_value()) << properties;
        EXPECT_EQ(identity->articles, (std::vector<CorrectionIdentity::Sent>{{sent.id, sent.revision}}));
        EXPECT_EQ(identity->languages, bothLanguages);
        document.properties.clear(); // some programs drop them; the bookmarks say it too
    }
    EXPECT_FALSE(correctionIdentity(docx::Document()).has_value());
}

TEST(Corrections, TrackedChangesAreTakenWithTheirAuthor)
{
    const Article sent = sampleArticle();
    const QString run = s("<w:t xml:space=\"preserve\">公路</w:t></w:r>");
    const docx::Document document = withXml(
        sent,
        {{run,
          s("<w:t xml:space=\"preserve\">公路</w:t></w:r><w:ins w:id=\"900\" w:author=\"陈校对\" "
            "w:date=\"2026-11-20T10:00:00Z\"><w:r><w:t>主线</w:t></w:r></w:ins>")},
         {s("，全长一百二十八公里。</w:t></w:r>"),
          s("，全长</w:t></w:r><w:del w:id=\"901\" w:author=\"陈校对\" w:date=\"2026-11-20T10:05:00Z\"><w:r>"
            "<w:delText>一百二十八</w:delText></w:r></w:del><w:r><w:t>公里。</w:t></w:r>")}});
    const ArticleCorrections corrections = proposal(document, sent, sent);
    ASSERT_EQ(corrections.difference.decisions, 2);
    EXPECT_EQ(corrections.result().blocks[3].zh.string, s("公路主线年底完工，全长公里。"));
    for (const CorrectionDecision& one : corrections.decisions) {
        EXPECT_EQ(one.author, s("陈校对"));
        EXPECT_TRUE(one.time.isValid());
        EXPECT_FALSE(one.conflict);
    }
    ArticleCorrections left = corrections;
    left.taken = {false, true};
    EXPECT_EQ(left.result().blocks[3].zh.string, s("公路年底完工，全长公里。"));
    EXPECT_EQ(left.result().blocks[3].payload, sent.blocks[3].payload);
}

TEST(Corrections, ParagraphsArePartedJoinedMovedDroppedAndNew)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    // Parted: Word keeps the bookmark in the first half.
    docx::Paragraph& quote = paragraphOf(document, "规划分三步走");
    docx::Paragraph second = quote;
    second.bookmarks.clear();
    quote.runs = {{s("规划分三步走。"), {}}};
    second.runs = {{s("第一步先修路。"), {}}};
    document.body.insert(document.body.begin() + static_cast<std::ptrdiff_t>(indexOf(document, "规划分三步走"))
                             + 1,
                         docx::Block::of(second));
    docx::Paragraph fresh;
    fresh.runs = {{s("这是校对新加的一段。"), {}}};
    document.body.insert(document.body.begin() + static_cast<std::ptrdiff_t>(indexOf(document, "第一节")),
                         docx::Block::of(fresh));
    const std::size_t road = indexOf(document, "公路");
    document.body.erase(document.body.begin() + static_cast<std::ptrdiff_t>(road));
    const Article back = came(document, sent);
    EXPECT_EQ(textsOf(back),
              (QStringList{sent.blocks[0].zh.string, s("这是校对新加的一段。"), s("第一节 铁路"),
                           sent.blocks[2].zh.string, QString(), s("运量"), s("港口全景"), s("规划分三步走。"),
                           s("第一步先修路。")}));
    EXPECT_EQ(back.blocks[4].en.string, s("The road will be done by December.")) << "only the Chinese was deleted";
    EXPECT_EQ(back.blocks[8].kind, BlockKind::Quote);
    const ArticleDifference difference = compareArticles(sent, back);
    EXPECT_EQ(difference.decisions, 3);
}

TEST(Corrections, AMovedParagraphIsAMove)
{
    Article sent = sampleArticle();
    for (Block& one : sent.blocks)
        one.en = Text();
    CorrectionSetup setup = sampleSetup();
    setup.languages = {Language::Zh};
    docx::Document document = documentOf({sent}, setup);
    const std::size_t from = indexOf(document, "规划分三步走");
    const docx::Block moved = document.body[from];
    document.body.erase(document.body.begin() + static_cast<std::ptrdiff_t>(from));
    document.body.insert(document.body.begin() + static_cast<std::ptrdiff_t>(indexOf(document, "港口昨天")),
                         moved);
    const Article back = readCorrections(document, {sent}, {Language::Zh}).articles.at(0);
    EXPECT_EQ(back.blocks[0].id, sent.blocks[6].id);
    EXPECT_EQ(compareArticles(sent, back).decisions, 1);
    Article here = sent; // new here since it was sent
    Block added = block("此后新写的一段。");
    added.id = BlockId{here.nextBlock++};
    here.blocks.push_back(added);
    const Article merged = mergeArticles(sent, here, back).article;
    EXPECT_EQ(merged.blocks[0].id, sent.blocks[6].id);
    EXPECT_EQ(merged.blocks.size(), here.blocks.size());
}

TEST(Corrections, BookmarksMayBeLost)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    for (docx::Block& one : document.body) {
        one.paragraph.bookmarks.clear();
        for (docx::Row& row : one.rows)
            for (docx::Cell& cell : row.cells)
                for (docx::Block& inner : cell.blocks)
                    inner.paragraph.bookmarks.clear();
    }
    EXPECT_TRUE(compareArticles(sent, came(document, sent)).isEmpty());
    paragraphOf(document, "港口昨天").runs = {{s("港口今天开放了第二航站楼，来的人很多。"), {}}};
    paragraphOf(document, "王芳").runs = {{s("李强"), {}}};
    const Article back = came(document, sent);
    EXPECT_EQ(back.blocks[0].zh.string, s("港口今天开放了第二航站楼，来的人很多。"));
    EXPECT_EQ(back.blocks[0].id, sent.blocks[0].id);
    EXPECT_EQ(back.byline.zh, s("李强"));
    EXPECT_EQ(back.blocks.size(), sent.blocks.size());
}

TEST(Corrections, WhatWordProcessorsExchangeThemselvesIsNoCorrection)
{
    Article sent = sampleArticle();
    sent.blocks[0].zh = Text(s("他说\"港口很好\"。"));
    docx::Document document = documentOf({sent});
    paragraphOf(document, "他说").runs = {{s("他说“港口很好”。 "), {}}};
    EXPECT_TRUE(compareArticles(sent, came(document, sent)).isEmpty());
    paragraphOf(document, "他说").changes = {{true, s("“"), s("陈"), {}}};
    EXPECT_EQ(came(document, sent).blocks[0].zh.string, s("他说“港口很好”。")) << "somebody wanted it";
}

TEST(Corrections, StylesOfOthersAreNoWishAndOursAre)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    paragraphOf(document, "港口昨天").style = s("a3");
    paragraphOf(document, "铁路").style = s("Heading2");
    const Article back = came(document, sent);
    EXPECT_EQ(back.blocks[0].kind, BlockKind::Paragraph);
    EXPECT_EQ(back.blocks[2].kind, BlockKind::Subhead);
}

TEST(Corrections, NotesAndTablesComeBack)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    for (docx::Object& object : document.objects)
        for (docx::Block& one : object.blocks)
            for (docx::Run& run : one.paragraph.runs)
                run.text.replace(s("沿海"), s("沿江"));
    for (docx::Block& one : document.body)
        if (one.kind == docx::Block::Kind::Table) {
            one.rows[1].cells[1].blocks[0].paragraph.runs = {{s("129"), {}}};
            one.rows.push_back(one.rows[1]);
            one.rows[2].cells[0].blocks[0].paragraph.runs = {{s("2026"), {}}};
            break; // the Chinese one
        }
    const ReturnedCorrections back = readCorrections(document, {sent}, bothLanguages);
    const QJsonObject note =
        back.articles[0].blocks[2].payload.value(s("notes")).toObject().value(s("n1")).toObject();
    EXPECT_EQ(note.value(s("zh")).toString(), s("指沿江铁路。"));
    EXPECT_EQ(note.value(s("en")).toString(), s("The coastal line."));
    EXPECT_EQ(back.articles[0].blocks[2].zh, sent.blocks[2].zh);
    const QJsonObject table = back.articles[0].blocks[4].payload;
    EXPECT_EQ(table.value(s("widths")), sent.blocks[4].payload.value(s("widths")));
    const QJsonArray rows = table.value(s("rows")).toArray();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows.at(0), sent.blocks[4].payload.value(s("rows")).toArray().at(0));
    EXPECT_EQ(rows.at(1).toArray().at(1).toObject().value(s("zh")).toString(), s("129"));
    EXPECT_EQ(rows.at(2).toArray().at(0).toObject().value(s("zh")).toString(), s("2026"));
    ASSERT_EQ(back.findings.size(), 1u) << "the English table has a row less now";
    EXPECT_EQ(back.findings[0].rule, s("correction.table-form"));
}

TEST(Corrections, CommentsOfTheCorrectorBecomeOurs)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    document.comments.push_back({s("77"), s("陈校对"), s("这里有误？"), s("2026-11-20T10:00:00Z")});
    docx::Paragraph& first = paragraphOf(document, "港口昨天");
    first.runs = {{s("港口"), {}}, {s("昨天"), {}}, {s("开放了第二航站楼，来的人很多。"), {}}};
    first.runs[1].format.comments = s("77");
    const ArticleCorrections corrections = proposal(document, sent, sent);
    EXPECT_EQ(corrections.comments, 1);
    ArticleCorrections left = corrections;
    left.taken.assign(left.taken.size(), false);
    const std::vector<PassageComment> comments = commentsOf(left.result().blocks[0]);
    ASSERT_EQ(comments.size(), 1u);
    EXPECT_EQ(comments[0].author, s("陈校对"));
    EXPECT_EQ(comments[0].text, s("这里有误？"));
    EXPECT_EQ(comments[0].time, QDateTime::fromString(s("2026-11-20T10:00:00Z"), Qt::ISODate));
    bool marked = false;
    for (const Mark& mark : left.result().blocks[0].zh.marks)
        marked = marked || (mark.kind == MarkKind::Comment && mark.from == 2 && mark.to == 4);
    EXPECT_TRUE(marked);
    // The same file once more brings nothing.
    EXPECT_EQ(proposal(document, sent, left.result()).comments, 0);
}

TEST(Corrections, WhatWasChangedHereMeanwhileStays)
{
    const Article sent = sampleArticle();
    docx::Document document = documentOf({sent});
    paragraphOf(document, "港口昨天").runs = {{s("港口今天开放了第二航站楼，来的人很多。"), {}}};
    paragraphOf(document, "公路").runs = {{s("公路月底完工，全长一百二十八公里。"), {}}};
    Article here = sent;
    here.blocks[0].zh.string = s("港口昨天开放了第二航站楼，来的人不少。");
    here.blocks[3].zh.string = s("公路明年完工，全长一百二十八公里。");
    here.title.zh = s("新的题");
    const ArticleCorrections corrections = proposal(document, sent, here);
    EXPECT_TRUE(corrections.changedHere);
    const Article result = corrections.result();
    EXPECT_EQ(result.blocks[0].zh.string, s("港口今天开放了第二航站楼，来的人不少。")) << "both";
    EXPECT_EQ(result.blocks[3].zh.string, s("公路明年完工，全长一百二十八公里。"))
        << "a conflict stays as it is here";
    EXPECT_EQ(result.title.zh, s("新的题"));
    EXPECT_EQ(std::ranges::count(corrections.decisions, true, &CorrectionDecision::conflict), 1);
    ArticleCorrections all = corrections;
    all.taken.assign(all.taken.size(), true);
    EXPECT_EQ(all.result().blocks[3].zh.string, s("公路月底完工，全长一百二十八公里。"));
}

TEST(Corrections, AParagraphDeletedThereAndChangedHereIsAConflict)
{
    Article sent = sampleArticle();
    sent.blocks[3].en = Text();
    docx::Document document = documentOf({sent});
    document.body.erase(document.body.begin() + static_cast<std::ptrdiff_t>(indexOf(document, "公路")));
    Article here = sent;
    EXPECT_EQ(proposal(document, sent, here).result().blocks.size(), sent.blocks.size() - 1);
    here.blocks[3].zh.string += s("此后又写了一句。");
    const ArticleCorrections corrections = proposal(document, sent, here);
    EXPECT_EQ(corrections.result().blocks.size(), sent.blocks.size()) << "never lost";
    EXPECT_EQ(std::ranges::count(corrections.decisions, true, &CorrectionDecision::conflict), 1);
}

TEST(Corrections, AnIssueComesBackArticleByArticle)
{
    Article one = sampleArticle();
    Article two = sampleArticle();
    two.id = ArticleId{13};
    two.revision = RevisionId{46};
    two.title = {s("第二篇"), s("The Second")};
    two.blocks[0].zh.string = s("第二篇的首段，说别的事情。");
    two.blocks[0].zh.marks.clear();
    CorrectionSetup setup = sampleSetup();
    setup.issue = s("quarterly/2026-1");
    setup.columns = {{0, s("要闻")}, {1, s("行业资讯")}};
    docx::Document document = documentOf({one, two}, setup);
    paragraphOf(document, "第二篇的首段").runs = {{s("第二篇的首段，说另外的事情。"), {}}};
    const ReturnedCorrections back = readCorrections(document, {one, two}, bothLanguages);
    ASSERT_EQ(back.articles.size(), 2u);
    EXPECT_TRUE(compareArticles(one, back.articles[0]).isEmpty());
    EXPECT_EQ(compareArticles(two, back.articles[1]).decisions, 1);
    EXPECT_EQ(correctionIdentity(document)->issue, s("quarterly/2026-1"));
}

TEST(Corrections, AnotherFileIsToldApart)
{
    docx::Document document;
    docx::Paragraph paragraph;
    paragraph.runs = {{s("完全不相干的文字，与稿件无关。"), {}}};
    document.body = {docx::Block::of(paragraph)};
    const Article sent = sampleArticle();
    const ReturnedCorrections back = readCorrections(document, {sent}, bothLanguages);
    ASSERT_EQ(back.findings.size(), 1u);
    EXPECT_EQ(back.findings[0].rule, s("correction.no-text"));
    EXPECT_TRUE(sameContent(back.articles[0], sent)) << "nothing is emptied";
}

/// Texts that were changed at random in both places: whatever comes, the result of all decisions has every change of
/// the corrector, and of none every change that was made here.
TEST(Corrections, NothingIsLostAtRandom)
{
    std::mt19937 random(5);
    const auto number = [&random](std::size_t below) { return random() % below; };
    for (int round = 0; round < 60; ++round) {
        Article sent = sampleArticle();
        for (Block& one : sent.blocks)
            one.zh.marks.clear();
        docx::Document document = documentOf({sent});
        Article here = sent;
        for (std::size_t n = number(5); n > 0; --n) {
            const std::size_t at = number(here.blocks.size());
            if (number(5) == 0)
                here.blocks.erase(here.blocks.begin() + static_cast<std::ptrdiff_t>(at));
            else
                here.blocks[at].zh.string.insert(static_cast<qsizetype>(number(2)), s("〇〇"));
        }
        for (std::size_t n = number(6); n > 0; --n) {
            const std::size_t at = number(document.body.size());
            if (document.body[at].kind != docx::Block::Kind::Paragraph || document.body[at].paragraph.runs.empty())
                continue;
            docx::Run& run = document.body[at].paragraph.runs.front();
            switch (number(3)) {
            case 0: document.body.erase(document.body.begin() + static_cast<std::ptrdiff_t>(at)); break;
            case 1:
                if (run.object < 0)
                    run.text += s("添字");
                break;
            default:
                document.body.insert(document.body.begin() + static_cast<std::ptrdiff_t>(at),
                                     document.body[number(document.body.size())]);
            }
        }
        const ArticleCorrections corrections = proposal(document, sent, here);
        ArticleCorrections none = corrections;
        none.taken.assign(none.taken.size(), false);
        ASSERT_EQ(textsOf(none.result()), textsOf(here)) << round;
        ArticleCorrections all = corrections;
        all.taken.assign(all.taken.size(), true);
        ASSERT_TRUE(sameContent(all.result(), corrections.merged)) << round;
    }
}

} // namespace
} // namespace banxin::test
