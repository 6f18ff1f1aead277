#include "fuzz_input.h"

#include "docx/zip_archive.h"
#include "import/read_manuscript.h"

using namespace banxin;

/// Any bytes as a .docx, and as the parts of one that is whole, so that the fuzzer gets behind the checksums of
/// the archive: the parts are parted by NUL. Read and cleaned, or an error; never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::cleanIfRead(readDocx(bytes, QStringLiteral("fuzz.docx")));
    static const char* const names[] = {"word/document.xml",    "word/styles.xml",
                                        "word/numbering.xml",   "word/footnotes.xml",
                                        "word/comments.xml",    "word/_rels/document.xml.rels",
                                        "word/media/image1.png"};
    std::vector<docx::ZipMember> members{
        {QStringLiteral("[Content_Types].xml"),
         QByteArrayLiteral("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")},
        {QStringLiteral("_rels/.rels"),
         QByteArrayLiteral(
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"r1\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>")}};
    const QList<QByteArray> parts = bytes.split('\0');
    for (qsizetype i = 0; i < parts.size() && i < static_cast<qsizetype>(std::size(names)); ++i)
        members.emplace_back(QString::fromLatin1(names[i]), parts[i]);
    if (const auto archive = docx::writeZip(members))
        fuzz::cleanIfRead(readDocx(*archive, QStringLiteral("fuzz.docx")));
    return 0;
}
