#include "output/mail_size.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

/// A writer whose files shrink with the square of the resolution.
WriteWithPictures writer(qint64 bytesAt150, std::vector<int>& asked)
{
    return [&asked, bytesAt150](const PictureRules& rules) -> Result<qint64> {
        asked.push_back(rules.downsampleTo);
        EXPECT_EQ(rules.colour, PictureRules::Colour::ToScreen);
        EXPECT_EQ(rules.downsampleAbove, rules.downsampleTo);
        return bytesAt150 * rules.downsampleTo * rules.downsampleTo / (150 * 150);
    };
}

PictureRules screen()
{
    PictureRules rules;
    rules.colour = PictureRules::Colour::ToScreen;
    rules.downsampleAbove = 300;
    rules.downsampleTo = 300;
    return rules;
}

TEST(MailSize, BeginsWith150PpiAtQuality80AndStopsWhereItFits)
{
    EXPECT_EQ(mailSteps(screen()).at(1).jpegQuality, 80);
    std::vector<int> asked;
    const auto untouched = writeForMail(QStringLiteral("f.pdf"), screen(), writer(10'000'000 / 4, asked));
    ASSERT_TRUE(untouched.ok());
    EXPECT_EQ(asked, std::vector<int>{300});
    EXPECT_FALSE(untouched->has_value()) << "what fits stays as it is";
    asked.clear();
    const auto fits = writeForMail(QStringLiteral("f.pdf"), screen(), writer(10'000'000, asked));
    ASSERT_TRUE(fits.ok() && *fits);
    EXPECT_EQ(asked, (std::vector<int>{300, 150}));
    EXPECT_EQ((*fits)->rule, QStringLiteral("export.reduced"));
    EXPECT_EQ((*fits)->severity, Diagnostic::Severity::Info);
    asked.clear();
    const auto lower = writeForMail(QStringLiteral("f.pdf"), screen(), writer(15'000'000, asked));
    ASSERT_TRUE(lower.ok() && *lower);
    EXPECT_EQ(asked, (std::vector<int>{300, 150, 120}));
    EXPECT_EQ((*lower)->subject, QStringLiteral("9.6 MB"));
    EXPECT_TRUE((*lower)->detail.contains(QStringLiteral("120 ppi")));
}

TEST(MailSize, TooLargeEvenAtTheLastStepIsAnErrorThatNamesTheSize)
{
    std::vector<int> asked;
    const auto large = writeForMail(QStringLiteral("f.pdf"), screen(), writer(100'000'000, asked));
    ASSERT_FALSE(large.ok());
    EXPECT_EQ(asked.size(), 5U);
    EXPECT_TRUE(large.error().detail.contains(QStringLiteral("23.0 MB"))) << large.error().detail.toStdString();
    EXPECT_EQ(large.error().subject, QStringLiteral("f.pdf"));
}

TEST(MailSize, AnErrorOfTheWriterEndsIt)
{
    const auto failed = writeForMail(QStringLiteral("f.pdf"), screen(), [](const PictureRules&) -> Result<qint64> {
        return Error{Error::Code::Cancelled, {}, {}};
    });
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, Error::Code::Cancelled);
}

} // namespace
} // namespace banxin
