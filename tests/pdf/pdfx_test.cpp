// The frame of a file for the press: PDF/X-4 and PDF/X-1a, point by point.

#include "issue_builder.h"

#include "output/output_condition.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

PdfOptions forPress(PdfStandard standard)
{
    PdfOptions options;
    options.standard = standard;
    options.condition = coatedCondition();
    return options;
}

/// Two pages of text in black and in the accent, one with a band over the whole head.
ComposedIssue pressIssue()
{
    ComposedIssue issue = blankIssue(2, Length::mm(3));
    const FaceIndex song = installedFaces().chinese(FaceRole::Song);
    issue.pages[0].runs.push_back(shapedRun(installedFaces(), song, Length::pt(10),
                                            {Length::pt(72), Length::pt(100)}, QStringLiteral("正文只用一色墨")));
    issue.pages[1].runs = issue.pages[0].runs;
    issue.pages[1].runs.push_back(shapedRun(installedFaces(), song, Length::pt(24),
                                            {Length::pt(72), Length::pt(200)}, QStringLiteral("标题")));
    issue.pages[1].runs.back().paint = 1;
    return issue;
}

class PressFile : public testing::TestWithParam<PdfStandard> {
protected:
    QByteArray bytes() const { return written(pressIssue(), {}, forPress(GetParam())); }
    bool old() const { return GetParam() == PdfStandard::X1a; }
};

INSTANTIATE_TEST_SUITE_P(Standards, PressFile, testing::Values(PdfStandard::X4, PdfStandard::X1a),
                         [](const auto& standard) { return standard.param == PdfStandard::X4 ? "X4" : "X1a"; });

TEST_P(PressFile, SaysWhatItIs)
{
    const QByteArray file = bytes();
    EXPECT_TRUE(file.startsWith(old() ? "%PDF-1.4" : "%PDF-1.6"));
    ParsedPdf pdf(file);
    QPDFObjectHandle info = pdf->getTrailer().getKey("/Info");
    EXPECT_EQ(info.getKey("/GTS_PDFXVersion").getUTF8Value(), old() ? "PDF/X-1a:2003" : "PDF/X-4");
    EXPECT_EQ(info.getKey("/Trapped").getName(), "/False");
    for (const char* key : {"/Title", "/CreationDate", "/ModDate", "/Producer"})
        EXPECT_FALSE(info.getKey(key).getUTF8Value().empty()) << key;
    const auto packet = pdf->getRoot().getKey("/Metadata").getRawStreamData();
    const QByteArray xmp(reinterpret_cast<const char*>(packet->getBuffer()),
                         static_cast<qsizetype>(packet->getSize()));
    EXPECT_TRUE(
        xmp.contains(old() ? "<pdfxid:GTS_PDFXVersion>PDF/X-1a:2003<" : "<pdfxid:GTS_PDFXVersion>PDF/X-4<"));
    EXPECT_TRUE(xmp.contains("<pdf:Trapped>False<"));
    EXPECT_TRUE(xmp.contains("<xmpMM:DocumentID>uuid:"));
    EXPECT_TRUE(xmp.contains("<xmpMM:VersionID>") && xmp.contains("<xmpMM:RenditionClass>"));
    EXPECT_TRUE(pdf->getTrailer().getKey("/ID").isArray());
    EXPECT_FALSE(pdf->isEncrypted());
}

TEST_P(PressFile, NamesOnePrintingCondition)
{
    ParsedPdf pdf(bytes());
    QPDFObjectHandle intents = pdf->getRoot().getKey("/OutputIntents");
    ASSERT_EQ(intents.getArrayNItems(), 1);
    QPDFObjectHandle intent = intents.getArrayItem(0);
    EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFX");
    EXPECT_EQ(intent.getKey("/OutputConditionIdentifier").getUTF8Value(), "FOGRA39");
    const auto profile = intent.getKey("/DestOutputProfile").getStreamData();
    const QByteArray icc(reinterpret_cast<const char*>(profile->getBuffer()),
                         static_cast<qsizetype>(profile->getSize()));
    EXPECT_EQ(icc, coatedCondition().profile);
    EXPECT_EQ(icc.mid(12, 4), "prtr");
}

TEST_P(PressFile, HasBoxesThatPrintersMeasure) // X-08, TB-01
{
    const PdfFile file(bytes());
    const QString boxes =
        QString::fromUtf8(file.tool(QStringLiteral("pdfinfo"), {QStringLiteral("-box"), QStringLiteral("FILE")}));
    // 3 mm are 8.50 pt, A4 is 595.28 by 841.89 pt.
    EXPECT_TRUE(boxes.contains(QRegularExpression(QStringLiteral("TrimBox: +8.50 +8.50 +603.78 +850.39"))))
        << boxes.toStdString();
    EXPECT_TRUE(boxes.contains(QRegularExpression(QStringLiteral("BleedBox: +0.00 +0.00 +612.28 +858.90"))))
        << boxes.toStdString();
}

TEST_P(PressFile, IsSoundAndTheSameEachTime)
{
    const QByteArray file = bytes();
    EXPECT_EQ(file, bytes());
    const QByteArray said =
        PdfFile(file).tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
    EXPECT_TRUE(said.contains("No syntax or stream encoding errors")) << said.constData();
    EXPECT_EQ(file.contains("/ObjStm"), !old());
}

TEST_P(PressFile, PrintsTextWithBlackInkAlone) // CI-02
{
    const QByteArray ink = PdfFile(bytes()).tool(QStringLiteral("gs"),
                                                 {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                                  QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    const QStringList first =
        QString::fromUtf8(ink).split(QLatin1Char('\n')).first().simplified().split(QLatin1Char(' '));
    ASSERT_GE(first.size(), 4);
    for (int plate = 0; plate < 3; ++plate)
        EXPECT_EQ(first[plate].toDouble(), 0) << plate;
    EXPECT_GT(first[3].toDouble(), 0);
}

TEST_P(PressFile, OverprintsSmallBlack) // CI-03
{
    ParsedPdf pdf(bytes());
    for (QPDFObjectHandle page : pdf->getAllPages()) {
        QPDFObjectHandle states = page.getKey("/Resources").getKey("/ExtGState");
        ASSERT_TRUE(states.isDictionary());
        EXPECT_TRUE(states.getKey("/GSo").getKey("/op").getBoolValue());
        EXPECT_EQ(states.getKey("/GSo").getKey("/OPM").getIntValue(), 1);
    }
}

TEST_P(PressFile, HoldsNoFontsWhenTextIsOutlined) // 转曲
{
    PdfOptions options = forPress(GetParam());
    const PdfFile withFonts(written(pressIssue(), {}, options));
    options.outlineText = true;
    const PdfFile outlined(written(pressIssue(), {}, options));
    const auto fonts = [](const PdfFile& file) {
        return file.tool(QStringLiteral("pdffonts"), {QStringLiteral("FILE")}).trimmed().count('\n') - 1;
    };
    EXPECT_GT(fonts(withFonts), 0);
    EXPECT_EQ(fonts(outlined), 0);
    // The same shapes on paper, as far as smoothing lets two ways of drawing be the same.
    const auto darkness = [](const PdfFile& file, int page) {
        const QByteArray image =
            file.tool(QStringLiteral("mutool"),
                      {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("300"),
                       QStringLiteral("-F"), QStringLiteral("pgm"), QStringLiteral("-o"), QStringLiteral("-"),
                       QStringLiteral("FILE"), QString::number(page)});
        double dark = 0;
        for (const char c : image.mid(20)) // past the head
            dark += 255 - static_cast<unsigned char>(c);
        return dark;
    };
    for (const int page : {1, 2})
        EXPECT_NEAR(darkness(outlined, page), darkness(withFonts, page), 0.03 * darkness(withFonts, page)) << page;
}

TEST(PressFile, RefusesAProfileThatIsNotForPrinting)
{
    PdfOptions options = forPress(PdfStandard::X4);
    options.condition.profile.replace(12, 4, "mntr");
    const Result<QByteArray> bytes = writePdf(pressIssue(), installedFaces(), {}, options, {}, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::BadFormat);
    EXPECT_EQ(bytes.error().subject, QStringLiteral("FOGRA39"));
}

} // namespace
} // namespace banxin::test
