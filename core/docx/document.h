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
    QString link;  ///< address of a hyperlink; a place inside the document: "#name"
    QString style; ///< id of its character style; written as it is, so it must be one of the writer's

    bool operator==(const RunFormat&) const = default;
};

/// Text of one format. "\n" is a line break, "\t" a tab.
struct Run {
    QString text;
    RunFormat format;

    bool operator==(const Run&) const = default;
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

struct Comment {
    QString id;
    QString author;
    QString text;
};

/// A document as far as Banxin reads and writes it.
struct Document {
    std::vector<Block> body;
    QString title;
    QMap<QString, QString> properties; ///< the custom ones: name → text
    std::vector<Comment> comments;     ///< reading
    std::vector<Paragraph> notes;      ///< reading: text of footnotes and endnotes, in order
    std::vector<Paragraph> textBoxes;  ///< reading: text that stands in boxes beside the flow
    Diagnostics findings;              ///< reading: tracked changes, pictures … (rules "docx.…")
};

} // namespace banxin::docx
