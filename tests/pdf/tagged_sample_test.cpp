// The sample issues as screen edition: files → catalogue → pages → PDF/UA-1.

#include "sample_catalogue.h"
#include "tagged_pdf.h"

#include "preflight/accessibility.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdlib>

namespace banxin::test {
namespace {

QString squeezed(QString text) { return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{3000}]+"))); }

struct SampleFiles {
    Edition edition;
    ComposedIssue composed;
    QByteArray tagged;
    QByteArray plain;
};

SampleFiles sampleFiles(const QString& publication)
{
    const SampleCatalogue catalogue{qUtf8Printable(publication)};
    SampleFiles out;
    out.edition = *catalogue->edition(catalogue.issue(publication));
    ComposeCache cache;
    out.composed = *compose(out.edition, *parsePageDesign(out.edition.issue.pageDesign), installedFaces(), {},
                            nullptr, cache, {});
    const PictureSource pictures = [&](PictureId id) { return catalogue->pictureBytes(id); };
    out.plain = written(out.composed, pictures);
    out.tagged = written(out.composed, pictures, screenOptions(out.edition));
    if (const QString kept = qEnvironmentVariable("BANXIN_KEEP_PDF"); !kept.isEmpty()) {
        for (const auto& [name, bytes] : {std::pair("screen", &out.tagged), std::pair("plain", &out.plain)}) {
            QFile file(QStringLiteral("%1/%2-%3.pdf").arg(kept, publication, QLatin1String(name)));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(*bytes);
        }
    }
    return out;
}

class TaggedSample : public testing::TestWithParam<const char*> {
protected:
    const SampleFiles& files() const
    {
        static std::map<QString, SampleFiles> done;
        const QString name = QString::fromLatin1(GetParam());
        const auto known = done.find(name);
        return known != done.end() ? known->second : done.emplace(name, sampleFiles(name)).first->second;
    }
};

} // namespace

TEST_P(TaggedSample, HasNoStructuralFinding)
{
    ParsedPdf pdf(files().tagged);
    for (const PreflightFinding& finding : accessibilityFindings(*pdf))
        EXPECT_FALSE(finding.stops()) << qPrintable(finding.rule + QLatin1Char(' ') + finding.detail) << " page "
                                      << finding.page;
}

TEST_P(TaggedSample, ReadsEachParagraphOfEachArticleInOrder)
{
    std::vector<QString> paragraphs;
    for (const auto& [type, text] : readAloud(PdfFile(files().tagged)))
        if (type == QLatin1String("P") || type.startsWith(QLatin1Char('H')) || type == QLatin1String("LI"))
            paragraphs.push_back(squeezed(text));
    const LanguageMode mode = files().edition.issue.languages;
    for (const auto& article : files().edition.articles) {
        for (const Language language : {Language::Zh, Language::En}) {
            if (language == Language::En && mode == LanguageMode::Zh)
                continue;
            auto at = std::ranges::find(paragraphs, squeezed(article->article.title.in(language)));
            for (const Block& block : article->article.blocks) {
                const QString text = squeezed(block.in(language).string);
                if ((block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem
                     && block.kind != BlockKind::Subhead)
                    || text.isEmpty() || text.contains(QChar(0xFFFC)))
                    continue;
                at = std::find(at, paragraphs.end(), text);
                ASSERT_NE(at, paragraphs.end()) << qPrintable(text);
            }
        }
    }
}

TEST_P(TaggedSample, LooksAndSaysTheSame)
{
    const PdfFile tagged(files().tagged);
    const PdfFile plain(files().plain);
    EXPECT_TRUE(squeezed(tagged.mupdfText()) == squeezed(plain.mupdfText()));
    const QStringList draw{QStringLiteral("-r"), QStringLiteral("40"), QStringLiteral("-gray"),
                           QStringLiteral("FILE")};
    const QByteArray drawn = tagged.tool(QStringLiteral("pdftoppm"), draw);
    const QByteArray wanted = plain.tool(QStringLiteral("pdftoppm"), draw);
    ASSERT_FALSE(drawn.isEmpty());
    ASSERT_EQ(drawn.size(), wanted.size());
    // Inks and colours of the screen differ by shades, a glyph out of its place by all that there is.
    qsizetype far = 0;
    for (qsizetype i = 0; i < drawn.size(); ++i)
        far += std::abs(static_cast<unsigned char>(drawn[i]) - static_cast<unsigned char>(wanted[i])) > 120 ? 1
                                                                                                            : 0;
    EXPECT_EQ(far, 0);
}

TEST_P(TaggedSample, NamesEachArticleInTheOutlineInTheOrderOfTheContents)
{
    // OL-01 and PL-01 of the finished file: entries in order, nested; a label for every page.
    std::vector<QString> articles;
    for (const OutlineEntry& entry : files().composed.outline)
        if (entry.kind == OutlineEntry::Kind::Article)
            articles.push_back(entry.title);
    std::vector<QString> contents;
    for (const ContentsEntry& entry : files().composed.contents)
        if (entry.article >= 0)
            contents.push_back(entry.title);
    EXPECT_EQ(articles, contents);
    ParsedPdf pdf(files().tagged);
    EXPECT_TRUE(pdf->getRoot().getKey("/PageMode").isNameAndEquals("/UseOutlines"));
}

INSTANTIATE_TEST_SUITE_P(Screen, TaggedSample, testing::Values("quarterly", "bulletin"));

} // namespace banxin::test
