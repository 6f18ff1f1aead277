// An article out to Word and back on the command line.

#include "cli_process.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

class CorrectionCli : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(cli({QStringLiteral("init"), catalogue()}).status, 0);
        ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(),
                       QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/quarterly/issue.json"),
                       QStringLiteral("--publication"), QStringLiteral("quarterly")})
                      .status,
                  0);
    }
    QString catalogue() const { return m_folder.filePath(QStringLiteral("c.banxin")); }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

TEST_F(CorrectionCli, AnIssueGoesOutAndComesBackUnchanged)
{
    const QString file = path("issue.docx");
    const Answer out = cli({QStringLiteral("export-docx"), catalogue(), QStringLiteral("quarterly/2026-2"),
                            QStringLiteral("-o"), file, QStringLiteral("--json")});
    ASSERT_EQ(out.status, 0) << out.err.constData();
    EXPECT_EQ(out.json().value(QStringLiteral("bytes")).toInteger(), QFileInfo(file).size());
    const qint64 articles = out.json().value(QStringLiteral("articles")).toInteger();
    EXPECT_GT(articles, 1);
    EXPECT_EQ(out.json().value(QStringLiteral("kept")).toArray().size(), articles) << "as they were sent";
    const Answer back = cli({QStringLiteral("import-docx"), catalogue(), file, QStringLiteral("--json")});
    ASSERT_EQ(back.status, 0) << back.err.constData();
    const QJsonArray came = back.json().value(QStringLiteral("articles")).toArray();
    EXPECT_EQ(came.size(), articles);
    for (const QJsonValue& one : came)
        EXPECT_EQ(one.toObject().value(QStringLiteral("changes")).toArray(), QJsonArray())
            << qPrintable(one.toObject().value(QStringLiteral("title")).toString());
    EXPECT_FALSE(back.json().value(QStringLiteral("stored")).toBool());
}

TEST_F(CorrectionCli, WrongUseAndWrongFilesAreNamed)
{
    EXPECT_EQ(cli({QStringLiteral("export-docx"), catalogue(), QStringLiteral("1")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("export-docx"), catalogue(), QStringLiteral("1"), QStringLiteral("-o"),
                   path("a.docx"), QStringLiteral("--languages"), QStringLiteral("fr")})
                  .status,
              2);
    EXPECT_EQ(cli({QStringLiteral("export-docx"), catalogue(), QStringLiteral("999"), QStringLiteral("-o"),
                   path("a.docx")})
                  .status,
              1);
    EXPECT_FALSE(QFileInfo::exists(path("a.docx")));
    const Answer answer =
        cli({QStringLiteral("import-docx"), catalogue(), QStringLiteral(BANXIN_SOURCE_DIR "/README.md")});
    EXPECT_EQ(answer.status, 1);
    EXPECT_TRUE(answer.err.contains("docx")) << answer.err.constData();
}

} // namespace
} // namespace banxin::test
