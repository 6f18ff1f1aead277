// An issue goes to press as a process: released, listed, ordered, opened again; the contents of its year.

#include "cli_process.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class ReleaseCli : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(cli({s("init"), path("c.banxin")}).status, 0);
        QFile text(path("issue.txt"));
        ASSERT_TRUE(text.open(QIODevice::WriteOnly));
        text.write("# 测试简报\n\n2026年第1期（总第13期）\n\n## 【行业资讯】\n\n## ● 第一篇\n\n"
                   "这一段文字是为了印出来而写的。\n\n## ● 第二篇\n\n另一段文字。\n");
        text.close();
        const Answer imported = cli({s("import-issue"), path("c.banxin"), path("issue.txt"), s("--publication"),
                                     s("bulletin"), s("--json")});
        ASSERT_EQ(imported.status, 0) << imported.err.constData();
        issue = imported.json().value(s("issue")).toString();
    }

    QString path(const char* name) const { return m_folder.filePath(s(name)); }
    Answer run(const char* command, const QStringList& words) const
    {
        return cli(QStringList{s(command), path("c.banxin")} + words + QStringList{s("--json")});
    }
    QByteArray bytes(const char* name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    QString issue;
    QTemporaryDir m_folder;
};

TEST_F(ReleaseCli, ReleasesListsAndReopens)
{
    const Answer released = run("release", {issue, s("-o"), path("press.pdf"), s("--name"), s("主编")});
    ASSERT_EQ(released.status, 0) << released.err.constData();
    const QByteArray pdf = bytes("press.pdf");
    ASSERT_TRUE(pdf.startsWith("%PDF"));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    EXPECT_EQ(released.json().value(s("sha256")).toString(), hash);
    EXPECT_TRUE(released.json().value(s("released")).toBool());
    QStringList kinds;
    const QJsonArray obstacles = released.json().value(s("obstacles")).toArray();
    for (const QJsonValue& obstacle : obstacles)
        kinds << obstacle.toObject().value(s("kind")).toString();
    EXPECT_TRUE(kinds.contains(s("not-final")));
    EXPECT_TRUE(kinds.contains(s("unread")));

    EXPECT_EQ(run("release", {issue, s("-o"), path("b.pdf"), s("--name"), s("人")}).status, 1) << "twice";
    EXPECT_TRUE(bytes("b.pdf").isEmpty());
    const Answer placed = run("import", {path("issue.txt"), s("--issue"), issue});
    EXPECT_EQ(placed.status, 1) << "it takes no more articles";

    const Answer listed = run("releases", {issue, s("-o"), path("kept.pdf")});
    ASSERT_EQ(listed.status, 0);
    const QJsonObject first = listed.json().value(s("releases")).toArray().first().toObject();
    EXPECT_EQ(first.value(s("name")).toString(), s("主编"));
    EXPECT_EQ(first.value(s("file")).toString(), s("press.pdf"));
    EXPECT_TRUE(first.value(s("stands")).toBool());
    EXPECT_EQ(bytes("kept.pdf"), pdf);

    EXPECT_EQ(run("reopen", {issue, s("--name"), s("主编")}).status, 2) << "a reason is needed";
    const Answer reopened = run("reopen", {issue, s("--name"), s("主编"), s("--reason"), s("封面错字")});
    ASSERT_EQ(reopened.status, 0) << reopened.err.constData();
    EXPECT_EQ(reopened.json().value(s("state")).toString(), s("review"));
    const QJsonObject after = run("releases", {issue}).json().value(s("releases")).toArray().first().toObject();
    EXPECT_FALSE(after.value(s("stands")).toBool());
    EXPECT_EQ(after.value(s("reason")).toString(), s("封面错字"));
    EXPECT_EQ(run("reopen", {issue, s("--name"), s("主编"), s("--reason"), s("再")}).status, 1);
    EXPECT_EQ(run("verify", {}).status, 0);
}

TEST_F(ReleaseCli, WritesThePrintOrder)
{
    const Answer early = run("print-order", {issue, s("-o"), path("order.pdf"), s("--run"), s("500 册")});
    ASSERT_EQ(early.status, 0) << early.err.constData();
    EXPECT_FALSE(early.json().value(s("released")).toBool());
    EXPECT_EQ(early.json().value(s("pages")).toInt(), 1);
    EXPECT_TRUE(bytes("order.pdf").startsWith("%PDF"));
    EXPECT_EQ(run("print-order", {issue}).status, 2);
    EXPECT_EQ(run("print-order", {s("bulletin/1999-1"), s("-o"), path("x.pdf")}).status, 1);
}

TEST_F(ReleaseCli, ListsTheYear)
{
    const Answer year = run("year-contents", {s("bulletin"), s("2026"), s("-o"), path("year.md"), s("--article")});
    ASSERT_EQ(year.status, 0) << year.err.constData();
    EXPECT_EQ(year.json().value(s("entries")).toInt(), 2);
    const QJsonObject entry = year.json()
                                  .value(s("issues"))
                                  .toArray()
                                  .first()
                                  .toObject()
                                  .value(s("entries"))
                                  .toArray()
                                  .first()
                                  .toObject();
    EXPECT_EQ(entry.value(s("title")).toString(), s("第一篇"));
    EXPECT_FALSE(entry.value(s("page")).toString().isEmpty());
    EXPECT_TRUE(QString::fromUtf8(bytes("year.md")).contains(s("- 第一篇（第1期，")));
    const QString article = QString::number(year.json().value(s("article")).toInteger());
    EXPECT_EQ(run("show", {article}).json().value(s("title")).toObject().value(s("zh")).toString(),
              s("2026年总目录"));
    EXPECT_EQ(
        run("year-contents", {s("bulletin"), s("2026"), s("-o"), path("year.pdf"), s("--by"), s("issue")}).status,
        0);
    EXPECT_TRUE(bytes("year.pdf").startsWith("%PDF"));
    EXPECT_EQ(run("year-contents", {s("bulletin"), s("2026"), s("-o"), path("year.doc")}).status, 2);
    EXPECT_EQ(run("year-contents", {s("bulletin"), s("1990")}).status, 1);
    EXPECT_EQ(run("year-contents", {s("nothing"), s("2026")}).status, 1);
}

TEST_F(ReleaseCli, EveryCommandHasHelp)
{
    for (const char* command : {"release", "reopen", "releases", "print-order", "year-contents"}) {
        const Answer help = cli({s(command), s("--help")});
        EXPECT_EQ(help.status, 0) << command;
        EXPECT_TRUE(help.out.contains(command)) << command;
        EXPECT_EQ(cli({s(command)}).status, 2) << command;
    }
}

} // namespace
