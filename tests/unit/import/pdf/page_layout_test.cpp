#include "made_up_page.h"

#include "import/pdf/pdf_manuscript.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <algorithm>
#include <random>

namespace banxin::pdftext {
namespace {

Manuscript read(std::vector<FoundPage> pages)
{
    FoundDocument document;
    document.pages = std::move(pages);
    return manuscriptOf(document, QStringLiteral("a.pdf"));
}

QStringList texts(const Manuscript& manuscript)
{
    QStringList out;
    for (const ManuscriptLine& line : manuscript.lines)
        out << line.text.string;
    return out;
}

const ManuscriptLine* find(const Manuscript& manuscript, const QString& text)
{
    for (const ManuscriptLine& line : manuscript.lines)
        if (line.text.string.contains(text))
            return &line;
    return nullptr;
}

ManuscriptRole roleOf(const Manuscript& manuscript, const QString& text)
{
    const ManuscriptLine* line = find(manuscript, text);
    return line ? line->role : ManuscriptRole::Table;
}

qsizetype indexOf(const Manuscript& manuscript, const QString& text)
{
    const QStringList all = texts(manuscript);
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all.at(i).contains(text))
            return i;
    return -1;
}

TEST(PageLayout, ReadsColumnsFromLeftToRightUnderAHeadlineThatSpansThem)
{
    MadeUpPage page;
    page.line(140, 100, 30, "海边新馆今日开放");
    page.paragraph(60, 160, 10, 20, "甲" + han(150, 1) + "。");
    page.paragraph(290, 160, 10, 20, "乙" + han(150, 2) + "。");
    const Manuscript out = read({page.page()});
    EXPECT_EQ(roleOf(out, "海边新馆今日开放"), ManuscriptRole::Title);
    EXPECT_LT(indexOf(out, "海边新馆"), indexOf(out, "甲"));
    EXPECT_LT(indexOf(out, "甲"), indexOf(out, "乙"));
    for (const QString& text : texts(out))
        EXPECT_LE(text.size(), 20) << text.toStdString();
}

TEST(PageLayout, AWideSpaceInALineIsNoGutter)
{
    MadeUpPage page;
    double y = page.paragraph(60, 100, 10, 40, han(150, 3) + "。");
    page.line(60, y, 10, "参加会议的有张三 李四等人他们来自各地的会员单位并且住在一起");
    page.paragraph(60, y + 16, 10, 40, han(150, 4) + "。");
    EXPECT_GE(indexOf(read({page.page()}), "张三 李四等人"), 0);
}

TEST(PageLayout, ALetterSpacedHeadlineIsClosed)
{
    MadeUpPage page;
    page.line(100, 100, 28, "秋天的第一场雨", "Hei", 20);
    page.paragraph(60, 160, 10, 40, han(300, 5) + "。");
    EXPECT_EQ(roleOf(read({page.page()}), "秋天的第一场雨"), ManuscriptRole::Title);
}

TEST(PageLayout, TextPrintedTwiceIsTakenOnce)
{
    MadeUpPage page;
    page.line(100, 100, 24, "港口扩建工程动工");
    page.line(100.4, 100.2, 24, "港口扩建工程动工");
    page.paragraph(60, 160, 10, 40, han(300, 6) + "。");
    const QStringList all = texts(read({page.page()}));
    EXPECT_EQ(all.filter("港口扩建工程动工").size(), 1);
    EXPECT_EQ(all.join(QString()).count("港口扩建"), 1);
}

TEST(PageLayout, ArticlesBelowEachOtherInTwoColumnsAreToldApart)
{
    MadeUpPage page;
    page.line(60, 60, 24, "上面一篇文章的题目");
    page.paragraph(60, 110, 10, 22, "甲" + han(180, 7) + "。");
    page.paragraph(310, 110, 10, 22, "乙" + han(180, 8) + "。");
    page.rule(60, 300, 480, 0.5);
    page.line(60, 320, 24, "下面一篇文章的题目");
    page.paragraph(60, 370, 10, 22, "丙" + han(180, 9) + "。");
    page.paragraph(310, 370, 10, 22, "丁" + han(180, 10) + "。");
    const Manuscript out = read({page.page()});
    const QList<qsizetype> at{indexOf(out, "上面"), indexOf(out, "甲"), indexOf(out, "乙"),
                              indexOf(out, "下面"), indexOf(out, "丙"), indexOf(out, "丁")};
    EXPECT_TRUE(std::ranges::is_sorted(at));
    EXPECT_EQ(find(out, "甲")->article, find(out, "乙")->article);
    EXPECT_NE(find(out, "乙")->article, find(out, "丙")->article);
    EXPECT_EQ(find(out, "丙")->article, find(out, "丁")->article);
}

TEST(PageLayout, KickerTitleSubtitleSubheadAndBylineBySize)
{
    MadeUpPage page;
    page.line(60, 60, 13, "走进新时代的海港", "Hei");
    page.line(60, 84, 26, "潮水带来的十年");
    page.line(60, 118, 15, "来自三座城市的报告", "Kai");
    page.line(60, 144, 10, "本报记者 江一帆", "Kai");
    double y = page.paragraph(60, 170, 10, 44, han(200, 11) + "。");
    page.line(80, y + 6, 12, "一、先修码头", "Hei-Bold");
    page.paragraph(60, y + 28, 10, 44, han(200, 12) + "。");
    const Manuscript out = read({page.page()});
    EXPECT_EQ(roleOf(out, "走进新时代"), ManuscriptRole::Kicker);
    EXPECT_EQ(roleOf(out, "潮水带来"), ManuscriptRole::Title);
    EXPECT_EQ(roleOf(out, "三座城市"), ManuscriptRole::Subtitle);
    EXPECT_EQ(roleOf(out, "江一帆"), ManuscriptRole::Byline);
    EXPECT_EQ(roleOf(out, "一、先修码头"), ManuscriptRole::Heading);
}

TEST(PageLayout, ACaptionFollowsItsPicture)
{
    MadeUpPage page;
    page.line(60, 60, 26, "潮水带来的十年");
    double y = page.paragraph(60, 110, 10, 44, han(200, 13) + "。");
    page.picture(60, y + 4, 300, 150);
    page.line(60, y + 158, 8, "图为港口的清晨", "Hei");
    page.paragraph(60, y + 190, 10, 44, han(200, 14) + "。");
    const Manuscript out = read({page.page()});
    const qsizetype caption = indexOf(out, "图为港口");
    ASSERT_GT(caption, 0);
    EXPECT_EQ(out.lines[static_cast<std::size_t>(caption)].role, ManuscriptRole::Caption);
    EXPECT_EQ(out.lines[static_cast<std::size_t>(caption) - 1].role, ManuscriptRole::Picture);
    ASSERT_EQ(out.pictures.size(), 1U);
}

TEST(PageLayout, RunningHeadsAndFoliosAreNoCopy)
{
    std::vector<FoundPage> pages;
    for (int i = 0; i < 6; ++i) {
        MadeUpPage page;
        page.line(400, 40, 8, i % 2 ? "海港月刊" : "要闻观察", "Hei");
        page.line(290, 810, 8, QString::number(i + 7), "Hei");
        page.paragraph(60, 80, 10, 44, han(600, i + 20) + "。");
        pages.push_back(page.page());
    }
    const Manuscript out = read(pages);
    int furniture = 0;
    for (const ManuscriptLine& line : out.lines) {
        furniture += line.furniture ? 1 : 0;
        EXPECT_EQ(line.furniture, line.text.string.size() < 5) << line.text.string.toStdString();
    }
    EXPECT_EQ(furniture, 12);
}

TEST(PageLayout, AnArticleGoesOnOverThePage)
{
    MadeUpPage first, second;
    first.line(60, 60, 26, "潮水带来的十年");
    first.paragraph(60, 110, 10, 44, han(700, 30));
    second.paragraph(60, 80, 10, 44, "续" + han(300, 31) + "。");
    const Manuscript out = read({first.page(), second.page()});
    EXPECT_EQ(find(out, "续")->article, find(out, "潮水")->article);
}

TEST(PageLayout, FirstAndLastLinesOfParagraphsAreMarked)
{
    MadeUpPage page;
    page.paragraph(60, 80, 10, 40, "甲" + han(100, 32) + "。");
    page.paragraph(60, 128, 10, 40, "乙" + han(150, 33) + "。");
    const Manuscript out = read({page.page()});
    ASSERT_EQ(out.lines.size(), 7U);
    EXPECT_TRUE(out.lines[0].indented);
    EXPECT_FALSE(out.lines[1].indented);
    EXPECT_FALSE(out.lines[1].endsEarly);
    EXPECT_TRUE(out.lines[2].endsEarly);
    EXPECT_TRUE(out.lines[3].indented);
}

/// Whatever stands on a page comes out once, in whatever order.
TEST(PageLayout, NoCharacterIsLostOrDoubled)
{
    std::mt19937 random(7);
    const auto upTo = [&](unsigned limit) { return static_cast<double>(random() % limit); };
    for (int round = 0; round < 60; ++round) {
        MadeUpPage made;
        const int count = 5 + static_cast<int>(random() % 60);
        for (int i = 0; i < count; ++i)
            made.line(20 + upTo(500), 20 + upTo(780), 6 + upTo(30),
                      han(1 + static_cast<int>(random() % 12), round * 100 + i),
                      random() % 3 ? "Song" : "Hei-Bold");
        if (random() % 2)
            made.rule(upTo(300), upTo(800), 200, 0.5).picture(upTo(300), upTo(500), 150, 90);
        std::map<QChar, int> before, after;
        for (const Word& word : made.page().words)
            for (const QChar c : word.text)
                ++before[c];
        for (const QString& text : texts(read({made.page()})))
            for (const QChar c : text)
                if (c != QLatin1Char(' '))
                    ++after[c];
        EXPECT_EQ(before, after) << "round " << round;
    }
}

TEST(PageLayout, ALargeSubheadBetweenTwoParagraphsIsNoTitle)
{
    MadeUpPage page;
    page.line(200, 80, 22, "海边新馆今日开放");
    double y = page.paragraph(60, 120, 10, 40, "甲" + han(150, 1) + "。");
    page.line(60, y + 14, 16, "先看灯塔", "Hei-Bold");
    y = page.paragraph(60, y + 50, 10, 40, "乙" + han(150, 2) + "。");
    page.line(60, y + 14, 16, "再看渔港", "Hei-Bold");
    y = page.paragraph(60, y + 50, 10, 40, "丙" + han(150, 3) + "。");
    page.line(200, y + 20, 22, "山里小学添了图书");
    page.paragraph(60, y + 60, 10, 40, "丁" + han(150, 4) + "。");
    const Manuscript out = read({page.page()});
    EXPECT_EQ(roleOf(out, "先看灯塔"), ManuscriptRole::Heading);
    EXPECT_EQ(roleOf(out, "再看渔港"), ManuscriptRole::Heading);
    EXPECT_EQ(roleOf(out, "山里小学添了图书"), ManuscriptRole::Title);
    EXPECT_EQ(find(out, "丙")->article, find(out, "甲")->article);
    EXPECT_NE(find(out, "丁")->article, find(out, "甲")->article);
}

TEST(PageLayout, ASmallSubheadPartsTheTextAroundIt)
{
    MadeUpPage page;
    page.line(200, 60, 26, "海边新馆今日开放");
    const double y = page.paragraph(60, 120, 14, 30, "甲" + han(150, 1) + "。");
    page.line(60, y, 10.5, "先看灯塔", "Hei-Bold");
    page.paragraph(60, y + 16, 14, 30, "乙" + han(150, 2) + "。");
    const Manuscript out = read({page.page()});
    EXPECT_LT(indexOf(out, "甲"), indexOf(out, "先看灯塔"));
    EXPECT_LT(indexOf(out, "先看灯塔"), indexOf(out, "乙"));
    EXPECT_EQ(indexOf(out, "先看灯塔") + 1, indexOf(out, "乙"));
}

TEST(PageLayout, LinesOfAListEndEarly)
{
    MadeUpPage page;
    double y = page.paragraph(60, 120, 10, 40, "甲" + han(150, 1) + "。") + 20;
    for (const char* entry : {"海风书店有限公司", "灯塔出版社", "渔港印刷厂有限公司", "山里茶行", "北岸纸业"})
        page.line(60, y += 14, 10, entry);
    const Manuscript out = read({page.page()});
    for (const char* entry : {"海风书店", "灯塔出版社", "渔港印刷厂", "山里茶行", "北岸纸业"})
        EXPECT_TRUE(find(out, entry)->endsEarly) << entry;
}

TEST(PageLayout, AMarkThatHangsInANarrowGutterDoesNotJoinTheColumns)
{
    MadeUpPage page;
    for (int i = 0; i < 8; ++i)
        page.line(60, 120 + 14 * i, 10, han(20, i) + (i == 4 ? "。" : ""));
    for (int i = 0; i < 8; ++i)
        page.line(270.5, 120 + 14 * i, 10, QString(QChar(0x7532 + i)) + han(19, 20 + i));
    const Manuscript out = read({page.page()});
    for (const QString& text : texts(out))
        EXPECT_LE(text.size(), 21) << text.toStdString();
}

TEST(PageLayout, VersesWithAMarkInTheMiddleStayWhole)
{
    MadeUpPage page;
    for (int i = 0; i < 8; ++i)
        page.line(60, 120 + 14 * i, 10, han(7, i) + "，" + han(7, 10 + i) + "。");
    const Manuscript out = read({page.page()});
    EXPECT_EQ(out.lines.size(), 8U);
}

TEST(PageLayout, ALastColumnOfTwoLinesIsAColumn)
{
    MadeUpPage page;
    for (int i = 0; i < 6; ++i)
        page.line(60, 120 + 14 * i, 10, han(20, i));
    for (int i = 0; i < 2; ++i)
        page.line(275, 120 + 14 * i, 10, QString(QChar(0x7532 + i)) + han(i == 0 ? 19 : 8, 20 + i));
    const Manuscript out = read({page.page()});
    ASSERT_EQ(out.lines.size(), 8U);
    EXPECT_TRUE(out.lines[6].text.string.startsWith(QChar(0x7532)));
    EXPECT_FALSE(out.lines[6].indented);
    EXPECT_TRUE(out.lines[7].endsEarly);
}

TEST(PageLayout, EmptyAndOddPagesGiveNothing)
{
    EXPECT_TRUE(read({}).lines.empty());
    EXPECT_TRUE(read({FoundPage()}).lines.empty());
    FoundPage odd;
    Word word;
    word.text = "甲";
    word.starts = {0};
    odd.fonts = {QString()};
    odd.words = {word, word}; // without size
    read({odd});
}

} // namespace
} // namespace banxin::pdftext
