#include "import/cleanup/clean.h"
#include "import/read_manuscript.h"

using namespace banxin;

namespace {

Manuscript manuscriptOf(const char* text)
{
    const auto read = readText(text, QStringLiteral("稿.txt"));
    EXPECT_TRUE(read.ok());
    return read.ok() ? *read : Manuscript();
}

QString wordsOf(const CleanedManuscript& cleaned)
{
    QString out;
    for (const CleanedArticle& article : cleaned.articles)
        for (const Block& block : article.article.blocks)
            out += block.zh.string + QLatin1Char('\n');
    return out;
}

constexpr const char* half = "海风港的早晨\n\n码头上人声鼎沸,吊机转个不停。渔船一条条靠岸,鱼贩子围了上来。\n\n"
                             "太阳升起来了,雾也散了。大家都说,今天是个好日子。\n";

} // namespace

TEST(Clean, ARejectedChangeIsNotMadeAndTheOthersAre)
{
    const Manuscript manuscript = manuscriptOf(half);
    const CleanedManuscript cleaned = clean(manuscript);
    ASSERT_FALSE(cleaned.changes.empty());
    EXPECT_FALSE(wordsOf(cleaned).contains(u','));
    CleanOptions options;
    for (const CleanChange& change : cleaned.changes)
        if (change.rule == QLatin1String("punctuation") && options.rejected.empty())
            options.rejected.push_back(change);
    ASSERT_EQ(options.rejected.size(), 1U);
    const CleanedManuscript again = clean(manuscript, options);
    EXPECT_TRUE(wordsOf(again).contains(u','));
    EXPECT_TRUE(wordsOf(again).contains(u'，'));
    // It is listed all the same, as not made, so that it can be made after all.
    int refused = 0;
    for (const CleanChange& change : again.changes)
        refused += change.applied ? 0 : 1;
    EXPECT_EQ(refused, 1);
}

TEST(Clean, APassThatIsSwitchedOffChangesNothing)
{
    CleanOptions options;
    options.off.insert(QStringLiteral("punctuation"));
    const CleanedManuscript cleaned = clean(manuscriptOf(half), options);
    EXPECT_TRUE(wordsOf(cleaned).contains(u','));
    for (const CleanChange& change : cleaned.changes)
        EXPECT_FALSE(change.applied && change.rule == QLatin1String("punctuation"));
}

TEST(Clean, GivesTheSameTwice)
{
    const CleanedManuscript one = clean(manuscriptOf(half));
    const CleanedManuscript two = clean(manuscriptOf(half));
    EXPECT_EQ(one.changes, two.changes);
    EXPECT_EQ(wordsOf(one), wordsOf(two));
}

TEST(Clean, APictureThatDidNotComeKeepsItsPlaceAndAddress)
{
    Manuscript manuscript = manuscriptOf(half);
    manuscript.format = Manuscript::Format::Html;
    for (ManuscriptLine& line : manuscript.lines)
        line.whole = true;
    ManuscriptLine picture;
    picture.number = manuscript.lines.back().number;
    picture.role = ManuscriptRole::Picture;
    picture.picture = 0;
    picture.whole = true;
    manuscript.lines.push_back(picture);
    manuscript.pictures.push_back({QStringLiteral("a.jpg"), {}, QStringLiteral("https://a.example/a.jpg")});
    const CleanedManuscript cleaned = clean(manuscript);
    ASSERT_EQ(cleaned.articles.size(), 1U);
    const Block& last = cleaned.articles.front().article.blocks.back();
    EXPECT_EQ(last.kind, BlockKind::Picture);
    EXPECT_TRUE(last.payload.value(QStringLiteral("missing")).toBool());
    EXPECT_EQ(last.payload.value(QStringLiteral("address")).toString(), QStringLiteral("https://a.example/a.jpg"));
    EXPECT_TRUE(std::any_of(cleaned.warnings.begin(), cleaned.warnings.end(), [](const Diagnostic& warning) {
        return warning.rule == QLatin1String("import.picture-missing");
    }));
}

TEST(Clean, AWholeIssueIsReadAsOneAndSaysWhatItLeftOut)
{
    const CleanedManuscript cleaned = clean(manuscriptOf(
        "# 海风简报\n2026年第2期（总第14期）\n\n【要闻】\n\n## 港口装上慧眼\n\n清晨六点，码头的吊机已经转动起来，"
        "调度员看着屏幕说话。\n\n---\n\n## 茶园里的新农人\n\n清明前后，山里的茶园最忙，返乡的年轻人也来了。\n\n"
        "（文章来源：海风时报）\n"));
    ASSERT_EQ(cleaned.articles.size(), 2U);
    EXPECT_EQ(cleaned.articles[0].column, QStringLiteral("要闻"));
    EXPECT_EQ(cleaned.articles[1].article.source.zh, QStringLiteral("海风时报"));
    EXPECT_EQ(cleaned.articles[1].blockLines.front(), 14);
    EXPECT_TRUE(std::any_of(cleaned.changes.begin(), cleaned.changes.end(), [](const CleanChange& change) {
        return change.rule == QLatin1String("noise") && change.before == QLatin1String("---");
    }));
}
