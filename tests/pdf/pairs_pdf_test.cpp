// Two languages in the finished file, as other programs read it: the baselines of pairs, the text of both
// languages, the order for those who cannot see the page. BANXIN_KEEP_PDF=FOLDER keeps the files.

#include "issue_builder.h"
#include "sample_catalogue.h"
#include "tagged_pdf.h"

#include "output/export_issue.h"
#include "support/pair_pages.h"
#include "support/printed_text.h"
#include "support/two_languages.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <cmath>

namespace banxin::test {
namespace {

const LanguageMode everyMode[] = {LanguageMode::Zh,       LanguageMode::En,     LanguageMode::ZhThenEn,
                                  LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear};

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{3000}]+"))); }

/// The characters of a page as MuPDF finds them, white space left out, each with its place.
struct FoundPage {
    QString text;
    std::vector<double> x; ///< by UTF-16 unit of `text`
    std::vector<double> y; ///< the baseline
};

std::vector<FoundPage> structuredText(const PdfFile& file)
{
    const QByteArray xml = file.tool(QStringLiteral("mutool"),
                                     {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-F"),
                                      QStringLiteral("stext"), QStringLiteral("FILE")});
    std::vector<FoundPage> out;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("page"))
            out.emplace_back();
        if (reader.name() != QLatin1String("char") || out.empty())
            continue;
        const auto attributes = reader.attributes();
        const QString character = squeezed(attributes.value(QLatin1String("c")).toString());
        for (qsizetype i = 0; i < character.size(); ++i) {
            out.back().x.push_back(attributes.value(QLatin1String("x")).toDouble());
            out.back().y.push_back(attributes.value(QLatin1String("y")).toDouble());
        }
        out.back().text += character;
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return out;
}

/// Where a line begins in the file: of all places with its text the one nearest to where it was composed.
std::optional<double> baselineOf(const FoundPage& found, const ComposedPage& page, const ComposedLine& line)
{
    const QString text = squeezed(textOf(page, line));
    const double left = page.runs[static_cast<std::size_t>(line.firstRun)].origin.x.toPt();
    std::optional<double> out;
    double nearest = 1e9;
    for (qsizetype at = found.text.indexOf(text); at >= 0; at = found.text.indexOf(text, at + 1)) {
        const auto i = static_cast<std::size_t>(at);
        const double away = std::abs(found.y[i] - line.baseline.toPt()) + std::abs(found.x[i] - left);
        if (away < nearest) {
            nearest = away;
            out = found.y[i];
        }
    }
    return out;
}

QString sortedCharacters(const QString& text)
{
    QString out = text;
    std::sort(out.begin(), out.end());
    return out;
}

/// Each page's characters, all of them and none besides.
void expectTextOf(const PairPages& pages, const std::vector<FoundPage>& found)
{
    for (std::size_t i = 0; i < found.size(); ++i) {
        const ComposedPage& page = pages.issue.pages[i];
        QString composed;
        for (const GlyphRun& run : page.runs)
            composed += squeezed(run.text);
        EXPECT_EQ(sortedCharacters(found[i].text), sortedCharacters(composed)) << "page " << i;
        for (const ComposedLine& line : page.lines)
            if (line.source.article >= 0 && !squeezed(textOf(page, line)).isEmpty()) {
                EXPECT_TRUE(found[i].text.contains(squeezed(textOf(page, line))))
                    << "page " << i << " " << qPrintable(textOf(page, line));
            }
    }
}

void expectLevelPairs(const PairPages& pages, const std::vector<FoundPage>& found)
{
    int pairs = 0;
    for (const PairStart& pair : pairStarts(pages)) {
        const auto zh = baselineOf(found[static_cast<std::size_t>(pair.zhPage)],
                                   pages.issue.pages[static_cast<std::size_t>(pair.zhPage)], *pair.zh);
        const auto en = baselineOf(found[static_cast<std::size_t>(pair.enPage)],
                                   pages.issue.pages[static_cast<std::size_t>(pair.enPage)], *pair.en);
        const std::string what = "article " + std::to_string(pair.source.article) + " block "
            + std::to_string(pair.source.block.value);
        ASSERT_TRUE(zh && en) << what;
        EXPECT_NEAR(*zh, *en, 0.05) << what;
        EXPECT_EQ(pair.enPage - pair.zhPage, pages.mode == LanguageMode::Facing ? 1 : 0) << what;
        ++pairs;
    }
    EXPECT_EQ(pairs > 3, !pages.edition.articles[0]->article.title.en.isEmpty());
}

void keep(const QString& name, const QByteArray& bytes)
{
    const QString folder = qEnvironmentVariable("BANXIN_KEEP_PDF");
    if (folder.isEmpty())
        return;
    QFile file(QStringLiteral("%1/%2.pdf").arg(folder, name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void expectSoundFile(const PairPages& pages, const QByteArray& pdf)
{
    EXPECT_TRUE(allFaults(pages).isEmpty()) << qPrintable(allFaults(pages).mid(0, 8).join(QLatin1Char('\n')));
    const PdfFile file(pdf);
    EXPECT_TRUE(file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
                    .contains("No syntax or stream encoding errors"));
    const std::vector<FoundPage> found = structuredText(file);
    ASSERT_EQ(found.size(), pages.issue.pages.size());
    expectTextOf(pages, found);
    if (setsPairs(pages.mode))
        expectLevelPairs(pages, found);
}

class PairsPdf : public ::testing::TestWithParam<LanguageMode> {};

std::string modeName(const ::testing::TestParamInfo<LanguageMode>& at)
{
    return languageModeName(at.param).remove(QLatin1Char(',')).toStdString();
}

} // namespace

TEST_P(PairsPdf, MadeUpIssueStandsInTheFileAsComposed)
{
    const PairPages pages =
        pairPages(pairEdition(QStringLiteral("quarterly"), articlesOfAllKinds(21)), GetParam());
    const QByteArray pdf = written(pages.issue, stripedPicture);
    keep(QStringLiteral("made-up-") + languageModeName(GetParam()), pdf);
    expectSoundFile(pages, pdf);
}

TEST_P(PairsPdf, SampleIssueStandsInTheFileAsComposed)
{
    const SampleCatalogue catalogue{"quarterly", "bulletin"};
    for (const char* publication : {"quarterly", "bulletin"}) {
        const PairPages pages =
            pairPages(*catalogue->edition(catalogue.issue(QString::fromLatin1(publication))), GetParam());
        const QByteArray pdf = written(pages.issue, [&](PictureId id) { return catalogue->pictureBytes(id); });
        keep(QString::fromLatin1(publication) + QLatin1Char('-') + languageModeName(GetParam()), pdf);
        expectSoundFile(pages, pdf);
        std::cout << "[ pages    ] " << publication << ' ' << languageModeName(GetParam()).toStdString() << ": "
                  << pages.issue.pages.size() << '\n';
    }
}

TEST_P(PairsPdf, PreflightFindsNothingThatStopsThePress)
{
    const SampleCatalogue catalogue{"quarterly"};
    for (const ExportProfile profile : {ExportProfile::Print, ExportProfile::Screen}) {
        ExportOrder order;
        order.issue = catalogue.issue(QStringLiteral("quarterly"));
        order.profile = profile;
        order.languages = GetParam();
        order.file = catalogue.path("x.pdf");
        const Result<ExportReport> report = exportIssue(*catalogue, order, {}, {});
        ASSERT_TRUE(report.ok()) << qPrintable(report.error().subject + report.error().detail);
        EXPECT_TRUE(report->written);
        for (const PreflightFinding& finding : report->findings)
            EXPECT_NE(finding.kind, PreflightFinding::Kind::Structure) << qPrintable(
                finding.rule + QLatin1Char(' ') + finding.object + QLatin1Char(' ') + finding.detail);
    }
}

INSTANTIATE_TEST_SUITE_P(EveryMode, PairsPdf, ::testing::ValuesIn(everyMode), modeName);

/// What is read aloud: each pair in Chinese and then in English, then the next pair.
TEST(PairsPdf, PairsAreReadOneAfterTheOther)
{
    PairWriter writer(9);
    writer.head().paragraph(200, 150).paragraph(90, 300).list(2, 40, 30).paragraph(1500, 900);
    writer.add(BlockKind::Subhead, 6, 4);
    writer.paragraph(120, 80);
    for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Interlinear}) {
        const TaggedIssue issue =
            taggedIssue(pairEdition(QStringLiteral("quarterly"), {writer.article}), {mode, 1, {}});
        const auto elements = readAloud(PdfFile(issue.tagged));
        ASSERT_FALSE(elements.empty());
        const QString all = squeezed(elements.front().second);
        qsizetype at = all.lastIndexOf(squeezed(writer.article.title.zh));
        ASSERT_GE(at, 0);
        for (const Block& block : writer.article.blocks)
            for (const Language language : {Language::Zh, Language::En}) {
                const qsizetype found = all.indexOf(squeezed(block.in(language).string), at);
                EXPECT_GE(found, at) << languageModeName(mode).toStdString() << " block " << block.id.value << " "
                                     << qPrintable(languageKey(language));
                at = std::max(at, found + block.in(language).string.size() / 2);
            }
    }
}

TEST(PairsPdf, EachSideIsMarkedWithItsLanguage)
{
    PairWriter writer(10);
    writer.paragraph(200, 150).paragraph(90, 0).paragraph(0, 90).paragraph(100, 70);
    writer.article.title = {QStringLiteral("题目"), QStringLiteral("A title")};
    for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear}) {
        const TaggedIssue issue =
            taggedIssue(pairEdition(QStringLiteral("quarterly"), {writer.article}), {mode, 1, {}});
        ParsedPdf pdf(issue.tagged);
        const Tag document = structureOf(*pdf);
        ASSERT_FALSE(document.all("Art").empty());
        std::string languages;
        for (const Tag* article : document.all("Art"))
            for (const Tag* paragraph : article->all("P"))
                languages += paragraph->lang.substr(0, 2) + " ";
        EXPECT_EQ(languages, "zh en zh en zh en ") << languageModeName(mode).toStdString();
        QString found = QString::fromStdString(languages);
        EXPECT_EQ(found.count(QStringLiteral("zh ")), 3) << languageModeName(mode).toStdString();
    }
}

} // namespace banxin::test
