#include "import/cleanup/structure/noise.h"

#include "unit/import/structure/structure_text.h"

using namespace banxin;
using namespace banxin::cleanup;
using namespace banxin::testing;

TEST(Noise, KnowsWhatIsNoCopy)
{
    for (const char* line : {"- 3 -",
                             "— 12 —",
                             "第12版",
                             "第 3 页 共 10 页",
                             "A3 要闻",
                             "要闻 A3",
                             "03版 要闻",
                             "14版",
                             "2版 云屿广电 形象广告",
                             "2026年1月30日 星期五 责编：王一 美编：李二",
                             "2026年1月30日 星期五",
                             "更多内容扫码阅读",
                             "更多内容扫码阅读 更多内容扫码阅读",
                             "扫描二维码，关注云屿发布",
                             "长按识别二维码",
                             "点击蓝字关注我们",
                             "点击上方“云屿发布”关注我们",
                             "阅读原文",
                             "责任编辑：王一",
                             "責任編輯：陳大文",
                             "（责任编辑：王一）",
                             "责编 王一 美编 李二 校对 张三",
                             "编辑：王一 校对：李二 审核：张三",
                             "制图：王一",
                             "（下转第三版）",
                             "▲上接第1版",
                             "▲",
                             "▼▼▼",
                             "————",
                             "版权声明：本文图片版权归原作者所有。",
                             "2026-01-30 09:30:15",
                             "发布时间：2026-01-30",
                             "分享到：微信 微博 QQ",
                             "上一篇：大桥通车",
                             "首页 > 新闻 > 要闻 > 正文",
                             "原标题：大桥通车",
                             "END",
                             "编辑：小林",
                             "审核：老何",
                             "编辑：豆豆",
                             "点个在看你最好看",
                             "字号：大 中 小"})
        EXPECT_TRUE(isNoise(QString::fromUtf8(line))) << line;
}

TEST(Noise, LeavesCopyAlone)
{
    for (const char* line : {"P16",
                             "3",
                             "第一章",
                             "2026年1月30日",
                             "编辑部的灯还亮着。",
                             "为志愿者点个赞",
                             "审核：非常严格",
                             "扫描二维码就能看到果园的历史，老人说。",
                             "更多内容还在整理，下个月可以看到。",
                             "责任编辑这个岗位，他一干就是三十年。",
                             "设计：简洁大方",
                             "主任 王一",
                             "要闻",
                             "综合 治理",
                             "他说，（下转第三版）这几个字最不好排。",
                             "一、总体要求",
                             "王一　李二　张三",
                             "A组 王一",
                             "广告",
                             "……",
                             "分享到的快乐更多",
                             "关注民生",
                             "完",
                             "评论",
                             "编辑 审美与工艺"})
        EXPECT_FALSE(isNoise(QString::fromUtf8(line))) << line;
}

TEST(Noise, JumpMarksGoFromTheEndsOfALine)
{
    Manuscript manuscript = typed("大桥通车以后（下转第三版）\n（上接第一版）海岛的人多了起来。");
    manuscript.lines[0].text.marks = {{0, 2, MarkKind::Strong, {}, {}}};
    CleanOptions options;
    ChangeLog log(options);
    const auto lines = withoutNoise(manuscript.lines, log);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text.string, QStringLiteral("大桥通车以后"));
    EXPECT_EQ(lines[0].text.marks.size(), 1U);
    EXPECT_EQ(lines[1].text.string, QStringLiteral("海岛的人多了起来。"));
    EXPECT_EQ(log.changes().size(), 2U);
}

TEST(Noise, RunningHeadsThatCountOn)
{
    std::string text;
    for (int page = 1; page <= 4; ++page)
        text += "云屿通讯 2026年第1期 第" + std::to_string(page)
            + "页\n海岛的渡船每天开三班，风大的日子就停下来等。\n";
    const auto articles = articlesOf(typed(text));
    for (const CleanedArticle& article : articles)
        for (const Block& block : article.article.blocks)
            EXPECT_FALSE(block.zh.string.contains(QStringLiteral("第1期"))) << block.zh.string.toStdString();
}

TEST(Noise, RefrainsStay)
{
    const Manuscript manuscript = typed("渡船啊渡船\n第一班\n渡船啊渡船\n第二班\n渡船啊渡船\n第三班\n渡船啊渡船");
    CleanOptions options;
    ChangeLog log(options);
    EXPECT_EQ(withoutNoise(manuscript.lines, log).size(), manuscript.lines.size());
}

TEST(Noise, ARefusedChangeKeepsTheLine)
{
    const Manuscript manuscript = typed("海岛的渡船每天开三班。\n阅读原文");
    CleanOptions options;
    std::vector<CleanChange> changes;
    (void)articlesOf(manuscript, options, &changes);
    ASSERT_FALSE(changes.empty());
    options.rejected = {changes.front()};
    ChangeLog log(options);
    EXPECT_EQ(withoutNoise(manuscript.lines, log).size(), 2U);
}

TEST(Noise, AListOfOtherArticlesEndsThePage)
{
    const Manuscript manuscript =
        typed("海岛的渡船每天开三班，风大的日子就停。\n相关阅读\n大桥通车一周年\n渔港的早晨\n");
    CleanOptions options;
    ChangeLog log(options);
    const auto lines = withoutNoise(manuscript.lines, log);
    EXPECT_EQ(lines.front().text.string, manuscript.lines.front().text.string);
    EXPECT_EQ(log.changes().size(), 3U);
}
