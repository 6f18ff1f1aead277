// The whole way: the sample's files → catalogue → pages → PDF, and back through other tools.

#include "sample_catalogue.h"

#include "layout/compose.h"
#include "layout/export_check.h"
#include "pdf/pdf_writer.h"
#include "proof/contents_check.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

using namespace banxin;
using banxin::test::SampleCatalogue;

namespace {

struct Exported {
    Edition edition;
    ComposedIssue composed;
    QByteArray pdf;
};

/// A catalogue of its own with the sample issue of a publication, exported.
Exported exportSample(const QString& publication)
{
    const SampleCatalogue catalogue{qUtf8Printable(publication)};
    Exported out;
    out.edition = *catalogue->edition(catalogue.issue(publication));
    const auto faces = FaceSet::load();
    ComposeCache cache;
    out.composed =
        *compose(out.edition, *parsePageDesign(out.edition.issue.pageDesign), **faces, {}, nullptr, cache, {});
    const auto pdf =
        writePdf(out.composed, **faces, [&](PictureId id) { return catalogue->pictureBytes(id); }, {}, {}, {});
    EXPECT_TRUE(pdf.ok());
    out.pdf = *pdf;
    return out;
}

const Exported& sample(const QString& publication)
{
    static std::map<QString, Exported> done;
    const auto known = done.find(publication);
    return known != done.end() ? known->second
                               : done.emplace(publication, exportSample(publication)).first->second;
}

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    EXPECT_EQ(process.exitCode(), 0) << qPrintable(program) << process.readAllStandardError().constData();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Text of one page (from 1) by pdftotext, white space removed.
QString pageText(const QByteArray& pdf, int page)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.pdf")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    // In the order of the file: Poppler would guess that a folio belongs to a narrow list above it.
    QStringList arguments{QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (page > 0)
        arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                  << QString::number(page);
    return run(QStringLiteral("pdftotext"), arguments << file.fileName() << QStringLiteral("-"));
}

QString withoutSpace(QString text) { return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{3000}]+"))); }

/// Captions stand beside the text, their order is the reader's choice.
bool standsBeside(const Block& block)
{
    return block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup
        || block.kind == BlockKind::Table;
}

/// The text as it prints: numbers for the anchors of notes, counted on in `notes`.
QString printed(const Text& text, int& notes)
{
    QString out = withoutSpace(text.string);
    for (qsizetype at = out.indexOf(QChar::ObjectReplacementCharacter); at >= 0;
         at = out.indexOf(QChar::ObjectReplacementCharacter))
        out[at] = QChar(u'①' + notes++);
    return out;
}

/// Texts of a page (from 0) that belong to no paragraph, in pieces without white space.
QStringList besideTheText(const Exported& exported, int pageIndex)
{
    QStringList out;
    const ComposedPage& page = exported.composed.pages[static_cast<std::size_t>(pageIndex)];
    for (const ComposedLine& line : page.lines) {
        const bool inBlock = line.source.article >= 0 && line.source.part == SourceRange::Part::Block;
        const Block* block = inBlock
            ? exported.edition.articles[static_cast<std::size_t>(line.source.article)]->article.find(
                line.source.block)
            : nullptr;
        // A footnote has no place in the text of its block. Cells of tables stay: they say again
        // what a paragraph says, and would be taken out of that.
        const bool outside = block && block->kind != BlockKind::Table
            && (standsBeside(*block) || line.source.from == line.source.to);
        if (line.source.part != SourceRange::Part::Furniture && !outside)
            continue;
        QString text;
        for (int i = line.firstRun; i < line.lastRun; ++i)
            text += page.runs[static_cast<std::size_t>(i)].text;
        for (const QString& piece : text.split(QChar(0x3000)))
            if (!withoutSpace(piece).isEmpty())
                out << withoutSpace(piece);
    }
    return out;
}

class Sample : public ::testing::TestWithParam<const char*> {
protected:
    const Exported& exported() const { return sample(QString::fromLatin1(GetParam())); }
};

} // namespace

TEST_P(Sample, NothingStopsTheExport)
{
    EXPECT_FALSE(exportBlocker(exported().composed).has_value());
    EXPECT_EQ(exported().composed.overset, 0);
}

TEST_P(Sample, EveryNumberOfTheContentsIsTrue)
{
    EXPECT_TRUE(checkContents(exported().composed).empty());
    // … and in the file: the title stands on the page that carries this number.
    for (const ContentsEntry& entry : exported().composed.contents) {
        if (entry.number.isEmpty())
            continue;
        const QString text = withoutSpace(pageText(exported().pdf, entry.target.page + 1));
        EXPECT_TRUE(text.contains(withoutSpace(entry.title))) << qPrintable(entry.title);
        EXPECT_TRUE(withoutSpace(entry.number)
                    == QStringLiteral("(%1)").arg(
                        exported().composed.pages[static_cast<std::size_t>(entry.target.page)].label));
    }
}

TEST_P(Sample, EveryParagraphComesOutOfTheFile)
{
    // Page by page, without what stands between the parts of a paragraph: running heads,
    // folios, captions.
    QString all;
    for (int page = 1; page <= static_cast<int>(exported().composed.pages.size()); ++page) {
        QString text = withoutSpace(pageText(exported().pdf, page));
        for (const QString& other : besideTheText(exported(), page - 1)) {
            // A folio is the last thing on its page; its digits may stand in the text as well.
            if (text.endsWith(other))
                text.chop(other.size());
            else if (other.size() > 3 && text.contains(other))
                text.remove(text.indexOf(other), other.size());
        }
        all += text;
    }
    const LanguageMode mode = exported().edition.issue.languages;
    for (const auto& article : exported().edition.articles) {
        int zhNotes = 0;
        int enNotes = 0;
        for (const Block& block : article->article.blocks) {
            if (standsBeside(block))
                continue;
            EXPECT_TRUE(all.contains(printed(block.zh, zhNotes))) << qPrintable(block.zh.string);
            if (mode == LanguageMode::ZhThenEn) {
                EXPECT_TRUE(all.contains(printed(block.en, enNotes))) << qPrintable(block.en.string);
            }
        }
    }
}

TEST_P(Sample, TheSameFromTwoCatalogues)
{
    EXPECT_EQ(exportSample(QString::fromLatin1(GetParam())).pdf, exported().pdf);
}

TEST_P(Sample, QpdfFindsNothingWrong)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.pdf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(exported().pdf);
    file.close();
    EXPECT_TRUE(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()})
                    .contains(QStringLiteral("No syntax or stream encoding errors")));
    for (const QString& line : run(QStringLiteral("pdffonts"), {file.fileName()}).split(QLatin1Char('\n')).mid(2))
        if (!line.isEmpty()) {
            EXPECT_TRUE(line.contains(QRegularExpression(QStringLiteral("yes\\s+yes\\s+yes"))))
                << qPrintable(line);
        }
}

INSTANTIATE_TEST_SUITE_P(WholeWay, Sample, ::testing::Values("quarterly", "bulletin"));
