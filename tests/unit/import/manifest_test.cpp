#include "unit/import/sample_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace banxin;

namespace {

/// A folder with one issue of one article and two pictures, changeable before it is read.
class Manifest : public ::testing::Test {
protected:
    void SetUp() override
    {
        QDir root(folder.path());
        root.mkpath(QStringLiteral("issue/articles"));
        root.mkpath(QStringLiteral("pictures"));
        write(QStringLiteral("pictures/cover.png"), "cover bytes");
        write(QStringLiteral("pictures/map.png"), "map bytes");
        const auto both = [](const char* zh, const char* en) {
            return QJsonObject{{QStringLiteral("zh"), QString::fromUtf8(zh)},
                               {QStringLiteral("en"), QString::fromUtf8(en)}};
        };
        article = {
            {QStringLiteral("format"), QStringLiteral("banxin-article")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("title"), both("题", "Title")},
            {QStringLiteral("blocks"),
             QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("paragraph")},
                                    {QStringLiteral("zh"), QStringLiteral("文。")}},
                        QJsonObject{{QStringLiteral("kind"), QStringLiteral("picture")},
                                    {QStringLiteral("payload"),
                                     QJsonObject{{QStringLiteral("file"), QStringLiteral("../pictures/map.png")},
                                                 {QStringLiteral("credit"), both("图", "Map")}}}}}}};
        const QJsonObject inner{{QStringLiteral("name"), both("国内资讯", "At Home")},
                                {QStringLiteral("articles"), QJsonArray{QStringLiteral("articles/a.json")}}};
        issue = {{QStringLiteral("format"), QStringLiteral("banxin-issue")},
                 {QStringLiteral("version"), 1},
                 {QStringLiteral("publication"), QStringLiteral("quarterly")},
                 {QStringLiteral("year"), 2026},
                 {QStringLiteral("number"), 2},
                 {QStringLiteral("running"), 6},
                 {QStringLiteral("date"), QStringLiteral("2026-06-30")},
                 {QStringLiteral("name"), both("云屿季刊", "Yunyu Quarterly")},
                 {QStringLiteral("publisher"), both("秘书处编", "The Secretariat")},
                 {QStringLiteral("languages"), QStringLiteral("zh,en")},
                 {QStringLiteral("coverPicture"), QStringLiteral("../pictures/cover.png")},
                 {QStringLiteral("contacts"),
                  QJsonObject{
                      {QStringLiteral("zh"), QJsonArray{QStringLiteral("电话：1"), QStringLiteral("传真：2")}}}},
                 {QStringLiteral("columns"),
                  QJsonArray{QJsonObject{{QStringLiteral("name"), both("行业资讯", "News")},
                                         {QStringLiteral("columns"), QJsonArray{inner}}}}}};
    }

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Result<ImportedIssue> read()
    {
        write(QStringLiteral("issue/articles/a.json"), QJsonDocument(article).toJson());
        write(QStringLiteral("issue/issue.json"), QJsonDocument(issue).toJson());
        return readIssueFile(folder.filePath(QStringLiteral("issue/issue.json")));
    }

    /// The pointer at which reading fails.
    QString failure()
    {
        const Result<ImportedIssue> result = read();
        if (result.ok())
            return QStringLiteral("no failure");
        EXPECT_EQ(result.error().code, Error::Code::BadFormat);
        return result.error().subject.section(QLatin1Char('#'), 1);
    }

    QTemporaryDir folder;
    QJsonObject issue;
    QJsonObject article;
};

} // namespace

TEST_F(Manifest, ReadsAll)
{
    const Result<ImportedIssue> result = read();
    ASSERT_TRUE(result.ok()) << result.error().subject.toStdString() << result.error().detail.toStdString();
    const ImportedIssue& imported = result.value();
    EXPECT_EQ(imported.issue.id(), QStringLiteral("quarterly/2026-2"));
    EXPECT_EQ(imported.issue.runningNumber, 6);
    EXPECT_EQ(imported.issue.date, QDate(2026, 6, 30));
    EXPECT_EQ(imported.issue.languages, LanguageMode::ZhThenEn);
    EXPECT_EQ(imported.issue.name.en, QStringLiteral("Yunyu Quarterly"));
    EXPECT_EQ(imported.issue.contacts.zh, QStringLiteral("电话：1\n传真：2"));
    EXPECT_EQ(imported.columnCount(), 2);
    EXPECT_EQ(imported.articleCount(), 1);
    EXPECT_EQ(imported.coverPicture, QStringLiteral("../pictures/cover.png"));
    ASSERT_EQ(imported.pictures.size(), 2U);
    EXPECT_EQ(imported.pictures.at(QStringLiteral("../pictures/map.png")).bytes, QByteArray("map bytes"));
    EXPECT_EQ(imported.pictures.at(QStringLiteral("../pictures/map.png")).fileName, QStringLiteral("map.png"));
}

TEST_F(Manifest, ReadsCoverLinesColophonFinishedPagesAndLayouts)
{
    write(QStringLiteral("pictures/back.pdf"), "pdf bytes");
    issue.insert(QStringLiteral("coverLines"),
                 QJsonObject{{QStringLiteral("zh"), QJsonArray{QStringLiteral("甲"), QStringLiteral("乙")}}});
    issue.insert(
        QStringLiteral("colophon"),
        QJsonObject{{QStringLiteral("permit"), QStringLiteral("（某）内资准字 第 1 号")},
                    {QStringLiteral("printer"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("某厂")}}}});
    issue.insert(QStringLiteral("finishedPages"),
                 QJsonArray{QJsonObject{{QStringLiteral("place"), QStringLiteral("back")},
                                        {QStringLiteral("file"), QStringLiteral("../pictures/back.pdf")},
                                        {QStringLiteral("page"), 2}}});
    const Result<ImportedIssue> result = read();
    ASSERT_TRUE(result.ok()) << result.error().subject.toStdString() << result.error().detail.toStdString();
    EXPECT_EQ(result->issue.coverLines.zh, QStringLiteral("甲\n乙"));
    EXPECT_EQ(result->issue.colophon.field(ColophonField::Permit).zh, QStringLiteral("（某）内资准字 第 1 号"));
    EXPECT_EQ(result->issue.colophon.field(ColophonField::Printer).zh, QStringLiteral("某厂"));
    ASSERT_EQ(result->finishedPages.size(), 1U);
    EXPECT_EQ(result->finishedPages[0].page.place, FinishedPage::Place::Back);
    EXPECT_EQ(result->finishedPages[0].page.page, 2);
    EXPECT_TRUE(result->pictures.contains(QStringLiteral("../pictures/back.pdf")));
    const QJsonObject good = issue;
    issue.insert(QStringLiteral("colophon"), QJsonObject{{QStringLiteral("printers"), QString()}});
    EXPECT_EQ(failure(), QStringLiteral("/colophon/printers"));
    issue = good;
    issue.insert(QStringLiteral("finishedPages"),
                 QJsonArray{QJsonObject{{QStringLiteral("place"), QStringLiteral("top")}}});
    EXPECT_EQ(failure(), QStringLiteral("/finishedPages/0/place"));
}

TEST_F(Manifest, UnknownKeysNameTheirPointer)
{
    issue.insert(QStringLiteral("colour"), QStringLiteral("red"));
    EXPECT_EQ(failure(), QStringLiteral("/colour"));
    issue.remove(QStringLiteral("colour"));
    article.insert(QStringLiteral("autor"), QString());
    EXPECT_EQ(failure(), QStringLiteral("/autor"));
    article.remove(QStringLiteral("autor"));
    QJsonArray blocks = article.value(QLatin1String("blocks")).toArray();
    QJsonObject first = blocks.at(0).toObject();
    first.insert(QStringLiteral("de"), QStringLiteral("x"));
    blocks.replace(0, first);
    article.insert(QStringLiteral("blocks"), blocks);
    EXPECT_EQ(failure(), QStringLiteral("/blocks/0/de"));
}

TEST_F(Manifest, BadValuesNameTheirPointer)
{
    const QJsonObject good = issue;
    for (const auto& [key, value, pointer] :
         {std::tuple<const char*, QJsonValue, const char*>{"format", QStringLiteral("other"), "/format"},
          {"version", 2, "/version"},
          {"year", QStringLiteral("2026"), "/year"},
          {"number", 0, "/number"},
          {"date", QStringLiteral("2026-02-30"), "/date"},
          {"languages", QStringLiteral("de"), "/languages"},
          {"name", QStringLiteral("x"), "/name"},
          {"columns", QJsonObject(), "/columns"},
          {"columns", QJsonArray(), "/columns"},
          {"coverPicture", QStringLiteral("/etc/hostname"), "/coverPicture"}}) {
        issue = good;
        issue.insert(QString::fromLatin1(key), value);
        EXPECT_EQ(failure(), QString::fromLatin1(pointer)) << key;
    }
}

TEST_F(Manifest, MissingFiles)
{
    QFile::remove(folder.filePath(QStringLiteral("pictures/map.png")));
    EXPECT_EQ(read().error().code, Error::Code::FileUnreadable);
    EXPECT_TRUE(read().error().subject.endsWith(QStringLiteral("pictures/map.png")));
    write(QStringLiteral("pictures/map.png"), "map");
    issue.insert(
        QStringLiteral("columns"),
        QJsonArray{QJsonObject{{QStringLiteral("name"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("甲")}}},
                               {QStringLiteral("articles"), QJsonArray{QStringLiteral("none.json")}}}});
    EXPECT_EQ(read().error().code, Error::Code::FileUnreadable);
}

TEST_F(Manifest, FaultyJsonNamesTheLine)
{
    write(QStringLiteral("issue/issue.json"), "{\n\"format\": \"banxin-issue\",\n oops }");
    const Result<ImportedIssue> result = readIssueFile(folder.filePath(QStringLiteral("issue/issue.json")));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, Error::Code::BadFormat);
    EXPECT_TRUE(result.error().detail.startsWith(QStringLiteral("line 3"))) << result.error().detail.toStdString();
}

TEST(SampleIssues, AreReadable)
{
    for (const char* name : {"quarterly", "bulletin"}) {
        const QString path =
            QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/%1/issue.json").arg(QLatin1String(name));
        if (!QFile::exists(path))
            GTEST_SKIP() << "no sample";
        const Result<ImportedIssue> issue = readIssueFile(path);
        ASSERT_TRUE(issue.ok()) << issue.error().subject.toStdString() << ": "
                                << issue.error().detail.toStdString();
        EXPECT_EQ(issue.value().issue.publication, QLatin1String(name));
        EXPECT_GE(issue.value().articleCount(), 5);
    }
}
