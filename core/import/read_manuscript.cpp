#include "import/read_manuscript.h"

#include "base/file.h"
#include "import/word/issue_text_of_docx.h"

#include <QFileInfo>

namespace banxin {

namespace {

bool looksLikeHtml(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(4096).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<body")
        || head.contains("<head>");
}

} // namespace

Result<Manuscript> readManuscript(const QByteArray& bytes, const QString& fileName, std::stop_token stop)
{
    if (bytes.startsWith("%PDF-"))
        return readPdf(bytes, fileName, stop);
    if (bytes.startsWith("PK\x03\x04"))
        return readDocx(bytes, fileName);
    if (looksLikeHtml(bytes))
        return readHtml(bytes, fileName);
    if (fileName.endsWith(QLatin1String(".md"), Qt::CaseInsensitive))
        return readMarkdown(bytes, fileName);
    return readText(bytes, fileName);
}

Result<Manuscript> readManuscript(const QString& path, std::stop_token stop)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return readManuscript(*bytes, QFileInfo(path).fileName(), stop);
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
