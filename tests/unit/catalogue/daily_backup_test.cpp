// One whole copy a day, and which of them stay.

#include "catalogue/daily_backup.h"

#include "catalogue/catalogue.h"
#include "catalogue/default_publications.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

class FixedClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime(day, QTime(12, 0)).toUTC(); }
    QDate day = QDate(2026, 3, 2);
};

class DailyBackup : public ::testing::Test {
protected:
    void SetUp() override
    {
        path = folder.filePath(QStringLiteral("稿库.banxin"));
        ASSERT_TRUE(Catalogue::create(path, *defaultPublications(), clock).ok());
    }

    QTemporaryDir folder;
    FixedClock clock;
    QString path;
};

} // namespace

TEST_F(DailyBackup, IsMadeOnceADayAndOpens)
{
    const auto first = backUpDaily(path, clock);
    ASSERT_TRUE(first.ok());
    EXPECT_TRUE(Catalogue::open(*first, Catalogue::Access::ReadOnly, clock).ok());
    const auto again = backUpDaily(path, clock);
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again->isEmpty());
    clock.day = clock.day.addDays(1);
    ASSERT_TRUE(backUpDaily(path, clock).ok());
    EXPECT_EQ(backupFiles(path).size(), 2U);
    EXPECT_EQ(backupFiles(path).front().day, clock.day);
    // Nothing else stands there: no locks, no halves.
    EXPECT_EQ(QDir(backupFolder(path)).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

TEST_F(DailyBackup, WorksWhileTheCatalogueIsWritten)
{
    const auto writer = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
    ASSERT_TRUE(writer.ok());
    EXPECT_TRUE(backUpDaily(path, clock).ok());
}

TEST_F(DailyBackup, ACatalogueThatIsGoneLeavesNoCopy)
{
    ASSERT_TRUE(QFile::remove(path));
    EXPECT_FALSE(backUpDaily(path, clock).ok());
    EXPECT_TRUE(backupFiles(path).empty());
}

TEST_F(DailyBackup, AYearOfDaysLeavesAboutThirtyCopies)
{
    std::vector<QDate> days;
    for (QDate day(2026, 12, 31); day >= QDate(2026, 1, 1); day = day.addDays(-1))
        days.push_back(day);
    const std::vector<QDate> kept = daysToKeep(days);
    EXPECT_LE(kept.size(), 31U);
    // The last twelve days without a gap, one of each of ten weeks, one of each of nine months.
    for (std::size_t i = 0; i < 12; ++i)
        EXPECT_EQ(kept[i], days[i]);
    EXPECT_EQ(kept.back().month(), 4);
    for (std::size_t i = 1; i < kept.size(); ++i) {
        EXPECT_LT(kept[i], kept[i - 1]);
        EXPECT_LE(kept[i].daysTo(kept[i - 1]), 31);
    }
}

TEST_F(DailyBackup, ThinningDayByDayKeepsAsMuchAsAtOnce)
{
    // What is removed today must not be missed by the rule of a later day.
    std::vector<QDate> there;
    for (QDate day(2026, 1, 1); day <= QDate(2026, 12, 31); day = day.addDays(1)) {
        there.insert(there.begin(), day);
        there = daysToKeep(there);
    }
    EXPECT_GE(there.size(), 25U);
    EXPECT_LE(there.back(), QDate(2026, 4, 30));
}
