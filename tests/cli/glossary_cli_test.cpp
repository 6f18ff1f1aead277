// The glossary as a process: kept, taken out as a table, taken in again.

#include "cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class GlossaryCli : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(cli({s("init"), path("c.banxin")}).status, 0); }
    QString path(const char* name) const { return m_folder.filePath(s(name)); }
    Answer glossary(const QStringList& words, const char* catalogue = "c.banxin") const
    {
        return cli(QStringList{s("glossary"), path(catalogue)} + words + QStringList{s("--json")});
    }
    QJsonArray entries(const QStringList& options = {}, const char* catalogue = "c.banxin") const
    {
        return glossary(QStringList{s("list")} + options, catalogue).json().value(s("entries")).toArray();
    }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile out(path(name));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QByteArray bytes(const char* name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

QString nameOf(const QJsonValue& entry, const char* language = "zh")
{
    return entry.toObject().value(s("name")).toObject().value(s(language)).toString();
}

TEST_F(GlossaryCli, AddsChangesListsAndRemoves)
{
    const Answer added =
        glossary({s("add"), s("--kind"), s("organisation"), s("--zh"), s("滨海市数字贸易协会"), s("--en"),
                  s("Binhai Digital Trade Association"), s("--short-zh"), s("协会"), s("--short-en"), s("BDTA"),
                  s("--avoid-zh"), s("数贸协；数贸协会"), s("--notes"), s("以章程为准")});
    ASSERT_EQ(added.status, 0) << added.err.constData();
    EXPECT_EQ(added.json().value(s("kind")), s("organisation"));
    EXPECT_EQ(added.json().value(s("avoid")).toObject().value(s("zh")).toArray(),
              (QJsonArray{s("数贸协"), s("数贸协会")}));
    ASSERT_EQ(glossary({s("add"), s("--zh"), s("服务外包"), s("--en"), s("outsourcing")}).status, 0);

    const Answer changed = glossary({s("change"), s("服务外包"), s("--en"), s("service outsourcing")});
    ASSERT_EQ(changed.status, 0) << changed.err.constData();
    EXPECT_EQ(nameOf(changed.json()), s("服务外包")) << "what is not given stays";
    EXPECT_EQ(entries().size(), 2);
    ASSERT_EQ(entries({s("--kind"), s("term")}).size(), 1);
    EXPECT_EQ(nameOf(entries({s("--search"), s("bdta")}).at(0), "en"), s("Binhai Digital Trade Association"));

    const Answer twice = glossary({s("add"), s("--zh"), s("服务外包")});
    EXPECT_NE(twice.status, 0);
    EXPECT_TRUE(twice.err.contains("service outsourcing")) << twice.err.constData();
    EXPECT_EQ(glossary({s("add")}).status, 2);
    EXPECT_EQ(glossary({s("change"), s("没有"), s("--en"), s("x")}).status, 2);
    EXPECT_EQ(glossary({s("burn")}).status, 2);
    EXPECT_EQ(glossary({s("remove")}).status, 2);
    EXPECT_EQ(glossary({s("list"), s("--kind"), s("beast")}).status, 2);

    EXPECT_EQ(glossary({s("remove"), s("1")}).status, 0);
    ASSERT_EQ(entries().size(), 1);
    EXPECT_EQ(nameOf(entries().at(0)), s("服务外包"));
}

TEST_F(GlossaryCli, ATableComesBackTheSame)
{
    write("in.csv",
          "类别,中文,英文,职务,中文避用,页码\n"
          "术语,服务外包,service outsourcing,,\"外包服务\n服务发包\",3\n"
          "人物,李明,Li Ming,秘书长,,\n"
          "动物,熊猫,panda,,,\n");
    const Answer dry = glossary({s("import"), path("in.csv"), s("--dry-run")});
    ASSERT_EQ(dry.status, 0) << dry.err.constData();
    EXPECT_EQ(dry.json().value(s("added")).toInt(), 2);
    EXPECT_TRUE(entries().isEmpty()) << "nothing was written";
    const Answer imported = glossary({s("import"), path("in.csv")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    EXPECT_EQ(imported.json().value(s("refused")).toInt(), 1);
    const QJsonArray warnings = imported.json().value(s("warnings")).toArray();
    ASSERT_EQ(warnings.size(), 2);
    EXPECT_EQ(warnings.at(0).toObject().value(s("subject")), s("页码"));
    EXPECT_EQ(warnings.at(1).toObject().value(s("line")).toInt(), 5);
    EXPECT_EQ(warnings.at(1).toObject().value(s("text")), s("动物,熊猫,panda,,,"));
    EXPECT_TRUE(imported.err.contains("5")) << imported.err.constData();

    ASSERT_EQ(glossary({s("export"), path("out.csv")}).status, 0);
    ASSERT_EQ(cli({s("init"), path("d.banxin")}).status, 0);
    ASSERT_EQ(glossary({s("import"), path("out.csv")}, "d.banxin").status, 0);
    ASSERT_EQ(glossary({s("export"), path("again.csv")}, "d.banxin").status, 0);
    EXPECT_EQ(bytes("again.csv"), bytes("out.csv"));
    EXPECT_EQ(entries(), entries({}, "d.banxin"));
    EXPECT_EQ(glossary({s("import"), path("out.csv")}).json().value(s("unchanged")).toInt(), 2);

    write("bad.csv", "一,二\n甲,乙\n");
    const Answer bad = glossary({s("import"), path("bad.csv")});
    EXPECT_EQ(bad.status, 1);
    EXPECT_TRUE(bad.err.contains("中文")) << bad.err.constData();
    EXPECT_EQ(glossary({s("import"), path("none.csv")}).status, 1);
    EXPECT_EQ(glossary({s("export"), path("no/folder.csv")}).status, 1);
}

TEST_F(GlossaryCli, ChecksAnArticle)
{
    ASSERT_EQ(glossary({s("add"), s("--kind"), s("organisation"), s("--zh"), s("滨海市数字贸易协会"), s("--en"),
                        s("Binhai Digital Trade Association"), s("--short-zh"), s("协会"), s("--short-en"),
                        s("BDTA"), s("--avoid-en"), s("Binhai E-Trade Society")})
                  .status,
              0);
    write("a.json", R"({"title": {"zh": "成立", "en": "Founded"}, "blocks": [
        {"kind": "paragraph", "zh": "滨海市数字贸易协会成立。", "en": "The Binhai E-Trade Society was founded."},
        {"kind": "paragraph", "zh": "协会设秘书处。", "en": ""}]})");
    const Answer imported = cli({s("import"), path("c.banxin"), path("a.json"), s("--json")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    const Answer checked = glossary({s("check"), s("1")});
    ASSERT_EQ(checked.status, 0) << checked.err.constData();
    const QJsonArray terms = checked.json().value(s("terms")).toArray();
    ASSERT_EQ(terms.size(), 2);
    EXPECT_EQ(terms.at(0).toObject().value(s("english")), s("avoided"));
    EXPECT_EQ(terms.at(0).toObject().value(s("use")).toObject().value(s("en")),
              s("Binhai Digital Trade Association (BDTA)"));
    EXPECT_EQ(terms.at(1).toObject().value(s("english")), s("missing"));
    EXPECT_EQ(terms.at(1).toObject().value(s("use")).toObject().value(s("en")), s("BDTA"));
    const QJsonArray findings = checked.json().value(s("findings")).toArray();
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.at(0).toObject().value(s("rule")), s("GL-01"));
    EXPECT_EQ(findings.at(0).toObject().value(s("text")), s("Binhai E-Trade Society"));
    EXPECT_EQ(glossary({s("check"), s("77")}).status, 1);
}

} // namespace
