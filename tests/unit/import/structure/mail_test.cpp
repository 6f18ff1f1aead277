#include "unit/import/structure/structure_text.h"

using namespace banxin;
using namespace banxin::testing;

namespace {

/// Everything of the one article, a line each.
QString allOf(const CleanedArticle& article)
{
    const Article& a = article.article;
    QStringList out{a.kicker.zh, a.title.zh, a.subtitle.zh, a.byline.zh, a.source.zh};
    for (const Block& block : a.blocks)
        out << block.zh.string;
    out.removeAll(QString());
    return out.join(u'\n');
}

const std::string forwarded = "主题：转发：投稿——山坡上的果园\n"
                              "发件人：周小满 <zhou@example.org>\n"
                              "收件人：编辑部 <bjb@example.org>\n"
                              "\n"
                              "各位老师好：\n"
                              "稿子在下面，请审阅。\n"
                              "\n"
                              "-------- 转发的邮件 --------\n"
                              "发件人：王一 <wang@example.org>\n"
                              "日期：2026年11月11日 09:10\n"
                              "收件人：周小满 <zhou@example.org>\n"
                              "\n"
                              "> 山坡上的果园三年挂果\n"
                              "> \n"
                              "> 作者：王一\n"
                              "> \n"
                              "> 乡里的果园今年第一次挂果，老周说，树要三年才肯结，第一年只能剪枝，\n"
                              "> 第二年只能等着，到了第三年春天，满坡的花一夜之间全都开了出来，白得\n"
                              "> 晃眼。\n"
                              "\n"
                              "-- \n"
                              "王一\n"
                              "云屿乡果园\n"
                              "电话：0000-12345678\n";

} // namespace

TEST(Mail, AForwardedManuscriptComesOutAsItWasWritten)
{
    std::vector<CleanChange> changes;
    const auto articles = articlesOf(typed(forwarded), {}, &changes);
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(allOf(articles[0]).toStdString(),
              "山坡上的果园三年挂果\n作者：王一\n"
              "乡里的果园今年第一次挂果，老周说，树要三年才肯结，第一年只能剪枝，第二年只能等着，到了第三年春天，"
              "满坡的花"
              "一夜之间全都开了出来，白得晃眼。");
    // What went is said, line by line.
    for (const char* gone : {"发件人：王一 <wang@example.org>", "各位老师好：", "电话：0000-12345678"})
        EXPECT_TRUE(std::ranges::any_of(changes, [gone](const CleanChange& change) {
            return change.rule == QStringLiteral("noise") && change.before == QString::fromUtf8(gone)
                && change.applied;
        })) << gone;
}

TEST(Mail, TheSubjectIsTheTitleOfWhatHasNone)
{
    const auto articles = articlesOf(typed("发件人：王一\n收件人：编辑部\n主题：Re: 转发：果园挂果\n\n"
                                           "乡里的果园今年第一次挂果，老周说，树要三年才肯结。\n\n"
                                           "他把枝条一根一根地看过去，像在数自己的手指。\n"));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(articles[0].article.title.zh, QStringLiteral("果园挂果"));
    EXPECT_EQ(articles[0].article.blocks.size(), 2U);
}

TEST(Mail, TakenBackItStays)
{
    CleanOptions options;
    options.off = {QStringLiteral("noise")};
    const auto articles = articlesOf(typed(forwarded), options);
    QString all;
    for (const CleanedArticle& article : articles)
        all += allOf(article);
    EXPECT_TRUE(all.contains(QStringLiteral("稿子在下面，请审阅。")));
    EXPECT_TRUE(all.contains(QStringLiteral("0000-12345678")));
}

TEST(Mail, ALineLikeAHeadIsNoMail)
{
    const auto articles =
        articlesOf(typed("果园开放通知\n\n时间：三月一日上午九点\n\n主题：剪枝与施肥\n\n"
                         "请各家带上自己的剪刀，老周会在山坡上等着大家。\n\n--\n\n作者：王一\n"));
    QString all;
    for (const CleanedArticle& article : articles)
        all += allOf(article);
    EXPECT_TRUE(all.contains(QStringLiteral("时间：三月一日上午九点")));
    EXPECT_TRUE(all.contains(QStringLiteral("主题：剪枝与施肥")));
    EXPECT_TRUE(all.contains(QStringLiteral("王一")));
}

TEST(SubmissionForm, ItsLabelsGoAndItsTextStays)
{
    std::vector<CleanChange> changes;
    const auto articles = articlesOf(typed("云屿简报投稿\n标题：果园开讲剪枝课\n作者：王一\n单位：云屿乡果园\n"
                                           "电话：0000-12345678\n正文：\n"
                                           "昨天下午，老周在山坡上讲了一堂剪枝课，二十户人家到场听讲。\n"
                                           "他说，树要三年才肯结，剪错一刀就要多等一年。\n"),
                                     {}, &changes);
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(allOf(articles[0]).toStdString(),
              "果园开讲剪枝课\n作者：王一\n昨天下午，老周在山坡上讲了一堂剪枝课，二十户人家到场听讲。\n"
              "他说，树要三年才肯结，剪错一刀就要多等一年。");
    const auto noise = std::ranges::count_if(
        changes, [](const CleanChange& change) { return change.rule == QStringLiteral("noise"); });
    EXPECT_EQ(noise, 5);
}

TEST(SubmissionForm, SaysWhichLineIsTheSubtitleAndWhereTheTextBegins)
{
    const auto articles = articlesOf(typed("题目：果园挂果\n副标题：老周的三年\n作者：王一\n联系电话：000\n"
                                           "正文：乡里的果园今年第一次挂果，老周说，树要三年才肯结。\n"));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_EQ(articles[0].article.title.zh, QStringLiteral("果园挂果"));
    EXPECT_EQ(articles[0].article.subtitle.zh, QStringLiteral("老周的三年"));
    ASSERT_EQ(articles[0].article.blocks.size(), 1U);
    EXPECT_TRUE(articles[0].article.blocks[0].zh.string.startsWith(QStringLiteral("乡里的果园")));
}

TEST(SubmissionForm, ContactsOutsideOfAFormAreCopy)
{
    const auto articles =
        articlesOf(typed("果园招工\n\n果园要二十个人剪枝，工钱当天结清，想来的请在月底之前说一声。\n\n"
                         "电话：0000-12345678\n\n地址：云屿乡果园\n"));
    ASSERT_EQ(articles.size(), 1U);
    EXPECT_TRUE(allOf(articles[0]).contains(QStringLiteral("0000-12345678")));
}

TEST(Fields, ASourceThatBeginsLikeAnotherIsNotLost)
{
    Article article;
    cleanup::addCredit(article, {{}, QStringLiteral("云屿文艺服务号")}, Language::Zh, BylinePlace::AtEnd);
    cleanup::addCredit(article, {{}, QStringLiteral("云屿文艺")}, Language::Zh, BylinePlace::AtEnd);
    cleanup::addCredit(article, {{}, QStringLiteral("云屿文艺")}, Language::Zh, BylinePlace::AtEnd);
    EXPECT_EQ(article.source.zh, QStringLiteral("云屿文艺服务号；云屿文艺"));
}
