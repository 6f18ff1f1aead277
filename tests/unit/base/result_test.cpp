#include "base/diagnostic.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/resource.h"
#include "base/result.h"

#include <QSet>

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <type_traits>
#include <vector>

using namespace banxin;

TEST(Result, HoldsAValueOrAnError)
{
    const Result<int> value = 7;
    ASSERT_TRUE(value.ok());
    EXPECT_EQ(*value, 7);
    const Result<int> error =
        Error{Error::Code::BadArgument, QStringLiteral("--dpi"), QStringLiteral("36 to 1200")};
    ASSERT_FALSE(error);
    EXPECT_EQ(error.error().code, Error::Code::BadArgument);
    EXPECT_EQ(error.error().subject, QStringLiteral("--dpi"));
}

TEST(Result, GivesAwayWhatCannotBeCopied)
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    ASSERT_TRUE(result);
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 3);
}

TEST(Result, ATemporaryGivesItsValueAndNotAReference)
{
    static_assert(std::is_same_v<decltype(std::declval<Result<QString>>().value()), QString>);
    static_assert(std::is_same_v<decltype(*std::declval<Result<QString>>()), QString>);
    const auto list = [] { return Result<std::vector<QString>>({QStringLiteral("a"), QStringLiteral("b")}); };
    QString all;
    for (const QString& item : list().value())
        all += item;
    for (const QString& item : *list())
        all += item;
    EXPECT_EQ(all, QStringLiteral("abab"));
}

TEST(Result, EveryErrorHasItsOwnName)
{
    QSet<QString> names;
    const int last = static_cast<int>(Error::Code::Conflict);
    for (int code = 0; code <= last; ++code)
        names.insert(errorName(static_cast<Error::Code>(code)));
    EXPECT_EQ(names.size(), last + 1);
    EXPECT_FALSE(names.contains(QStringLiteral("Unknown")));
}

TEST(Diagnostic, SeveritiesHaveNames)
{
    EXPECT_EQ(severityName(Diagnostic::Severity::Info), QStringLiteral("info"));
    EXPECT_EQ(severityName(Diagnostic::Severity::Warning), QStringLiteral("warning"));
    EXPECT_EQ(severityName(Diagnostic::Severity::Error), QStringLiteral("error"));
}

TEST(Id, ZeroIsNone)
{
    using ThingId = Id<struct ThingTag>;
    EXPECT_FALSE(ThingId().valid());
    EXPECT_FALSE(ThingId{-1}.valid());
    EXPECT_TRUE(ThingId{1}.valid());
    EXPECT_LT(ThingId{1}, ThingId{2});
    EXPECT_EQ(std::hash<ThingId>()(ThingId{5}), std::hash<ThingId>()(ThingId{5}));
}

TEST(EnumNames, SayWhetherANameIsKnown)
{
    enum class Fruit { Apple, Pear };
    constexpr std::array<std::pair<Fruit, const char*>, 2> names{{{Fruit::Apple, "apple"}, {Fruit::Pear, "pear"}}};
    EXPECT_EQ(enumName<Fruit>(Fruit::Pear, names), QStringLiteral("pear"));
    bool known = false;
    EXPECT_EQ(enumFromName<Fruit>(QStringLiteral("pear"), names, Fruit::Apple, &known), Fruit::Pear);
    EXPECT_TRUE(known);
    EXPECT_EQ(enumFromName<Fruit>(QStringLiteral("plum"), names, Fruit::Apple, &known), Fruit::Apple);
    EXPECT_FALSE(known);
}

TEST(Resource, WhatIsBuiltInCanBeRead)
{
    const Result<QByteArray> faces = programResource(QStringLiteral("faces.json"));
    ASSERT_TRUE(faces);
    EXPECT_FALSE(faces->isEmpty());
}

TEST(Resource, WhatIsNotBuiltInIsAnError)
{
    const Result<QByteArray> nothing = programResource(QStringLiteral("nothing.json"));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, Error::Code::FileUnreadable);
}
