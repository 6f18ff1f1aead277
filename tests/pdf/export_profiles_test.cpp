// Whole exports of the sample: cover, body, review copy, booklet, mail; as other programs see them.

#include "issue_builder.h"
#include "sample_catalogue.h"

#include "output/export_issue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

constexpr double mm = 72 / 25.4;

/// The sample issues in one catalogue, opened once.
const Catalogue& samples()
{
    static const SampleCatalogue samples{"quarterly", "bulletin"};
    return *samples;
}

ExportOrder orderFor(ExportProfile profile, const char* issue = "quarterly/2026-2")
{
    ExportOrder order;
    order.issue = QString::fromLatin1(issue);
    order.profile = profile;
    return order;
}

struct Exported {
    ExportReport report;
    QByteArray bytes;
};

Exported exported(ExportOrder order)
{
    const QTemporaryDir folder;
    order.file = folder.filePath(QStringLiteral("x.pdf"));
    const Result<ExportReport> report = exportIssue(samples(), order, {}, {});
    EXPECT_TRUE(report.ok()) << (report ? "" : qPrintable(report.error().subject + report.error().detail));
    Exported out;
    if (!report)
        return out;
    EXPECT_TRUE(report->written);
    out.report = *report;
    QFile file(order.file);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    out.bytes = file.readAll();
    return out;
}

std::vector<double> boxOf(const PdfFile& file, const char* name)
{
    const QString said =
        QString::fromUtf8(file.tool(QStringLiteral("pdfinfo"), {QStringLiteral("-box"), QStringLiteral("FILE")}));
    const auto match =
        QRegularExpression(
            QStringLiteral("%1:\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)").arg(QLatin1String(name)))
            .match(said);
    std::vector<double> out;
    for (int i = 1; i <= 4; ++i)
        out.push_back(match.captured(i).toDouble() / mm);
    return out;
}

/// Text of a stretch of page `page` between two edges in mm, without white space.
QString textBetween(const PdfFile& file, int page, double left, double right)
{
    const auto whole = [](double points) { return QString::number(static_cast<int>(points * mm)); };
    QString text = QString::fromUtf8(
        file.tool(QStringLiteral("pdftotext"),
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-f"), QString::number(page),
                   QStringLiteral("-l"), QString::number(page), QStringLiteral("-x"), whole(left),
                   QStringLiteral("-y"), QStringLiteral("0"), QStringLiteral("-W"), whole(right - left),
                   QStringLiteral("-H"), QStringLiteral("5000"), QStringLiteral("FILE"), QStringLiteral("-")}));
    return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{3000}]+")));
}

void expectSound(const PdfFile& file)
{
    const QByteArray said = file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    EXPECT_TRUE(said.contains("No syntax or stream encoding errors found")) << said.toStdString();
}

TEST(ExportProfiles, TheCoverIsTwoSpreadsWithTheSpine)
{
    ExportOrder order = orderFor(ExportProfile::Print);
    order.part = ExportPart::Cover;
    order.spine = Length::mm(8);
    order.marks = {true, true, true, true, true};
    const Exported cover = exported(order);
    EXPECT_EQ(cover.report.pages, 2);
    const PdfFile file(cover.bytes);
    expectSound(file);
    const std::vector<double> trim = boxOf(file, "TrimBox");
    EXPECT_NEAR(trim[2] - trim[0], 428, 0.01);
    EXPECT_NEAR(trim[3] - trim[1], 297, 0.01);
    const std::vector<double> bleed = boxOf(file, "BleedBox");
    EXPECT_NEAR(trim[0] - bleed[0], 3, 0.01);
    EXPECT_NEAR(boxOf(file, "MediaBox")[2], 428 + 6 + 24, 0.01);
    EXPECT_TRUE(textBetween(file, 1, 15, 225).contains(QStringLiteral("联系方式")));
    EXPECT_TRUE(textBetween(file, 1, 225, 233).contains(QStringLiteral("云屿数字贸易2026年第2期")));
    EXPECT_TRUE(textBetween(file, 1, 233, 443).contains(QStringLiteral("准印证号")));
    EXPECT_TRUE(textBetween(file, 2, 15, 225).contains(QStringLiteral("编印信息")));
    EXPECT_EQ(textBetween(file, 2, 233, 443), QString());
    const QString slug = textBetween(file, 2, 0, 458);
    EXPECT_TRUE(slug.contains(QStringLiteral("《云屿数字贸易》2026年第2期（总第6期）封面封二–封三2026-06-30")))
        << slug.toStdString();
    EXPECT_EQ(cover.bytes, exported(order).bytes);
}

TEST(ExportProfiles, TheBodyHasEveryPageButTheCover)
{
    const Exported whole = exported(orderFor(ExportProfile::Print));
    ExportOrder order = orderFor(ExportProfile::Print);
    order.part = ExportPart::Body;
    const Exported body = exported(order);
    EXPECT_EQ(body.report.pages, whole.report.pages - 3); // cover, inside front, back
    const PdfFile a(whole.bytes), b(body.bytes);
    EXPECT_EQ(textBetween(b, 1, 0, 230), textBetween(a, 3, 0, 230));
    EXPECT_EQ(textBetween(b, body.report.pages, 0, 230), textBetween(a, whole.report.pages - 1, 0, 230));
}

TEST(ExportProfiles, ABulletinHasNoCoverToExport)
{
    const QTemporaryDir folder;
    ExportOrder order = orderFor(ExportProfile::Print, "bulletin/2026-3");
    order.part = ExportPart::Cover;
    order.file = folder.filePath(QStringLiteral("x.pdf"));
    const Result<ExportReport> report = exportIssue(samples(), order, {}, {});
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, Error::Code::BadFormat);
    EXPECT_FALSE(QFile::exists(order.file));
}

TEST(ExportProfiles, TheReviewCopyKeepsItsTextReadable)
{
    ExportOrder order = orderFor(ExportProfile::Review);
    order.review.round = 2;
    order.review.date = QDate(2026, 6, 12);
    const Exported review = exported(order);
    const Exported plain =
        exported(orderFor(ExportProfile::Booklet)); // the pages alone: what booklets are made of
    EXPECT_GT(plain.report.pages, 0);
    const PdfFile file(review.bytes);
    expectSound(file);
    const QString sheet = textBetween(file, 1, 0, 230);
    for (const char* words : {"审签栏", "编辑", "审核", "签发", "第2次送审", "2026年6月12日"})
        EXPECT_TRUE(sheet.contains(QString::fromUtf8(words))) << words << ": " << sheet.toStdString();
    for (int page = 2; page <= review.report.pages; ++page)
        EXPECT_TRUE(textBetween(file, page, 0, 230).contains(QStringLiteral("送审稿第2次送审2026年6月12日")))
            << page;
    // A line of an article comes out whole, and the watermark, which lies over it, does not come out at all.
    const QString text = textBetween(file, 6, 0, 230);
    EXPECT_TRUE(text.contains(QStringLiteral("一座没有多少腹地的海滨小城")));
    EXPECT_EQ(text.count(QStringLiteral("送审稿")), 1);
    EXPECT_EQ(review.bytes, exported(order).bytes);
}

TEST(ExportProfiles, TheBookletIsImposedWithItsBlanks)
{
    ExportOrder order = orderFor(ExportProfile::Booklet);
    order.booklet.sheet = BookletSettings::Sheet::FullSize;
    const Exported booklet = exported(order);
    const PdfFile file(booklet.bytes);
    expectSound(file);
    EXPECT_EQ(booklet.report.pages, 12); // 22 pages and 2 blank ones
    EXPECT_TRUE(textBetween(file, 1, 13, 223).contains(QStringLiteral("联系方式")));
    EXPECT_TRUE(textBetween(file, 1, 223, 433).contains(QStringLiteral("准印证号")));
    EXPECT_TRUE(textBetween(file, 2, 13, 223).contains(QStringLiteral("编印信息")));
    EXPECT_EQ(textBetween(file, 2, 223, 433), QString()) << "blank before the back cover (IMP-01)";
    EXPECT_TRUE(textBetween(file, 3, 223, 433).contains(QStringLiteral("目录")));
    EXPECT_EQ(booklet.bytes, exported(order).bytes);
    EXPECT_EQ(booklet.report.bytes, booklet.bytes.size());
}

TEST(ExportProfiles, AFileForMailThatFitsStaysAsItIs)
{
    ExportOrder order = orderFor(ExportProfile::Screen);
    order.forMail = true;
    const Exported mail = exported(order);
    EXPECT_LE(mail.bytes.size(), 10'000'000);
    EXPECT_EQ(mail.bytes, exported(orderFor(ExportProfile::Screen)).bytes);
    for (const Diagnostic& diagnostic : mail.report.diagnostics)
        EXPECT_NE(diagnostic.rule, QStringLiteral("export.reduced"));
}

TEST(ExportProfiles, ReadersShowTheTrim)
{
    for (const ExportProfile profile : {ExportProfile::Screen, ExportProfile::Review}) {
        ExportOrder order = orderFor(profile);
        order.review.date = QDate(2026, 6, 12);
        const PdfFile file(exported(order).bytes);
        const std::vector<double> crop = boxOf(file, "CropBox");
        ASSERT_EQ(crop.size(), 4U);
        EXPECT_NEAR(crop[2] - crop[0], 210, 0.01);
        EXPECT_NEAR(crop[3] - crop[1], 297, 0.01);
    }
}

TEST(ExportProfiles, AContradictoryOrderWritesNothing)
{
    const QTemporaryDir folder;
    ExportOrder order = orderFor(ExportProfile::Screen);
    order.marks.crop = true;
    order.file = folder.filePath(QStringLiteral("x.pdf"));
    const Result<ExportReport> report = exportIssue(samples(), order, {}, {});
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, Error::Code::BadArgument);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

} // namespace
} // namespace banxin::test
