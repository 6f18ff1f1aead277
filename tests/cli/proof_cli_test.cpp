// proof as a process: an issue in two languages whose English states something else.

#include "cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class ProofCli : public testing::Test {
protected:
    void make(const QByteArray& languages)
    {
        ASSERT_TRUE(m_folder.isValid());
        QFile article(m_folder.filePath(q("a.json")));
        ASSERT_TRUE(article.open(QIODevice::WriteOnly));
        article.write(
            R"({"format": "banxin-article", "version": 1, "title": {"zh": "港口简讯", "en": "Port brief"}, "blocks": [)"
            R"({"kind": "paragraph", "zh": "吞吐量达3.2亿吨。", "en": "Throughput was 230 million tonnes."}]})");
        article.close();
        QFile issue(m_folder.filePath(q("issue.json")));
        ASSERT_TRUE(issue.open(QIODevice::WriteOnly));
        issue.write(
            R"({"format": "banxin-issue", "version": 1, "publication": "bulletin", "year": 2026, "number": 2, "languages": ")"
            + languages + R"(", "columns": [{"name": {"zh": "资讯"}, "articles": ["a.json"]}]})");
        issue.close();
        ASSERT_EQ(cli({q("init"), catalogue()}).status, 0);
        const Answer imported = cli({q("import-issue"), catalogue(), m_folder.filePath(q("issue.json")),
                                     q("--publication"), q("bulletin")});
        ASSERT_EQ(imported.status, 0) << imported.err.constData();
    }
    QString catalogue() const { return m_folder.filePath(q("c.banxin")); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ProofCli, NamesBothPassagesAndTheirPlaces)
{
    ASSERT_NO_FATAL_FAILURE(make("parallel"));
    const Answer answer = cli({q("proof"), catalogue(), q("bulletin/2026-2"), q("--json")});
    EXPECT_EQ(answer.status, 3) << answer.err.constData();
    EXPECT_GT(answer.json()[q("characters")].toInt(), 20);
    const QJsonArray findings = answer.json()[q("findings")].toArray();
    ASSERT_EQ(findings.size(), 1) << answer.out.constData();
    const QJsonObject finding = findings[0].toObject();
    EXPECT_EQ(finding[q("rule")].toString(), q("N31b"));
    EXPECT_EQ(finding[q("severity")].toString(), q("warning"));
    EXPECT_EQ(finding[q("text")].toString(), q("3.2亿吨"));
    EXPECT_EQ(finding[q("suggestion")].toString(), q("320 million tonnes"));
    const QJsonObject where = finding[q("where")].toObject();
    EXPECT_EQ(where[q("block")].toInt(), 1);
    EXPECT_EQ(where[q("zh")].toObject(), (QJsonObject{{q("from"), 4}, {q("to"), 9}}));
    EXPECT_EQ(where[q("en")].toObject(), (QJsonObject{{q("from"), 15}, {q("to"), 33}}));
}

TEST_F(ProofCli, AnIssueOfOneLanguageIsNotCompared)
{
    ASSERT_NO_FATAL_FAILURE(make("zh"));
    EXPECT_EQ(cli({q("proof"), catalogue(), q("bulletin/2026-2")}).status, 0);
    EXPECT_EQ(cli({q("proof"), catalogue(), q("bulletin/2026-2"), q("--article"), q("999")}).status, 1);
}
