#pragma once

#include "import/imported_issue.h"

#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>
#include <ostream>

/// A failing test shows text, not code units.
inline void PrintTo(const QString& text, std::ostream* out) { *out << '"' << text.toStdString() << '"'; }

/// Issues of the project's own invention, in the forms that associations type them in.
namespace banxin::testing {

/// A long sentence about `topic`, as running text.
inline QString prose(const QString& topic)
{
    return topic
        + QStringLiteral(
               "是云屿市今年的一项工作，协会多次到企业走访，听取意见，汇总之后形成了这份材料，供会员单位参考。");
}

/// A bulletin: contents by 【column】 with "- title", bracketed sources, ● titles at ## and ###.
inline QString bulletinText()
{
    return QStringLiteral(
               "\n\n# 云屿贸易简报\n\n2026 年第 3 期\n\n（总第 27 期）\n\n云屿市贸易协会秘书处编\n\n2026 年 3 月 "
               "31 日\n\n---\n\n"
               "## 【行业资讯】\n\n- 港口夜航增开三条新线\n- 云屿茶器“出海”：一只壶走了多远？\n- "
               "数据标注员的一天\n\n"
               "## 【协会动态】\n\n- 云屿市贸易协会 2026 年春季座谈会召开\n\n"
               "## 【行业资讯】\n\n### ● 港口夜航增开三条新线\n\n%1\n\n"
               "调度员说，夜里的航道比白天安静，船只之间的距离拉得更开，引航员可以把更多精力放在潮水和风向的变化上"
               "，这样靠泊的时间反而缩短\n\n"
               "了将近一刻钟。\n\n（作者单位：云屿航运研究所）\n\n"
               "## ● 云屿茶器“出海”：一只壶走了多远？\n\n匠心手记 | 云屿茶器“出海”：一只壶走了多远？\n\n%2\n\n"
               "### 一只壶的路线\n\n%3\n\n（作者：林小满，系云屿学院讲师）\n\n（文章来源：云屿晚报）\n\n---\n\n"
               "## ● 数据标注员的一天\n\n%4\n\n（文章来源：云屿新闻网）\n\n"
               "## 【协会动态】\n\n### ● 云屿市贸易协会 2026 年春季座谈会召开\n\n%5\n\n"
               "座谈会后，协会向去年配合统计工作的下列企业赠送了纪念册\n\n"
               "离岸业务：\n\n青檐软件（云屿）有限公司\n\n灯塔信息有限公司\n\n盐仓数据服务有限公司\n\n"
               "在岸业务：\n\n鹿鸣科技有限公司\n\n潮声网络有限公司\n\n蓝渡商务有限公司\n\n%6\n")
        .arg(prose(QStringLiteral("夜航")), prose(QStringLiteral("茶器")), prose(QStringLiteral("路线")),
             prose(QStringLiteral("标注")), prose(QStringLiteral("座谈")), prose(QStringLiteral("展望")));
}

/// A quarterly: cover, 目录 with page numbers in brackets and /titles in sub-columns, sources
/// without brackets, titles at any level, run-in heads, back page.
inline QString quarterlyText()
{
    return QStringLiteral(
               "# 云屿数字贸易\n\n季刊 / 2026 年第 2 期 (总第 15 期)\n\n# 云屿数字贸易\n\n季刊 / 2026 年第 2 期 "
               "(总第 15 期)\n\n"
               "云屿市贸易协会秘书处编\n\n内部资料\n\n**目录** | 云屿数字贸易 / 2026 年第 2 期 (总第 15 "
               "期)\n\nCONTENTS\n\n"
               "● **专家观点**\n\n---\n\n(4) 服务外包：换一种算法 再走一程\n\n● **行业资讯**\n\n---\n\n"
               "(8) 国内资讯\n\n/潮汐机房用海水降温 三年省下一座水库\n\n/今年云屿力争新增 300 家服务商\n\n"
               "(12) 国际资讯\n\n/卡利斯港改用电子提单\n\n● **政策报告**\n\n---\n\n(15) 关于便利夜间通关 "
               "扩大海上物流的措施\n\n"
               "● **协会动态**\n\n---\n\n(18) 云屿市贸易协会第二届第四次理事会与协会 2026 年年会同日  \n召开\n\n"
               "## 【专家观点】\n\n# 服务外包：换一种算法 再走一程\n\n%1\n\n文章来源：云屿商报\n\n"
               "## 【国内资讯】\n\n# 潮汐机房用海水降温 三年省下一座水库\n\n"
               "云屿网青檐 2 月 27 日电(何知秋)%2\n\n### 海水怎样进机房？\n\n%2\n\n文章来源：云屿新闻网\n\n"
               "## 今年云屿力争新增 300 家服务商\n\n%3（记者周望）\n\n文章来源: 云屿日报\n\n"
               "## 【国际资讯】\n\n### 卡利斯港改用电子提单\n\n%4\n\n来源：航运周报\n\n---\n\n"
               "## 【政策报告】\n\n# 关于便利夜间通关 扩大海上物流的措施\n\n%5\n\n### 一、便利夜间通关\n\n"
               "（一）延长窗口时间。每晚开放到十点，节假日照常，船方可以提前预约。\n\n"
               "## 二、扩大海上物流\n\n(二) "
               "增开支线。先开往三个岛，再看货量，适时加密班次。\n\n文章来源：云屿市商务局网站\n\n"
               "## 【协会动态】\n\n# 云屿市贸易协会第二届第四次理事会与协会 2026 年年会同日召开\n\n%6\n\n\n\n"
               "**联系方式:**\n\n电话: 0000-5550-0123\n\nEmail: "
               "[office@example.org](mailto:office@example.org)\n\n"
               "地址: 云屿市青檐区灯塔路 18 号\n\n盐仓里 2 号仓\n\n网址: "
               "[www.example.org](http://www.example.org)\n\n"
               "官方微博: <http://weibo.example.org/yunyu>\n")
        .arg(prose(QStringLiteral("外包")), prose(QStringLiteral("降温")), prose(QStringLiteral("服务商")),
             prose(QStringLiteral("提单")), prose(QStringLiteral("措施")), prose(QStringLiteral("年会")));
}

/// The issue of a text that must be readable.
inline ImportedIssue readText(const QString& text)
{
    Result<ImportedIssue> issue = readIssueText(text, QStringLiteral("issue.md"));
    EXPECT_TRUE(issue.ok()) << (issue.ok() ? "" : issue.error().detail.toStdString());
    return issue.ok() ? std::move(*issue) : ImportedIssue{};
}

/// The smallest head that an issue needs.
inline QString head() { return QStringLiteral("# 云屿贸易简报\n\n2026 年第 3 期\n\n"); }

/// The column with this name at any depth; fails the test when there is none.
inline const ImportedColumn& column(const std::vector<ImportedColumn>& columns, const QString& name, int depth = 0)
{
    static const ImportedColumn none;
    for (const ImportedColumn& candidate : columns) {
        if (candidate.name.zh == name)
            return candidate;
        const ImportedColumn& inner = column(candidate.columns, name, depth + 1);
        if (&inner != &none)
            return inner;
    }
    if (depth == 0)
        ADD_FAILURE() << "no column " << name.toStdString();
    return none;
}

/// "column/title" of every article in printing order.
inline QStringList places(const std::vector<ImportedColumn>& columns)
{
    QStringList out;
    for (const ImportedColumn& c : columns) {
        for (const Article& article : c.articles)
            out.append(c.name.zh + QLatin1Char('/') + article.title.zh);
        out += places(c.columns);
    }
    return out;
}

/// "kind: text" of every block.
inline QStringList blocks(const Article& article)
{
    QStringList out;
    for (const Block& block : article.blocks)
        out.append(blockKindName(block.kind) + QStringLiteral(": ") + block.zh.string);
    return out;
}

/// The blocks of one article whose body is `body`.
inline QStringList blocksOf(const QString& body)
{
    const ImportedIssue issue = readText(head() + QStringLiteral("## 【行业资讯】\n\n### ● 标题在此\n\n") + body);
    const std::vector<Article>& articles = column(issue.columns, QStringLiteral("行业资讯")).articles;
    return articles.size() == 1 ? blocks(articles.front())
                                : QStringList{QStringLiteral("%1 articles").arg(articles.size())};
}

inline bool hasNote(const Diagnostics& notes, const char* rule)
{
    for (const Diagnostic& note : notes) {
        if (note.rule == QLatin1String(rule))
            return true;
    }
    return false;
}

} // namespace banxin::testing
