// The review copy (送审稿): sheet for signatures, stamps, line numbers, watermark.
#include "output/review_marks.h"
#include "output_fixture.h"

#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

ComposedIssue reviewed(const Edition& edition, const ReviewSettings& settings,
                       LanguageMode languages = LanguageMode::Zh)
{
    ComposedIssue issue = composed(edition);
    EXPECT_TRUE(addReviewMarks(issue, edition, designOf(edition), faces(), languages, settings).ok());
    return issue;
}

QString plain(const ComposedPage& page) { return textOf(page).remove(QLatin1Char(' ')).remove(QChar(0x3000)); }

TEST(ReviewMarks, TheSheetForSignaturesComesFirstAndPlacesFollow)
{
    const Edition edition = coveredEdition();
    ReviewSettings settings;
    settings.round = 2;
    settings.date = QDate(2026, 3, 5);
    const ComposedIssue before = composed(edition);
    const ComposedIssue issue = reviewed(edition, settings);
    ASSERT_EQ(issue.pages.size(), before.pages.size() + 1);
    const QString sheet = plain(issue.pages[0]);
    for (const char* words : {"《云屿通讯》2026年第1期（总第20期）", "送审稿", "第2次送审", "2026年3月5日",
                              "审签栏", "编辑", "审核", "签发", "签名", "日期", "意见"})
        EXPECT_TRUE(sheet.contains(QString::fromUtf8(words))) << words << " in " << sheet.toStdString();
    for (std::size_t i = 0; i < before.outline.size(); ++i)
        EXPECT_EQ(issue.outline[i].target.page, before.outline[i].target.page + 1);
    for (std::size_t i = 0; i < before.contents.size(); ++i)
        EXPECT_EQ(issue.contents[i].printedAt.page, before.contents[i].printedAt.page + 1);
    EXPECT_EQ(issue.pages[1].label, before.pages[0].label);
    settings.signatures = false;
    EXPECT_EQ(reviewed(edition, settings).pages.size(), before.pages.size());
}

TEST(ReviewMarks, EveryPageCarriesRoundDateAndWatermark)
{
    ReviewSettings settings;
    settings.round = 3;
    settings.date = QDate(2026, 12, 31);
    settings.watermark = QStringLiteral("内部征求意见");
    for (const ComposedPage& page : reviewed(coveredEdition(), settings).pages) {
        EXPECT_TRUE(plain(page).contains(QStringLiteral("第3次送审2026年12月31日"))) << plain(page).toStdString();
        ASSERT_FALSE(page.turned.empty());
        QString watermark;
        for (const TurnedRun& run : page.turned) {
            watermark += run.run.text;
            EXPECT_TRUE(run.tinted);
            EXPECT_GT(run.degrees, 40);
            EXPECT_GE(run.run.origin.x, Length());
            EXPECT_LE(run.run.origin.x, page.width);
        }
        EXPECT_EQ(watermark, settings.watermark);
        EXPECT_TRUE(textOf(page).contains(QStringLiteral("送审稿"))) << "whatever the watermark says";
        EXPECT_FALSE(textOf(page).contains(settings.watermark)) << "the watermark is no text";
    }
    // There is no clock: without a date none is printed.
    settings.date = {};
    EXPECT_FALSE(plain(reviewed(coveredEdition(), settings).pages[3]).contains(QStringLiteral("2026年12月")));
}

TEST(ReviewMarks, EveryLineOnTheBodyGridIsNumberedFromOneOnEachPage)
{
    const Edition edition = madeUpEdition(QStringLiteral("bulletin"), 5, 5, 300);
    const ComposedIssue before = composed(edition);
    ReviewSettings settings;
    settings.signatures = false;
    const ComposedIssue issue = reviewed(edition, settings);
    int counted = 0;
    for (std::size_t i = 0; i < issue.pages.size(); ++i) {
        const ComposedPage& page = issue.pages[i];
        std::vector<const ComposedLine*> body;
        for (const ComposedLine& line : before.pages[i].lines)
            if (line.bodyGrid)
                body.push_back(&line);
        std::vector<GlyphRun> numbers(page.runs.begin() + static_cast<std::ptrdiff_t>(before.pages[i].runs.size()),
                                      page.runs.end());
        std::erase_if(numbers, [](const GlyphRun& run) { return run.size > Length::pt(6); });
        ASSERT_EQ(numbers.size(), body.size()) << "page " << i;
        for (std::size_t n = 0; n < body.size(); ++n) {
            EXPECT_EQ(numbers[n].text, QString::number(n + 1));
            EXPECT_EQ(numbers[n].origin.y, body[n]->baseline);
            EXPECT_LT(numbers[n].origin.x + numbers[n].width, body[n]->box.x) << "outside the type";
            EXPECT_GT(numbers[n].origin.x, Length::mm(3));
            ++counted;
        }
    }
    EXPECT_GT(counted, 50);
    settings.lineNumbers = false;
    const ComposedIssue bare = reviewed(edition, settings);
    for (const ComposedPage& page : bare.pages)
        EXPECT_TRUE(std::ranges::none_of(page.runs, [](const GlyphRun& run) { return run.size < Length::pt(6); }));
}

TEST(ReviewMarks, NumbersStayBetweenNarrowColumns)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 4, 9, 300);
    edition =
        with(edition, "columns", {{QStringLiteral("count"), 3}, {QStringLiteral("gap"), QStringLiteral("4mm")}});
    ReviewSettings settings;
    settings.signatures = false;
    const ComposedIssue before = composed(edition);
    const ComposedIssue issue = reviewed(edition, settings);
    int between = 0;
    for (std::size_t i = 0; i < issue.pages.size(); ++i) {
        for (std::size_t n = before.pages[i].runs.size(); n < issue.pages[i].runs.size(); ++n) {
            const GlyphRun& run = issue.pages[i].runs[n];
            if (run.size > Length::pt(6))
                continue;
            for (const ComposedLine& line : before.pages[i].lines) {
                const bool beside = line.bodyGrid && line.baseline == run.origin.y;
                const bool over = run.origin.x < line.box.right() && run.origin.x + run.width > line.box.x;
                EXPECT_FALSE(beside && over) << "number " << run.text.toStdString() << " on page " << i;
                between += beside && line.box.right() < run.origin.x ? 1 : 0;
            }
        }
    }
    EXPECT_GT(between, 20);
}

TEST(ReviewMarks, AWatermarkThatNoFaceHasIsRefusedByName)
{
    const Edition edition = coveredEdition();
    ComposedIssue issue = composed(edition);
    ReviewSettings settings;
    settings.watermark = QStringLiteral("送审😀");
    const Status marked = addReviewMarks(issue, edition, designOf(edition), faces(), LanguageMode::Zh, settings);
    ASSERT_FALSE(marked.ok());
    EXPECT_EQ(marked.error().code, Error::Code::GlyphMissing);
    EXPECT_TRUE(marked.error().subject.contains(QStringLiteral("U+1F600")))
        << marked.error().subject.toStdString();
}

TEST(ReviewMarks, AnEnglishIssueIsMarkedInEnglish)
{
    ReviewSettings settings;
    settings.date = QDate(2026, 3, 5);
    const ComposedIssue issue = reviewed(coveredEdition(), settings, LanguageMode::En);
    QString sheet = textOf(issue.pages[0]);
    EXPECT_TRUE(sheet.contains(QStringLiteral("Review round 1"))) << sheet.toStdString();
    EXPECT_TRUE(sheet.contains(QStringLiteral("5 March 2026"))) << sheet.toStdString();
    EXPECT_TRUE(sheet.contains(QStringLiteral("Signature")));
    EXPECT_EQ(issue.pages[0].turned.front().run.text.left(6), QStringLiteral("REVIEW"));
}

} // namespace
} // namespace banxin::test
