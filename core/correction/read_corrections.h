#pragma once

#include "base/diagnostic.h"
#include "correction/correction_document.h"
#include "docx/document.h"

#include <QDateTime>

#include <vector>

namespace banxin {

/// What somebody changed while changes were tracked.
struct TrackedPassage {
    std::size_t article = 0; ///< index among the returned ones
    bool inserted = false;
    QString text;
    QString author;
    QDateTime time; ///< not valid: the file does not say
};

/// What came back from Word.
struct ReturnedCorrections {
    /// The articles that were sent, with what the corrector made of them. Blocks keep their numbers; new ones have
    /// none. What Word cannot carry (payloads, other languages, marks of our own) is as it was sent.
    std::vector<Article> articles;
    std::vector<TrackedPassage> tracked;
    int comments = 0; ///< new ones; they stand in the articles (model/passage_comment.h)
    /// "correction.table-form" (a table of another form was left; subject: its caption), "correction.picture" (a new
    /// picture cannot be taken), "correction.no-text" (nothing of what was sent is in the file).
    Diagnostics findings;
};

/// Reads a returned document (docx::Detail::Everything) against the articles as they were sent. Tracked changes are
/// the corrector's wish and taken as made. The file may come from any program; what is not known in it becomes
/// paragraphs.
ReturnedCorrections readCorrections(const docx::Document& document, const std::vector<Article>& sent,
                                    const std::vector<Language>& languages);

} // namespace banxin
