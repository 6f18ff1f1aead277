// preflight, waive and waivers as a process.

#include "cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QStringList words(const char* spaced) { return QString::fromUtf8(spaced).split(QLatin1Char(' ')); }

class PreflightCli : public testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile out(path(name));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QTemporaryDir m_folder;
};

const char* plainPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                       "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                       "4 0 obj<</Length 30>>stream\n1 0 0 rg 100 100 200 200 re f \nendstream endobj\n"
                       "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";

TEST_F(PreflightCli, FindingsAreStatusThreeInTheShapeOfProof)
{
    write("plain.pdf", plainPdf);
    const Answer answer = cli({QStringLiteral("preflight"), path("plain.pdf"), QStringLiteral("--json")});
    EXPECT_EQ(answer.status, 3) << answer.err.constData();
    const QJsonObject json = answer.json();
    EXPECT_EQ(json.value(QStringLiteral("pages")).toInt(), 1);
    const QJsonArray findings = json.value(QStringLiteral("findings")).toArray();
    ASSERT_FALSE(findings.isEmpty());
    bool rgb = false;
    for (const QJsonValue& value : findings) {
        const QJsonObject finding = value.toObject();
        for (const char* key : {"rule", "severity", "text", "suggestion", "kind", "object"})
            EXPECT_FALSE(finding.value(QLatin1String(key)).toString().isEmpty()) << key;
        for (const char* key : {"context", "where", "page"})
            EXPECT_TRUE(finding.contains(QLatin1String(key))) << key;
        rgb = rgb
            || (finding.value(QStringLiteral("rule")) == QLatin1String("X-10")
                && finding.value(QStringLiteral("page")).toInt() == 1);
    }
    EXPECT_TRUE(rgb);
    EXPECT_EQ(cli({QStringLiteral("preflight"), path("plain.pdf"), QStringLiteral("--against"),
                   QStringLiteral("x1a"), QStringLiteral("--trim"), QStringLiteral("210x297")})
                  .status,
              3);
}

TEST_F(PreflightCli, WhatCannotBeReadIsStatusOneWrongUseTwo)
{
    write("text.pdf", "今天开会。");
    const Answer answer = cli({QStringLiteral("preflight"), path("text.pdf")});
    EXPECT_EQ(answer.status, 1);
    EXPECT_FALSE(answer.err.isEmpty());
    EXPECT_EQ(cli({QStringLiteral("preflight"), path("none.pdf")}).status, 1);
    EXPECT_EQ(cli({QStringLiteral("preflight")}).status, 2);
    write("plain.pdf", plainPdf);
    EXPECT_EQ(
        cli({QStringLiteral("preflight"), path("plain.pdf"), QStringLiteral("--against"), QStringLiteral("x9")})
            .status,
        2);
    EXPECT_EQ(
        cli({QStringLiteral("preflight"), path("plain.pdf"), QStringLiteral("--trim"), QStringLiteral("large")})
            .status,
        2);
}

TEST_F(PreflightCli, WaiversAreKeptWithReasonAndName)
{
    const QString catalogue = path("c.banxin");
    ASSERT_EQ(cli({QStringLiteral("init"), catalogue}).status, 0);
    ASSERT_EQ(cli(QStringList{QStringLiteral("new-issue"), catalogue}
                  + words("--publication quarterly --year 2026 --number 1"))
                  .status,
              0);
    const QStringList waive{QStringLiteral("waive"), catalogue, QStringLiteral("quarterly/2026-1"),
                            QStringLiteral("CI-06"), QStringLiteral("picture ab12")};
    EXPECT_EQ(cli(waive).status, 2) << "neither reason nor name";
    const Answer done = cli(waive + words("--reason 只有这一张 --name 王编辑"));
    ASSERT_EQ(done.status, 0) << done.err.constData();
    const QJsonArray all =
        cli({QStringLiteral("waivers"), catalogue, QStringLiteral("quarterly/2026-1"), QStringLiteral("--json")})
            .json()
            .value(QStringLiteral("waivers"))
            .toArray();
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].toObject().value(QStringLiteral("reason")).toString(), QString::fromUtf8("只有这一张"));
    EXPECT_EQ(all[0].toObject().value(QStringLiteral("subject")).toString(), QStringLiteral("picture ab12"));
    // The next issue begins without.
    ASSERT_EQ(cli(QStringList{QStringLiteral("new-issue"), catalogue}
                  + words("--publication quarterly --year 2026 --number 2"))
                  .status,
              0);
    EXPECT_TRUE(
        cli({QStringLiteral("waivers"), catalogue, QStringLiteral("quarterly/2026-2"), QStringLiteral("--json")})
            .json()
            .value(QStringLiteral("waivers"))
            .toArray()
            .isEmpty());
}

TEST_F(PreflightCli, StructureAndUnknownRulesCannotBeWaived)
{
    const QString catalogue = path("c.banxin");
    ASSERT_EQ(cli({QStringLiteral("init"), catalogue}).status, 0);
    ASSERT_EQ(cli(QStringList{QStringLiteral("new-issue"), catalogue}
                  + words("--publication quarterly --year 2026 --number 1"))
                  .status,
              0);
    for (const char* rule : {"X-09", "CI-99"})
        EXPECT_EQ(cli(QStringList{QStringLiteral("waive"), catalogue, QStringLiteral("quarterly/2026-1"),
                                  QString::fromLatin1(rule)}
                      + words("--reason r --name n"))
                      .status,
                  2)
            << rule;
}

TEST_F(PreflightCli, ComplianceIsChosenByName)
{
    const QString catalogue = path("c.banxin");
    ASSERT_EQ(cli({QStringLiteral("init"), catalogue}).status, 0);
    const QStringList ask{QStringLiteral("compliance"), catalogue, QStringLiteral("bulletin")};
    const auto name = [&] {
        return cli(ask + words("--json")).json().value(QStringLiteral("compliance")).toString();
    };
    EXPECT_EQ(name(), QStringLiteral("plain"));
    EXPECT_EQ(cli(ask + words("internalMaterial")).status, 0);
    EXPECT_EQ(name(), QStringLiteral("internalMaterial"));
    EXPECT_EQ(cli(ask + words("secret")).status, 2);
}

} // namespace
