// Contents, cover, colophon, finished and blank pages, running heads and folios.
#include "layout/compose.h"
#include "support/made_up_issue.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace banxin;

namespace {

const FaceSet& faces()
{
    static const auto set = FaceSet::load();
    return **set;
}

ComposedIssue composed(const Edition& edition, const ComposeOptions& options = {})
{
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok()) << (design ? "" : qPrintable(design.error().subject + design.error().detail));
    ComposeCache cache;
    Result<ComposedIssue> out = compose(edition, *design, faces(), options, nullptr, cache, {});
    EXPECT_TRUE(out.ok());
    return *out;
}

/// The edition with one part of its page design set: {"contents": {"form": "leaders"}}.
Edition with(Edition edition, const char* part, const QJsonObject& values)
{
    QJsonObject design = QJsonDocument::fromJson(edition.issue.pageDesign).object();
    QJsonObject object = design.value(QLatin1String(part)).toObject();
    for (auto at = values.begin(); at != values.end(); ++at)
        object.insert(at.key(), at.value());
    design.insert(QLatin1String(part), object);
    edition.issue.pageDesign = QJsonDocument(design).toJson();
    return edition;
}

Edition contentsAs(const char* form, int articles = 6, int paragraphs = 2)
{
    return with(
        madeUpEdition(QStringLiteral("quarterly"), articles, paragraphs, 60), "contents",
        {{QStringLiteral("form"), QString::fromLatin1(form)}, {QStringLiteral("number"), QStringLiteral("{页}")}});
}

QString textOf(const ComposedPage& page)
{
    QString out;
    for (const GlyphRun& run : page.runs)
        out += run.text;
    return out;
}

QString textOf(const ComposedPage& page, const ComposedLine& line)
{
    QString out;
    for (int i = line.firstRun; i < line.lastRun; ++i)
        out += page.runs[static_cast<std::size_t>(i)].text;
    return out;
}

bool isLeader(const QString& text)
{
    return text.size() > 2 && text.count(text.front()) == text.size() && !text.front().isLetterOrNumber();
}

Length rightEdge(const GlyphRun& run) { return run.origin.x + run.width; }

Edition withColophon()
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 2, 60);
    Colophon& colophon = edition.issue.colophon;
    colophon.set(ColophonField::Publisher, {QStringLiteral("样张协会"), {}});
    colophon.set(ColophonField::Recipients, {QStringLiteral("会员单位"), {}});
    colophon.set(ColophonField::Permit, {QStringLiteral("（某）内资准字〔2026〕第0000号"), {}});
    colophon.set(ColophonField::Printer, {QStringLiteral("样张印厂"), {}});
    colophon.set(ColophonField::PrinterAddress, {QStringLiteral("印坊路 7 号"), {}});
    colophon.set(ColophonField::PrintRun, {QStringLiteral("500 册"), {}});
    edition.issue.notice = QStringLiteral("内部资料 免费交流");
    return edition;
}

Edition withFinished(std::initializer_list<FinishedPage::Place> places, int width, int height)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 2, 60);
    for (const FinishedPage::Place place : places)
        edition.issue.finishedPages.push_back({place, PictureId{9}, 1});
    edition.pictures[PictureId{9}] = {
        PictureId{9}, {}, QStringLiteral("application/pdf"), QStringLiteral("设计.pdf"), width, height};
    return edition;
}

} // namespace

TEST(Contents, LeadersFillToNumbersFlushRightAndStandOnOneGrid)
{
    const ComposedIssue issue = composed(contentsAs("leaders"));
    const ComposedPage& page = issue.pages[1];
    std::set<std::int64_t> edges;
    std::set<std::int64_t> phases;
    int rows = 0;
    for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
        const ComposedLine& line = page.lines[i];
        const QString dots = textOf(page, line);
        if (!isLeader(dots))
            continue;
        ++rows;
        EXPECT_GE(dots.size(), 3) << "TC-01";
        const GlyphRun& leader = page.runs[static_cast<std::size_t>(line.firstRun)];
        ASSERT_GT(leader.glyphs.size(), 2U);
        const Length pitch = leader.glyphs[1].x - leader.glyphs[0].x;
        phases.insert((leader.origin.x + leader.glyphs[0].x).units() % pitch.units());
        const ComposedLine& number = page.lines[i + 1];
        EXPECT_EQ(number.baseline, line.baseline);
        const GlyphRun& digits = page.runs[static_cast<std::size_t>(number.firstRun)];
        EXPECT_TRUE(digits.text.at(0).isDigit());
        EXPECT_LT(leader.origin.x + leader.glyphs.back().x, digits.origin.x - pitch / 2);
        edges.insert(rightEdge(page.runs[static_cast<std::size_t>(number.lastRun - 1)]).units());
        EXPECT_EQ(page.lines[i - 1].baseline, line.baseline) << "on the last line of the title (TC-02)";
    }
    EXPECT_EQ(rows, 6);
    EXPECT_EQ(phases.size(), 1U) << "dots are aligned from line to line";
    ASSERT_EQ(edges.size(), 1U) << "numbers are flush right";
}

TEST(Contents, NumbersNameThePageAlsoWhereArticlesShareOne)
{
    for (const char* form : {"leaders", "number-first", "subcolumn-numbers"}) {
        const ComposedIssue issue = composed(contentsAs(form));
        int numbered = 0;
        int previous = -1;
        bool shared = false;
        for (const ContentsEntry& entry : issue.contents) {
            if (entry.number.isEmpty())
                continue;
            ++numbered;
            EXPECT_EQ(entry.number, issue.pages[static_cast<std::size_t>(entry.target.page)].label) << form;
            shared = shared || entry.target.page == previous;
            previous = entry.target.page;
            if (QLatin1String(form) == QLatin1String("subcolumn-numbers")) {
                EXPECT_EQ(entry.article, -1) << "columns alone";
            }
        }
        EXPECT_EQ(numbered, QLatin1String(form) == QLatin1String("leaders") ? 6 : 2) << form;
        if (QLatin1String(form) == QLatin1String("leaders")) {
            EXPECT_TRUE(shared) << "short articles begin on one page";
        }
    }
    for (const ContentsEntry& entry : composed(contentsAs("by-column")).contents)
        EXPECT_TRUE(entry.number.isEmpty());
    EXPECT_TRUE(composed(contentsAs("none")).contents.empty());
}

TEST(Contents, ASecondLineStandsUnderTheTitleAndBeforeTheLeaders)
{
    for (const char* form : {"leaders", "subcolumn-numbers", "number-first"}) {
        Edition edition = contentsAs(form);
        auto article = std::make_shared<EditionArticle>(*edition.articles[2]);
        article->article.title.zh = QStringLiteral("长") + madeUpText(5, 42).remove(QLatin1Char(' '));
        edition.articles[2] = article;
        const ComposedIssue issue = composed(edition);
        const ComposedPage& page = issue.pages[1];
        std::vector<Length> lefts;
        Length rightmost;
        for (const ComposedLine& line : page.lines)
            if (line.source.article == 2 && !isLeader(textOf(page, line)) && textOf(page, line).size() > 4) {
                lefts.push_back(page.runs[static_cast<std::size_t>(line.firstRun)].origin.x);
                rightmost = std::max(rightmost, rightEdge(page.runs[static_cast<std::size_t>(line.lastRun - 1)]));
            }
        ASSERT_EQ(lefts.size(), 2U) << form;
        EXPECT_EQ(lefts[0], lefts[1]) << form;
        if (QLatin1String(form) == QLatin1String("leaders")) {
            EXPECT_LT(rightmost, page.width - Length::mm(28) - Length::pt(40));
        }
    }
}

TEST(Contents, BylinesAreOptional)
{
    Edition edition = contentsAs("leaders");
    auto article = std::make_shared<EditionArticle>(*edition.articles[1]);
    article->article.byline.zh = QStringLiteral("何望舒");
    edition.articles[1] = article;
    EXPECT_FALSE(textOf(composed(edition).pages[1]).contains(QStringLiteral("何望舒")));
    edition = with(edition, "contents", {{QStringLiteral("byline"), true}});
    EXPECT_TRUE(textOf(composed(edition).pages[1]).contains(QStringLiteral("何望舒")));
}

TEST(Cover, ShowsPermitNoticeAndCoverLines)
{
    Edition edition = withColophon();
    edition.issue.coverLines.zh = QStringLiteral("要目之一\n要目之二");
    edition = with(edition, "styles",
                   {{QStringLiteral("cover_notice"),
                     QJsonObject{{QStringLiteral("role"), QStringLiteral("hei")},
                                 {QStringLiteral("size"), QStringLiteral("7pt")}}}});
    const ComposedPage cover = composed(edition).pages.front();
    const QString text = textOf(cover).remove(QLatin1Char(' '));
    EXPECT_TRUE(text.contains(QStringLiteral("准印证号：（某）内资准字〔2026〕第0000号")));
    EXPECT_TRUE(text.contains(QStringLiteral("内部资料免费交流")));
    EXPECT_TRUE(text.contains(QStringLiteral("要目之一要目之二")));
    for (const ComposedLine& line : cover.lines)
        EXPECT_GE(line.box.height, Length::pt(9)) << "IM-01: " << qPrintable(textOf(cover, line));
    EXPECT_FALSE(cover.folioPrinted);
}

TEST(Cover, FirstArticlesStandInForCoverLinesWhereTheDesignSaysSo)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 2, 60);
    const QString title = edition.articles[1]->article.title.zh.section(QLatin1Char(' '), 0, 0);
    EXPECT_FALSE(textOf(composed(edition).pages.front()).contains(title));
    edition = with(edition, "cover", {{QStringLiteral("coverLines"), QStringLiteral("first-articles")}});
    const QString cover = textOf(composed(edition).pages.front());
    EXPECT_TRUE(cover.contains(title));
    EXPECT_FALSE(cover.contains(edition.articles[2]->article.title.zh.section(QLatin1Char(' '), 0, 0)))
        << "the second of its column";
}

TEST(ColophonPage, PrintsItsFieldsInOrderAndNothingForEmptyOnes)
{
    const ComposedIssue issue = composed(withColophon());
    const QString page = textOf(issue.pages[1]).remove(QLatin1Char(' '));
    qsizetype at = 0;
    for (const char* part : {"编印信息", "样张", "编印单位：", "样张协会", "发送对象：", "会员单位", "准印证号：",
                             "内资准字〔2026〕第0000号", "印刷单位：", "样张印厂（印坊路7号）", "印数：", "500册",
                             "内部资料免费交流"}) {
        const qsizetype found = page.indexOf(QString::fromUtf8(part), at);
        EXPECT_GE(found, at) << part << " in " << qPrintable(page);
        at = std::max(at, found);
    }
    EXPECT_FALSE(page.contains(QStringLiteral("主编")));
    EXPECT_EQ(issue.contents.front().printedAt.page, 2) << "the contents follow on a right-hand page";

    Edition back = with(withColophon(), "colophon", {{QStringLiteral("place"), QStringLiteral("back")}});
    const ComposedIssue atBack = composed(back);
    EXPECT_TRUE(textOf(atBack.pages.back()).contains(QStringLiteral("样张协会")));
    EXPECT_EQ(atBack.contents.front().printedAt.page, 1);
    const ComposedIssue none =
        composed(with(withColophon(), "colophon", {{QStringLiteral("place"), QStringLiteral("none")}}));
    for (const ComposedPage& p : none.pages)
        EXPECT_FALSE(textOf(p).contains(QStringLiteral("样张印厂")));
}

TEST(FinishedPages, StandWholeInTheirPlaceAndNothingOfOursThere)
{
    using Place = FinishedPage::Place;
    const Edition edition =
        withFinished({Place::Cover, Place::InsideFront, Place::Back}, 612, 859); // 216 × 303 mm
    const ComposedIssue issue = composed(edition);
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}, issue.pages.size() - 1}) {
        const ComposedPage& page = issue.pages[at];
        EXPECT_TRUE(page.runs.empty() && page.rects.empty());
        ASSERT_EQ(page.pictures.size(), 1U);
        const Rect bleed{-page.bleed, -page.bleed, page.width + page.bleed * 2, page.height + page.bleed * 2};
        EXPECT_EQ(page.pictures[0].frame, bleed);
        const Rect& image = page.pictures[0].image;
        EXPECT_NEAR(image.width.toPt() / image.height.toPt(), 612.0 / 859, 1e-5) << "never distorted";
    }
    EXPECT_EQ(issue.contents.front().printedAt.page, 2);
    EXPECT_TRUE(issue.diagnostics.empty()
                || issue.diagnostics.back().rule != QLatin1String("pages.finished-size"));
}

TEST(FinishedPages, ATrimmedOneFillsTheTrimAndAForeignFormatIsReported)
{
    const ComposedIssue trimmed = composed(withFinished({FinishedPage::Place::Cover}, 595, 842));
    EXPECT_EQ(trimmed.pages[0].pictures.at(0).frame,
              (Rect{{}, {}, trimmed.pages[0].width, trimmed.pages[0].height}));
    const ComposedIssue square = composed(withFinished({FinishedPage::Place::Cover}, 600, 600));
    const PlacedPicture& placed = square.pages[0].pictures.at(0);
    EXPECT_EQ(placed.image.width, placed.image.height);
    EXPECT_LE(placed.image.width, square.pages[0].width) << "nothing of it is cut off";
    ASSERT_FALSE(square.diagnostics.empty());
    EXPECT_EQ(square.diagnostics.back().rule, QStringLiteral("pages.finished-size"));
}

TEST(BlankPages, FillUpBeforeTheBackPage)
{
    for (int articles = 1; articles < 9; articles += 2) {
        Edition edition = madeUpEdition(QStringLiteral("quarterly"), articles, 6, 300);
        const std::size_t bare = composed(edition).pages.size();
        edition = with(edition, "pages", {{QStringLiteral("multipleOf"), 4}});
        const ComposedIssue issue = composed(edition);
        const std::size_t blank = (4 - bare % 4) % 4;
        ASSERT_EQ(issue.pages.size(), bare + blank);
        EXPECT_TRUE(textOf(issue.pages.back()).contains(QStringLiteral("0000-5550-0100")))
            << "the back page stays last";
        for (std::size_t i = 0; i < blank; ++i) {
            const ComposedPage& page = issue.pages[issue.pages.size() - 2 - i];
            EXPECT_TRUE(page.runs.empty() && page.rects.empty() && !page.folioPrinted);
            EXPECT_EQ(page.label, QString::number(issue.pages.size() - 1 - i));
        }
        const auto told = std::ranges::count(issue.diagnostics, QStringLiteral("pages.blank"), &Diagnostic::rule);
        EXPECT_EQ(told, blank > 0 ? 1 : 0);
    }
}

TEST(RunningHeads, FoliosMirrorAndHeadsNameTheColumn)
{
    for (const bool inside : {false, true}) {
        Edition edition = madeUpEdition(QStringLiteral("quarterly"), 6, 9, 300);
        edition = with(edition, "folio",
                       {{QStringLiteral("place"), inside ? QStringLiteral("inside") : QStringLiteral("outside")},
                        {QStringLiteral("form"), QStringLiteral("· {页} ·")}});
        const ComposedIssue issue = composed(edition);
        int heads = 0;
        for (std::size_t i = 0; i + 1 < issue.pages.size(); ++i) {
            const ComposedPage& page = issue.pages[i];
            if (i == 0) {
                EXPECT_FALSE(page.folioPrinted);
                continue;
            }
            const GlyphRun& folio = page.runs.back();
            EXPECT_TRUE(textOf(page, page.lines.back()).contains(page.label));
            const bool recto = page.label.toInt() % 2 == 1;
            EXPECT_EQ(rightEdge(folio) > page.width / 2, recto != inside) << "page " << qPrintable(page.label);
            const ComposedLine& head = page.lines[page.lines.size() - 2];
            if (recto && head.baseline < Length::mm(30) && head.source.part == SourceRange::Part::Furniture) {
                ++heads;
                const QString text = textOf(page, head);
                EXPECT_TRUE(text == QStringLiteral("观点") || text == QStringLiteral("国内")
                            || text == QStringLiteral("资讯"))
                    << qPrintable(text);
            }
        }
        EXPECT_GT(heads, 1);
    }
}

TEST(RunningHeads, ALongOneIsCut)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 4, 9, 300);
    edition.issue.name.zh = madeUpText(3, 80);
    for (const ComposedPage& page : composed(edition).pages)
        for (const ComposedLine& line : page.lines)
            if (line.baseline < Length::mm(27) && page.folioPrinted) {
                const Length left = page.runs[static_cast<std::size_t>(line.firstRun)].origin.x;
                const Length right = rightEdge(page.runs[static_cast<std::size_t>(line.lastRun - 1)]);
                EXPECT_LE((right - left).toPt(), line.box.width.toPt() * 0.61) << "RH-01";
            }
}
