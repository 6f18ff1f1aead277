#include "import/cleanup/rearrange.h"

#include <gmock/gmock.h>

#include <random>

using namespace banxin;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

Block block(const QString& zh, BlockKind kind = BlockKind::Paragraph)
{
    Block out;
    out.kind = kind;
    out.zh = Text(zh);
    return out;
}

CleanedArticle article(const QString& title, int line, const std::vector<Block>& blocks)
{
    CleanedArticle out;
    out.article.title.zh = title;
    out.firstLine = line;
    for (const Block& b : blocks) {
        out.article.append(b);
        out.blockLines.push_back(++line);
    }
    out.lastLine = line;
    return out;
}

CleanedManuscript two()
{
    CleanedManuscript out;
    CleanedArticle first =
        article(QStringLiteral("港口开航"), 1,
                {block(QStringLiteral("第一段。")), block(QStringLiteral("船期安排"), BlockKind::Subhead),
                 block(QStringLiteral("第二段。"))});
    CleanedArticle second = article(QStringLiteral("集市开张"), 10, {block(QStringLiteral("第三段。"))});
    second.article.byline.zh = QStringLiteral("周敏");
    second.article.source.zh = QStringLiteral("云屿日报");
    second.column = QStringLiteral("市场");
    out.articles = {first, second};
    return out;
}

QStringList texts(const CleanedArticle& of)
{
    QStringList out;
    for (const Block& b : of.article.blocks)
        out << b.zh.string;
    return out;
}

/// Every character of fields and blocks, sorted: what must never become less.
QString characters(const CleanedManuscript& manuscript)
{
    QString out;
    for (const CleanedArticle& of : manuscript.articles) {
        for (const ArticleField field : {ArticleField::Kicker, ArticleField::Title, ArticleField::Subtitle,
                                         ArticleField::Byline, ArticleField::Source})
            out += fieldOf(of, field);
        out += texts(of).join(QString());
    }
    std::sort(out.begin(), out.end());
    return out;
}

void expectSound(const CleanedManuscript& manuscript)
{
    for (const CleanedArticle& of : manuscript.articles) {
        EXPECT_EQ(of.blockLines.size(), of.article.blocks.size());
        std::int64_t last = 0;
        for (const Block& b : of.article.blocks) {
            EXPECT_GT(b.id.value, last);
            last = b.id.value;
        }
        EXPECT_GT(of.article.nextBlock, last);
    }
}

} // namespace

TEST(Rearrange, SplitTakesASubheadAsTitle)
{
    CleanedManuscript manuscript = two();
    ASSERT_TRUE(splitArticle(manuscript, 0, 1));
    ASSERT_EQ(manuscript.articles.size(), 3U);
    EXPECT_THAT(texts(manuscript.articles[0]), ElementsAre(QStringLiteral("第一段。")));
    EXPECT_EQ(manuscript.articles[1].article.title.zh, QStringLiteral("船期安排"));
    EXPECT_THAT(texts(manuscript.articles[1]), ElementsAre(QStringLiteral("第二段。")));
    EXPECT_EQ(manuscript.articles[1].firstLine, 3);
    EXPECT_EQ(manuscript.articles[0].lastLine, 2);
    EXPECT_EQ(manuscript.articles[2].article.title.zh, QStringLiteral("集市开张"));
    expectSound(manuscript);
}

TEST(Rearrange, SplitBeforeAParagraphLeavesTheTitleEmpty)
{
    CleanedManuscript manuscript = two();
    ASSERT_TRUE(splitArticle(manuscript, 0, 2));
    EXPECT_EQ(manuscript.articles[1].article.title.zh, QString());
    EXPECT_THAT(texts(manuscript.articles[1]), ElementsAre(QStringLiteral("第二段。")));
    EXPECT_FALSE(splitArticle(manuscript, 0, 0));
    EXPECT_FALSE(splitArticle(manuscript, 0, 9));
    EXPECT_FALSE(splitArticle(manuscript, 9, 1));
}

TEST(Rearrange, MergeKeepsTitleAndCredits)
{
    CleanedManuscript manuscript = two();
    ASSERT_TRUE(mergeWithPrevious(manuscript, 1));
    ASSERT_EQ(manuscript.articles.size(), 1U);
    EXPECT_THAT(texts(manuscript.articles[0]),
                ElementsAre(QStringLiteral("第一段。"), QStringLiteral("船期安排"), QStringLiteral("第二段。"),
                            QStringLiteral("集市开张"), QStringLiteral("周敏"), QStringLiteral("云屿日报"),
                            QStringLiteral("第三段。")));
    EXPECT_EQ(manuscript.articles[0].article.blocks[3].kind, BlockKind::Subhead);
    EXPECT_EQ(manuscript.articles[0].column, QStringLiteral("市场"));
    EXPECT_EQ(manuscript.articles[0].lastLine, 11);
    expectSound(manuscript);
    EXPECT_FALSE(mergeWithPrevious(manuscript, 0));
    EXPECT_FALSE(mergeWithPrevious(manuscript, 1));
}

TEST(Rearrange, TitleChangesPlacesWithABlock)
{
    CleanedManuscript manuscript = two();
    ASSERT_TRUE(takeAsTitle(manuscript, 0, 1));
    EXPECT_EQ(manuscript.articles[0].article.title.zh, QStringLiteral("船期安排"));
    EXPECT_THAT(texts(manuscript.articles[0]),
                ElementsAre(QStringLiteral("港口开航"), QStringLiteral("第一段。"), QStringLiteral("第二段。")));
    expectSound(manuscript);
    manuscript.articles[0].article.blocks[1].zh.marks = {{0, 1, MarkKind::Note, QStringLiteral("1"), {}}};
    EXPECT_FALSE(takeAsTitle(manuscript, 0, 1)) << "its note would be lost";
    manuscript.articles[0].article.blocks[2].kind = BlockKind::Picture;
    EXPECT_FALSE(takeAsTitle(manuscript, 0, 2));
}

TEST(Rearrange, EnglishFieldsStandOnTheEnglishSide)
{
    CleanedArticle of;
    Block words;
    words.en = Text(QStringLiteral("The port opens."));
    of.article.append(words);
    EXPECT_EQ(languageOf(of), Language::En);
    setField(of, ArticleField::Title, QStringLiteral("Port"));
    EXPECT_EQ(of.article.title.en, QStringLiteral("Port"));
    EXPECT_EQ(of.article.title.zh, QString());
    EXPECT_EQ(languageOf(two().articles[0]), Language::Zh);
}

TEST(Rearrange, EditsAreDoneAgainAfterAnotherCleanUp)
{
    CleanedManuscript manuscript = two();
    std::vector<HandEdit> edits;
    HandEdit split;
    split.place = placeOfBlock(manuscript, 0, 1);
    edits.push_back(split);
    HandEdit title;
    title.kind = HandEdit::Kind::Field;
    title.place = placeOfArticle(manuscript, 1);
    title.value = QStringLiteral("集市重开");
    edits.push_back(title);
    EXPECT_THAT(applyHandEdits(manuscript, edits), IsEmpty());
    ASSERT_EQ(manuscript.articles.size(), 3U);
    EXPECT_EQ(manuscript.articles[2].article.title.zh, QStringLiteral("集市重开"));

    // The same manuscript cleaned otherwise: the second article was not told apart, the first is as before.
    CleanedManuscript other = two();
    other.articles.pop_back();
    const std::vector<HandEdit> left = applyHandEdits(other, edits);
    EXPECT_THAT(left, ElementsAre(title));
    EXPECT_EQ(other.articles.size(), 2U);
}

TEST(Rearrange, PlacesOfOneLineAreTold)
{
    CleanedManuscript manuscript = two(); // as from a reader without lines
    for (CleanedArticle& of : manuscript.articles) {
        of.firstLine = 0;
        of.blockLines.clear();
    }
    EXPECT_EQ(placeOfArticle(manuscript, 1), (CleanPlace{0, 1}));
    EXPECT_EQ(placeOfBlock(manuscript, 1, 0), (CleanPlace{0, 3}));
    EXPECT_EQ(articleAt(manuscript, {0, 1}), 1U);
    EXPECT_EQ(articleAt(manuscript, {0, 2}), std::nullopt);
}

TEST(Rearrange, NothingIsEverLost)
{
    std::mt19937 random(7); // NOLINT: the same each time
    for (int round = 0; round < 200; ++round) {
        CleanedManuscript manuscript = two();
        const QString before = characters(manuscript);
        for (int step = 0; step < 12; ++step) {
            const std::size_t a = random() % (manuscript.articles.size() + 1);
            const std::size_t b = random() % 5;
            switch (random() % 3) {
            case 0: splitArticle(manuscript, a, b); break;
            case 1: mergeWithPrevious(manuscript, a); break;
            default: takeAsTitle(manuscript, a, b);
            }
            ASSERT_EQ(characters(manuscript), before);
            expectSound(manuscript);
        }
    }
}
