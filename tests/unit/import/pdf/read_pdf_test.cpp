#include "import/read_manuscript.h"

#include "import/pdf/found_page.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace banxin {
namespace {

/// A PDF from objects, the first of which is number 1 and the catalogue; without a table of them, which
/// readers make up.
QByteArray pdf(const QList<QByteArray>& objects)
{
    QByteArray out = "%PDF-1.7\n";
    for (qsizetype i = 0; i < objects.size(); ++i)
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    return out + "trailer << /Root 1 0 R /Size " + QByteArray::number(objects.size() + 1) + " >>\n%%EOF\n";
}

QByteArray stream(const QByteArray& content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

const QByteArray catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const QByteArray onePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>";
const QByteArray font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

QByteArray pageWith(const QByteArray& content, const QByteArray& more = {})
{
    return pdf(
        {catalogue, onePage,
         "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> " + more + " >>",
         stream(content), font});
}

/// What is wrong with it; empty: nothing. In less than five seconds.
QString refusal(const QByteArray& bytes)
{
    QElapsedTimer clock;
    clock.start();
    const Result<Manuscript> read = readPdf(bytes, QStringLiteral("a.pdf"));
    EXPECT_LT(clock.elapsed(), 5000);
    if (read)
        return {};
    EXPECT_EQ(read.error().code, Error::Code::BadFormat);
    EXPECT_EQ(read.error().subject, QStringLiteral("a.pdf"));
    return read.error().detail;
}

QString allText(const Manuscript& manuscript)
{
    QString out;
    for (const ManuscriptLine& line : manuscript.lines)
        out += line.text.string + QLatin1Char('\n');
    return out;
}

TEST(ReadPdf, ReadsWordsOfAPage)
{
    const auto read = readPdf(pageWith("BT /F 12 Tf 72 700 Td (Ships leave at noon) Tj ET"), "a.pdf");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(allText(*read), "Ships leave at noon\n");
    EXPECT_EQ(read->format, Manuscript::Format::Pdf);
    EXPECT_EQ(read->lines.front().page, 1);
}

TEST(ReadPdf, ATurnedPageReadsAsItIsSeen)
{
    for (const char* turn : {"90", "180", "270"}) {
        const QByteArray matrix = turn == QByteArray("90") ? "0 1 -1 0 300 100"
            : turn == QByteArray("180")                    ? "-1 0 0 -1 400 400"
                                                           : "0 -1 1 0 300 700";
        const auto read =
            readPdf(pageWith("BT /F 12 Tf " + matrix + " Tm (Upright as seen) Tj 0 -15 Td (second) Tj ET",
                             QByteArray("/Rotate ") + turn),
                    "a.pdf");
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(allText(*read), "Upright as seen\nsecond\n") << turn;
    }
}

TEST(ReadPdf, TextOutsideThePageIsLeftOut)
{
    const auto read = readPdf(pageWith("BT /F 12 Tf 72 700 Td (inside) Tj ET BT /F 12 Tf 5 5 Td (slug) Tj ET",
                                       "/TrimBox [20 20 575 822]"),
                              "a.pdf");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(allText(*read), "inside\n");
}

TEST(ReadPdf, InvisibleTextIsTextWithAWarning)
{
    const auto read = readPdf(pageWith("BT 3 Tr /F 12 Tf 72 700 Td (recognised) Tj ET"), "a.pdf");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(allText(*read), "recognised\n");
    ASSERT_EQ(read->warnings.size(), 1U);
    EXPECT_EQ(read->warnings[0].rule, "import.scanned-text");
}

TEST(ReadPdf, APictureWithoutTextIsAScan)
{
    EXPECT_TRUE(refusal(pageWith("q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q")).contains("OCR"));
}

TEST(ReadPdf, DamagedFilesAreRefused)
{
    EXPECT_FALSE(refusal("%PDF-1.7\n").isEmpty());
    EXPECT_FALSE(refusal("%PDF-1.7\ngarbage").isEmpty());
    const QByteArray whole = pageWith("BT /F 12 Tf 72 700 Td (Ships leave at noon) Tj ET");
    for (qsizetype size = 0; size < whole.size(); size += 61)
        refusal(whole.left(size)); // ends, whatever it says
}

TEST(ReadPdf, APasswordIsNamed)
{
    QPDF made;
    const QByteArray bytes = pageWith("BT /F 12 Tf 72 700 Td (secret) Tj ET");
    made.setSuppressWarnings(true);
    made.processMemoryFile("a", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QPDFWriter writer(made);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    EXPECT_TRUE(refusal(QByteArray(reinterpret_cast<const char*>(out->getBuffer()),
                                   static_cast<qsizetype>(out->getSize())))
                    .contains("password"));
}

TEST(ReadPdf, PageTreesThatLoopOrLieEnd)
{
    EXPECT_FALSE(refusal(pdf({catalogue, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})).isEmpty());
    EXPECT_FALSE(refusal(pdf({catalogue, "<< /Type /Pages /Kids [3 0 R] /Count 2 >>",
                              "<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>"}))
                     .isEmpty());
    EXPECT_FALSE(refusal(pdf({catalogue, "<< /Type /Pages /Kids [] /Count 0 >>"})).isEmpty());
    EXPECT_FALSE(refusal(pdf({catalogue, "<< /Type /Pages /Kids [] /Count 2000000000 >>"})).isEmpty());
    EXPECT_FALSE(refusal(pdf({catalogue, "<< /Type /Pages /Kids [] /Count -5 >>"})).isEmpty());
}

TEST(ReadPdf, DeepNestingAndLoopingFormsEnd)
{
    refusal(pdf({catalogue, onePage, QByteArray(100'000, '[') + QByteArray(100'000, ']')}));
    refusal(pageWith(QByteArray(100'000, '[') + " BT /F 12 Tf 72 700 Td (x) Tj ET"));
    refusal(pageWith(QByteArray("q ").repeated(100'000) + "BT /F 12 Tf 72 700 Td (x) Tj ET"));
    const QByteArray form =
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> "
        "/Length 5 >>\nstream\n/X Do\nendstream";
    refusal(pdf({catalogue, onePage,
                 "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>", form,
                 stream("/X Do")}));
}

TEST(ReadPdf, StoppingLeavesNoFile)
{
    const QTemporaryDir folder;
    qputenv("TMPDIR", folder.path().toLocal8Bit());
    std::stop_source stop;
    stop.request_stop();
    const auto read = readPdf(pageWith("BT /F 12 Tf 72 700 Td (x) Tj ET"), "a.pdf", stop.get_token());
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, Error::Code::Cancelled);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
    qunsetenv("TMPDIR");
}

TEST(FoundPage, RecordsComeBackAsTheyWere)
{
    using namespace pdftext;
    Record record;
    record.kind = Record::Kind::Page;
    record.page.width = 595;
    record.page.height = 842;
    record.page.label = "iv";
    record.page.fonts = {"Song", "Hei"};
    Word word;
    word.text = "潮水";
    word.box = QRectF(1, 2, 20, 10);
    word.starts = {1, 11};
    word.size = 10;
    word.font = 1;
    word.spaceAfter = true;
    record.page.words = {word};
    record.page.pictures = {{QRectF(0, 0, 9, 9), 4, 100, 200, "bytes"}};
    record.page.rules = {QRectF(5, 5, 100, 0)};
    const QByteArray bytes = toBytes(record) + toBytes({});
    for (qsizetype size = 0; size < bytes.size(); ++size) { // cut anywhere: nothing, or what is whole
        qsizetype at = 0;
        bool damaged = false;
        while (takeRecord(bytes.left(size), at, damaged))
            EXPECT_LE(at, size);
        EXPECT_FALSE(damaged);
    }
    qsizetype at = 0;
    bool damaged = false;
    const auto back = takeRecord(bytes, at, damaged);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->page, record.page);
    EXPECT_EQ(takeRecord(bytes, at, damaged)->kind, Record::Kind::End);
}

} // namespace
} // namespace banxin
