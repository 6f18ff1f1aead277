#include "ui/messages/reasons.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace banxin {

namespace {

/// A reason with what stands in its places %1 … %3.
struct Reason {
    const char* text = nullptr;
    QStringList values;
};

constexpr const char* known[] = {
    QT_TRANSLATE_NOOP("Messages", "not a regular file"),
    QT_TRANSLATE_NOOP("Messages", "neither PNG nor JPEG"),
    QT_TRANSLATE_NOOP("Messages", "the PNG is cut off"),
    QT_TRANSLATE_NOOP("Messages", "the PNG is damaged"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG is cut off"),
    QT_TRANSLATE_NOOP("Messages", "no such picture"),
    QT_TRANSLATE_NOOP("Messages", "column is not empty"),
    QT_TRANSLATE_NOOP("Messages", "nothing to undo"),
    QT_TRANSLATE_NOOP("Messages", "nothing to redo"),
    QT_TRANSLATE_NOOP("Messages", "embedding not allowed"),
    QT_TRANSLATE_NOOP("Messages", "embedding in part not allowed"),
    QT_TRANSLATE_NOOP("Messages", "year and number from 1 to 9999"),
    QT_TRANSLATE_NOOP("Messages", "columns in a circle"),
    QT_TRANSLATE_NOOP("Messages", "columns without a way to the top"),
    QT_TRANSLATE_NOOP("Messages", "blocks are not a JSON array"),
    QT_TRANSLATE_NOOP("Messages", "impossible number of a block"),
    QT_TRANSLATE_NOOP("Messages", "a control byte; this is no text file"),
    QT_TRANSLATE_NOOP("Messages", "this is no ICC profile"),
    QT_TRANSLATE_NOOP("Messages",
                      "this profile is not for printing in four colours (class prtr, CMYK); ask the "
                      "printer for the profile of the press"),
    QT_TRANSLATE_NOOP("Messages", "an entry needs a name in Chinese or English"),
    QT_TRANSLATE_NOOP("Messages", "the glossary has it already (%1); change that entry, or choose another name"),
    QT_TRANSLATE_NOOP("Messages", "there is no such entry in the glossary"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "the first line must name the columns, 中文 (Chinese) or 英文 (English) among them; known: %1"),
    QT_TRANSLATE_NOOP("Messages", "no such pass: %1; there are: %2"),
    QT_TRANSLATE_NOOP("Messages", "the file does not say which article it is; open the article first, or name it"),
    QT_TRANSLATE_NOOP("Messages", "the file was sent from another catalogue; open that one, or name the article"),
    QT_TRANSLATE_NOOP("Messages", "there is no text yet in this language"),
    QT_TRANSLATE_NOOP("Messages", "the issue has no text yet in this language"),
    // What the system says of files and devices.
    QT_TRANSLATE_NOOP("Messages", "No space left on device"),
    QT_TRANSLATE_NOOP("Messages", "Permission denied"),
    QT_TRANSLATE_NOOP("Messages", "No such file or directory"),
    QT_TRANSLATE_NOOP("Messages", "Read-only file system"),
    QT_TRANSLATE_NOOP("Messages", "Is a directory"),
    QT_TRANSLATE_NOOP("Messages", "Input/output error"),
    QT_TRANSLATE_NOOP("Messages", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Messages", "File too large"),
    // Pictures, covers, booklets and PDF files.
    QT_TRANSLATE_NOOP("Messages", "neither PNG nor JPEG, nor a PDF that opens without a password"),
    QT_TRANSLATE_NOOP("Messages", "the PNG is cut off; fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "the PNG is damaged (%1); fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "the interlaced PNG is too large to be read; save it without interlacing"),
    QT_TRANSLATE_NOOP("Messages", "the TIFF is cut off or damaged (%1); fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "the TIFF is of a kind that cannot be read (%1); save it as RGB of 8 bits"),
    QT_TRANSLATE_NOOP("Messages",
                      "the TIFF of a rare kind is too large to be read; save it without tiles or layers"),
    QT_TRANSLATE_NOOP("Messages",
                      "the CMYK TIFF is built in a way that cannot be read (tiles, planes, other inks or bits); "
                      "save it in four inks of 8 bits, pixel by pixel, or as a CMYK JPEG"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG has %1 colours; save it as grey, RGB or CMYK"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG has more than 8 bits a colour; save it with 8 (%1)"),
    QT_TRANSLATE_NOOP("Messages",
                      "the JPEG says that it has more pixels than can be placed (%1): save it smaller"),
    QT_TRANSLATE_NOOP("Messages", "the progressive JPEG is too large to be read; save it as baseline, or smaller"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG is of a rare kind (%1); save it as baseline"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG is damaged (%1); fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG is cut off or damaged (%1); fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "the JPEG is cut off; fetch or save it anew"),
    QT_TRANSLATE_NOOP("Messages", "this is no picture that can be placed; save it as JPEG, PNG or TIFF"),
    QT_TRANSLATE_NOOP("Messages", "the picture is damaged or too large to be read (%1); save it as JPEG or PNG"),
    QT_TRANSLATE_NOOP("Messages", "the picture has no size: its head says %1 × %2 pixels; save it anew"),
    QT_TRANSLATE_NOOP("Messages",
                      "the picture has %1 × %2 pixels; at most 60000 on a side and 300 million in all can be "
                      "placed: save it smaller"),
    QT_TRANSLATE_NOOP("Messages", "the picture is empty"),
    QT_TRANSLATE_NOOP("Messages", "it has %1 pages and no page %2"),
    QT_TRANSLATE_NOOP("Messages", "the page has no size"),
    QT_TRANSLATE_NOOP("Messages",
                      "%1 MB even with pictures of %2 ppi; a mail takes %3 MB. Take out finished pages or "
                      "pictures, or send it another way"),
    QT_TRANSLATE_NOOP("Messages", "pictures above %1 ppi were made smaller, JPEG quality %2"),
    QT_TRANSLATE_NOOP("Messages", "nothing but a cover"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "the body has %1 pages; stitched in the spine it needs a multiple of 4, bound with glue a multiple of 2"),
    QT_TRANSLATE_NOOP("Messages",
                      "without its cover the body begins with page %1, which would be a right-hand page; give the "
                      "issue an inside front page (封二)"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "this issue has no cover: its page design begins with the nameplate. Choose a page design with a cover, "
        "place a finished cover page (set-page --place cover), or export the whole issue"),
    QT_TRANSLATE_NOOP("Messages", "this page of the cover is blank"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "more than 64 pages are usually bound with a spine; ask the printer for its width and give it"),
    QT_TRANSLATE_NOOP("Messages", "blank pages before the back cover, up to a multiple of 4"),
    QT_TRANSLATE_NOOP("Messages", "more than 64 pages are too thick to be stitched in the fold"),
    QT_TRANSLATE_NOOP("Messages", "the pages fill the sheet: no room for crop and fold marks"),
    QT_TRANSLATE_NOOP("Messages", "print on both sides, turned about the short edge"),
    QT_TRANSLATE_NOOP("Messages", "the page has no size, or an impossible one"),
    QT_TRANSLATE_NOOP("Messages", "it is %1 and page 1 is %2; a booklet needs pages of one size"),
    QT_TRANSLATE_NOOP("Messages", "no pages"),
    QT_TRANSLATE_NOOP("Messages", "creep %1 mm, text %2 mm from the fore-edge; at least %3 mm are needed"),
    QT_TRANSLATE_NOOP("Messages", "the file is encrypted with a password; ask for one without"),
    QT_TRANSLATE_NOOP("Messages", "this is no PDF, or it is damaged (%1); ask for it again"),
    QT_TRANSLATE_NOOP("Messages", "the PDF is damaged (%1); ask for it again"),
    QT_TRANSLATE_NOOP("Messages", "the PDF has no page"),
    QT_TRANSLATE_NOOP("Messages", "the PDF has %1 pages; at most %2 are checked"),
    QT_TRANSLATE_NOOP("Messages", "the picture's colour profile is ignored: %1"),
    QT_TRANSLATE_NOOP("Messages", "the font cannot be cut down for the PDF"),
    // Manuscripts, and pictures that come with them.
    QT_TRANSLATE_NOOP("Messages", "the file is empty; ask for it again"),
    QT_TRANSLATE_NOOP("Messages", "the file is larger than 200 MB; that is no manuscript"),
    QT_TRANSLATE_NOOP("Messages", "the text is larger than 8 MB; split it into several files"),
    QT_TRANSLATE_NOOP(
        "Messages", "the page is larger than can be read (32 MB, 12 MB of it text); copy the part that is wanted"),
    QT_TRANSLATE_NOOP("Messages", "the page has more than 200000 elements; copy the part that is wanted"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "this file is protected with a password; open it with the password and save it without one as .docx"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is a .doc or .wps file of an old kind; open it in Word or WPS and save it as .docx"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is an office file of an old kind; open it in Word or WPS and save it as .docx"),
    QT_TRANSLATE_NOOP("Messages", "this is a spreadsheet; copy its text or table into a .docx file"),
    QT_TRANSLATE_NOOP("Messages", "these are slides; copy their text into a .docx file"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is an .ofd file; open it in its reader and save or copy its text as .docx"),
    QT_TRANSLATE_NOOP("Messages", "this is an e-book (.epub); copy the text that is wanted into a .docx file"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "this is an OpenDocument file (.odt); open it in WPS, Word or LibreOffice and save it as .docx"),
    QT_TRANSLATE_NOOP("Messages", "this is a .pages file; export it from Pages as Word (.docx)"),
    QT_TRANSLATE_NOOP("Messages", "this is an archive; unpack it and choose the manuscripts in it"),
    QT_TRANSLATE_NOOP("Messages", "this is an .rtf file; open it in Word or WPS and save it as .docx"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is a picture or a scan; let a text recognition (OCR) make text of it first, or insert "
                      "it as a picture"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is a catalogue or another database, no manuscript; open it with File, Open"),
    QT_TRANSLATE_NOOP("Messages",
                      "this is a web archive (.mht) or a mail; open it and save it as .html, or copy its text"),
    QT_TRANSLATE_NOOP("Messages", "this is a Word file in XML; open it in Word or WPS and save it as .docx"),
    QT_TRANSLATE_NOOP("Messages", "byte offset %1: a control byte; this is no text file"),
    QT_TRANSLATE_NOOP("Messages", "byte offset %1: UTF-8 up to here, then a damaged character"),
    QT_TRANSLATE_NOOP("Messages", "byte offset %1: neither UTF-8 nor GB18030; save the file as UTF-8"),
    QT_TRANSLATE_NOOP("Messages", "byte offset %1: begins like UTF-16 and is none"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "this is a Windows metafile (EMF, WMF); save the picture in Word or WPS as PNG, or its drawing as PDF"),
    QT_TRANSLATE_NOOP("Messages", "this is an EPS file; save it as PDF"),
    QT_TRANSLATE_NOOP("Messages", "this is a Photoshop file; save it as JPEG, PNG or TIFF"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "the picture has %1 × %2 pixels; of this format 33 million can be read: save it as JPEG, or smaller"),
    QT_TRANSLATE_NOOP("Messages", "the picture cannot be converted; save it as JPEG or PNG"),
    QT_TRANSLATE_NOOP("Messages", "the TIFF has %1 pages; save each as a picture of its own"),
    QT_TRANSLATE_NOOP("Messages", "the HEIC picture cannot be read (%1); save it as JPEG"),
    QT_TRANSLATE_NOOP("Messages",
                      "the SVG holds text, which would be set in whatever typeface this machine has; turn it into "
                      "outlines, or save it as PDF or PNG"),
    QT_TRANSLATE_NOOP("Messages", "the SVG defines entities of its own; save it anew, or as PNG"),
    QT_TRANSLATE_NOOP("Messages", "the SVG has too many parts, or too deeply nested ones; save it as PDF or PNG"),
    QT_TRANSLATE_NOOP("Messages", "the SVG holds pictures or addresses of other files; save it as PDF or PNG"),
    QT_TRANSLATE_NOOP("Messages", "the SVG is damaged (%1); ask for it again"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: nested more than %3 deep"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: more than %3 characters"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: more than %3 paragraphs, runs and cells"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: more than %3 fields inside one another"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: a document type; no word processor writes one"),
    QT_TRANSLATE_NOOP("Messages",
                      "%1 is damaged, line %2: an element with more attributes than any word processor writes"),
    QT_TRANSLATE_NOOP("Messages", "the archive's list of members is damaged"),
    QT_TRANSLATE_NOOP("Messages", "member \"%1\" points out of the archive; the file is refused"),
    QT_TRANSLATE_NOOP("Messages", "member \"%1\" is encrypted; save the file without a password"),
    QT_TRANSLATE_NOOP("Messages", "member \"%1\" is larger than %2 bytes"),
    QT_TRANSLATE_NOOP("Messages", "member \"%1\" occurs twice"),
    QT_TRANSLATE_NOOP("Messages", "member \"%1\" is damaged"),
    QT_TRANSLATE_NOOP("Messages", "no Word document inside; save it as .docx"),
    QT_TRANSLATE_NOOP("Messages", "there is no text in it"),
    QT_TRANSLATE_NOOP("Messages",
                      "the PDF shows neither text nor pictures: export it again from the program that made it"),
    QT_TRANSLATE_NOOP("Messages",
                      "the PDF has no text, only pictures of its pages (a scan): have a program recognise the "
                      "text (OCR), or type it"),
    QT_TRANSLATE_NOOP("Messages",
                      "the PDF is protected by a password: open it, print it to a new PDF without one"),
    QT_TRANSLATE_NOOP("Messages", "the PDF is damaged: export it again from the program that made it"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "the PDF is damaged: reading its page %1 failed; export it again from the program that made it"),
    QT_TRANSLATE_NOOP("Messages", "the PDF has no page, or its list of pages is damaged"),
    QT_TRANSLATE_NOOP("Messages", "the PDF has more than %1 pages: take it apart first"),
    QT_TRANSLATE_NOOP("Messages", "the PDF needs more than 512 MB of memory: export it again in a simpler form"),
    QT_TRANSLATE_NOOP("Messages", "the PDF holds more than can be read at once: take it apart first"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "reading page %1 of the PDF takes too long: export it again in a simpler form, or leave that page out"),
    QT_TRANSLATE_NOOP("Messages", "the PDF is larger than 1 GB: take it apart first"),
    QT_TRANSLATE_NOOP(
        "Messages",
        "the program banxin-pdf-text, which reads PDF, is missing beside this one: install Banxin again"),
    QT_TRANSLATE_NOOP("Messages", "no article was found in the PDF"),
    QT_TRANSLATE_NOOP("Messages",
                      "no issue line on the first page or the cover: a line such as “2026 年第 2 期” is needed"),
    QT_TRANSLATE_NOOP("Messages", "a released issue takes no more articles"),
    QT_TRANSLATE_NOOP("Messages", "the issue has no column yet; name one"),
    QT_TRANSLATE_NOOP("Messages", "larger than 64 MB, which no issue as text is"),
    // Whatever else is damaged; last, because these fit all of them.
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged, line %2: %3"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged: %2"),
    QT_TRANSLATE_NOOP("Messages", "%1 is damaged"),
};

/// "the PDF has (.+) pages; at most (.+) are checked": whole details alone match.
QRegularExpression patternOf(const char* text)
{
    QString pattern = QRegularExpression::escape(QString::fromUtf8(text));
    for (const QChar number : QStringLiteral("123"))
        pattern.replace(QStringLiteral("\\%") + number, QStringLiteral("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

Reason find(const QString& detail)
{
    static const std::vector<QRegularExpression> patterns = [] {
        std::vector<QRegularExpression> out;
        for (const char* text : known)
            out.push_back(patternOf(text));
        return out;
    }();
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (const auto match = patterns[i].match(detail); match.hasMatch())
            return {known[i], match.capturedTexts().mid(1)};
    return {};
}

} // namespace

QString reasonInWords(const QString& detail)
{
    const Reason reason = find(detail);
    if (!reason.text)
        return detail;
    QString out = QCoreApplication::translate("Messages", reason.text);
    for (int i = 0; i < reason.values.size(); ++i)
        out.replace(QStringLiteral("%") + QString::number(i + 1), reason.values.at(i));
    return out;
}

bool isKnownReason(const QString& detail) { return find(detail).text != nullptr; }

} // namespace banxin
