#include "unit/import/sample_text.h"

using namespace banxin;
using namespace banxin::testing;

TEST(IssueText, BulletinHeadAndColumns)
{
    const ImportedIssue issue = readText(bulletinText());
    EXPECT_EQ(issue.issue.name.zh, QStringLiteral("云屿贸易简报"));
    EXPECT_EQ(issue.issue.year, 2026);
    EXPECT_EQ(issue.issue.number, 3);
    EXPECT_EQ(issue.issue.runningNumber, 27);
    EXPECT_EQ(issue.issue.date, QDate(2026, 3, 31));
    EXPECT_EQ(issue.issue.publisher.zh, QStringLiteral("云屿市贸易协会秘书处编"));
    EXPECT_TRUE(issue.issue.notice.isEmpty());
    EXPECT_TRUE(issue.issue.publication.isEmpty());
    EXPECT_EQ(issue.columnCount(), 2);
    EXPECT_EQ(issue.articleCount(), 4);
    EXPECT_EQ(places(issue.columns),
              QStringList({QStringLiteral("行业资讯/港口夜航增开三条新线"),
                           QStringLiteral("行业资讯/云屿茶器“出海”：一只壶走了多远？"),
                           QStringLiteral("行业资讯/数据标注员的一天"),
                           QStringLiteral("协会动态/云屿市贸易协会 2026 年春季座谈会召开")}));
    EXPECT_FALSE(hasNote(issue.warnings, "import.entry-without-article"));
    EXPECT_TRUE(hasNote(issue.warnings, "import.rule-dropped"));
}

TEST(IssueText, BulletinFieldsLeaveTheBody)
{
    const ImportedIssue issue = readText(bulletinText());
    const std::vector<Article>& articles = column(issue.columns, QStringLiteral("行业资讯")).articles;
    ASSERT_EQ(articles.size(), 3U);
    EXPECT_EQ(articles[0].byline.zh, QStringLiteral("作者单位：云屿航运研究所"));
    EXPECT_EQ(articles[0].bylinePlace, BylinePlace::AtEnd);
    EXPECT_TRUE(articles[0].source.isEmpty());
    // Cut by the page in the middle of a sentence, no mark at the cut.
    ASSERT_EQ(articles[0].blocks.size(), 2U);
    EXPECT_TRUE(articles[0].blocks[1].zh.string.endsWith(QStringLiteral("反而缩短了将近一刻钟。")));
    EXPECT_EQ(articles[1].kicker.zh, QStringLiteral("匠心手记"));
    EXPECT_EQ(articles[1].byline.zh, QStringLiteral("作者：林小满，系云屿学院讲师"));
    EXPECT_EQ(articles[1].source.zh, QStringLiteral("云屿晚报"));
    EXPECT_EQ(blocks(articles[1]),
              QStringList({QStringLiteral("paragraph: ") + prose(QStringLiteral("茶器")),
                           QStringLiteral("subhead: 一只壶的路线"),
                           QStringLiteral("paragraph: ") + prose(QStringLiteral("路线"))}));
    EXPECT_EQ(articles[2].source.zh, QStringLiteral("云屿新闻网"));
}

TEST(IssueText, ListsOfNamesKeepTheirLabel)
{
    const ImportedIssue issue = readText(bulletinText());
    const std::vector<Article>& articles = column(issue.columns, QStringLiteral("协会动态")).articles;
    ASSERT_EQ(articles.size(), 1U);
    // The line before a label ends without a stop and still is not joined with it.
    EXPECT_EQ(blocks(articles[0]).mid(1),
              QStringList(
                  {QStringLiteral("paragraph: 座谈会后，协会向去年配合统计工作的下列企业赠送了纪念册"),
                   QStringLiteral(
                       "name_list: 离岸业务：\n青檐软件（云屿）有限公司\n灯塔信息有限公司\n盐仓数据服务有限公司"),
                   QStringLiteral("name_list: 在岸业务：\n鹿鸣科技有限公司\n潮声网络有限公司\n蓝渡商务有限公司"),
                   QStringLiteral("paragraph: ") + prose(QStringLiteral("展望"))}));
    EXPECT_EQ(articles[0].nextBlock, 6);
}

TEST(IssueText, QuarterlyNestsColumnsByItsContents)
{
    const ImportedIssue issue = readText(quarterlyText());
    EXPECT_EQ(issue.issue.number, 2);
    EXPECT_EQ(issue.issue.runningNumber, 15);
    EXPECT_EQ(issue.issue.notice, QStringLiteral("内部资料"));
    EXPECT_FALSE(issue.issue.date.isValid());
    EXPECT_EQ(issue.columnCount(), 6);
    ASSERT_EQ(issue.columns.size(), 4U);
    EXPECT_EQ(issue.columns[1].name.zh, QStringLiteral("行业资讯"));
    ASSERT_EQ(issue.columns[1].columns.size(), 2U);
    EXPECT_EQ(issue.columns[1].columns[0].name.zh, QStringLiteral("国内资讯"));
    EXPECT_EQ(issue.columns[1].columns[1].name.zh, QStringLiteral("国际资讯"));
    EXPECT_EQ(
        places(issue.columns),
        QStringList({QStringLiteral("专家观点/服务外包：换一种算法 再走一程"),
                     QStringLiteral("国内资讯/潮汐机房用海水降温 三年省下一座水库"),
                     QStringLiteral("国内资讯/今年云屿力争新增 300 家服务商"),
                     QStringLiteral("国际资讯/卡利斯港改用电子提单"),
                     QStringLiteral("政策报告/关于便利夜间通关 扩大海上物流的措施"),
                     QStringLiteral("协会动态/云屿市贸易协会第二届第四次理事会与协会 2026 年年会同日召开")}));
    EXPECT_FALSE(hasNote(issue.warnings, "import.entry-without-article"));
}

TEST(IssueText, QuarterlySourcesAndBylines)
{
    const ImportedIssue issue = readText(quarterlyText());
    const std::vector<Article>& home = column(issue.columns, QStringLiteral("国内资讯")).articles;
    ASSERT_EQ(home.size(), 2U);
    EXPECT_EQ(home[0].source.zh, QStringLiteral("云屿新闻网"));
    EXPECT_EQ(home[1].source.zh, QStringLiteral("云屿日报"));
    // A name inside the text is copied to the field and stays where it is.
    EXPECT_EQ(home[0].byline.zh, QStringLiteral("何知秋"));
    EXPECT_EQ(home[0].bylinePlace, BylinePlace::InDateline);
    EXPECT_TRUE(home[0].blocks[0].zh.string.contains(QStringLiteral("电(何知秋)")));
    EXPECT_EQ(home[0].blocks[1].kind, BlockKind::Subhead);
    EXPECT_EQ(home[1].byline.zh, QStringLiteral("记者周望"));
    EXPECT_EQ(home[1].bylinePlace, BylinePlace::InDateline);
    EXPECT_EQ(column(issue.columns, QStringLiteral("国际资讯")).articles[0].source.zh, QStringLiteral("航运周报"));
}

TEST(IssueText, RunInHeadsAreStrongRanges)
{
    const ImportedIssue issue = readText(quarterlyText());
    const Article& policy = column(issue.columns, QStringLiteral("政策报告")).articles.at(0);
    ASSERT_EQ(policy.blocks.size(), 5U);
    EXPECT_EQ(policy.blocks[1].kind, BlockKind::Subhead);
    EXPECT_EQ(policy.blocks[1].zh.string, QStringLiteral("一、便利夜间通关"));
    EXPECT_EQ(policy.blocks[3].kind, BlockKind::Subhead);
    const std::vector<Mark> first = policy.blocks[2].zh.marks;
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0], (Mark{0, 10, MarkKind::Strong, {}, {}}));
    ASSERT_EQ(policy.blocks[4].zh.marks.size(), 1U);
    EXPECT_EQ(policy.blocks[4].zh.marks[0].to, codePointCount(QStringLiteral("(二) 增开支线。")));
}

TEST(IssueText, BackPageBecomesContacts)
{
    const ImportedIssue issue = readText(quarterlyText());
    EXPECT_EQ(issue.issue.contacts.zh,
              QStringLiteral(
                  "电话: 0000-5550-0123\nEmail: office@example.org\n地址: 云屿市青檐区灯塔路 18 号盐仓里 2 号仓\n"
                  "网址: www.example.org\n官方微博: http://weibo.example.org/yunyu"));
    const Article& last = column(issue.columns, QStringLiteral("协会动态")).articles.at(0);
    EXPECT_EQ(last.blocks.size(), 1U);
}

TEST(IssueText, ContentsEntriesWithoutArticleAreReportedWithTheirLine)
{
    QString text = bulletinText();
    text.replace(QStringLiteral("- 数据标注员的一天\n"),
                 QStringLiteral("- 数据标注员的一天\n- 一篇没有交来的稿件\n"));
    const ImportedIssue issue = readText(text);
    EXPECT_EQ(issue.articleCount(), 4);
    const auto note =
        std::ranges::find(issue.warnings, QStringLiteral("import.entry-without-article"), &Diagnostic::rule);
    ASSERT_NE(note, issue.warnings.end());
    EXPECT_EQ(note->subject, QStringLiteral("一篇没有交来的稿件"));
    EXPECT_EQ(note->where, QStringLiteral("line 20"));
}

TEST(IssueText, ContentsGiveTheOrder)
{
    QString text = bulletinText();
    text.replace(QStringLiteral("- 港口夜航增开三条新线\n"), QString());
    text.replace(QStringLiteral("- 数据标注员的一天\n"),
                 QStringLiteral("- 数据标注员的一天\n- 港口夜航增开三条新线\n"));
    EXPECT_EQ(places(readText(text).columns).at(2), QStringLiteral("行业资讯/港口夜航增开三条新线"));
}

struct Variant {
    const char* name;
    QString (*change)(QString);
};

/// The same issue typed in other ways gives the same articles in the same columns.
class Variants : public ::testing::TestWithParam<Variant> {};

TEST_P(Variants, SamePlaces)
{
    for (const QString& text : {bulletinText(), quarterlyText()}) {
        const ImportedIssue plain = readText(text);
        const ImportedIssue changed = readText(GetParam().change(text));
        EXPECT_EQ(places(changed.columns), places(plain.columns));
        EXPECT_EQ(changed.columnCount(), plain.columnCount());
        EXPECT_EQ(changed.issue.contacts, plain.issue.contacts);
    }
}

namespace {

QString replaced(QString text, const char* pattern, const char* by)
{
    return text.replace(QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption),
                        QString::fromUtf8(by));
}

} // namespace

INSTANTIATE_TEST_SUITE_P(
    IssueText, Variants,
    ::testing::Values(
        Variant{"AllLevelOne", [](QString text) { return replaced(text, "^#{2,3} ", "# "); }},
        Variant{"AllLevelThree", [](QString text) { return replaced(text, "^#{1,3} (?!云屿)", "### "); }},
        Variant{"NoHeadingMarksInBody",
                [](QString text) { return replaced(text, "^#{1,3} (?!云屿(数字)?贸易)", ""); }},
        Variant{"NoBullets", [](QString text) { return replaced(text, "^(#+) ● ", "\\1 "); }},
        Variant{"NoBrackets", [](QString text) { return replaced(text, "^(#+) 【(.*)】$", "\\1 \\2"); }},
        Variant{"NoSources", [](QString text) { return replaced(text, "^（?(文章)?来源.*$", ""); }},
        Variant{
            "SingleLineEnds",
            [](QString text) { return replaced(text, "\\n{2,}(?!-|盐仓|#? ?云屿(数字)?贸易|季刊|2026)", "\n"); }},
        Variant{"CarriageReturns",
                [](QString text) { return text.replace(QLatin1Char('\n'), QLatin1String("\r\n")); }},
        Variant{"FullWidthIssueLine",
                [](QString text) {
                    return replaced(text, "2026 年第 (\\d) 期 \\(总第 (\\d+) 期\\)",
                                    "２０２６年第\\1期（总第\\2期）");
                }},
        Variant{"DotsAndPageNumbers",
                [](QString text) {
                    return replaced(replaced(text, "^\\((\\d+)\\) (.*)(\\S)$", "\\2\\3……\\1"), "^/(.*)$",
                                    "/\\1 …… 9");
                }},
        Variant{"PageNumbersBetween",
                [](QString text) {
                    return replaced(text, "是云屿市今年的一项工作，(.*)$",
                                    "是云屿市今年的一项工作，\\1\n\n- 7 -\n");
                }}),
    [](const ::testing::TestParamInfo<Variant>& variant) { return variant.param.name; });
