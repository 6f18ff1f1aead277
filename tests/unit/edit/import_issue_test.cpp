#include "edit/import_issue.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// One white pixel.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

Block paragraph(const QString& text)
{
    Block block;
    block.zh = Text(text);
    return block;
}

Article article(const QString& title)
{
    Article a;
    a.title.zh = title;
    a.append(paragraph(title + QStringLiteral("的正文。")));
    return a;
}

/// Two columns, one of them with a sub-column; a picture in the first article and on the cover.
ImportedIssue imported()
{
    ImportedIssue issue;
    issue.issue.year = 2026;
    issue.issue.number = 2;
    issue.issue.runningNumber = 15;
    issue.issue.name.zh = QStringLiteral("云屿数字贸易");
    issue.issue.publisher.zh = QStringLiteral("云屿市贸易协会秘书处编");
    issue.issue.contacts.zh = QStringLiteral("电话：1\n传真：2");
    Article first = article(QStringLiteral("甲"));
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.zh = Text(QStringLiteral("图说"));
    picture.payload = {
        {QStringLiteral("file"), QStringLiteral("../p/map.png")},
        {QStringLiteral("credit"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("图：何知秋")}}}};
    first.append(picture);
    ImportedColumn inner{
        {QStringLiteral("国内资讯"), {}}, {}, {article(QStringLiteral("乙")), article(QStringLiteral("丙"))}};
    issue.columns.push_back({{QStringLiteral("专家观点"), {}}, {}, {first}});
    issue.columns.push_back({{QStringLiteral("行业资讯"), {}}, {inner}, {}});
    issue.pictures.emplace(QStringLiteral("../p/map.png"), ImportedPicture{QStringLiteral("map.png"), png});
    issue.coverPicture = QStringLiteral("../p/map.png");
    return issue;
}

class ImportIssue : public ::testing::Test {
protected:
    void SetUp() override
    {
        Publication quarterly{QStringLiteral("quarterly"),
                              {QStringLiteral("季刊"), QStringLiteral("Quarterly")},
                              Frequency::Quarterly,
                              {},
                              "{}",
                              0};
        Publication bulletin{
            QStringLiteral("bulletin"), {QStringLiteral("本会简报"), {}}, Frequency::Monthly, {}, "{}", 0};
        const QString path = folder.filePath(QStringLiteral("c.banxin"));
        ASSERT_TRUE(Catalogue::create(path, {quarterly, bulletin}, clock).ok());
        Result<std::unique_ptr<Catalogue>> opened = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(opened.ok()) << opened.error().detail.toStdString();
        catalogue = std::move(*opened);
    }

    QString store(const QString& publication, const ImportedIssue& issue)
    {
        const Result<Issue> stored = storeImportedIssue(*catalogue, publication, issue);
        return stored.ok() ? stored.value().id() : errorName(stored.error().code);
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<Catalogue> catalogue;
};

} // namespace

TEST_F(ImportIssue, StoresColumnsArticlesAndPictures)
{
    ASSERT_EQ(store(QStringLiteral("quarterly"), imported()), QStringLiteral("quarterly/2026-2"));
    const Result<Edition> edition = catalogue->edition(QStringLiteral("quarterly/2026-2"));
    ASSERT_TRUE(edition.ok()) << edition.error().detail.toStdString();
    const Edition& e = edition.value();
    EXPECT_EQ(e.issue.runningNumber, 15);
    EXPECT_EQ(e.issue.contacts.zh, QStringLiteral("电话：1\n传真：2"));
    ASSERT_EQ(e.columns.size(), 2U);
    EXPECT_EQ(e.columns[0].column.name.zh, QStringLiteral("专家观点"));
    ASSERT_EQ(e.columns[1].columns.size(), 1U);
    EXPECT_EQ(e.columns[1].columns[0].column.name.zh, QStringLiteral("国内资讯"));
    ASSERT_EQ(e.articles.size(), 3U);
    EXPECT_EQ(e.articles[0]->article.title.zh, QStringLiteral("甲"));
    EXPECT_EQ(e.articles[1]->article.title.zh, QStringLiteral("乙"));
    EXPECT_EQ(e.articles[2]->article.title.zh, QStringLiteral("丙"));
    const QJsonObject payload = e.articles[0]->article.blocks.at(1).payload;
    EXPECT_FALSE(payload.contains(QStringLiteral("file")));
    EXPECT_TRUE(payload.contains(QStringLiteral("credit")));
    const PictureId picture{payload.value(QLatin1String("picture")).toInteger()};
    ASSERT_EQ(e.pictures.size(), 1U);
    EXPECT_TRUE(e.pictures.contains(picture));
    EXPECT_EQ(e.issue.coverPicture, picture);
    EXPECT_EQ(catalogue->pictureBytes(picture).value(), png);
}

TEST_F(ImportIssue, NamesAPublicationOnce)
{
    ASSERT_EQ(store(QStringLiteral("quarterly"), imported()), QStringLiteral("quarterly/2026-2"));
    const Publication quarterly = catalogue->publication(QStringLiteral("quarterly")).value();
    EXPECT_EQ(quarterly.name.zh, QStringLiteral("云屿数字贸易"));
    EXPECT_EQ(quarterly.publisher.zh, QStringLiteral("云屿市贸易协会秘书处编"));
    // A name that somebody gave stays.
    ASSERT_EQ(store(QStringLiteral("bulletin"), imported()), QStringLiteral("bulletin/2026-2"));
    EXPECT_EQ(catalogue->publication(QStringLiteral("bulletin")).value().name.zh, QStringLiteral("本会简报"));
}

TEST_F(ImportIssue, RefusesWithoutWriting)
{
    const Result<Issue> unknown = storeImportedIssue(*catalogue, QStringLiteral("weekly"), imported());
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, Error::Code::UnknownPublication);
    EXPECT_TRUE(unknown.error().detail.contains(QStringLiteral("quarterly")));
    EXPECT_TRUE(unknown.error().detail.contains(QStringLiteral("bulletin")));
    ImportedIssue other = imported();
    other.issue.publication = QStringLiteral("bulletin");
    EXPECT_EQ(store(QStringLiteral("quarterly"), other), QStringLiteral("BadArgument"));
    ImportedIssue empty = imported();
    empty.columns.clear();
    EXPECT_EQ(store(QStringLiteral("quarterly"), empty), QStringLiteral("EmptyIssue"));
    EXPECT_TRUE(catalogue->issues(QStringLiteral("quarterly")).value().empty());
}

TEST_F(ImportIssue, ADuplicateLeavesTheFirst)
{
    ASSERT_EQ(store(QStringLiteral("quarterly"), imported()), QStringLiteral("quarterly/2026-2"));
    ImportedIssue again = imported();
    again.columns[0].articles[0].title.zh = QStringLiteral("别的");
    EXPECT_EQ(store(QStringLiteral("quarterly"), again), QStringLiteral("DuplicateIssue"));
    EXPECT_EQ(catalogue->verify().value().articles, 3);
    EXPECT_EQ(catalogue->issues(QStringLiteral("quarterly")).value().size(), 1U);
}

TEST_F(ImportIssue, AFailureInTheMiddleLeavesNothing)
{
    // The last article names a picture that was not carried along: everything is taken back,
    // the name of the publication too.
    ImportedIssue broken = imported();
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.payload = {{QStringLiteral("file"), QStringLiteral("gone.png")}};
    broken.columns[1].columns[0].articles[1].append(picture);
    EXPECT_EQ(store(QStringLiteral("quarterly"), broken), QStringLiteral("PictureUnreadable"));
    EXPECT_TRUE(catalogue->issues(QStringLiteral("quarterly")).value().empty());
    EXPECT_EQ(catalogue->verify().value().articles, 0);
    EXPECT_EQ(catalogue->verify().value().pictures, 0);
    EXPECT_EQ(catalogue->publication(QStringLiteral("quarterly")).value().name.zh, QStringLiteral("季刊"));
    EXPECT_EQ(store(QStringLiteral("quarterly"), imported()), QStringLiteral("quarterly/2026-2"));
}
