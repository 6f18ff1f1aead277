// 付印: from the stored issue to a frozen one with its PDF, the checklist, the print order, the year's contents.
#include "catalogue/default_publications.h"
#include "output/office/office_document.h"
#include "output/office/print_order.h"
#include "output/office/year_contents.h"
#include "output/release/release_check.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class FixedClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC); }
};

class ReleaseOutput : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(Catalogue::create(path("a.banxin"), *defaultPublications(), clock).ok());
        auto opened = Catalogue::open(path("a.banxin"), Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(opened.ok());
        catalogue = std::move(*opened);
        issue = addIssue(1);
        column = addColumn(issue, "行业资讯");
        first = addArticle("第一篇", "张三");
        second = addArticle("第二篇", "");
        firstPlace = *catalogue->place(column, first);
        ASSERT_TRUE(catalogue->place(column, second).ok());
    }

    QString path(const char* name) const { return folder.filePath(s(name)); }

    Issue addIssue(int number)
    {
        Issue made;
        made.publication = s("bulletin");
        made.year = 2026;
        made.number = number;
        made.runningNumber = 12 + number;
        made.name.zh = s("测试简报");
        return *catalogue->addIssue(made);
    }

    ColumnId addColumn(const Issue& in, const char* name)
    {
        return catalogue->addColumn(in.row, {{}, {}, {s(name), {}}, -1})->id;
    }

    ArticleId addArticle(const char* title, const char* byline)
    {
        Article article;
        article.title.zh = s(title);
        article.byline.zh = s(byline);
        Block block;
        block.zh = Text(s("这一段文字是为了印出来而写的。"));
        article.append(block);
        return catalogue->addArticle(article)->id;
    }

    ExportOrder order(const char* file = "press.pdf") const
    {
        ExportOrder out;
        out.issue = issue.id();
        out.file = path(file);
        return out;
    }

    PreparedRelease prepared()
    {
        Result<PreparedRelease> made = prepareRelease(*catalogue, order(), {}, {});
        EXPECT_TRUE(made.ok()) << (made ? "" : qPrintable(made.error().detail));
        return *made;
    }

    std::vector<ReleaseObstacle> obstacles()
    {
        return releaseObstacles(prepared().report, *proofLines(*catalogue, issue.row));
    }

    const ReleaseObstacle* find(const std::vector<ReleaseObstacle>& all, ReleaseObstacle::Kind kind)
    {
        const auto at = std::ranges::find(all, kind, &ReleaseObstacle::kind);
        return at == all.end() ? nullptr : &*at;
    }

    QByteArray bytesOf(const QString& name) const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    FixedClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Catalogue> catalogue;
    Issue issue;
    ColumnId column;
    ArticleId first, second;
    Placement firstPlace;
};

using Kind = ReleaseObstacle::Kind;

} // namespace

TEST_F(ReleaseOutput, FreezesTheIssueWithTheFileThatThePressGets)
{
    const PreparedRelease made = prepared();
    EXPECT_FALSE(QFile::exists(path("press.pdf"))) << "nothing is written before it is decided";
    const Result<Release> release = commitRelease(*catalogue, made, s("主编"), path("press.pdf"));
    ASSERT_TRUE(release.ok());
    EXPECT_EQ(catalogue->issue(issue.row)->state, IssueState::Released);
    const QByteArray pdf = bytesOf(path("press.pdf"));
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_EQ(*catalogue->releasePdf(release->id), pdf);
    EXPECT_EQ(QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex()),
              release->sha256);
    const Result<ReleaseDetails> details = releaseDetailsFrom(release->details);
    ASSERT_TRUE(details.ok());
    EXPECT_EQ(details->revisions.at(firstPlace.id), firstPlace.revision);
    EXPECT_EQ(details->revisions.size(), 2u);
    EXPECT_FALSE(details->starts.at(firstPlace.id).isEmpty());
    EXPECT_FALSE(details->faces.empty());
    EXPECT_EQ(details->faces.front().sha256.size(), 64);
    EXPECT_EQ(details->file, s("press.pdf"));
    EXPECT_EQ(details->pages, made.report.pages);
    EXPECT_EQ(*releaseDetailsFrom(toJson(*details)), *details);
}

TEST_F(ReleaseOutput, AnIssueThatWasChangedMeanwhileIsNotReleased)
{
    const PreparedRelease made = prepared();
    Article text = *catalogue->article(first);
    text.blocks[0].zh.string += s("又加一句。");
    ASSERT_TRUE(catalogue->setArticle(text, issue.row).ok());
    const Result<Release> release = commitRelease(*catalogue, made, s("主编"), path("press.pdf"));
    ASSERT_FALSE(release.ok());
    EXPECT_EQ(release.error().code, Error::Code::Conflict);
    EXPECT_FALSE(QFile::exists(path("press.pdf")));
    EXPECT_EQ(catalogue->issue(issue.row)->state, IssueState::Gathering);
    EXPECT_TRUE(catalogue->releases(issue.row)->empty());
    EXPECT_TRUE(commitRelease(*catalogue, prepared(), s("主编"), path("press.pdf")).ok()) << "made anew it is";
}

TEST_F(ReleaseOutput, WithoutNameOrPlaceForTheFileNothingHappens)
{
    const PreparedRelease made = prepared();
    EXPECT_EQ(commitRelease(*catalogue, made, s(" "), path("press.pdf")).error().code, Error::Code::BadArgument);
    EXPECT_EQ(commitRelease(*catalogue, made, s("人"), path("no/such/folder/press.pdf")).error().code,
              Error::Code::FileUnwritable);
    EXPECT_EQ(catalogue->issue(issue.row)->state, IssueState::Gathering);
    ExportOrder cover = order();
    cover.profile = ExportProfile::Screen;
    EXPECT_EQ(prepareRelease(*catalogue, cover, {}, {}).error().code, Error::Code::BadArgument);
}

TEST_F(ReleaseOutput, ExportedAgainItIsTheSameFileOrSaysWhyNot)
{
    ASSERT_TRUE(commitRelease(*catalogue, prepared(), s("主编"), path("press.pdf")).ok());
    const auto differs = [](const ExportReport& report) {
        return std::ranges::any_of(report.diagnostics,
                                   [](const Diagnostic& d) { return d.rule == s("release.differs"); });
    };
    const Result<ExportReport> again = exportIssue(*catalogue, order("again.pdf"), {}, {});
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(bytesOf(path("again.pdf")), bytesOf(path("press.pdf")));
    EXPECT_FALSE(differs(*again));
    // As if a newer program set it otherwise.
    const Release release = catalogue->releases(issue.row)->front();
    ASSERT_TRUE(catalogue->reopenIssue(issue.row, s("主编"), s("换一个文件")).ok());
    Release other;
    other.issue = issue.row;
    other.name = s("主编");
    other.details = release.details;
    ASSERT_TRUE(catalogue->releaseIssue(other, "%PDF-1.6 another").ok());
    const Result<ExportReport> late = exportIssue(*catalogue, order("late.pdf"), {}, {});
    ASSERT_TRUE(late.ok());
    EXPECT_TRUE(differs(*late));
    ExportOrder marked = order("marked.pdf");
    marked.marks.crop = true;
    EXPECT_FALSE(differs(*exportIssue(*catalogue, marked, {}, {}))) << "that is another file on purpose";
}

TEST_F(ReleaseOutput, UndoFindsItsWayAfterReopening)
{
    Issue layout = *catalogue->issue(issue.row);
    layout.state = IssueState::Layout;
    ASSERT_TRUE(catalogue->setIssue(layout).ok());
    ASSERT_TRUE(commitRelease(*catalogue, prepared(), s("主编"), path("press.pdf")).ok());
    ASSERT_TRUE(catalogue->reopenIssue(issue.row, s("主编"), s("错字")).ok());
    ASSERT_TRUE(catalogue->undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(catalogue->issue(issue.row)->state, IssueState::Layout);
    ASSERT_TRUE(catalogue->undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(catalogue->issue(issue.row)->state, IssueState::Gathering);
}

TEST_F(ReleaseOutput, TheChecklistNamesWhatIsOpen)
{
    std::vector<ReleaseObstacle> all = obstacles();
    ASSERT_NE(find(all, Kind::NotFinal), nullptr);
    EXPECT_EQ(find(all, Kind::NotFinal)->places.size(), 2u);
    ASSERT_NE(find(all, Kind::Unread), nullptr);
    EXPECT_EQ(find(all, Kind::Unread)->places.front().article, first);
    EXPECT_EQ(find(all, Kind::Changed), nullptr);
    EXPECT_EQ(find(all, Kind::MissingPicture), nullptr);
    EXPECT_TRUE(std::ranges::none_of(all, &ReleaseObstacle::stops)) << "all of it is somebody's decision";

    Article text = *catalogue->article(first);
    text.state = ArticleState::Final;
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.payload = {{s("missing"), true}, {s("address"), s("照片.jpg")}};
    text.append(picture);
    ASSERT_TRUE(catalogue->setProofs(firstPlace.id, 1).ok());
    ASSERT_TRUE(catalogue->setArticle(text, issue.row).ok());
    Issue planned = *catalogue->issue(issue.row);
    planned.targetPages = 40;
    ASSERT_TRUE(catalogue->setIssue(planned).ok());
    all = obstacles();
    EXPECT_EQ(find(all, Kind::NotFinal)->places.size(), 1u);
    EXPECT_EQ(find(all, Kind::Unread)->places.size(), 1u);
    ASSERT_NE(find(all, Kind::Changed), nullptr);
    EXPECT_EQ(find(all, Kind::Changed)->places.front().title, s("第一篇"));
    ASSERT_NE(find(all, Kind::MissingPicture), nullptr);
    EXPECT_EQ(find(all, Kind::MissingPicture)->places.front().article, first);
    ASSERT_NE(find(all, Kind::PageTarget), nullptr);
    EXPECT_EQ(find(all, Kind::PageTarget)->number, 40);
}

TEST_F(ReleaseOutput, ProofRoundsCountWhatIsNotRead)
{
    EXPECT_EQ(proofRound(IssueState::Layout), 0);
    EXPECT_EQ(proofRound(IssueState::SecondProof), 2);
    ASSERT_TRUE(catalogue->setProofs(firstPlace.id, 1).ok());
    EXPECT_EQ(unreadIn(*proofLines(*catalogue, issue.row), 1), 1);
    EXPECT_EQ(unreadIn(*proofLines(*catalogue, issue.row), 2), 2);
    Article text = *catalogue->article(first);
    text.blocks[0].zh.string += s("改");
    ASSERT_TRUE(catalogue->setArticle(text, issue.row).ok());
    const std::vector<ProofLine> lines = *proofLines(*catalogue, issue.row);
    EXPECT_TRUE(lines.front().changed);
    EXPECT_EQ(lines.front().column.zh, s("行业资讯"));
    EXPECT_EQ(unreadIn(lines, 1), 2) << "what was changed is to be read again";
}

TEST_F(ReleaseOutput, ThePrintOrderIsOnePageFromTheCatalogue)
{
    const PrintOrder before = *printOrderOf(*catalogue, issue.id());
    EXPECT_TRUE(before.sha256.isEmpty());
    const Release release = *commitRelease(*catalogue, prepared(), s("主编"), path("press.pdf"));
    PrintOrder order = *printOrderOf(*catalogue, issue.id());
    EXPECT_EQ(order.publication, s("测试简报"));
    EXPECT_EQ(order.issue, s("2026年第1期（总第13期）"));
    EXPECT_EQ(order.sha256, release.sha256);
    EXPECT_EQ(order.file, s("press.pdf"));
    EXPECT_GT(order.pages, 0);
    order.run = s("1000 册");
    const Result<OfficeDocument> page = setOfficeDocument(printOrderArticle(order, 8 * 3600), {});
    ASSERT_TRUE(page.ok()) << qPrintable(page.error().subject + page.error().detail);
    ASSERT_EQ(page->issue->pages.size(), 1u);
    QString text;
    for (const GlyphRun& run : page->issue->pages.front().runs)
        text += run.text;
    for (const QString& part : {s("付印单"), s("测试简报"), s("1000 册"), release.sha256.left(8), s("主编"),
                                s("2026年3月1日 16:00"), s("210 × 297 mm")})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    EXPECT_TRUE(officePdf(*page, {})->startsWith("%PDF"));
}

TEST_F(ReleaseOutput, TheYearIsListedByColumnAndByIssueWithPages)
{
    ASSERT_TRUE(commitRelease(*catalogue, prepared(), s("主编"), path("press.pdf")).ok());
    const Issue next = addIssue(2);
    ASSERT_TRUE(catalogue->place(addColumn(next, "行业资讯"), addArticle("第三篇", "李四")).ok());
    ASSERT_TRUE(catalogue->place(addColumn(next, "政策"), addArticle("第四篇", "")).ok());
    addIssue(3); // without articles: it is not listed
    const Result<YearContents> year = yearContents(*catalogue, s("bulletin"), 2026, {}, {});
    ASSERT_TRUE(year.ok());
    ASSERT_EQ(year->issues.size(), 2u);
    EXPECT_TRUE(year->issues[0].released);
    EXPECT_FALSE(year->issues[1].released);
    EXPECT_EQ(year->entries(), 4);
    EXPECT_EQ(year->issues[0].entries[0].byline, s("张三"));
    for (const YearIssue& one : year->issues)
        for (const YearEntry& entry : one.entries)
            EXPECT_FALSE(entry.page.isEmpty()) << qPrintable(entry.title);
    const QString byColumn = yearContentsText(*year, YearOrder::ByColumn, true);
    EXPECT_TRUE(byColumn.startsWith(s("# 《测试简报》2026年总目录\n")));
    EXPECT_LT(byColumn.indexOf(s("第三篇")), byColumn.indexOf(s("## 政策"))) << "columns of two issues are one";
    const QString byIssue = yearContentsText(*year, YearOrder::ByIssue, false);
    EXPECT_LT(byIssue.indexOf(s("第2期（总第14期）")), byIssue.indexOf(s("第三篇")));
    const Article article = yearContentsArticle(*year, YearOrder::ByColumn, YearForm::Lines);
    EXPECT_EQ(article.title.zh, s("2026年总目录"));
    EXPECT_EQ(article.blocks.size(), 6u);
    EXPECT_TRUE(catalogue->addArticle(article).ok());
    const Result<OfficeDocument> paper =
        setOfficeDocument(yearContentsArticle(*year, YearOrder::ByColumn, YearForm::Tables), {});
    ASSERT_TRUE(paper.ok());
    EXPECT_EQ(yearContents(*catalogue, s("bulletin"), 1999, {}, {}).error().code, Error::Code::EmptyIssue);
    EXPECT_EQ(yearContents(*catalogue, s("nothing"), 2026, {}, {}).error().code, Error::Code::UnknownPublication);
}
