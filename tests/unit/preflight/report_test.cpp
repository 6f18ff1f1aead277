// What a report says: where, how often, for what a waiver would be.
#include "good_pdf.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

TEST(Report, TheSameOnOnePageIsOneFindingWithItsCount)
{
    GoodPdf file;
    for (int i = 0; i < 7; ++i)
        file.content += "q 1 0 0 rg 100 100 50 50 re f Q\n";
    const PreflightReport report = checked(file.bytes());
    int count = 0;
    for (const PreflightFinding& finding : report.findings)
        count += finding.rule == QStringLiteral("X-10") ? 1 : 0;
    EXPECT_EQ(count, 1);
    EXPECT_TRUE(findingOf(report, "X-10").detail.contains(QStringLiteral("7 places")));
}

TEST(Report, TheFileComesBeforeItsPages)
{
    GoodPdf file;
    file.content += "q 1 0 0 rg 100 100 50 50 re f Q\n";
    file.info.removeKey("/Title");
    const PreflightReport report = checked(file.bytes());
    ASSERT_GE(report.findings.size(), 2U);
    EXPECT_EQ(report.findings.front().page, -1);
    EXPECT_EQ(report.findings.back().page, 0);
}

TEST(Report, APictureKeepsItsNameInTheNextExport)
{
    GoodPdf first, second;
    const std::string pixels(72 * 72 * 4, '\x30');
    first.setPicture(72, 72, "/DeviceCMYK", pixels);
    for (int i = 0; i < 5; ++i) // other numbers for all objects
        second.pdf.getRoot().replaceKey("/Extra" + std::to_string(i), second.stream("x"));
    second.setPicture(72, 72, "/DeviceCMYK", pixels);
    const PreflightFinding a = findingOf(checked(first.bytes()), "CI-06");
    const PreflightFinding b = findingOf(checked(second.bytes()), "CI-06");
    EXPECT_NE(a.object, b.object);
    EXPECT_EQ(a.subject, b.subject);
    EXPECT_TRUE(a.detail.contains(QStringLiteral("72 ppi"))) << qPrintable(a.detail);
}

TEST(Report, PagesAreCalledByTheirLabels)
{
    GoodPdf file;
    file.pdf.getRoot().replaceKey("/PageLabels",
                                  QPDFObjectHandle::parse("<</Nums[0<</S/r/St 3>>1<</P(A-)/S/D/St 7>>]>>"));
    file.content += "q 1 0 0 rg 100 100 50 50 re f Q\n";
    EXPECT_EQ(findingOf(checked(file.bytes()), "X-10").label, QStringLiteral("iii"));
}

TEST(Report, TrimOfTheDocument)
{
    PreflightOptions options;
    options.trimWidthPt = 210 * mm;
    options.trimHeightPt = 297 * mm;
    EXPECT_EQ(listed(checked(GoodPdf().bytes(), options)), "");
    options.trimHeightPt = 285 * mm;
    EXPECT_TRUE(findingOf(checked(GoodPdf().bytes(), options), "X-08").detail.contains(QStringLiteral("285 mm")));
}

TEST(Report, AgainstWhatIsAsked)
{
    PreflightOptions options;
    options.against = PreflightOptions::Against::X1a;
    const std::set<std::string> rules = rulesOf(checked(GoodPdf().bytes(), options));
    EXPECT_TRUE(rules.count("X-01"));
    EXPECT_TRUE(rules.count("X-02"));
    EXPECT_TRUE(rules.count("X-16"));
}

TEST(Report, InkIsPlacedFromTheTrimAndASquareMillimetreIsTolerated)
{
    // 400 % in the lower right corner of a picture of 25.4 mm at (71, 106) pt.
    const auto withCorner = [](int side) {
        std::string pixels(300 * 300 * 4, '\x30');
        for (int y = 300 - side; y < 300; ++y)
            for (int x = 300 - side; x < 300; ++x)
                for (int i = 0; i < 4; ++i)
                    pixels[static_cast<std::size_t>((y * 300 + x) * 4 + i)] = '\xff';
        GoodPdf file;
        file.setPicture(300, 300, "/DeviceCMYK", pixels);
        return checked(file.bytes());
    };
    const PreflightFinding finding = findingOf(withCorner(60), "CI-01"); // 5 mm
    EXPECT_TRUE(finding.detail.startsWith(QStringLiteral("400 %"))) << qPrintable(finding.detail);
    // The picture's right edge is 272 pt = 96 mm from the left of the sheet, 86 from that of the trim; its
    // foot 300 pt = 105.8 mm from the foot of the sheet, 201 from the head of the trim.
    EXPECT_TRUE(finding.detail.contains(QStringLiteral("201 mm from the top"))
                || finding.detail.contains(QStringLiteral("200 mm from the top"))
                || finding.detail.contains(QStringLiteral("199 mm from the top"))
                || finding.detail.contains(QStringLiteral("198 mm from the top"))
                || finding.detail.contains(QStringLiteral("197 mm from the top"))
                || finding.detail.contains(QStringLiteral("196 mm from the top")))
        << qPrintable(finding.detail);
    EXPECT_FALSE(rulesOf(withCorner(3)).count("CI-01")) << "a quarter of a millimetre";
}

TEST(Report, MarksOutsideTheTrimAreThePrinters)
{
    GoodPdf file;
    file.content += "q 1 1 1 1 K 0.1 w 5 30 m 15 30 l S Q\n"
                    "q 1 1 1 1 k BT /F1 5 Tf 100 5 Td "
        + file.shown + " ET Q\n";
    EXPECT_EQ(listed(checked(file.bytes())), "");
}

} // namespace
} // namespace banxin::test
