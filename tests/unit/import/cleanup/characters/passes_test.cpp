#include "cleaned.h"
#include "sample_prose.h"

#include "import/cleanup/clean.h"

#include <random>

using namespace banxin;
using namespace banxin::testing;

namespace {

struct Case {
    const char16_t* before;
    const char16_t* after;
};

void expectLines(const std::vector<Case>& cases)
{
    for (const Case& one : cases) {
        const QString after = QString::fromUtf16(one.after);
        EXPECT_EQ(cleaned(QString::fromUtf16(one.before)), after);
        EXPECT_EQ(cleaned(after), after) << "cleaned twice";
    }
}

void expectParagraphs(const std::vector<Case>& cases)
{
    for (const Case& one : cases) {
        const QString after = QString::fromUtf16(one.after);
        EXPECT_EQ(cleanedParagraph(QString::fromUtf16(one.before)), after);
        EXPECT_EQ(cleanedParagraph(after), after) << "cleaned twice";
    }
}

} // namespace

TEST(CompatibilityForms, BecomeWhatEditorsType)
{
    expectLines({{u"⽂⼈与⾦⽯", u"文人与金石"},
                 {u"⺠间⻋⻢⻰⻛", u"民间车马龙风"},
                 {u"\uF9DD年金\uF90A", u"利年金金"},
                 {u"ﬁve oﬃces", u"five offices"},
                 {u"文\u200B化\uFEFF站\u00AD", u"文化站"},
                 {u"第\u00A01\u2003章", u"第 1 章"},
                 {u"竖排︒︐︽书名︾", u"竖排。，《书名》"},
                 {u"\uF0B7 要点", u"• 要点"},
                 {u"渡口今晨恢复通航\uE7A1", u"渡口今晨恢复通航"},
                 {u"船长李\uE7A1说", u"船长李\uE7A1说"}, // perhaps a rare character of his name
                 {u"面积80㎡、37℃、①②、№5", u"面积80㎡、37℃、①②、№5"},
                 {u"👨\u200D👩\u200D👧 一家", u"👨\u200D👩\u200D👧 一家"}});
}

TEST(FullWidth, LettersAndDigitsBecomeHalfWidth)
{
    expectLines({{u"２０２６年ＡＩ大会", u"2026年AI大会"},
                 {u"增长３．５％", u"增长3.5％"},
                 {u"１，２００元", u"1,200元"},
                 {u"第１，第２", u"第1，第2"},
                 {u"Ｗｉ－Ｆｉ电话５５５５－０１２３", u"Wi-Fi电话5555-0123"},
                 {u"５０％，去年30%", u"50%，去年30%"},
                 {u"甲－乙", u"甲－乙"},
                 {u"1＋1＞2", u"1＋1＞2"}});
}

TEST(LetterSpacing, SpacedStretchesAreClosed)
{
    expectLines(
        {{u"今 年 春 天 ，全 镇 新 建 书 屋 三 处", u"今年春天，全镇新建书屋三处"},
         {u"全镇 阅 读 活 动 覆 盖 率 达 56 . 3 % 以上", u"全镇阅读活动覆盖率达56.3%以上"},
         {u"公 益 放 映 计 划（2025—2027 年）》确 定 了 任 务", u"公益放映计划（2025—2027年）》确定了任务"},
         {u"率为 4 . 5 %。", u"率为 4.5%。"},
         {u"2 0 2 7 年 底 前 全 部 建 成", u"2027年底前全部建成"}});
}

TEST(LetterSpacing, NamesAndHeadlinesKeepTheirBlanks)
{
    for (const char16_t* text : {u"本报记者 王 一", u"张三  李四  王五", u"张　三　李　四", u"书香满城 文化惠民",
                                 u"主编 王一 副主编 李二", u"A B C D", u"第 3 章 小结"})
        EXPECT_EQ(cleaned(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(LetterSpacing, PaddedNamesAndHeadsOfColumnsStay)
{
    for (const char16_t* text :
         {u"李 明 王 芳 张 伟", u"李 明  王芳  张 伟  欧阳 修", u"李 明  王 芳  张小伟  欧阳修文", u"李 明 王 芳",
          u"李 明 王 芳 张 伟 赵 刚 孙 丽 周 涛 吴 燕", u"到会者：李 明、王 芳、张 伟、赵 刚", u"单 价 数 量",
          u"李 明  王 芳  张 伟  赵 刚  孙 丽", u"50 % of us"})
        EXPECT_EQ(cleaned(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(LetterSpacing, HeadlinesAreClosed)
{
    expectLines({{u"社 区 图 书 馆 开 放 时 间 调 整", u"社区图书馆开放时间调整"}});
}

TEST(LetterSpacing, WiderBlanksInASpacedLinePartItsParts)
{
    EXPECT_EQ(cleaned(QStringLiteral("书 香 满 城  文 化 惠 民")), QStringLiteral("书香满城  文化惠民"));
}

TEST(LetterSpacing, ALineIsOneChange)
{
    EXPECT_EQ(changesOf(QStringLiteral("今 年 春 天 ，全 镇 新 建 书 屋")).size(), 1U);
}

TEST(DoubledText, OverprintedTextIsUndone)
{
    expectLines(
        {{u"昨日昨日，，在在清河镇清河镇，，观众观众正在观影正在观影。。", u"昨日，在清河镇，观众正在观影。"},
         {u"图图为为新新书书首首发发现现场场", u"图为新书首发现场"},
         {u"在海边渔村新建的水产品冷链物流中心分拣车间里在海边渔村新建的水产品冷链物流中心分拣车间里，，船工正在船"
          u"工正在",
          u"在海边渔村新建的水产品冷链物流中心分拣车间里，船工正在"},
         {u"孩子们在书屋里看书孩子们在书屋里看书", u"孩子们在书屋里看书"},
         {u"本报记者本报记者 王小明王小明摄摄", u"本报记者 王小明摄"}});
}

TEST(DoubledText, ReduplicationStays)
{
    for (const char16_t* text : {u"人人参与，天天阅读，大家研究研究再说。", u"清清楚楚、明明白白、高高兴兴上班去",
                                 u"哈哈哈哈哈哈哈哈哈哈", u"——————————", u"1122334455667788", u"看一看，看一看",
                                 u"妈妈爸爸都来了", u"谢谢谢谢谢谢"})
        EXPECT_EQ(cleaned(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(DoubledText, ALinePrintedTwiceLeavesOne)
{
    EXPECT_EQ(cleaned(QStringLiteral("孩子们在新书屋里看书\n\n孩子们在新书屋里看书\n第二行")),
              QStringLiteral("孩子们在新书屋里看书\n\n\n第二行"));
}

TEST(Punctuation, HalfWidthMarksInChineseBecomeFullWidth)
{
    expectLines({{u"你好,世界!", u"你好，世界！"},
                 {u"他问:什么是AI?", u"他问：什么是AI？"},
                 {u"内容(AI Glasses)市场", u"内容（AI Glasses）市场"},
                 {u"AI(人工智能)大会", u"AI（人工智能）大会"},
                 {u"书屋, 影院; 展厅", u"书屋，影院；展厅"},
                 {u"到此结束.", u"到此结束。"},
                 {u"还有很多...", u"还有很多……"},
                 {u"在建⋯⋯这些", u"在建……这些"},
                 {u"说到底--还是人", u"说到底——还是人"},
                 {u"列夫•托尔斯泰", u"列夫·托尔斯泰"}});
}

TEST(Punctuation, NumbersAddressesAndEnglishKeepTheirMarks)
{
    for (const char16_t* text : {u"共1,000人，12:30开始，比例1:2", u"网址 https://example.com/a?b=1,2 见下",
                                 u"邮箱 a.b@example.com", u"He said: yes, of course (really)!", u"函数f(x)的值",
                                 u"2025-2027年", u"----------", u"（第一阶段—第二阶段）"})
        EXPECT_EQ(cleaned(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(Quotes, StraightAndTurnedQuotesArePaired)
{
    expectParagraphs({{u"他说:\"很好\"。", u"他说:“很好”。"},
                      {u"“智能“时代", u"“智能”时代"},
                      {u"”智能“与”创新“", u"“智能”与“创新”"},
                      {u"他说：\"这是'样板'工程。\"", u"他说：“这是‘样板’工程。”"}});
}

TEST(Quotes, WhatDoesNotPairStays)
{
    for (const char16_t* text :
         {u"“第一段的话没有说完。", u"他说“智能”时代”。", u"Tiger’s书屋和don't的故事", u"6.7\"屏幕",
          u"He said \"hi\" to张三again", u"“外“内”外”", u"话说完了”，他说，“再会"})
        EXPECT_EQ(cleanedParagraph(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(Spacing, HouseStyle)
{
    expectParagraphs({{u"在 2026 年的 AI 大会", u"在2026年的AI大会"},
                      {u"　　开头两格 ，结尾 ", u"开头两格，结尾"},
                      {u"清河镇文化站 正在建设。", u"清河镇文化站正在建设。"},
                      {u"AI  glasses", u"AI glasses"},
                      {u"李  明    王  芳    张小伟", u"李\u3000明\u3000\u3000王\u3000芳\u3000\u3000张小伟"},
                      {u"甲方：张三   乙方：李四", u"甲方：张三\u3000乙方：李四"}});
}

TEST(Spacing, NamesAndTitlesKeepTheirBlanks)
{
    for (const char16_t* text : {u"本报记者 王一报道。", u"书香满城 文化惠民", u"到会的有王一 李二 张三 赵四。",
                                 u"一、总则　本办法自公布之日起施行。", u"AI glasses are here"})
        EXPECT_EQ(cleanedParagraph(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(Spacing, QuotesOfEnglishKeepTheirBlanks)
{
    for (const char16_t* text :
         {u"“I used to walk,” said Mary. “Now I don’t.” He left.", u"She smiled ‘as usual’ and the dogs’ leads",
          u"the “Long River” (as the locals call it)", u"他引用了原文：“I walked,” said he, “every day.”所以",
          u"Zhou Huilan (周慧兰) said “yes,” and left", u"the word “书” means book in the Chinese language",
          u"It was 5 ℃ and windy", u"-3℃ ~ 5℃，有风", u"café “Été” ouvert"})
        EXPECT_EQ(cleanedParagraph(QString::fromUtf16(text)), QString::fromUtf16(text));
    expectParagraphs({{u"他说 “你好” 就走了", u"他说“你好”就走了"},
                      {u"他说 “OK” 就走了", u"他说“OK”就走了"},
                      {u"在“ 2026 ”年", u"在“2026”年"},
                      {u"气温-3 ℃ ~ 5 ℃", u"气温-3℃ ~ 5℃"}});
}

TEST(Spacing, CleanEnglishStays)
{
    static const QStringList words{QStringLiteral("river"), QStringLiteral("don’t"),    QStringLiteral("dogs’"),
                                   QStringLiteral("U.S."),  QStringLiteral("3–4"),      QStringLiteral("$33,000"),
                                   QStringLiteral("50 %"),  QStringLiteral("mill—and"), QStringLiteral("naïve")};
    static const QStringList opening{QString(),           QString(),           QString(),
                                     QStringLiteral("“"), QStringLiteral("‘"), QStringLiteral("("),
                                     QStringLiteral("(“")};
    static const QStringList closing{QString(),           QString(),
                                     QStringLiteral(","), QStringLiteral(",”"),
                                     QStringLiteral("’"), QStringLiteral("?”"),
                                     QStringLiteral("…"), QStringLiteral(")"),
                                     QStringLiteral(" –")};
    std::mt19937 random(11);
    const auto any = [&random](const QStringList& list) {
        return list.at(static_cast<qsizetype>(random() % static_cast<unsigned>(list.size())));
    };
    for (int round = 0; round < 2000; ++round) {
        QStringList line{QStringLiteral("The")};
        for (int i = 0; i < 8; ++i)
            line << any(opening) + any(words) + any(closing);
        const QString text = line.join(QLatin1Char(' '));
        ASSERT_EQ(cleanedParagraph(cleaned(text)), text);
    }
}

TEST(Spacing, TheNameOfAPhotographerKeepsItsBlank)
{
    for (const char16_t* text :
         {u"读者在阅览室看书。何志明 摄", u"居民在排队。（何志明 供图）", u"居民在排队。何志明 摄影报道"})
        EXPECT_EQ(cleanedParagraph(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(Spacing, MarksMoveAlong)
{
    const CleanOptions options;
    ChangeLog log(options);
    Text text(QStringLiteral("在 2026 年 𠮷野 AI 大会"), {{8, 10, MarkKind::Strong, {}, {}}});
    cleanup::cleanParagraph(text, 1, log);
    EXPECT_EQ(text.string, QStringLiteral("在2026年 𠮷野AI大会"));
    ASSERT_EQ(text.marks.size(), 1U);
}

namespace {

/// Lines of everything that the passes look at, in any order.
QString randomText(std::mt19937& random)
{
    static const QStringList pieces{
        QStringLiteral("今 年"),   QStringLiteral("文化"),   QStringLiteral("书屋"),
        QStringLiteral("，"),      QStringLiteral("。"),     QStringLiteral(","),
        QStringLiteral("."),       QStringLiteral("..."),    QStringLiteral("…"),
        QStringLiteral("⋯"),       QStringLiteral("--"),     QStringLiteral("—"),
        QStringLiteral("―"),       QStringLiteral("("),      QStringLiteral(")"),
        QStringLiteral("“"),       QStringLiteral("”"),      QStringLiteral("\""),
        QStringLiteral("'"),       QStringLiteral("‘"),      QStringLiteral("’"),
        QStringLiteral(" "),       QStringLiteral("  "),     QStringLiteral("\u3000"),
        QStringLiteral("\t"),      QStringLiteral("AI"),     QStringLiteral("５６．３％"),
        QStringLiteral("3 . 5 %"), QStringLiteral("12:30"),  QStringLiteral("⽂⼈"),
        QStringLiteral("\u200B"),  QStringLiteral("•"),      QStringLiteral("𠮷"),
        QStringLiteral("\n"),      QStringLiteral("\uFFFC"), QStringLiteral("图 书 馆 里"),
        QStringLiteral("!"),       QStringLiteral("?"),      QStringLiteral(":"),
        QStringLiteral("a@b.cn")};
    QString out;
    const int length = 1 + static_cast<int>(random() % 40);
    for (int i = 0; i < length; ++i)
        out += pieces.at(static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size())));
    return out;
}

} // namespace

TEST(CharacterPasses, CleaningTwiceChangesNothing)
{
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const QString text = randomText(random);
        const QString once = cleaned(text);
        EXPECT_EQ(cleaned(once), once) << text.toStdString();
        const QString paragraph = cleanedParagraph(once.simplified());
        EXPECT_EQ(cleanedParagraph(paragraph), paragraph) << once.toStdString();
        if (HasFailure())
            return;
    }
}

TEST(CharacterPasses, WhatIsRejectedStays)
{
    std::mt19937 random(8);
    for (int round = 0; round < 300; ++round) {
        const QString text = randomText(random);
        CleanOptions options;
        for (const CleanPass& pass : cleanPasses())
            options.off.insert(QLatin1String(pass.id));
        EXPECT_EQ(cleaned(text, options), text);
        CleanOptions rejecting;
        for (int again = 0; again < 20; ++again) { // what one rejection lets through another change may meet
            const std::vector<CleanChange> changes = changesOf(text, rejecting);
            rejecting.rejected.insert(rejecting.rejected.end(), changes.begin(), changes.end());
        }
        EXPECT_EQ(cleaned(text, rejecting), text);
    }
}

TEST(CharacterPasses, MarksStayInsideTheText)
{
    std::mt19937 random(9);
    for (int round = 0; round < 500; ++round) {
        const CleanOptions options;
        ChangeLog log(options);
        ManuscriptLine line;
        line.number = 1;
        line.text.string = randomText(random).remove(QLatin1Char('\n'));
        const int length = codePointCount(line.text.string);
        for (int i = 0; i < 4 && length > 0; ++i) {
            const int from = static_cast<int>(random() % static_cast<unsigned>(length));
            line.text.marks.push_back({from, from + 1, MarkKind::Strong, {}, {}});
        }
        std::vector<ManuscriptLine> lines{line};
        cleanup::cleanCharacters(lines, log);
        cleanup::cleanParagraph(lines.front().text, 1, log);
        for (const Mark& mark : lines.front().text.marks) {
            EXPECT_LT(mark.from, mark.to);
            EXPECT_LE(mark.to, codePointCount(lines.front().text.string));
        }
    }
}

TEST(CharacterPasses, AMarkKeepsItsWord)
{
    const CleanOptions options;
    ChangeLog log(options);
    ManuscriptLine line;
    line.number = 1;
    line.text = Text(QStringLiteral("今 年 春 天 ，全 镇 新 建 书 屋"), {{17, 20, MarkKind::Strong, {}, {}}});
    std::vector<ManuscriptLine> lines{line};
    cleanup::cleanCharacters(lines, log);
    const Text& text = lines.front().text;
    ASSERT_EQ(text.marks.size(), 1U);
    EXPECT_EQ(text.string.mid(text.marks[0].from, text.marks[0].to - text.marks[0].from), QStringLiteral("书屋"));
}

TEST(CharacterPasses, AreIdempotentOnProse)
{
    for (const QString& passage : samplePassages()) {
        EXPECT_EQ(cleaned(passage), passage);
        EXPECT_EQ(cleanedParagraph(passage), passage);
    }
}
