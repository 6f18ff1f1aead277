#include "edit/import_manuscripts.h"

#include "edit/edit_session.h"
#include "edit/import_issue.h"

#include "../catalogue/fixture.h"

#include <algorithm>

namespace banxin::test {
namespace {

const QByteArray pixel = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

Block picture(const char* key, const char* caption)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.zh = Text(s(caption));
    block.payload = {{s("file"), s(key)}};
    return block;
}

CleanedArticle cleaned(const Article& article, const char* column = "", int first = 0, int last = 0)
{
    return {article, s(column), first, last, {}};
}

/// Two files: one with two articles, of which the second has three pictures (one carried along, one that is
/// no picture, one on the network), and one with a single article.
std::vector<ManuscriptToImport> twoFiles()
{
    ManuscriptToImport first;
    first.original = {s("版面.txt"), s("text/plain"), "the first file"};
    Article withPictures = article("乙", {"乙的正文。"});
    withPictures.append(picture("picture-1", "图一"));
    withPictures.append(picture("picture-2", "图二"));
    Block remote = picture("picture-3", "图三");
    remote.payload.insert(s("missing"), true);
    remote.payload.insert(s("address"), s("https://example.org/3.webp"));
    withPictures.append(remote);
    first.articles = {cleaned(article("甲", {"甲的正文。"}), "文史", 1, 8), cleaned(withPictures, "观点", 9, 20)};
    first.pictures = {{s("picture-1"), {s("a.png"), pixel}}, {s("picture-2"), {s("b.tif"), "no picture"}}};
    ManuscriptToImport second;
    second.original = {s("投稿.docx"), mimeTypeOf(Manuscript::Format::Docx), "the second file"};
    second.articles = {cleaned(article("丙", {"丙的正文。"}), "没有这个栏目", 1, 2)};
    return {first, second};
}

class ImportManuscriptsTest : public CatalogueTest {
protected:
    /// An issue with two columns.
    Issue issueWithColumns(Catalogue& catalogue)
    {
        const Issue issue = addIssue(catalogue, 1);
        m_views = addColumn(catalogue, issue, "观点").id;
        m_history = addColumn(catalogue, issue, "文史").id;
        return take(catalogue.issue(issue.row));
    }

    /// "甲>文史 …": which article stands in which column.
    QString placed(const Catalogue& catalogue, IssueRowId issue)
    {
        QStringList out;
        const std::vector<EditorialColumn> columns = take(catalogue.columns(issue));
        for (const Placement& placement : take(catalogue.placements(issue))) {
            const auto column = std::ranges::find(columns, placement.column, &EditorialColumn::id);
            out << take(catalogue.article(placement.article)).title.zh + u'>' + column->name.zh;
        }
        return out.join(u' ');
    }

    ColumnId m_views;
    ColumnId m_history;
};

TEST_F(ImportManuscriptsTest, StoresArticlesPicturesAndOriginals)
{
    const auto catalogue = open();
    EditSession session(*catalogue, clock);
    const EditOutcome done = take(session.apply(ImportManuscripts{twoFiles(), {}, {}, {}}));
    ASSERT_EQ(done.articles.size(), 3U);
    EXPECT_EQ(done.articles[2].title.zh, s("丙"));
    EXPECT_EQ(take(catalogue->unplacedArticles()).size(), 3U);
    const Article stored = take(catalogue->article(done.articles[1].id));
    ASSERT_EQ(stored.blocks.size(), 4U);
    const QJsonObject first = stored.blocks[1].payload;
    EXPECT_EQ(take(catalogue->pictureBytes(PictureId{first.value(s("picture")).toInteger()})), pixel);
    EXPECT_FALSE(first.contains(s("file")));
    for (const std::size_t lost : {2U, 3U}) {
        const Block& block = stored.blocks[lost];
        EXPECT_TRUE(block.payload.value(s("missing")).toBool());
        EXPECT_FALSE(block.payload.contains(s("picture")));
        EXPECT_FALSE(block.payload.contains(s("file")));
        EXPECT_FALSE(block.zh.isEmpty()) << "the caption stays";
    }
    EXPECT_EQ(stored.blocks[3].payload.value(s("address")).toString(), s("https://example.org/3.webp"));
    ASSERT_EQ(done.warnings.size(), 1U) << "the clean-up told of the one on the network";
    EXPECT_EQ(done.warnings[0].rule, s("import.picture-missing"));
    EXPECT_EQ(done.warnings[0].subject, s("b.tif"));
    EXPECT_EQ(done.warnings[0].where, s("乙"));

    const std::vector<StoredManuscript> originals = take(catalogue->manuscripts(done.articles[1].id));
    ASSERT_EQ(originals.size(), 1U);
    EXPECT_EQ(originals[0].fileName, s("版面.txt"));
    EXPECT_EQ(originals[0].firstLine, 9);
    EXPECT_EQ(originals[0].lastLine, 20);
    EXPECT_EQ(take(catalogue->manuscriptBytes(originals[0].id)), "the first file");
    EXPECT_EQ(take(catalogue->verify()).manuscripts, 2);
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
    EXPECT_EQ(take(catalogue->search(s("乙的正文"))).size(), 1U);
}

TEST_F(ImportManuscriptsTest, OneUndoTakesEverythingBackAndOneRedoBringsIt)
{
    const auto catalogue = open();
    const Issue issue = issueWithColumns(*catalogue);
    EditSession session(*catalogue, clock);
    const std::vector<std::pair<ImportManuscripts, EditScope>> imports{
        {ImportManuscripts{twoFiles(), {}, {}, {}}, EditScope::imports()},
        {ImportManuscripts{twoFiles(), issue.row, {}, {}}, EditScope::issue(issue.row)},
        {ImportManuscripts{twoFiles(), issue.row, m_views, {}}, EditScope::issue(issue.row)},
        {ImportManuscripts{twoFiles(), issue.row, {}, s("新栏目")}, EditScope::issue(issue.row)}};
    for (const auto& [command, scope] : imports) {
        const QByteArray before = dump(*catalogue);
        const EditOutcome done = take(session.apply(command));
        EXPECT_EQ(done.entry.scope, scope);
        EXPECT_EQ(done.entry.command, s("ImportManuscripts"));
        const QByteArray after = dump(*catalogue);
        EXPECT_NE(after, before);
        EXPECT_EQ(take(session.undo(scope)).seq, done.entry.seq);
        EXPECT_EQ(dump(*catalogue), before);
        EXPECT_TRUE(take(catalogue->search(s("甲的正文"))).empty());
        EXPECT_EQ(take(catalogue->verify()).manuscripts, 0);
        EXPECT_EQ(take(session.redo(scope)).seq, done.entry.seq);
        EXPECT_EQ(dump(*catalogue), after);
        for (const Article& article : done.articles)
            EXPECT_EQ(take(catalogue->manuscripts(article.id)).size(), 1U);
        EXPECT_TRUE(take(catalogue->verify()).findings.empty());
        ASSERT_TRUE(session.undo(scope).ok());
    }
}

TEST_F(ImportManuscriptsTest, AnUndoLeavesWhatAnotherIssuePrints)
{
    const auto catalogue = open();
    const Issue issue = issueWithColumns(*catalogue);
    EditSession session(*catalogue, clock);
    const EditOutcome done = take(session.apply(ImportManuscripts{twoFiles(), {}, {}, {}}));
    ASSERT_TRUE(session.apply(PlaceArticle{m_views, done.articles[0].id, -1}).ok());
    const QByteArray before = dump(*catalogue);
    EXPECT_EQ(outcome(session.undo(EditScope::imports())), s("InUse"));
    EXPECT_EQ(dump(*catalogue), before);
}

TEST_F(ImportManuscriptsTest, AnUndoNeverTakesLaterWorkAway)
{
    const auto catalogue = open();
    EditSession session(*catalogue, clock);
    const EditOutcome done = take(session.apply(ImportManuscripts{twoFiles(), {}, {}, {}}));
    Article edited = done.articles[1];
    edited.blocks[0].zh.string += s("编辑加的一句。");
    const Article stored = take(session.apply(SetArticle{edited, {}})).article;
    const QByteArray before = dump(*catalogue);
    const Result<JournalEntry> refused = session.undo(EditScope::imports());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Error::Code::Conflict);
    EXPECT_EQ(refused.error().subject, s("乙"));
    EXPECT_EQ(dump(*catalogue), before);
    // With the sentence taken back the import can go too, and both come again.
    ASSERT_TRUE(session.undo(EditScope::article(stored.id)).ok());
    ASSERT_TRUE(session.undo(EditScope::imports()).ok());
    EXPECT_TRUE(take(catalogue->articles()).empty());
    ASSERT_TRUE(session.redo(EditScope::imports()).ok());
    ASSERT_TRUE(session.redo(EditScope::article(stored.id)).ok());
    EXPECT_EQ(dump(*catalogue), before);
}

TEST_F(ImportManuscriptsTest, ArticlesGoWhereTheyBelong)
{
    const auto catalogue = open();
    const Issue issue = issueWithColumns(*catalogue);
    EditSession session(*catalogue, clock);
    const EditOutcome done = take(session.apply(ImportManuscripts{twoFiles(), issue.row, {}, {}}));
    EXPECT_EQ(placed(*catalogue, issue.row), s("乙>观点 丙>观点 甲>文史"));
    const auto unknown = std::ranges::find(done.warnings, s("import.column-unknown"), &Diagnostic::rule);
    ASSERT_NE(unknown, done.warnings.end());
    EXPECT_EQ(unknown->subject, s("没有这个栏目"));
    EXPECT_EQ(unknown->where, s("丙"));
    ASSERT_TRUE(session.undo(EditScope::issue(issue.row)).ok());
    ASSERT_TRUE(session.apply(ImportManuscripts{twoFiles(), issue.row, m_history, {}}).ok());
    EXPECT_EQ(placed(*catalogue, issue.row), s("甲>文史 乙>文史 丙>文史"));
    ASSERT_TRUE(session.undo(EditScope::issue(issue.row)).ok());
    ASSERT_TRUE(session.apply(ImportManuscripts{twoFiles(), issue.row, {}, s("来稿")}).ok());
    EXPECT_EQ(placed(*catalogue, issue.row), s("甲>来稿 乙>来稿 丙>来稿"));
}

TEST_F(ImportManuscriptsTest, RefusesWithoutWriting)
{
    const auto catalogue = open();
    Issue issue = issueWithColumns(*catalogue);
    const Issue empty = addIssue(*catalogue, 2);
    EditSession session(*catalogue, clock);
    const auto refused = [&](const ImportManuscripts& command) {
        const QByteArray before = dump(*catalogue);
        const QString told = outcome(session.apply(command));
        EXPECT_EQ(dump(*catalogue), before);
        return told;
    };
    EXPECT_EQ(refused(ImportManuscripts{{}, {}, {}, {}}), s("BadArgument"));
    EXPECT_EQ(refused(ImportManuscripts{twoFiles(), IssueRowId{99}, {}, {}}), s("UnknownIssue"));
    EXPECT_EQ(refused(ImportManuscripts{twoFiles(), empty.row, {}, {}}), s("BadArgument"));
    EXPECT_EQ(refused(ImportManuscripts{twoFiles(), empty.row, m_views, {}}), s("BadArgument"));
    addColumn(*catalogue, empty, "观点");
    EXPECT_EQ(refused(ImportManuscripts{twoFiles(), empty.row, m_views, {}}), s("UnknownColumn"));
    issue = take(catalogue->issue(issue.row));
    for (const IssueState state : {IssueState::Released, IssueState::Published}) {
        issue.state = state;
        ASSERT_TRUE(catalogue->setIssue(issue).ok());
        issue = take(catalogue->issue(issue.row));
        EXPECT_EQ(refused(ImportManuscripts{twoFiles(), issue.row, m_views, {}}), s("Conflict"));
        EXPECT_EQ(refused(ImportManuscripts{twoFiles(), issue.row, {}, s("新")}), s("Conflict"));
    }
}

TEST_F(ImportManuscriptsTest, ABackNumberKeepsItsFileAndIsFound)
{
    const auto catalogue = open();
    ImportedIssue imported;
    imported.issue.year = 2019;
    imported.issue.number = 3;
    imported.issue.runningNumber = 41;
    imported.columns.push_back(
        {{s("往事"), {}},
         {},
         {article("老码头", {"一九八四年，第一批集装箱在老码头上岸。"}), article("灯塔", {"灯。"})}});
    const OriginalFile original{s("第41期.docx"), mimeTypeOf(Manuscript::Format::Docx), "all of it"};
    const Issue issue = take(storeImportedIssue(*catalogue, s("quarterly"), imported, original));
    const std::vector<SearchHit> hits = take(catalogue->search(s("集装箱 码头")));
    ASSERT_EQ(hits.size(), 1U);
    const std::vector<Printing> printings = take(catalogue->printings(hits[0].article));
    ASSERT_EQ(printings.size(), 1U);
    EXPECT_EQ(printings[0].issue.runningNumber, 41);
    EXPECT_EQ(printings[0].column.name.zh, s("往事"));
    const std::vector<StoredManuscript> originals = take(catalogue->manuscripts(hits[0].article));
    ASSERT_EQ(originals.size(), 1U);
    EXPECT_EQ(originals[0].fileName, s("第41期.docx"));
    EXPECT_EQ(take(catalogue->verify()).manuscripts, 1);
    ASSERT_TRUE(catalogue->undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(take(catalogue->verify()).manuscripts, 0);
}

} // namespace
} // namespace banxin::test
