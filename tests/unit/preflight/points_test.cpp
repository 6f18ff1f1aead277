// The sentences of the points stand twice: here in core, and for the translator in ui/messages.
#include "preflight/points.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <set>

namespace banxin {
namespace {

TEST(Points, EachIdOnceWithSentenceRemedyAndNorm)
{
    std::set<std::string> ids;
    for (const PreflightPoint& point : preflightPoints()) {
        EXPECT_TRUE(ids.insert(point.id).second) << point.id;
        for (const char* text : {point.sentence, point.remedy, point.norm})
            EXPECT_NE(std::string(text), "") << point.id;
        EXPECT_EQ(findPreflightPoint(QString::fromLatin1(point.id)), &point);
    }
    for (int i = 1; i <= 16; ++i)
        EXPECT_TRUE(ids.count(QStringLiteral("X-%1").arg(i, 2, 10, QLatin1Char('0')).toStdString())) << i;
    for (int i = 1; i <= 13; ++i)
        EXPECT_TRUE(ids.count(QStringLiteral("CI-%1").arg(i, 2, 10, QLatin1Char('0')).toStdString())) << i;
}

TEST(Points, TheTranslatorSeesTheSameSentences)
{
    QFile file(QStringLiteral(BANXIN_SOURCE_DIR "/ui/messages/preflight_points.cpp"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QString source = QString::fromUtf8(file.readAll());
    source.remove(QRegularExpression(QStringLiteral("\"\\s*\\n\\s*\""))); // parts of one string
    for (const PreflightPoint& point : preflightPoints())
        for (const char* text : {point.sentence, point.remedy})
            EXPECT_TRUE(source.contains(QLatin1Char('"') + QString::fromUtf8(text) + QLatin1Char('"'))) << text;
}

} // namespace
} // namespace banxin
