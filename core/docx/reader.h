#pragma once

#include "docx/document.h"
#include "docx/zip_archive.h"

#include "base/result.h"

namespace banxin::docx {

/// How much of a document is read.
enum class Detail {
    Text,      ///< what a translator's table needs
    Everything ///< sizes, numbers of lists, notes, boxes and pictures at their places too (Document::objects)
};

/// Reads a .docx of Word, WPS, LibreOffice and the like (transitional and strict). Tracked changes
/// are taken as accepted, comments are collected, content controls and fields give their text; what
/// is left out is said in Document::findings:
/// docx.insertions, docx.deletions, docx.moves (subject: how many), docx.comments, docx.pictures,
/// docx.hidden-text, docx.symbol (subject: the character), docx.text-boxes, docx.notes, docx.field (a field
/// without an end), docx.alt-chunk.
/// With Detail::Everything hidden text is left out, notes and boxes stand at their places, and there are
/// docx.formulas, docx.struck, docx.shapes, docx.furniture (headers and footers) beside these.
/// `name` stands in errors. Error: BadFormat (detail: what is wrong and what helps).
Result<Document> read(const QByteArray& bytes, const QString& name, const ZipLimits& limits = {},
                      Detail detail = Detail::Text);

/// The same from a file. Errors: also those of readFile().
Result<Document> readFile(const QString& path);

} // namespace banxin::docx
