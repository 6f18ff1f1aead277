#include "import/cleanup/structure/copy_line.h"
#include "import/cleanup/structure/joined_lines.h"
#include "unit/import/cleanup/structure/made_up_newspaper.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::testing;

namespace {

std::vector<ManuscriptLine> linesOf(const QStringList& texts)
{
    std::vector<ManuscriptLine> out;
    for (const QString& text : texts) {
        ManuscriptLine line;
        line.text = text;
        line.number = static_cast<int>(out.size()) + 1;
        out.push_back(line);
    }
    return out;
}

QStringList joinedTexts(const std::vector<ManuscriptLine>& lines, const CleanOptions& options = {})
{
    ChangeLog log(options);
    QStringList out;
    for (const cleanup::JoinedParagraph& paragraph : cleanup::joinLines(lines, log))
        out << paragraph.line.text.string;
    return out;
}

} // namespace

TEST(JoinLinesTest, MakesParagraphsWholeAtAnyMeasure)
{
    int right = 0;
    int all = 0;
    for (const MadeUpArticle& article : madeUpArticles())
        for (int measure = 14; measure <= 40; ++measure) {
            QStringList lines;
            for (const QString& paragraph : article.paragraphs)
                lines << setToMeasure(paragraph, measure);
            const QStringList found = joinedTexts(linesOf(lines));
            for (const QString& paragraph : article.paragraphs) {
                ++all;
                right += found.contains(paragraph) ? 1 : 0;
            }
        }
    EXPECT_GE(right, all * 97 / 100) << right << " of " << all;
}

TEST(JoinLinesTest, JoinsLatinWordsWithABlankAndBrokenOnesWithoutTheHyphen)
{
    const QStringList found = joinedTexts(linesOf(
        {QStringLiteral("The harbour office has opened a reading room that holds the log books of two cen-"),
         QStringLiteral("turies. Visitors may turn the pages themselves after they have washed their hands and"),
         QStringLiteral("signed the register at the door.")}));
    EXPECT_EQ(
        found,
        QStringList{QStringLiteral(
            "The harbour office has opened a reading room that holds the log books of two centuries. Visitors may "
            "turn the pages themselves after they have washed their hands and signed the register at the door.")});
}

TEST(JoinLinesTest, LeavesVerseNamesAndMailQuotesAlone)
{
    const QStringList verse{QStringLiteral("山门朝海开，"), QStringLiteral("石阶接云来。"),
                            QStringLiteral("僧去钟还响，"), QStringLiteral("潮平月上台。")};
    EXPECT_EQ(joinedTexts(linesOf(verse)), verse);
    const QStringList names{QStringLiteral("贺文川"), QStringLiteral("卢 静"), QStringLiteral("欧阳立群"),
                            QStringLiteral("方可"), QStringLiteral("唐晓梅")};
    EXPECT_EQ(joinedTexts(linesOf(names)), names);
    const QStringList mail{QStringLiteral("> 稿子收到了，谢谢。第三段的数字请再核对一下，"),
                           QStringLiteral("> 图片请发原图，不要发截图，版面上要用到通栏。")};
    EXPECT_EQ(joinedTexts(linesOf(mail)), mail);
}

TEST(JoinLinesTest, LeavesWholeParagraphsAlone)
{
    std::vector<ManuscriptLine> lines;
    for (const MadeUpArticle& article : madeUpArticles())
        for (const QString& paragraph : article.paragraphs) {
            ManuscriptLine line;
            line.text = paragraph;
            line.number = static_cast<int>(lines.size()) + 1;
            line.whole = true;
            lines.push_back(line);
        }
    QStringList texts;
    for (const ManuscriptLine& line : lines)
        texts << line.text.string;
    EXPECT_EQ(joinedTexts(lines), texts);
}

TEST(JoinLinesTest, TakesAWholeParagraphThatPlainlyGoesOn)
{
    std::vector<ManuscriptLine> lines =
        linesOf({QStringLiteral("检修组昨夜完成了北段轨道的打磨，换下磨损的扣件三百多个，"),
                 QStringLiteral("并把结果报告了调度室。")});
    for (ManuscriptLine& line : lines)
        line.whole = true;
    EXPECT_EQ(joinedTexts(lines),
              QStringList{QStringLiteral(
                  "检修组昨夜完成了北段轨道的打磨，换下磨损的扣件三百多个，并把结果报告了调度室。")});
}

TEST(JoinLinesTest, KeepsTwoParagraphsWhereTheJoinWasTakenBack)
{
    const QStringList set = setToMeasure(madeUpArticles().front().paragraphs.front(), 20);
    CleanOptions options;
    {
        const CleanOptions none;
        ChangeLog first(none);
        (void)cleanup::joinLines(linesOf(set), first);
        ASSERT_GE(first.changes().size(), 2U);
        options.rejected = {first.changes()[1]};
    }
    const QStringList found = joinedTexts(linesOf(set), options);
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found.join(QString()), set.join(QString()));
}

TEST(JoinLinesTest, TrustsTheIndentsThatAPageShows)
{
    // Ragged lines of one width in which only the indents tell paragraphs apart.
    QStringList texts;
    std::vector<ManuscriptLine> lines;
    for (const QString& paragraph : madeUpArticles()[1].paragraphs) {
        bool first = true;
        for (const QString& text : setToMeasure(paragraph, 18)) {
            ManuscriptLine line;
            line.text = text;
            line.number = static_cast<int>(lines.size()) + 1;
            line.page = 1;
            line.region = 1;
            line.size = 10;
            line.indented = first;
            first = false;
            lines.push_back(line);
        }
    }
    EXPECT_EQ(joinedTexts(lines), madeUpArticles()[1].paragraphs);
}

TEST(JoinLinesTest, MovesMarksAlong)
{
    std::vector<ManuscriptLine> lines = linesOf(setToMeasure(madeUpArticles()[4].paragraphs[2], 18));
    ASSERT_GE(lines.size(), 3U);
    lines[1].text.marks = {{0, 2, MarkKind::Strong, {}, {}}};
    const CleanOptions options;
    ChangeLog log(options);
    const auto found = cleanup::joinLines(lines, log);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found.front().line.text.marks.size(), 1U);
    const Mark& mark = found.front().line.text.marks.front();
    EXPECT_EQ(found.front().line.text.string.mid(mark.from, 2), lines[1].text.string.left(2));
}

TEST(JoinLinesTest, LinesBrokenAfterSoManyCharactersBecomeWhole)
{
    const QStringList paragraphs = {
        QStringLiteral("渔港今年添了1250个泊位，投资8.75亿元，比去年多了12.5%"
                       "，11家船厂都来了，岛上的人说再也不用排队等着靠岸了。"),
        QStringLiteral(
            "码头边新开的Harbour Coffee House里坐满了人，墙上挂着Open Day的牌子，三十年前的老照片也挂在那里。"),
        QStringLiteral("老船长说：“从前要等一整天。”说完他笑了，孩子们也跟着笑，谁也不肯先回家去，直到码头上的灯都"
                       "亮了起来。")};
    for (const QString& indent : {QStringLiteral("    "), QStringLiteral("  "), QString(2, QChar(0x3000))})
        for (qsizetype count = 16; count <= 28; ++count) {
            QStringList lines;
            for (const QString& paragraph : paragraphs)
                for (qsizetype at = 0; at < indent.size() + paragraph.size(); at += count)
                    lines << (indent + paragraph).mid(at, count);
            EXPECT_EQ(joinedTexts(linesOf(lines)), paragraphs) << indent.size() << " " << count;
        }
}

TEST(JoinLinesTest, ANumberCutAtALineEndHasNoBlank)
{
    const auto pair = [](const char* first, const char* next) {
        Text a;
        a.string = QString::fromUtf8(first);
        Text b;
        b.string = QString::fromUtf8(next);
        return cleanup::joined(a, b).string;
    };
    EXPECT_EQ(pair("其余由1", "1家船厂"), QStringLiteral("其余由11家船厂"));
    EXPECT_EQ(pair("投资8.", "75亿元"), QStringLiteral("投资8.75亿元"));
    EXPECT_EQ(pair("泊位1,", "250个"), QStringLiteral("泊位1,250个"));
    EXPECT_EQ(pair("in May 2019", "12 boats"), QStringLiteral("in May 2019 12 boats"));
    EXPECT_EQ(pair("the old", "harbour"), QStringLiteral("the old harbour"));
}
