#include "output/compliance_findings.h"

#include "output/waived_findings.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

TEST(ComplianceFindings, AreContentThatCanBeWaived)
{
    Edition edition;
    ComposedIssue issue;
    issue.pages.resize(2);
    issue.pages[0].label = QString::fromUtf8("封一");
    EXPECT_TRUE(complianceFindings(issue, edition).empty()) << "plain";

    edition.publication.compliance = Compliance::InternalMaterial;
    const std::vector<PreflightFinding> found = complianceFindings(issue, edition);
    ASSERT_FALSE(found.empty());
    bool front = false;
    std::vector<Waiver> waivers;
    for (const PreflightFinding& finding : found) {
        EXPECT_EQ(finding.kind, PreflightFinding::Kind::Content);
        EXPECT_FALSE(finding.stops());
        front = front || (finding.rule == QLatin1String("IM-01") && finding.page == 0);
        Waiver waiver;
        waiver.rule = finding.rule;
        waiver.subject = finding.subject;
        waivers.push_back(waiver);
    }
    EXPECT_TRUE(front);
    EXPECT_TRUE(applyWaivers(found, waivers).left.empty());
}

} // namespace
} // namespace banxin::test
