#include "import/cleanup/structure/single.h"

#include "unit/import/structure/structure_text.h"

using namespace banxin;
using namespace banxin::cleanup;
using namespace banxin::testing;
using Role = ManuscriptRole;

namespace {

const char* const prose = "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了这样的生活。";
const char* const more = "去年冬天，一座新桥架到了对岸，汽车从此可以开进岛上最远的村子。";

std::string text(std::initializer_list<const char*> lines)
{
    std::string out;
    for (const char* line : lines)
        out += std::string(line) + "\n";
    return out;
}

Article one(const Manuscript& manuscript)
{
    const auto articles = articlesOf(manuscript);
    EXPECT_EQ(articles.size(), 1U);
    return articles.empty() ? Article() : articles.front().article;
}

} // namespace

TEST(Single, TitleBylineSourceOfTypedText)
{
    const Article article = one(
        typed(text({"大桥通车以后的海岛", "", "□ 本报记者 王一", "", prose, "", more, "", "（来源：云屿日报）"})));
    EXPECT_EQ(article.title.zh, QStringLiteral("大桥通车以后的海岛"));
    EXPECT_EQ(article.byline.zh, QStringLiteral("本报记者 王一"));
    EXPECT_EQ(article.source.zh, QStringLiteral("云屿日报"));
    EXPECT_EQ(article.bylinePlace, BylinePlace::UnderTitle);
    EXPECT_EQ(article.blocks.size(), 2U);
}

TEST(Single, KickerAndSubtitle)
{
    Article article =
        one(typed(text({"云屿县——", "大桥通车以后的海岛", "——在渔港年会上的讲话", "王　一", prose, more})));
    EXPECT_EQ(article.kicker.zh, QStringLiteral("云屿县——"));
    EXPECT_EQ(article.title.zh, QStringLiteral("大桥通车以后的海岛"));
    EXPECT_EQ(article.subtitle.zh, QStringLiteral("——在渔港年会上的讲话"));
    EXPECT_EQ(article.byline.zh, QStringLiteral("王　一"));
    article = one(typed(text({"关于做好渡船", "安全管理工作的通知", "各乡镇人民政府：", prose, more})));
    EXPECT_EQ(article.title.zh, QStringLiteral("关于做好渡船 安全管理工作的通知"));
    EXPECT_EQ(article.blocks.size(), 3U);
}

TEST(Single, SizesTellKickerAndTitle)
{
    ManuscriptLine kicker = paragraph("从渡船到大桥");
    ManuscriptLine title = paragraph("海岛的新生活");
    ManuscriptLine subtitle = paragraph("一座桥改变三个村");
    kicker.size = 14;
    title.size = 22;
    subtitle.size = 14;
    ManuscriptLine body = paragraph(prose);
    body.size = 10.5;
    const Article article = one(document({kicker, title, subtitle, body, body}));
    EXPECT_EQ(article.kicker.zh, QStringLiteral("从渡船到大桥"));
    EXPECT_EQ(article.title.zh, QStringLiteral("海岛的新生活"));
    EXPECT_EQ(article.subtitle.zh, QStringLiteral("一座桥改变三个村"));
}

TEST(Single, RolesOfADocument)
{
    ManuscriptLine picture;
    picture.role = Role::Picture;
    picture.picture = 0;
    picture.whole = true;
    ManuscriptLine table;
    table.role = Role::Table;
    table.payload = {{QStringLiteral("rows"),
                      QJsonArray{QJsonArray{QJsonObject{{QStringLiteral("zh"), QStringLiteral("班次")}}}}}};
    const Article article =
        one(document({paragraph("观察", Role::Column), paragraph("海岛的新生活", Role::Title),
                      paragraph("一座桥改变三个村", Role::Subtitle), paragraph("王一", Role::Byline),
                      paragraph(prose), paragraph("新桥", Role::Heading), paragraph(more), picture,
                      paragraph("渡船停在码头。", Role::Caption), paragraph("表1 渡船班次"), table,
                      paragraph("第一项", Role::ListItem), paragraph("桥通了。", Role::Quote)}));
    EXPECT_EQ(article.byline.zh, QStringLiteral("王一"));
    EXPECT_EQ(article.subtitle.zh, QStringLiteral("一座桥改变三个村"));
    CleanedArticle cleaned;
    cleaned.article = article;
    EXPECT_EQ(
        kindsOf(cleaned),
        (std::vector<std::string>{"paragraph", "subhead", "paragraph", "picture", "table", "list_item", "quote"}));
    EXPECT_EQ(article.blocks[3].zh.string, QStringLiteral("渡船停在码头。"));
    EXPECT_EQ(article.blocks[3].payload.value(QStringLiteral("file")).toString(), pictureKey(0));
    EXPECT_EQ(article.blocks[4].zh.string, QStringLiteral("表1 渡船班次"));
    EXPECT_TRUE(article.blocks[4].payload.contains(QStringLiteral("rows")));
}

TEST(Single, SeveralArticlesOfADocument)
{
    const auto articles = articlesOf(document({paragraph("海岛的新生活", Role::Title), paragraph(prose),
                                               paragraph("从渡船到大桥", Role::Kicker),
                                               paragraph("渔港的早晨", Role::Title), paragraph(more)}));
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[1].article.kicker.zh, QStringLiteral("从渡船到大桥"));
    EXPECT_EQ(articles[1].article.title.zh, QStringLiteral("渔港的早晨"));
}

TEST(Single, AKickerWithoutStyleGoesWithTheTitleBelow)
{
    ManuscriptLine kicker = paragraph("云屿渡口——");
    const auto articles =
        articlesOf(document({paragraph("海岛的新生活", Role::Title), paragraph(prose), paragraph(""), kicker,
                             paragraph("渔港的早晨", Role::Title), paragraph(more)}));
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].article.blocks.size(), 1U);
    EXPECT_EQ(articles[1].article.kicker.zh, QStringLiteral("云屿渡口——"));
    // Who signs the article above does not go with it.
    const auto other =
        articlesOf(document({paragraph("海岛的新生活", Role::Title), paragraph(prose), paragraph("云屿县渡船协会"),
                             paragraph("渔港的早晨", Role::Title), paragraph(more)}));
    ASSERT_EQ(other.size(), 2U);
    EXPECT_TRUE(other[1].article.kicker.zh.isEmpty());
}

TEST(Single, OfficialDocuments)
{
    const auto sized = [](const char* words, double size, bool centred) {
        ManuscriptLine line = paragraph(words);
        line.size = size;
        line.centred = centred;
        return line;
    };
    const Article notice = one(
        document({sized("云屿县渡船协会文件", 36, true), sized("云渡协〔2026〕12号", 16, true),
                  sized("关于召开年会的通知", 22, true), sized("各会员单位：", 16, false), paragraph(prose),
                  paragraph(more), paragraph("云屿县渡船协会"), paragraph("2026年2月20日"),
                  paragraph("抄送：县交通局，县民政局。"), paragraph("云屿县渡船协会秘书处　2026年2月20日印发")}));
    EXPECT_EQ(notice.title.zh, QStringLiteral("关于召开年会的通知"));
    EXPECT_EQ(notice.subtitle.zh, QStringLiteral("云渡协〔2026〕12号"));
    ASSERT_EQ(notice.blocks.size(), 5U);
    EXPECT_EQ(notice.blocks.back().zh.string, QStringLiteral("2026年2月20日"));
    EXPECT_EQ(notice.blocks.back().kind, BlockKind::Paragraph);
    const Article minutes =
        one(document({sized("云屿县渡船协会", 22, true), sized("会长办公会议纪要", 22, true),
                      sized("时间：2026年2月3日", 16, false), sized("主持：王一", 16, false), paragraph(prose)}));
    EXPECT_EQ(minutes.title.zh, QStringLiteral("云屿县渡船协会 会长办公会议纪要"));
    EXPECT_TRUE(minutes.subtitle.zh.isEmpty());
    EXPECT_EQ(minutes.blocks.size(), 3U);
    const Article report = one(document({sized("渡船调研报告", 22, true), sized("云屿县交通局课题组", 16, true),
                                         paragraph(prose), paragraph(more)}));
    EXPECT_EQ(report.byline.zh, QStringLiteral("云屿县交通局课题组"));
}

TEST(Single, AListOfNamesMakesNoPageOfATypedArticle)
{
    const std::string paragraphs = std::string(prose) + more + prose + "\n" + more + prose + more + "\n";
    std::string list = "理事单位：\n";
    for (const char* place : {"东湾", "南湾", "西湾", "北湾", "渡口", "码头", "灯塔", "石桥", "沙洲", "海堤",
                              "芦塘", "盐场", "渔港", "礁石", "椰林", "潮汐", "帆影", "船坞"})
        list += std::string(place) + "海岛渡船服务有限公司\n";
    const Article article =
        one(typed("云屿县渡船协会举行年会\n" + paragraphs + paragraphs + paragraphs + list + prose + more));
    EXPECT_EQ(article.title.zh, QStringLiteral("云屿县渡船协会举行年会"));
    EXPECT_EQ(article.blocks.size(), 26U);
}

TEST(Single, SeveralTypedArticles)
{
    const auto articles =
        articlesOf(typed(text({"海岛的新生活", "本报记者 王一", prose, more, "（来源：云屿日报）", "渔港的早晨",
                               "本报记者 李二", more, prose, "（来源：云屿网）"})));
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].article.source.zh, QStringLiteral("云屿日报"));
    EXPECT_EQ(articles[1].article.title.zh, QStringLiteral("渔港的早晨"));
    EXPECT_EQ(articles[1].article.byline.zh, QStringLiteral("本报记者 李二"));
}

TEST(Single, ArticleNumbersOfAPage)
{
    std::vector<ManuscriptLine> lines{paragraph("海岛的新生活", Role::Title), paragraph(prose),
                                      paragraph("渔港的早晨", Role::Title), paragraph(more), paragraph(more)};
    const int numbers[] = {1, 1, 2, 2, 1};
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].article = numbers[i];
    const auto articles = articlesOf(document(lines));
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].article.blocks.size(), 2U);
    EXPECT_EQ(articles[1].article.blocks.size(), 1U);
}

TEST(Single, EnglishFillsTheEnglishSide)
{
    const Article article = one(typed(
        text({"An Island After the Bridge", "By Wang Yi",
              "The ferry used to run three times a day, and when the wind was strong it waited in the harbour.",
              "Last winter a new bridge reached the other shore, and cars can now drive to the farthest village "
              "of the island.",
              "Source: Yunyu Daily"})));
    EXPECT_EQ(article.title.en, QStringLiteral("An Island After the Bridge"));
    EXPECT_TRUE(article.title.zh.isEmpty());
    EXPECT_EQ(article.byline.en, QStringLiteral("By Wang Yi"));
    EXPECT_EQ(article.source.en, QStringLiteral("Yunyu Daily"));
    ASSERT_EQ(article.blocks.size(), 2U);
    EXPECT_TRUE(article.blocks[0].zh.isEmpty());
}

TEST(Single, APassageHasNoFields)
{
    CleanOptions options;
    options.passage = true;
    const auto articles = articlesOf(typed(text({"一座桥的改变", prose, "（来源：云屿日报）"})), options);
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_TRUE(articles[0].article.title.isEmpty());
    EXPECT_TRUE(articles[0].article.source.isEmpty());
    EXPECT_EQ(articles[0].article.blocks.size(), 3U);
}

TEST(Single, TextWithoutTitle)
{
    const Article article = one(typed(text({prose, more})));
    EXPECT_TRUE(article.title.isEmpty());
    EXPECT_EQ(article.blocks.size(), 2U);
}

TEST(Single, ADashedHeadingBelowTheTitleIsItsSubtitle)
{
    const Article article =
        one(document({paragraph("海岛的新生活", Role::Title), paragraph("——在渔港年会上的讲话", Role::Heading),
                      paragraph("王一"), paragraph(prose)}));
    EXPECT_EQ(article.subtitle.zh, QStringLiteral("——在渔港年会上的讲话"));
    EXPECT_EQ(article.byline.zh, QStringLiteral("王一"));
    EXPECT_EQ(article.blocks.size(), 1U);
}

TEST(Single, TheCaptionBelowAPictureLeavesItsAlternativeText)
{
    ManuscriptLine picture = paragraph("渡船", Role::Picture);
    picture.picture = 0;
    const Article article = one(document(
        {paragraph("海岛的新生活", Role::Title), paragraph(prose), picture, paragraph("图1 渡船停在码头")}));
    ASSERT_EQ(article.blocks.size(), 2U);
    EXPECT_EQ(article.blocks[1].zh.string, QStringLiteral("图1 渡船停在码头"));
    EXPECT_EQ(
        article.blocks[1].payload.value(QStringLiteral("alt")).toObject().value(QStringLiteral("zh")).toString(),
        QStringLiteral("渡船"));
}

TEST(Single, WhatItMadeStaysAsItIs)
{
    const auto printed = [](const Article& a) {
        std::string out;
        for (const QString& field : {a.kicker.zh, a.title.zh, a.subtitle.zh, a.byline.zh})
            out += field.isEmpty() ? std::string() : field.toStdString() + "\n";
        for (const Block& block : a.blocks)
            out += block.zh.string.toStdString() + "\n";
        return out + (a.source.zh.isEmpty() ? std::string() : "（来源：" + a.source.zh.toStdString() + "）\n");
    };
    const Article first = one(
        typed(text({"点击蓝字关注我们", "云屿县——", "大桥通车以后的海岛", "——三个村子的一年", "□ 本报记者 王一",
                    prose, "一座桥的改变", more, "参加单位：", "云屿渔业合作社", "云屿航运有限公司", "云屿中学",
                    "图为渡船停在码头。王一 摄", more, "（来源：云屿日报）", "责任编辑：李二"})));
    const Manuscript again = typed(printed(first));
    std::vector<CleanChange> changes;
    const auto second = articlesOf(again, {}, &changes);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_TRUE(sameContent(first, second.front().article));
    for (const CleanChange& change : changes)
        EXPECT_NE(change.rule, QStringLiteral("noise")) << change.before.toStdString();
}

TEST(Single, ArticlesBelowBlankLinesBeginWithBylineOrDateline)
{
    const auto articles = articlesOf(
        typed(text({"海岛通车", "本报讯（记者 王一）昨日上午，大桥正式通车，首日过桥两千余人。", prose, "",
                    "渔港的老照片", "□ 李二", prose, more, "（摘自《云屿日报》）", "", "渔港举行划船比赛",
                    "二百人参加 全程五公里", "", "本报讯（通讯员 赵三）昨日下午，渔港举行划船比赛。", more})));
    ASSERT_EQ(articles.size(), 3U);
    EXPECT_TRUE(articles[0].article.source.isEmpty());
    EXPECT_EQ(articles[1].article.title.zh, QStringLiteral("渔港的老照片"));
    EXPECT_EQ(articles[1].article.byline.zh, QStringLiteral("李二"));
    EXPECT_TRUE(articles[2].article.source.isEmpty());
}

TEST(Single, EnglishSubheadsBeginNoArticle)
{
    const auto articles = articlesOf(typed(
        text({"The Bridge to the Island", "Jane Smith", "",
              "The ferry ran three times a day, and when the wind was strong it",
              "waited in the harbour until evening. The people of the island had", "long been used to that.", "",
              "How the work was done", "", "Last winter a new bridge reached the other shore, and since then",
              "cars have driven to the farthest village of the island in less",
              "than an hour, whatever the weather."})));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(articles[0].article.title.en, QStringLiteral("The Bridge to the Island"));
    EXPECT_EQ(articles[0].article.byline.en, QStringLiteral("Jane Smith"));
    EXPECT_EQ(articles[0].article.blocks.size(), 3U);
}
