#include "model/publication.h"

#include <gtest/gtest.h>

using namespace banxin;

TEST(Publication, NamesLeadBack)
{
    for (const Frequency frequency : {Frequency::Weekly, Frequency::Biweekly, Frequency::Monthly,
                                      Frequency::Bimonthly, Frequency::Quarterly, Frequency::Irregular})
        EXPECT_EQ(frequencyFromName(frequencyName(frequency)), frequency);
    for (int state = 0; state <= static_cast<int>(IssueState::Published); ++state)
        EXPECT_EQ(issueStateFromName(issueStateName(static_cast<IssueState>(state))),
                  static_cast<IssueState>(state));
}

TEST(Publication, UnknownNamesGiveTheHarmlessValue)
{
    EXPECT_EQ(frequencyFromName(QStringLiteral("hourly")), Frequency::Irregular);
    EXPECT_EQ(issueStateFromName(QString()), IssueState::Gathering);
    bool known = true;
    EXPECT_EQ(languageModeFromName(QStringLiteral("fr"), &known), LanguageMode::Zh);
    EXPECT_FALSE(known);
    EXPECT_EQ(languageModeFromName(QStringLiteral("zh,en"), &known), LanguageMode::ZhThenEn);
    EXPECT_TRUE(known);
}

TEST(Issue, IdIsPublicationYearAndNumber)
{
    Issue issue;
    issue.publication = QStringLiteral("quarterly");
    issue.year = 2026;
    issue.number = 1;
    EXPECT_EQ(issue.id(), QStringLiteral("quarterly/2026-1"));
}
