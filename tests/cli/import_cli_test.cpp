// Manuscripts into a catalogue, and what is known of them afterwards.

#include "cli_process.h"

#include "catalogue/catalogue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

const char* const lighthouse =
    "老码头的灯塔重新亮了\n\n"
    "　　昨天傍晚，老码头的灯塔在熄灭十一年之后重新亮了起来，港务所的三名职工守到了天黑。\n\n"
    "　　灯塔建于一九三六年，塔身用本地的青石砌成，光可以照到二十二海里以外的海面。\n";

class ImportCli : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(cli({s("init"), catalogue()}).status, 0);
        write("灯塔.txt", lighthouse);
    }

    QString catalogue() const { return m_folder.filePath(s("c.banxin")); }
    QString path(const char* name) const { return m_folder.filePath(s(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile out(path(name));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    Answer run(QStringList words) const
    {
        words.insert(1, catalogue());
        return cli(words + QStringList{s("--json")});
    }
    /// An issue with the columns 观点 and 文史.
    void makeIssue() const
    {
        const QByteArray issue = "# 云屿简报\n\n2026年第1期（总第41期）2026年1月15日\n\n目录\n\n【观点】\n\n甲\n\n"
                                 "【文史】\n\n乙\n\n【观点】\n\n● 甲\n\n甲的正文，说的是今年的事情。\n\n"
                                 "【文史】\n\n● 乙\n\n乙的正文，说的是从前的事情。\n";
        write("issue.md", issue);
        const Answer made = run({s("import-issue"), path("issue.md"), s("--publication"), s("bulletin")});
        ASSERT_EQ(made.status, 0) << made.err.constData();
        ASSERT_EQ(made.json().value(s("columns")).toInt(), 2);
    }
    int articles() const { return run({s("verify")}).json().value(s("articles")).toInt(-1); }

private:
    QTemporaryDir m_folder;
};

QString firstId(const Answer& imported)
{
    return QString::number(imported.json().value(s("articles")).toArray().first().toInteger());
}

} // namespace

TEST_F(ImportCli, AManuscriptBecomesAnArticleAndItsFileIsKept)
{
    const Answer imported = run({s("import"), path("灯塔.txt")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    ASSERT_EQ(imported.json().value(s("articles")).toArray().size(), 1);
    EXPECT_TRUE(imported.json().value(s("seen")).toArray().isEmpty());
    EXPECT_TRUE(imported.json().value(s("warnings")).isArray());
    const QString id = firstId(imported);
    EXPECT_EQ(run({s("search"), s("青石")}).json().value(s("hits")).toArray().size(), 1);
    const Answer listed = run({s("original"), id});
    ASSERT_EQ(listed.status, 0);
    const QJsonObject original = listed.json().value(s("originals")).toArray().first().toObject();
    EXPECT_EQ(original.value(s("fileName")).toString(), s("灯塔.txt"));
    EXPECT_EQ(original.value(s("mimeType")).toString(), s("text/plain"));
    EXPECT_GT(original.value(s("firstLine")).toInt(), 0);
    ASSERT_EQ(run({s("original"), id, s("-o"), path("out.txt")}).status, 0);
    QFile written(path("out.txt"));
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_EQ(written.readAll(), QByteArray(lighthouse));
    // Neither its own catalogue nor a folder that is not there.
    EXPECT_EQ(run({s("original"), id, s("-o"), catalogue()}).status, 1);
    EXPECT_EQ(run({s("original"), id, s("-o"), path("no/such/out.txt")}).status, 1);
    EXPECT_EQ(run({s("original"), s("99")}).status, 1);
    EXPECT_EQ(run({s("original"), s("x")}).status, 1);
    EXPECT_EQ(run({s("verify")}).status, 0);
}

TEST_F(ImportCli, WhatWasPrintedBeforeIsNamed)
{
    makeIssue();
    ASSERT_EQ(
        run({s("import"), path("灯塔.txt"), s("--issue"), s("bulletin/2026-1"), s("--column"), s("文史")}).status,
        0);
    QByteArray again(lighthouse);
    again.replace(s("老码头的灯塔重新亮了").toUtf8(), s("一座灯塔的归来").toUtf8());
    write("又来.txt", again);
    const Answer imported = run({s("import"), path("又来.txt")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    const QJsonArray seen = imported.json().value(s("seen")).toArray();
    ASSERT_EQ(seen.size(), 1);
    const QJsonObject one = seen.first().toObject();
    EXPECT_EQ(one.value(s("article")), imported.json().value(s("articles")).toArray().first());
    EXPECT_EQ(one.value(s("issue")).toString(), s("bulletin/2026-1"));
    EXPECT_GT(one.value(s("share")).toDouble(), 0.8);
    const QString of = QString::number(one.value(s("of")).toInteger());
    const Answer where = run({s("where-printed"), of});
    ASSERT_EQ(where.status, 0);
    const QJsonObject printing = where.json().value(s("printings")).toArray().first().toObject();
    EXPECT_EQ(printing.value(s("issue")).toString(), s("bulletin/2026-1"));
    EXPECT_EQ(printing.value(s("running")).toInt(), 41);
    EXPECT_EQ(printing.value(s("date")).toString(), s("2026-01-15"));
    EXPECT_EQ(printing.value(s("column")).toObject().value(s("zh")).toString(), s("文史"));
    EXPECT_TRUE(run({s("where-printed"), firstId(imported)}).json().value(s("printings")).toArray().isEmpty());
    EXPECT_EQ(run({s("where-printed"), s("99")}).status, 1);
}

TEST_F(ImportCli, TheSameTextTwiceInOneImportIsNamed)
{
    write("再来.txt", lighthouse);
    const Answer imported = run({s("import"), path("灯塔.txt"), path("再来.txt")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    const QJsonArray ids = imported.json().value(s("articles")).toArray();
    const QJsonArray seen = imported.json().value(s("seen")).toArray();
    ASSERT_EQ(seen.size(), 1);
    EXPECT_EQ(seen.first().toObject().value(s("article")), ids.at(1));
    EXPECT_EQ(seen.first().toObject().value(s("of")), ids.at(0));
}

TEST_F(ImportCli, PeopleReadTheOldTitleAndIssueOnce)
{
    makeIssue();
    for (int again = 0; again < 2; ++again)
        ASSERT_EQ(
            run({s("import"), path("灯塔.txt"), s("--issue"), s("bulletin/2026-1"), s("--column"), s("文史")})
                .status,
            0);
    const Answer imported = cli({s("import"), catalogue(), path("灯塔.txt")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    EXPECT_EQ(imported.out.count("= "), 1) << imported.out.constData();
    EXPECT_TRUE(imported.out.contains(s("= 老码头的灯塔重新亮了, bulletin/2026-1 (100%)").toUtf8()))
        << imported.out.constData();
}

TEST_F(ImportCli, AFileInBig5IsWarnedOf)
{
    // 鄉裡的果園今年第一次掛果，老周說，樹要三年才肯結。我們在山坡上走了一個上午，他不時停下來看葉子的背面。
    write("繁.txt",
          QByteArray::fromHex("b66db8ccaabaaa47b6e9a4b5a67eb2c4a440a6b8b1beaa47a141a6d1a950bba1a141bef0ad6ea454a67"
                              "ea47eaad6b5b2a143a7daadcca662a473a959a457a8aba446a440add3a457a4c8a141a54ca4a3aec9b0"
                              "b1a455a8d3acddb8ada46caabaad49adb1a143"));
    const Answer cleaned = cli({s("clean"), path("繁.txt"), s("--json")});
    ASSERT_EQ(cleaned.status, 0) << cleaned.err.constData();
    const QJsonArray warnings = cleaned.json().value(s("warnings")).toArray();
    ASSERT_EQ(warnings.size(), 1);
    EXPECT_EQ(warnings.first().toObject().value(s("rule")).toString(), s("import.encoding-big5"));
}

TEST_F(ImportCli, AnUnknownPassIsNamed)
{
    const Answer wrong = cli({s("clean"), path("灯塔.txt"), s("--without"), s("nonsense")});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.err.contains("nonsense")) << wrong.err.constData();
    EXPECT_TRUE(wrong.err.contains("letter-spacing")) << wrong.err.constData();
}

TEST_F(ImportCli, ADryRunWritesNothing)
{
    ASSERT_EQ(run({s("import"), path("灯塔.txt")}).status, 0);
    const Answer dry = run({s("import"), path("灯塔.txt"), s("--dry-run")});
    ASSERT_EQ(dry.status, 0) << dry.err.constData();
    EXPECT_TRUE(dry.json().value(s("articles")).toArray().isEmpty());
    EXPECT_EQ(dry.json().value(s("titles")).toArray().size(), 1);
    EXPECT_EQ(dry.json().value(s("seen")).toArray().size(), 1);
    EXPECT_EQ(articles(), 1);
}

TEST_F(ImportCli, OneBadFileFailsAllWithItsName)
{
    write("二进制.txt", QByteArray("\x00\xff\xfe\x81\x00\x01", 6));
    write("空.txt", "\n \n");
    for (const char* bad : {"二进制.txt", "空.txt", "没有.txt"}) {
        const Answer answer = run({s("import"), path("灯塔.txt"), path(bad)});
        EXPECT_EQ(answer.status, 1) << bad;
        EXPECT_TRUE(answer.err.contains(bad)) << answer.err.constData();
        EXPECT_FALSE(answer.json().contains(s("articles")));
    }
    EXPECT_EQ(articles(), 0);
}

TEST_F(ImportCli, AnIssueThatWentToPressTakesNoMore)
{
    makeIssue();
    const QStringList import{s("import"), path("灯塔.txt"), s("--issue")};
    EXPECT_EQ(run(import + QStringList{s("bulletin/2026-9")}).status, 1) << "no such issue";
    ASSERT_EQ(run(import + QStringList{s("bulletin/2026-1")}).status, 0);
    EXPECT_EQ(articles(), 3);
    {
        const banxin::SystemClock clock;
        const auto opened = banxin::Catalogue::open(catalogue(), banxin::Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(opened.ok());
        auto issue = (*opened)->issue(s("bulletin/2026-1"));
        ASSERT_TRUE(issue.ok());
        issue->state = banxin::IssueState::Released;
        ASSERT_TRUE((*opened)->setIssue(*issue).ok());
    }
    for (const QStringList& more : {QStringList(), {s("--column"), s("新栏目")}, {s("--dry-run")}}) {
        const Answer refused = run(import + QStringList{s("bulletin/2026-1")} + more);
        EXPECT_EQ(refused.status, 1);
        EXPECT_TRUE(refused.err.contains("bulletin/2026-1")) << refused.err.constData();
    }
    EXPECT_EQ(articles(), 3);
}

TEST_F(ImportCli, APlaceToFillInIsNamedAndNothingIsPrintedThere)
{
    makeIssue();
    write("a.json", R"({"title": {"zh": "茶园", "en": ""}, "blocks": [
        {"kind": "paragraph", "zh": "山脚下的茶园一片新绿。", "en": ""},
        {"kind": "picture", "zh": "采茶工在茶园里。", "en": "",
         "payload": {"missing": true, "address": "https://example.org/tea.webp"}}]})");
    ASSERT_EQ(run({s("import"), path("a.json"), s("--issue"), s("bulletin/2026-1")}).status, 0);
    const QJsonArray found = run({s("compose"), s("bulletin/2026-1")}).json().value(s("diagnostics")).toArray();
    QJsonObject toFill;
    for (const QJsonValue& one : found)
        if (one.toObject().value(s("rule")).toString() == s("picture.to-fill"))
            toFill = one.toObject();
    EXPECT_EQ(toFill.value(s("subject")).toString(), s("采茶工在茶园里。"));
    EXPECT_EQ(toFill.value(s("where")).toString(), s("茶园"));
    for (const char* profile : {"print", "screen", "review", "booklet"}) {
        const Answer exported =
            run({s("export"), s("bulletin/2026-1"), s("-o"), path("out.pdf"), s("--profile"), s(profile)});
        EXPECT_EQ(exported.status, 0) << profile << exported.err.constData();
        EXPECT_TRUE(QJsonDocument(exported.json()).toJson().contains("picture.to-fill")) << profile;
    }
}

TEST_F(ImportCli, ABackNumberKeepsItsFileBesideEachArticle)
{
    makeIssue();
    const QJsonArray hits = run({s("search"), s("从前")}).json().value(s("hits")).toArray();
    ASSERT_EQ(hits.size(), 1);
    const QString id = QString::number(hits.first().toObject().value(s("article")).toInteger());
    const QJsonArray originals = run({s("original"), id}).json().value(s("originals")).toArray();
    ASSERT_EQ(originals.size(), 1);
    EXPECT_EQ(originals.first().toObject().value(s("fileName")).toString(), s("issue.md"));
    EXPECT_EQ(run({s("where-printed"), id})
                  .json()
                  .value(s("printings"))
                  .toArray()
                  .first()
                  .toObject()
                  .value(s("running"))
                  .toInt(),
              41);
    const QJsonObject listed = run({s("list")}).json();
    EXPECT_TRUE(listed.value(s("unplaced")).toArray().isEmpty());
}
