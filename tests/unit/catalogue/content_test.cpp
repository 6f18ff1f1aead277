// Publications, issues, columns, placements: what is written comes back, in its order.
#include "fixture.h"

namespace banxin::test {
namespace {

using ContentTest = CatalogueTest;

TEST_F(ContentTest, PublicationsComeBackAsGiven)
{
    const auto catalogue = open();
    Publication expected = publication("quarterly", "季刊");
    expected.revision = 1;
    EXPECT_EQ(catalogue->publication(s("quarterly")).value(), expected);
    ASSERT_EQ(catalogue->publications().value().size(), 2u);
    const Result<Publication> none = catalogue->publication(s("weekly"));
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, Error::Code::UnknownPublication);
    EXPECT_EQ(none.error().detail, s("quarterly, bulletin"));
}

TEST_F(ContentTest, PublicationIdsThatCannotStandInAnIssueIdAreRefused)
{
    for (const char* id : {"", "a/b", "Quarterly", "季刊", "-a", "a b", "a\nb"}) {
        const Status made = Catalogue::create(file("b.banxin"), {publication(id, "x")}, clock);
        EXPECT_EQ(outcome(made), s("BadArgument")) << id;
        EXPECT_EQ(listing(), QStringList{s("a.banxin")}) << "nothing may be left of a failed creation";
    }
    const Status twice =
        Catalogue::create(file("b.banxin"), {publication("a", "x"), publication("a", "y")}, clock);
    EXPECT_EQ(outcome(twice), s("BadArgument"));
}

TEST_F(ContentTest, SetPublicationTellsOfAConflict)
{
    const auto catalogue = open();
    Publication mine = catalogue->publication(s("quarterly")).value();
    Publication other = mine;
    mine.name.zh = s("建筑季刊");
    ASSERT_TRUE(catalogue->setPublication(mine).ok());
    other.name.zh = s("另一个");
    EXPECT_EQ(outcome(catalogue->setPublication(other)), s("Conflict"));
    EXPECT_EQ(catalogue->publication(s("quarterly")).value().name.zh, s("建筑季刊"));
    other.revision = 0;
    EXPECT_TRUE(catalogue->setPublication(other).ok()) << "0: not checked";
}

TEST_F(ContentTest, IssueComesBackWithEveryField)
{
    auto catalogue = open();
    Issue issue;
    issue.publication = s("bulletin");
    issue.year = 2026;
    issue.number = 2;
    issue.runningNumber = 118;
    issue.date = QDate(2026, 2, 28);
    issue.name = {s("行业简报"), s("Bulletin")};
    issue.publisher = {s("秘书处"), s("Secretariat")};
    issue.notice = s("内部资料 注意保存");
    issue.contacts = {s("电话\n传真"), s("Tel")};
    issue.state = IssueState::SecondProof;
    issue.languages = LanguageMode::ZhThenEn;
    issue.pageDesign = "{\"own\": \"设计\"}";
    const Issue added = catalogue->addIssue(issue).value();
    issue.row = added.row;
    issue.revision = 1;
    EXPECT_EQ(added, issue);
    catalogue.reset();
    catalogue = open(Catalogue::Access::ReadOnly);
    EXPECT_EQ(catalogue->issue(s("bulletin/2026-2")).value(), issue);
    EXPECT_EQ(catalogue->issue(issue.row).value(), issue);
}

TEST_F(ContentTest, NewIssueCopiesTheDesignOfItsPublication)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    EXPECT_EQ(issue.pageDesign, publication("quarterly", "").pageDesign);
    Publication changed = catalogue->publication(s("quarterly")).value();
    changed.pageDesign = "{}";
    ASSERT_TRUE(catalogue->setPublication(changed).ok());
    EXPECT_EQ(catalogue->issue(issue.row).value().pageDesign, issue.pageDesign) << "the issue keeps its own copy";
}

TEST_F(ContentTest, IssueNumbersAreTakenOnce)
{
    const auto catalogue = open();
    const Issue first = addIssue(*catalogue, 1);
    Issue second = addIssue(*catalogue, 2);
    addIssue(*catalogue, 1, "bulletin");
    Issue again = first;
    EXPECT_EQ(outcome(catalogue->addIssue(again)), s("DuplicateIssue"));
    second.number = 1;
    EXPECT_EQ(outcome(catalogue->setIssue(second)), s("DuplicateIssue"));
    again.number = 0;
    EXPECT_EQ(outcome(catalogue->addIssue(again)), s("BadArgument"));
    again.publication = s("weekly");
    EXPECT_EQ(outcome(catalogue->addIssue(again)), s("UnknownPublication"));
}

TEST_F(ContentTest, UnknownIssueListsTheKnownOnes)
{
    const auto catalogue = open();
    addIssue(*catalogue, 1);
    addIssue(*catalogue, 2);
    for (const char* id :
         {"quarterly/2026-3", "quarterly", "", "quarterly/2026", "x/2026-1", "quarterly/2026-1-1"}) {
        const Result<Issue> none = catalogue->issue(s(id));
        ASSERT_FALSE(none.ok()) << id;
        EXPECT_EQ(none.error().code, Error::Code::UnknownIssue);
        EXPECT_EQ(none.error().detail, s("quarterly/2026-2, quarterly/2026-1"));
    }
}

TEST_F(ContentTest, SetIssueTellsOfAConflict)
{
    const auto catalogue = open();
    Issue issue = addIssue(*catalogue, 1);
    issue.notice = s("一");
    ASSERT_TRUE(catalogue->setIssue(issue).ok());
    issue.notice = s("二");
    EXPECT_EQ(outcome(catalogue->setIssue(issue)), s("Conflict"));
    issue = catalogue->issue(issue.row).value();
    EXPECT_EQ(issue.notice, s("一"));
    issue.notice = s("二");
    EXPECT_TRUE(catalogue->setIssue(issue).ok());
}

QStringList names(const std::vector<EditorialColumn>& columns)
{
    QStringList out;
    for (const EditorialColumn& column : columns)
        out.append(column.name.zh + QString::number(column.order));
    return out;
}

TEST_F(ContentTest, ColumnsStandParentsFirstInOrder)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const EditorialColumn news = addColumn(*catalogue, issue, "资讯");
    addColumn(*catalogue, issue, "会员");
    addColumn(*catalogue, issue, "卷首", {}, 0);
    addColumn(*catalogue, issue, "国内", news.id);
    addColumn(*catalogue, issue, "国外", news.id);
    EXPECT_EQ(names(catalogue->columns(issue.row).value()).join(s(" ")), s("卷首0 资讯1 国内0 国外1 会员2"));
    EditorialColumn moved = news;
    moved.order = 2;
    ASSERT_TRUE(catalogue->setColumn(moved).ok());
    EXPECT_EQ(names(catalogue->columns(issue.row).value()).join(s(" ")), s("卷首0 会员1 资讯2 国内0 国外1"));
}

TEST_F(ContentTest, ColumnsCannotContainThemselves)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const Issue other = addIssue(*catalogue, 2);
    EditorialColumn top = addColumn(*catalogue, issue, "上");
    const EditorialColumn middle = addColumn(*catalogue, issue, "中", top.id);
    const EditorialColumn low = addColumn(*catalogue, issue, "下", middle.id);
    top.parent = low.id;
    EXPECT_EQ(outcome(catalogue->setColumn(top)), s("BadArgument"));
    top.parent = top.id;
    EXPECT_EQ(outcome(catalogue->setColumn(top)), s("BadArgument"));
    top.parent = addColumn(*catalogue, other, "外").id;
    EXPECT_EQ(outcome(catalogue->setColumn(top)), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->addColumn(issue.row, top)), s("UnknownColumn"));
    EXPECT_EQ(outcome(catalogue->removeColumn(middle.id)), s("InUse")) << "not empty";
    EXPECT_TRUE(catalogue->removeColumn(low.id).ok());
    EXPECT_TRUE(catalogue->removeColumn(middle.id).ok());
    EXPECT_EQ(outcome(catalogue->removeColumn(middle.id)), s("UnknownColumn"));
}

QString titles(const Catalogue& catalogue, const Issue& issue)
{
    QStringList out;
    for (const Placement& placement : take(catalogue.placements(issue.row)))
        out.append(catalogue.articleRevision(placement.revision).value().title.zh
                   + QString::number(placement.order));
    return out.join(s(" "));
}

TEST_F(ContentTest, PlacementsKeepTheirOrder)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const EditorialColumn one = addColumn(*catalogue, issue, "一");
    const EditorialColumn two = addColumn(*catalogue, issue, "二");
    std::vector<PlacementId> placed;
    for (const char* title : {"甲", "乙", "丙"})
        placed.push_back(catalogue->place(one.id, addArticle(*catalogue, title, {}).id).value().id);
    const Result<Placement> first = catalogue->place(one.id, addArticle(*catalogue, "丁", {}).id, 0);
    EXPECT_EQ(first.value().order, 0);
    EXPECT_EQ(titles(*catalogue, issue), s("丁0 甲1 乙2 丙3"));
    ASSERT_TRUE(catalogue->movePlacement(placed[2], one.id, 1).ok());
    EXPECT_EQ(titles(*catalogue, issue), s("丁0 丙1 甲2 乙3"));
    ASSERT_TRUE(catalogue->movePlacement(placed[0], two.id, -1).ok());
    EXPECT_EQ(titles(*catalogue, issue), s("丁0 丙1 乙2 甲0"));
    ASSERT_TRUE(catalogue->removePlacement(placed[2]).ok());
    EXPECT_EQ(titles(*catalogue, issue), s("丁0 乙1 甲0"));
    EXPECT_FALSE(catalogue->removePlacement(placed[2]).ok());
    EXPECT_EQ(catalogue->unplacedArticles().value(), (std::vector<ArticleId>{ArticleId{3}}));
    EXPECT_EQ(outcome(catalogue->removeColumn(two.id)), s("InUse"));
}

TEST_F(ContentTest, EditionIsTheWholeIssueInPrintingOrder)
{
    const auto catalogue = open();
    Issue issue = addIssue(*catalogue, 1);
    const EditorialColumn news = addColumn(*catalogue, issue, "资讯");
    const EditorialColumn home = addColumn(*catalogue, issue, "国内", news.id);
    const EditorialColumn members = addColumn(*catalogue, issue, "会员");
    for (const auto& [column, title] : std::initializer_list<std::pair<ColumnId, const char*>>{
             {members.id, "丁"}, {home.id, "丙"}, {news.id, "甲"}, {news.id, "乙"}})
        ASSERT_TRUE(catalogue->place(column, addArticle(*catalogue, title, {"正文"}).id).ok());
    const Edition edition = catalogue->edition(s("quarterly/2026-1")).value();
    QStringList order;
    for (const auto& item : edition.articles)
        order.append(item->article.title.zh);
    EXPECT_EQ(order.join(s("")), s("甲乙丙丁"));
    EXPECT_EQ(edition.publication.id, s("quarterly"));
    EXPECT_EQ(edition.issue, catalogue->issue(issue.row).value());
    ASSERT_EQ(edition.columns.size(), 2u);
    EXPECT_EQ(edition.columns[0].column.name.zh, s("资讯"));
    EXPECT_EQ(edition.columns[0].articles, (std::vector<int>{0, 1}));
    ASSERT_EQ(edition.columns[0].columns.size(), 1u);
    EXPECT_EQ(edition.columns[0].columns[0].articles, (std::vector<int>{2}));
    EXPECT_EQ(edition.columns[1].articles, (std::vector<int>{3}));
    EXPECT_EQ(edition.articles[2]->column, home.id);
    EXPECT_EQ(outcome(catalogue->edition(s("quarterly/2026-9"))), s("UnknownIssue"));
}

TEST_F(ContentTest, AFailedTransactionLeavesNothing)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const QByteArray before = dump(*catalogue);
    const size_t rows = catalogue->journal().value().size();
    const Status failed = catalogue->transact(s("import"), [&]() -> Status {
        const EditorialColumn column = addColumn(*catalogue, issue, "栏");
        const Result<Placement> placed =
            catalogue->place(column.id, addArticle(*catalogue, "甲", {"可以找到"}).id);
        EXPECT_TRUE(placed.ok());
        return Error{Error::Code::Cancelled, {}, {}};
    });
    EXPECT_EQ(outcome(failed), s("Cancelled"));
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_EQ(catalogue->journal().value().size(), rows);
    EXPECT_TRUE(catalogue->search(s("可以")).value().empty());
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
}

TEST_F(ContentTest, ATransactionIsOneJournalRowAndSurvivesAFailedPart)
{
    const auto catalogue = open();
    const Status done = catalogue->transact(s("import"), [&]() -> Status {
        const Issue issue = addIssue(*catalogue, 5);
        Issue again = issue;
        EXPECT_EQ(outcome(catalogue->addIssue(again)), s("DuplicateIssue"));
        const Status part = catalogue->transact(s("part"), [&]() -> Status {
            addColumn(*catalogue, issue, "不留");
            return Error{Error::Code::Cancelled, {}, {}};
        });
        EXPECT_FALSE(part.ok());
        addColumn(*catalogue, issue, "留下");
        return Done{};
    });
    ASSERT_TRUE(done.ok());
    const Issue issue = catalogue->issue(s("quarterly/2026-5")).value();
    EXPECT_EQ(names(catalogue->columns(issue.row).value()), QStringList{s("留下0")});
    const std::vector<JournalEntry> rows = catalogue->journal().value();
    ASSERT_EQ(rows.size(), 2u); // and "Create"
    EXPECT_EQ(rows[0].command, s("import"));
    EXPECT_EQ(rows[0].scope, EditScope::issue(issue.row));
    EXPECT_EQ(rows[0].time, clock.time);
}

TEST_F(ContentTest, AnExceptionRollsBack)
{
    const auto catalogue = open();
    const QByteArray before = dump(*catalogue);
    EXPECT_THROW(static_cast<void>(catalogue->transact(s("x"),
                                                       [&]() -> Status {
                                                           addIssue(*catalogue, 1);
                                                           throw std::bad_alloc();
                                                       })),
                 std::bad_alloc);
    EXPECT_EQ(dump(*catalogue), before);
    addIssue(*catalogue, 1); // and the next write works
}

TEST_F(ContentTest, ReadOnlyWritesNothing)
{
    open();
    const QByteArray before = bytesOf(path());
    const auto catalogue = open(Catalogue::Access::ReadOnly);
    EXPECT_EQ(outcome(catalogue->addIssue({})), s("CatalogueReadOnly"));
    EXPECT_EQ(outcome(catalogue->addArticle({})), s("CatalogueReadOnly"));
    EXPECT_EQ(outcome(catalogue->undo(EditScope::article(ArticleId{1}))), s("CatalogueReadOnly"));
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(ContentTest, AReaderSeesThatTheWriterWrote)
{
    const auto writer = open();
    const auto reader = open(Catalogue::Access::ReadOnly);
    EXPECT_TRUE(reader->issues(s("quarterly")).value().empty());
    const qint64 version = reader->dataVersion();
    EXPECT_EQ(reader->dataVersion(), version);
    addIssue(*writer, 1);
    EXPECT_NE(reader->dataVersion(), version);
    EXPECT_EQ(reader->issues(s("quarterly")).value().size(), 1u);
}

} // namespace
} // namespace banxin::test
