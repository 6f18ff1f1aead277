#include "import/cleanup/structure/fields.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::cleanup;

namespace {

struct Case {
    const char* line;
    const char* byline;
    const char* source;
};

} // namespace

TEST(CreditLine, ReadsWhatPapersAndPagesPrint)
{
    const Case cases[] = {
        {"□ 本报记者 王一", "本报记者 王一", ""},
        {"□本报记者 王一 李二 通讯员 张三", "本报记者 王一 李二 通讯员 张三", ""},
        {"本报记者 王李小一", "本报记者 王李小一", ""},
        {"本报驻海州记者 王一", "本报驻海州记者 王一", ""},
        {"记者王一", "记者王一", ""},
        {"来源：云屿日报  时间：2026-02-03 08:30  作者：王一  【字体：大 中 小】", "作者：王一", "云屿日报"},
        {"来源：云屿日报 字号：[大][中][小]", "", "云屿日报"},
        {"（来源：云屿发布，2026年2月3日）", "", "云屿发布"},
        {"（云屿县交通局供稿）", "云屿县交通局供稿", ""},
        {"（记者 王一 通讯员 李二）", "记者 王一 通讯员 李二", ""},
        {"作者：王一，系云屿大学教授", "作者：王一，系云屿大学教授", ""},
        {"（作者单位：云屿研究院）", "作者单位：云屿研究院", ""},
        {"（作者系云屿大学副教授）", "作者系云屿大学副教授", ""},
        {"□ 作者：王一", "作者：王一", ""},
        {"文/王一", "文/王一", ""},
        {"文丨王一 李二", "文丨王一 李二", ""},
        {"王一 李二 文/图", "王一 李二 文/图", ""},
        {"□ 王一", "王一", ""},
        {"本报评论员", "本报评论员", ""},
        {"（来源：云屿日报）", "", "云屿日报"},
        {"文章来源：云屿网", "", "云屿网"},
        {"来源 | 云屿网", "", "云屿网"},
        {"来源丨云屿发布", "", "云屿发布"},
        {"（选自《云屿文学》2025年第3期）", "", "《云屿文学》2025年第3期"},
        {"（据新华社电）", "", "新华社"},
        {"来源：云屿日报 2026-01-30 09:30", "", "云屿日报"},
        {"2026年01月30日 09:30 来源：云屿网", "", "云屿网"},
        {"来源：云屿网　作者：王一　编辑：李二", "作者：王一", "云屿网"},
        {"发布时间：2026-01-30 来源：云屿网 浏览次数：123", "", "云屿网"},
        {"本報記者 林曉舟", "本報記者 林曉舟", ""},
        {"記者：陳大文", "記者：陳大文", ""},
        {"通訊員 張國華", "通訊員 張國華", ""},
        {"來源：雲嶼日報", "", "雲嶼日報"},
        {"來源：雲嶼網　作者：張國華　編輯：李四", "作者：張國華", "雲嶼網"},
        {"By John Smith", "By John Smith", ""},
        {"Source: Yunyu Daily", "", "Yunyu Daily"},
    };
    for (const Case& c : cases) {
        const auto credit = creditLine(QString::fromUtf8(c.line));
        ASSERT_TRUE(credit) << c.line;
        EXPECT_EQ(credit->byline.toStdString(), c.byline) << c.line;
        EXPECT_EQ(credit->source.toStdString(), c.source) << c.line;
    }
}

TEST(CreditLine, LeavesTextAlone)
{
    for (const char* line : {"李明  王芳  张小伟  欧阳修文",
                             "記者從市工信局獲悉，今年全市新增企業三百家。",
                             "记者从市工信局获悉，今年全市新增企业三百家。",
                             "本报记者获悉",
                             "记者：码头何时修好？",
                             "记者：请谈谈渡口的变化",
                             "据《云屿日报》报道，桥梁已经通车。",
                             "作者笔下的海岛四季分明",
                             "■ 技术创新",
                             "◆ 聚焦民生",
                             "来源于生活",
                             "资金来源多样",
                             "编辑部的灯还亮着",
                             "文化如水",
                             "王一说",
                             "（二）完善机制",
                             "By the river stands an old mill.",
                             "The source of the river",
                             "2026年1月30日",
                             "各位领导、同志们：",
                             "边走边看",
                             "通讯员队伍建设",
                             "本报评论员文章引发热议",
                             "（试行）",
                             "一、作者简介"})
        EXPECT_FALSE(creditLine(QString::fromUtf8(line))) << line;
}

TEST(CreditInside, CopiesDatelinesAndRemarks)
{
    const auto inside = [](const char* text) { return creditInside(QString::fromUtf8(text), true, true); };
    EXPECT_EQ(inside("新华社海州1月30日电（记者 王一）大桥今天通车。").byline, QStringLiteral("记者 王一"));
    EXPECT_EQ(inside("本报讯（记者 王一 通讯员 李二）近日，大桥通车。").byline,
              QStringLiteral("记者 王一 通讯员 李二"));
    EXPECT_EQ(inside("本报海州讯 记者王一报道：大桥通车。").byline, QStringLiteral("记者王一"));
    EXPECT_EQ(inside("大桥通车以后，海岛的人多了起来。（记者王一）").byline, QStringLiteral("记者王一"));
    EXPECT_EQ(inside("大桥通车以后，海岛的人多了起来。（来源：云屿日报）").source, QStringLiteral("云屿日报"));
    EXPECT_EQ(inside("大桥通车以后，海岛的人多了起来。（据新华社电）").source, QStringLiteral("新华社"));
    for (const char* text :
         {"本报讯 近日，大桥通车。", "王一（记者）说，大桥通车。", "大桥通车了。（全长三公里）"}) {
        EXPECT_TRUE(inside(text).byline.isEmpty()) << text;
        EXPECT_TRUE(inside(text).source.isEmpty()) << text;
    }
}
