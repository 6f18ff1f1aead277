#pragma once

#include "base/diagnostic.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::docx {

/// What a word processor says of a stretch of text.
struct RunFormat {
    bool bold = false;
    bool italic = false;
    bool smallCaps = false;
    bool superscript = false;
    bool subscript = false;
    bool emphasisDot = false; ///< 着重号
    bool hidden = false;
    bool struck = false; ///< struck through; reading everything
    bool kai = false;    ///< a 楷体 face; reading everything (writing: the style)
    double size = 0;     ///< points, by run, styles and defaults; reading everything
    QString comments;    ///< ids of the comments on it, parted by blanks; reading everything, and writing
    QString link;        ///< address of a hyperlink; a place inside the document: "#name"
    QString style;       ///< id of its character style; written as it is, so it must be one of the writer's

    bool operator==(const RunFormat&) const = default;
};

/// Text of one format. "\n" is a line break, "\t" a tab; reading everything, "\f" is a page break.
struct Run {
    QString text;
    RunFormat format;
    int object = -1; ///< index in Document::objects of what its U+FFFC stands for

    bool operator==(const Run&) const = default;
};

/// What somebody changed while changes were tracked.
struct TrackedChange {
    bool inserted = false; ///< else it was deleted
    QString text;
    QString author;
    QString time; ///< as the file has it, "2026-11-21T10:30:00Z"
};

struct Paragraph {
    QString style;        ///< id of the paragraph style
    QString styleName;    ///< reading: its name ("heading 1"); writing: not used
    int outlineLevel = 0; ///< reading: 1 … 9 for headings; 0: none
    bool listItem = false;
    std::vector<Run> runs;
    QStringList bookmarks;  ///< names that begin in it
    QStringList tags;       ///< of the content controls around or in it, outermost first
    QStringList commentIds; ///< reading: comments whose range begins in it, or that it calls

    // Reading everything:
    QStringList styleNames;   ///< of its style and of those that it is based on
    QString label;            ///< the number that the list gives it, "（一）"; empty for bullets
    int listLevel = 0;        ///< from 1; 0: in no list
    bool bulleted = false;    ///< a list item with a sign instead of a number
    bool centred = false;     ///< set in the middle of the line
    bool breakBefore = false; ///< begins a page
    bool sectionEnd = false;  ///< the next paragraph begins a page
    std::vector<TrackedChange> changes;

    /// The text of all runs.
    QString text() const;
};

struct Block;

struct Cell {
    std::vector<Block> blocks;
    int width = 0;          ///< twips (1/20 pt); 0: not said
    QString shade;          ///< "EEEEEE"; empty: none
    int columns = 1;        ///< of the grid that it covers
    bool continued = false; ///< goes on from the cell above
    int rows = 1;           ///< writing: how many it covers; those below it are `continued`

    /// The paragraphs of the cell, those of tables inside it too, in reading order.
    std::vector<const Paragraph*> paragraphs() const;
};

struct Row {
    std::vector<Cell> cells;
    bool header = false; ///< repeated on every page
};

/// A paragraph or a table.
struct Block {
    enum class Kind { Paragraph, Table };
    Kind kind = Kind::Paragraph;
    Paragraph paragraph;
    std::vector<Row> rows;
    std::vector<int> grid; ///< writing: widths of the columns in twips

    static Block of(Paragraph paragraph);
};

/// Something that stands in the text and is no text.
struct Object {
    enum class Kind {
        Picture,
        Note,    ///< a footnote or endnote
        TextBox, ///< a box beside the flow, or words drawn as a shape
        Embedded ///< a chart, a diagram, a table of another program …
    };
    Kind kind = Kind::Picture;
    QString target;            ///< Picture, Embedded: the archive's member that shows it; empty: none
    QString address;           ///< Picture: where it is said to be outside the file
    QString what;              ///< Embedded: "chart", "diagram", "formula", "ink", "object"
    bool cropped = false;      ///< the document shows a part of it
    std::vector<Block> blocks; ///< Note, TextBox
    int width = 0;             ///< writing a picture: points
    int height = 0;
    QString description; ///< writing a picture: for those who cannot see it
};

struct Comment {
    QString id;
    QString author;
    QString text;
    QString time; ///< as the file has it; empty: it does not say
};

/// A document as far as Banxin reads and writes it.
struct Document {
    std::vector<Block> body;
    QString title;
    QMap<QString, QString> properties; ///< the custom ones: name → text
    /// Reading; writing: those that runs of the body name, with whole numbers as ids.
    std::vector<Comment> comments;
    std::vector<Paragraph> notes;     ///< reading: text of footnotes and endnotes, in order
    std::vector<Paragraph> textBoxes; ///< reading: text that stands in boxes beside the flow
    std::vector<Object> objects;      ///< reading everything, and writing: what runs name (notes, pictures)
    QMap<QString, QByteArray> media;  ///< members that objects name; writing: "word/media/1.png", ".jpeg"
    bool forCorrections = false;      ///< writing: styles of articles, and every change is tracked
    Diagnostics findings;             ///< reading: tracked changes, pictures … (rules "docx.…")
};

} // namespace banxin::docx
