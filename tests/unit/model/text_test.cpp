#include "model/text.h"

#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// 𠮷 (outside the basic plane, two UTF-16 units) between two Han characters.
const QString yoshi = QStringLiteral("土\U00020BB7野");

} // namespace

TEST(CodePoints, CountSurrogatePairsOnce)
{
    EXPECT_EQ(codePointCount(QString()), 0);
    EXPECT_EQ(codePointCount(QStringLiteral("版心ab")), 4);
    ASSERT_EQ(yoshi.size(), 4);
    EXPECT_EQ(codePointCount(yoshi), 3);
}

TEST(CodePoints, OffsetsGoThereAndBack)
{
    const qsizetype utf16[] = {0, 1, 3, 4};
    for (int at = 0; at <= 3; ++at) {
        EXPECT_EQ(utf16Offset(yoshi, at), utf16[at]);
        EXPECT_EQ(codePointOffset(yoshi, utf16[at]), at);
    }
}

TEST(CodePoints, OffsetsAreClampedToTheString)
{
    EXPECT_EQ(utf16Offset(yoshi, 99), 4);
    EXPECT_EQ(utf16Offset(yoshi, -1), 0);
    EXPECT_EQ(codePointOffset(yoshi, 99), 3);
    EXPECT_EQ(codePointOffset(yoshi, -1), 0);
}

TEST(CodePoints, ALoneSurrogateCountsAsOne)
{
    const QString lone = QString(QChar(0xD842)) + QLatin1Char('a') + QChar(0xDFB7);
    EXPECT_EQ(codePointCount(lone), 3);
    EXPECT_EQ(codePointCount(QString(QChar(0xD842))), 1);
    EXPECT_EQ(utf16Offset(lone, 2), 2);
}

TEST(Marks, EveryKindHasANameThatLeadsBack)
{
    for (int kind = 0; kind < static_cast<int>(MarkKind::Unknown); ++kind) {
        const QString name = markKindName(static_cast<MarkKind>(kind));
        EXPECT_FALSE(name.isEmpty());
        EXPECT_EQ(markKindFromName(name), static_cast<MarkKind>(kind));
    }
    EXPECT_EQ(markKindFromName(QStringLiteral("glow")), MarkKind::Unknown);
}

TEST(Marks, GoThroughJsonUnchanged)
{
    const std::vector<Mark> marks{{0, 4, MarkKind::Strong, {}, {}},
                                  {2, 3, MarkKind::Link, QStringLiteral("https://example.org/"), {}},
                                  {3, 3, MarkKind::Note, QStringLiteral("n1"), {}},
                                  {1, 2, MarkKind::Unknown, QStringLiteral("red"), QStringLiteral("glow")}};
    int dropped = 0;
    EXPECT_EQ(marksFromJson(marksToJson(marks), 4, &dropped), marks);
    EXPECT_EQ(dropped, 0);
}

TEST(Marks, ValueIsWrittenOnlyWhereThereIsOne)
{
    const QJsonArray json = marksToJson({{0, 1, MarkKind::Kai, {}, {}}});
    EXPECT_EQ(json.at(0).toObject().keys(),
              QStringList({QStringLiteral("from"), QStringLiteral("kind"), QStringLiteral("to")}));
}

TEST(Marks, OutsideTheTextOrMalformedAreDropped)
{
    const auto mark = [](QJsonValue from, QJsonValue to, QJsonValue kind) {
        return QJsonObject{
            {QStringLiteral("from"), from}, {QStringLiteral("to"), to}, {QStringLiteral("kind"), kind}};
    };
    const QString strong = QStringLiteral("strong");
    const QJsonArray json{mark(0, 5, strong),  mark(-1, 2, strong), mark(3, 2, strong),   mark(0, 2, QString()),
                          QStringLiteral("x"), QJsonObject(),       mark(0.5, 2, strong), mark(0, 4, strong)};
    int dropped = 0;
    const std::vector<Mark> kept = marksFromJson(json, 4, &dropped);
    EXPECT_EQ(dropped, 7);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().to, 4);
}
