#pragma once

#include "catalogue/catalogue.h"
#include "edit/edit_command.h"

namespace banxin {

/// The media type of a manuscript's file.
QString mimeTypeOf(Manuscript::Format format);
/// The same of the file of a whole issue, by its bytes and name.
QString mimeTypeOf(const QByteArray& bytes, const QString& fileName);

/// Error: Conflict where the issue is released or published: nothing more is placed in it.
Status mayTakeArticles(const Issue& issue);

/// Keeps the original of an article; nothing where there are no bytes.
Status keepOriginal(Catalogue& catalogue, ArticleId article, const OriginalFile& original, int firstLine = 0,
                    int lastLine = 0);

/// Does the command inside the caller's transaction (EditSession). Errors: BadArgument (no article; the
/// issue has no column), UnknownIssue, UnknownColumn (not of this issue), Conflict (the issue has gone
/// to press), Database.
Status importManuscripts(Catalogue& catalogue, const ImportManuscripts& command, std::vector<Article>& articles,
                         Diagnostics& warnings);

} // namespace banxin
