// Held and killed articles as a process sees them.

#include "cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class ShelfCli : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(cli({s("init"), path("c.banxin")}).status, 0);
        QFile out(path("来稿.txt"));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(
            "珠光颜料出口回升\n\n今年上半年，全国珠光颜料出口同比增长百分之八，汽车级产品占比首次超过一半。\n");
        out.close();
        ASSERT_EQ(cli({s("import"), path("c.banxin"), path("来稿.txt"), s("--json")}).status, 0);
    }
    QString path(const char* name) const { return m_folder.filePath(s(name)); }
    Answer shelf(const QStringList& words) const
    {
        return cli(QStringList{s("shelf"), path("c.banxin")} + words + QStringList{s("--json")});
    }
    QJsonObject waiting() const
    {
        return cli({s("list"), path("c.banxin"), s("--json")})
            .json()
            .value(s("waiting"))
            .toArray()
            .at(0)
            .toObject();
    }
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ShelfCli, HeldKilledAndFree)
{
    EXPECT_FALSE(waiting().contains(s("shelf")));
    EXPECT_EQ(waiting().value(s("origin")).toObject().value(s("title")), s("珠光颜料出口回升"));
    ASSERT_EQ(shelf({s("1"), s("--hold"), s("--reason"), s("等图片")}).status, 0);
    EXPECT_EQ(waiting().value(s("shelf")), s("held"));
    EXPECT_EQ(waiting().value(s("reason")), s("等图片"));
    ASSERT_EQ(shelf({s("1"), s("--kill")}).status, 0);
    EXPECT_EQ(waiting().value(s("shelf")), s("killed"));
    ASSERT_EQ(shelf({s("1"), s("--free")}).status, 0);
    EXPECT_FALSE(waiting().contains(s("shelf")));
    EXPECT_EQ(waiting().value(s("origin")).toObject().value(s("title")), s("珠光颜料出口回升")); // it stays
}

TEST_F(ShelfCli, WhatIsNotClearIsRefused)
{
    EXPECT_NE(shelf({s("1")}).status, 0);
    EXPECT_NE(shelf({s("1"), s("--hold"), s("--kill")}).status, 0);
    EXPECT_EQ(shelf({s("99"), s("--hold")}).status, 1);
    EXPECT_FALSE(waiting().contains(s("shelf")));
}
