#include "output/export_issue.h"
#include "output/prepare_pages.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

Issue issue()
{
    Issue out;
    out.name = {QStringLiteral("刊名"), QStringLiteral("Name")};
    out.year = 2026;
    out.number = 1;
    out.runningNumber = 20;
    return out;
}

TEST(ExportNames, AreThoseThatAnOfficeExpects)
{
    using Part = ExportPart;
    using Profile = ExportProfile;
    const auto name = [](const Issue& of, Profile profile, Part part) {
        return exportFileName(of, profile, part);
    };
    EXPECT_EQ(name(issue(), Profile::Print, Part::Whole), QStringLiteral("《刊名》2026年第1期（总第20期）.pdf"));
    EXPECT_EQ(name(issue(), Profile::Print, Part::Cover),
              QStringLiteral("《刊名》2026年第1期（总第20期）封面.pdf"));
    EXPECT_EQ(name(issue(), Profile::Print, Part::Body),
              QStringLiteral("《刊名》2026年第1期（总第20期）内文.pdf"));
    EXPECT_EQ(name(issue(), Profile::Screen, Part::Whole),
              QStringLiteral("《刊名》2026年第1期（总第20期）电子版.pdf"));
    EXPECT_EQ(name(issue(), Profile::Booklet, Part::Whole),
              QStringLiteral("《刊名》2026年第1期（总第20期）小册子.pdf"));
    EXPECT_EQ(name(issue(), Profile::Review, Part::Whole),
              QStringLiteral("《刊名》2026年第1期（总第20期）送审稿.pdf"));
    Issue first = issue();
    first.runningNumber = 0;
    EXPECT_EQ(name(first, Profile::Print, Part::Whole), QStringLiteral("《刊名》2026年第1期.pdf"));
    first.name.zh.clear();
    EXPECT_EQ(name(first, Profile::Print, Part::Whole), QStringLiteral("《Name》2026年第1期.pdf"));
    first.name.zh = QStringLiteral("甲/乙:丙");
    const QString safe = name(first, Profile::Print, Part::Whole);
    EXPECT_FALSE(safe.contains(QLatin1Char('/')) || safe.contains(QLatin1Char(':'))) << safe.toStdString();
    Issue longName = issue();
    longName.name.zh = QStringLiteral("长").repeated(120);
    EXPECT_TRUE(
        name(longName, Profile::Print, Part::Body).endsWith(QStringLiteral("2026年第1期（总第20期）内文.pdf")));
    EXPECT_LE(name(longName, Profile::Screen, Part::Whole).toUtf8().size(), 255);
    EXPECT_EQ(issueHeading(issue()), QStringLiteral("《刊名》2026年第1期（总第20期）"));
}

TEST(CheckOrder, OptionsThatContradictAreRefusedBeforeAnythingIsDone)
{
    EXPECT_TRUE(checkOrder({}).ok());
    const auto refused = [](const std::function<void(ExportOrder&)>& change) {
        ExportOrder order;
        change(order);
        const Status status = checkOrder(order);
        return !status && status.error().code == Error::Code::BadArgument && !status.error().detail.isEmpty();
    };
    using Profile = ExportProfile;
    EXPECT_TRUE(refused([](ExportOrder& o) {
        o.profile = Profile::Screen;
        o.part = ExportPart::Body;
    }));
    EXPECT_TRUE(refused([](ExportOrder& o) { o.spine = Length::mm(5); }));
    EXPECT_TRUE(refused([](ExportOrder& o) {
        o.profile = Profile::Booklet;
        o.marks.crop = true;
    }));
    EXPECT_TRUE(refused([](ExportOrder& o) { o.standard = PdfStandard::Ua1; }));
    EXPECT_TRUE(refused([](ExportOrder& o) {
        o.standard = PdfStandard::X1a;
        o.keepTagged = true;
    }));
    EXPECT_TRUE(refused([](ExportOrder& o) { o.forMail = true; }));
    EXPECT_TRUE(refused([](ExportOrder& o) {
        o.profile = Profile::Review;
        o.review.round = 0;
    }));
    EXPECT_FALSE(refused([](ExportOrder& o) {
        o.part = ExportPart::Cover;
        o.spine = Length::mm(5);
        o.marks.slug = true;
    }));
}

} // namespace
} // namespace banxin
