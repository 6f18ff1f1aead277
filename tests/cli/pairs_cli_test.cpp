// Two languages on the command line: every word of --languages, and what a wrong one is answered.

#include "cli_process.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace banxin::test {
namespace {

class PairsCli : public ::testing::Test {
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
    Answer run(const char* command, const QStringList& more) const
    {
        return cli(QStringList{QLatin1String(command), catalogue(), QStringLiteral("quarterly/2026-2")} + more);
    }
    QString catalogue() const { return m_folder.filePath(QStringLiteral("c.banxin")); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

const QStringList words{QStringLiteral("zh"),       QStringLiteral("en"),     QStringLiteral("zh,en"),
                        QStringLiteral("parallel"), QStringLiteral("facing"), QStringLiteral("interlinear")};

} // namespace

TEST_F(PairsCli, ExportsInEveryMode)
{
    for (const QString& word : words) {
        const QString file = path(QString(word).remove(QLatin1Char(',')) + QStringLiteral(".pdf"));
        const Answer answer = run(
            "export", {QStringLiteral("-o"), file, QStringLiteral("--languages"), word, QStringLiteral("--json")});
        EXPECT_EQ(answer.status, 0) << qPrintable(word) << ": " << answer.err.constData();
        EXPECT_EQ(answer.json().value(QStringLiteral("bytes")).toInteger(), QFileInfo(file).size());
    }
}

TEST_F(PairsCli, ComposesInEveryModeWithNothingOverset)
{
    std::set<int> pages;
    for (const QString& word : words) {
        const Answer answer = run(
            "compose", {QStringLiteral("--languages"), word, QStringLiteral("--fixes"), QStringLiteral("--json")});
        ASSERT_EQ(answer.status, 0) << qPrintable(word) << ": " << answer.err.constData();
        EXPECT_EQ(answer.json().value(QStringLiteral("overset")).toInt(-1), 0) << qPrintable(word);
        pages.insert(answer.json().value(QStringLiteral("pages")).toInt());
    }
    EXPECT_GT(pages.size(), 2U); // the word is heard
}

TEST_F(PairsCli, AWrongWordNamesTheRightOnes)
{
    for (const char* command : {"compose", "export"}) {
        QStringList more{QStringLiteral("--languages"), QStringLiteral("side-by-side")};
        if (QLatin1String(command) == QLatin1String("export"))
            more << QStringLiteral("-o") << path(QStringLiteral("x.pdf"));
        const Answer answer = run(command, more);
        EXPECT_NE(answer.status, 0);
        const QString said = QString::fromUtf8(answer.err + answer.out);
        EXPECT_TRUE(said.contains(QStringLiteral("side-by-side"))) << qPrintable(said);
        for (const QString& word : words)
            EXPECT_TRUE(said.contains(word)) << command << " does not name " << qPrintable(word);
        EXPECT_FALSE(QFileInfo::exists(path(QStringLiteral("x.pdf"))));
    }
}

TEST_F(PairsCli, OnlyCertainPairsAreStoredAndTheOthersAreSaid)
{
    const auto pairWith = [this](const QByteArray& text, const QStringList& more) {
        QFile file(path(QStringLiteral("e.txt")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return cli(QStringList{QStringLiteral("pair"), catalogue(), QStringLiteral("1"), file.fileName()} + more);
    };
    const QByteArray words = "Quince.\n\nThe heron stood on one leg all afternoon.\n";
    const Answer answer = pairWith(words, {QStringLiteral("--json")});
    ASSERT_EQ(answer.status, 0) << answer.err.constData();
    const QJsonArray set = answer.json().value(QStringLiteral("set")).toArray();
    for (const QJsonValue& row : answer.json().value(QStringLiteral("rows")).toArray())
        if (row.toObject().value(QStringLiteral("confidence")).toDouble() < 0.7) {
            EXPECT_FALSE(set.contains(row.toObject().value(QStringLiteral("key"))));
        }
    EXPECT_LT(set.size(), 2);
    EXPECT_TRUE(answer.err.contains("heron") || answer.err.contains("Quince")) << answer.err.constData();
    EXPECT_TRUE(pairWith(words, {QStringLiteral("--dry-run")}).out.contains("would be set"));
    EXPECT_EQ(pairWith({}, {}).status, 1) << "nothing came";
}

} // namespace banxin::test
