#pragma once

#include "docx/document.h"
#include "docx/numbering.h"
#include "docx/reader.h"
#include "docx/style_sheet.h"
#include "docx/xml_attributes.h"

#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

#include <functional>

namespace banxin::docx {

/// A relation of a part: type (its last word) and target.
struct Relation {
    QString type;
    QString target; ///< of an internal one the archive's member, else the address
    bool external = false;
};
using Relations = QMap<QString, Relation>;

/// What the body refers to in other parts.
struct References {
    Detail detail = Detail::Text;
    Relations relations; ///< of the part that is read, by id
    StyleSheet styles;
    Numbering numbering;
};

/// Reads the content of word/document.xml, footnotes, endnotes, comments and headers: everything
/// that is made of paragraphs and tables. Elements are known by their local names, so that both
/// dialects (transitional and strict) are read.
class BodyReader {
public:
    BodyReader(const QByteArray& xml, const References& references);

    /// The blocks below the first element called `container` ("body").
    std::vector<Block> readFirst(const QString& container);
    /// For each element called `name`: its attributes and blocks ("footnote", "comment").
    void readEach(const QString& name,
                  const std::function<void(const QXmlStreamAttributes&, std::vector<Block>)>& take);

    /// Why the XML could not be read; empty: it could.
    QString fault() const;

    std::vector<Paragraph> textBoxes; ///< with Detail::Text; else they are objects
    std::vector<Object> objects;      ///< with Detail::Everything; a note's `target` is "footnote 2"
    int insertions = 0;
    int deletions = 0;
    int moves = 0;
    int pictures = 0;
    int hidden = 0;
    int struck = 0;
    int formulas = 0;
    int shapes = 0;      ///< drawings without text and without picture
    int openFields = 0;  ///< fields without an end; their text was kept
    int altChunks = 0;   ///< parts of another format that the document only refers to
    QStringList symbols; ///< characters of symbol fonts, as "font U+F0XX"

private:
    /// A complex field that is open: its instruction, then its result.
    struct Field {
        QString instruction;
        bool inResult = false;
        int serial = 0;
        std::size_t objects = 0; ///< how many there were before it
    };
    /// What a drawing turned out to hold.
    struct Drawing {
        std::vector<Object> objects;
        bool text = false;
    };

    bool next(); ///< reads on to the next child element; false at the end of the parent
    QString name() const { return m_xml.name().toString(); }
    QString attribute(const char* local) const { return valueOf(m_xml.attributes(), local); }
    bool isOn(const char* local = "val") const { return docx::isOn(m_xml.attributes(), local); }
    void enter(const std::function<void()>& child);

    void readBlocks(std::vector<Block>& out, const QStringList& tags);
    void readBlock(std::vector<Block>& out, const QStringList& tags);
    void readControl(const std::function<void(const QStringList&)>& content, const QStringList& tags);
    void readParagraph(std::vector<Block>& out, const QStringList& tags);
    void readParagraphProperties(Paragraph& paragraph);
    void readMarkChanges();
    void readInline(Paragraph& paragraph, const RunFormat& inherited);
    void readWrapped(Paragraph& paragraph, const RunFormat& inherited);
    void readTracked(Paragraph& paragraph, const RunFormat& inherited, bool inserted);
    void readDeleted(QString& text);
    void readFormula(Paragraph& paragraph, const RunFormat& inherited);
    void readRun(Paragraph& paragraph, const RunFormat& inherited);
    void readRunChild(Paragraph& paragraph, RunFormat& format);
    void readRunProperties(RunFormat& format);
    void readFieldCharacter(Paragraph& paragraph, const RunFormat& format);
    void addLinkedPicture(Paragraph& paragraph, const RunFormat& format, const Field& field);
    void closeFields(std::size_t depth);
    void settle(std::vector<Block>& blocks) const;
    void settle(Paragraph& paragraph) const;
    void callComment(Paragraph& paragraph, const QString& id);
    void readRuby(Paragraph& paragraph, const RunFormat& inherited);
    void readDrawing(Paragraph& paragraph, const RunFormat& format);
    void readDrawingPart(Drawing& drawing);
    bool readDrawn(Drawing& drawing);
    void readPicture(Drawing& drawing, const char* embedded, const char* linked);
    void readTextBox(Drawing& drawing);
    void readEmbedded(Drawing& drawing);
    void readVectorForm(QString& id);
    void addObject(Paragraph& paragraph, const RunFormat& format, Object object);
    void readNoteCall(Paragraph& paragraph, const RunFormat& format, const char* kind);
    void readSymbol(Paragraph& paragraph, const RunFormat& format);
    void takeStyle(Paragraph& paragraph);
    void openComment(const QString& id);
    void readListPlace(Paragraph& paragraph);
    void numberParagraph(Paragraph& paragraph);
    QString linear(const QString& element);
    QString linearChildren();
    bool everything() const { return m_references.detail == Detail::Everything; }
    bool spend();
    void readAlternative(const std::function<void()>& content);
    void readTable(std::vector<Block>& out, const QStringList& tags);
    void readTableContent(Block& table, const QStringList& tags);
    void readRow(Block& table, const QStringList& tags);
    void readRowContent(Row& row, const QStringList& tags, bool& deleted);
    void readCell(Row& row, const QStringList& tags);
    void readCellProperties(Cell& cell);
    void append(Paragraph& paragraph, const QString& text, const RunFormat& format);
    RunFormat shownFormat(const RunFormat& format) const;
    void skip() { m_xml.skipCurrentElement(); }

    QXmlStreamReader m_xml;
    const References& m_references;
    Numbering m_numbering; ///< counts on while the body is read
    RunFormat m_base;      ///< what the paragraph's style says of its characters
    QString m_listId;      ///< of the paragraph
    int m_listLevel = 0;
    QStringList m_openComments;
    std::vector<Field> m_fields;
    std::vector<bool> m_ended;      ///< of each field, by its serial: it has an end
    QSet<QString> m_comments;       ///< whose place was met
    QStringList m_pendingBookmarks; ///< that began between paragraphs
    QStringList m_pendingComments;
    bool m_joinNext = false; ///< the last paragraph's mark was deleted
    int m_depth = 0;
    int m_parts = 0;            ///< paragraphs, runs and cells so far
    qsizetype m_characters = 0; ///< of text that is shown
};

} // namespace banxin::docx
