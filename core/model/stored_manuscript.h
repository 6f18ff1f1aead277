#pragma once

#include "model/article.h"
#include "model/publication.h"

#include <QDate>
#include <QDateTime>

namespace banxin {

using ManuscriptId = Id<struct StoredManuscriptTag>;

/// The original of an article (来稿原件): the file that it was imported from, kept beside it byte for
/// byte. Articles of one file share its bytes.
struct StoredManuscript {
    ManuscriptId id;
    ArticleId article;
    QString fileName; ///< without folder; empty for the clipboard
    QString mimeType;
    int firstLine = 0; ///< of the file, where the article stood (ManuscriptLine::number); 0: not known
    int lastLine = 0;
    QString sha256;     ///< of the bytes
    qint64 size = 0;    ///< in bytes
    QDateTime imported; ///< UTC

    bool operator==(const StoredManuscript&) const = default;
};

/// Where an article is printed (刊用记录).
struct Printing {
    Issue issue;
    BilingualString publication; ///< its name; issue.publication is the id
    EditorialColumn column;
    RevisionId revision; ///< what is printed there
};

} // namespace banxin
