// A catalogue of version 1 opens, keeps everything and takes what version 2 added.
#include "fixture.h"

#include "catalogue/schema.h"

namespace banxin::test {
namespace {

/// What takes a catalogue of today back to version 4.
#define WITHOUT_VERSION_SIX                                                                                       \
    "DROP TABLE issue_release; ALTER TABLE issue DROP COLUMN target_pages;"                                       \
    "ALTER TABLE issue DROP COLUMN nameplate_picture; ALTER TABLE article DROP COLUMN shelf;"                     \
    "ALTER TABLE article DROP COLUMN shelf_reason; ALTER TABLE article DROP COLUMN origin;"                       \
    "ALTER TABLE article_revision DROP COLUMN label; ALTER TABLE placement DROP COLUMN proofs;"                   \
    "ALTER TABLE placement DROP COLUMN proof_mark;"

/// The same for version 4.
#define WITHOUT_VERSION_FIVE WITHOUT_VERSION_SIX "DROP TABLE manuscript;"

/// The same for version 3.
#define WITHOUT_VERSION_FOUR                                                                                      \
    WITHOUT_VERSION_FIVE                                                                                          \
    "DROP TABLE glossary_entry; ALTER TABLE placement DROP COLUMN languages;"                                     \
    "ALTER TABLE placement DROP COLUMN chinese_share; ALTER TABLE placement DROP COLUMN english_size;"            \
    "ALTER TABLE placement DROP COLUMN tightened;"

/// Makes the file what version 1 had: its tables without the columns that came later.
QString makeVersionOne(const QString& path)
{
    return rawSql(path,
                  WITHOUT_VERSION_FOUR
                  "ALTER TABLE issue DROP COLUMN cover_lines_zh; ALTER TABLE issue DROP COLUMN cover_lines_en;"
                  "ALTER TABLE issue DROP COLUMN colophon; ALTER TABLE issue DROP COLUMN finished_pages;"
                  "ALTER TABLE placement DROP COLUMN layout; ALTER TABLE placement DROP COLUMN lines_here;"
                  "DROP TABLE waiver; ALTER TABLE publication DROP COLUMN compliance;"
                  "PRAGMA user_version=1");
}

/// The same for version 2.
QString makeVersionTwo(const QString& path)
{
    return rawSql(path,
                  WITHOUT_VERSION_FOUR
                  "DROP TABLE waiver; ALTER TABLE publication DROP COLUMN compliance; PRAGMA user_version=2");
}

/// The same for version 3.
QString makeVersionThree(const QString& path)
{
    return rawSql(path, WITHOUT_VERSION_FOUR "PRAGMA user_version=3");
}

/// The same for version 5.
QString makeVersionFive(const QString& path) { return rawSql(path, WITHOUT_VERSION_SIX "PRAGMA user_version=5"); }

/// The same for version 4.
QString makeVersionFour(const QString& path) { return rawSql(path, WITHOUT_VERSION_FIVE "PRAGMA user_version=4"); }

using MigrationTest = CatalogueTest;

TEST_F(MigrationTest, AVersionOneCatalogueKeepsEverything)
{
    QByteArray before;
    Issue issue;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        issue.contacts.zh = s("电话：1");
        issue.notice = s("内部资料");
        ASSERT_TRUE(catalogue->setIssue(issue).ok());
        const EditorialColumn column = addColumn(*catalogue, issue, "观点");
        ASSERT_TRUE(catalogue->place(column.id, addArticle(*catalogue, "题", {"一段。", "两段。"}).id).ok());
        before = dump(*catalogue);
    }
    ASSERT_EQ(makeVersionOne(path()), QString());
    {
        const Result<std::unique_ptr<Catalogue>> reading =
            Catalogue::open(path(), Catalogue::Access::ReadOnly, clock);
        EXPECT_EQ(outcome(reading), s("CatalogueReadOnly")) << "it is an old one";
    }
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(listing().contains(s("a.banxin.v1-backup"))) << "a whole copy was made first";
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
    EXPECT_TRUE(catalogue->undoable(EditScope::issue(issue.row)).value()) << "its journal too";

    Issue changed = take(catalogue->issue(issue.row));
    changed.colophon.set(ColophonField::Permit, {s("（某）内资准字 连续性〔2026〕第 0001 号"), {}});
    changed.coverLines = {s("要目一\n要目二"), s("One\nTwo")};
    ASSERT_TRUE(catalogue->setIssue(changed).ok());
    const Issue stored = take(catalogue->issue(issue.row));
    EXPECT_EQ(stored.colophon, changed.colophon);
    EXPECT_EQ(stored.coverLines, changed.coverLines);
}

TEST_F(MigrationTest, AVersionTwoCatalogueTakesWaiversAndCompliance)
{
    QByteArray before;
    Issue issue;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        before = dump(*catalogue);
    }
    ASSERT_EQ(makeVersionTwo(path()), QString());
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(listing().contains(s("a.banxin.v2-backup"))) << "a whole copy was made first";
    EXPECT_EQ(take(catalogue->publication(issue.publication)).compliance, Compliance::Plain);
    EXPECT_TRUE(take(catalogue->waivers(issue.row)).empty());
    EXPECT_TRUE(catalogue->addWaiver(issue.row, {{}, s("CI-06"), {}, s("旧照片"), s("王编辑"), {}}).ok());
}

TEST_F(MigrationTest, AVersionThreeCatalogueTakesPairsAndAGlossary)
{
    QByteArray before;
    Issue issue;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        const EditorialColumn column = addColumn(*catalogue, issue, "观点");
        const Placement placement = take(catalogue->place(column.id, addArticle(*catalogue, "题", {"一段。"}).id));
        PlacementSetting setting;
        setting.linesHere = 12;
        ASSERT_TRUE(catalogue->setPlacement(placement.id, setting).ok());
        ASSERT_TRUE(catalogue->addWaiver(issue.row, {{}, s("CI-06"), {}, s("旧照片"), s("王编辑"), {}}).ok());
        before = dump(*catalogue);
    }
    ASSERT_EQ(makeVersionThree(path()), QString());
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(listing().contains(s("a.banxin.v3-backup"))) << "a whole copy was made first";
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
    EXPECT_EQ(take(catalogue->waivers(issue.row)).size(), 1U);
    EXPECT_TRUE(take(catalogue->glossary()).empty());

    Placement placement = take(catalogue->placements(issue.row)).at(0);
    EXPECT_EQ(placement.setting.linesHere, 12);
    EXPECT_FALSE(placement.setting.languages);
    placement.setting.languages = LanguageMode::Parallel;
    placement.setting.chineseShare = 450;
    ASSERT_TRUE(catalogue->setPlacement(placement.id, placement.setting).ok());
    EXPECT_EQ(take(catalogue->placements(issue.row)).at(0).setting, placement.setting);
    GlossaryEntry entry;
    entry.name = {s("服务外包"), s("service outsourcing")};
    EXPECT_TRUE(catalogue->addGlossaryEntry(entry).ok());
    EXPECT_EQ(take(catalogue->glossary()).size(), 1U);
}

TEST_F(MigrationTest, AVersionFourCatalogueWithoutItsGlossaryIsDamaged)
{
    open();
    ASSERT_EQ(rawSql(path(), "DROP TABLE glossary_entry"), QString());
    const auto opened = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(outcome(opened), s("CatalogueDamaged"));
    EXPECT_TRUE(opened.error().detail.contains(s("glossary_entry")));
}

TEST_F(MigrationTest, AVersionFiveCatalogueTakesReleasesAndStandings)
{
    ArticleId id;
    Issue issue;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        const EditorialColumn column = addColumn(*catalogue, issue, "观点");
        id = addArticle(*catalogue, "题", {"一段。"}).id;
        ASSERT_TRUE(catalogue->place(column.id, id).ok());
    }
    ASSERT_EQ(makeVersionFive(path()), QString());
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_EQ(catalogue->standing(id)->shelf, Shelf::None);
    ASSERT_EQ(catalogue->placements(issue.row)->size(), 1U);
    const Placement placed = catalogue->placements(issue.row)->front();
    EXPECT_EQ(placed.proofs, 0);
    ASSERT_TRUE(catalogue->setProofs(placed.id, 1).ok());
    ASSERT_TRUE(catalogue->keepVersion(placed.revision, s("一校前")).ok());
    Release release;
    release.issue = issue.row;
    release.name = s("周敏");
    ASSERT_TRUE(catalogue->releaseIssue(release, "%PDF-1.6").ok());
    EXPECT_EQ(catalogue->releases(issue.row)->size(), 1U);
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
}

TEST_F(MigrationTest, AVersionFourCatalogueTakesOriginals)
{
    QByteArray before;
    ArticleId id;
    {
        const auto catalogue = open();
        id = addArticle(*catalogue, "题", {"一段。"}).id;
        GlossaryEntry entry;
        entry.name = {s("服务外包"), s("service outsourcing")};
        ASSERT_TRUE(catalogue->addGlossaryEntry(entry).ok());
        before = dump(*catalogue);
    }
    ASSERT_EQ(makeVersionFour(path()), QString());
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(listing().contains(s("a.banxin.v4-backup"))) << "a whole copy was made first";
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
    EXPECT_EQ(take(catalogue->glossary()).size(), 1U);
    EXPECT_TRUE(take(catalogue->manuscripts(id)).empty());
    StoredManuscript manuscript;
    manuscript.article = id;
    manuscript.fileName = s("来稿.txt");
    EXPECT_TRUE(catalogue->addManuscript(manuscript, "题\n一段。").ok());
    EXPECT_EQ(take(catalogue->manuscripts(id)).size(), 1U);
}

TEST_F(MigrationTest, AVersionFiveCatalogueWithoutItsOriginalsIsDamaged)
{
    open();
    ASSERT_EQ(rawSql(path(), "DROP TABLE manuscript"), QString());
    const auto opened = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(outcome(opened), s("CatalogueDamaged"));
    EXPECT_TRUE(opened.error().detail.contains(s("manuscript")));
}

TEST_F(MigrationTest, PdfIsAPictureOfItsSizeInPoints)
{
    const QByteArray pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 640 900]/BleedBox[14 20.6 626.28 879.4]/Rotate 0>>endobj\n"
        "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>endobj\n"
        "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
    const auto catalogue = open();
    const Result<Picture> picture = catalogue->addPicture(pdf, s("封面.pdf"));
    ASSERT_TRUE(picture.ok()) << qPrintable(picture.error().detail);
    EXPECT_TRUE(picture->isPdf());
    EXPECT_EQ(picture->width, 612) << "216 mm: what is inside the bleed box";
    EXPECT_EQ(picture->height, 859);
    EXPECT_EQ(take(catalogue->pictureBytes(picture->id)), pdf);
    EXPECT_EQ(outcome(catalogue->addPicture("%PDF-1.4 and then nothing", s("x.pdf"))), s("PictureUnreadable"));
}

} // namespace
} // namespace banxin::test
