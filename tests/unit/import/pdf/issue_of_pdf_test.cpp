#include "import/pdf/issue_of_pdf.h"

using namespace banxin;

namespace {

ManuscriptLine lineOf(const char* text, int number, double size, bool furniture,
                      ManuscriptRole role = ManuscriptRole::Unknown)
{
    ManuscriptLine line;
    line.text = QString::fromUtf8(text);
    line.number = number;
    line.page = 1;
    line.region = number;
    line.article = furniture ? 0 : 1;
    line.size = size;
    line.furniture = furniture;
    line.role = role;
    return line;
}

Manuscript backNumber()
{
    Manuscript out;
    out.format = Manuscript::Format::Pdf;
    out.lines = {
        lineOf("2026", 1, 60, true), lineOf("海风简报", 2, 30, true),
        lineOf("2026年第4期（总第22期）", 3, 10, true),
        lineOf("港口装上慧眼", 4, 20, false, ManuscriptRole::Title),
        lineOf("清晨六点，码头的吊机已经转动起来，调度员看着屏幕说，今年的班次比去年多了三成。", 5, 10, false)};
    return out;
}

} // namespace

TEST(IssueOfPdf, TakesNoYearForTheName)
{
    const auto issue = pdftext::issueOfPdf(backNumber(), QStringLiteral("旧刊.pdf"), {});
    ASSERT_TRUE(issue.ok()) << issue.error().detail.toStdString();
    EXPECT_EQ(issue->issue.name.zh, QStringLiteral("海风简报"));
    EXPECT_EQ(issue->issue.number, 4);
    EXPECT_EQ(issue->articleCount(), 1);
}

TEST(IssueOfPdf, FindsTheIssueLineOfASingleRunningHead)
{
    Manuscript manuscript = backNumber();
    manuscript.lines[2].furniture = false;
    const auto issue = pdftext::issueOfPdf(manuscript, QStringLiteral("旧刊.pdf"), {});
    ASSERT_TRUE(issue.ok()) << issue.error().detail.toStdString();
    EXPECT_EQ(issue->issue.year, 2026);
}

TEST(IssueOfPdf, AsksForAnIssueLine)
{
    Manuscript manuscript = backNumber();
    manuscript.lines.erase(manuscript.lines.begin() + 2);
    const auto issue = pdftext::issueOfPdf(manuscript, QStringLiteral("旧刊.pdf"), {});
    ASSERT_FALSE(issue.ok());
    EXPECT_EQ(issue.error().subject, QStringLiteral("旧刊.pdf"));
}
