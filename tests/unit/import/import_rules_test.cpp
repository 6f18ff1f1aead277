#include "unit/import/sample_text.h"

#include "import/credits.h"
#include "import/issue_head.h"
#include "import/line.h"
#include "import/outline.h"
#include "import/paragraphs.h"

using namespace banxin;
using namespace banxin::manuscript;
using banxin::testing::blocksOf;
using banxin::testing::head;
using banxin::testing::places;
using banxin::testing::prose;
using banxin::testing::readText;

namespace {

Issue headOf(const QString& lines)
{
    return readText(lines + QStringLiteral("\n\n## 【要闻】\n\n### ● 标题在此\n\n")
                    + prose(QStringLiteral("试验")))
        .issue;
}

} // namespace

TEST(IssueHead, IssueLinesInManyForms)
{
    for (const char* line :
         {"2026 年第 3 期", "2026年第3期（总第27期）", "（2026 年第 3 期  总第 27 期）", "双月刊/2026年第3期",
          "二〇二六年第三期", "2026 年 · 第 3 期", "No.3, 2026", "2026.3", "总第27期 2026年第3期"}) {
        const Issue issue = headOf(QStringLiteral("# 云屿通讯\n\n") + QString::fromUtf8(line));
        EXPECT_EQ(issue.year, 2026) << line;
        EXPECT_EQ(issue.number, 3) << line;
        EXPECT_EQ(issue.runningNumber, QString::fromUtf8(line).contains(QStringLiteral("27")) ? 27 : 0) << line;
        EXPECT_TRUE(issue.notice.isEmpty()) << line << issue.notice.toStdString();
    }
}

TEST(IssueHead, YearFromTheDate)
{
    const Issue issue = headOf(QStringLiteral("# 云屿通讯\n\n第十二期\n\n二〇二六年十二月三十一日"));
    EXPECT_EQ(issue.year, 2026);
    EXPECT_EQ(issue.number, 12);
    EXPECT_EQ(issue.date, QDate(2026, 12, 31));
}

TEST(IssueHead, NoticesPublishersAndForeignName)
{
    const Issue issue = headOf(QStringLiteral(
        "# 云屿通讯\n\nYUNYU NEWSLETTER\n\n2026 年第 1 期\n\n主办：云屿市贸易协会\n\n"
        "云屿市贸易协会秘书处编印    2026 年 1 月 5 日\n\n内部资料 免费交流\n\n云印准字第 0007 号"));
    EXPECT_EQ(issue.name.en, QStringLiteral("YUNYU NEWSLETTER"));
    EXPECT_EQ(issue.publisher.zh, QStringLiteral("主办：云屿市贸易协会\n云屿市贸易协会秘书处编印"));
    EXPECT_EQ(issue.date, QDate(2026, 1, 5));
    // What nothing recognises is kept on the cover.
    EXPECT_EQ(issue.notice, QStringLiteral("内部资料 免费交流\n云印准字第 0007 号"));
}

TEST(IssueHead, ADayThatNoCalendarHasStaysAsText)
{
    const Issue issue = headOf(QStringLiteral("# 云屿通讯\n\n2026 年第 1 期\n\n2026 年 2 月 30 日"));
    EXPECT_FALSE(issue.date.isValid());
    EXPECT_EQ(issue.notice, QStringLiteral("2026 年 2 月 30 日"));
}

TEST(IssueHead, Numbers)
{
    EXPECT_EQ(parseNumber(QStringLiteral("14")), 14);
    EXPECT_EQ(parseNumber(QStringLiteral("十")), 10);
    EXPECT_EQ(parseNumber(QStringLiteral("二十一")), 21);
    EXPECT_EQ(parseNumber(QStringLiteral("一百零三")), 103);
    EXPECT_EQ(parseNumber(QStringLiteral("二〇二六")), 2026);
    EXPECT_EQ(parseNumber(QStringLiteral("春")), 0);
}

TEST(Credits, Sources)
{
    for (const char* line : {"（文章来源：云屿晚报）", "文章来源：云屿晚报", "文章来源: 云屿晚报",
                             "来源：云屿晚报", "(来源:云屿晚报)", "摘自：云屿晚报"}) {
        const auto credit = readCredit(QString::fromUtf8(line));
        ASSERT_TRUE(credit.has_value()) << line;
        EXPECT_EQ(credit->source, QStringLiteral("云屿晚报")) << line;
    }
    const auto both = readCredit(QStringLiteral("来源：云屿晚报　作者：何知秋"));
    ASSERT_TRUE(both.has_value());
    EXPECT_EQ(both->source, QStringLiteral("云屿晚报"));
    EXPECT_EQ(both->byline, QStringLiteral("作者：何知秋"));
}

TEST(Credits, Bylines)
{
    for (const auto& [line, byline] :
         {std::pair{"（作者：何知秋，系云屿学院教授）", "作者：何知秋，系云屿学院教授"},
          {"（作者单位：云屿学院）", "作者单位：云屿学院"},
          {"本报记者 何知秋 通讯员 林小满", "本报记者 何知秋 通讯员 林小满"},
          {"（记者何知秋）", "记者何知秋"},
          {"文/何知秋", "文/何知秋"}}) {
        const auto credit = readCredit(QString::fromUtf8(line));
        ASSERT_TRUE(credit.has_value()) << line;
        EXPECT_EQ(credit->byline, QString::fromUtf8(byline));
    }
}

TEST(Credits, TextIsNoCredit)
{
    for (const char* line : {"记者 2 月 11 日获悉，新线将于下月开通。", "记者在现场看到，人很多。", "记者手记",
                             "数据来源于三家企业的年报。", "（完）", "来源"})
        EXPECT_FALSE(readCredit(QString::fromUtf8(line)).has_value()) << line;
}

TEST(Contents, PageNumbers)
{
    for (const char* line : {"(8) 国内资讯", "（8）国内资讯", "国内资讯……8", "国内资讯 ...... 12", "国内资讯\t8",
                             "国内资讯（8）", "8　国内资讯"})
        EXPECT_EQ(withoutPageNumber(QString::fromUtf8(line)), QStringLiteral("国内资讯")) << line;
    EXPECT_EQ(withoutPageNumber(QStringLiteral("2026 年各地新动向")), QStringLiteral("2026 年各地新动向"));
    EXPECT_EQ(withoutPageNumber(QStringLiteral("关于第 5 号公告")), QStringLiteral("关于第 5 号公告"));
}

TEST(Contents, NumberedArticleAfterASubColumnBelongsToTheColumn)
{
    const QString text = head()
        + QStringLiteral("目录\n\n● **行业资讯**\n\n(3) 国内资讯\n\n/甲地的新鲜事情\n\n/乙地的新鲜事情\n\n(9) "
                         "专稿一篇在此\n\n"
                         "## 【国内资讯】\n\n## 甲地的新鲜事情\n\n%1\n\n来源：甲报\n\n## "
                         "乙地的新鲜事情\n\n%1\n\n来源：乙报\n\n## 专稿一篇在此\n\n%1\n")
              .arg(prose(QStringLiteral("近况")));
    EXPECT_EQ(places(readText(text).columns),
              QStringList({QStringLiteral("行业资讯/专稿一篇在此"), QStringLiteral("国内资讯/甲地的新鲜事情"),
                           QStringLiteral("国内资讯/乙地的新鲜事情")}));
}

TEST(Paragraphs, SentenceEnds)
{
    for (const char* text :
         {"好。", "好！”", "“好。”", "好……", "如下：", "（好。）", "见下表。（记者某某）", "It ends."})
        EXPECT_TRUE(endsSentence(QString::fromUtf8(text))) << text;
    for (const char* text : {"好", "好，", "外包（KPO）", "走向“蓝海”", "《规程》"})
        EXPECT_FALSE(endsSentence(QString::fromUtf8(text))) << text;
}

TEST(Paragraphs, CutsAreJoinedAcrossBlankLinesAndRules)
{
    const QString whole = QStringLiteral("港口的夜航从去年秋天开始试行，起初只有一条线，后来加到三条，现在每晚有十"
                                         "二艘船进出，船员都说比从前方便。");
    for (const QString& gap : {QStringLiteral("\n\n"), QStringLiteral("\n\n\n\n"), QStringLiteral("\n\n---\n\n"),
                               QStringLiteral("\n\n- 12 -\n\n"), QStringLiteral("\n")}) {
        for (qsizetype at = 32; at < whole.size() - 1; ++at) {
            // A page is never cut before a mark that may not begin a line.
            QString cut = whole;
            cut.insert(at, gap);
            EXPECT_EQ(blocksOf(cut), QStringList{QStringLiteral("paragraph: ") + whole}) << at;
        }
    }
}

TEST(Paragraphs, WhatIsWholeStaysApart)
{
    const QString intro =
        QStringLiteral("会议期间，协会为下列四项工作颁发了证书，与会代表一致表示祝贺，并希望来年再接再厉：");
    const QString next = prose(QStringLiteral("展望"));
    EXPECT_EQ(blocksOf(intro + QStringLiteral("\n\n") + next).size(), 2);
    // A short line without a stop is no cut paragraph.
    EXPECT_EQ(blocksOf(QStringLiteral("会场掠影\n\n") + next).size(), 2);
    EXPECT_EQ(blocksOf(next + QStringLiteral("\n\n（二）再来一项。") + next).size(), 2);
}

TEST(Paragraphs, SemicolonsEndItemsButNotRunningText)
{
    const QString running = QStringLiteral("场景方面，港区将建设一个平台，打造一间发布厅；支持各部门开放场景；");
    EXPECT_EQ(blocksOf(running + QStringLiteral("\n\n鼓励企业按季度申报。")).size(), 1);
    EXPECT_EQ(
        blocksOf(QStringLiteral("（一）建设平台；\n\n（二）开放场景；\n\n（三）鼓励企业按季度申报。")).size(), 3);
    EXPECT_EQ(
        blocksOf(QStringLiteral(
                     "主要做法有：\n\n规模扩大一倍，企业翻番；\n\n结构优化，外需回升；\n\n效益提高，利润增长。"))
            .size(),
        4);
}

TEST(Paragraphs, RunInHeads)
{
    EXPECT_EQ(runInHeadLength(QStringLiteral("（一）打造品牌。统筹各方，形成合力。")), 8);
    EXPECT_EQ(runInHeadLength(QStringLiteral("(十一) 打造品牌。统筹各方。")), 10);
    EXPECT_EQ(runInHeadLength(QStringLiteral("（一）打造品牌。")), 0) << "nothing follows";
    EXPECT_EQ(runInHeadLength(QStringLiteral("打造品牌。统筹各方。")), 0);
    EXPECT_EQ(runInHeadLength(QStringLiteral("（一）") + QString(40, QChar(u'长')) + QStringLiteral("。后文。")),
              0);
}

TEST(Paragraphs, MarksOfJoinedPartsKeepTheirPlace)
{
    const ImportedIssue issue =
        readText(head()
                 + QStringLiteral("## 【要闻】\n\n### ● 标题在此\n\n"
                                  "港口的夜航从去年秋天开始试行，起初只有一条线，后来加到三条，现在每晚有十二艘\n"
                                  "\n**货船**进出，见[年报](https://example.org/report)。"));
    const Text& text = issue.columns.at(0).articles.at(0).blocks.at(0).zh;
    ASSERT_EQ(text.marks.size(), 2U);
    EXPECT_EQ(text.string.mid(text.marks[0].from, text.marks[0].to - text.marks[0].from), QStringLiteral("货船"));
    EXPECT_EQ(text.marks[0].kind, MarkKind::Strong);
    EXPECT_EQ(text.string.mid(text.marks[1].from, text.marks[1].to - text.marks[1].from), QStringLiteral("年报"));
    EXPECT_EQ(text.marks[1].value, QStringLiteral("https://example.org/report"));
}

TEST(Lines, InlineMarkdown)
{
    EXPECT_EQ(inlineText(QStringLiteral("**重**点 *轻* `码` 5*3*2")).string, QStringLiteral("重点 轻 码 5*3*2"));
    EXPECT_EQ(inlineText(QStringLiteral("a\\|b \\# <http://example.org/x>")).string,
              QStringLiteral("a|b # http://example.org/x"));
    EXPECT_EQ(inlineText(QStringLiteral("[a@example.org](mailto:a@example.org)")),
              Text(QStringLiteral("a@example.org")));
    EXPECT_EQ(inlineText(QStringLiteral("[未完 (三)")).string, QStringLiteral("[未完 (三)"));
}

TEST(Lines, MarksInAnyOrder)
{
    const std::vector<Line> lines =
        readLines(QStringLiteral("### ● **题** \n## 【栏 目】\n/题\n- 题\n#题\n#1 号机组\n12\n- 12 -\n题  \n#"));
    EXPECT_EQ(lines[0].plain, QStringLiteral("题"));
    EXPECT_EQ(lines[0].level, 3);
    EXPECT_TRUE(lines[0].bullet && lines[0].bold);
    EXPECT_EQ(lines[1].bracket, QStringLiteral("栏 目"));
    EXPECT_TRUE(lines[2].slash);
    EXPECT_TRUE(lines[3].dash);
    EXPECT_EQ(lines[4].level, 1);
    EXPECT_EQ(lines[5].level, 0);
    EXPECT_TRUE(lines[6].pageNumber && lines[7].pageNumber);
    EXPECT_TRUE(lines[8].hardBreak);
    EXPECT_TRUE(lines[9].blank);
}

TEST(Lines, BareNumbersThatStartAgainAreTheAuthors)
{
    const std::vector<Line> lines = readLines(QStringLiteral("1\n\n文\n\n2\n\n文\n\n1\n\n文"));
    EXPECT_FALSE(lines[0].pageNumber);
    EXPECT_FALSE(lines[4].pageNumber);
}

TEST(Body, BracketInsideAnArticleIsASubhead)
{
    const QString text = head()
        + QStringLiteral("目录\n\n【要闻】\n- 标题在此处\n- 另一标题在此\n\n## 【要闻】\n\n### ● "
                         "标题在此处\n\n%1\n\n【相关链接】\n\n%1\n\n"
                         "（来源：甲报）\n\n### ● 另一标题在此\n\n%1")
              .arg(prose(QStringLiteral("近况")));
    const ImportedIssue issue = readText(text);
    EXPECT_EQ(issue.columnCount(), 1);
    const Article& article = issue.columns.at(0).articles.at(0);
    ASSERT_EQ(article.blocks.size(), 3U);
    EXPECT_EQ(article.blocks[1].kind, BlockKind::Subhead);
    EXPECT_EQ(article.blocks[1].zh.string, QStringLiteral("【相关链接】"));
}

TEST(Body, TextUnderAColumnWithoutTitleIsAnArticleOfItsOwn)
{
    const ImportedIssue issue =
        readText(head()
                 + QStringLiteral("## 【要闻】\n\n### ● 标题在此\n\n%1\n\n## 【卷末】\n\n%1")
                       .arg(prose(QStringLiteral("近况"))));
    EXPECT_EQ(places(issue.columns), QStringList({QStringLiteral("要闻/标题在此"), QStringLiteral("卷末/")}));
    EXPECT_TRUE(banxin::testing::hasNote(issue.warnings, "import.no-title"));
}

TEST(Body, SubtitleAndTitleOnTwoLines)
{
    const ImportedIssue issue = readText(
        head()
        + QStringLiteral("目录\n\n- 夜航与潮水的故事\n\n## 夜航与  \n## 潮水的故事\n\n——写在通航一周年\n\n%1")
              .arg(prose(QStringLiteral("近况"))));
    ASSERT_EQ(issue.articleCount(), 1);
    const Article& article = issue.columns.at(0).articles.at(0);
    EXPECT_EQ(article.title.zh, QStringLiteral("夜航与潮水的故事"));
    EXPECT_EQ(article.subtitle.zh, QStringLiteral("——写在通航一周年"));
    EXPECT_EQ(issue.columnCount(), 0) << "the column without name is not counted";
}

TEST(Body, ContactsOfANoticeStayInTheArticle)
{
    const ImportedIssue issue =
        readText(head()
                 + QStringLiteral("## 【通知】\n\n### ● 报名事项\n\n%1\n\n联系人：何知秋\n\n电话：0000-5550-0199")
                       .arg(prose(QStringLiteral("报名"))));
    EXPECT_TRUE(issue.issue.contacts.isEmpty());
    EXPECT_EQ(issue.columns.at(0).articles.at(0).blocks.size(), 3U);
}
