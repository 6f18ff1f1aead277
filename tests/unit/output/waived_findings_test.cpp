#include "output/waived_findings.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

PreflightFinding finding(const char* rule, const char* subject, PreflightFinding::Kind kind)
{
    PreflightFinding out;
    out.rule = QString::fromLatin1(rule);
    out.subject = QString::fromLatin1(subject);
    out.severity = PreflightFinding::Severity::Error;
    out.kind = kind;
    return out;
}

Waiver waiver(const char* rule, const char* subject)
{
    Waiver out;
    out.rule = QString::fromLatin1(rule);
    out.subject = QString::fromLatin1(subject);
    return out;
}

using Kind = PreflightFinding::Kind;

TEST(WaivedFindings, TheNamedOneIsTakenOut)
{
    const std::vector<PreflightFinding> all{finding("CI-06", "picture a", Kind::Content),
                                            finding("CI-06", "picture b", Kind::Content)};
    const WaivedFindings parted = applyWaivers(all, {waiver("CI-06", "picture a")});
    ASSERT_EQ(parted.left.size(), 1U);
    EXPECT_EQ(parted.left[0].subject, QStringLiteral("picture b"));
    EXPECT_EQ(parted.waived.size(), 1U);
    EXPECT_EQ(applyWaivers(all, {waiver("CI-06", "")}).left.size(), 0U) << "without subject: all of the rule";
    EXPECT_EQ(applyWaivers(all, {waiver("CI-07", "")}).left.size(), 2U);
    EXPECT_EQ(applyWaivers(all, {}).left.size(), 2U);
}

TEST(WaivedFindings, StructureCannotBeWaived)
{
    const std::vector<PreflightFinding> all{finding("X-09", "font A", Kind::Structure)};
    EXPECT_EQ(applyWaivers(all, {waiver("X-09", "")}).left.size(), 1U);
}

} // namespace
} // namespace banxin::test
