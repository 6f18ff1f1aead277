#include "base/file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace banxin;

TEST(File, IsReadAsItWasWritten)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("季刊.bin"));
    const QByteArray bytes("a\0b\r\nc", 6);
    ASSERT_TRUE(writeFile(path, bytes));
    const Result<QByteArray> read = readFile(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bytes);
}

TEST(File, MissingIsUnreadable)
{
    const QTemporaryDir folder;
    const Result<QByteArray> read = readFile(folder.filePath(QStringLiteral("none")));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Error::Code::FileUnreadable);
    EXPECT_FALSE(read.error().detail.isEmpty());
}

TEST(File, AFolderIsNoFile)
{
    const QTemporaryDir folder;
    EXPECT_EQ(readFile(folder.path()).error().code, Error::Code::FileIsDirectory);
    EXPECT_EQ(writeFile(folder.path(), "x").error().code, Error::Code::FileIsDirectory);
}

TEST(File, LargerThanAllowedIsRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large"));
    ASSERT_TRUE(writeFile(path, "123456"));
    EXPECT_TRUE(readFile(path, 6));
    EXPECT_EQ(readFile(path, 5).error().code, Error::Code::BadFormat);
}

TEST(File, WhereNothingCanBeWrittenNothingIsChanged)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("no/such/folder/file"));
    EXPECT_EQ(writeFile(path, "x").error().code, Error::Code::FileUnwritable);
    EXPECT_FALSE(QFile::exists(path));
}

TEST(File, WhatIsNoFileIsRefusedAndNotWaitedFor)
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.md"));
    ASSERT_EQ(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    EXPECT_EQ(readFile(pipe).error().code, Error::Code::FileUnreadable); // opening it would wait for a writer
    EXPECT_EQ(readFile(QStringLiteral("/dev/zero"), 1000).error().code, Error::Code::FileUnreadable);
}

TEST(File, ALinkToAFileIsAFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    ASSERT_TRUE(writeFile(path, "x"));
    ASSERT_TRUE(QFile::link(path, folder.filePath(QStringLiteral("b"))));
    EXPECT_TRUE(readFile(folder.filePath(QStringLiteral("b"))));
}
