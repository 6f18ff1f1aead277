#include "import/cleanup/structure/wrapped_head.h"

#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/single.h"
#include "unit/import/structure/structure_text.h"

using namespace banxin;
using namespace banxin::cleanup;
using namespace banxin::testing;

namespace {

const QString prose = QStringLiteral(
    "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了这样的生活。去年冬天，一座新桥架到了对岸，汽车从此可"
    "以开进岛上最远的村子。"
    "桥通车那天，全村的人都到桥头去看，老船长却没有去，他说自己还要再开一年船，送完最后一批上岛教书的年轻人。");

/// Text in lines of `measure` characters.
std::string wrapped(const QString& text, int measure, const char* between = "\n", const char* indent = "")
{
    std::string out;
    const QString whole = QString::fromUtf8(indent) + text;
    for (qsizetype at = 0; at < whole.size(); at += measure)
        out += whole.mid(at, measure).toStdString() + between;
    return out;
}

Article head(const std::string& text)
{
    const auto articles = articlesOf(typed(text));
    EXPECT_EQ(articles.size(), 1U);
    return articles.empty() ? Article() : articles.front().article;
}

} // namespace

TEST(WrappedHead, MeasureOfWrappedTextOnly)
{
    EXPECT_NEAR(wrapMeasure(typed(wrapped(prose, 30)).lines), 30, 0.5);
    EXPECT_NEAR(wrapMeasure(typed(wrapped(prose, 18, "\n\n")).lines), 18, 0.5);
    const std::string whole = "大桥通车以后的海岛\n" + prose.toStdString() + "\n一座桥的改变\n"
        + prose.toStdString() + "\n";
    EXPECT_EQ(wrapMeasure(typed(whole).lines), 0);
}

TEST(WrappedHead, TitlesAtEveryMeasure)
{
    const char* const byline = "本报记者 王一";
    for (int measure = 16; measure <= 40; ++measure)
        for (const char* between : {"\n", "\n\n"}) {
            const std::string text = std::string("大桥通车以后的海岛") + between + byline + between
                + wrapped(prose, measure, between, "　　") + wrapped(prose, measure, between, "　　")
                + "（来源：云屿日报）";
            const Article article = head(text);
            EXPECT_EQ(article.title.zh, QStringLiteral("大桥通车以后的海岛")) << measure;
            EXPECT_EQ(article.byline.zh, QString::fromUtf8(byline)) << measure;
            EXPECT_EQ(article.source.zh, QStringLiteral("云屿日报")) << measure;
        }
}

TEST(WrappedHead, ATitleOfTwoLinesIsMadeWhole)
{
    CleanOptions options;
    ChangeLog log(options);
    const std::string text = wrapped(QStringLiteral("大桥通车以后的海岛和岛上最后一位老船长的新生活"), 18)
        + wrapped(prose, 18, "\n", "　　");
    const WrappedHead read = wrappedHead(typed(text).lines, 18, log);
    EXPECT_EQ(read.lines.front().text.string, QStringLiteral("大桥通车以后的海岛和岛上最后一位老船长的新生活"));
    EXPECT_EQ(read.textFrom, 1U);
    ASSERT_EQ(log.changes().size(), 1U);
    EXPECT_EQ(log.changes().front().rule, QStringLiteral("join-lines"));
}

TEST(WrappedHead, ATitleThatAsksMayFillItsLine)
{
    const std::string text = "大桥通车以后海岛还需要渡船吗？\n" + wrapped(prose, 16) + wrapped(prose, 16);
    EXPECT_EQ(head(text).title.zh, QStringLiteral("大桥通车以后海岛还需要渡船吗？"));
}

TEST(WrappedHead, APassageWithoutTitleHasNone)
{
    EXPECT_TRUE(head(wrapped(prose, 24)).title.isEmpty());
    EXPECT_TRUE(head(wrapped(prose, 24, "\n", "　　")).title.isEmpty());
}

TEST(SpeaksForItself, OneArticleOrAPage)
{
    const auto speaks = [](const std::string& text) { return speaksForItself(typed(text).lines); };
    const std::string column = wrapped(prose, 18, "\n", "　　") + wrapped(prose, 18, "\n", "　　");
    EXPECT_TRUE(speaks("大桥通车以后的海岛\n本报记者 王一\n" + column));
    EXPECT_TRUE(
        speaks("大桥通车以后的海岛\n\n" + prose.toStdString() + "\n\n一座桥的改变\n\n" + prose.toStdString()));
    // Headlines that are free, a pointer to a page, several bylines and several datelines.
    EXPECT_FALSE(speaks("大桥通车以后的海岛\n" + column + "岛上最后一位老船长还要再开一年渡船\n" + column));
    EXPECT_FALSE(speaks("大桥通车以后的海岛\n" + column + "P16\n" + column));
    EXPECT_FALSE(speaks("大桥通车\n" + wrapped(QStringLiteral("　　本报讯 近日，") + prose, 18) + "渔港的早晨\n"
                        + wrapped(QStringLiteral("　　本报讯 日前，") + prose, 18)));
}

TEST(SpeaksForItself, ShortNewsThatIsTypedIsParted)
{
    const std::string news = "本报讯 近日，" + prose.toStdString() + "\n";
    const auto articles = articlesOf(typed("大桥通车\n" + news + "渔港扩建\n" + news + "渡船换新\n" + news));
    ASSERT_EQ(articles.size(), 3U);
    EXPECT_EQ(articles[2].article.title.zh, QStringLiteral("渡船换新"));
}
