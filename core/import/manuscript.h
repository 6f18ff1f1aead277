#pragma once

#include "base/diagnostic.h"
#include "import/imported_issue.h"
#include "model/article.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace banxin {

/// What the format of a manuscript says of a line or paragraph. Unknown: nothing; the clean-up
/// decides by the words.
enum class ManuscriptRole {
    Unknown,
    Body,
    Title,    ///< title of an article (a .docx title, an HTML h1, the largest type above a PDF article)
    Kicker,   ///< small type above a title
    Subtitle, ///< smaller type below a title
    Heading,  ///< sub-head inside an article; `level`
    Byline,
    Source,
    Column, ///< name of an editorial column
    ListItem,
    Quote,
    PullQuote,
    Caption, ///< stands by the picture of the line before, or by none
    Picture, ///< `picture` says which
    Table    ///< `payload` as of a Block of kind Table
};

/// One line of a manuscript (.txt, .pdf) or one paragraph of it (.docx, .html, .md), in reading order.
struct ManuscriptLine {
    /// As it stands in the file, blanks at both ends too; marks as of Block texts. Empty: a blank line.
    Text text;
    /// The line of the file; of formats without lines the paragraph; from 1, never less than that of the
    /// line before. Changes and findings name it.
    int number = 0;
    ManuscriptRole role = ManuscriptRole::Unknown;
    int level = 0; ///< of a heading or list item, from 1
    /// The format says that a paragraph begins and ends here (.docx, HTML p, Markdown). False: the end of
    /// the line may be a wrap.
    bool whole = false;
    int picture = -1;    ///< index in Manuscript::pictures
    QJsonObject payload; ///< of a table; else empty

    // What the place on the page says (PDF); 0: not known.
    int page = 0;           ///< from 1
    int region = 0;         ///< text column or box on the page; lines of one region follow each other
    int article = 0;        ///< lines with one number belong to one article
    double size = 0;        ///< of the type, in points
    bool indented = false;  ///< begins further right than its region: a new paragraph
    bool endsEarly = false; ///< ends well before the right edge of its region
    bool furniture = false; ///< no copy: nameplate, cover, contents, imprint, running head, folio
};

/// A picture that came with a manuscript.
struct ManuscriptPicture {
    QString fileName; ///< without folder
    QByteArray bytes; ///< empty: it must be filled in (待补图), because it is on the network or missing
    QString address;  ///< where an empty one was said to be; never fetched
};

/// A manuscript as its reader found it: everything in it, nothing cleaned.
struct Manuscript {
    enum class Format { Text, Markdown, Html, Docx, Pdf };
    Format format = Format::Text;
    QString fileName; ///< without folder; empty for the clipboard
    QString title;    ///< what the format's own head says (HTML title, properties of a .docx); may be wrong
    std::vector<ManuscriptLine> lines;
    std::vector<ManuscriptPicture> pictures;
    /// Footnotes by the value of the marks of kind Note that name them.
    std::map<QString, Text> notes;
    Diagnostics warnings; ///< rules "import.…"; where: "line 12", "page 3"
};

} // namespace banxin
