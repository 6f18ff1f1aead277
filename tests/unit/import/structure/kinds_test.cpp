#include "import/cleanup/structure/kinds.h"

#include "import/cleanup/structure/line_words.h"

#include "unit/import/structure/structure_text.h"

using namespace banxin;
using namespace banxin::cleanup;
using namespace banxin::testing;

namespace {

const std::string prose = "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了这样的生活。";

using Kinds = std::vector<std::string>;

Kinds kindsOfText(const std::string& text)
{
    const auto articles = articlesOf(typed("大桥通车以后的海岛\n\n" + text));
    EXPECT_EQ(articles.size(), 1U);
    return articles.empty() ? Kinds() : kindsOf(articles.front());
}

} // namespace

TEST(KindWords, Captions)
{
    for (const char* text : {"图为渡船停在码头。", "左图：老码头。", "（上图）新桥。", "图1 海岛的位置",
                             "渡船停在码头。 本报记者 王一摄", "渡船停在码头。王一 摄", "渡船停在码头。（王一摄）",
                             "渡船停在码头。（资料图片）", "渡船停在码头。 新华社记者 王一 摄", "（受访者供图）",
                             "▲渡船停在码头", "渡船停在码头。王一 李二 摄影报道", "摄影：王一"})
        EXPECT_TRUE(looksLikeCaption(QString::fromUtf8(text))) << text;
    for (const char* text :
         {"图书馆为岛上的孩子开到晚上九点。", "这张照片是他二十年前在船上拍摄", "图谋发展", "上图书馆的人多了。",
          "他喜欢摄影。", "左右图存", "这一切都要靠大家提供帮助。", "本报记者 王一"})
        EXPECT_FALSE(looksLikeCaption(QString::fromUtf8(text))) << text;
}

TEST(Kinds, SubheadsBetweenParagraphs)
{
    EXPECT_EQ(kindsOfText(prose + "\n一座桥的改变\n" + prose + "\n渔港还热闹吗？\n" + prose),
              (Kinds{"paragraph", "subhead", "paragraph", "subhead", "paragraph"}));
    EXPECT_EQ(kindsOfText("一、总体要求\n" + prose + "\n二、主要任务\n（一）修好码头\n" + prose),
              (Kinds{"subhead", "paragraph", "subhead", "subhead", "paragraph"}));
}

TEST(Kinds, ShortParagraphsThatAreNoHeads)
{
    EXPECT_EQ(kindsOfText(prose + "\n“你还走吗？”\n“不走了。”\n" + prose),
              (Kinds{"paragraph", "paragraph", "paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n潮水来了\n潮水又去\n船在等风\n人在等船\n" + prose),
              (Kinds{"paragraph", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n云屿县人民政府\n2026年1月30日"),
              (Kinds{"paragraph", "paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n2026年\n" + prose), (Kinds{"paragraph", "paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText("各位领导、同志们：\n" + prose), (Kinds{"paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n问：码头何时修好？\n答：今年年底。\n" + prose),
              (Kinds{"paragraph", "paragraph", "paragraph", "paragraph"}));
}

TEST(Kinds, Lists)
{
    EXPECT_EQ(kindsOfText(prose + "\n· 修好码头\n· 清理航道\n· 更新渡船\n" + prose),
              (Kinds{"paragraph", "list_item", "list_item", "list_item", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n1. 修好码头；\n2. 清理航道；\n3. 更新渡船。\n" + prose),
              (Kinds{"paragraph", "list_item", "list_item", "list_item", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n参加单位：\n云屿渔业合作社\n云屿航运有限公司\n云屿中学\n" + prose),
              (Kinds{"paragraph", "subhead", "list_item", "list_item", "list_item", "paragraph"}));
}

TEST(Kinds, NamesBelowAHeadAreItsList)
{
    const std::string names = "东湾渡船公司\n南湾渡船公司\n北湾码头公司\n";
    EXPECT_EQ(kindsOfText(prose + "\n理事单位：\n" + names + prose),
              (Kinds{"paragraph", "subhead", "list_item", "list_item", "list_item", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n会长单位：\n西湾渡船公司\n理事单位：\n" + names + prose),
              (Kinds{"paragraph", "subhead", "list_item", "subhead", "list_item", "list_item", "list_item",
                     "paragraph"}));
    // Heads that the format has told.
    const auto articles =
        articlesOf(document({paragraph("大桥通车以后", ManuscriptRole::Title), paragraph(prose.c_str()),
                             paragraph("理事单位：", ManuscriptRole::Heading), paragraph("东湾渡船公司"),
                             paragraph("南湾渡船公司"), paragraph("北湾码头公司"), paragraph(prose.c_str())}));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(kindsOf(articles[0]),
              (Kinds{"paragraph", "subhead", "list_item", "list_item", "list_item", "paragraph"}));
    // Bold lines above names.
    const auto bold = [](const char* words) {
        ManuscriptLine line = paragraph(words);
        line.text.marks = {{0, codePointCount(line.text.string), MarkKind::Strong, {}, {}}};
        return line;
    };
    const auto prizes = articlesOf(
        document({paragraph("大桥通车以后", ManuscriptRole::Title), paragraph(prose.c_str()), bold("一等奖"),
                  paragraph("东湾渡船公司"), paragraph("南湾渡船公司"), paragraph("北湾码头公司"), bold("二等奖"),
                  paragraph("西湾渡船公司"), paragraph("石桥码头公司"), paragraph("沙洲船坞")}));
    ASSERT_EQ(prizes.size(), 1U);
    EXPECT_EQ(kindsOf(prizes[0]),
              (Kinds{"paragraph", "subhead", "list_item", "list_item", "list_item", "subhead", "list_item",
                     "list_item", "list_item"}));
    EXPECT_TRUE(prizes[0].article.blocks[1].zh.marks.empty());
    // Who signs is no item of the list above.
    EXPECT_EQ(kindsOfText(prose + "\n理事单位：\n" + names + "云屿县渡船协会\n2026年1月30日"),
              (Kinds{"paragraph", "subhead", "list_item", "list_item", "list_item", "paragraph", "paragraph"}));
}

TEST(Kinds, HeadsOfOneLevelAreHeadsAboveShortLinesToo)
{
    EXPECT_EQ(
        kindsOfText("一、会议时间\n" + prose + "\n二、会议地点\n云屿渡口宾馆\n三、会议内容\n" + prose
                    + "\n四、其他\n" + prose),
        (Kinds{"subhead", "paragraph", "subhead", "paragraph", "subhead", "paragraph", "subhead", "paragraph"}));
    EXPECT_EQ(kindsOfText("1. 基本情况\n" + prose + "\n1.1 航道\n" + prose + "\n1.2 码头\n" + prose),
              (Kinds{"subhead", "paragraph", "subhead", "paragraph", "subhead", "paragraph"}));
    EXPECT_EQ(enumerationForm(QStringLiteral("1.5万人乘船")), QString());
}

TEST(Kinds, NumberedHeadsWithTextAreNoList)
{
    EXPECT_EQ(kindsOfText("1. 修好码头\n" + prose + "\n2. 清理航道\n" + prose),
              (Kinds{"subhead", "paragraph", "subhead", "paragraph"}));
}

TEST(Kinds, PullQuotes)
{
    EXPECT_EQ(kindsOfText(prose
                          + "\n“海岛的未来，要靠岛上的年轻人自己去闯。”\n老船长说，海岛的未来，要靠岛上的年轻人自"
                            "己去闯，这话他说了二十年。\n"
                          + prose),
              (Kinds{"paragraph", "pullquote", "paragraph", "paragraph"}));
    EXPECT_EQ(kindsOfText(prose + "\n56.3%\n" + prose), (Kinds{"paragraph", "pullquote", "paragraph"}));
}

TEST(Kinds, BoldLinesAreHeadsWithoutMark)
{
    ManuscriptLine bold = paragraph("一方面，是修好眼前的码头。");
    bold.text.marks = {{0, codePointCount(bold.text.string), MarkKind::Strong, {}, {}}};
    const auto articles = articlesOf(document({paragraph("大桥通车以后", ManuscriptRole::Title),
                                               paragraph(prose.c_str()), bold, paragraph(prose.c_str())}));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(kindsOf(articles[0]), (Kinds{"paragraph", "subhead", "paragraph"}));
    EXPECT_TRUE(articles[0].article.blocks[1].zh.marks.empty());
}

TEST(Kinds, BoldQuestionsOfAnInterviewAreNoHeads)
{
    ManuscriptLine bold = paragraph("记者：码头何时修好？");
    bold.text.marks = {{0, codePointCount(bold.text.string), MarkKind::Strong, {}, {}}};
    const auto articles = articlesOf(document({paragraph("大桥通车以后", ManuscriptRole::Title),
                                               paragraph(prose.c_str()), bold, paragraph(prose.c_str())}));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(kindsOf(articles[0]), (Kinds{"paragraph", "paragraph", "paragraph"}));
}

TEST(Kinds, RunInHeadsAreStrong)
{
    const auto articles = articlesOf(typed("大桥通车以后的海岛\n（一）修好码头。" + prose));
    ASSERT_EQ(articles.size(), 1U);
    ASSERT_EQ(articles[0].article.blocks.front().zh.marks.size(), 1U);
    EXPECT_EQ(articles[0].article.blocks.front().zh.marks[0].to, 8);
}
