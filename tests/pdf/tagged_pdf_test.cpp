// The screen edition (PDF/UA-1) of made-up issues, read as a program for the blind would read it.
// BANXIN_KEEP_PDF=FOLDER keeps the files, to be looked at.

#include "tagged_pdf.h"

#include "preflight/accessibility.h"
#include "support/made_up_issue.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{3000}]+"))); }

/// An issue whose one article (or so) is changed by `change`.
Edition changed(Edition edition, const std::function<void(Article&)>& change)
{
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    change(article->article);
    edition.articles[0] = article;
    return edition;
}

/// An article of one column with these blocks.
Edition withBlocks(const std::vector<Block>& blocks)
{
    return changed(madeUpEdition(QStringLiteral("quarterly"), 1, 0, 0), [&](Article& article) {
        article.title = {QStringLiteral("题目"), QStringLiteral("A title")};
        for (const Block& block : blocks)
            article.append(block);
    });
}

Block paragraph(const QString& zh, std::vector<Mark> marks = {})
{
    Block block;
    block.zh = Text(zh, std::move(marks));
    return block;
}

/// "H1:目录 P:…" of what is read, only the types asked for.
QStringList read(const PdfFile& file, const QStringList& types)
{
    QStringList out;
    for (const auto& [type, text] : readAloud(file))
        if (types.contains(type))
            out << type + QLatin1Char(':') + text.trimmed();
    return out;
}

/// All annotations of a file, page by page.
std::vector<QPDFObjectHandle> annotations(QPDF& pdf)
{
    std::vector<QPDFObjectHandle> out;
    for (QPDFObjectHandle page : pdf.getAllPages())
        if (QPDFObjectHandle all = page.getKey("/Annots"); all.isArray())
            for (int i = 0; i < all.getArrayNItems(); ++i)
                out.push_back(all.getArrayItem(i));
    return out;
}

std::string uriOf(QPDFObjectHandle annotation)
{
    QPDFObjectHandle action = annotation.getKey("/A");
    return action.isDictionary() ? action.getKey("/URI").getStringValue() : std::string();
}

int pageOf(QPDF& pdf, QPDFObjectHandle destination)
{
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].getObjGen() == destination.getArrayItem(0).getObjGen())
            return static_cast<int>(i);
    return -1;
}

/// Everything that is read, in one piece.
QString allText(const PdfFile& file)
{
    const auto elements = readAloud(file);
    return elements.empty() ? QString() : squeezed(elements.front().second); // the Document
}

} // namespace

TEST(TaggedPdf, HasAnElementForEachKindOfBlock)
{
    const TaggedIssue issue = taggedIssue(everythingEdition(QStringLiteral("quarterly")));
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    EXPECT_EQ(document.type, "Document");
    ASSERT_EQ(document.all("Art").size(), 1U);
    const Tag& article = *document.all("Art").front();
    EXPECT_EQ(
        article.kidTypes(),
        "P H2 P P EditorNote P H3 P H4 P P H5 BlockQuote PullQuote L L L L Table P P Div Div Div Div Note Note");
    const Tag& table = *article.all("Table").front();
    EXPECT_EQ(table.kidTypes(), "Caption THead TBody");
    EXPECT_EQ(table.all("TR").size(), 5U);
    EXPECT_EQ(table.all("TH").size(), 8U); // five of the head, three years
    EXPECT_EQ(table.all("TD").size(), 9U);
    EXPECT_EQ(article.all("L").back()->kidTypes(), "Caption LI LI LI LI LI LI LI");
    EXPECT_EQ(article.all("LI").front()->kidTypes(), "Lbl LBody");
    EXPECT_EQ(article.all("Figure").size(), 7U);
}

TEST(TaggedPdf, IsReadInTheOrderOfTheArticle)
{
    const TaggedIssue issue = taggedIssue(everythingEdition(QStringLiteral("quarterly")));
    const QString text = allText(PdfFile(issue.tagged));
    const Article& article = issue.edition.articles[0]->article;
    // The title stands in the contents before: what follows is counted from the article's own.
    qsizetype at = text.lastIndexOf(squeezed(article.kicker.zh));
    int note = 0;
    const auto expectNext = [&](QString words) {
        words = squeezed(std::move(words));
        for (qsizetype i = words.indexOf(QChar(0xFFFC)); i >= 0; i = words.indexOf(QChar(0xFFFC)))
            words[i] = QChar(u'①' + note++);
        const qsizetype found = text.indexOf(words, at);
        EXPECT_GE(found, at) << qPrintable(words);
        at = std::max(at, found + words.size());
    };
    expectNext(article.title.zh);
    expectNext(article.subtitle.zh);
    expectNext(article.byline.zh);
    const auto isPicture = [](const Block& block) {
        return block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup;
    };
    for (const Block& block : article.blocks)
        if (!isPicture(block))
            expectNext(block.zh.string);
    expectNext(article.source.zh);
    for (const Block& block : article.blocks)
        if (isPicture(block))
            expectNext(block.zh.string);
    expectNext(QStringLiteral("①一海里合"));
    expectNext(QStringLiteral("②见第十二本账"));
}

TEST(TaggedPdf, ReadsAParagraphInOnePieceAcrossColumnsAndPages)
{
    const Edition edition = madeUpEdition(QStringLiteral("quarterly"), 3, 14, 420);
    const TaggedIssue issue = taggedIssue(edition, {LanguageMode::Zh, 2, {}});
    QStringList paragraphs;
    for (const auto& [type, text] : readAloud(PdfFile(issue.tagged)))
        if (type == QLatin1String("P"))
            paragraphs << squeezed(text);
    qsizetype at = -1;
    for (const auto& article : edition.articles)
        for (const Block& block : article->article.blocks) {
            if (block.kind != BlockKind::Paragraph)
                continue;
            const qsizetype found = paragraphs.indexOf(squeezed(block.zh.string), at + 1);
            EXPECT_GT(found, at) << qPrintable(block.zh.string.left(20));
            at = std::max(at, found);
        }
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    int across = 0;
    for (const Tag* paragraph : document.all("P"))
        across += !paragraph->content.empty()
            && paragraph->content.front().first != paragraph->content.back().first;
    EXPECT_GT(across, 3);
}

TEST(TaggedPdf, FollowsAnArticleThatJumps)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 2, 6, 300);
    auto first = std::make_shared<EditionArticle>(*edition.articles[0]);
    first->setting.linesHere = 12;
    edition.articles[0] = first;
    const TaggedIssue issue = taggedIssue(edition);
    const QStringList paragraphs = read(PdfFile(issue.tagged), {QStringLiteral("P")});
    for (const Block& block : first->article.blocks)
        EXPECT_TRUE(
            block.kind != BlockKind::Paragraph
            || std::ranges::any_of(
                paragraphs, [&](const QString& p) { return squeezed(p.mid(2)) == squeezed(block.zh.string); }))
            << qPrintable(block.zh.string.left(20));
    ParsedPdf pdf(issue.tagged);
    int jumps = 0;
    for (QPDFObjectHandle annotation : annotations(*pdf)) {
        const QString contents = QString::fromStdString(annotation.getKey("/Contents").getUTF8Value());
        if (!contents.contains(QStringLiteral("下转")) && !contents.contains(QStringLiteral("上接")))
            continue;
        ++jumps;
        // It leads to the page that it names.
        const int page = pageOf(*pdf, annotation.getKey("/Dest"));
        ASSERT_GE(page, 0);
        EXPECT_TRUE(contents.contains(issue.composed.pages[static_cast<std::size_t>(page)].label))
            << qPrintable(contents);
    }
    EXPECT_EQ(jumps, 2);
}

TEST(TaggedPdf, LinksTheContents)
{
    const TaggedIssue issue = taggedIssue(madeUpEdition(QStringLiteral("quarterly"), 5, 6, 300));
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    const std::vector<const Tag*> entries = document.all("TOCI");
    ASSERT_EQ(entries.size(), issue.composed.contents.size());
    std::vector<std::pair<QString, int>> linked;
    for (QPDFObjectHandle annotation : annotations(*pdf))
        if (annotation.getKey("/Dest").isArray())
            linked.emplace_back(QString::fromStdString(annotation.getKey("/Contents").getUTF8Value()),
                                pageOf(*pdf, annotation.getKey("/Dest")));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ContentsEntry& entry = issue.composed.contents[i];
        EXPECT_EQ(entries[i]->all("Link").size(), 1U);
        EXPECT_EQ(entries[i]->all("Link").front()->annotations, 1);
        EXPECT_TRUE(std::ranges::any_of(linked, [&](const auto& link) {
            return link.first.startsWith(entry.title.simplified()) && link.second == entry.target.page;
        })) << qPrintable(entry.title);
        // OL-02: the printed number is the label of the page.
        if (!entry.number.isEmpty()) {
            EXPECT_TRUE(
                entry.number.contains(issue.composed.pages[static_cast<std::size_t>(entry.target.page)].label));
        }
    }
    // The articles of a sub-column stand in a TOC within its own.
    EXPECT_GE(document.all("TOC").size(), 3U);
    EXPECT_FALSE(
        structText(PdfFile(issue.tagged)).contains(QStringLiteral("···"))); // TC-01: leaders are artifacts
}

TEST(TaggedPdf, LinksAddressesInTheText)
{
    const QString text =
        QStringLiteral("详见 https://lighthouse.example/logs?year=1996，或写信到 keeper@lighthouse.example。"
                       "旧网站www.example.org/a-very-long-path/that-cannot-stand-on-one-line/of-the-column/"
                       "because-it-is-so-long/really仍可访问；塔规见此。");
    const int here = codePointCount(text) - 3;
    const TaggedIssue issue = taggedIssue(withBlocks(
        {paragraph(text, {{here, here + 2, MarkKind::Link, QStringLiteral("https://rules.example/塔规"), {}}})}));
    ParsedPdf pdf(issue.tagged);
    std::map<std::string, QPDFObjectHandle> links;
    for (QPDFObjectHandle annotation : annotations(*pdf))
        if (!uriOf(annotation).empty())
            links[uriOf(annotation)] = annotation;
    EXPECT_TRUE(links.contains("https://lighthouse.example/logs?year=1996"));
    EXPECT_TRUE(links.contains("mailto:keeper@lighthouse.example"));
    EXPECT_TRUE(links.contains("https://rules.example/%E5%A1%94%E8%A7%84"));
    const std::string broken = "http://www.example.org/a-very-long-path/that-cannot-stand-on-one-line/"
                               "of-the-column/because-it-is-so-long/really";
    ASSERT_TRUE(links.contains(broken));
    // One annotation, a quadrilateral for each line, all of them inside its rectangle.
    QPDFObjectHandle quads = links[broken].getKey("/QuadPoints");
    ASSERT_TRUE(quads.isArray());
    EXPECT_GE(quads.getArrayNItems(), 16);
    EXPECT_EQ(quads.getArrayNItems() % 8, 0);
    const QPDFObjectHandle::Rectangle box = links[broken].getKey("/Rect").getArrayAsRectangle();
    for (int i = 0; i < quads.getArrayNItems(); ++i) {
        const double value = quads.getArrayItem(i).getNumericValue();
        EXPECT_GE(value, (i % 2 ? box.lly : box.llx) - 0.001);
        EXPECT_LE(value, (i % 2 ? box.ury : box.urx) + 0.001);
    }
    // The print edition has none.
    ParsedPdf plain(issue.plain);
    EXPECT_TRUE(annotations(*plain).empty());
    EXPECT_FALSE(plain->getRoot().hasKey("/StructTreeRoot"));
}

TEST(TaggedPdf, SaysTheLanguageOfEachStretch)
{
    const QString text = QStringLiteral("灯塔 lighthouse 与 phare 都是塔，A 座除外。");
    const int french = static_cast<int>(text.indexOf(QStringLiteral("phare")));
    const TaggedIssue issue = taggedIssue(
        withBlocks({paragraph(text, {{french, french + 5, MarkKind::Lang, QStringLiteral("fr"), {}}})}));
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    std::vector<std::string> spans;
    for (const Tag* span : document.all("Art").front()->all("Span"))
        spans.push_back(span->lang);
    EXPECT_EQ(spans, (std::vector<std::string>{"en", "fr"}));
    EXPECT_EQ(pdf->getRoot().getKey("/Lang").getUTF8Value(), "zh-CN");

    const TaggedIssue both =
        taggedIssue(everythingEdition(QStringLiteral("quarterly")), {LanguageMode::ZhThenEn, 1, {}});
    ParsedPdf bilingual(both.tagged);
    const Tag tree = structureOf(*bilingual);
    const Tag& article = *tree.all("Art").front();
    EXPECT_EQ(article.all("H2").front()->lang, "zh-CN");
    EXPECT_EQ(article.all("H2").back()->lang, "en");
    EXPECT_EQ(article.all("Note").back()->lang, "en");
}

TEST(TaggedPdf, KeepsEnglishWordsApartAtLineEnds)
{
    const TaggedIssue issue =
        taggedIssue(everythingEdition(QStringLiteral("quarterly")), {LanguageMode::En, 2, {}});
    const QStringList read = test::read(PdfFile(issue.tagged), {QStringLiteral("P")});
    EXPECT_TRUE(
        read.contains(QStringLiteral("P:Ships whose names could be read are named; the others by their lights.")))
        << qPrintable(read.join(QLatin1Char('\n')));
    ParsedPdf pdf(issue.tagged);
    EXPECT_EQ(pdf->getRoot().getKey("/Lang").getUTF8Value(), "en-GB");
}

TEST(TaggedPdf, JoinsNotesAndTheirAnchors)
{
    const TaggedIssue issue = taggedIssue(everythingEdition(QStringLiteral("quarterly")));
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    const std::vector<const Tag*> notes = document.all("Note");
    ASSERT_EQ(notes.size(), 2U);
    std::vector<std::string> ids;
    for (const Tag* note : notes) {
        QPDFObjectHandle object = note->object;
        ids.push_back(object.getKey("/ID").getStringValue());
        ASSERT_EQ(note->all("Link").size(), 1U);
        EXPECT_EQ(note->all("Link").front()->annotations, 1);
    }
    EXPECT_NE(ids[0], ids[1]);
    const Tag& article = *document.all("Art").front();
    ASSERT_EQ(article.all("Reference").size(), 2U);
    for (const Tag* anchor : article.all("Reference"))
        EXPECT_EQ(anchor->all("Link").front()->annotations, 1);
}

TEST(TaggedPdf, SaysWhatPicturesShow)
{
    Edition edition = everythingEdition(QStringLiteral("quarterly"));
    edition.pictures[PictureId{4}].fileName = QStringLiteral("IMG_2041.JPG");
    edition = changed(edition, [](Article& article) {
        for (Block& block : article.blocks)
            if (block.kind == BlockKind::Picture)
                block.payload.insert(QStringLiteral("alt"),
                                     QJsonObject{{QStringLiteral("zh"), QStringLiteral("雾中的塔")},
                                                 {QStringLiteral("en"), QStringLiteral("A tower in fog")}});
            else if (block.zh.string.startsWith(QStringLiteral("从左至右")))
                block.zh = block.en = Text();
    });
    const TaggedIssue issue = taggedIssue(edition);
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    QStringList alts;
    for (const Tag* figure : document.all("Art").front()->all("Figure"))
        alts << figure->alt;
    EXPECT_EQ(alts,
              (QStringList{QStringLiteral("雾中的塔"), QStringLiteral("图片"), QStringLiteral("图片"),
                           QStringLiteral("IMG_2041.JPG"), QStringLiteral("塔外"), QStringLiteral("塔内"),
                           QStringLiteral("雾中的塔")}));
    const auto findings = accessibilityFindings(*pdf);
    ASSERT_EQ(std::ranges::count(findings, QStringLiteral("UA-10"), &PreflightFinding::rule), 3);
    EXPECT_FALSE(std::ranges::any_of(findings, &PreflightFinding::stops));
}

TEST(TaggedPdf, AddsACaptionOfItsOwnToThePictureBeforeIt)
{
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.payload.insert(QStringLiteral("picture"), 1);
    Block caption = paragraph(QStringLiteral("清晨的灯塔"));
    caption.kind = BlockKind::Caption;
    Edition edition = withBlocks({picture, caption, paragraph(QStringLiteral("正文。"))});
    edition.pictures[PictureId{1}] = {PictureId{1}, {}, QStringLiteral("image/png"), {}, 160, 100};
    const TaggedIssue issue = taggedIssue(edition);
    ParsedPdf pdf(issue.tagged);
    const Tag document = structureOf(*pdf);
    const Tag& article = *document.all("Art").front();
    EXPECT_EQ(article.kidTypes(), "H2 P P Div"); // byline and text before the picture
    EXPECT_EQ(article.kids.back().kidTypes(), "Figure Caption");
}

TEST(TaggedPdf, SaysTheSameTextAsTheUntaggedFile)
{
    for (const LanguageMode languages : {LanguageMode::Zh, LanguageMode::ZhThenEn}) {
        const TaggedIssue issue = taggedIssue(everythingEdition(QStringLiteral("quarterly")), {languages, 2, {}});
        const PdfFile tagged(issue.tagged);
        const PdfFile plain(issue.plain);
        // In the order of the file: in that of the page Poppler guesses where tables have their columns.
        const QStringList raw{QStringLiteral("-raw"), QStringLiteral("FILE"), QStringLiteral("-")};
        EXPECT_TRUE(squeezed(QString::fromUtf8(tagged.tool(QStringLiteral("pdftotext"), raw)))
                    == squeezed(QString::fromUtf8(plain.tool(QStringLiteral("pdftotext"), raw))));
        EXPECT_TRUE(squeezed(tagged.mupdfText()) == squeezed(plain.mupdfText()));
    }
}

TEST(TaggedPdf, IsTheSameTwiceAndWellFormed)
{
    const Edition edition = everythingEdition(QStringLiteral("quarterly"));
    const TaggedIssue issue = taggedIssue(edition, {LanguageMode::ZhThenEn, 2, {}});
    EXPECT_EQ(issue.tagged, taggedIssue(edition, {LanguageMode::ZhThenEn, 2, {}}).tagged);
    const PdfFile file(issue.tagged);
    EXPECT_TRUE(file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
                    .contains("No syntax or stream encoding errors"));
    file.tool(QStringLiteral("mutool"), {QStringLiteral("info"), QStringLiteral("FILE")});
    const QString info = QString::fromUtf8(file.tool(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}));
    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("Tagged:\\s+yes"))));
    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("PDF version:\\s+1\\.7"))));
}

TEST(TaggedPdf, ShowsAFinishedPageAsAFigureThatSaysWhichItIs)
{
    // A designer's page that is tagged itself: its marks must not stand within ours.
    const QByteArray designers = taggedIssue(madeUpEdition(QStringLiteral("bulletin"), 1, 1, 60)).tagged;
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 1, 2, 60);
    edition.pictures[PictureId{9}] = {
        PictureId{9}, {}, QStringLiteral("application/pdf"), QStringLiteral("cover.pdf"), 612, 859};
    edition.issue.finishedPages.push_back({FinishedPage::Place::Cover, PictureId{9}, 1});
    const PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    ComposeCache cache;
    const auto composed = compose(edition, design, installedFaces(), {}, nullptr, cache, {});
    ASSERT_TRUE(composed.ok());
    const PdfOptions options = screenOptions(edition);
    const QByteArray bytes = written(
        *composed, [&](PictureId) { return Result<QByteArray>(designers); }, options);
    ParsedPdf pdf(bytes);
    const Tag document = structureOf(*pdf);
    ASSERT_FALSE(document.all("Figure").empty());
    EXPECT_TRUE(document.all("Figure").front()->alt.startsWith(QStringLiteral("封面：")))
        << qPrintable(document.all("Figure").front()->alt);
    const auto findings = accessibilityFindings(*pdf);
    EXPECT_FALSE(std::ranges::any_of(findings, &PreflightFinding::stops))
        << qPrintable(findings.front().rule + findings.front().detail);
    EXPECT_TRUE(PdfFile(bytes).popplerText().contains(QStringLiteral("样张")));
}

TEST(TaggedPdf, WritesWithoutAnEdition)
{
    const TaggedIssue issue = taggedIssue(madeUpEdition(QStringLiteral("quarterly"), 2, 2, 100));
    PdfOptions options = screenOptions(issue.edition);
    options.edition.reset();
    ParsedPdf pdf(written(issue.composed, stripedPicture, options));
    const auto findings = accessibilityFindings(*pdf);
    EXPECT_FALSE(std::ranges::any_of(
        findings, [](const PreflightFinding& finding) { return finding.rule == QLatin1String("UA-07"); }));
}

} // namespace banxin::test
