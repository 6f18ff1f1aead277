#include "import/read_manuscript.h"

#include "base/file.h"
#include "docx/zip_archive.h"
#include "import/picture/local_picture.h"
#include "import/word/issue_text_of_docx.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace banxin {

namespace {

/// More is no manuscript; it is refused before a byte of it is read.
constexpr qint64 largestManuscript = 200LL << 20;

Error refused(const QString& fileName, const char* why)
{
    return {Error::Code::BadFormat, fileName, QString::fromLatin1(why)};
}

bool looksLikeHtml(const QByteArray& bytes, const QString& fileName)
{
    QByteArray head = bytes.left(8192).toLower();
    head.replace('\0', "");                                         // UTF-16
    if (head.startsWith("version:") && head.contains("starthtml:")) // the clipboard of Windows
        return true;
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.remove(0, 2);
    head = head.trimmed();
    const bool named = fileName.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || fileName.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    if (!head.startsWith('<'))
        return named && head.contains('<');
    return named
        || std::ranges::any_of(std::to_array<const char*>({"<!doctype html", "<html", "<head", "<body", "<meta"}),
                               [&head](const char* tag) { return head.contains(tag); });
}

/// Office files as they were before 2007 (also those of WPS): a small file system whose folder names its
/// streams in UTF-16. An encrypted .docx is one as well.
const char* adviceForOldOffice(const QByteArray& bytes)
{
    const auto names = [&bytes](const char* stream) {
        QByteArray wide;
        for (const char* c = stream; *c != 0; ++c)
            wide.append(*c).append('\0');
        return bytes.contains(wide);
    };
    if (names("EncryptedPackage"))
        return "this file is protected with a password; open it with the password and save it without one "
               "as .docx";
    if (names("WordDocument"))
        return "this is a .doc or .wps file of an old kind; open it in Word or WPS and save it as .docx";
    if (names("Workbook") || names("Book"))
        return "this is a spreadsheet; copy its text or table into a .docx file";
    if (names("PowerPoint Document"))
        return "these are slides; copy their text into a .docx file";
    return "this is an office file of an old kind; open it in Word or WPS and save it as .docx";
}

/// Formats that are ZIP archives, by a member that only they have; null: a .docx, or damaged.
const char* adviceForZip(const docx::ZipReader& zip)
{
    const QStringList names = zip.names();
    const auto has = [&names](const char* part) {
        return std::ranges::any_of(names, [part](const QString& name) {
            return name.contains(QLatin1String(part), Qt::CaseInsensitive);
        });
    };
    if (has("word/"))
        return nullptr;
    if (has("OFD.xml"))
        return "this is an .ofd file; open it in its reader and save or copy its text as .docx";
    if (has("xl/workbook"))
        return "this is a spreadsheet; copy its text or table into a .docx file";
    if (has("ppt/presentation"))
        return "these are slides; copy their text into a .docx file";
    if (has("META-INF/container.xml"))
        return "this is an e-book (.epub); copy the text that is wanted into a .docx file";
    if (has("META-INF/manifest.xml") || has("content.xml"))
        return "this is an OpenDocument file (.odt); open it in WPS, Word or LibreOffice and save it as .docx";
    if (has("Index/Document.iwa") || has("index.apxl"))
        return "this is a .pages file; export it from Pages as Word (.docx)";
    return "this is an archive; unpack it and choose the manuscripts in it";
}

bool isPicture(const QByteArray& bytes)
{
    const auto starts = [&bytes](const char* mark, qsizetype size) {
        return bytes.startsWith(QByteArray(mark, size));
    };
    return starts("\xFF\xD8\xFF", 3) || starts("\x89PNG\r\n\x1A\n", 8) || starts("GIF8", 4) || starts("II*\0", 4)
        || starts("MM\0*", 4) || (starts("RIFF", 4) && bytes.mid(8, 4) == "WEBP")
        || (starts("BM", 2) && bytes.mid(6, 4) == QByteArray(4, '\0'))
        || (bytes.mid(4, 4) == "ftyp"
            && (bytes.mid(8, 3) == "hei" || bytes.mid(8, 3) == "hev" || bytes.mid(8, 3) == "mif"
                || bytes.mid(8, 3) == "avi"));
}

/// What helps with a file that is no manuscript; null: it may be one.
const char* advice(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(4096);
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return adviceForOldOffice(bytes);
    if (bytes.startsWith("{\\rtf"))
        return "this is an .rtf file; open it in Word or WPS and save it as .docx";
    if (isPicture(bytes))
        return "this is a picture or a scan; let a text recognition (OCR) make text of it first, or insert it "
               "as a picture";
    if (bytes.startsWith("Rar!") || bytes.startsWith(QByteArray("7z\xBC\xAF\x27\x1C", 6))
        || bytes.startsWith("\x1F\x8B"))
        return "this is an archive; unpack it and choose the manuscripts in it";
    if (bytes.startsWith("SQLite format 3"))
        return "this is a catalogue or another database, no manuscript; open it with File, Open";
    if (head.contains("MIME-Version:") && head.contains("Content-Type: multipart/"))
        return "this is a web archive (.mht) or a mail; open it and save it as .html, or copy its text";
    if (head.trimmed().startsWith("<?xml")
        && (head.contains("progid=\"Word.Document\"") || head.contains("schemas.microsoft.com/office/word/2003")))
        return "this is a Word file in XML; open it in Word or WPS and save it as .docx";
    return nullptr;
}

/// Text under the name of another format is read as what it is; somebody may have meant another file.
Result<Manuscript> withNameChecked(Result<Manuscript> read)
{
    static const QStringList others{QStringLiteral("docx"), QStringLiteral("doc"), QStringLiteral("wps"),
                                    QStringLiteral("pdf"),  QStringLiteral("odt"), QStringLiteral("rtf")};
    if (!read || !others.contains(QFileInfo(read->fileName).suffix().toLower()))
        return read;
    const char* what = read->format == Manuscript::Format::Html ? "the file is a web page whatever its name says"
                                                                : "the file is plain text whatever its name says";
    read->warnings.push_back({Diagnostic::Severity::Warning,
                              QStringLiteral("import.other-format"),
                              read->fileName,
                              QString::fromLatin1(what),
                              {}});
    return read;
}

} // namespace

Result<Manuscript> readManuscript(const QByteArray& bytes, const QString& fileName, std::stop_token stop)
{
    if (bytes.isEmpty())
        return refused(fileName, "the file is empty; ask for it again");
    if (bytes.size() > largestManuscript)
        return refused(fileName, "the file is larger than 200 MB; that is no manuscript");
    if (const qsizetype at = bytes.left(1024).indexOf("%PDF-"); at >= 0)
        return readPdf(bytes, fileName, stop);
    if (bytes.startsWith("PK\x03\x04")) {
        // What cannot be opened is readDocx's to explain.
        const auto zip = docx::ZipReader::open(bytes, fileName);
        const char* why = zip ? adviceForZip(*zip) : nullptr;
        return why != nullptr ? Result<Manuscript>(refused(fileName, why)) : readDocx(bytes, fileName);
    }
    if (const char* why = advice(bytes))
        return refused(fileName, why);
    if (looksLikeHtml(bytes, fileName))
        return withNameChecked(readHtml(bytes, fileName));
    if (fileName.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
        || fileName.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive))
        return readMarkdown(bytes, fileName);
    return withNameChecked(readText(bytes, fileName));
}

Result<Manuscript> readManuscript(const QString& path, std::stop_token stop)
{
    const QFileInfo file(path);
    if (file.isFile() && file.size() > largestManuscript)
        return refused(path, "the file is larger than 200 MB; that is no manuscript");
    const Result<QByteArray> bytes = readFile(path, largestManuscript);
    if (!bytes)
        return bytes.error();
    Result<Manuscript> out = readManuscript(*bytes, file.fileName(), stop);
    if (out)
        manuscript::takeNeighbours(*out, file.absolutePath());
    return out;
}

QString issueTextOf(const Manuscript& manuscript)
{
    if (manuscript.format == Manuscript::Format::Docx)
        return word::issueTextOfDocx(manuscript);
    QStringList lines;
    for (const ManuscriptLine& line : manuscript.lines)
        lines << line.text.string;
    return lines.join(QLatin1Char('\n'));
}

} // namespace banxin
