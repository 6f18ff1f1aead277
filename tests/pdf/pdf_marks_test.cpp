// Marks for the press: where they stand, on which plates, and what becomes of the boxes (IMP-04, X-08).

#include "issue_builder.h"

#include "pdf/marks/printer_marks.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <cmath>

namespace banxin::test {
namespace {

constexpr double mm = 72 / 25.4;

PrinterMarks allMarks()
{
    PrinterMarks marks;
    marks.crop = marks.bleed = marks.registration = marks.colourBar = marks.slug = true;
    return marks;
}

PdfOptions with(const PrinterMarks& marks)
{
    PdfOptions options;
    options.marks = marks;
    return options;
}

/// The four numbers of a box as pdfinfo tells them, in mm.
std::vector<double> box(const PdfFile& file, const char* name)
{
    const QString said =
        QString::fromUtf8(file.tool(QStringLiteral("pdfinfo"), {QStringLiteral("-box"), QStringLiteral("FILE")}));
    const QRegularExpression line(
        QStringLiteral("%1:\\s+([\\d.-]+)\\s+([\\d.-]+)\\s+([\\d.-]+)\\s+([\\d.-]+)").arg(QLatin1String(name)));
    const QRegularExpressionMatch match = line.match(said);
    EXPECT_TRUE(match.hasMatch()) << said.toStdString();
    std::vector<double> out;
    for (int i = 1; i <= 4; ++i)
        out.push_back(match.captured(i).toDouble() / mm);
    return out;
}

void expectBox(const std::vector<double>& got, const std::vector<double>& wanted)
{
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(got[i], wanted[i], 0.01) << i;
}

TEST(PdfMarks, TheMediaBoxGrowsAndTheOthersKeepTheirPlaceInThePage)
{
    const PdfFile file(written(blankIssue(1, Length::mm(3)), {}, with(allMarks())));
    expectBox(box(file, "MediaBox"), {0, 0, 240, 327});
    expectBox(box(file, "BleedBox"), {12, 12, 228, 315});
    expectBox(box(file, "TrimBox"), {15, 15, 225, 312});
    const PdfFile plain(written(blankIssue(1, Length::mm(3))));
    expectBox(box(plain, "MediaBox"), {0, 0, 216, 303});
    expectBox(box(plain, "TrimBox"), {3, 3, 213, 300});
    EXPECT_TRUE(file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")})
                    .contains("No syntax or stream encoding errors found"));
}

TEST(PdfMarks, RegistrationColourIsOnAllFourPlates)
{
    PrinterMarks marks;
    marks.crop = marks.registration = true;
    const QByteArray said = PdfFile(written(blankIssue(1, Length::mm(3)), {}, with(marks)))
                                .tool(QStringLiteral("gs"),
                                      {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                       QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    const QList<QByteArray> inks = said.simplified().split(' ');
    ASSERT_GE(inks.size(), 4) << said.toStdString();
    for (int plate = 0; plate < 4; ++plate)
        EXPECT_GT(inks[plate].toDouble(), 0) << said.toStdString();
    EXPECT_EQ(inks[0], inks[3]);
}

TEST(PdfMarks, TextAndOutlineMoveWithThePage)
{
    ComposedIssue issue = blankIssue(1, Length::mm(3));
    issue.pages[0].runs.push_back(shapedRun(installedFaces(), installedFaces().latin(FaceRole::Song),
                                            Length::pt(12), {Length::mm(20), Length::mm(100)},
                                            QStringLiteral("here")));
    OutlineEntry entry;
    entry.title = QStringLiteral("here");
    entry.target = {0, {Length::mm(20), Length::mm(90)}};
    issue.outline.push_back(entry);
    const QByteArray bytes = written(issue, {}, with(allMarks()));
    const QString words = QString::fromUtf8(PdfFile(bytes).tool(
        QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("FILE"), QStringLiteral("-")}));
    const QRegularExpressionMatch place = QRegularExpression(QStringLiteral("xMin=\"([\\d.]+)\"")).match(words);
    EXPECT_NEAR(place.captured(1).toDouble(), 35 * mm, 1) << words.toStdString();
    ParsedPdf pdf(bytes);
    QPDFObjectHandle target = pdf->getRoot().getKey("/Outlines").getKey("/First").getKey("/Dest");
    EXPECT_NEAR(target.getArrayItem(2).getNumericValue(), 35 * mm, 1e-2);
    EXPECT_NEAR(target.getArrayItem(3).getNumericValue(), (15 + 297 - 90) * mm, 1e-2);
}

/// Every pair of numbers that ends a path segment.
std::vector<std::pair<double, double>> pointsOf(const std::string& operators)
{
    std::vector<std::pair<double, double>> out;
    QList<double> numbers;
    for (const QString& word :
         QString::fromStdString(operators).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double value = word.toDouble(&isNumber);
        if (isNumber) {
            numbers.append(value);
            continue;
        }
        if (word == QLatin1String("m") || word == QLatin1String("l") || word == QLatin1String("c"))
            for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
                out.emplace_back(numbers[i], numbers[i + 1]);
        if (word == QLatin1String("re"))
            for (const double far : {0.0, 1.0})
                out.emplace_back(numbers[numbers.size() - 4] + far * numbers[numbers.size() - 2],
                                 numbers[numbers.size() - 3] + far * numbers[numbers.size() - 1]);
        numbers.clear();
    }
    return out;
}

TEST(PdfMarks, AllMarksStandOutsideTheBleedAndInsideTheSheet)
{
    for (const Length bleed : {Length(), Length::mm(3), Length::mm(5)}) {
        for (const bool spread : {false, true}) {
            ComposedPage page = blankIssue(1, bleed).pages[0];
            if (spread) {
                page.folds = {page.width, page.width + Length::mm(6)};
                page.width = page.width * 2 + Length::mm(6);
            }
            const std::string operators = printerMarks(page, allMarks());
            EXPECT_NE(operators.find("/All CS 1 SCN 0.25 w"), std::string::npos);
            const double margin = marksMargin(allMarks(), bleed).toPt();
            const double right = margin + page.width.toPt() + 2 * bleed.toPt();
            const double top = margin + page.height.toPt() + 2 * bleed.toPt();
            const auto points = pointsOf(operators);
            EXPECT_GT(points.size(), 60U);
            for (const auto& [x, y] : points) {
                EXPECT_TRUE(x < margin || x > right || y < margin || y > top) << x << ' ' << y;
                EXPECT_TRUE(x >= 0 && x <= right + margin && y >= 0 && y <= top + margin) << x << ' ' << y;
                // IMP-04: at least 3 mm from the trim
                const double outside = std::max(std::max(margin - x, x - right), std::max(margin - y, y - top));
                EXPECT_GE(outside + bleed.toPt(), 3 * mm - 0.01);
            }
        }
    }
}

TEST(PdfMarks, FoldMarksStandAtTheSpineAlone)
{
    ComposedPage page = blankIssue(1, Length::mm(3)).pages[0];
    PrinterMarks marks;
    marks.crop = true;
    const std::string without = printerMarks(page, marks);
    EXPECT_EQ(without.find("] 0 d"), std::string::npos);
    page.folds = {Length::mm(100), Length::mm(106)};
    const std::string with = printerMarks(page, marks);
    PrinterMarks bar;
    bar.colourBar = true;
    EXPECT_NE(printerMarks(page, bar).find("] 0 d"), std::string::npos) << "whatever marks are asked for";
    EXPECT_EQ(pointsOf(with).size(), pointsOf(without).size() + 8);
    const double at = (12 + 3 + 100) * mm;
    bool found = false;
    for (const auto& [x, y] : pointsOf(with))
        found = found || std::abs(x - at) < 0.01;
    EXPECT_TRUE(found);
}

TEST(PdfMarks, TurnedTextIsDrawnAndIsNoText)
{
    ComposedIssue issue = blankIssue(1, Length::mm(3));
    TurnedRun turned{shapedRun(installedFaces(), installedFaces().chinese(FaceRole::Hei), Length::pt(90),
                               {Length::mm(60), Length::mm(200)}, QStringLiteral("送审")),
                     45, true};
    issue.pages[0].turned.push_back(turned);
    const QByteArray bytes = written(issue);
    EXPECT_EQ(bytes, written(issue));
    const PdfFile file(bytes);
    EXPECT_TRUE(file.popplerText().trimmed().isEmpty());
    ParsedPdf pdf(bytes);
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    EXPECT_EQ(page.getKey("/Resources").getKey("/ExtGState").getKey("/GTint").getKey("/BM").getName(),
              "/Multiply");
    const QByteArray inks = file.tool(QStringLiteral("gs"),
                                      {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                       QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    EXPECT_GT(inks.simplified().split(' ').value(3).toDouble(), 0.01) << inks.constData();
    turned.run.glyphs[0].glyph = 0;
    issue.pages[0].turned.push_back(turned);
    const Result<QByteArray> refused = writePdf(issue, installedFaces(), {}, {}, {}, {});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Error::Code::GlyphMissing);
}

} // namespace
} // namespace banxin::test
