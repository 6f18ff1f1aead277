// The command line as a process: exit statuses, messages, nothing half written.

#include "cli_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin::test;

namespace {

class Cli : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(cli({QStringLiteral("init"), catalogue()}).status, 0); }

    QString catalogue() const { return m_folder.filePath(QStringLiteral("c.banxin")); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    static QString sample(const char* publication)
    {
        return QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/%1/issue.json")
            .arg(QString::fromLatin1(publication));
    }
    void write(const QString& file, const QByteArray& bytes) const
    {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Cli, TheWholeWay)
{
    const Answer imported =
        cli({QStringLiteral("import-issue"), catalogue(), sample("quarterly"), QStringLiteral("--publication"),
             QStringLiteral("quarterly"), QStringLiteral("--json")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    EXPECT_EQ(imported.json().value(QStringLiteral("issue")).toString(), QStringLiteral("quarterly/2026-2"));
    EXPECT_EQ(imported.json().value(QStringLiteral("articles")).toInt(), 11);
    const Answer composed = cli(
        {QStringLiteral("compose"), catalogue(), QStringLiteral("quarterly/2026-2"), QStringLiteral("--json")});
    ASSERT_EQ(composed.status, 0);
    EXPECT_EQ(composed.json().value(QStringLiteral("overset")).toInt(-1), 0);
    const Answer exported = cli({QStringLiteral("export"), catalogue(), QStringLiteral("quarterly/2026-2"),
                                 QStringLiteral("-o"), path("q.pdf"), QStringLiteral("--json")});
    ASSERT_EQ(exported.status, 0) << exported.err.constData();
    EXPECT_EQ(exported.json().value(QStringLiteral("bytes")).toInteger(), QFileInfo(path("q.pdf")).size());
    EXPECT_EQ(exported.json().value(QStringLiteral("pages")), composed.json().value(QStringLiteral("pages")));
    const Answer found =
        cli({QStringLiteral("search"), catalogue(), QStringLiteral("灯塔"), QStringLiteral("--json")});
    EXPECT_FALSE(found.json().value(QStringLiteral("hits")).toArray().isEmpty());
    EXPECT_EQ(cli({QStringLiteral("verify"), catalogue()}).status, 0);
}

TEST_F(Cli, WrongUseIsStatusTwo)
{
    EXPECT_EQ(cli({}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("no-such-command")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("init")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("list"), catalogue(), QStringLiteral("--nonsense")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("bulletin")}).status, 2);
    EXPECT_EQ(cli({QStringLiteral("compose"), catalogue(), QStringLiteral("x"), QStringLiteral("--languages"),
                   QStringLiteral("fr")})
                  .status,
              2);
    EXPECT_EQ(cli({QStringLiteral("--version")}).status, 0);
    EXPECT_EQ(cli({QStringLiteral("export"), QStringLiteral("--help")}).status, 0);
}

TEST_F(Cli, BadInputIsStatusOneWithASentence)
{
    write(path("empty.md"), "");
    write(path("binary.md"), QByteArray("\x00\xff\xfe\x81\x00\x01", 6));
    write(path("no-catalogue"), "this is a text");
    const QString publication = QStringLiteral("--publication");
    const QString bulletin = QStringLiteral("bulletin");
    const std::vector<QStringList> calls{
        {QStringLiteral("init"), catalogue()}, // exists
        {QStringLiteral("import-issue"), catalogue(), path("empty.md"), publication, bulletin},
        {QStringLiteral("import-issue"), catalogue(), path("binary.md"), publication, bulletin},
        {QStringLiteral("import-issue"), catalogue(), path("absent.md"), publication, bulletin},
        {QStringLiteral("import-issue"), catalogue(), sample("bulletin"), publication, QStringLiteral("weekly")},
        {QStringLiteral("list"), path("no-catalogue")},
        {QStringLiteral("list"), path("absent.banxin")},
        {QStringLiteral("show"), catalogue(), QStringLiteral("99")},
        {QStringLiteral("compose"), catalogue(), QStringLiteral("bulletin/1999-1")},
        {QStringLiteral("backup"), catalogue(), catalogue()},
    };
    for (const QStringList& call : calls) {
        const Answer answer = cli(call);
        EXPECT_EQ(answer.status, 1) << qPrintable(call.join(QLatin1Char(' ')));
        EXPECT_GT(answer.err.trimmed().size(), 10) << qPrintable(call.join(QLatin1Char(' ')));
        EXPECT_TRUE(answer.out.isEmpty());
    }
    EXPECT_FALSE(QFile::exists(path("absent.banxin")));
    // Nothing came into the catalogue on the way.
    const QJsonArray publications = cli({QStringLiteral("list"), catalogue(), QStringLiteral("--json")})
                                        .json()
                                        .value(QStringLiteral("publications"))
                                        .toArray();
    for (const QJsonValue& value : publications)
        EXPECT_TRUE(value.toObject().value(QStringLiteral("issues")).toArray().isEmpty());
}

TEST_F(Cli, AnEmptyIssueOrABadTargetLeavesNoFile)
{
    ASSERT_EQ(
        cli({QStringLiteral("new-issue"), catalogue(), QStringLiteral("--publication"), QStringLiteral("bulletin"),
             QStringLiteral("--year"), QStringLiteral("2026"), QStringLiteral("--number"), QStringLiteral("1")})
            .status,
        0);
    const QStringList exportIssue{QStringLiteral("export"), catalogue(), QStringLiteral("bulletin/2026-1"),
                                  QStringLiteral("-o")};
    EXPECT_EQ(cli(exportIssue + QStringList{path("e.pdf")}).status, 1);
    EXPECT_FALSE(QFile::exists(path("e.pdf")));
    ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("bulletin"),
                   QStringLiteral("--publication"), QStringLiteral("bulletin")})
                  .status,
              0);
    const QStringList exportSample{QStringLiteral("export"), catalogue(), QStringLiteral("bulletin/2026-3"),
                                   QStringLiteral("-o")};
    EXPECT_EQ(cli(exportSample + QStringList{path("no/such/folder/e.pdf")}).status, 1);
    EXPECT_EQ(cli(exportSample + QStringList{catalogue() + QStringLiteral("/e.pdf")}).status, 1);
    write(path("design.json"), "{\"format\": \"banxin-page-design\", \"version\": 1, \"colour\": 3}");
    const Answer design =
        cli(exportSample + QStringList{path("e.pdf"), QStringLiteral("--design"), path("design.json")});
    EXPECT_EQ(design.status, 1);
    EXPECT_TRUE(design.err.contains("/colour")) << design.err.constData();
    EXPECT_FALSE(QFile::exists(path("e.pdf")));
}

TEST_F(Cli, AnArticleGoesOutAndComesBack)
{
    ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("bulletin"),
                   QStringLiteral("--publication"), QStringLiteral("bulletin")})
                  .status,
              0);
    const Answer shown = cli({QStringLiteral("show"), catalogue(), QStringLiteral("1"), QStringLiteral("--json")});
    ASSERT_EQ(shown.status, 0);
    write(path("a.json"), shown.out);
    const Answer imported = cli({QStringLiteral("import"), catalogue(), path("a.json"), QStringLiteral("--json")});
    ASSERT_EQ(imported.status, 0) << imported.err.constData();
    const QString id =
        QString::number(imported.json().value(QStringLiteral("articles")).toArray().first().toInteger());
    QJsonObject again = cli({QStringLiteral("show"), catalogue(), id, QStringLiteral("--json")}).json();
    QJsonObject first = shown.json();
    again.remove(QStringLiteral("id"));
    first.remove(QStringLiteral("id"));
    EXPECT_EQ(again, first);
}

TEST_F(Cli, FinishedPagesAndLayoutsAreSetAndShown)
{
    ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("quarterly"),
                   QStringLiteral("--publication"), QStringLiteral("quarterly")})
                  .status,
              0);
    const QString issue = QStringLiteral("quarterly/2026-2");
    const auto exported = [&](const char* name) {
        return cli({QStringLiteral("export"), catalogue(), issue, QStringLiteral("-o"), path(name),
                    QStringLiteral("--json")});
    };
    ASSERT_EQ(exported("q.pdf").status, 0);
    const QStringList setPage{QStringLiteral("set-page"), catalogue(), issue, QStringLiteral("--place")};
    // The issue itself as its own cover: a PDF of many pages.
    EXPECT_EQ(
        cli(setPage
            + QStringList{QStringLiteral("cover"), path("q.pdf"), QStringLiteral("--page"), QStringLiteral("999")})
            .status,
        2);
    EXPECT_EQ(cli(setPage + QStringList{QStringLiteral("roof"), path("q.pdf")}).status, 2);
    write(path("no.pdf"), "%PDF-1.7 and nothing more");
    EXPECT_EQ(cli(setPage + QStringList{QStringLiteral("cover"), path("no.pdf")}).status, 1);
    const Answer set = cli(setPage
                           + QStringList{QStringLiteral("cover"), path("q.pdf"), QStringLiteral("--page"),
                                         QStringLiteral("3"), QStringLiteral("--json")});
    ASSERT_EQ(set.status, 0) << set.err.constData();
    const Answer again = exported("q2.pdf");
    ASSERT_EQ(again.status, 0) << again.err.constData();
    EXPECT_TRUE(again.json().value(QStringLiteral("warnings")).toArray().isEmpty());
    const QJsonObject listed = cli({QStringLiteral("list"), catalogue(), QStringLiteral("--json")})
                                   .json()
                                   .value(QStringLiteral("publications"))
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(QStringLiteral("issues"))
                                   .toArray()
                                   .at(0)
                                   .toObject();
    const QJsonObject page = listed.value(QStringLiteral("finishedPages")).toArray().at(0).toObject();
    EXPECT_EQ(page.value(QStringLiteral("place")).toString(), QStringLiteral("cover"));
    EXPECT_EQ(page.value(QStringLiteral("file")).toString(), QStringLiteral("q.pdf"));
    EXPECT_EQ(page.value(QStringLiteral("page")).toInt(), 3);
    EXPECT_TRUE(listed.value(QStringLiteral("colophon")).toObject().contains(QStringLiteral("permit")));
    EXPECT_EQ(cli(setPage + QStringList{QStringLiteral("cover"), QStringLiteral("--remove")}).status, 0);

    EXPECT_EQ(cli({QStringLiteral("place"), catalogue(), issue, QStringLiteral("1"),
                   QStringLiteral("--lines-here"), QStringLiteral("12")})
                  .status,
              0);
    EXPECT_EQ(cli({QStringLiteral("place"), catalogue(), issue, QStringLiteral("999"),
                   QStringLiteral("--lines-here"), QStringLiteral("12")})
                  .status,
              1);
    EXPECT_EQ(cli({QStringLiteral("place"), catalogue(), issue, QStringLiteral("1"), QStringLiteral("--layout"),
                   QStringLiteral("no such")})
                  .status,
              2);
    EXPECT_EQ(cli({QStringLiteral("place"), catalogue(), issue, QStringLiteral("1")}).status, 2);
}

TEST_F(Cli, AnArticleGoesIntoTheColumnThatIsAskedFor)
{
    ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("bulletin"),
                   QStringLiteral("--publication"), QStringLiteral("bulletin")})
                  .status,
              0);
    write(path("a.json"), R"({"title": {"zh": "新稿"}, "blocks": [{"kind": "paragraph", "zh": "文字"}]})");
    const QStringList import{QStringLiteral("import"), catalogue(), path("a.json"), QStringLiteral("--json")};
    const auto columns = [this] {
        return cli({QStringLiteral("list"), catalogue(), QStringLiteral("--json")}).out;
    };
    const QByteArray before = columns();
    EXPECT_NE(cli(import + QStringList{QStringLiteral("--column"), QStringLiteral("行业资讯")}).status, 0);
    EXPECT_EQ(columns(), before) << "a column without an issue is no place";
    const Answer placed = cli(import + QStringList{QStringLiteral("--issue"), QStringLiteral("bulletin/2026-3")});
    ASSERT_EQ(placed.status, 0) << placed.err.constData();
    const qint64 id = placed.json().value(QStringLiteral("articles")).toArray().first().toInteger();
    bool inFirst = false;
    for (const QJsonValue& publication :
         QJsonDocument::fromJson(columns()).object().value(QStringLiteral("publications")).toArray())
        for (const QJsonValue& issue : publication.toObject().value(QStringLiteral("issues")).toArray()) {
            const QJsonObject first =
                issue.toObject().value(QStringLiteral("columns")).toArray().first().toObject();
            for (const QJsonValue& article : first.value(QStringLiteral("articles")).toArray())
                inFirst = inFirst || article.toObject().value(QStringLiteral("id")).toInteger() == id;
        }
    EXPECT_TRUE(inFirst);
    write(path("b.json"), R"({"title": {"zh": "新稿"}, "body": []})");
    const Answer refused = cli({QStringLiteral("import"), catalogue(), path("b.json")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("/body")) << refused.err.constData();
}

TEST_F(Cli, ArticlesGoIntoANamedColumnThatIsMadeWhereMissing)
{
    ASSERT_EQ(
        cli({QStringLiteral("new-issue"), catalogue(), QStringLiteral("--publication"), QStringLiteral("bulletin"),
             QStringLiteral("--year"), QStringLiteral("2026"), QStringLiteral("--number"), QStringLiteral("1")})
            .status,
        0);
    write(path("a.json"), R"({"title":{"zh":"甲","en":""},"blocks":[{"kind":"paragraph","zh":"乙。","en":""}]})");
    const QStringList import{QStringLiteral("import"),
                             catalogue(),
                             path("a.json"),
                             QStringLiteral("--issue"),
                             QStringLiteral("bulletin/2026-1"),
                             QStringLiteral("--json")};
    EXPECT_EQ(cli(import).status, 2) << "no column, and none named";
    const QStringList named = import + QStringList{QStringLiteral("--column"), QStringLiteral("要闻")};
    const Answer first = cli(named);
    ASSERT_EQ(first.status, 0) << first.err.constData();
    EXPECT_EQ(first.json().value(QStringLiteral("warnings")).toArray().size(), 1);
    EXPECT_TRUE(cli(named).json().value(QStringLiteral("warnings")).toArray().isEmpty());
}

TEST_F(Cli, ExportIntoAFolderTakesTheNameOfTheIssue)
{
    ASSERT_EQ(cli({QStringLiteral("import-issue"), catalogue(), sample("quarterly"),
                   QStringLiteral("--publication"), QStringLiteral("quarterly")})
                  .status,
              0);
    ASSERT_TRUE(QDir().mkpath(path("out")));
    const auto exported = [&](const QStringList& more) {
        return cli(QStringList{QStringLiteral("export"), catalogue(), QStringLiteral("quarterly/2026-2"),
                               QStringLiteral("-o"), path("out"), QStringLiteral("--json")}
                   + more);
    };
    const Answer whole = exported({QStringLiteral("--profile"), QStringLiteral("review"), QStringLiteral("--date"),
                                   QStringLiteral("2026-06-12"), QStringLiteral("--round"), QStringLiteral("2")});
    ASSERT_EQ(whole.status, 0) << whole.err.constData();
    EXPECT_TRUE(QFile::exists(path("out/《云屿数字贸易》2026年第2期（总第6期）送审稿第2次.pdf")));
    EXPECT_TRUE(whole.json().value(QStringLiteral("written")).toBool());
    EXPECT_TRUE(whole.json().value(QStringLiteral("findings")).isArray());
    EXPECT_EQ(whole.json().value(QStringLiteral("waived")).toInt(-1), 0);
    const Answer booklet = exported({QStringLiteral("--profile"), QStringLiteral("booklet"),
                                     QStringLiteral("--sheet"), QStringLiteral("a4"), QStringLiteral("--paper"),
                                     QStringLiteral("120"), QStringLiteral("--creep"), QStringLiteral("1.3")});
    ASSERT_EQ(booklet.status, 0) << booklet.err.constData();
    EXPECT_EQ(booklet.json().value(QStringLiteral("pages")).toInt() % 2, 0);
    EXPECT_TRUE(QFile::exists(path("out/《云屿数字贸易》2026年第2期（总第6期）小册子.pdf")));
}

TEST_F(Cli, ExportOptionsThatDoNotGoTogetherAreStatusTwo)
{
    const std::vector<QStringList> calls{
        {QStringLiteral("--profile"), QStringLiteral("poster")},
        {QStringLiteral("--profile"), QStringLiteral("screen"), QStringLiteral("--marks"), QStringLiteral("all")},
        {QStringLiteral("--profile"), QStringLiteral("review"), QStringLiteral("--standard"),
         QStringLiteral("x4")},
        {QStringLiteral("--standard"), QStringLiteral("x3")},
        {QStringLiteral("--standard"), QStringLiteral("x1a"), QStringLiteral("--keep-rgb")},
        {QStringLiteral("--part"), QStringLiteral("spine")},
        {QStringLiteral("--spine"), QStringLiteral("5")},
        {QStringLiteral("--part"), QStringLiteral("cover"), QStringLiteral("--spine"), QStringLiteral("-1")},
        {QStringLiteral("--part"), QStringLiteral("cover"), QStringLiteral("--spine"), QStringLiteral("nan")},
        {QStringLiteral("--marks"), QStringLiteral("crop,tail")},
        {QStringLiteral("--sheet"), QStringLiteral("a4")},
        {QStringLiteral("--profile"), QStringLiteral("booklet"), QStringLiteral("--creep"), QStringLiteral("9")},
        {QStringLiteral("--profile"), QStringLiteral("booklet"), QStringLiteral("--paper"), QStringLiteral("0.1")},
        {QStringLiteral("--round"), QStringLiteral("2")},
        {QStringLiteral("--profile"), QStringLiteral("review"), QStringLiteral("--round"), QStringLiteral("0")},
        {QStringLiteral("--profile"), QStringLiteral("review"), QStringLiteral("--date"),
         QStringLiteral("12.6.2026")},
        {QStringLiteral("--for-mail")},
    };
    for (const QStringList& call : calls) {
        const Answer answer =
            cli(QStringList{QStringLiteral("export"), catalogue(), QStringLiteral("quarterly/2026-2"),
                            QStringLiteral("-o"), path("x.pdf")}
                + call);
        EXPECT_EQ(answer.status, 2) << qPrintable(call.join(QLatin1Char(' ')));
        EXPECT_GT(answer.err.trimmed().size(), 10) << qPrintable(call.join(QLatin1Char(' ')));
        EXPECT_FALSE(QFile::exists(path("x.pdf")));
    }
}
