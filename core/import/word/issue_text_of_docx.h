#pragma once

#include "import/imported_issue.h"
#include "import/manuscript.h"

namespace banxin::word {

/// A whole issue (.docx) as the text that readIssueText() reads. Line N of the manuscript is line 2N-1 of the
/// text. Titles and columns are known by styles, by size and weight of the type, and by the contents.
/// Pictures and tables stand as addresses that takeObjects() knows.
QString issueTextOfDocx(const Manuscript& manuscript);

/// Puts pictures, tables, notes and marks of the manuscript where readIssueText() has left their addresses,
/// and makes places of the findings those of the manuscript.
void takeObjects(ImportedIssue& issue, const Manuscript& manuscript);

/// A back number in .docx as an issue. Errors as of readManuscript() and readIssueText().
Result<ImportedIssue> readIssueOfDocx(const QByteArray& bytes, const QString& path, std::stop_token stop = {});

} // namespace banxin::word
