#pragma once

#include "base/result.h"
#include "import/manuscript.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace banxin {

/// Reads a manuscript by what its bytes are, not by its name: .docx, PDF, HTML, Markdown, text (UTF-8,
/// UTF-16, GB18030, Big5 with a notice). Nothing is fetched from anywhere.
/// Errors: FileUnreadable, FileIsDirectory, EncodingUnknown, Cancelled; BadFormat for a damaged or
/// too large file and for formats that are not read, with advice (.doc, .wps, .ofd: save as .docx; a scan).
Result<Manuscript> readManuscript(const QString& path, std::stop_token stop = {});

/// The same of bytes; `fileName` stands in errors and decides between text and Markdown.
Result<Manuscript> readManuscript(const QByteArray& bytes, const QString& fileName, std::stop_token stop = {});

/// An HTML page or the HTML of the clipboard. Pictures are taken only from `file:` addresses inside
/// `pictureFolder` (the temporary folder); empty: none.
Result<Manuscript> readHtml(const QByteArray& html, const QString& fileName, const QString& pictureFolder = {});

/// The readers of single formats; errors as above.
Result<Manuscript> readText(const QByteArray& bytes, const QString& fileName);
Result<Manuscript> readMarkdown(const QByteArray& bytes, const QString& fileName);
Result<Manuscript> readDocx(const QByteArray& bytes, const QString& fileName);
Result<Manuscript> readPdf(const QByteArray& bytes, const QString& fileName, std::stop_token stop = {});

/// The manuscript of a whole issue (.docx or PDF of a back number) as the text that readIssueText() reads.
QString issueTextOf(const Manuscript& manuscript);

} // namespace banxin
