// What an export says of its own result: nothing that stops a press, and what somebody may waive.

#include "issue_builder.h"
#include "sample_catalogue.h"

#include "output/export_issue.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

/// The sample quarterly in a catalogue of its own.
class OwnPreflight : public testing::Test {
protected:
    ExportOrder order(ExportProfile profile, const char* issue = "quarterly/2026-2") const
    {
        ExportOrder out;
        out.issue = QString::fromLatin1(issue);
        out.profile = profile;
        out.file = m_catalogue.path("x.pdf");
        return out;
    }

    ExportReport exported(const ExportOrder& order) const
    {
        Result<ExportReport> report = exportIssue(*m_catalogue, order, {}, {});
        EXPECT_TRUE(report.ok()) << (report ? "" : qPrintable(report.error().subject + report.error().detail));
        return report ? *report : ExportReport();
    }

    /// A page of a designer's in RGB with a font that is not embedded, as the issue's back page.
    void placeForeignBackPage()
    {
        const QByteArray page = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612.28 858.9]/Contents 4 0 R"
                                "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                                "4 0 obj<</Length 66>>stream\n"
                                "1 0 0 rg 100 100 200 200 re f BT /F 20 Tf 100 500 Td (back) Tj ET \n"
                                "endstream endobj\n"
                                "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                                "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
        const Result<Picture> stored = m_catalogue->addPicture(page, QStringLiteral("back.pdf"));
        ASSERT_TRUE(stored.ok()) << qPrintable(stored.error().detail);
        Issue issue = *m_catalogue->issue(QStringLiteral("quarterly/2026-2"));
        issue.finishedPages.push_back({FinishedPage::Place::Back, stored->id, 1});
        ASSERT_TRUE(m_catalogue->setIssue(issue).ok());
    }

    SampleCatalogue m_catalogue{"quarterly", "bulletin"};
};

std::string listed(const std::vector<PreflightFinding>& findings)
{
    std::string out;
    for (const PreflightFinding& f : findings)
        out += (f.rule + QStringLiteral(" p") + QString::number(f.page) + QLatin1Char(' ') + f.object
                + QStringLiteral(": ") + f.detail + QLatin1Char('\n'))
                   .toStdString();
    return out;
}

bool names(const std::vector<PreflightFinding>& findings, const char* rule)
{
    return std::ranges::any_of(findings, [&](const auto& f) { return f.rule == QLatin1String(rule); });
}

TEST_F(OwnPreflight, NothingInAPrintFileStopsThePress)
{
    for (const PdfStandard standard : {PdfStandard::X4, PdfStandard::X1a}) {
        for (const char* issue : {"quarterly/2026-2", "bulletin/2026-3"}) {
            ExportOrder print = order(ExportProfile::Print, issue);
            print.standard = standard;
            const ExportReport report = exported(print);
            EXPECT_TRUE(report.written);
            for (const PreflightFinding& finding : report.findings)
                EXPECT_NE(finding.kind, PreflightFinding::Kind::Structure) << listed({finding});
            // What the writer itself decides about inks is never a finding.
            for (const char* rule : {"CI-02", "CI-03", "CI-04", "CI-05", "CI-08", "CI-10"})
                EXPECT_FALSE(names(report.findings, rule)) << issue << '\n' << listed(report.findings);
        }
    }
}

TEST_F(OwnPreflight, TheScreenEditionIsAccessible)
{
    for (const char* issue : {"quarterly/2026-2", "bulletin/2026-3"}) {
        const ExportReport report = exported(order(ExportProfile::Screen, issue));
        EXPECT_TRUE(report.written);
        EXPECT_TRUE(report.findings.empty()) << listed(report.findings);
    }
}

TEST_F(OwnPreflight, WhatThePressRefusesIsNotWritten)
{
    placeForeignBackPage();
    ExportOrder print = order(ExportProfile::Print);
    print.standard = PdfStandard::X1a;
    QFile before(print.file);
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("the file of yesterday");
    before.close();
    const ExportReport report = exported(print);
    EXPECT_FALSE(report.written);
    EXPECT_TRUE(names(report.findings, "X-10")) << listed(report.findings); // RGB
    EXPECT_TRUE(names(report.findings, "X-09")) << listed(report.findings); // font
    const auto rgb = std::ranges::find(report.findings, QStringLiteral("X-10"), &PreflightFinding::rule);
    ASSERT_NE(rgb, report.findings.end());
    EXPECT_EQ(rgb->page, report.pages - 1);
    QFile after(print.file);
    ASSERT_TRUE(after.open(QIODevice::ReadOnly));
    EXPECT_EQ(after.readAll(), "the file of yesterday");
    // To read it, it may be so.
    EXPECT_TRUE(exported(order(ExportProfile::Screen)).written);
}

TEST_F(OwnPreflight, WaivedFindingsAreCountedAndNotListed)
{
    const ExportOrder print = order(ExportProfile::Print);
    const ExportReport first = exported(print);
    const auto coarse = std::ranges::find(first.findings, QStringLiteral("CI-06"), &PreflightFinding::rule);
    ASSERT_NE(coarse, first.findings.end()) << listed(first.findings);
    const Issue issue = *m_catalogue->issue(print.issue);
    Waiver waiver;
    waiver.rule = coarse->rule;
    waiver.subject = coarse->subject;
    waiver.reason = QStringLiteral("没有更大的原图");
    waiver.name = QStringLiteral("林编辑");
    ASSERT_TRUE(m_catalogue->addWaiver(issue.row, waiver).ok());
    const ExportReport second = exported(print);
    EXPECT_GE(second.waived, 1);
    EXPECT_EQ(second.findings.size() + static_cast<std::size_t>(second.waived), first.findings.size());
    for (const PreflightFinding& finding : second.findings)
        EXPECT_FALSE(finding.rule == waiver.rule && finding.subject == waiver.subject);
}

} // namespace
} // namespace banxin::test
