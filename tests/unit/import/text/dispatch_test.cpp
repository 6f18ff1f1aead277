#include "docx/zip_archive.h"
#include "import/read_manuscript.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace banxin;

namespace {

Error refusalOf(const QByteArray& bytes, const char* name = "来稿.bin")
{
    const Result<Manuscript> read = readManuscript(bytes, QString::fromUtf8(name));
    EXPECT_FALSE(read.ok()) << name;
    return read.ok() ? Error{Error::Code::Cancelled, {}, {}} : read.error();
}

QByteArray zipWith(const char* member) { return docx::writeZip({{QString::fromLatin1(member), "<x/>"}}).value(); }

QByteArray oldOffice(const char* stream)
{
    QByteArray out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    out += QByteArray(504, '\0');
    for (const char* c = stream; *c != 0; ++c)
        out.append(*c).append('\0');
    return out + QByteArray(512, '\0');
}

} // namespace

TEST(Dispatch, WhatIsNoManuscriptGetsAdvice)
{
    const struct {
        QByteArray bytes;
        const char* says;
    } cases[] = {
        {oldOffice("WordDocument"), "save it as .docx"},
        {oldOffice("EncryptedPackage"), "password"},
        {oldOffice("Workbook"), "spreadsheet"},
        {zipWith("OFD.xml"), ".ofd"},
        {zipWith("xl/workbook.xml"), "spreadsheet"},
        {zipWith("ppt/presentation.xml"), "slides"},
        {zipWith("META-INF/container.xml"), "e-book"},
        {zipWith("content.xml"), "OpenDocument"},
        {zipWith("Index/Document.iwa"), ".pages"},
        {zipWith("照片.jpg"), "unpack"},
        {"{\\rtf1\\ansi x}", ".rtf"},
        {QByteArray("\x89PNG\r\n\x1A\n\0\0", 10), "OCR"},
        {QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10), "OCR"},
        {QByteArray("II*\0\x08\0\0\0", 8), "OCR"},
        {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", ".mht"},
        {"", "empty"},
        {QByteArray("SQLite format 3\0", 16), "catalogue"},
    };
    for (const auto& [bytes, says] : cases) {
        const Error error = refusalOf(bytes);
        EXPECT_EQ(error.code, Error::Code::BadFormat) << says;
        EXPECT_EQ(error.subject, QStringLiteral("来稿.bin"));
        EXPECT_TRUE(error.detail.contains(QLatin1String(says))) << says << ": " << error.detail.toStdString();
    }
    QByteArray garbage;
    for (unsigned i = 0; i < 4096; ++i)
        garbage += static_cast<char>(i * 2654435761U >> 13);
    EXPECT_EQ(refusalOf(garbage).code, Error::Code::EncodingUnknown);
}

TEST(Dispatch, FilesTooLargeAreRefusedUnread)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("大.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(3LL << 30)); // sparse
    QElapsedTimer clock;
    clock.start();
    const Result<Manuscript> read = readManuscript(file.fileName());
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, Error::Code::BadFormat);
    EXPECT_LT(clock.elapsed(), 500);
    EXPECT_EQ(readManuscript(folder.path()).error().code, Error::Code::FileIsDirectory);
    EXPECT_EQ(readManuscript(folder.filePath(QStringLiteral("无.txt"))).error().code, Error::Code::FileUnreadable);
}

TEST(Dispatch, LongTextsAreRefusedInWords)
{
    EXPECT_EQ(refusalOf(QByteArray(9 << 20, 'a')).code, Error::Code::BadFormat);
    EXPECT_EQ(refusalOf(QByteArray(1 << 20, '\n')).code, Error::Code::BadFormat);
    EXPECT_EQ(refusalOf("<html><body>" + QByteArray(40 << 20, 'a')).code, Error::Code::BadFormat);
}

TEST(Dispatch, ByContentAndNotByName)
{
    const auto formatOf = [](const QByteArray& bytes, const char* name) {
        return readManuscript(bytes, QString::fromLatin1(name)).value().format;
    };
    EXPECT_EQ(formatOf("<!DOCTYPE html><p>正文", "a.txt"), Manuscript::Format::Html);
    EXPECT_EQ(formatOf("<p>片段</p>", "a.html"), Manuscript::Format::Html);
    EXPECT_EQ(formatOf("<p>片段</p>", "a.txt"), Manuscript::Format::Text);
    EXPECT_EQ(formatOf("# 标题", "a.md"), Manuscript::Format::Markdown);
    EXPECT_EQ(formatOf("# 标题", "a.txt"), Manuscript::Format::Text);
    EXPECT_EQ(formatOf(QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "a.txt"), Manuscript::Format::Html);
}

TEST(ReadManuscript, TextUnderTheNameOfAnotherFormatIsSaid)
{
    for (const char* name : {"来稿.docx", "来稿.PDF", "来稿.txt", "来稿.md", "来稿"}) {
        const bool other = QByteArray(name).endsWith("docx") || QByteArray(name).endsWith("PDF");
        const Result<Manuscript> read =
            readManuscript(QByteArray("果园今年第一次挂果。\n"), QString::fromUtf8(name));
        ASSERT_TRUE(read.ok()) << name;
        EXPECT_EQ(read->lines.front().text.string, QStringLiteral("果园今年第一次挂果。"));
        EXPECT_EQ(std::ranges::count(read->warnings, QStringLiteral("import.other-format"), &Diagnostic::rule),
                  other ? 1 : 0)
            << name;
    }
}
